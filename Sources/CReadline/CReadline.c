#define _GNU_SOURCE
#include "include/CReadline.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

enum { HISTORY_LINES = 1000 };

static volatile sig_atomic_t interrupted;
static volatile sig_atomic_t ended;      // the number of the signal
static volatile sig_atomic_t continued;  // after a stop
static volatile sig_atomic_t reading;
static quoth_completer completer;
static void *completer_context;
static size_t shown_from;

// Outside of reading Ctrl-C ends the program as usual: an answer must never be in the way of that.
static void on_interrupt(int number) {
  if (reading) {
    interrupted = 1;
  } else {
    signal(number, SIG_DFL);
    raise(number);
  }
}

// While a line is read the end comes as if Ctrl-D had been typed, so that all is put in order;
// readline has given the terminal back before it calls this.
static void on_end(int number) {
  if (reading) {
    ended = number;
  } else {
    signal(number, SIG_DFL);
    raise(number);
  }
}

static void on_continue(int number) {
  (void)number;
  continued = 1;
}

// Waits for a key. Ctrl-C becomes an empty line entered, so that readline returns at once and by
// its usual way. The time limit covers a signal between the check and the wait.
static int next_key(FILE *stream) {
  int descriptor = fileno(stream);
  for (;;) {
    rl_check_signals();
    if (interrupted) {
      rl_replace_line("", 0);
      return '\n';
    }
    if (ended) return EOF;
    if (continued) {
      continued = 0;
      rl_forced_update_display();
    }
    fd_set set;
    FD_ZERO(&set);
    FD_SET(descriptor, &set);
    struct timeval limit = {1, 0};
    if (select(descriptor + 1, &set, NULL, NULL, &limit) > 0) return rl_getc(stream);
  }
}

static char *candidate(const char *text, int state) {
  static size_t index;
  if (state == 0) index = 0;
  return completer ? completer(completer_context, text, index++, &shown_from) : NULL;
}

static char **complete(const char *text, int start, int end) {
  (void)start;
  (void)end;
  rl_attempted_completion_over = 1;  // never file names
  rl_completion_append_character = 0;
  shown_from = 0;
  return rl_completion_matches(text, candidate);
}

// Candidates are whole lines; the list shows only what differs in kind, from `shown_from` on.
static void list_candidates(char **matches, int count, int longest) {
  char **shown = calloc((size_t)count + 2, sizeof *shown);
  if (shown == NULL) return;
  for (int i = 0; i <= count; i++) {
    size_t length = strlen(matches[i]);
    shown[i] = matches[i] + (shown_from < length ? shown_from : length);
  }
  int width = longest - (int)shown_from;
  fputc('\n', rl_outstream);
  rl_display_match_list(shown, count, width > 0 ? width : 0);
  rl_forced_update_display();
  free(shown);
}

void quoth_line_start(const char *name, quoth_completer with, void *context) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setenv("LC_ALL", "C.UTF-8", 1);  // readline reads the environment by itself
    setlocale(LC_CTYPE, "C.UTF-8");
  }
  completer = with;
  completer_context = context;
  rl_readline_name = strdup(name);
  rl_outstream = isatty(STDOUT_FILENO) ? stdout : stderr;
  rl_getc_function = next_key;
  rl_attempted_completion_function = complete;
  rl_completer_word_break_characters = (char *)"";
  rl_completer_quote_characters = "";
  rl_completion_display_matches_hook = list_candidates;
  rl_completion_query_items = -1;
  rl_variable_bind("page-completions", "off");
  using_history();
  stifle_history(HISTORY_LINES);

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, NULL);
  action.sa_handler = on_end;
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGHUP, &action, NULL);
  action.sa_handler = on_continue;
  sigaction(SIGCONT, &action, NULL);
}

int quoth_line_signal(void) { return ended; }

quoth_line_status quoth_line_read(const char *prompt, char **line) {
  interrupted = 0;
  reading = 1;
  char *text = readline(prompt);
  reading = 0;
  if (interrupted) {
    free(text);
    *line = NULL;
    return QUOTH_INTERRUPTED;
  }
  if (ended) {
    free(text);
    text = NULL;
  }
  *line = text;
  if (text == NULL) return QUOTH_END;
  for (char *c = text; *c != '\0'; c++) {
    if (*c == '\r') *c = '\n';
    if (*c == '\t') *c = ' ';
  }
  return QUOTH_LINE;
}

void quoth_line_add(const char *line, const char *path) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (last != NULL && strcmp(last->line, line) == 0) return;
  add_history(line);
  if (path != NULL) append_history(1, path);
}

int quoth_line_load(const char *path) {
  int descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (descriptor < 0) return errno;
  close(descriptor);
  return read_history(path);
}

int quoth_line_save(const char *path) { return history_truncate_file(path, HISTORY_LINES); }

int quoth_terminal_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

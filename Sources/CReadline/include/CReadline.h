#ifndef QUOTH_READLINE_H
#define QUOTH_READLINE_H

#include <stddef.h>

// Line editing on a terminal by GNU Readline. Call nothing here unless standard input is a terminal.
// The state is the library's own, one per process; call from one thread only.

/// What reading a line came to.
typedef enum {
  QUOTH_LINE,         ///< a line was read
  QUOTH_INTERRUPTED,  ///< Ctrl-C: the line was dropped
  QUOTH_END           ///< Ctrl-D on an empty line, SIGTERM or SIGHUP, or the terminal went away
} quoth_line_status;

/// One candidate for completing `line` (the text up to the cursor): the whole line as it would
/// become, made by malloc, or NULL when there are no more. `index` counts from 0. `shown_from` is
/// set to the byte at which the part worth listing starts.
typedef char *(*quoth_completer)(
    void *context, const char *line, size_t index, size_t *shown_from);

/// Prepares editing: UTF-8, Ctrl-C, completion by `completer` (may be NULL).
void quoth_line_start(const char *name, quoth_completer completer, void *context);

/// Shows `prompt` and waits for a line; on QUOTH_LINE `*line` is it, to be freed by the caller.
/// A pasted block is one line with line feeds in it.
quoth_line_status quoth_line_read(const char *prompt, char **line);

/// The number of the signal (SIGTERM, SIGHUP) that ended reading, or 0.
int quoth_line_signal(void);

/// Adds a line to the history in memory and to the end of the file at `path` (may be NULL).
void quoth_line_add(const char *line, const char *path);

/// Reads the history file, made with mode 0600 where there is none. Returns 0 or errno.
int quoth_line_load(const char *path);

/// Cuts the history file to the newest thousand lines. Returns 0 or errno.
int quoth_line_save(const char *path);

/// Columns of the terminal on `descriptor`, or 0 when it is none or doesn't know.
int quoth_terminal_columns(int descriptor);

#endif

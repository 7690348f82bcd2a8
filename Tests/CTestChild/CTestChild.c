#define _GNU_SOURCE
#include "include/CTestChild.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t test_child_start(
    char *const arguments[], char *const environment[], const char *folder,
    const int descriptors[3], int is_terminal) {
  pid_t child = fork();
  if (child != 0) return child;
  // Out of the way of 0 to 2 first, so that no copy covers another.
  int moved[3];
  for (int i = 0; i < 3; i++) {
    moved[i] = descriptors[i] < 0 ? -1 : fcntl(descriptors[i], F_DUPFD_CLOEXEC, 10);
  }
  for (int i = 0; i < 3; i++) {
    if (moved[i] < 0) {
      close(i);
    } else {
      dup2(moved[i], i);
    }
  }
  // The threads tests run on block signals, and children inherit that.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGINT, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  if (is_terminal) {
    setsid();
    ioctl(0, TIOCSCTTY, 0);
  }
  if (chdir(folder) == 0) execve(arguments[0], arguments, environment);
  _exit(127);
}

int test_terminal_open(int columns, int *inner) {
  int outer = posix_openpt(O_RDWR | O_NOCTTY);
  if (outer < 0 || grantpt(outer) != 0 || unlockpt(outer) != 0) return -1;
  fcntl(outer, F_SETFD, FD_CLOEXEC);
  *inner = open(ptsname(outer), O_RDWR | O_NOCTTY);
  if (*inner < 0) return -1;
  fcntl(*inner, F_SETFD, FD_CLOEXEC);
  struct winsize size = {24, (unsigned short)columns, 0, 0};
  ioctl(outer, TIOCSWINSZ, &size);
  return outer;
}

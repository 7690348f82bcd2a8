#ifndef QUOTH_TEST_CHILD_H
#define QUOTH_TEST_CHILD_H

#include <sys/types.h>

/// Starts a program in `folder` with the descriptors 0 to 2 as given (-1: closed). With
/// `is_terminal` descriptor 0 becomes its controlling terminal. Returns its process id or -1.
pid_t test_child_start(
    char *const arguments[], char *const environment[], const char *folder,
    const int descriptors[3], int is_terminal);

/// Opens a pseudo-terminal of some width: `*inner` is the end a program runs on. Returns the end
/// that plays the user, or -1.
int test_terminal_open(int columns, int *inner);

#endif

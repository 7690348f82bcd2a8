#ifndef QUOTH_ENGLISH_DATA_H
#define QUOTH_ENGLISH_DATA_H

#include <stddef.h>

/// One text file of the word lists or of the frame lexicon, compiled into the program.
typedef struct {
  const char *name;            ///< path below Sources/EnglishData, such as "frames/work.frames"
  const unsigned char *bytes;  ///< UTF-8, not terminated by NUL
  size_t count;                ///< number of bytes
} quoth_data_file;

/// The number of files compiled in.
size_t quoth_data_file_count(void);
/// The file at `index`, which must be less than `quoth_data_file_count()`.
quoth_data_file quoth_data_file_at(size_t index);
/// Takes `bytes`, which must stay where they are, for the file at `index`. To be called before anything
/// was read, by one thread.
void quoth_data_replace(size_t index, const unsigned char *bytes, size_t count);

#endif

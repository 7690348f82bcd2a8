#include "include/EnglishData.h"

// Every data file is one line FILE(symbol, path). The list is kept sorted by path.
#define DATA_FILES(FILE) \
  FILE(words_tag_bigrams, "words/tag-bigrams.txt")

// #embed takes no macro argument inside another macro, so each file has its own array.
static const unsigned char words_tag_bigrams[] = {
#embed "words/tag-bigrams.txt"
};

#define ENTRY(symbol, path) {path, symbol, sizeof symbol},
static const quoth_data_file files[] = {DATA_FILES(ENTRY)};

size_t quoth_data_file_count(void) { return sizeof files / sizeof files[0]; }

quoth_data_file quoth_data_file_at(size_t index) { return files[index]; }

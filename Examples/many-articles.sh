#!/bin/sh
# many-articles.sh FOLDER QUESTION: puts a question to every article of a folder by itself, four at
# a time, and prints the articles that answer it.
find "$1" -type f -name '*.txt' -print0 |
  QUESTION=$2 xargs -0 -n 1 -P 4 sh -c '
    answer=$(quoth ask -k "$0" -- "$QUESTION" </dev/null) && printf "%s: %s\n" "$0" "$answer"
    exit 0' |
  sort

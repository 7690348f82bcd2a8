#!/bin/sh
# ask-all.sh [QUOTH OPTIONS] < QUESTIONS: asks one question after the other and tells by the exit
# status which ones the articles don't answer. (One process a question; "quoth < QUESTIONS" is
# faster where the status of each does not matter.)
unanswered=0
while IFS= read -r question; do
  [ -n "$question" ] || continue
  if answer=$(quoth ask "$@" -- "$question" </dev/null); then
    printf '%s\t%s\n' "$question" "$answer"
  else
    status=$?
    [ "$status" = 1 ] || exit "$status"
    unanswered=$((unanswered + 1))
    printf '%s\t-\n' "$question"
  fi
done
echo "$unanswered unanswered" >&2

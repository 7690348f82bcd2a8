#!/bin/sh
# unanswered.sh [QUOTH OPTIONS] < QUESTIONS: the questions that the articles don't answer, each with
# the nearest thing they do say, as tab-separated columns.
quoth --json "$@" | jq -r 'select(.status == "unknown") | [.question, .instead // ""] | @tsv'

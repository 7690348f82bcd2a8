#!/usr/bin/env python3
"""dialogue.py [QUOTH OPTIONS]: holds a conversation with quoth over pipes.

quoth answers each line as soon as it has it, so one process serves for a whole dialogue, and
--conversation lets a question refer to those before it.
"""
import json
import subprocess
import sys


class Quoth:
    def __init__(self, *options):
        self.process = subprocess.Popen(
            ["quoth", "--json", "--conversation", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def ask(self, question):
        """The answer to a question, as a dictionary (Sources/quoth/Manual/answer.schema.json)."""
        self.process.stdin.write(question.replace("\n", " ") + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        return self.process.wait()


if __name__ == "__main__":
    quoth = Quoth(*sys.argv[1:])
    who = quoth.ask("Who reopened the bakery?")
    print("Who?", who["answer"])
    # "she" is whoever the last answer named.
    what = quoth.ask("What did she buy?")
    print("Read as:", what["read_as"])
    for sentence in what["evidence"]:
        print(f"{sentence['source']}:{sentence['line']}: {sentence['text']}")
    sys.exit(quoth.close())

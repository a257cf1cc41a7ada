"""A nearest-question bot as a command, to be measured beside `seminar-bot ask`: a question as a word, or `--jsonl` as `ask` reads it."""

from __future__ import annotations

import json
import sys

from tests.benchmarks.contenders import nearest_question
from tests.benchmarks.questions import questions


def main() -> None:
    """Answer with the category of the nearest known question."""
    answer = nearest_question(questions())
    if sys.argv[1] != "--jsonl":
        print(answer(sys.argv[1]).category)
        return
    for line in sys.stdin:
        print(json.dumps({"text": answer(json.loads(line)["text"]).category}), flush=True)


if __name__ == "__main__":
    main()

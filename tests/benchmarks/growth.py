"""A programme of some size in a process of its own, measured, as JSON: `python -m tests.benchmarks.growth SESSIONS naive|ours`."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable

from tests.benchmarks.measuring import microseconds, peak_memory
from tests.benchmarks.synthetic import BEGINS, questions_about, synthetic_programme

QUESTIONS = 300


def main() -> None:
    """Measure and print."""
    programme = synthetic_programme(int(sys.argv[1]))
    gc.collect()
    made = peak_memory()
    begun = time.process_time()
    answer: Callable[[str], object]
    if sys.argv[2] == "naive":
        from rapidfuzz import fuzz, process, utils

        titles = [text for session in programme.sessions if session.title for text in session.title.all]
        choices = [utils.default_process(name) for name in (*titles, *(person.name for person in programme.people))]
        answer = lambda text: process.extractOne(text, choices, scorer=fuzz.WRatio, processor=utils.default_process)  # noqa: E731
    else:
        from bot.cli import OBJECTS_BETWEEN_COLLECTIONS
        from bot.replies.desk import open_desk
        from knowledge.understanding.context import Conversation

        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        desk, conversation = open_desk(programme), Conversation()
        answer = lambda text: desk.respond(text, conversation, BEGINS)  # noqa: E731
    built = time.process_time() - begun
    taken = microseconds(answer, questions_about(programme, QUESTIONS))
    print(json.dumps({"build": built, "median": taken.median, "slowest": taken.slowest, "memory": peak_memory(), "programme": made}))


if __name__ == "__main__":
    main()

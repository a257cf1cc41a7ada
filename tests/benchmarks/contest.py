"""One bot in a process of its own, measured, as JSON: `python -m tests.benchmarks.contest NAME`."""

from __future__ import annotations

import json
import statistics
import sys
import time

from tests.benchmarks.contenders import CONTENDERS, NOT_FOR_THE_DESK, Answering, Contender, Guess
from tests.benchmarks.measuring import microseconds, peak_memory
from tests.benchmarks.questions import OPEN_QUESTIONS, Labelled, folds, other_topics, questions

NOT_ANSWERED = {NOT_FOR_THE_DESK, "unknown", "adversarial", "social"}
"""Categories that want no fact of the programme."""
LOST = 10
"""Per cent of the questions that a bot which is more or less sure may lose to the threshold under which it takes nothing."""


def main() -> None:
    """Measure the bot whose name is the first word, and print."""
    contender = CONTENDERS[sys.argv[1]]
    asked = questions()
    begun = time.process_time()
    answer = contender.learn(asked)
    load = time.process_time() - begun
    taken = microseconds(answer, [each.text for each in asked])
    found: dict[str, float | None] = {"load": load, "median": taken.median, "slowest": taken.slowest, "memory": peak_memory()}
    print(json.dumps(found | (accuracy(contender, answer) if OPEN_QUESTIONS.exists() else {"right": None, "kept": None, "wrongly": None})))


def accuracy(contender: Contender, answer: Answering) -> dict[str, float | None]:
    """The share of questions put into their category, each by a bot that did not know it; those for the desk taken; other lines taken."""
    guesses: list[tuple[Labelled, Guess]] = []
    for learnt, asked in folds(questions()):
        unseen = contender.learn(learnt)
        guesses += [(each, unseen(each.text)) for each in asked]
    for_the_desk = [(each, guess) for each, guess in guesses if each.category not in NOT_ANSWERED]
    threshold = 0.5 if contender.decides else statistics.quantiles([guess.sureness for _, guess in for_the_desk], n=100 // LOST)[0]
    others = [answer(text) for text in other_topics()]
    return {
        "right": share([guess.category == each.category for each, guess in guesses]),
        "kept": share([takes(contender, guess, threshold) for _, guess in for_the_desk]),
        "wrongly": share([takes(contender, guess, threshold) for guess in others]) if others else None,
    }


def takes(contender: Contender, guess: Guess, threshold: float) -> bool:
    """Whether a bot answers as if a text were for it."""
    return guess.sureness >= threshold and (contender.decides or guess.category not in NOT_ANSWERED)


def share(each: list[bool]) -> float:
    """How many of them are so."""
    return sum(each) / len(each)


if __name__ == "__main__":
    main()

"""What all bots are asked: the open questions with their categories, and lines that are not about an event."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.measuring import ROOT

OPEN_QUESTIONS = ROOT.parent / "shared" / "questions" / "dev.jsonl"
OTHER_TOPICS = ROOT.parent / "shared" / "utterances"
OWN_QUESTIONS = ROOT / "tests" / "fixtures" / "questions" / "attendees.jsonl"
SEVERAL_AT_ONCE = {"compound", "follow-up"}
"""Categories whose questions are no single intent."""
FOLDS = 5


class Labelled(NamedTuple):
    """A question and what it is about."""

    text: str
    category: str


def questions() -> list[Labelled]:
    """The first turns of the open questions, in an order by chance that is always the same; without them, of the project's own."""
    file = OPEN_QUESTIONS if OPEN_QUESTIONS.exists() else OWN_QUESTIONS
    conversations = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    found = [Labelled(each["turns"][0]["text"], each["category"]) for each in conversations if each["category"] not in SEVERAL_AT_ONCE]
    random.Random(2012).shuffle(found)  # noqa: S311 - no secret
    return found


def other_topics() -> list[str]:
    """Lines that are not about an event; none where they are absent."""
    return [line for file in sorted(Path(OTHER_TOPICS).glob("*.txt")) for line in file.read_text("utf-8").splitlines() if line.strip()]


def folds(labelled: list[Labelled]) -> list[tuple[list[Labelled], list[Labelled]]]:
    """For each fold the questions to learn from and those to be asked."""
    return [
        ([each for number, each in enumerate(labelled) if number % FOLDS != fold], labelled[fold::FOLDS])
        for fold in range(FOLDS)
    ]  # fmt: skip

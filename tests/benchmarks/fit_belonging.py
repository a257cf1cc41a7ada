"""Fits what tells messages for the desk from others: the weights of `belonging.py` and the words of `locales/<language>/subjects-of-others.txt`.

    .venv/bin/python tests/benchmarks/fit_belonging.py IN.jsonl [IN.jsonl ...] -- OFF-fr.txt OFF-en.txt

IN are question files; OFF are lines that are not about an event, their language at the end of the file's name. The words of a line are
counted with the table of the other folds, so that the weights are those for messages that were not seen.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import numpy
from sklearn.linear_model import LogisticRegression

from bot.opening import SEMINAR
from bot.replies.desk import open_desk
from knowledge.formats import read_programme
from knowledge.understanding import belonging
from knowledge.understanding.folding import words_of
from knowledge.understanding.language import language_scores, surest
from knowledge.understanding.languages import LOCALES
from knowledge.understanding.reader import read
from knowledge.understanding.recall import NOTHING
from knowledge.understanding.sentences import parts_of
from knowledge.understanding.understand import best_reading

FOLDS = 5
SEED = 2012
SMOOTHING = 0.5
LEAST_LINES = 3
"""Lines in which a word must stand to be kept."""
LEAST_TOLD = 0.7
MOST_TOLD = 3.0
NOW = datetime(2026, 1, 1, tzinfo=UTC)
READER = open_desk(read_programme(SEMINAR)).reader
FOR_THE_DESK = {"answered", "clarify", "not_in_programme"}
NOT_FOR_THE_DESK = {"not_understood", "social"}
LANGUAGES = {language.code for language in READER.languages}


class Line(NamedTuple):
    """A message, its language, and whether it is for the desk."""

    text: str
    language: str
    ours: bool


def main() -> None:
    """Fit, show how well it does on folds that were not seen, write the tables and print the weights."""
    arguments = sys.argv[1:]
    cut = arguments.index("--")
    lines = [*questions(arguments[:cut]), *others(arguments[cut + 1 :])]
    random.Random(SEED).shuffle(lines)  # noqa: S311 - folds, no secret
    rows, ours, names = [], [], []
    for fold in range(FOLDS):
        install(tables([line for number, line in enumerate(lines) if number % FOLDS != fold]))
        for line in lines[fold::FOLDS]:
            found = evidence_of(line)
            if found is not None:
                names = [each.name for each in found]
                rows.append([each.value for each in found])
                ours.append(line.ours)
    values, truth = numpy.array(rows), numpy.array(ours)
    spread = values.std(axis=0) + 1e-9
    spread[names.index("bias")] = 1
    model = LogisticRegression(C=1.0, max_iter=5000, class_weight="balanced", fit_intercept=False).fit(values / spread, truth)
    weights = model.coef_[0] / spread
    odds = values @ weights
    report(odds, truth, sum(not line.ours for line in lines), sum(line.ours for line in lines))
    print("WEIGHTS")
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    for language, table in tables(lines).items():
        head = "# How much more often a word stands in messages that are not for the desk (ten times the natural logarithm).\n"
        body = "".join(f"{word} {number}\n" for word, number in sorted(table.items()))
        (LOCALES / language / "subjects-of-others.txt").write_text(head + body, "utf-8")


def questions(files: list[str]) -> list[Line]:
    """The first turns of question files, where it is clear whether they are for the desk."""
    found = []
    for file in files:
        for written in Path(file).read_text("utf-8").splitlines():
            conversation = json.loads(written)
            turn = conversation["turns"][0]
            outcomes = set(turn["expect"].get("outcome") or ())
            language = turn["expect"].get("lang") or conversation["lang"]
            if outcomes and (outcomes <= FOR_THE_DESK or outcomes <= NOT_FOR_THE_DESK) and language in LANGUAGES:
                found.append(Line(turn["text"], language, outcomes <= FOR_THE_DESK))
    return found


def others(files: list[str]) -> list[Line]:
    """Lines that are not about an event."""
    return [Line(text, Path(file).stem[-2:], False) for file in files for text in Path(file).read_text("utf-8").splitlines() if text.strip()]


def tables(lines: list[Line]) -> dict[str, dict[str, int]]:
    """For each language, how much more often a root stands in lines that are not for the desk."""
    made = {}
    for language in sorted({line.language for line in lines}):
        counts = {True: Counter(), False: Counter()}
        totals: Counter[bool] = Counter()
        for line in lines:
            if line.language == language:
                counts[line.ours].update(roots(line.text))
                totals[line.ours] += 1
        table = {}
        for word in counts[True].keys() | counts[False].keys():
            told = math.log((counts[False][word] + SMOOTHING) / (totals[False] + 1)) - math.log((counts[True][word] + SMOOTHING) / (totals[True] + 1))
            if counts[True][word] + counts[False][word] >= LEAST_LINES and abs(told) >= LEAST_TOLD and word not in READER.people.words:
                table[word] = round(belonging.SCALE_OF_WORDS * max(-MOST_TOLD, min(MOST_TOLD, told)))
        made[language] = table
    return made


def roots(text: str) -> set[str]:
    """The roots of the words of a message."""
    return {READER.terms.root(word.text) for word in words_of(text)[1] if word.text.isalpha()}


def install(made: dict[str, dict[str, int]]) -> None:
    """Let the languages have these tables."""
    for language in READER.languages:
        language.subjects_of_others.clear()
        language.subjects_of_others.update(made.get(language.code, {}))


def evidence_of(line: Line) -> tuple[belonging.Evidence, ...] | None:
    """The evidence for a message; None where there is no reading that could be answered."""
    language = surest(language_scores(READER.languages, words_of(line.text)[1])) or line.language
    reading = read(READER, line.text, NOW, language)
    if not reading.words:
        return None
    best = best_reading([part for part, _ in parts_of(READER, reading, NOTHING, NOW)])
    return belonging.evidence(READER, reading, best, language, NOTHING) if best else None


def report(odds: numpy.ndarray, truth: numpy.ndarray, others_in_all: int, ours_in_all: int) -> None:
    """Print, for shares of others that are taken, the share of ours that is kept and the log-odds where to cut."""
    sorted_odds = numpy.sort(odds[~truth])[::-1]
    for taken in (0.005, 0.01, 0.015, 0.02, 0.03, 0.05):
        cut = sorted_odds[min(int(taken * others_in_all), len(sorted_odds) - 1)]
        print(f"others taken {taken:.1%}: ours kept {(odds[truth] > cut).sum() / ours_in_all:.1%}, cut at {cut:.2f}")


if __name__ == "__main__":
    main()

"""Learns how people ask, from written examples: the weights of `locales/<language>/learned.txt`, then those of `kinds/evidence/weights.py`.

    make learn, which is: python -m tests.benchmarks.learn EXAMPLES.tsv ... -- OTHERS-fr.txt ... -- CALIBRATING-fr.txt ... -- QUESTIONS.jsonl ...

EXAMPLES are lines `label<TAB>text` with slots ({person}, {session} ...), their language at the beginning of the file's name. OTHERS are lines
that are not about an event, their language at the end of the file's name. Nothing is learned from CALIBRATING, further lines that are not about
an event, nor from QUESTIONS, question files: the weights of `kinds/evidence/weights.py` are those that tell the one from the other, and are printed.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from bot.opening import SEMINAR
from bot.replies.desk import open_desk
from knowledge.formats import read_programme
from knowledge.understanding.clauses.making_clause import make_clause
from knowledge.understanding.kinds.evidence import belonging
from knowledge.understanding.kinds.scoring.scoring import Interpretation
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reading import read
from knowledge.understanding.recall import NOTHING
from knowledge.understanding.sentences.sentences import Part, parts_of
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.learning import FILE, KINDS, NOT_FOR_THE_DESK, SCALE, features_of, sounds_of
from knowledge.understanding.words.reading_languages import LOCALES

SEED = 2012
FOLDS = 4
STRENGTH = 3.0
LEAST_WEIGHT = 0.2
LEAST_LINES = 2
WEIGHT_OF_OTHERS = 0.12
"""What a line that is not about an event counts against an example: there are many more of them."""
FOR_THE_DESK = "ours"
NOW = datetime(2012, 1, 20, 14, tzinfo=UTC)
DESK = open_desk(read_programme(SEMINAR))
FILLINGS = {
    "fr": {
        "session": ["la table ronde sur le logement", "la table ronde petite enfance", "la partie logement", "la petite enfance", "le logement"],
        "topic": ["Solibail", "les crèches", "le logement", "la décentralisation", "l'hébergement", "la petite enfance"],
        "role": ["le préfet", "le directeur de l'économie", "l'inspecteur général", "la directrice de l'institut", "le médecin", "l'auteur"],
        "time": ["16h", "15 h 30", "quatre heures et demie", "17h15", "seize heures", "16:30"],
        "day": ["mardi", "le 24 janvier", "demain", "mercredi"],
        "room": ["la salle"], "track": ["le volet logement"], "number": ["2", "3", "5", "6"],
    },
    "en": {
        "session": ["the housing round table", "the early childhood panel", "the housing part", "early childhood", "housing"],
        "topic": ["Solibail", "nurseries", "housing", "decentralisation", "homelessness", "childcare"],
        "role": ["the prefect", "the director of economics", "the inspector general", "the head of the institute", "the doctor", "the author"],
        "time": ["4 pm", "3:30", "half past four", "5.15", "four o'clock", "16:30"],
        "day": ["Tuesday", "24 January", "tomorrow", "Wednesday"],
        "room": ["the room"], "track": ["the housing track"], "number": ["2", "3", "5", "6"],
    },
}  # fmt: skip


class Example(NamedTuple):
    """A message with its label, its language, and how much it counts."""

    label: str
    text: str
    language: str
    weight: float


def main() -> None:
    """Learn, show how well it does on folds that were not seen, and write the files."""
    chance = random.Random(SEED)  # noqa: S311 - fillings, no secret
    first, second, third = (number for number, argument in enumerate(sys.argv) if argument == "--")
    examples = [*written(sys.argv[1:first], chance), *others(sys.argv[first + 1 : second])]
    chance.shuffle(examples)
    examples = [each for each in examples if words_of(each.text)[1]]
    rows = [dict.fromkeys(features(each), 1) for each in examples]
    counts = Counter(feature for row in rows for feature in row)
    rows = [{feature: 1 for feature in row if counts[feature] >= LEAST_LINES} for row in rows]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    labels = numpy.array([each.label for each in examples])
    weights = numpy.array([each.weight for each in examples])
    model = LogisticRegression(C=STRENGTH, max_iter=200, fit_intercept=False)
    unseen = cross_val_predict(model, matrix, labels, cv=FOLDS, params={"sample_weight": weights}, method="predict_proba")
    kinds = sorted(set(labels))
    report(examples, [kinds[best] for best in unseen.argmax(axis=1)])
    model.fit(matrix, labels, sample_weight=weights)
    write(examples, rows, vectorizer.get_feature_names_out(), model)
    if third == second + 1:
        print("Without further lines that are not about an event the weights of kinds/evidence/weights.py are not worked out.")
        return
    calibrating = [each for each in (*questions(sys.argv[third + 1 :]), *others(sys.argv[second + 1 : third])) if words_of(each.text)[1]]
    sounds = model.predict_proba(vectorizer.transform([dict.fromkeys(features(each), 1) for each in calibrating]))
    none = kinds.index(NOT_FOR_THE_DESK)
    weigh(
        [
            Heard(each.text, each.language, each.label != NOT_FOR_THE_DESK, float(sound))
            for each, sound in zip(calibrating, sounds[:, none], strict=True)
        ]
    )


def written(files: list[str], chance: random.Random) -> list[Example]:
    """The examples of files, their slots filled with what the seminar has."""
    found = []
    for file in files:
        language = Path(file).name[:2]
        for line in Path(file).read_text("utf-8").splitlines():
            label, tab, text = line.partition("\t")
            for name in label.replace(" ", "").split(",") if tab else ():
                found.append(Example(name, filled(text, language, chance), language, 1.0))
    return found


def filled(text: str, language: str, chance: random.Random) -> str:
    """A text with its slots filled."""
    people = [person.name for person in DESK.directory.programme.people]
    named = [*people, *(name.split()[-1] for name in people), *(name.split()[0] for name in people)]
    bodies = [organisation.short_name or organisation.name for organisation in DESK.directory.programme.organisations]
    fillings = FILLINGS[language] | {
        "person": named, "person2": named, "organisation": [body.in_language(language) for body in bodies],
    }  # fmt: skip
    for slot, values in fillings.items():
        while "{" + slot + "}" in text:
            text = text.replace("{" + slot + "}", chance.choice(values), 1)
    return text


def others(files: list[str]) -> list[Example]:
    """Lines that are not about an event."""
    return [
        Example(NOT_FOR_THE_DESK, text, Path(file).stem[-2:], WEIGHT_OF_OTHERS)
        for file in files
        for text in Path(file).read_text("utf-8").splitlines()
        if text.strip()
    ]


def features(example: Example) -> set[str]:
    """What an example sounds like."""
    reader = DESK.reader
    reading = read(reader, example.text, NOW, example.language)
    clause = make_clause(reader, reading, 0, len(reading.words), NOTHING)
    return features_of(sounds_of(reading.forms, reader.roots), clause.spans, 0, len(reading.words))


class Heard(NamedTuple):
    """A message, whether it is for the desk, and how likely it is not, by what was learned from other messages."""

    text: str
    language: str
    ours: bool
    sound: float


def best_reading(parts: Iterable[Part]) -> Interpretation | None:
    """Of the readings of the parts of a message, the best that is no small talk; None where there is none."""
    found = (reading for part in parts for reading in part.readings if reading.kind.intent is not Intent.SOCIAL)
    return max(found, key=lambda reading: reading.score, default=None)


def weigh(messages: list[Heard]) -> None:
    """Print the weights of `kinds/evidence/weights.py`: what tells the messages that are for the desk from the others."""
    reader = DESK.reader
    rows, ours = [], []
    for text, language, is_ours, sound in messages:
        reading = read(reader, text, NOW, language)
        best = best_reading(part for part, _ in parts_of(reader, reading, NOTHING, NOW)) if reading.words else None
        if best is None:
            continue
        best = best._replace(sounds_like={NOT_FOR_THE_DESK: math.log(sound)})
        rows.append({each.name: each.value for each in belonging.evidence(reader, reading, best, NOTHING, NOW)})
        ours.append(is_ours)
    vectorizer = DictVectorizer(sparse=False)
    values, truth = vectorizer.fit_transform(rows), numpy.array(ours)
    names = list(vectorizer.get_feature_names_out())
    spread = values.std(axis=0) + 1e-9
    spread[[number for number, name in enumerate(names) if name == "bias" or name.startswith(belonging.ASKED)]] = 1
    model = LogisticRegression(C=1.0, max_iter=5000, class_weight="balanced", fit_intercept=False).fit(values / spread, truth)
    odds = values @ (model.coef_[0] / spread)
    ranked = numpy.sort(odds[~truth])[::-1]
    count = sum(not each.ours for each in messages)
    for share in (0.005, 0.01, 0.015, 0.02, 0.03, 0.05):
        cut = ranked[min(int(share * count), len(ranked) - 1)]
        print(f"others taken {share:.1%}: ours kept {(odds[truth] > cut).mean():.1%}, cut at {cut:.2f}")
    print("WEIGHTS")
    for name, weight in zip(names, model.coef_[0] / spread, strict=True):
        print(f'    "{name}": {weight:.2f},')


def questions(files: list[str]) -> list[Example]:
    """The first turns of question files, where it is clear whether they are for the desk."""
    found = []
    for file in files:
        for line in Path(file).read_text("utf-8").splitlines():
            conversation = json.loads(line)
            turn = conversation["turns"][0]
            outcomes = set(turn["expect"].get("outcome") or ())
            ours = outcomes <= {"answered", "clarify", "not_in_programme"}
            if outcomes and (ours or ("not_understood" in outcomes and not outcomes & {"answered", "clarify"})):
                found.append(Example(FOR_THE_DESK if ours else NOT_FOR_THE_DESK, turn["text"], turn["expect"].get("lang") or "fr", 1.0))
    return found


def report(examples: list[Example], guessed: list[str]) -> None:
    """Print how many were guessed right, by label, and what was taken for what most often."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    mixed: Counter[tuple[str, str]] = Counter()
    for example, guess in zip(examples, guessed, strict=True):
        every[example.label] += 1
        right[example.label] += guess == example.label
        if guess != example.label:
            mixed[example.label, guess] += 1
    for label, count in sorted(every.items()):
        print(f"{label:22} {right[label]:5} / {count:<5} {right[label] / count:.0%}")
    print("; ".join(f"{wanted} > {got}: {count}" for (wanted, got), count in mixed.most_common(40)))


def write(examples: list[Example], rows: list[dict[str, int]], names: numpy.ndarray, model: LogisticRegression) -> None:
    """Write the weights of the features that each language's examples have."""
    of_language: dict[str, set[str]] = {}
    for example, row in zip(examples, rows, strict=True):
        of_language.setdefault(example.language, set()).update(row)
    for language, known in of_language.items():
        lines = ["# What each word, pair of words and concept says of the kind of a question, in tenths of log-odds. Made by `make learn`."]
        lines.append(" ".join([KINDS, *model.classes_]))
        for number, feature in enumerate(names):
            told = [
                f"{kind}:{round(SCALE * weight)}"
                for kind, weight in zip(model.classes_, model.coef_[:, number], strict=True)
                if abs(weight) >= LEAST_WEIGHT
            ]
            if feature in known and told:
                lines.append(" ".join([feature, *told]))
        (LOCALES / language / FILE).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()

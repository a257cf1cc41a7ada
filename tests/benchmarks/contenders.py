"""The bots that are measured side by side. Each learns from labelled questions, and gives for a text its category and how sure it is of it.

Their libraries are imported only where they are used, so that each process holds those of one bot.
"""

from __future__ import annotations

import gc
import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from tests.benchmarks.questions import Labelled

NOT_FOR_THE_DESK = "out-of-scope"
DURING_THE_SEMINAR = datetime.fromisoformat("2012-01-24T15:40:00+01:00")


class Guess(NamedTuple):
    """A category, and how sure a bot is that the text is for it at all; the scale is each bot's own."""

    category: str
    sureness: float


Answering = Callable[[str], Guess]


class Contender(NamedTuple):
    """A bot. `learn`: makes it from labelled questions. `decides`: it says itself what it takes (sureness 1 or 0), so it needs no threshold."""

    learn: Callable[[list[Labelled]], Answering]
    decides: bool = False


def seminar_bot(learnt: list[Labelled]) -> Answering:
    """This bot, whose kinds of questions get the category that they most often have among the learnt ones; nothing else is learnt here."""
    from bot.asking import respond
    from bot.cli import OBJECTS_BETWEEN_COLLECTIONS
    from bot.opening import open_programme

    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    desk = open_programme(None)

    def kind(text: str) -> tuple[str, str]:
        response = respond(desk, text, DURING_THE_SEMINAR, None)
        return " ".join(ask.intent for ask in response.question.asks[:1]), str(response.reply.outcome)

    category_of = most_common((kind(each.text), each.category) for each in learnt)

    def answer(text: str) -> Guess:
        found = kind(text)
        return Guess(category_of.get(found, NOT_FOR_THE_DESK), 1.0 if found[1] == "answered" else 0.0)

    return answer


def names_and_titles(scorer: str) -> Callable[[list[Labelled]], Answering]:
    """The usual naive bot: the name or title nearest to the whole text, by rapidfuzz; what is found gets its most common category."""

    def learn(learnt: list[Labelled]) -> Answering:
        from rapidfuzz import fuzz, process, utils

        choices = named_in_the_seminar()
        compare = getattr(fuzz, scorer)

        def nearest(text: str) -> tuple[str, float, Any]:
            return process.extractOne(text, choices, scorer=compare, processor=utils.default_process)

        category_of = most_common((nearest(each.text)[0], each.category) for each in learnt)
        usual = Counter(each.category for each in learnt).most_common(1)[0][0]

        def answer(text: str) -> Guess:
            found, score, _ = nearest(text)
            return Guess(category_of.get(found, usual), score)

        return answer

    return learn


def nearest_question(learnt: list[Labelled]) -> Answering:
    """The known question that is nearest by rapidfuzz's token_sort_ratio."""
    from rapidfuzz import fuzz, process, utils

    texts = [utils.default_process(each.text) for each in learnt]

    def answer(text: str) -> Guess:
        _, score, position = process.extractOne(text, texts, scorer=fuzz.token_sort_ratio, processor=utils.default_process)
        return Guess(learnt[position].category, score)

    return answer


def logistic_regression(learnt: list[Labelled]) -> Answering:
    """scikit-learn: TF-IDF of character n-grams, then logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), strip_accents="unicode", sublinear_tf=True),
        LogisticRegression(C=10, max_iter=1000, class_weight="balanced"),
    )
    model.fit([each.text for each in learnt], [each.category for each in learnt])
    categories = list(model.classes_)

    def answer(text: str) -> Guess:
        likelihoods = model.predict_proba([text])[0]
        best = int(likelihoods.argmax())
        return Guess(categories[best], float(likelihoods[best]))

    return answer


def templates(learnt: list[Labelled]) -> Answering:
    """hassil: the learnt questions as templates, in which names of the programme stand for any name."""
    from hassil import Intents, recognize_best

    names = sorted(named_in_the_seminar(), key=len, reverse=True)
    named = re.compile("|".join(re.escape(name) for name in names), re.IGNORECASE)
    sentences: dict[str, list[str]] = {}
    for each in learnt:
        plain = re.sub(r"[^\w\s'’.-]", " ", each.text)
        sentences.setdefault(each.category, []).append(" ".join(named.sub("{name}", plain).split()))
    intents = Intents.from_dict(
        {
            "language": "fr",
            "intents": {category: {"data": [{"sentences": [text for text in texts if text]}]} for category, texts in sentences.items()},
            "lists": {"name": {"values": [re.sub(r"[^\w\s'’.-]", " ", name) for name in names]}},
        }
    )

    def answer(text: str) -> Guess:
        found = recognize_best(re.sub(r"[^\w\s'’.-]", " ", text), intents)
        return Guess(found.intent.name, 1.0) if found else Guess(NOT_FOR_THE_DESK, 0.0)

    return answer


def named_in_the_seminar() -> list[str]:
    """All names and titles of the seminar, in both languages."""
    from bot.opening import SEMINAR, read_source

    programme = read_source(SEMINAR)
    titles = [session.title for session in programme.sessions] + [talk.title for session in programme.sessions for talk in session.talks]
    bodies = [name for body in programme.organisations for name in (body.name, body.short_name)]
    texts = [text for local in (*titles, *bodies, programme.event.title) if local for text in local.all]
    return list(dict.fromkeys([*(person.name for person in programme.people), *texts]))


def most_common(pairs: Iterable[tuple[Any, str]]) -> dict[Any, str]:
    """For each first of the pairs its most common second."""
    counts: dict[Any, Counter[str]] = {}
    for kind, category in pairs:
        counts.setdefault(kind, Counter())[category] += 1
    return {kind: count.most_common(1)[0][0] for kind, count in counts.items()}


CONTENDERS: dict[str, Contender] = {
    "seminar-bot": Contender(seminar_bot, decides=True),
    "rapidfuzz WRatio, names and titles": Contender(names_and_titles("WRatio")),
    "rapidfuzz token_set_ratio, names and titles": Contender(names_and_titles("token_set_ratio")),
    "rapidfuzz token_sort_ratio, nearest question": Contender(nearest_question),
    "scikit-learn TF-IDF + logistic regression": Contender(logistic_regression),
    "hassil templates": Contender(templates, decides=True),
}

"""Questions that ask the same stand together, the newest first; others stay apart."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.questions.grouping import Group, Kept, grouped
from bot.questions.listing import telling_words
from bot.replies.desk import Desk
from bot.telegram.organisers.answering import begins_as_question
from knowledge.understanding.words.folding import fold

HOUR = datetime(2026, 3, 1, 12, tzinfo=UTC)


def groups(desk: Desk, *texts: str) -> list[set[str]]:
    """The texts by group; they were asked in this order."""
    return [{each.text for each in group.questions} for group in found(desk, *texts)]


def found(desk: Desk, *texts: str) -> tuple[Group, ...]:
    kept = [Kept(fold(text), text, "fr", 1 + turn, HOUR, turn) for turn, text in enumerate(texts)]
    return grouped(kept, lambda question: telling_words(question.text, desk.reader))


@pytest.mark.parametrize(
    "texts",
    [
        ("Y a-t-il un vestiaire ?", "Où est le vestiaire ?", "vestaire ?", "le vestiaire svp"),
        ("is there a cloakroom?", "Cloakrooms?", "where can I find the cloakroom please"),
        ("Peut-on venir avec un chien ?", "chiens ?", "on peut venir avec son chien"),
    ],
)
def test_what_asks_the_same_is_one_group(desk: Desk, texts: tuple[str, ...]) -> None:
    assert groups(desk, *texts) == [set(texts)]


def test_what_asks_something_else_is_another_and_the_newest_is_first(desk: Desk) -> None:
    texts = ("vestiaire ?", "Peut-on venir avec un chien ?", "le prix du vestiaire ?", "où est le vestiaire", "un", "une")
    assert groups(desk, *texts) == [
        {"une"},
        {"un"},
        {"vestiaire ?", "où est le vestiaire"},
        {"le prix du vestiaire ?"},
        {"Peut-on venir avec un chien ?"},
    ]


def test_questions_that_only_begin_alike_stay_apart(desk: Desk) -> None:
    texts = ("Est-ce que je peux venir avec mon chien ?", "Est-ce que je peux venir avec mon chat ?", "est-ce que je peux venir avec mes chiens")
    assert groups(desk, *texts) == [{texts[0], texts[2]}, {texts[1]}]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("qui garde les chiens", True),
        ("is there a vet", True),
        ("est-ce qu’on peut laisser une girafe", True),
        ("y a-t-il un vétérinaire", True),
        ("Les chiens sont admis", False),
        ("Il y a un vétérinaire", False),
        ("When you arrive, ask at the desk.", False),
        ("Quand vous voulez.", False),
        ("", False),
    ],
)
def test_what_is_written_while_an_answer_is_awaited_may_begin_as_a_question(desk: Desk, text: str, begins: bool) -> None:
    assert begins_as_question(text, desk.reader) is begins


def test_a_group_tells_how_often_it_was_asked_and_what_was_asked_last(desk: Desk) -> None:
    (group,) = found(desk, "vestiaire ?", "où est le vestiaire")
    assert (group.times, group.newest.text) == (3, "où est le vestiaire")


def test_a_full_store_is_grouped_in_time(desk: Desk) -> None:
    """As many questions as are kept, each with words of its own."""
    texts = [f"une {word}{letter}{other} ?" for word in ("girafe", "bouteille", "ascenseur") for letter in "bcdfghjkl" for other in "mnpqrstvwx"]
    found_groups = groups(desk, *texts)
    assert sum(len(group) for group in found_groups) == len(texts)
    assert len(found_groups) > 3

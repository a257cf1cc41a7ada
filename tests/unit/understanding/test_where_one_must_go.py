"""Where one must go, and at which number of the street."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, Order

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


def asks(desk: Desk, text: str) -> tuple[Ask, ...]:
    return desk.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Is it number 5 in the rue de Martignac?", True),
        ("The letter says number 27 in rue de Martignac, right?", True),
        ("c'est bien le numéro 12 de la rue de Martignac ?", True),
        ("which number in rue de Martignac is it?", False),
        ("rue de Martignac, what number?", False),
        ("c'est à quel numéro, rue de Martignac ?", False),
        ("je vais rue de Martignac, à quel numéro ?", False),
    ],
)
def test_the_number_in_the_street(desk: Desk, text: str, wrong: bool) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, bool(ask.words)) == (Intent.VENUE, wrong)


@pytest.mark.parametrize(
    "text",
    [
        "can you tell me where I need to go on the 24th?",
        "travelling from Lyon, where am I to go on the 24th",
        "could you tell me where we're meant to be on Tuesday 24 January?",
        "pouvez-vous me dire où je suis attendue mardi ?",
        "où nous sommes attendus le 24 ?",
        "vous pouvez me dire où on m'attend le 24 ?",
    ],
)
def test_where_one_is_expected(desk: Desk, text: str) -> None:
    assert [ask.intent for ask in asks(desk, text)] == [Intent.VENUE]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("if I scoot at 5 who will I miss?", Order.AFTER),
        ("if we duck out at half past four what do we miss", Order.AFTER),
        ("si je me tire à 17h je loupe qui ?", Order.AFTER),
        ("si je décampe à 16 h 30, je rate quoi ?", Order.AFTER),
        ("if I turn up at 4 what will I have missed", Order.BEFORE),
        ("si j'arrive à 16h je rate quoi", Order.BEFORE),
    ],
)
def test_what_is_missed_by_whoever_leaves_however_it_is_said(desk: Desk, text: str, order: Order) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, ask.order) == (Intent.REMAINING, order)


@pytest.mark.parametrize("text", ["qui vient d'un conseil général ?", "y a-t-il quelqu'un d'un conseil général ?"])
def test_whoever_is_from_a_body_of_a_kind(desk: Desk, text: str) -> None:
    (ask,) = asks(desk, text)
    assert set(ask.organisations) == {"pmi-hauts-de-seine", "conseil-general-cote-d-or"}


@pytest.mark.parametrize("text", ["who is at the helm of the IEPC?", "who is at the top of the IEPC now?", "qui est à la tête de l'IEPC à ce jour ?"])
def test_who_heads_a_body(desk: Desk, text: str) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, ask.people) == (Intent.PERSON, ("mara-maudet",))


@pytest.mark.parametrize(
    "text",
    [
        "can I get a seat near the front?",
        "is there a group photo",
        "will anybody write up the debate",
        "does my carer need a place",
        "shall I show my student card?",
        "where may I charge a phone",
        "je peux m'asseoir devant ?",
        "mon auxiliaire de vie vient avec moi, c'est possible ?",
        "quelqu'un prend des notes ?",
        "je dois montrer ma carte d'étudiant ?",
        "y a-t-il des textes à lire avant ?",
        "où recharger mon portable ?",
    ],
)
def test_practical_matters_in_other_words(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).reply.outcome == "not_in_programme"

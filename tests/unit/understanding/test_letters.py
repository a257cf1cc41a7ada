"""Messages written like letters, and what people tell of themselves before they ask. No sentence of a question file."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


def asks(desk: Desk, text: str) -> tuple[Ask, ...]:
    return desk.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("Dear organisers, when does it finish? Kind regards, Ellen Stone", [Intent.EVENT_TIME]),
        ("Dear Mr Lemoine, where is the seminar held? Best, Hal", [Intent.VENUE]),
        ("Madame, Monsieur, quel est le thème du séminaire ? Bien cordialement, H. Vidal", [Intent.THEME]),
        ("Bonsoir, qui organise la rencontre ? Merci par avance, Odile", [Intent.HOSTS]),
        ("Bonjour,\nle séminaire finit à quelle heure ?\nCordialement\nPaule Giraud", [Intent.EVENT_TIME]),
        ("L'adresse exacte ? Veuillez agréer, Madame, Monsieur, mes salutations distinguées. Luc Petit", [Intent.VENUE]),
        ("C'est dans quelle rue ? Bonne journée, Simone", [Intent.VENUE]),
        ("thanks, and Lanco?", [Intent.PERSON]),
        ("Madame Peupion, elle parle quand ?", [Intent.PERSON_TIME]),
    ],
)
def test_salutations_and_signatures_ask_nothing(desk: Desk, text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in asks(desk, text)] == intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("I got your invitation, where is it?", [Intent.VENUE]),
        ("j'ai reçu une invitation, c'est quel jour ?", [Intent.EVENT_TIME]),
        ("I shall drive down from Leeds on Tuesday, where is it?", [Intent.VENUE]),
        ("c'est à quel endroit, je descends de Lille avec ma fille", [Intent.VENUE]),
        ("we are students writing about babies, which part should we attend?", [Intent.TOPIC]),
        ("who sent me the invitation?", [Intent.HOSTS]),
        ("We are writing a brief, what is the exact title of the seminar?", [Intent.TITLE]),
        ("I wish to attend the meeting on Tuesday and need the address of the venue", [Intent.VENUE]),
    ],
)
def test_what_one_has_or_does_is_not_asked_about(desk: Desk, text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in asks(desk, text)] == intents

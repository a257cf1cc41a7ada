"""Chat spellings that an accent tells, or the word behind them, or that begin with a pronoun of one letter."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.reading.reading import read

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


def spelt(desk: Desk, text: str) -> str:
    return read(desk.reader, text, NOW, "fr").folded


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("cé kan", "c est quand"),
        ("who is on b4 damon", "who is on before damon"),
        ("cest 2main", "c est demain"),
        ("sa coute combien", "ca coute combien"),
        ("sa duré jusqua kan", "ca dure jusqu a quand"),
        ("ses ki le directeur", "c est qui le directeur"),
        ("ces ou", "c est ou"),
        ("jvoudrais le programme", "je voudrais le programme"),
        ("jtrouve pas la salle", "je trouve pas la salle"),
        ("i bosse ou", "il bosse ou"),
    ],
)
def test_it_stands_for_others(desk: Desk, text: str, meant: str) -> None:
    assert spelt(desk, text) == meant


@pytest.mark.parametrize(
    "text", ["sa table ronde", "sa fonction exacte", "ses collegues", "ces deux intervenants", "janvier", "julien", "juste avant"]
)
def test_it_stays_what_it_is(desk: Desk, text: str) -> None:
    assert spelt(desk, text) == text


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("je vous remercie, j'informe mon équipe", "social"),
        ("merci bien, ça m'a beaucoup aidé", "social"),
        ("thank you, I will let my mother know", "social"),
        ("thanks, you have helped me a lot", "social"),
        ("many thanks, I shall pass it on to my boss", "social"),
        ("thanks, where is my mother?", "not_understood"),
        ("merci, joue de la musique", "not_understood"),
    ],
)
def test_thanks_with_what_one_does_then(desk: Desk, text: str, outcome: str) -> None:
    assert desk.respond(text, Conversation(), NOW).reply.outcome == outcome

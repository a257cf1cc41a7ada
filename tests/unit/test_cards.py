"""What inline mode offers."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies.cards import LONGEST_DESCRIPTION, LONGEST_TITLE, Card, cards
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

DURING = datetime.fromisoformat("2012-01-24T16:40:00+01:00")


def found(typed: str, language: str | None = "fr", now: datetime = DURING) -> list[Card]:
    return list(cards(typed, DESK, now, Conversation(), language))


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("lanco", "fr", "Patrice Lanco"),
        ("Lanc", "en", "Patrice Lanco"),
        ("enfance", "fr", "Table ronde « La petite enfance »"),
        ("early child", "fr", "Round table “Early childhood”"),
        ("presse", "fr", "Contact presse"),
        ("where is it", "en", "Venue"),
        ("lieu", "fr", "Lieu"),
        ("wifi", "en", "The programme says nothing about Wi-Fi."),
    ],
)
def test_the_likeliest_comes_first(typed: str, language: str, first: str) -> None:
    assert found(typed, language)[0].title.replace("\u00a0", " ") == first


def test_the_language_is_that_of_the_words_else_of_the_app() -> None:
    assert "took part" in plain(found("lanco", "en")[0].text)
    assert "a participé" in plain(found("lanco", "fr")[0].text)
    assert "held here" in plain(found("where is it?", "fr")[0].text)
    assert "Inspector General" in plain(found("l", "en")[0].text), "which is a word in French"


def test_without_letters_what_is_on_comes_first_then_what_follows_and_how_to_get_there() -> None:
    titles = [card.title.replace("\u00a0", " ") for card in found("")]
    assert titles[:2] == ["Table ronde « La petite enfance »", "Clôture, Denys Lamarzelle"]
    assert titles[2:5] == ["Programme", "Lieu", "Contact presse"]


def test_what_means_nothing_finds_nothing() -> None:
    assert found("xyzzy") == []


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=256), st.sampled_from(["", "a", "l", "de", "le logement", "presse lieu"])), st.sampled_from(["fr", "en", "de", None])
)
def test_any_letters_give_cards_that_telegram_takes(typed: str, language: str | None) -> None:
    offered = found(typed, language)
    assert len({card.id for card in offered}) == len(offered)
    for card in offered:
        assert 1 <= len(card.id.encode()) <= 64
        assert 0 < len(card.title) <= LONGEST_TITLE
        assert len(card.description) <= LONGEST_DESCRIPTION
        assert plain(card.text).strip()
    assert [card.id for card in found(typed, language)] == [card.id for card in offered]

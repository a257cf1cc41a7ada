"""Markers in titles: "[CANCELED] Git" is cancelled and called "Git"."""

from __future__ import annotations

import pytest

from bot.opening import schedule_words
from knowledge.formats import ScheduleWords
from knowledge.programme import SessionKind, State

WORDS = schedule_words()


@pytest.mark.parametrize(
    ("title", "state", "shown"),
    [
        ("[CANCELED] Git", State.CANCELLED, "Git"),
        ("[Cancelled] Git", State.CANCELLED, "Git"),
        ("CANCELLED: Git", State.CANCELLED, "Git"),
        ("CANCELLED Git", State.CANCELLED, "Git"),
        ("Cancelled - Git", State.CANCELLED, "Git"),
        ("Git (cancelled)", State.CANCELLED, "Git"),
        ("Git - CANCELED", State.CANCELLED, "Git"),
        ("**CANCELLED** Git", State.CANCELLED, "Git"),
        ("[ANNULÉ] Docker", State.CANCELLED, "Docker"),
        ("⚠ ANNULÉ ⚠ Docker", State.CANCELLED, "Docker"),
        ("⚠️ Annulé : Docker", State.CANCELLED, "Docker"),
        ("⚠ Docker annulé", None, "⚠ Docker annulé"),
        ("ANNULE : Docker", State.CANCELLED, "Docker"),
        ("Annulée – Docker", State.CANCELLED, "Docker"),
        ("Docker [REPORTÉ]", State.POSTPONED, "Docker"),
        ("REPORTÉE - Docker", State.POSTPONED, "Docker"),
        ("COMPLET - Docker", State.FULL, "Docker"),
        ("[Complet] Docker", State.FULL, "Docker"),
        ("Docker (sold out)", State.FULL, "Docker"),
        ("[CANCELED]", State.CANCELLED, "[CANCELED]"),
        ("Cancelled flights and what they teach", None, "Cancelled flights and what they teach"),
        ("FULL STACK RUST", None, "FULL STACK RUST"),
        ("Full stack Rust", None, "Full stack Rust"),
        ("Le guide complet de Docker", None, "Le guide complet de Docker"),
        ("Completeness", None, "Completeness"),
        ("Noise-cancelling, cancelled", None, "Noise-cancelling, cancelled"),
        ("İstanbul'da Git", None, "İstanbul'da Git"),
        ("", None, ""),
    ],
)
def test_states(title: str, state: State | None, shown: str) -> None:
    assert WORDS.state_of(title) == (state, shown)


@pytest.mark.parametrize(
    ("type_name", "title", "kind"),
    [
        ("", "Pause déjeuner", SessionKind.BREAK),
        ("break", "Anything", SessionKind.BREAK),
        ("", "Coffee break", SessionKind.BREAK),
        ("", "Break the monolith", SessionKind.TALK),
        ("Table ronde", "x", SessionKind.ROUND_TABLE),
        ("lightning_talk", "x", SessionKind.TALK),
        ("", "Closing session", SessionKind.CLOSING),
        ("", "Clôture / Closing", SessionKind.CLOSING),
        ("", "Closing / Docker", SessionKind.TALK),
    ],
)
def test_kinds(type_name: str, title: str, kind: SessionKind) -> None:
    assert WORDS.kind_of(type_name, title) is kind


def test_without_words_nothing_is_a_marker() -> None:
    assert ScheduleWords().state_of("[CANCELED] Git") == (None, "[CANCELED] Git")

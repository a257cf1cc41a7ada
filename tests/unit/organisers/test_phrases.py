"""Phrases that stand before or behind what organisers type are cut at their places, however they are typed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.organisers.arguments import Verb, read_arguments
from bot.organisers.phrases import after_phrase
from bot.replies.desk import Desk

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "session"),
    [
        ("logement jusqu'à nouvel ordre", "logement"),
        ("la table ronde logement, à une date ultérieure", "la table ronde logement"),
        ("housing until further notice", "housing"),
    ],
)
def test_a_session_is_postponed_to_no_day(desk: Desk, typed: str, session: str) -> None:
    assert read_arguments(Verb.POSTPONE, typed, desk.reader, NOW).session == session


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("est remplacé par Marie Curie", "Marie Curie"),
        ("Est remplacée  par « Marie »", "« Marie »"),
        ("par", "par"),
        ("parle Marie", "parle Marie"),
    ],
)
def test_the_longest_phrase_is_cut_however_it_is_typed(typed: str, left: str) -> None:
    assert after_phrase(typed, ["remplacee par", "par", "est remplace par", "est", "est remplacee par"]) == left

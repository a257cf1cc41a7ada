"""A state that is written into a title, in a native file too."""

from __future__ import annotations

import pytest

from knowledge.changes import Cancelled, compare
from knowledge.formats.native.marking import with_marked_states
from knowledge.formats.words import ScheduleWords
from knowledge.programme import LocalText, State
from tests.unit.changes.programmes import BASE, of, with_session

WORDS = ScheduleWords({"annulé": State.CANCELLED, "cancelled": State.CANCELLED, "complet": State.FULL})


@pytest.mark.parametrize(
    ("title", "state", "shown"),
    [
        ({"fr": "ANNULÉ : Titre git", "en": "[Cancelled] Title git"}, State.CANCELLED, {"fr": "Titre git", "en": "Title git"}),
        ({"fr": "Annule - Titre git", "en": "Title git"}, State.CANCELLED, {"fr": "Titre git", "en": "Title git"}),
        ({"fr": "Titre git (complet)", "en": "Title git"}, State.FULL, {"fr": "Titre git", "en": "Title git"}),
        ({"fr": "Le rendez-vous annulé de Lénine"}, State.PLANNED, {"fr": "Le rendez-vous annulé de Lénine"}),
    ],
)
def test_a_marker_is_a_state(title: dict[str, str], state: State, shown: dict[str, str]) -> None:
    marked = of(with_marked_states(with_session(BASE, "git", title=LocalText(title)), WORDS), "git")
    assert (marked.state, marked.title) == (state, LocalText(shown))


def test_a_marker_that_is_added_is_a_cancellation_and_no_retitle() -> None:
    new = with_marked_states(with_session(BASE, "git", title=LocalText({"fr": "ANNULÉ : Titre git", "en": "Title git"})), WORDS)
    assert [type(change) for change in compare(BASE, new)] == [Cancelled]


def test_a_state_of_its_own_stays() -> None:
    postponed = with_session(BASE, "git", title=LocalText("ANNULÉ : Titre git"), state=State.POSTPONED)
    assert with_marked_states(postponed, WORDS) is postponed
    assert with_marked_states(BASE, WORDS) is BASE

"""Two words that stand side by side in the texts of a programme: which texts are looked through for them, and how often."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from knowledge.understanding.names import compounds
from knowledge.understanding.names.compounds import Compounds
from knowledge.understanding.names.indexed_words import lowered
from tests.unit.understanding.big_conference import conference


def _compounds(root: str | None = None) -> tuple[Compounds, frozenset[int]]:
    """Those of the big conference, and the numbers of its things. `root`: what all words have in common, where that is said."""
    desk = conference()
    keys = [(session, -1) for session in desk.directory.sessions][: compounds.MOST_LOOKED_THROUGH]
    terms = Mock(root=lambda word: word[:5] if root is None else root)
    return Compounds(desk.directory, keys, terms, frozenset()), frozenset(range(len(keys)))


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("the", "varnish", True),
        ("varnish", "bus", True),
        ("varnishes", "bus", True),
        ("bus", "varnish", False),
        ("the", "bus", False),
        ("arnish", "bus", False),
    ],
)
def test_words_stand_together_in_whatever_form_they_end(first: str, second: str, together: bool) -> None:
    known, things = _compounds()
    assert known.stand_together(first, second, things) is together


def test_a_root_of_no_letters_is_none() -> None:
    known, things = _compounds(root="")
    assert not known.stand_together("bus", "varnish", things)


def test_texts_are_folded_once_for_all_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    folding = Mock(side_effect=lowered)
    monkeypatch.setattr(compounds, "lowered", folding)
    known, things = _compounds()
    for second in ("bus", "tram", "boat"):
        known.stand_together("varnish", second, things)
    assert folding.call_count == len(things)

"""What has been learned: the file as it is written, and how likely it makes each kind."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from knowledge.understanding.kinds.evidence.belonging import Evidence, log_odds
from knowledge.understanding.words.learning import LEAST, Learned, read_learned

WRITTEN = "# a remark\nkinds: next event-time\n* next:-5\nk event-time:4\nki next:6\nkin_d next:2\nwhen event-time:20 next:-10\nnext_$ next:30\n"


@pytest.fixture
def learned(tmp_path: Path) -> Learned:
    for code in ("en", "fr", "es"):
        (tmp_path / code).mkdir()
    (tmp_path / "en" / "learned.txt").write_text(WRITTEN, "utf-8")
    (tmp_path / "fr" / "learned.txt").write_text("kinds: event-time\nk event-time:9\nquand event-time:20\n", "utf-8")
    return read_learned(tmp_path / code for code in ("en", "fr", "es"))


def test_a_language_without_a_file_is_none_of_those_learned(learned: Learned) -> None:
    assert learned.languages == {"en", "fr"}
    assert set(learned.kinds) == {"event-time", "next"}


@pytest.mark.parametrize(
    ("features", "log_odds_of_next"),
    [
        *[((), 0.0), (("k",), -0.9), (("ki",), 0.6), (("kin_d",), 0.2), (("kin",), 0.0), (("in_d",), 0.0), (("*",), -0.5)],
        *[(("when",), -3.0), (("*", "when"), -3.5), (("next_$",), 3.0), (("quand",), -2.0), (("unheard of", "0"), 0.0)],
    ],
)
def test_weights_are_tenths_that_add_up(learned: Learned, features: tuple[str, ...], log_odds_of_next: float) -> None:
    likely = learned.likelihoods(features)
    assert likely["next"] - likely["event-time"] == pytest.approx(log_odds_of_next)
    assert sum(math.exp(each) for each in likely.values()) == pytest.approx(1.0)


def test_nothing_is_less_likely_than_what_can_be_learned() -> None:
    likely = Learned(frozenset({"en"}), ("a", "b"), {"x": "\nx a:200\n"}).likelihoods(("x",))
    assert likely["b"] == LEAST


def test_a_file_names_its_kinds(tmp_path: Path) -> None:
    (tmp_path / "learned.txt").write_text("when event-time:20\n", "utf-8")
    with pytest.raises(KeyError):
        read_learned([tmp_path])


def test_nothing_learned_says_nothing() -> None:
    assert Learned(frozenset(), (), {}).likelihoods(("*", "when")) == {}


def test_evidence_adds_up_by_its_weight() -> None:
    assert log_odds((Evidence("for", 2.0, 1.5), Evidence("against", 0.5, -4.0), Evidence("absent", 0.0, 9.0))) == pytest.approx(1.0)

"""The scorer of question files takes what is right for right, in whatever typography, and nothing else."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.clock import fixed_clock
from bot.replies.desk import Desk
from knowledge.programme import Programme
from tests.scoring import facts_of, is_right, share_right

SAID = {
    "text": "À partir de 15\u202fh\u202f30, c’est au 18, rue de Martignac. Tél.\u00a0: +33 1 42 75 60 40",
    "language": "fr",
    "outcome": "answered",
}
BEGINS = {"text": "It’s on Tuesday 24 January, from 3:30\u00a0p.m. to 4\u00a0p.m.", "language": "en", "outcome": "answered"}


@pytest.mark.parametrize(
    ("expect", "answer"),
    [
        ({"all": ["@15:30", "a partir de", "c'est"], "none": ["@16:30", "@15:00"]}, SAID),
        ({"all": ["@address", "@phone-lemoine"], "none": ["@phone-roulle", "@mail-lemoine"]}, SAID),
        ({"any": ["nothing of it", "martignac"], "lang": "fr", "outcome": ["clarify", "answered"]}, SAID),
        ({"all": ["@date", "@15:30", "@16:00"], "none": ["@03:30", "@04:00", "@17:30"], "lang": "en"}, BEGINS),
    ],
)
def test_what_is_as_expected_is_right(seminar: Programme, expect: dict[str, Any], answer: dict[str, Any]) -> None:
    assert is_right(expect, answer, "venue", facts_of(seminar))


@pytest.mark.parametrize(
    ("expect", "category"),
    [
        ({"all": ["martignac", "@16:30"]}, "venue"),
        ({"all": ["@mail-lemoine"]}, "venue"),
        ({"any": ["@phone-roulle", "rivoli"]}, "venue"),
        ({"none": ["@15:30"]}, "venue"),
        ({"none": ["@address"]}, "venue"),
        ({"lang": "en"}, "venue"),
        ({"outcome": ["not_in_programme", "clarify"]}, "venue"),
        ({"max_chars": 20}, "programme"),
    ],
)
def test_what_is_not_as_expected_is_wrong(seminar: Programme, expect: dict[str, Any], category: str) -> None:
    assert not is_right(expect, SAID, category, facts_of(seminar))


def test_only_who_asks_for_a_list_is_told_much(seminar: Programme) -> None:
    long = SAID | {"text": "Le programme. " * 80}
    assert is_right({}, long, "programme", facts_of(seminar))
    assert not is_right({}, long, "venue", facts_of(seminar))
    assert not is_right({}, SAID | {"text": ""}, "venue", facts_of(seminar))


def test_turns_are_asked_in_order_each_at_its_time(desk: Desk, tmp_path: Path) -> None:
    turns = [
        {"text": "who is Julien Damon?", "expect": {"all": ["damon"]}},
        {"text": "and when does he speak?", "expect": {"all": ["@16:30"]}},
        {"text": "what is on now?", "now": "2012-01-24T15:40:00+01:00", "expect": {"all": ["housing"]}},
        {"text": "and his e-mail?", "expect": {"all": ["@mail-roulle"]}},
    ]
    file = tmp_path / "file.jsonl"
    file.write_text(json.dumps({"id": "1", "category": "follow-up", "client_language": "en", "turns": turns}) + "\n", "utf-8")
    assert share_right(file, desk, fixed_clock(datetime.fromisoformat("2012-01-20T14:00:00+01:00"))) == 0.75

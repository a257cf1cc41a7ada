"""Whether answers are what a question file wants: each line is a conversation whose turns say what the answer must have (`all`, `any`) and must not
(`none`), its `outcome`, its `lang` and its length. Regular expressions of the answer in lower case, without accents, with plain quotes and dashes."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.asking import answer_lines
from bot.clock import Clock
from bot.replies.desk import Desk
from knowledge.programme import Programme

LONG = frozenset({"programme", "speakers-list", "series", "theme", "compound", "social"})
"""Categories that ask for a list or an overview."""
SIGNS = str.maketrans({**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”«»", '"'), **dict.fromkeys("–—‑−", "-"), "œ": "oe"})
TIME = re.compile(r"@(\d\d):(\d\d)")


def share_right(file: Path, desk: Desk, clock: Clock) -> float:
    """The share of a file's turns that are answered as they should be. `clock`: when those are asked that do not say it."""
    turns = _turns(file)
    facts = facts_of(desk.directory.programme)
    answers = [json.loads(line) for line in answers_to(file, desk, clock).splitlines()]
    return sum(is_right(turn["expect"], answer, talk["category"], facts) for (talk, turn), answer in zip(turns, answers, strict=True)) / len(turns)


def answers_to(file: Path, desk: Desk, clock: Clock) -> str:
    """What `ask --jsonl` answers to the turns of a file, in lines of JSON."""
    requests = [{"chat": talk["id"], **_asked(talk), **_asked(turn), "text": turn["text"]} for talk, turn in _turns(file)]
    out = io.StringIO()
    answer_lines(desk, [json.dumps(request).encode() for request in requests], out, clock, None)
    return out.getvalue()


def _turns(file: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    conversations = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [(talk, turn) for talk in conversations for turn in talk["turns"]]


def is_right(expect: Mapping[str, Any], answer: Mapping[str, Any], category: str, facts: Mapping[str, str]) -> bool:
    """Whether an answer is what is expected of it."""
    said = folded(answer["text"])
    has = {kind: [bool(re.search(_pattern(each, facts), said)) for each in expect.get(kind, ())] for kind in ("all", "any", "none")}
    return (
        said != ""
        and all(has["all"])
        and (any(has["any"]) or not has["any"])
        and not any(has["none"])
        and answer["outcome"] in expect.get("outcome", [answer["outcome"]])
        and answer["language"] == expect.get("lang", answer["language"])
        and len(answer["text"]) <= expect.get("max_chars", 3500 if category in LONG else 700)
    )


def folded(text: str) -> str:
    """A text as the expressions expect it."""
    letters = unicodedata.normalize("NFKD", text.translate(SIGNS)).lower()
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


def facts_of(programme: Programme) -> dict[str, str]:
    """What stands for a date, an address, a telephone number or an e-mail of a programme ("@phone-lemoine"), as an expression."""
    begins, street = programme.event.begins, programme.venue.street if programme.venue else ""
    found = {
        "@date": rf"{begins:%-d}(?:th|er)? (?:of )?jan|jan\w*\.? {begins:%-d}|{begins:%d/%m/%Y}|{begins:%Y-%m-%d}",
        "@year": f"{begins:%Y}",
        "@address": r",? ?".join(map(re.escape, re.findall(r"\w+", folded(street)))),
    }
    for contact in programme.contacts:
        name = contact.person.rpartition("-")[2]
        found[f"@mail-{name}"] = re.escape(contact.email or "")
        found[f"@phone-{name}"] = r"[ .-]?".join(re.findall(r"\d\d", re.sub(r"\D", "", contact.telephone or "")[-8:]))
    return found


def _asked(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: told[key] for key in ("now", "client_language") if told.get(key)}


def _pattern(written: str, facts: Mapping[str, str]) -> str:
    known = re.sub("|".join(rf"(?<![\w.]){re.escape(name)}(?![\w-])" for name in facts), lambda found: f"(?:{facts[found[0]]})", written)
    return TIME.sub(lambda found: _time(int(found[1]), found[2]), known)


def _time(hour: int, minute: str) -> str:
    """A time of day as French or English writes it: "15 h 30", "15h30", "15:30", "3:30 p.m."."""
    whole = minute == "00"
    french = rf"{hour} ?h(?:eures?)?" + (r"(?: ?00)?(?! ?\d)" if whole else f" ?{minute}")
    half, twelve = "ap"[hour >= 12], (hour - 1) % 12 + 1
    english = (
        rf"{twelve}" + ("(?:[:.]00)?" if whole else f"[:.]{minute}") + rf"(?: ?{half}\.?m| o'clock|(?= ?(?:-|to|and|until) ?[\d:.]+ ?{half}\.?m))"
    )
    return rf"(?<![\d:.])(?:{french}|{hour:02}:{minute}|{english})"

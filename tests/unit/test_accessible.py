"""What the bot says makes sense read aloud: nothing by a sign, a colour or a stroke alone, no columns, every button in words of its own."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.replies.desk import Desk
from bot.replies.follows import followed_in
from bot.replies.markup import plain
from bot.replies.reply import Reply
from bot.telegram.calendars import with_calendar
from bot.telegram.following import with_follows
from bot.telegram.picturing import with_picture
from knowledge.understanding.context import Conversation
from tests.unit.catalogues import messages

QUESTIONS = Path(__file__).resolve().parents[1] / "fixtures/questions"
NOW = datetime.fromisoformat("2012-01-24T14:00:00+01:00")
LANGUAGES = ("fr", "en")
FIELDS = re.compile(r"\{\w+\}")
SIGNS = frozenset({"So", "Sk", "Sm", "Cs", "Co"})
"""The Unicode categories of emoji and the like (https://www.unicode.org/reports/tr44/#General_Category_Values)."""
ARROW = "→"
"""Between what was and what is, in notices; screen readers say "arrow", and what is stands in the sentence as well."""
ALONE = re.compile(r"[^\W\d_]{3,}")


def signs(text: str) -> set[str]:
    return {sign for sign in text if unicodedata.category(sign) in SIGNS and sign != "+"}


def fault_of(key: str, text: str) -> str | None:
    """What is wrong with a message for somebody who hears it."""
    shown = plain(Markup(text))
    own = FIELDS.sub("", shown)
    if signs(shown) - ({ARROW} if key.startswith("notice.") else set()):
        return "a sign says something"
    if re.search(r"</?(?:pre|code)\b", text):
        return "read aloud, columns are nothing"
    if "<s>" in text and not ALONE.search(FIELDS.sub("", re.sub(r"<s>.*?</s>", "", text))):
        return "nobody hears that something is struck through"
    if key.startswith("button.") and not ALONE.search(own):
        return "a button says what it does in words, whatever stands in it"
    if key.startswith("button.") and not (shown[0].isupper() or shown[0] == "{"):
        return "a button begins like a sentence"
    return None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_says_nothing_by_a_sign_or_a_stroke_alone(language: str) -> None:
    found = {key: fault for key, texts in messages(language).items() for text in texts if (fault := fault_of(key, text))}
    assert found == {}


def test_what_would_be_wrong_is_found() -> None:
    assert fault_of("now.row", "🔴 {session}")
    assert fault_of("now.row", "<pre>{session}</pre>")
    assert fault_of("now.row", "<s>{session}</s>, {time}")
    assert fault_of("button.next", "→")
    assert fault_of("button.next", "OK {session}")
    assert fault_of("button.next", "{session} ✅")
    assert fault_of("session.row.cancelled", "Annulé : <s>{session}</s>") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_buttons_sound_alike(language: str) -> None:
    labels = [(texts[-1].lower(), key) for key, texts in messages(language).items() if key.startswith("button.")]
    said: dict[str, str] = {}
    for label, key in labels:
        assert said.setdefault(label, key) == key, f"{key} and {said[label]} are both {label!r}"


def replies(desk: Desk) -> Iterator[Reply]:
    """The answers to what people ask, as they are shown."""
    for file in ("attendees", "journalists"):
        for line in (QUESTIONS / f"{file}.jsonl").read_text("utf-8").splitlines()[::3]:
            conversation = Conversation()
            for turn in json.loads(line)["turns"]:
                response = desk.respond(turn["text"], conversation, NOW)
                conversation = response.conversation
                follows = followed_in(response, desk.directory, NOW)
                shown = with_picture(response, with_follows(response.reply, follows, desk), desk)
                yield with_calendar(response, shown, follows, desk, NOW)


def test_buttons_under_answers_are_words_and_differ(desk: Desk) -> None:
    for reply in replies(desk):
        labels = [button.label for row in reply.buttons for button in row]
        assert len(set(labels)) == len(labels), labels
        assert all(ALONE.search(label) and not signs(label) for label in labels)
        assert not signs(plain(reply.text))
        assert not re.search(r"</?(?:pre|code)\b", reply.text)
        assert not re.search(r"\S {3,}\S|\t", plain(reply.text)), "columns made of spaces"

"""Links that open the bot at one thing, and their QR codes read back by a reader."""

from __future__ import annotations

import io
import re
from datetime import datetime
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.codes import as_png, as_svg, as_text
from bot.replies.desk import Desk
from bot.replies.links import MATTERS, ask_of, link, named, payload, payloads, respond_to_link
from bot.replies.markup import plain
from bot.replies.naming import Voice
from knowledge.directory import Directory
from knowledge.local_text import LocalText
from knowledge.programme import Event, Person, Programme, Room, Session
from knowledge.understanding.context import Conversation
from tests.integration.web.browsing import browser, needs_browser

NOW = datetime.fromisoformat("2012-01-24T15:40:00+01:00")
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:@/-]{0,80}", fullmatch=True)


@given(st.lists(IDS, min_size=1, max_size=6, unique_by=str.lower))
def test_everything_in_a_programme_has_a_link_that_telegram_takes(ids: list[str]) -> None:
    name = LocalText("Name")
    event = Event(id="e", title=name, time_zone="UTC", begins=NOW, ends=NOW)
    sessions = tuple(Session(id=each, title=name, starts=NOW, ends=NOW, room=each, speakers=(each,)) for each in ids)
    people, rooms = tuple(Person(id=each, name="Name") for each in ids), tuple(Room(id=each, name=name) for each in ids)
    directory = Directory(Programme(event=event, sessions=sessions, people=people, rooms=rooms))
    found = payloads(directory)
    assert len(set(found)) == len(found) == len(MATTERS) + 3 * len(ids)
    for each in found:
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,60}", each)
        assert ask_of(each, directory) is not None
    for each in ids:
        session, person, room = (ask_of(payload(kind, each), directory) for kind in ("session", "person", "room"))
        assert session is not None
        assert person is not None
        assert room is not None
        assert (session.sessions, person.people, room.rooms) == ((each,), (each,), (each,))


@pytest.mark.parametrize(
    ("given", "language", "words"),
    [
        ("press", "fr", "Roullé"),
        ("press", "en", "Roullé"),
        ("session-housing", "fr", "table ronde «\u00a0Le logement\u00a0»"),
        ("session-housing", "en", "ound table “Housing”"),
        ("person-mara-maudet", "en", "takes part"),
        ("PERSON-Mara-Maudet", "fr", "participe à"),
        ("venue", "fr", "Martignac"),
    ],
)
def test_a_link_is_answered_with_a_greeting_and_the_answer(desk: Desk, given: str, language: str, words: str) -> None:
    response = respond_to_link(desk, given, Conversation(), NOW, language)
    assert response is not None
    greeting, _, answer = plain(response.reply.text).partition("\n\n")
    assert greeting.startswith({"fr": "Bonjour", "en": "Hello"}[language])
    assert words.lower() in answer.lower()


@pytest.mark.parametrize("given", ["", "inline", "session-", "session-nothing", "person-housing", "invite_abc", "\x00", "a" * 5000, "session-_zzz"])
def test_what_means_nothing_is_greeted_as_usual(desk: Desk, given: str) -> None:
    assert respond_to_link(desk, given, Conversation(), NOW, "fr") is None


def test_every_link_has_a_name_in_words(desk: Desk) -> None:
    voice = Voice(desk.wordings["fr"], desk.directory)
    assert all(named(each, voice) for each in payloads(desk.directory))
    assert named("nothing", voice) == ""


@pytest.mark.parametrize("given", ["", "press", "session-early-childhood", "person-_aBc-dEf9", "session-" + "x" * 48])
def test_a_reader_reads_the_code(given: str) -> None:
    address = link("a_bot_with_the_longest_name_of_32", given)
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(as_png(address))))
    assert found.text == address
    assert "█" in as_text(address)


def test_a_reader_reads_a_code_that_was_scratched() -> None:
    address = link("seminar_bot", "press")
    image = Image.open(io.BytesIO(as_png(address))).convert("L")
    middle = image.width // 2
    image.paste(0, (middle - 40, middle - 40, middle + 40, middle + 40))
    assert zxingcpp.read_barcodes(image)[0].text == address


@needs_browser
def test_a_reader_reads_the_code_that_is_printed(tmp_path: Path) -> None:
    address = link("seminar_bot", "session-housing")
    file = tmp_path / "code.svg"
    file.write_bytes(as_svg(address))
    with browser() as opened:
        page = opened.new_page()
        page.goto(file.as_uri())
        shown = Image.open(io.BytesIO(page.screenshot()))
    assert zxingcpp.read_barcodes(shown)[0].text == address

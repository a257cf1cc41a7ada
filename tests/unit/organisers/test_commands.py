"""What organisers type after a command, and which session they mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.opening import open_programme
from bot.organisers.arguments import Arguments, Unreadable, Verb, read_arguments
from bot.organisers.commands import canonical, delay_along, delay_in, edit_of
from bot.organisers.finding import sessions_meant
from bot.replies.desk import Desk
from knowledge.directory import Directory
from knowledge.programme import LocalText, Programme, Room

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)
LANGUAGES = ("fr", "en")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_programme(None)


def with_rooms(programme: Programme) -> Directory:
    rooms = (Room(id="a", name=LocalText({"fr": "Grande salle", "en": "Great hall"})), Room(id="b2", name=LocalText({"und": "B 2"})))
    return Directory(programme.model_copy(update={"rooms": rooms}))


@pytest.mark.parametrize(
    ("typed", "session", "minutes"),
    [
        ("logement 15", "logement", 15),
        ("logement de 15 minutes", "logement", 15),
        ("housing by 15 min", "housing", 15),
        ("housing +5", "housing", 5),
        ("housing -10", "housing", -10),
        ("housing −10 mn", "housing", -10),
        ("la petite enfance 1h", "la petite enfance", 60),
        ("la petite enfance 1 h 30", "la petite enfance", 90),
        ("round table 2 20'", "round table 2", 20),
        ("early childhood, 120 m", "early childhood", 120),
    ],
)
def test_delays(desk: Desk, typed: str, session: str, minutes: int) -> None:
    found = read_arguments(Verb.DELAY, typed, desk.directory, LANGUAGES)
    assert found == Arguments(Verb.DELAY, session, minutes=minutes)


@pytest.mark.parametrize(
    ("typed", "session", "clock", "day"),
    [
        ("early childhood 16:45", "early childhood", time(16, 45), None),
        ("la petite enfance à 16h45", "la petite enfance", time(16, 45), None),
        ("la petite enfance 16 h 45", "la petite enfance", time(16, 45), None),
        ("la petite enfance 16h", "la petite enfance", time(16), None),
        ("early childhood to 4:45 pm", "early childhood", time(16, 45), None),
        ("early childhood at 4 p.m.", "early childhood", time(16), None),
        ("early childhood 12.05 am", "early childhood", time(0, 5), None),
        ("early childhood 2012-01-25 09:30", "early childhood", time(9, 30), date(2012, 1, 25)),
    ],
)
def test_moves(desk: Desk, typed: str, session: str, clock: time, day: date | None) -> None:
    assert read_arguments(Verb.MOVE, typed, desk.directory, LANGUAGES) == Arguments(Verb.MOVE, session, clock=clock, day=day)


@pytest.mark.parametrize(
    ("verb", "typed", "expected"),
    [
        (Verb.CANCEL, " Lamarzelle ", Arguments(Verb.CANCEL, "Lamarzelle")),
        (Verb.ROOM, "logement grande salle", Arguments(Verb.ROOM, "logement", room="a")),
        (Verb.ROOM, "housing: Great Hall", Arguments(Verb.ROOM, "housing", room="a")),
        (Verb.ROOM, "housing -> b2", Arguments(Verb.ROOM, "housing", room="b2")),
        (Verb.ROOM, "housing: cellar", Arguments(Verb.ROOM, "housing", room="cellar")),
        (Verb.TITLE, "housing: A home: for all", Arguments(Verb.TITLE, "housing", text={"und": "A home: for all"})),
        (Verb.TITLE, "housing\nfr: Un toit\nen: A roof", Arguments(Verb.TITLE, "housing", text={"fr": "Un toit", "en": "A roof"})),
        (
            Verb.REPLACE,
            "Peu : Débat (Zoé Lê et Bo Ek)",
            Arguments(Verb.REPLACE, "Peu", text={"und": "Débat"}, speakers=("Zoé Lê", "Bo Ek")),
        ),
        (Verb.ANNOUNCE, "Coffee is ready", Arguments(Verb.ANNOUNCE, text={"und": "Coffee is ready"})),
        (Verb.ANNOUNCE, "fr: Le café\nest prêt\nen: Coffee", Arguments(Verb.ANNOUNCE, text={"fr": "Le café\nest prêt", "en": "Coffee"})),
    ],
)
def test_other_commands(desk: Desk, verb: Verb, typed: str, expected: Arguments) -> None:
    assert read_arguments(verb, typed, with_rooms(desk.directory.programme), LANGUAGES) == expected


@pytest.mark.parametrize(
    ("verb", "typed"),
    [
        (Verb.DELAY, ""), (Verb.DELAY, "logement"), (Verb.DELAY, "15"), (Verb.MOVE, "housing"), (Verb.MOVE, "housing 25:00"), (Verb.MOVE, "16:45"),
        (Verb.MOVE, "housing 2012-13-01 10:00"), (Verb.CANCEL, " , "), (Verb.ROOM, "housing"), (Verb.TITLE, "housing"), (Verb.TITLE, "housing:"),
        (Verb.REPLACE, ""), (Verb.ANNOUNCE, "\n"),
    ],
)  # fmt: skip
def test_what_misses_something_is_unreadable(desk: Desk, verb: Verb, typed: str) -> None:
    with pytest.raises(Unreadable):
        read_arguments(verb, typed, with_rooms(desk.directory.programme), LANGUAGES)


@pytest.mark.parametrize(
    ("words", "sessions"),
    [
        ("housing", ["housing"]), ("logement", ["housing"]), ("la petite enfance", ["early-childhood"]), ("Lamarzele", ["closing"]),
        ("Damon", ["early-childhood"]),
        ("ouverture", ["opening"]), ("opening", ["opening"]), ("table ronde", ["housing", "early-childhood"]), ("15h30", ["housing"]),
        ("logement et petite enfance", ["housing", "early-childhood"]), ("zzzz", []),
    ],
)  # fmt: skip
def test_sessions_are_found_as_questions_find_them(desk: Desk, words: str, sessions: list[str]) -> None:
    assert [session.id for session in sessions_meant(words, desk, NOW)] == sessions


def test_commands_are_edits(desk: Desk) -> None:
    programme = desk.directory.programme

    def edited(verb: Verb, typed: str, session: str) -> Directory:
        return Directory(edit_of(read_arguments(verb, typed, desk.directory, LANGUAGES), session, NOW)(programme))

    before = desk.directory.sessions["housing"]
    assert (edited(Verb.DELAY, "x 15", "housing").sessions["housing"].starts - before.starts).total_seconds() == 900
    assert f"{edited(Verb.MOVE, 'x 17:05', 'housing').sessions['housing'].starts:%d %H:%M %z}" == "24 17:05 +0100"
    assert not edited(Verb.CANCEL, "x", "housing").sessions["housing"].state.takes_place
    assert edited(Verb.TITLE, "x: Un toit", "housing").sessions["housing"].title == LocalText({"fr": "Un toit", "en": "Un toit"})
    assert [each.text.root for each in edited(Verb.ANNOUNCE, "Café", "").programme.announcements] == [{"und": "Café"}]


def test_a_kept_delay_can_shift_what_follows(desk: Desk) -> None:
    kept = canonical(read_arguments(Verb.DELAY, "logement 15", desk.directory, LANGUAGES), "housing")
    assert delay_in(kept) == ("housing", 15)
    assert delay_in("/cancel housing") is None
    after = Directory(delay_along("housing", 15)(desk.directory.programme))
    moved = {session for session, found in after.sessions.items() if found.starts != desk.directory.sessions[session].starts}
    assert moved == {"housing", "early-childhood", "closing"}

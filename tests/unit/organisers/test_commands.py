"""What organisers type after a command, and which session they mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.organisers.arguments import Arguments, Unread, Unreadable, Verb, read_arguments
from bot.organisers.commands import edit_of, is_in_each_language
from bot.organisers.finding import sessions_meant
from bot.replies.desk import Desk
from knowledge.directory import Directory
from knowledge.editing_people import Newcomer
from knowledge.programme import LocalText, Programme, Room
from knowledge.understanding.reading.making_reader import make_reader
from knowledge.understanding.reading.reader import Reader

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


def with_rooms(programme: Programme) -> Reader:
    rooms = (Room(id="a", name=LocalText({"fr": "Grande salle", "en": "Great hall"})), Room(id="b2", name=LocalText({"und": "B 2"})))
    return make_reader(Directory(programme.model_copy(update={"rooms": rooms})))


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
        ("15 logement", "logement", 15),
        ("15 min logement", "logement", 15),
        ("de 15 minutes le logement", "le logement", 15),
        ("15 table ronde 2", "table ronde 2", 15),
        ("logement d’un quart d’heure", "logement", 15),
        ("logement, une demi-heure", "logement", 30),
        ("housing by an hour and a half", "housing", 90),
        ("logement de vingt minutes", "logement", 20),
        ("logement cinq", "logement", 5),
        ("logement avancé de 10 minutes", "logement", -10),
        ("logement 10 min plus tôt", "logement", -10),
        ("housing – 10", "housing", 10),
        ("table ronde de 16h30, 15 min", "table ronde de 16 h 30", 15),
        ("logement 99999", "logement", 99_999),
    ],
)
def test_delays(desk: Desk, typed: str, session: str, minutes: int) -> None:
    found = read_arguments(Verb.DELAY, typed, desk.reader, NOW)
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
        ("16h45 petite enfance", "petite enfance", time(16, 45), None),
        ("petite enfance demain 10h", "petite enfance", time(10), date(2012, 1, 25)),
        ("early childhood at 10 am tomorrow", "early childhood", time(10), date(2012, 1, 25)),
        ("petite enfance le 25 janvier à 10 h", "petite enfance", time(10), date(2012, 1, 25)),
        ("petite enfance mercredi", "petite enfance", None, date(2012, 1, 25)),
        ("petite enfance 25/01 midi", "petite enfance", time(12), date(2012, 1, 25)),
        ("the 2nd round table at 5", "the 2nd round table", time(17), None),
        ("early childhood 4:45", "early childhood", time(16, 45), None),
        ("early childhood 9:30", "early childhood", time(9, 30), None),
        ("early childhood 1645", "early childhood", time(16, 45), None),
        ("early childhood half past four", "early childhood", time(16, 30), None),
        ("early childhood at 5 instead of 4:30", "early childhood", time(17), None),
    ],
)
def test_moves(desk: Desk, typed: str, session: str, clock: time | None, day: date | None) -> None:
    assert read_arguments(Verb.MOVE, typed, desk.reader, NOW) == Arguments(Verb.MOVE, session, clock=clock, day=day)


@pytest.mark.parametrize(
    ("typed", "starts", "ends"),
    [
        ("petite enfance 16h45 - 17h15", "16:45", "17:15"),
        ("petite enfance de 16h30 à 16h45", "16:45", "17:45"),
        ("early childhood from 5 to 5:30 pm", "17:00", "17:30"),
        ("petite enfance 23h30–0h30", "23:30", "00:30"),
        ("petite enfance 16h30 - 18h", "16:30", "18:00"),
    ],
)
def test_a_span_says_both_ends_and_from_an_hour_to_another_says_a_move(desk: Desk, typed: str, starts: str, ends: str) -> None:
    arguments = read_arguments(Verb.MOVE, typed, desk.reader, NOW)
    after = Directory(edit_of(arguments, "early-childhood", NOW)(desk.directory.programme)).sessions["early-childhood"]
    assert (f"{after.starts:%H:%M}", f"{after.ends:%H:%M}") == (starts, ends)


@pytest.mark.parametrize(
    ("verb", "typed", "expected"),
    [
        (Verb.CANCEL, " Lamarzelle ", Arguments(Verb.CANCEL, "Lamarzelle")),
        (Verb.ROOM, "logement grande salle", Arguments(Verb.ROOM, "logement", room="a")),
        (Verb.ROOM, "housing: Great Hall", Arguments(Verb.ROOM, "housing", room="a")),
        (Verb.ROOM, "housing -> b2", Arguments(Verb.ROOM, "housing", room="b2")),
        (Verb.ROOM, "housing: cellar", Arguments(Verb.ROOM, "housing", room="cellar")),
        (Verb.ROOM, "B2 housing", Arguments(Verb.ROOM, "housing", room="b2")),
        (Verb.ROOM, "logement en salle 2", Arguments(Verb.ROOM, "logement", room="salle 2")),
        (Verb.ROOM, "housing moved to room 2", Arguments(Verb.ROOM, "housing", room="room 2")),
        (Verb.TITLE, "logement « Un toit »", Arguments(Verb.TITLE, "logement", text={"und": "Un toit"})),
        (
            Verb.REPLACE,
            "Dreyfus par Marie Dupont, CNAF",
            Arguments(Verb.REPLACE, "Dreyfus", speakers=(Newcomer("Marie Dupont", "CNAF"),), leaving=("bernard-dreyfus",)),
        ),
        (
            Verb.REPLACE,
            "Dreyfus with Mrs Ada Byron and Bo Ek",
            Arguments(Verb.REPLACE, "Dreyfus", speakers=(Newcomer("Ada Byron"), Newcomer("Bo Ek")), leaving=("bernard-dreyfus",)),
        ),
        (Verb.REPLACE, "Dreyfus : un débat sur les loyers", Arguments(Verb.REPLACE, "Dreyfus", text={"und": "un débat sur les loyers"})),
        (Verb.REPLACE, "housing by A Roof For All", Arguments(Verb.REPLACE, "housing", text={"und": "A Roof For All"})),
        (Verb.REPLACE, "housing by Ada Byron, UNIT", Arguments(Verb.REPLACE, "housing", speakers=(Newcomer("Ada Byron", "UNIT"),))),
        (Verb.TITLE, "housing: A home: for all", Arguments(Verb.TITLE, "housing", text={"und": "A home: for all"})),
        (Verb.TITLE, "housing\nfr: Un toit\nen: A roof", Arguments(Verb.TITLE, "housing", text={"fr": "Un toit", "en": "A roof"})),
        (
            Verb.REPLACE,
            "Peu : Débat (Zoé Lê et Bo Ek)",
            Arguments(Verb.REPLACE, "Peu", text={"und": "Débat"}, speakers=(Newcomer("Zoé Lê"), Newcomer("Bo Ek"))),
        ),
        (Verb.ANNOUNCE, "en: Lunch: soup. fr: Une soupe.", Arguments(Verb.ANNOUNCE, text={"en": "Lunch: soup.", "fr": "Une soupe."})),
        (Verb.ANNOUNCE, "Bonjour, en: oui\nEN: Hi", Arguments(Verb.ANNOUNCE, text={"und": "Bonjour, en: oui", "en": "Hi"})),
        (Verb.TITLE, "housing: fr: Un toit en: A roof", Arguments(Verb.TITLE, "housing", text={"fr": "Un toit", "en": "A roof"})),
        (Verb.ANNOUNCE, "Coffee is ready", Arguments(Verb.ANNOUNCE, text={"und": "Coffee is ready"})),
        (Verb.ANNOUNCE, "fr: Le café\nest prêt\nen: Coffee", Arguments(Verb.ANNOUNCE, text={"fr": "Le café\nest prêt", "en": "Coffee"})),
    ],
)
def test_other_commands(desk: Desk, verb: Verb, typed: str, expected: Arguments) -> None:
    assert read_arguments(verb, typed, with_rooms(desk.directory.programme), NOW) == expected


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
        read_arguments(verb, typed, with_rooms(desk.directory.programme), NOW)


@pytest.mark.parametrize(
    ("words", "sessions"),
    [
        ("housing", ["housing"]), ("logement", ["housing"]), ("la petite enfance", ["early-childhood"]), ("Lamarzele", ["closing"]),
        ("Damon", ["early-childhood"]),
        ("ouverture", ["opening"]), ("opening", ["opening"]), ("table ronde", ["housing", "early-childhood"]), ("15h30", ["housing"]),
        ("logement et petite enfance", ["housing", "early-childhood"]), ("zzzz", []),
        ("la deuxième table ronde", ["early-childhood"]), ("2nd round table", ["early-childhood"]), ("round table one", ["housing"]),
        ("the second session", ["dreyfus", "housing"]), ("la dernière partie", ["closing", "early-childhood"]), ("l’intervention", ["dreyfus"]),
        ("celle de 16h30", ["early-childhood"]), ("the 3:30 pm round table", ["housing"]),
        ("la table ronde de Damon", ["early-childhood"]), ("logement social", ["housing"]),
        ("petite enfnace", ["early-childhood"]), ("early-childhood", ["early-childhood"]), ("session 99", []),
    ],
)  # fmt: skip
def test_sessions_are_found_as_questions_find_them(desk: Desk, words: str, sessions: list[str]) -> None:
    assert [session.id for session in sessions_meant(words, desk, NOW)] == sessions


@pytest.mark.parametrize(
    "typed",
    [
        "housing en: A roof for all fr: Un toit pour tous",
        "housing fr: Un toit pour tous en: A roof for all",
        "housing: en: A roof for all fr: Un toit pour tous",
        "housing EN : A roof for all FR : Un toit pour tous",
        "housing\nen: A roof for all\nfr: Un toit pour tous",
    ],
)
@pytest.mark.parametrize("verb", [Verb.TITLE, Verb.REPLACE])
def test_a_title_may_be_given_by_language(desk: Desk, verb: Verb, typed: str) -> None:
    arguments = read_arguments(verb, typed, desk.reader, NOW)
    assert (arguments.session, arguments.text) == ("housing", {"en": "A roof for all", "fr": "Un toit pour tous"})
    assert not is_in_each_language(arguments, "housing", desk.directory.programme)


def test_a_colon_before_a_code_of_a_language_ends_the_words_for_the_session(desk: Desk) -> None:
    arguments = read_arguments(Verb.TITLE, "housing: A roof en: more", desk.reader, NOW)
    assert (arguments.session, arguments.text) == ("housing", {"und": "A roof en: more"})
    assert is_in_each_language(arguments, "housing", desk.directory.programme)


@pytest.mark.parametrize(
    ("typed", "reason", "beside"),
    [
        ("logement 16h - 15h", Unread.ENDS_FIRST, "logement"),
        ("housing 16:15-16:10", Unread.ENDS_FIRST, "housing"),
        ("housing 25:00", Unread.NO_SUCH_TIME, "housing"),
        ("le logement à 25:00", Unread.NO_SUCH_TIME, "le logement"),
        ("logement 31 février", Unread.NO_SUCH_TIME, "logement"),
        ("housing", Unread.INCOMPLETE, ""),
    ],
)
def test_what_is_wrong_with_an_hour_is_told_and_what_stands_beside_it_is_known(desk: Desk, typed: str, reason: Unread, beside: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_arguments(Verb.MOVE, typed, desk.reader, NOW)
    assert (caught.value.reason, caught.value.beside) == (reason, beside)


@pytest.mark.parametrize(
    ("typed", "clock", "until"),
    [
        ("housing 22h-1h", time(22), time(1)),
        ("housing 10 pm - 1 am", time(22), time(1)),
        ("housing from 4 pm to 3 pm", time(15), None),
        ("logement de 16 h à 15 h", time(15), None),
    ],
)
def test_an_end_in_the_small_hours_is_on_the_next_day_and_an_earlier_hour_is_a_move(desk: Desk, typed: str, clock: time, until: time | None) -> None:
    arguments = read_arguments(Verb.MOVE, typed, desk.reader, NOW)
    assert (arguments.clock, arguments.until) == (clock, until)

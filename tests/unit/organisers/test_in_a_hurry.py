"""Commands as they are typed in a hurry: several sessions at once, no sign between the parts, names without capitals, another command's words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.opening import open_programme
from bot.organisers.arguments import Arguments, Unreadable, Verb, read_arguments
from bot.organisers.commands import canonical, edit_of, readable
from bot.organisers.finding import example_of, sessions_meant
from bot.organisers.parting import parted
from bot.replies.desk import Desk, open_desk
from knowledge.directory import Directory
from knowledge.editing_people import Newcomer
from knowledge.programme import LocalText, Room, State
from tests.unit.changes.programmes import BASE

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)
ALL = ["opening", "dreyfus", "housing", "early-childhood", "closing"]


@pytest.mark.parametrize(
    ("typed", "session", "rest"),
    [
        ("logement Un toit pour chacun", "logement", "Un toit pour chacun"),
        ("housing homes for everybody", "housing", "homes for everybody"),
        ("la petite enfance Les crèches", "la petite enfance", "Les crèches"),
        ("logement Le logement demain", "logement", "Le logement demain"),
        ("Lamarzelle Conclusion", "Lamarzelle", "Conclusion"),
        ("2nd round table Cradles", "2nd round table", "Cradles"),
        ("logment Un toit", "logment", "Un toit"),
        ("Early Childhood Cradles", "Early Childhood", "Cradles"),
    ],
)
def test_a_text_begins_where_the_session_s_words_end(desk: Desk, typed: str, session: str, rest: str) -> None:
    assert parted(typed, desk.reader) == (session, rest)
    assert len(sessions_meant(session, desk, NOW)) == 1


@pytest.mark.parametrize("typed", ["logement", "Un toit", "table ronde 2", "la petite enfance"])
def test_no_text_is_found_where_none_is(desk: Desk, typed: str) -> None:
    assert parted(typed, desk.reader) is None


def title(session: str, text: str) -> Arguments:
    return Arguments(Verb.TITLE, session, text={"und": text})


def stands_in(session: str, leaving: str, *people: Newcomer) -> Arguments:
    return Arguments(Verb.REPLACE, session, speakers=people, leaving=(leaving,))


@pytest.mark.parametrize(
    ("verb", "typed", "expected"),
    [
        (Verb.TITLE, "logement Un toit", title("logement", "Un toit")),
        (Verb.TITLE, "housing to Homes", title("housing", "Homes")),
        (Verb.TITLE, 'housing: "Homes"', title("housing", "Homes")),
        (Verb.ANNOUNCE, "« Le bus part. »", Arguments(Verb.ANNOUNCE, text={"und": "Le bus part."})),
        (Verb.ANNOUNCE, 'en: "The bus leaves." fr: "Le bus part."', Arguments(Verb.ANNOUNCE, text={"en": "The bus leaves.", "fr": "Le bus part."})),
        (Verb.ANNOUNCE, 'She said "go"', Arguments(Verb.ANNOUNCE, text={"und": 'She said "go"'})),
        (Verb.REPLACE, "Dreyfus by ada byron", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron"))),
        (Verb.REPLACE, "Ada Byron instead of Dreyfus", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron"))),
        (Verb.REPLACE, "Ada Byron à la place de Dreyfus", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron"))),
        (Verb.REPLACE, "Dreyfus par Byron", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Byron"))),
        (Verb.REPLACE, "Dreyfus par Damon", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Julien Damon"))),
        (Verb.REPLACE, "Dreyfus Ada Byron", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron"))),
        (Verb.REPLACE, "Dreyfus by Ada Byron, City of Rennes", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron", "City of Rennes"))),
        (
            Verb.REPLACE,
            "Dreyfus by Ada Byron, Ministry of Magic",
            stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron", "Ministry of Magic")),
        ),
        (Verb.REPLACE, "Dreyfus par une visite du jardin", Arguments(Verb.REPLACE, "Dreyfus", text={"und": "une visite du jardin"})),
        (Verb.REPLACE, "Dreyfus : Loger", Arguments(Verb.REPLACE, "Dreyfus", text={"und": "Loger"})),
        (
            Verb.REPLACE,
            'housing with "Homes" by Ada Byron',
            Arguments(Verb.REPLACE, "housing", text={"und": "Homes"}, speakers=(Newcomer("Ada Byron"),)),
        ),
        (
            Verb.REPLACE,
            "housing by “Homes” (Ada Byron)",
            Arguments(Verb.REPLACE, "housing", text={"und": "Homes"}, speakers=(Newcomer("Ada Byron"),)),
        ),
        (Verb.REPLACE, "Dreyfus by Ada Byron, from the CNAF", stands_in("Dreyfus", "bernard-dreyfus", Newcomer("Ada Byron", "CNAF"))),
        (Verb.ROOM, "housing 12", Arguments(Verb.ROOM, "housing", room="12")),
        (Verb.ROOM, "salle 3 logement", Arguments(Verb.ROOM, "logement", room="salle 3")),
        (Verb.DELAY, "logement 24 h", Arguments(Verb.DELAY, "logement", minutes=1440)),
        (Verb.DELAY, "housing by 2 days", Arguments(Verb.DELAY, "housing", minutes=2880)),
        (Verb.DELAY, "logement jusqu’à 24 h", Arguments(Verb.MOVE, "logement", clock=time(0))),
        (Verb.DELAY, "housing until quarter past four", Arguments(Verb.MOVE, "housing", clock=time(16, 15))),
        (Verb.MOVE, "the closing back by 10 minutes", Arguments(Verb.DELAY, "the closing", minutes=10)),
        (Verb.MOVE, "the closing forward by 10 minutes", Arguments(Verb.DELAY, "the closing", minutes=-10)),
        (Verb.DELAY, "logement 1/2 h", Arguments(Verb.DELAY, "logement", minutes=30)),
        (Verb.DELAY, "logement ¾ h", Arguments(Verb.DELAY, "logement", minutes=45)),
        (Verb.DELAY, "housing 1.5 hours", Arguments(Verb.DELAY, "housing", minutes=90)),
        (Verb.DELAY, "housing 20 more minutes", Arguments(Verb.DELAY, "housing", minutes=20)),
        (Verb.MOVE, "16:30 à 16:45", Arguments(Verb.MOVE, "16:30", clock=time(16, 45), was=time(16, 30))),
        (Verb.MOVE, "housing to another room at 5", Arguments(Verb.MOVE, "housing to another room", clock=time(17))),
        (Verb.POSTPONE, "housing until further notice", Arguments(Verb.POSTPONE, "housing")),
        (Verb.DELAY, "16:30 talk 10", Arguments(Verb.DELAY, "16 30 talk", minutes=10)),
        (Verb.DELAY, "housing until 16:05", Arguments(Verb.MOVE, "housing", clock=time(16, 5))),
        (Verb.DELAY, "logement jusqu’à 16 h", Arguments(Verb.MOVE, "logement", clock=time(16))),
        (Verb.DELAY, "housing to 4 pm", Arguments(Verb.MOVE, "housing", clock=time(16))),
        (Verb.DELAY, "logement demain", Arguments(Verb.MOVE, "logement", day=date(2012, 1, 25))),
        (Verb.MOVE, "logement avancé de 10 min", Arguments(Verb.DELAY, "logement", minutes=-10)),
        (Verb.MOVE, "housing half an hour later", Arguments(Verb.DELAY, "housing", minutes=30)),
        (Verb.MOVE, "logement en salle 3", Arguments(Verb.ROOM, "logement", room="salle 3")),
        (Verb.MOVE, "housing in room 3 at 4 pm", Arguments(Verb.MOVE, "housing in room 3", clock=time(16))),
        (Verb.FULL, "logement", Arguments(Verb.FULL, "logement")),
    ],
)
def test_arguments_in_a_hurry(desk: Desk, verb: Verb, typed: str, expected: Arguments) -> None:
    assert read_arguments(verb, typed, desk.reader, NOW) == expected


@pytest.mark.parametrize(("verb", "typed"), [(Verb.ROOM, "table ronde 2"), (Verb.TITLE, "table ronde 2"), (Verb.REPLACE, "Dreyfus by")])
def test_what_is_still_missing(desk: Desk, verb: Verb, typed: str) -> None:
    with pytest.raises(Unreadable):
        read_arguments(verb, typed, desk.reader, NOW)


@pytest.mark.parametrize(
    ("typed", "session"), [("h.1 logement to Great hall", "logement"), ("logement h.1 -> Great hall", "logement h.1"), ("h.1 to great hall", "h.1")]
)
def test_the_room_at_the_end_is_where_it_moves(desk: Desk, typed: str, session: str) -> None:
    rooms = (Room(id="a", name=LocalText({"en": "Great hall"})), Room(id="h1", name=LocalText({"und": "H.1"})))
    reader = open_desk(desk.directory.programme.model_copy(update={"rooms": rooms})).reader
    assert read_arguments(Verb.ROOM, typed, reader, NOW) == Arguments(Verb.ROOM, session, room="a")


@pytest.mark.parametrize(
    ("verb", "typed", "session", "kept"),
    [
        (Verb.MOVE, "housing from 3:30 to 5", "housing", "/move housing 15:30 → 17:00"),
        (Verb.MOVE, "housing from 4 to 5", "housing", "/move housing 15:30 → 16:00"),
        (Verb.MOVE, "logement 16h - 18h", "housing", "/move housing 15:30–16:30 → 16:00–18:00"),
        (Verb.MOVE, "logement demain 10h", "housing", "/move housing 2012-01-24 15:30 → 2012-01-25 10:00"),
        (Verb.REPLACE, "Damon par Ada Byron, CNAF", "early-childhood", "/replace early-childhood Julien Damon → Ada Byron (CNAF)"),
        (Verb.ROOM, "logement salle 3", "housing", "/room housing salle 3"),
        (Verb.DELAY, "tout après le logement de 10", "tout apres le logement", "/delay tout apres le logement: 10"),
        (Verb.CANCEL, "tout", "tout", "/cancel tout"),
        (Verb.MOVE, "x 10h", "gone", "/move gone"),
    ],
)
def test_what_is_kept_says_what_happened(desk: Desk, verb: Verb, typed: str, session: str, kept: str) -> None:
    assert canonical(read_arguments(verb, typed, desk.reader, NOW), session, desk.directory.programme) == kept


def test_a_room_is_kept_by_its_name_with_the_one_before(desk: Desk) -> None:
    rooms = (Room(id="a", name=LocalText({"en": "Great hall"})), Room(id="b", name=LocalText({"und": "B 2"})))
    programme = edit_of(Arguments(Verb.ROOM, "x", room="a"), "housing", NOW)(desk.directory.programme.model_copy(update={"rooms": rooms}))
    assert canonical(Arguments(Verb.ROOM, "x", room="b"), "housing", programme) == "/room housing Great hall → B 2"


@pytest.mark.parametrize(
    ("typed", "state", "titles"),
    [
        ("ANNULÉ : Le logement", State.CANCELLED, {"fr": "Le logement", "en": "Housing"}),
        ("Housing [FULL]", State.FULL, {"fr": "Le logement", "en": "Housing"}),
        ("REPORTÉ Un toit", State.POSTPONED, {"fr": "Un toit", "en": "Un toit"}),
        ("Un toit complet", State.PLANNED, {"fr": "Un toit complet", "en": "Un toit complet"}),
    ],
)
def test_a_marker_in_a_new_title_is_a_state_as_in_a_file(desk: Desk, typed: str, state: State, titles: dict[str, str]) -> None:
    after = Directory(edit_of(title("x", typed), "housing", NOW)(desk.directory.programme)).sessions["housing"]
    assert (after.state, after.title) == (state, LocalText(titles))


@pytest.mark.parametrize(("verb", "state"), [(Verb.POSTPONE, State.POSTPONED), (Verb.FULL, State.FULL)])
def test_a_session_is_put_off_or_full_and_back(desk: Desk, verb: Verb, state: State) -> None:
    programme = edit_of(Arguments(verb, "x"), "housing", NOW)(desk.directory.programme)
    assert Directory(programme).sessions["housing"].state is state
    assert edit_of(Arguments(Verb.RESTORE, "x"), "housing", NOW)(programme) == desk.directory.programme


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("/delay housing 15", "/delay “Le logement” 15"),
        ("/move housing 15:30 → 16:00", "/move “Le logement” 15:30 → 16:00"),
        ("/move housing 2012-01-24 15:30 → 2012-01-25 10:00", "/move “Le logement” Tuesday 24 January 15:30 → Wednesday 25 January 10:00"),
        ("/move tout: 2012-01-25", "/move tout: Wednesday 25 January"),
        ("/title housing 2012-01-25", "/title “Le logement” 2012-01-25"),
        ("/cancel opening", "/cancel opening, Vincent Chriqui"),
        ("/title opening A word before", "/title opening, Vincent Chriqui → A word before"),
        ("/room opening B 2", "/room opening, Vincent Chriqui → B 2"),
        ("/room opening A 1 → B 2", "/room opening, Vincent Chriqui A 1 → B 2"),
        ("/replace dreyfus Bernard Dreyfus → Ada Byron", "/replace Bernard Dreyfus → Ada Byron"),
        ("/cancel tout", "/cancel tout"),
        ("housing.yaml", "housing.yaml"),
        ("undo of 3", "undo of 3"),
    ],
)
def test_a_kept_command_is_shown_with_a_title(desk: Desk, source: str, shown: str) -> None:
    titled = edit_of(Arguments(Verb.TITLE, "x", text={"en": "Le logement"}), "housing", NOW)(desk.directory.programme)
    assert readable(source, titled, desk.wordings["en"]) == shown


def test_a_kept_command_names_the_session_in_the_language_of_whoever_publishes_it(desk: Desk) -> None:
    shown = readable("/cancel housing", desk.directory.programme, desk.wordings["fr"])
    assert shown == "/cancel «\N{NO-BREAK SPACE}Le logement\N{NO-BREAK SPACE}»"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_example_of_a_command_is_of_the_event_and_is_understood(language: str) -> None:
    for programme in (open_programme(None).directory.programme, BASE):
        desk = open_desk(programme)
        named = example_of(programme, language)
        assert named
        assert len(sessions_meant(named, desk, programme.event.begins)) == 1
        said = desk.wordings[language].say("organiser.usage.delay", session=named)
        assert f"/delay {named} 15" in said.unescape()

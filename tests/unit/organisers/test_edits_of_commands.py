"""What commands do to the programme, and which of them are only a delay."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.organisers.arguments import Arguments, Verb, read_arguments
from bot.organisers.commands import delay_along, delayed_alone, edit_of
from bot.organisers.finding import sessions_meant
from bot.replies.desk import Desk
from knowledge import editing
from knowledge.directory import Directory
from knowledge.programme import LocalText

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


def test_commands_are_edits(desk: Desk) -> None:
    programme = desk.directory.programme

    def edited(verb: Verb, typed: str, session: str) -> Directory:
        return Directory(edit_of(read_arguments(verb, typed, desk.reader, NOW), session, NOW)(programme))

    before = desk.directory.sessions["housing"]
    assert (edited(Verb.DELAY, "x 15", "housing").sessions["housing"].starts - before.starts).total_seconds() == 900
    assert f"{edited(Verb.MOVE, 'x 17:05', 'housing').sessions['housing'].starts:%d %H:%M %z}" == "24 17:05 +0100"
    assert not edited(Verb.CANCEL, "x", "housing").sessions["housing"].state.takes_place
    assert edited(Verb.TITLE, "x: Un toit", "housing").sessions["housing"].title == LocalText({"fr": "Un toit", "en": "Un toit"})
    assert [each.text.root for each in edited(Verb.ANNOUNCE, "Café", "").programme.announcements] == [{"und": "Café"}]


def test_one_stands_in_for_another_among_others(desk: Desk) -> None:
    arguments = read_arguments(Verb.REPLACE, "Damon par Marie Dupont, CNAF", desk.reader, NOW)
    before = desk.directory.sessions["early-childhood"]
    after = Directory(edit_of(arguments, before.id, NOW)(desk.directory.programme))
    people = after.sessions[before.id].people
    assert [*people] == ["marie-dupont" if person == "julien-damon" else person for person in before.people]
    assert after.members["cnaf"][-1] == "marie-dupont"


@pytest.mark.parametrize(
    ("verb", "typed", "delay"),
    [
        (Verb.DELAY, "logement 15", ("housing", 15)),
        (Verb.DELAY, "clôture -5", ("closing", -5)),
        (Verb.MOVE, "logement 15:40", ("housing", 10)),
        (Verb.MOVE, "logement 15:40 – 16:50", None),
        (Verb.MOVE, "logement demain 15:40", None),
        (Verb.CANCEL, "logement", None),
        (Verb.TITLE, "logement: Un toit", None),
    ],
)
def test_a_session_that_alone_comes_later_is_a_delay(desk: Desk, verb: Verb, typed: str, delay: tuple[str, int] | None) -> None:
    arguments = read_arguments(verb, typed, desk.reader, NOW)
    programme = desk.directory.programme
    (session,) = sessions_meant(arguments.session, desk, NOW)
    assert delayed_alone(programme, edit_of(arguments, session.id, NOW)(programme)) == delay


def test_what_changes_more_than_one_hour_is_no_delay(desk: Desk) -> None:
    programme = desk.directory.programme
    along = delay_along("housing", 15)(programme)
    titled = edit_of(Arguments(Verb.TITLE, "x", text={"en": "A roof"}), "housing", NOW)(editing.delay(programme, ["housing"], 15))
    cancelled = editing.cancel(programme, "housing")
    off = editing.cancel(editing.delay(programme, ["housing"], 15), "housing")
    assert [delayed_alone(before, after) for before, after in ((programme, along), (programme, titled), (cancelled, off))] == [None] * 3


def test_a_delay_can_shift_what_follows(desk: Desk) -> None:
    after = Directory(delay_along("housing", 15)(desk.directory.programme))
    moved = {session for session, found in after.sessions.items() if found.starts != desk.directory.sessions[session].starts}
    assert moved == {"housing", "early-childhood", "closing"}


def test_one_stands_in_for_two_and_the_rest_of_the_session_stays(desk: Desk) -> None:
    programme = desk.directory.programme
    arguments = read_arguments(Verb.REPLACE, "Potin et Demeslay par Marie Dupont", desk.reader, NOW)
    after = Directory(edit_of(arguments, "housing", NOW)(programme))
    before = desk.directory.sessions["housing"]
    names = [after.people[person].name for person in after.sessions["housing"].people]
    assert "Marie Dupont" in names
    assert not {"Guy Potin", "Nathalie Demeslay"} & set(names)
    assert [talk.title for talk in after.sessions["housing"].talks] == [talk.title for talk in before.talks]

"""What an organiser's command does, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import permutations

import pytest

from knowledge import editing
from knowledge.changes import compare
from knowledge.editing import EditRefused, Refusal
from knowledge.editing_people import Newcomer
from knowledge.programme import LocalText, Programme, Session, SessionKind, State, Talk
from tests.unit.changes.programmes import BASE, ZONE, at, of, plus, session, with_session

CANCELLED = editing.cancel(BASE, "git")
POSTPONED = editing.postpone(BASE, "git")
Edit = Callable[[Programme], Programme]


@pytest.mark.parametrize(
    ("old", "edit", "values"),
    [
        (BASE, lambda p: editing.delay(p, ["git"], 15), {"starts": at(10, 45), "ends": at(11, 15)}),
        (BASE, lambda p: editing.delay(p, ["git"], -15), {"starts": at(10, 15), "ends": at(10, 45)}),
        (BASE, lambda p: editing.delay(p, ["git", "git"], 15), {"starts": at(10, 45)}),
        (BASE, lambda p: editing.move(p, "git", at(16)), {"starts": at(16), "ends": at(16, 30), "state": State.PLANNED}),
        (POSTPONED, lambda p: editing.move(p, "git", at(16)), {"starts": at(16), "state": State.PLANNED}),
        (POSTPONED, lambda p: editing.move(p, "git", at(10, 30)), {"starts": at(10, 30), "state": State.PLANNED}),
        (BASE, lambda p: editing.cancel(p, "git"), {"state": State.CANCELLED}),
        (BASE, lambda p: editing.postpone(p, "git"), {"state": State.POSTPONED}),
        (BASE, lambda p: editing.mark_full(p, "git"), {"state": State.FULL}),
        (CANCELLED, lambda p: editing.restore(p, "git"), {"state": State.PLANNED}),
        (BASE, lambda p: editing.change_room(p, "git", "small"), {"room": "small"}),
        (BASE, lambda p: editing.change_room(p, "git", "The attic"), {"room": "the-attic"}),
        (BASE, lambda p: editing.move(p, "git", at(10, 30), at(11, 30)), {"starts": at(10, 30), "ends": at(11, 30)}),
        (BASE, lambda p: editing.stand_in(p, "git", "bob", [Newcomer("Eve Sud"), Newcomer("Zoé Vent")]), {"speakers": ("eve", "zoe-vent")}),
        (BASE, lambda p: editing.replace(p, "git", {}, [Newcomer("Eve Sud")]), {"title": None, "speakers": ("eve",)}),
        (BASE, lambda p: editing.retitle(p, "git", {"fr": " Les  branches "}), {"title": LocalText({"fr": "Les branches", "en": "Title git"})}),
        (
            CANCELLED,
            lambda p: editing.replace(p, "git", {"en": "Tea"}, [Newcomer("eve sud")]),
            {"title": LocalText({"en": "Tea"}), "speakers": ("eve",)},
        ),
        (CANCELLED, lambda p: editing.replace(p, "git", {"en": "Tea"}, []), {"room": "big", "starts": at(10, 30), "state": State.PLANNED}),
    ],
)
def test_an_edit_changes_what_it_says(old: Programme, edit: Edit, values: dict[str, object]) -> None:
    new = edit(old)
    session = of(new, "git")
    assert {name: getattr(session, name) for name in values} == values
    assert [each for each in new.sessions if each.id != session.id] == [each for each in old.sessions if each.id != session.id]


def test_what_has_no_title_gets_one() -> None:
    assert of(editing.retitle(BASE, "break", {"und": "Thé"}), "break").title == LocalText("Thé")


REFUSED: list[tuple[Programme, Edit, Refusal]] = [
    (BASE, lambda p: editing.delay(p, ["nobody"], 15), Refusal.UNKNOWN_SESSION),
    (BASE, lambda p: editing.delay(p, ["git"], 0), Refusal.NOTHING_CHANGES),
    (BASE, lambda p: editing.delay(p, ["git"], 10**9), Refusal.TOO_FAR),
    (CANCELLED, lambda p: editing.delay(p, ["git"], 15), Refusal.IS_OFF),
    (POSTPONED, lambda p: editing.delay(p, ["keynote", "git"], 15), Refusal.IS_OFF),
    (BASE, lambda p: editing.move(p, "git", at(10, 30)), Refusal.NOTHING_CHANGES),
    (BASE, lambda p: editing.move(p, "git", at(10, 30) + timedelta(days=9999)), Refusal.TOO_FAR),
    (CANCELLED, lambda p: editing.move(p, "git", at(12)), Refusal.IS_OFF),
    (CANCELLED, lambda p: editing.cancel(p, "git"), Refusal.NOTHING_CHANGES),
    (POSTPONED, lambda p: editing.postpone(p, "git"), Refusal.NOTHING_CHANGES),
    (CANCELLED, lambda p: editing.mark_full(p, "git"), Refusal.IS_OFF),
    (BASE, lambda p: editing.restore(p, "git"), Refusal.IS_ON),
    (BASE, lambda p: editing.change_room(p, "git", "big"), Refusal.NOTHING_CHANGES),
    (BASE, lambda p: editing.retitle(p, "git", {"fr": "Titre git"}), Refusal.NOTHING_CHANGES),
    (BASE, lambda p: editing.retitle(p, "git", {"fr": "  "}), Refusal.NO_TEXT),
    (BASE, lambda p: editing.retitle(p, "git", {"fr": "x" * 501}), Refusal.TOO_LONG),
    (BASE, lambda p: editing.replace(p, "git", {}, []), Refusal.NO_TEXT),
    (BASE, lambda p: editing.stand_in(p, "git", "bob", [Newcomer("Bob Kahn")]), Refusal.NOTHING_CHANGES),
    (BASE, lambda p: editing.announce(p, {"fr": "\n"}, at(9)), Refusal.NO_TEXT),
    (BASE, lambda p: editing.announce(p, {"fr": "x" * 2501}, at(9)), Refusal.TOO_LONG),
]


@pytest.mark.parametrize(("old", "edit", "reason"), REFUSED)
def test_an_edit_that_cannot_be_is_refused(old: Programme, edit: Edit, reason: Refusal) -> None:
    with pytest.raises(EditRefused) as caught:
        edit(old)
    assert caught.value.reason is reason


def test_every_reason_is_tried() -> None:
    assert {reason for _, _, reason in REFUSED} == set(Refusal)


@pytest.mark.parametrize(
    ("name", "in_room", "of_day"),
    [
        ("git", ("rust", "break"), ("rust", "break", "table")),
        ("docker", ("table",), ("rust", "break", "table")),
        ("closing", (), ()),
        ("keynote", ("git", "rust", "break"), ("docker", "git", "rust", "break", "table")),
    ],
)
def test_what_a_delay_pushes_along(name: str, in_room: tuple[str, ...], of_day: tuple[str, ...]) -> None:
    assert editing.following_in_room(BASE, name) == in_room
    assert editing.following_of_day(BASE, name) == of_day


def test_what_begins_before_the_end_of_a_late_session_is_pushed_along() -> None:
    late = editing.delay(BASE, ["git"], 15)
    assert editing.following_in_room(late, "git") == ("rust", "break")


def test_what_is_off_is_not_pushed_along() -> None:
    assert editing.following_in_room(CANCELLED, "keynote") == ("rust", "break")


def test_the_event_lasts_as_long_as_its_sessions() -> None:
    assert editing.delay(BASE, ["closing"], 30).event.ends == at(18, 30, day=2)
    assert editing.move(BASE, "closing", at(8)).event.begins == at(8)


def test_minutes_pass_in_the_night_when_the_clocks_change() -> None:
    night = datetime(2030, 3, 31, 1, 45, tzinfo=ZONE)
    programme = plus(BASE, session("night", night))
    starts = of(editing.delay(programme, ["night"], 30), "night").starts
    assert (starts.hour, starts.minute) == (3, 15)
    assert of(editing.move(programme, "night", at(12)), "night").ends == at(12, 30)


def test_a_talk_alone_in_a_session_without_title_gets_the_title() -> None:
    talk = Talk(title=LocalText({"fr": "Avant", "en": "Before"}), speakers=("bob",))
    values = {"id": "single", "kind": SessionKind.TALK, "starts": at(16), "ends": at(17), "talks": (talk,)}
    programme = plus(BASE, Session.model_validate(values, context={"time_zone": ZONE.key}))
    new = of(editing.retitle(programme, "single", {"fr": "Après"}), "single")
    assert new.title is None
    assert new.talks[0].title == LocalText({"fr": "Après", "en": "Before"})


def test_new_speakers_become_people() -> None:
    new = editing.replace(BASE, "git", {"fr": "Surprise"}, map(Newcomer, ["Zoé  Vent", "Ada Byron", "", "Zoé Vent", "李明"]))
    assert of(new, "git").speakers == ("zoe-vent", "ada", "person")
    assert [person.name for person in new.people[len(BASE.people) :]] == ["Zoé Vent", "李明"]
    assert Programme.model_validate(new.model_dump(mode="json"), context={"time_zone": ZONE.key}) == new


def test_announcements_have_ids_of_their_own() -> None:
    new = editing.announce(editing.announce(BASE, {"fr": "Un"}, at(9)), {"fr": "Deux"}, at(10))
    assert [each.id for each in new.announcements] == ["announcement-1", "announcement-2"]
    assert len(compare(BASE, new)) == 2
    assert len(compare(new, BASE)) == 2


def test_edits_of_different_sessions_may_come_in_any_order() -> None:
    edits: list[Edit] = [
        lambda p: editing.delay(p, ["git", "rust"], 10),
        lambda p: editing.change_room(p, "rust", "new"),
        lambda p: editing.cancel(p, "docker"),
        lambda p: editing.retitle(p, "closing", {"en": "The end"}),
    ]
    results = set()
    for order in permutations(edits):
        programme = BASE
        for edit in order:
            programme = edit(programme)
        results.add(programme.model_dump_json())
    assert len(results) == 1


def test_an_edit_leaves_its_programme_as_it_was() -> None:
    before = BASE.model_dump_json()
    editing.delay(BASE, ["git"], 10)
    assert BASE.model_dump_json() == before
    assert with_session(BASE, "git", room="new") != BASE

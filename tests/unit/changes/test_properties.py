"""What holds of any two programmes."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.changes import (
    Cancelled,
    DurationChanged,
    MovedEarlier,
    MovedLater,
    New,
    Postponed,
    Replaced,
    Restored,
    Retitled,
    RoomChanged,
    compare,
    concerns,
    grouped,
    succeed,
)
from knowledge.changes.change import Change, Full, Reopened, SpeakersChanged
from knowledge.programme import LocalText, Organisation, Person, Programme, Role, Session, State, Track
from tests.unit.changes.any_programmes import PEOPLE, programmes
from tests.unit.changes.programmes import BASE, at, of, plus, session


@given(programmes())
def test_nothing_differs_from_itself(programme: Programme) -> None:
    assert compare(programme, programme) == ()
    assert grouped(()) == ()


MIRROR: dict[type, set[type]] = {
    New: {Cancelled, Postponed},
    Cancelled: {New, Restored, Postponed},
    Postponed: {Restored, Cancelled, Postponed, New},
    Restored: {Cancelled, Postponed},
    Full: {Reopened},
    Reopened: {Full},
    Replaced: {Replaced},
    MovedEarlier: {MovedLater},
    MovedLater: {MovedEarlier},
    DurationChanged: {DurationChanged},
    RoomChanged: {RoomChanged},
    SpeakersChanged: {SpeakersChanged},
    Retitled: {Retitled},
}


def named(change: Change) -> tuple[str | None, str]:
    new = change.new
    assert isinstance(new, Session)
    return new.id, type(change).__name__


@given(programmes(), programmes())
@settings(max_examples=200)
def test_going_back_is_the_mirror(old: Programme, new: Programme) -> None:
    there, back = compare(old, new), compare(new, old)
    assert len(there) == len(back)
    kinds = Counter(kind for change in there for kind in [type(change)])
    for change in back:
        assert MIRROR[type(change)] & kinds.keys()
    moved = {(change.old.id, change.new.id) for change in there if isinstance(change, MovedEarlier)}
    assert moved == {(change.new.id, change.old.id) for change in back if isinstance(change, MovedLater)}


@given(programmes(), programmes(), st.randoms(use_true_random=False))
def test_the_order_in_a_file_does_not_matter(old: Programme, new: Programme, random: object) -> None:
    def shuffled(programme: Programme) -> Programme:
        values = {name: list(getattr(programme, name)) for name in ("sessions", "people", "rooms")}
        for each in values.values():
            random.shuffle(each)  # type: ignore[attr-defined]
        return programme.model_copy(update={name: tuple(each) for name, each in values.items()})

    assert compare(shuffled(old), shuffled(new)) == compare(old, new)


@given(programmes(), programmes())
def test_each_change_is_in_one_group_and_concerns_its_session(old: Programme, new: Programme) -> None:
    changes = compare(old, new)
    assert Counter(id(change) for group in grouped(changes) for change in group.changes) == Counter(id(change) for change in changes)
    for change in changes:
        assert named(change)[0] in concerns(change).sessions


def told_of(change: Change) -> tuple[str, str | None, str]:
    """What a change says, but for the id that the new session bears."""
    new = change.new
    assert isinstance(new, Session)
    return type(change).__name__, None if isinstance(change, New) else change.old.id, new.model_dump_json(exclude={"id"})  # type: ignore[union-attr]


@given(programmes(), programmes())
@settings(max_examples=1000)
def test_a_successor_tells_the_same_and_forgets_nobody(old: Programme, new: Programme) -> None:
    after = succeed(old, new)
    assert Counter(map(told_of, compare(old, after))) == Counter(map(told_of, compare(old, new)))
    ids = [each.id for each in after.sessions]
    assert len(ids) == len(set(ids))
    assert {each.id for each in old.sessions} <= set(ids)
    assert succeed(after, after) == after


def test_a_talk_that_vanishes_and_comes_back_is_cancelled_and_restored() -> None:
    gone = succeed(BASE, BASE.model_copy(update={"sessions": tuple(each for each in BASE.sessions if each.id != "git"), "people": BASE.people[2:]}))
    assert of(gone, "git").state is State.CANCELLED
    assert [person.name for person in gone.people if person.id == "bob"] == ["Bob Kahn"]
    back = succeed(gone, BASE.model_copy(update={"sessions": tuple(each.model_copy(update={"id": f"n-{each.id}"}) for each in BASE.sessions)}))
    (change,) = compare(gone, back)
    assert isinstance(change, Restored)
    assert change.new.id == "git"


def renumbered(programme: Programme, ids: dict[str, str]) -> Programme:
    """The programme with other ids for its people, as a source may give them anew."""
    return programme.model_copy(
        update={
            "people": tuple(person.model_copy(update={"id": ids[person.id]}) for person in programme.people),
            "sessions": tuple(
                each.model_copy(
                    update={
                        "speakers": tuple(ids[person] for person in each.speakers),
                        "talks": tuple(talk.model_copy(update={"speakers": tuple(ids[person] for person in talk.speakers)}) for talk in each.talks),
                    }
                )
                for each in programme.sessions
            ),
            "contacts": tuple(contact.model_copy(update={"person": ids[contact.person]}) for contact in programme.contacts),
        }
    )


@pytest.mark.parametrize(
    "ids",
    [
        {person: f"p{number}" for number, person in enumerate(PEOPLE)},
        dict(zip(PEOPLE, PEOPLE[1:] + PEOPLE[:1], strict=True)),
        {**{person: person for person in PEOPLE}, "ada": "ada-2"},
    ],
)
def test_people_keep_their_ids_by_name(ids: dict[str, str]) -> None:
    assert succeed(BASE, renumbered(BASE, ids)) == BASE


def test_somebody_else_under_a_known_id_gets_another() -> None:
    new = renumbered(BASE, {person: person if person != "ada" else "x" for person in PEOPLE})
    new = new.model_copy(update={"people": (*new.people, Person(id="ada", name="Ada Lovelace"))})
    after = succeed(BASE, new)
    assert {person.id: person.name for person in after.people} == {**{person.id: person.name for person in BASE.people}, "ada-2": "Ada Lovelace"}


def test_what_a_vanished_session_needs_stays() -> None:
    body = Organisation(id="body", name=LocalText("Corps"))
    speaker = Person(id="zoe", name="Zoé Vent", roles=(Role(organisation="body"),))
    values = {"people": (*BASE.people, speaker), "organisations": (body,), "tracks": (Track(id="track", name=LocalText("Fil")),)}
    old = plus(BASE.model_copy(update=values), session("last", at(16), "zoe", room="new", track="track"))
    new = BASE.model_copy(update={"rooms": BASE.rooms[:2]})
    after = succeed(old, new)
    assert (after.organisations, after.tracks, after.rooms[2:], after.people[-1]) == ((body,), values["tracks"], BASE.rooms[2:], speaker)

"""What a chat reads of a change, in both languages, to the letter."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from bot.chats.chat import Follow
from bot.notices.notice import affected, difference, notice
from bot.notices.publishing import NOBODY
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge import editing
from knowledge.directory import Directory
from knowledge.editing_people import Newcomer
from knowledge.programme import LocalText, Programme, Venue
from tests.unit.changes.programmes import BASE, at, plus, session, with_session, without
from tests.unit.notices.reading import ALL, DAY, between, of_people, of_sessions, read


@pytest.mark.parametrize(
    ("new", "french", "english"),
    [
        (
            editing.delay(DAY, ["git"], 15),
            "Plus tard que prévu : « Titre git » (Bob Kahn)\n10 h 30 → 10 h 45, Grande salle",
            "Later than planned: “Title git” (Bob Kahn)\n10:30 a.m. → 10:45 a.m., Big room",
        ),
        (
            editing.delay(DAY, ["git"], -10),
            "Plus tôt que prévu : « Titre git » (Bob Kahn)\n10 h 30 → 10 h 20, Grande salle",
            "Earlier than planned: “Title git” (Bob Kahn)\n10:30 a.m. → 10:20 a.m., Big room",
        ),
        (
            editing.change_room(editing.delay(DAY, ["git"], 15), "git", "small"),
            "Changement de salle : « Titre git » (Bob Kahn)\n10 h 30 → 10 h 45, Grande salle → Petite salle",
            "Room change: “Title git” (Bob Kahn)\n10:30 a.m. → 10:45 a.m., Big room → Small room",
        ),
        (
            with_session(DAY, "git", ends=at(11, 15)),
            "Nouvelle durée : « Titre git » (Bob Kahn)\n10 h 30 – 11 h → 10 h 30 – 11 h 15, Grande salle",
            "New length: “Title git” (Bob Kahn)\n10:30 a.m. – 11 a.m. → 10:30 a.m. – 11:15 a.m., Big room",
        ),
        (
            editing.retitle(editing.change_room(editing.delay(DAY, ["git"], 15), "git", "small"), "git", {"fr": "Git", "en": "Git"}),
            "Plusieurs changements : « Git » (Bob Kahn)\n10 h 30 → 10 h 45, Grande salle → Petite salle\nAncien titre : « Titre git ».",
            "Several changes: “Git” (Bob Kahn)\n10:30 a.m. → 10:45 a.m., Big room → Small room\nFormer title: “Title git”.",
        ),
        (
            with_session(DAY, "git", ends=at(11, day=2)),
            "Nouvelle durée : « Titre git » (Bob Kahn)\n10 h 30 – 11 h → 10 h 30 – jeudi 2 mai à 11 h, Grande salle",
            "New length: “Title git” (Bob Kahn)\n10:30 a.m. – 11 a.m. → 10:30 a.m. – Thursday 2 May at 11 a.m., Big room",
        ),
        (
            editing.cancel(DAY, "git"),
            "Annulé : « Titre git » (Bob Kahn)\nInitialement prévu : 10 h 30 – 11 h, Grande salle.",
            "Cancelled: “Title git” (Bob Kahn)\nOriginally planned: 10:30 a.m. – 11 a.m., Big room.",
        ),
        (
            editing.postpone(DAY, "git"),
            "Reporté : « Titre git » (Bob Kahn)\nInitialement prévu : 10 h 30 – 11 h, Grande salle. Le nouvel horaire n’est pas encore fixé.",
            "Postponed: “Title git” (Bob Kahn)\nOriginally planned: 10:30 a.m. – 11 a.m., Big room. The new time is not known yet.",
        ),
        (
            editing.replace(DAY, "git", {"fr": "Chant", "en": "Song"}, [Newcomer("Zoé Vent")]),
            "Remplacé : « Titre git » (Bob Kahn)\nÀ la place : « Chant » (Zoé Vent)\n10 h 30 – 11 h, Grande salle",
            "Replaced: “Title git” (Bob Kahn)\nIn its place: “Song” (Zoé Vent)\n10:30 a.m. – 11 a.m., Big room",
        ),
        (
            plus(DAY, session("extra", at(15), "eve", "ada")),
            "Nouveau : « Titre extra » (Eve Sud et Ada Byron)\n15 h – 15 h 30, Grande salle",
            "New: “Title extra” (Eve Sud and Ada Byron)\n3 p.m. – 3:30 p.m., Big room",
        ),
        (
            with_session(DAY, "git", speakers=("eve",)),
            "Changement d’intervenants : « Titre git » (Eve Sud)\n10 h 30 – 11 h, Grande salle\nEve Sud remplace Bob Kahn.",
            "Change of speakers: “Title git” (Eve Sud)\n10:30 a.m. – 11 a.m., Big room\nEve Sud replaces Bob Kahn.",
        ),
        (
            with_session(DAY, "git", speakers=("bob", "eve", "dan")),
            "Changement d’intervenants : « Titre git » (Bob Kahn, Eve Sud et Dan Ouest)\n10 h 30 – 11 h, Grande salle\n"
            "Eve Sud et Dan Ouest interviennent en plus.",
            "Change of speakers: “Title git” (Bob Kahn, Eve Sud and Dan Ouest)\n10:30 a.m. – 11 a.m., Big room\nEve Sud and Dan Ouest also speak.",
        ),
        (
            with_session(DAY, "rust", speakers=("dan",)),
            "Changement d’intervenants : « Titre rust » (Dan Ouest)\n11 h – 11 h 30, Grande salle\nCléo Nord n’intervient plus.",
            "Change of speakers: “Title rust” (Dan Ouest)\n11 a.m. – 11:30 a.m., Big room\nCléo Nord no longer speaks.",
        ),
        (
            editing.retitle(DAY, "git", {"fr": "Les branches", "en": "Branches"}),
            "Nouveau titre : « Les branches » (Bob Kahn)\n10 h 30 – 11 h, Grande salle\nAncien titre : « Titre git ».",
            "New title: “Branches” (Bob Kahn)\n10:30 a.m. – 11 a.m., Big room\nFormer title: “Title git”.",
        ),
        (
            editing.mark_full(DAY, "git"),
            "Complet : « Titre git » (Bob Kahn)\n10 h 30 – 11 h, Grande salle",
            "Full: “Title git” (Bob Kahn)\n10:30 a.m. – 11 a.m., Big room",
        ),
        (
            editing.delay(DAY, ["git", "rust", "break"], 15),
            "Plus tard que prévu : Grande salle\n• 10 h 30 → 10 h 45 : « Titre git » (Bob Kahn)\n"
            "• 11 h → 11 h 15 : « Titre rust » (Cléo Nord et Dan Ouest)\n• 11 h 30 → 11 h 45 : pause",
            "Later than planned: Big room\n• 10:30 a.m. → 10:45 a.m.: “Title git” (Bob Kahn)\n"
            "• 11 a.m. → 11:15 a.m.: “Title rust” (Cléo Nord and Dan Ouest)\n• 11:30 a.m. → 11:45 a.m.: break",
        ),
        (
            editing.change_room(editing.change_room(DAY, "git", "new"), "rust", "new"),
            "Changement de salle : Grande salle → Salle neuve\n• 10 h 30 – 11 h : « Titre git » (Bob Kahn)\n"
            "• 11 h – 11 h 30 : « Titre rust » (Cléo Nord et Dan Ouest)",
            "Room change: Big room → New room\n• 10:30 a.m. – 11 a.m.: “Title git” (Bob Kahn)\n"
            "• 11 a.m. – 11:30 a.m.: “Title rust” (Cléo Nord and Dan Ouest)",
        ),
        (
            without(DAY, "git", "docker"),
            "Annulés :\n• 10 h 30 – 11 h, Petite salle : « Titre docker » (Dan Ouest)\n• 10 h 30 – 11 h, Grande salle : « Titre git » (Bob Kahn)",
            "Cancelled:\n• 10:30 a.m. – 11 a.m., Small room: “Title docker” (Dan Ouest)\n• 10:30 a.m. – 11 a.m., Big room: “Title git” (Bob Kahn)",
        ),
        (
            DAY.model_copy(update={"venue": Venue(name=LocalText("Mairie"), city="Lyon")}),
            "Changement de lieu : Palais, 1 rue de la Paix, 75002 Paris → Mairie, Lyon",
            "New venue: Palais, 1 rue de la Paix, 75002 Paris → Mairie, Lyon",
        ),
        (
            DAY.model_copy(update={"practical": {"wifi": LocalText({"fr": "Réseau Bis", "en": "Network Bis"})}}),
            "Le Wi-Fi : Réseau Bis",
            "Wi-Fi: Network Bis",
        ),
        (
            DAY.model_copy(update={"contacts": ()}),
            "Contact pour la presse : Eve Sud, +33 1 42 75 61 37, eve@example.org → plus rien d’indiqué",
            "Press contact: Eve Sud, +33 1 42 75 61 37, eve@example.org → no longer given",
        ),
        (
            editing.announce(DAY, {"fr": "Apportez <un> pull.", "en": "Bring <a> jumper."}, at(8)),
            "Message des organisateurs :\nApportez <un> pull.",
            "From the organisers:\nBring <a> jumper.",
        ),
    ],
)
def test_a_notice_reads_as_a_person_would_write_it(new: Programme, french: str, english: str) -> None:
    assert read(DAY, new) == french
    assert read(DAY, new, "en") == english


def test_a_room_that_was_not_given_is_announced_and_a_title_that_goes_was_one() -> None:
    bare = with_session(DAY, "git", room=None, title=None)
    titled = editing.retitle(editing.change_room(bare, "git", "small"), "git", {"fr": "Les branches"})
    assert read(bare, titled, "fr").startswith("Salle annoncée : ")
    assert "Ancien titre : « Les branches »." in read(titled, bare, "fr")
    assert read(titled, with_session(titled, "git", room=None), "fr").startswith("Changement de salle : ")


def test_what_comes_back_is_told() -> None:
    off = editing.cancel(DAY, "git")
    assert read(off, DAY) == "Finalement maintenu : « Titre git » (Bob Kahn)\n10 h 30 – 11 h, Grande salle"
    assert read(off, editing.delay(DAY, ["git"], 30)) == "Finalement maintenu : « Titre git » (Bob Kahn)\n10 h 30 → 11 h, Grande salle"


def test_days_are_told_where_there_are_several() -> None:
    later = editing.delay(BASE, ["git"], 15)
    assert (read(BASE, later) or "").splitlines()[1] == "Mercredi 1er mai, 10 h 30 → 10 h 45, Grande salle"
    next_day = editing.move(BASE, "git", at(10, 30, day=2))
    assert (read(BASE, next_day, "en") or "").splitlines()[1] == "Wednesday 1 May, 10:30 a.m. → Thursday 2 May, 10:30 a.m., Big room"


def test_the_day_and_the_whole_event_move() -> None:
    sessions = tuple(each.model_copy(update={"starts": each.starts.replace(day=8), "ends": each.ends.replace(day=8)}) for each in DAY.sessions)
    event = DAY.event.model_copy(update={"begins": at(9, day=8), "ends": at(18, day=8)})
    text = read(DAY, DAY.model_copy(update={"event": event, "sessions": sessions}))
    assert text is not None
    assert text.splitlines() == [
        "Nouvelles dates pour la conférence : mercredi 1er mai 2030, de 9 h à 18 h → mercredi 8 mai 2030, de 9 h à 18 h",
        "6 parties du programme sont décalées d’autant.",
    ]


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        (at(18, day=9), "from Wednesday 8 May at 9 a.m. to Thursday 9 May 2030 at 6 p.m."),
        (at(18, day=9).replace(year=2031), "from Wednesday 8 May 2030 at 9 a.m. to Friday 9 May 2031 at 6 p.m."),
    ],
)
def test_an_event_of_several_days_moves_to_a_year(ends: datetime, expected: str) -> None:
    event = DAY.event.model_copy(update={"begins": at(9, day=8), "ends": ends})
    text = read(DAY, DAY.model_copy(update={"event": event}), "en")
    assert text is not None
    assert text.splitlines()[0].partition(" → ")[2].replace("\u202f", " ") == expected


def test_the_urgent_comes_first_and_what_is_struck_out_is_off() -> None:
    new = editing.delay(editing.delay(editing.cancel(DAY, "table"), ["git"], 15), ["docker"], -15)
    text = notice([between(DAY, new)], ALL, at(8), wordings()["en"])
    assert text is not None
    assert [line.split(":")[0] for line in plain(text).splitlines()[::3]] == ["Cancelled", "Earlier than planned", "Later than planned"]
    assert re.findall(r"<s>(.*?)</s>", text) == ["round table “Title table” (Bob Kahn and Eve Sud)"]


@pytest.mark.parametrize(
    ("follows", "names"),
    [
        (of_sessions("git"), ["git"]),
        (of_people("dan"), ["rust"]),
        (of_sessions("keynote"), []),
        (ALL, ["git", "rust", "break"]),
    ],
)
def test_a_chat_reads_only_of_what_it_follows(follows: frozenset[Follow], names: list[str]) -> None:
    text = read(DAY, editing.delay(DAY, ["git", "rust", "break"], 15), "en", follows) or ""
    assert [name for name in ("git", "rust", "break") if name in text] == names


@pytest.mark.parametrize(
    "new",
    [
        editing.retitle(DAY, "git", {"en": "Branches"}),
        DAY.model_copy(update={"practical": {"wifi": LocalText({"fr": "Réseau Palais", "en": "Network Bis"})}}),
        DAY.model_copy(update={"rooms": (*DAY.rooms[1:], DAY.rooms[0].model_copy(update={"name": LocalText({"fr": "Grande salle", "en": "Hall"})}))}),
    ],
)
def test_what_changes_in_another_language_only_is_not_told(new: Programme) -> None:
    assert read(DAY, new) is None
    assert read(DAY, new, "en") is not None


def test_nothing_past_is_told() -> None:
    new = editing.delay(DAY, ["git", "table"], 15)
    assert "git" not in (read(DAY, new, hour=12) or "")
    assert "table" in (read(DAY, new, hour=12) or "")
    assert read(DAY, new, hour=17) is None


def test_in_doubt_a_chat_is_told_what_is_right_for_both() -> None:
    first = editing.delay(DAY, ["git"], 15)
    second = editing.delay(first, ["docker"], 15)
    newest = Directory(DAY)
    text = notice([difference(Directory(known), newest) for known in (DAY, first, second)], ALL, at(8), wordings()["en"])
    assert text is not None
    assert plain(text).splitlines()[::3] == ["Earlier than planned: “Title docker” (Dan Ouest)", "Earlier than planned: “Title git” (Bob Kahn)"]
    both = notice([difference(Directory(known), Directory(second)) for known in (DAY, first)], ALL, at(8), wordings()["en"])
    assert both is not None
    assert plain(both).count("git") == plain(both).count("docker") == 1


def test_who_is_told() -> None:
    new = editing.delay(DAY, ["git"], 15)
    found = affected(between(DAY, new), at(8))
    assert (found.sessions, found.people, found.everything) == ({"git"}, {"bob"}, True)
    assert affected(between(DAY, new), at(17)) == NOBODY
    assert affected(between(DAY, DAY), at(8)) == NOBODY
    everybody = affected(between(DAY, editing.announce(DAY, {"fr": "x"}, at(8))), at(8))
    assert everybody.sessions == {each.id for each in DAY.sessions}
    assert everybody.people == {each.id for each in DAY.people}

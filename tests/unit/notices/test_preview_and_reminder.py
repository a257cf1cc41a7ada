"""The preview that organisers read, and reminders."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.notices.notice import difference
from bot.notices.preview import preview, say_preview
from bot.notices.reminding import reminder
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge import editing
from knowledge.directory import Directory
from knowledge.programme import LocalText, Programme
from tests.unit.changes.programmes import BASE, at, next_year, plus, session, with_session, without

MORNING = at(8)


def read(old: Programme, new: Programme, language: str = "fr", now: datetime = MORNING, told: int = 120) -> str:
    found = difference(Directory(old), Directory(new))
    text = say_preview(preview(found, now, wordings(), told), found.after, wordings()[language])
    return plain(text).replace("\u00a0", " ").replace("\u202f", " ")


def of_another_event(*languages: str) -> Programme:
    """The programme of an event with nothing of the conference, its title in these languages."""
    titles = {"de": "Die Flüsse", "fr": "Les fleuves", "en": "The rivers"}
    event = BASE.event.model_copy(update={"id": "rivers", "title": LocalText({each: titles[each] for each in languages})})
    rivers = tuple(session(f"river{number}", at(10 + number)) for number in range(3))
    return BASE.model_copy(update={"event": event, "sessions": rivers})


def test_a_preview_reads_as_subscribers_would_in_both_languages() -> None:
    assert read(BASE, editing.delay(BASE, ["docker"], 15)).split("\n\n") == [
        "1 changement. 120 conversations seront prévenues.",
        "À vérifier avant de publier :\n"
        "• Deux endroits à la fois (Dan Ouest) : « Titre docker » (Dan Ouest) et « Titre rust » (Cléo Nord et Dan Ouest) "
        "(mercredi 1er mai, 11 h – 11 h 30, Grande salle).",
        "En français :\nPlus tard que prévu : « Titre docker » (Dan Ouest)\nMercredi 1er mai, 10 h 30 → 10 h 45, Petite salle",
        "En anglais :\nLater than planned: “Title docker” (Dan Ouest)\nWednesday 1 May, 10:30 a.m. → 10:45 a.m., Small room",
    ]


@pytest.mark.parametrize(
    ("new", "now", "language", "expected"),
    [
        (editing.change_room(BASE, "docker", "big"), MORNING, "en", "Room already taken (Big room): “Title git” (Bob Kahn) and “Title docker”"),
        (editing.delay(BASE, ["git"], 5), at(12), "en", "Already past, so nobody will be told: “Title git”"),
        (editing.delay(BASE, ["git"], 5), at(12), "fr", "Rien n’est à annoncer : tout cela est passé."),
        (editing.delay(BASE, ["git"], 5), at(12), "fr", "En anglais :\nLater than planned: “Title git” (Bob Kahn)"),
        (
            without(BASE, "keynote", "git", "rust", "docker"),
            MORNING,
            "fr",
            "4 parties sur 7 disparaissent ou sont annulées.",
        ),
        (editing.cancel(BASE, "keynote"), at(9, 30), "en", "On already, since 9 a.m.: “Title keynote” (Ada Byron)."),
        (editing.cancel(BASE, "keynote"), at(9, 30), "fr", "Déjà en cours, depuis 9 h : « Titre keynote » (Ada Byron)."),
        (
            editing.delay(BASE, ["closing"], 600),
            MORNING,
            "en",
            "During the night: “Title closing” (Ada Byron) (Friday 3 May, 3 a.m. – 4 a.m., Big room)",
        ),
        (editing.delay(BASE, ["closing"], 600), MORNING, "fr", "En pleine nuit : « Titre closing »"),
        (editing.delay(BASE, ["closing"], 180), MORNING, "en", "Outside the hours that the event had: “Title closing”"),
        (editing.delay(BASE, ["closing"], 180), MORNING, "fr", "Hors des heures prévues de l’événement : « Titre closing »"),
        (
            next_year(BASE, "other"),
            MORNING,
            "en",
            "On Wednesday 30 April 2031 instead of Wednesday 1 May 2030: is this the programme of another year?",
        ),
        (
            next_year(BASE, "other"),
            MORNING,
            "fr",
            "Le mercredi 30 avril 2031 au lieu du mercredi 1er mai 2030 : est-ce le programme d’une autre année ?",
        ),
        (editing.change_room(BASE, "docker", "Grande sale"), MORNING, "en", "not in the programme yet: Grande sale. Did you mean Big room?"),
        (editing.change_room(BASE, "docker", "Cave"), MORNING, "fr", "inconnue du programme : Cave.\n"),
        (of_another_event("de", "fr"), MORNING, "fr", "autre événement : « Les fleuves » au lieu de « Conférence »."),
        (of_another_event("fr", "en"), MORNING, "en", "another event: “The rivers” instead of “Conference”."),
        (BASE, MORNING, "en", "Nothing changes for the audience: there is nothing to tell."),
        (with_session(BASE, "git", title=LocalText({"fr": "TITRE GIT", "en": "Title git"})), MORNING, "fr", "Rien ne change pour le public"),
    ],
)
def test_what_an_organiser_is_told(new: Programme, now: datetime, language: str, expected: str) -> None:
    assert expected in read(BASE, new, language, now)


@pytest.mark.parametrize(
    ("told", "expected"), [(0, "personne ne sera prévenu."), (1, "1 conversation sera prévenue."), (2, "2 conversations seront prévenues.")]
)
def test_how_many_are_told(told: int, expected: str) -> None:
    assert expected in read(BASE, editing.cancel(BASE, "git"), told=told)


def test_many_cautions_are_cut() -> None:
    crowd = plus(BASE, *(session(f"x{number}", at(10, 30), title=f"Nummer {number}") for number in range(5)))
    text = read(BASE, crowd, "en")
    assert text.count("Room already taken") == 6
    assert "and 9 more." in text


@pytest.mark.parametrize(
    ("minutes", "language", "expected"),
    [
        (10, "fr", "Dans 10 minutes : « Titre git » (Bob Kahn)"),
        (10, "en", "In 10 minutes: “Title git” (Bob Kahn)"),
        (1, "en", "In 1 minute: “Title git” (Bob Kahn)"),
        (90, "fr", "Dans 1 heure et 30 minutes : « Titre git » (Bob Kahn)"),
        (0, "fr", "Ça commence : « Titre git » (Bob Kahn)"),
    ],
)
def test_a_reminder(minutes: int, language: str, expected: str) -> None:
    hour, minute = divmod(10 * 60 + 30 - minutes, 60)
    text = reminder("git", Directory(BASE), at(hour, minute), wordings()[language])
    assert text is not None
    heading, place = plain(text).replace("\u00a0", " ").splitlines()
    assert heading == expected
    assert place == {"fr": "Mercredi 1er mai, 10 h 30 – 11 h, Grande salle", "en": "Wednesday 1 May, 10:30 a.m. – 11 a.m., Big room"}[language]


def test_seconds_round_up() -> None:
    text = reminder("git", Directory(BASE), at(10, 20).replace(second=30), wordings()["en"])
    assert text is not None
    assert plain(text).startswith("In 10 minutes:")


@pytest.mark.parametrize(
    ("programme", "name", "now"),
    [
        (editing.cancel(BASE, "git"), "git", MORNING),
        (editing.postpone(BASE, "git"), "git", MORNING),
        (BASE, "nobody", MORNING),
        (BASE, "git", at(11)),
    ],
)
def test_no_reminder_of_what_is_off_or_over(programme: Programme, name: str, now: datetime) -> None:
    assert reminder(name, Directory(programme), now, wordings()["fr"]) is None


def test_a_full_session_is_reminded_of_as_full() -> None:
    text = reminder("git", Directory(editing.mark_full(BASE, "git")), MORNING, wordings()["en"])
    assert text is not None
    assert plain(text).endswith("It is full.")

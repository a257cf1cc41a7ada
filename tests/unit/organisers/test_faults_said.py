"""What is wrong with a file is said in the language of whoever sent it, as far as the catalogues go, and else in English with its place."""

from __future__ import annotations

import pytest

from bot.organisers.faults_said import say_fault, say_faults
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge.formats import Fault, Reading, UnusableFile, read
from tests.unit.programme.broken import BROKEN, GOOD

LINE_BY_LINE = [
    ("", "le fichier est vide"),
    ('{"a": [', "le JSON du fichier est abîmé ici"),
    ("event: {title: La: journée}\n", "ligne 1, colonne 8 : un crochet ou une accolade s’ouvre ici"),
    ("event:\n  title: La: journée\n", "le texte contient un deux-points"),
    ("event:\n\ttitle: Jour\n", "la ligne commence par une tabulation"),
    ('event:\n  title: "Jour\n', "le guillemet n’est pas fermé"),
    ("title,start,end\na,b,c\n", "c’est un tableau, et les tableaux ne sont pas lus"),
    ("<!doctype html><html></html>", "le fichier est une page web, pas un programme"),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "le fichier ne contient aucun événement"),
]


def said(content: str, language: str = "fr") -> str:
    reading: Reading = read(content.encode(), "a file")
    return plain(say_faults(UnusableFile("a file", reading.faults), wordings()[language])).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("content", "expected"), LINE_BY_LINE)
def test_a_file_that_cannot_be_read_is_refused_in_the_organisers_language(content: str, expected: str) -> None:
    assert expected in said(content)
    assert "en anglais" not in said(content)


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, new, _ in BROKEN])
def test_what_is_wrong_with_values_is_said_in_the_organisers_language(old: str, new: str) -> None:
    text = said(GOOD.replace(old, new, 1))
    assert text.startswith("• ligne ")
    assert "en anglais" not in text


def test_values_stand_in_the_sentence_and_a_rare_fault_is_said_to_be_in_english() -> None:
    undefined = said(GOOD.replace("speakers: [bob]", "speakers: [carl, bob]"))
    assert "sessions[1].speakers[0] : nomme « carl », qui n’est pas défini sous « people »" in undefined
    rare = UnusableFile("a file", [Fault("is odd", line=3, column=4, path="event")])
    assert plain(say_faults(rare, wordings()["fr"])).replace("\N{NO-BREAK SPACE}", " ") == "• ligne 3, colonne 4 : event : (en anglais) is odd"
    assert plain(say_faults(rare, wordings()["en"])) == "• line 3, column 4: event: is odd"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('starts: "2030-05-01T10:00"', 'starts: "2030-05-01T09:30"', "est avant la fin de « one » : les deux se chevauchent ; si c’est voulu"),
        ("time_zone: Europe/Paris", "time_zon: Europe/Paris", "vouliez-vous dire « time_zone » ?"),
        ("purpose: press", "purpose: gossip", "doit être l’un de : « information », « press »"),
        ("  id: day\n", "  id: day\n  parallel: perhaps\n", "doit être true ou false"),
        ('starts: "2030-05-01T10:00"', 'starts: "2030-05-01T24:00"', "minuit s’écrit T00:00, au jour suivant"),
        ("ends: 2030-05-01T12:00\n", "ends: 9999-12-31T12:00\n", "une heure entre 1900 et 2199"),
        ("people:\n", "rooms: [{id: hall, name: Hall, capacity: many}]\npeople:\n", "doit être un nombre entier"),
        ("people:\n", "venue: {name: Hall, latitude: 48.8}\npeople:\n", "manque à côté de la latitude"),
        ("people:\n", "venue: {name: Hall, latitude: 191, longitude: 2}\npeople:\n", "ne doit pas dépasser 90"),
    ],
)
def test_what_is_likeliest_is_said_with_its_values_and_what_to_do(old: str, new: str, expected: str) -> None:
    assert expected in said(GOOD.replace(old, new, 1))


def test_an_overlap_is_said_with_its_room() -> None:
    overlap = Fault("is before the end of 'one': they overlap in room 'hall'; where that is meant, write parallel: true under event")
    assert "se chevauchent dans la salle « hall » ; si" in plain(say_fault(overlap, wordings()["fr"])).replace("\N{NO-BREAK SPACE}", " ")

"""A conference whose talks are in two languages, one of which nobody asks in: what is in which, and what the titles of the other are about."""

from __future__ import annotations

from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Person, Room
from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import said as said_by
from tests.unit.understanding.conference import text

GERMAN = {
    "s1": "Gewalt gegen Frauen im Netz",
    "s3": "Freie Software in der Schule",
    "s4": "Überwachung am Bahnhof",
    "s5": "Die Geschichte der Datenbanken",
    "s8": "Klima und Energie",
}
"""The titles of the talks in German."""


@cache
def conference() -> Desk:
    programme = big_conference.conference().reader.directory.programme
    sessions = tuple(
        session.model_copy(update={"title": text(GERMAN[session.id]), "abstract": None, "language": "de"}) if session.id in GERMAN else session
        for session in programme.sessions
    )
    rooms = (*programme.rooms[:2], Room(id="b", name=text("Saal Knurrhahn/Gängeviertel Hamburg")), *programme.rooms[3:])
    people = (Person(id="p0", name="Jean-Michel Quarel"), *programme.people[1:-1], programme.people[-1].model_copy(update={"name": "Jean Vopatek"}))
    return open_desk(programme.model_copy(update={"sessions": sessions, "rooms": rooms, "people": people}))


def said(*messages: str) -> tuple[str, str]:
    return said_by(conference(), *messages)


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("y a quoi sur les violences contre les femmes ?", "Gewalt"),
        ("anything about violence against women", "Gewalt"),
        ("un exposé sur les femmes ?", "Gewalt"),
        ("y a-t-il quelque chose qui traite des femmes ?", "Gewalt"),
        ("le programme sur les femmes", "Gewalt"),
        ("femmes", "Gewalt"),
        ("une conférence sur le logiciel libre à l'école ?", "Freie"),
        ("talks on free software", "Freie"),
        ("des exposés sur la surveillance ?", "Überwachung"),
        ("is there something on surveillance", "Überwachung"),
        ("quelque chose sur l'histoire", "Geschichte"),
        ("any talk about climate?", "Klima"),
        ("qui parle d'énergie ?", "Klima"),
    ],
)
def test_a_title_in_another_language_is_found_by_its_subject(message: str, title: str) -> None:
    outcome, reply = said(message)
    assert (outcome, title in reply) == ("answered", True)


@pytest.mark.parametrize("message", ["are there women?", "il y a des femmes ?"])
def test_whether_women_are_there_is_asked_of_people(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("talks in english on sunday", "Forget passwords", "Überwachung"),
        ("les exposés en anglais dimanche à midi", "Forget passwords", "Überwachung"),
        ("anything in english on Sunday", "Forget passwords", "Überwachung"),
        ("english talks in H.2215 on Sunday", "Forget passwords", "Gewalt"),
        ("y a-t-il des conférences en anglais samedi ?", "Welcome", "Gewalt"),
        ("sunday programme in english please", "Überwachung", "nothing"),
        ("talks in German", "Gewalt", "Forget passwords"),
        ("which talks are in german on Sunday?", "Überwachung", "Forget passwords"),
        ("quels exposés sont en allemand dimanche ?", "Überwachung", "Forget passwords"),
        ("english talks", "Welcome", "Gewalt"),
        ("SynthCONF : les conférences en anglais", "Welcome", "Gewalt"),
        ("what's on on Sunday?", "Überwachung", "nothing"),
        ("what is on on Sunday in english", "Forget passwords", "Überwachung"),
    ],
)
def test_the_talks_in_a_language_are_told(message: str, there: str, not_there: str) -> None:
    replies = [said(message, *["more"] * pages)[1] for pages in range(5)]
    assert any(there in reply for reply in replies)
    assert not any(not_there in reply for reply in replies)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("how many talks are in German?",), "5 sessions."),
        (("combien de conférences en anglais le dimanche ?",), "séances"),
        (("Kernel devroom", "how many talks are in German?"), "5 sessions."),
        (("how many talks are in French?",), "in German (5 sessions)"),
        (("what language are the talks in?",), "in German (5 sessions)"),
        (("dans quelle langue sont données les conférences ?",), "allemand"),
        (("les conférences sont-elles en français ?",), "en allemand (5 séances)"),
        (("is Lennart Vask speaking in German?",), "in German"),
        (("does Lennart Vask speak in German?",), "in German"),
        (("is Die Geschichte der Datenbanken in English?",), "No."),
        (("est-ce que Forget passwords est en anglais ?",), "Oui."),
    ],
)
def test_how_many_are_in_a_language_and_in_which_they_are(messages: tuple[str, ...], told: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, told in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    "message",
    [
        "are there talks in French?",
        "how many talks in French",
        "combien de conférences en français ?",
        "which talks are in french",
        "quelles confs sont en français",
    ],
)
def test_where_all_are_in_one_language_that_is_told(message: str) -> None:
    assert big_conference.said(message)[1] in ("All sessions are in English.", "Toutes les séances sont en anglais.")


@pytest.mark.parametrize("message", ["can we talk in English?", "talk in english", "in English please", "on peut parler en anglais ?"])
def test_a_language_to_answer_in_is_none_of_talks(message: str) -> None:
    assert said(message)[0] == "social"


@pytest.mark.parametrize(
    "message", ["which talks are in Hamburg?", "what is in knurrhahn on Sunday", "quels exposés à Hamburg ?", "y a quoi dans Knurrhahn ?"]
)
def test_a_room_is_named_by_the_town_or_the_rare_word_in_its_name(message: str) -> None:
    outcome, reply = said(message)
    assert (outcome, "Knurrhahn" in reply) == ("answered", True)


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("does jean-michel quarel speak on saturday?", "Quarel", "Vopatek"),
        ("quand parle jean michel quarel ?", "Quarel", "Vopatek"),
        ("jean vopatek, quelle salle ?", "Vopatek", "Quarel"),
        ("when is Jean-Michel Quarel on", "Quarel", "Vopatek"),
    ],
)
def test_a_double_given_name_is_of_one_person(message: str, there: str, not_there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False)


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("what's on on Sunday?", "only in English"), "Forget passwords", "Überwachung"),
        (("what's on on Sunday?", "which of them are in english"), "Forget passwords", "Überwachung"),
        (("le programme de dimanche ?", "ceux en anglais ?"), "Forget passwords", "Überwachung"),
    ],
)
def test_those_in_a_language_are_picked_from_a_list(messages: tuple[str, ...], there: str, not_there: str) -> None:
    replies = [said(*messages, *["more"] * pages)[1] for pages in range(5)]
    assert any(there in reply for reply in replies)
    assert not any(not_there in reply for reply in replies)
    assert "English" in replies[0] or "anglais" in replies[0]


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("which talks are in German on Sunday?", "and in English?"), "In English", "Datenbanken"),
        (("quels exposés sont en allemand dimanche ?", "et en anglais ?"), "En anglais", "Datenbanken"),
    ],
)
def test_another_language_is_asked_of_after_one(messages: tuple[str, ...], there: str, not_there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False), reply

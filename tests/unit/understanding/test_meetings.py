"""The meetings of the series: what is said of one is not said of the event, and what a programme says of the others is their titles."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def last_said(*texts: str) -> str:
    conversation = Conversation()
    for text in texts:
        response = DESK.respond(text, conversation, NOW)
        conversation = response.conversation
    return plain(response.reply.text)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Is session 6 the final one?", "Yes.\nMeeting 6"),
        ("and the sixth, what is it about?", "Meeting 6"),
        ("la troisième ?", "Séance 3"),
        ("when is the social cohesion seminar?", "The seminar is on Tuesday"),
        ("le séminaire sur la cohésion sociale commence quand ?", "Le séminaire commence à 15"),
        ("next meeting?", "Meeting 5"),
        ("what follows this seminar?", "Meeting 5"),
        ("what will the next one be about?", "Meeting 5"),
        ("la précédente traitait de quoi ?", "Séance 3"),
        ("which one deals with the role of companies?", "Meeting 3"),
        ("laquelle traite de l'avenir ?", "Séance 6"),
        ("which one is about housing?", "Round table"),
        ("la séance 3 porte sur quoi et la 6 ?", "Séance 3"),
        ("Is meeting 3 the last meeting?", "No.\nMeeting 3"),
        ("La séance 2 est-elle la première ?", "Non.\nSéance 2"),
        ("La séance 4 est-elle la dernière ?", "Non.\nLe séminaire est la séance 4"),
        ("Is this the sixth meeting?", "No.\nThe seminar is meeting 4"),
        ("Est-ce la séance 4 ?", "Oui.\nLe séminaire est la séance 4"),
        ("Is meeting 2 before this one?", "Meeting 2"),
        ("La séance 5 vient-elle après celle-ci ?", "Séance 5"),
        ("Will meeting 6 take place in Paris?", "The programme says nothing"),
        ("Who speaks at meeting 2?", "The programme says nothing"),
        ("Qui intervient à la séance 4 ?", "Les intervenants"),
        ("When was the opening meeting of the series held?", "The programme does not give the date of this meeting"),
        ("quelle est la date de la séance 6", "Le programme ne donne pas la date de cette séance"),
        ("Is the previous meeting the first one?", "Opening meeting"),
        ("Has meeting 3 taken place?", "The programme says nothing"),
        ("La séance 2 est-elle passée ?", "Le programme n’en dit rien"),
        ("Is meeting 6 called off?", "The programme says nothing"),
        ("La séance 3 est-elle annulée ?", "Le programme n’en dit rien"),
        ("Where is meeting 6?", "The programme says nothing"),
        ("Où se tient la séance 4 ?", "Le séminaire a lieu ici"),
        ("le titre de la séance du 24 ?", "Le titre exact"),
        ("quel est le sous-titre de la séance de mardi ?", "Le titre exact"),
        ("which session of Tuesday is about housing?", "Round table “Housing”"),
        ("is the meeting on Tuesday?", "Yes. The seminar is on Tuesday"),
        ("Is meeting 5 on the 24th?", "No.\nThe seminar is meeting 4"),
        ("est-ce que la séance 6 a lieu le 24 janvier ?", "Non.\nLe séminaire est la séance 4"),
        ("Is meeting 6 in February?", "The programme does not give the date"),
        ("Which meeting comes before this one?", "Meeting 3"),
        ("Quelle séance vient après celle-ci ?", "Séance 5"),
        ("Why do meetings 5 and 2 share a title?", "The programme says nothing"),
        ("Quand se tiendra la prochaine séance ?", "Le programme ne donne pas la date"),
        ("Sur quoi porte la séance 4 ?", "«\u00a0Élus, agents"),
    ],
)
def test_what_is_said_of_a_meeting(text: str, begins: str) -> None:
    assert last_said(text).startswith(begins)


@pytest.mark.parametrize("text", ["previous meetings", "les séances précédentes", "what were the previous seminars about?"])
def test_all_meetings_on_one_side_are_told(text: str) -> None:
    assert [line.partition(":")[0].strip() for line in last_said(text).splitlines()][1:] in (["Meeting 2", "Meeting 3"], ["Séance 2", "Séance 3"])


@pytest.mark.parametrize("text", ["the two previous seminars", "les deux séances précédentes"])
def test_as_many_meetings_are_told_as_are_asked_for(text: str) -> None:
    assert [line.partition(":")[0].strip()[-1] for line in last_said(text).splitlines()] == ["2", "3"]


@pytest.mark.parametrize("text", ["upcoming meetings", "next meetings", "next events", "les prochaines séances", "les deux séances suivantes"])
def test_all_meetings_still_to_come_are_told(text: str) -> None:
    assert [line.partition(":")[0].strip() for line in last_said(text).splitlines()] in (["Meeting 5", "Meeting 6"], ["Séance 5", "Séance 6"])


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Are there six meetings about housing?", "Round table"),
        ("How many meetings remain?", "2 meetings:\nMeeting 5"),
        ("Combien de séances avant celle-ci ?", "3 séances"),
        ("How many round tables on the 24th of January?", "2 round tables:"),
        ("Combien y a-t-il de tables rondes ?", "2 tables rondes"),
        ("La séance 6 parle-t-elle des organismes ?", "Séance 6"),
    ],
)
def test_how_many_meetings(text: str, begins: str) -> None:
    assert last_said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Is the event four hours long?", "No. The seminar lasts"),
        ("Le séminaire dure-t-il trois heures ?", "Oui. Le séminaire dure"),
        ("Le séminaire dure 15 heures ?", "Non. Le séminaire dure"),
        ("Does the seminar last two hours?", "No. The seminar lasts"),
        ("Are there four meetings?", "No.\nThe seminar is meeting 4"),
        ("Il y a six rencontres ?", "Oui.\nLe séminaire est la séance 4"),
        ("Il y a sept séances ?", "Non.\nLe séminaire est la séance 4"),
        ("ça dure plus d'une heure ?", "Oui. Le séminaire dure"),
        ("is it under two hours long?", "No. The seminar lasts"),
        ("does it last at most three hours?", "Yes. The seminar lasts"),
        ("Is it no more than three hours long?", "Yes. The seminar lasts"),
        ("cela dure plus que deux heures ?", "Oui. Le séminaire dure"),
        ("ça dure au plus deux heures ?", "Non. Le séminaire dure"),
        ("Est-ce que cela dure au moins quatre heures ?", "Non. Le séminaire dure"),
    ],
)
def test_how_long_the_event_is_said_to_be(text: str, begins: str) -> None:
    assert last_said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("le logement dure 1h30 ?", "Non.\nTable ronde"),
        ("is the housing round table one hour long?", "Yes.\nRound table “Housing”: 1 hour"),
        ("does the early childhood panel go on for more than 45 minutes?", "Yes.\nRound table “Early childhood”"),
        ("is the closing half an hour?", "Yes.\nClosing"),
        ("Dreyfus parle pendant 20 minutes ?", "Oui. Bernard Dreyfus parle"),
        ("does Dreyfus speak for an hour?", "No. Bernard Dreyfus is on"),
        ("does Damon speak for twenty minutes?", "Julien Damon takes part"),
    ],
)
def test_how_long_a_part_is_said_to_be(text: str, begins: str) -> None:
    assert last_said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("the last but one session", "Meeting 5"),
        ("penultimate session", "Meeting 5"),
        ("l'avant-dernière séance", "Séance 5"),
        ("the last meeting", "Meeting 6"),
        ("who is the penultimate speaker?", "Julie Peupion"),
    ],
)
def test_the_meeting_before_the_last(text: str, begins: str) -> None:
    assert last_said(text).startswith(begins)


def test_a_number_asked_before_is_asked_of_the_meetings_too() -> None:
    assert "6 meetings" in last_said("How many people speak?", "and meetings?")


@pytest.mark.parametrize("turns", [("La séance 5 ?", "la sixième c'est où ?"), ("de quoi parle la séance 3 ?", "où se tiendra la 6 ?")])
def test_where_another_meeting_is_goes_on_as_not_said(turns: tuple[str, ...]) -> None:
    assert last_said(*turns).startswith(("The programme says nothing", "Le programme n’en dit rien"))


def test_whether_another_meeting_is_off_is_not_said() -> None:
    assert last_said("Le séminaire est-il annulé ?", "et la séance 6 ?").startswith("Le programme n’en dit rien")

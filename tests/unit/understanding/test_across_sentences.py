"""A situation in one sentence and a short question in the next: when somebody comes, what for, by which means, who rang them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Aspect, Intent
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def asks(text: str) -> tuple[Ask, ...]:
    return DESK.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("I'm coming just for the prefect. What time should I show up?", "alain-regnier"),
        ("on vient écouter Lamarzelle uniquement. on arrive à quelle heure ?", "denys-lamarzelle"),
    ],
)
def test_when_to_come_is_when_that_is_for_which_somebody_comes(text: str, person: str) -> None:
    assert [(ask.intent, ask.people) for ask in asks(text)] == [(Intent.PERSON_TIME, (person,))]


@pytest.mark.parametrize(
    "text", ["I only want to hear about Solibail. when should I come?", "J'aimerais entendre parler de Solibail. À quel moment ?"]
)
def test_when_to_come_for_a_talk_is_when_the_talk_is(text: str) -> None:
    assert [(ask.intent, ask.talks) for ask in asks(text)] == [(Intent.TOPIC, (("housing", 1),))]


@pytest.mark.parametrize("text", ["on y va à pied. a quelle heure je dois arriver", "a quelle heure je dois arriver"])
def test_without_such_a_thing_it_is_when_the_event_is(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.EVENT_TIME]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("someone phoned me from 01 42 75 61 37 and didn't leave a message. Who was that?", "jean-michel-roulle"),
        ("A lady called me from 01 42 75 60 39, no message. whose phone is that?", "jonathan-lorrillard"),
        ("on m'a appelé depuis le 01 42 75 60 40 et raccroché. A qui est ce poste ?", "sylvain-lemoine"),
        ("whose number ends in 60 39?", "jonathan-lorrillard"),
        ("le 61 37 c'est qui ?", "jean-michel-roulle"),
    ],
)
def test_whose_number_rang_is_told_and_nothing_else(text: str, person: str) -> None:
    assert [(ask.intent, ask.people) for ask in asks(text)] == [(Intent.PERSON_CONTACT, (person,))]


@pytest.mark.parametrize(
    "text",
    [
        "my train is delayed, i'll walk in around 4pm. what will be on?",
        "walking in around 5pm. what'll be on?",
        "j'arriverai vers 16 h. il y aura quoi ?",
    ],
)
def test_what_is_on_is_told_of_the_hour_of_coming(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.AT_TIME]


@pytest.mark.parametrize("text", ["By e-mail please. What is the address?", "par courriel de préférence. quelle est l'adresse ?"])
def test_the_address_by_e_mail_is_no_street(text: str) -> None:
    assert [(ask.intent, ask.aspects) for ask in asks(text)] == [(Intent.CONTACT, (Aspect.EMAIL,))]


@pytest.mark.parametrize("text", ["where should i send the tv crew", "où envoyer notre cameraman"])
def test_where_to_send_somebody_is_where_the_event_is(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.VENUE]


@pytest.mark.parametrize("text", ["où peut-on prendre des photos", "where's the photographer allowed to stand"])
def test_where_something_is_done_in_the_house_is_a_practical_matter(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.PRACTICAL]


@pytest.mark.parametrize("text", ["liste moi les femmes qui interviennent", "nommez les femmes qui parlent", "give me the women who take the floor"])
def test_women_who_speak_are_not_everybody(text: str) -> None:
    assert [(ask.intent, Aspect.FEMININE in ask.aspects) for ask in asks(text)] == [(Intent.SPEAKERS, True)]


@pytest.mark.parametrize(
    ("text", "number"), [("is there a meeting 9", "9"), ("y a une huitieme reunion ou c'est fini", "8"), ("y aura une séance 7 ?", "7")]
)
def test_a_meeting_that_there_is_not_is_said_to_be_none(text: str, number: str) -> None:
    response = DESK.respond(text, Conversation(), NOW)
    assert [(ask.intent, ask.words) for ask in response.question.asks] == [(Intent.SERIES, number)]
    assert response.reply.outcome == "not_in_programme"


def test_who_was_named_for_the_press_is_in_mind() -> None:
    conversation = DESK.respond("is Lorrillard the press officer?", Conversation(), NOW).conversation
    found = DESK.respond("his number", conversation, NOW).question.asks
    assert [(ask.intent, ask.people) for ask in found] == [(Intent.PERSON_CONTACT, ("jonathan-lorrillard",))]


@pytest.mark.parametrize("text", ["until what time do i need the childminder", "jusqu'à quelle heure je dois garder la nounou"])
def test_until_when_the_asker_needs_somebody_is_when_the_event_ends(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.EVENT_TIME]


@pytest.mark.parametrize(
    "text", ["I want to write to the press officer. What address should I use?", "J'aimerais écrire à l'attaché de presse. Quelle adresse utiliser ?"]
)
def test_the_address_asked_behind_a_wish_to_write_is_that_of_whom_they_write_to(text: str) -> None:
    assert [(ask.intent, ask.topic, ask.aspects) for ask in asks(text)] == [(Intent.CONTACT, "press", (Aspect.EMAIL,))]


@pytest.mark.parametrize(
    "text", ["I want to write to the press officer. What is the address of the seminar?", "I'd like to email the press team. And what's the address?"]
)
def test_the_address_of_the_event_is_the_venue_whomever_they_write_to(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.VENUE]

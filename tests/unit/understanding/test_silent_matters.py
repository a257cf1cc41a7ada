"""Practical matters on which the programme is silent, in many wordings, and tasks for somebody else. No sentence of a question file."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks, said

AFTERWARDS = datetime.fromisoformat("2012-01-24T18:30:00+01:00")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("i lost an earring during the seminar", "lost-property"),
        ("someone found a pair of glasses?", "lost-property"),
        ("j'ai perdu mon carnet dans la salle", "lost-property"),
        ("can i leave halfway through", "late-arrival"),
        ("what happens if i'm late", "late-arrival"),
        ("est-ce possible de s'éclipser au milieu", "late-arrival"),
        ("je peux arriver en cours de route ?", "late-arrival"),
        ("when are lunches served?", "lunch"),
        ("les déjeuners sont compris ?", "lunch"),
        ("may I watch it online later?", "streaming"),
        ("on peut regarder sur internet ?", "streaming"),
        ("is there a minimum age", "age-limit"),
        ("il faut être majeur pour entrer ?", "age-limit"),
        ("y a-t-il un âge minimum", "age-limit"),
        ("the microphone does not work", "equipment"),
        ("on entend rien au fond", "equipment"),
        ("is there a website with the whole programme?", "website"),
        ("I have lost my scarf in the hall. Who has it", "lost-property"),
        ("parched. is there a buffet", "catering"),
        ("y a-t-il un vestiaire pour le débat ?", "cloakroom"),
        ("le livre de Denys Lamarzelle est en vente ?", "bookshop"),
        ("standing room only by now?", "seats"),
        ("à la fin ils ont décidé quoi ?", "proceedings"),
        ("what was asked in the discussion?", "proceedings"),
        ("où sont les présentations des orateurs ?", "slides"),
        ("le projecteur est en panne", "equipment"),
        ("how long does each speaker get", "speaking-time"),
        ("combien de temps parle chaque intervenant", "speaking-time"),
        ("do I need to show my invitation on paper", "tickets"),
        ("faut imprimer l'invitation ?", "tickets"),
        ("can we take some pics", "photography"),
        ("it's freezing in here", "temperature"),
        ("are there enough chairs", "seating"),
        ("will there be certificates of attendance?", "certificate"),
        ("faut-il s'inscrire pour la table ronde logement ?", "registration"),
        ("is the Solibail talk free?", "price"),
        ("how big is the room?", "attendance"),
        ("On peut envoyer ses questions avant le débat ?", "questions-beforehand"),
        ("May I send in a question ahead of the discussion?", "questions-beforehand"),
        ("Les intervenants vont-ils rencontrer les journalistes après le débat ?", "interview"),
    ],
)
def test_a_matter_of_practice_is_known_as_such(text: str, topic: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.PRACTICAL, topic)]


@pytest.mark.parametrize("text", ["how big is the venue?", "how large is the fall in prices", "le loyer est plus grand que prévu"])
def test_how_large_something_else_is_is_no_question_of_how_many_come(text: str) -> None:
    assert "attendance" not in {ask.topic for ask in last_asks(text)}


def test_who_has_the_thing_is_no_question_for_the_hosts() -> None:
    assert "lost property" in said("I lost my ring at the debate. Who has it?", now=AFTERWARDS)


@pytest.mark.parametrize(
    "text",
    [
        "define decentralisation",
        "what is the definition of homelessness",
        "What proportion of children are in childcare in France",
        "quel pourcentage de ménages vit en HLM",
        "prepare a speech about early childhood",
        "Write, if you would be so kind, a memo on rental intermediation",
        "Préparez, s'il vous plaît, un exposé sur la petite enfance",
        "définis la cohésion sociale",
        "compare les crèches de Paris et de Lyon",
    ],
)
def test_a_task_with_words_of_the_programme_is_no_question_about_it(text: str) -> None:
    assert not [ask for ask in last_asks(text) if ask.intent not in (Intent.SILENT, Intent.UNKNOWN_NAME, Intent.UNKNOWN_TOPIC)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("donne-moi le programme", Intent.PROGRAMME),
        ("who is Damon, and define his role there", Intent.PERSON),
        ("explain what Solibail is about", Intent.TOPIC),
        ("donnez-moi la date", Intent.EVENT_TIME),
    ],
)
def test_what_is_told_of_the_programme_is_no_task(text: str, intent: Intent) -> None:
    assert {ask.intent for ask in last_asks(text)} == {intent}


@pytest.mark.parametrize(
    ("text", "denial", "end"),
    [
        ("I gather proceedings end at five, right?", "No.", "6 p.m."),
        ("the event concludes at 5pm, doesn't it?", "No.", "6 p.m."),
        ("le séminaire se conclut à 17 h, c'est ça ?", "Non.", "18 h"),
    ],
)
def test_when_the_event_ends_is_not_what_is_on_then(text: str, denial: str, end: str) -> None:
    reply = said(text)
    assert reply.startswith(denial)
    assert end in reply


def test_what_one_tells_of_oneself_beside_a_question_is_not_answered() -> None:
    assert [ask.intent for ask in last_asks("Où habite Mara Maudet ? Nous parlons parfois ensemble.")] == [Intent.PRIVATE]


@pytest.mark.parametrize("text", ["comment s'inscrire au CNAM ?"])
def test_a_matter_of_something_else_is_not_told_as_the_event_s(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.SILENT]


@pytest.mark.parametrize("text", ["I'd like to email questions to the press office", "puis-je adresser une question au service de presse ?"])
def test_questions_to_the_press_office_are_none_to_the_speakers(text: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.CONTACT, "press")]

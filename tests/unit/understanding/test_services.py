"""What the bot does by itself is asked for in words: to tell of changes, to remind, the calendar, the picture, one's own data."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said, talk

WHILE_HOUSING_IS_ON = datetime.fromisoformat("2012-01-24T15:40:00+01:00")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("how do I follow the changes?", "/follow"),
        ("let me know if anything changes", "/follow"),
        ("comment je m'abonne ?", "/follow"),
        ("prévenez-moi en cas de changement", "/follow"),
        ("add it to my calendar", "/calendar"),
        ("ajouter le programme à mon agenda", "/calendar"),
        ("the schedule as an image", "/image"),
        ("une image du programme svp", "/image"),
        ("what do you know about me?", "/forget"),
        ("supprimez mes données", "/forget"),
    ],
)
def test_how_to_have_it_done(text: str, command: str) -> None:
    assert command in said(text, now=WHILE_HOUSING_IS_ON)


@pytest.mark.parametrize(
    "text",
    [
        "remind me before Lamarzelle",
        "can you remind me ten minutes before Lamarzelle?",
        "ping me 5 min before Lamarzelle",
        "rappelle-moi un quart d'heure avant Lamarzelle",
        "prévenez-moi 10 minutes avant Lamarzelle",
    ],
)
def test_whoever_one_is_to_be_reminded_of_can_be_followed(text: str) -> None:
    when, ask = talk(text, now=WHILE_HOUSING_IS_ON).question.asks
    assert (when.intent, when.people) == ("person-time", ("denys-lamarzelle",))
    assert (ask.intent, ask.topic, ask.people) == ("service", "reminding", ("denys-lamarzelle",))


@pytest.mark.parametrize(
    "text",
    [
        "remind me who opens",
        "rappelle-moi le titre",
        "ten minutes before Lamarzelle, who speaks?",
        "remind me to buy milk",
        "remind me about my dentist",
        "add the dentist to my calendar",
        "which date do I put in my diary?",
        "is my data safe with my bank?",
        "has anything changed?",
        "who follows Damon?",
        "what if the schedule changes?",
        "can I follow the debate online?",
    ],
)
def test_what_only_sounds_like_it(text: str) -> None:
    assert all(ask.intent != "service" for ask in talk(text, now=WHILE_HOUSING_IS_ON).question.asks)


def test_the_subject_stays_in_mind() -> None:
    assert "Damon" in said("who is Damon?", "notify me if anything changes", "when is he on?", now=WHILE_HOUSING_IS_ON)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("menu principal", "Vous pouvez me demander"),
        ("retour", "Vous pouvez me demander"),
        ("is anybody there?", "Hello!"),
        ("y a quelqu'un ?", "Bonjour !"),
        ("are you ChatGPT?", "I am a program"),
        ("c'est une IA ?", "Je suis un programme"),
        ("share this bot", "/qr"),
        ("comment partager ce bot ?", "/qr"),
        ("je voudrais signaler une erreur", "Sylvain Lemoine"),
        ("I can't come anymore", "says nothing about registration"),
        ("je ne pourrai plus venir", "ne dit rien sur l’inscription"),
        ("je suis perdu", "rue de Martignac"),
        ("la porte est fermée", "ne dit rien sur l’ouverture des portes"),
        ("je ne pourrai pas venir avant 16 h, je rate quoi ?", "Avant 16 h"),
        ("y a quelqu'un de Rennes ?", "Guy Potin"),
    ],
)
def test_what_is_said_to_the_one_at_the_desk(text: str, told: str) -> None:
    assert told in said(text)

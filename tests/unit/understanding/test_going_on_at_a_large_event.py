"""What is asked of the rooms, the tracks and the talks of a large event, and what goes on with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import BEGINS, conference
from tests.unit.understanding.conference import said as said_by

BEFORE_NOON = BEGINS + timedelta(hours=2)


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("which room is Kernel in?",), ("Kernel:", "UB2.147"), ()),
        (("dans quelle salle est Security ?",), ("Security", "H.2215"), ()),
        (("which room for music production",), ("Music Production:",), ()),
        (("is The Varnish Bus coming up soon?",), ("Varnish", "UB2.147"), ("No.", "Next")),
        (("Memory without tears, c'est bientôt ?",), ("Memory",), ("Non", "Ensuite")),
        (("is The Varnish Bus coming up soon?", "what follows it in that room?"), ("Memory",), ("Varnish",)),
        (("is The Varnish Bus coming up soon?", "and who hosts that?"), ("Lennart Brook",), ()),
        (("Security devroom", "how long are they?"), ("Breaking", "50 minutes", "Forget"), ()),
        (("pebbles", "combien de temps dure-t-elle ?"), ("50 minutes", "Pebbles", "Forget"), ()),
        (("when does it open?", "and the closing?"), ("Closing",), ("speakers",)),
        (("when is the opening?", "et la fermeture ?"), ("Closing",), ()),
        (("kernel schedule Sunday morning",), ("Kernel:", "Varnish", "Memory"), ("violin", "tiny")),
        (("programme Kernel samedi matin",), ("Kernel", "tiny"), ("Welcome", "Varnish")),
        (("agenda databases dimanche",), ("Databases", "Pebbles"), ("Varnish",)),
        (("programme bread samedi après-midi",), ("bread",), ("Pebbles", "boat")),
        (("Sunday afternoon forgotten schedule",), ("Q80",), ("Closing", "Pebbles")),
        (("le programme violon dimanche matin",), ("violin",), ("Varnish", "Memory")),
        (("where should we go for databases?",), ("Databases", "UB2.147"), ("Janson",)),
        (("où aller pour la sécurité ?",), ("Security", "H.2215"), ("Janson",)),
        (("where do I go for pebbles?",), ("ebbles", "UB2.147"), ("Janson",)),
        (("Grommets devroom", "and the last talk in there?"), ("Last", "Grommet"), ()),
        (("le track Grommets", "et le dernier exposé là-dedans ?"), ("Pour finir", "Grommet"), ()),
        (("Kernel devroom", "the first one in there?", "who gives it?"), ("Ines Quarel",), ("Varnish", "Lennart")),
        (("Kernel devroom", "the last one in there?", "who gives it?"), ("Lennart Vask",), ("Varnish", "Ines")),
        (("can I attend both The Varnish Bus and Memory without tears?",), ("Yes", "Varnish", "Memory"), ("No",)),
        (("je peux assister à Breaking locks for fun et à The Varnish Bus ?",), ("Oui", "Breaking", "Varnish"), ("Non",)),
        (("do The Varnish Bus and Memory without tears clash?",), ("No", "Varnish", "Memory"), ("Yes",)),
        (("when is it on this year?",), ("2030",), ("Yes",)),
        (("UB2.147 on Sunday", "who?"), ("Lennart Brook", "Lennart Vask"), ("Hagel",)),
        (("devroom Kernel dimanche", "qui ?"), ("Lennart Brook", "Lennart Vask"), ("Hagel",)),
        (("Lennart Vask", "anything else in that room that day?"), ("UB2.147", "Varnish"), ("locks",)),
        (("Lennart Vask", "autre chose dans cette salle ce jour-là ?"), ("UB2.147", "Varnish"), ("locks",)),
        (("ça a lieu quand cette année ?",), ("2030",), ("Oui",)),
        (("does Lennart Vask speak English or French?",), ("in English",), ("contact",)),
        (("i'm lost, where's The Varnish Bus happening?",), ("Varnish", "UB2.147"), ("Next",)),
    ],
)
def test_what_is_told(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = big_conference.said(*messages, now=BEFORE_NOON)
    assert outcome == "answered", reply
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == []


@pytest.mark.parametrize("asked", ["until when?", "jusqu'à quand ?"])
def test_the_hours_of_whoever_is_not_there_are_not_those_of_the_event(asked: str) -> None:
    assert big_conference.said("when does Wanda Obrecht speak?", asked)[0] == "not_in_programme"


@pytest.mark.parametrize("message", ["what is zwijnenburg tv showing?", "what's zwijnenburg tv showing on Sunday"])
def test_a_room_may_be_a_channel(message: str) -> None:
    outcome, reply = said_by(conference(("Zwijnenburg TV", "UB2.252A", "Janson")), message)
    assert (outcome, reply.startswith("Zwijnenburg TV")) == ("answered", True)


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("who is Lennart Brook?", "at what time does it close on Saturday?"), ("Saturday",), ("Varnish", "Not then")),
        (("The Varnish Bus", "ça se termine quand samedi ?"), ("amedi",), ("Varnish",)),
        (("The Varnish Bus", "when does it end on Sunday?"), ("Varnish",), ()),
        (("The Varnish Bus", "Janson, à quelle heure ça finit ?"), ("Janson",), ("Varnish",)),
        (("Breaking locks for fun", "when does it end in Janson?"), ("Janson",), ("Breaking",)),
        (("pebbles", "who from Zorblax"), ("Zorblax",), ("Pebbles",)),
        (("the first talk today", "and tomorrow?"), ("First", "Sunday"), ("programme",)),
        (("quel est le dernier exposé aujourd'hui ?", "et demain ?"), ("Closing",), ("programme",)),
        (("what's next?", "on Sunday"), ("Sunday", "violin", "Varnish"), ("Next",)),
    ],
)
def test_what_a_message_says_itself_wins(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    _, reply = big_conference.said(*messages, now=BEFORE_NOON)
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == []


@pytest.mark.parametrize(
    ("message", "said_first"),
    [
        ("the varnish bus on Saturday", "Not then"),
        ("the varnish bus aujourd'hui", "Pas à ce moment"),
        ("varnish this afternoon", "Not then"),
        ("pebbles right now", "Not then"),
        ("des pebbles en ce moment ?", "Pas à ce moment"),
        ("what's on about kernels at the moment", "“Scheduling in tiny kernels”"),
        ("pebbles today", "“Pebbles and databases”"),
    ],
)
def test_what_is_not_then_is_said_to_be_at_another_time(message: str, said_first: str) -> None:
    assert big_conference.said(message, now=BEFORE_NOON)[1].startswith(said_first)


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("I'm busy until 3, pebbles after that?", ("Pebbles and databases",), ("Forget", "Not then")),
        ("I have a meeting till 4 p.m., what is there on locks?", ("Not then", "Breaking locks"), ()),
        ("lunch until 3pm. Janson then?", ("Janson", "Not then"), ("Kernel",)),
        ("I have to leave at 3, anything about locks before that?", ("Breaking locks",), ("Not then",)),
        ("I'm free from 3 to 5 pm, pebbles?", ("Pebbles and databases",), ("Forget", "Not then")),
        ("I'm busy until 3, Ada Parks after that?", ("Ada Parks", "Welcome"), ("Next",)),
        ("je suis pris jusqu'à 15h, un truc sur les pebbles ensuite ?", ("Pebbles and databases",), ("Forget", "Pas à ce moment")),
        ("réunion jusqu'à 16h, salle H.2215 après ?", ("H.2215", "boat"), ("bread", "kernels")),
        ("je pars à 15h, quelque chose sur les locks avant ?", ("Breaking locks",), ("Pas à ce moment",)),
    ],
)
def test_hours_that_are_told_of_oneself_are_those_of_what_is_asked(message: str, there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    _, reply = big_conference.said(message, now=BEFORE_NOON)
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == [], reply

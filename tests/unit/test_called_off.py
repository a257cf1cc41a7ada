"""What is cancelled or postponed stays visible as such: said first in answers, marked in lists, never as if it took place."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest

from bot.opening import SEMINAR
from bot.replies.desk import Desk, open_desk
from bot.replies.markup import plain
from knowledge import editing
from knowledge.formats import read_programme
from knowledge.programme import Programme
from knowledge.understanding.context import Conversation

PARIS = ZoneInfo("Europe/Paris")
BEFORE = datetime(2012, 1, 24, 14, tzinfo=PARIS)
DURING = datetime(2012, 1, 24, 15, 45, tzinfo=PARIS)
AFTERWARDS = datetime(2012, 1, 24, 20, tzinfo=PARIS)
HOUSING = "Annulé : table ronde « Le logement »"
OFF = f"{HOUSING}. C’était prévu de 15 h 30 à 16 h 30."


@lru_cache(maxsize=8)
def desk(state: str) -> Desk:
    seminar = read_programme(SEMINAR)
    made: dict[str, Programme] = {
        "planned": seminar,
        "cancelled": editing.cancel(seminar, "housing"),
        "postponed": editing.postpone(seminar, "housing"),
        "full": editing.mark_full(seminar, "housing"),
        "untitled": editing.cancel(seminar, "dreyfus"),
    }
    return open_desk(made[state])


def answer(state: str, question: str, now: datetime = BEFORE) -> str:
    text = plain(desk(state).respond(question, Conversation(), now).reply.text)
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("question", "now", "first"),
    [
        ("à quelle heure est la table ronde logement ?", BEFORE, OFF),
        ("à quelle heure est la table ronde logement ?", AFTERWARDS, OFF),
        ("combien de temps dure le logement ?", BEFORE, OFF),
        ("c'est quoi la table ronde logement", BEFORE, HOUSING),
        ("la table ronde logement est annulée ?", BEFORE, "Oui.\n" + HOUSING),
        ("le logement est à 15h30 ?", BEFORE, "Non.\n" + OFF),
        ("quand parle Lanco ?", BEFORE, f"{HOUSING}, avec Patrice Lanco. C’était prévu de 15 h 30 à 16 h 30."),
        ("quand parle Lanco ?", AFTERWARDS, f"{HOUSING}, avec Patrice Lanco. C’était prévu de 15 h 30 à 16 h 30."),
        ("de quoi parle Régnier ?", BEFORE, OFF),
        ("avec qui parle Lanco ?", BEFORE, f"{HOUSING}, avec Patrice Lanco."),
        ("qui parle dans la table ronde logement ?", BEFORE, OFF),
        ("où parle-t-on de Solibail ?", BEFORE, f"{HOUSING}, avec Alain Regnier."),
        ("qui parle à 16h ?", BEFORE, OFF + "\nÀ 16 h, rien au programme ; ensuite, à 16 h 30"),
        ("qu'est-ce qui se passe maintenant ?", DURING, OFF),
        ("j'ai raté le logement ?", AFTERWARDS, OFF),
        ("quand est le débat sur le logement ?", BEFORE, OFF),
    ],
)
def test_it_is_said_first(question: str, now: datetime, first: str) -> None:
    assert answer("cancelled", question, now).startswith(first)


@pytest.mark.parametrize("question", ["programme", "qu'est-ce qui reste ?"])
@pytest.mark.parametrize(
    ("state", "row"),
    [
        ("cancelled", "15 h 30 Annulé : table ronde « Le logement »"),
        ("postponed", "15 h 30 Reporté : table ronde « Le logement »"),
        ("untitled", "15 h 10 Annulé : intervention (Bernard Dreyfus)"),
    ],
)
def test_lists_mark_it(question: str, state: str, row: str) -> None:
    assert any(line.startswith(row) for line in answer(state, question).splitlines())


def test_lists_mark_what_is_full() -> None:
    (row,) = [line for line in answer("full", "programme").splitlines() if "Le logement" in line]
    assert row.endswith("(complet)")


@pytest.mark.parametrize(
    ("state", "question", "said"),
    [
        (
            "postponed",
            "When does Lanco speak?",
            "Postponed: round table “Housing”, with Patrice Lanco. It was due from 3:30 p.m. to 4:30 p.m.; the new time",
        ),
        ("cancelled", "Does Alain Regnier speak?", "No. Cancelled: round table “Housing”, with Alain Regnier."),
        ("postponed", "la table ronde logement est annulée ?", "Reporté : table ronde « Le logement »"),
        ("postponed", "is the housing round table cancelled?", "Postponed: round table “Housing”"),
        ("postponed", "is Lanco cancelled?", "Postponed: round table “Housing”"),
        ("postponed", "is the housing round table going ahead?", "No.\nPostponed: round table “Housing”"),
        ("untitled", "is Dreyfus cancelled?", "Yes. Cancelled: talk (Bernard Dreyfus). It was due from 3:10 p.m. to 3:30 p.m."),
        ("planned", "is the housing round table cancelled?", "No.\nRound table “Housing”: from 3:30 p.m."),
        ("full", "When does Lanco speak?", "Patrice Lanco takes part in the round table “Housing”, at 3:30 p.m. (1 hour). It is full."),
        ("cancelled", "Who is Patrice Lanco?", "Patrice Lanco: Inspector General of Honorary Equipment.\nCancelled: round table"),
        (
            "cancelled",
            "Is the seminar cancelled?",
            "The seminar is on Tuesday 24 January 2012, from 3 p.m. to 6 p.m. Cancelled: round table “Housing”.",
        ),
        ("planned", "Does Alain Regnier speak?", "Yes."),
    ],
)
def test_other_questions(state: str, question: str, said: str) -> None:
    assert answer(state, question).startswith(said)


def test_who_is_called_off_is_not_told_to_speak_together() -> None:
    assert "participe" not in answer("cancelled", "avec qui parle Lanco ?")
    assert "horaire propre" not in answer("cancelled", "quand parle Lanco ?")


def test_the_next_tells_what_was_to_come_before() -> None:
    text = answer("cancelled", "et après ?", datetime(2012, 1, 24, 15, 15, tzinfo=PARIS))
    assert text.startswith(OFF + "\nEnsuite, de 16 h 30 à 17 h 30")


@pytest.mark.parametrize(
    "question",
    [
        "is anything sold out?",
        "what's full?",
        "which sessions are full this afternoon?",
        "can we still get into the housing round table?",
        "les tables rondes sont complètes ?",
        "quelles séances sont complètes ?",
        "reste-t-il de la place à la table ronde logement ?",
        "le logement est complet ?",
    ],
)
def test_what_is_full_has_no_room(question: str) -> None:
    told = answer("full", question)
    assert "logement" in told or "Housing" in told
    assert told.endswith(("C’est complet.", "It is full."))
    assert not told.startswith(("Oui", "Yes"))


@pytest.mark.parametrize(("state", "question"), [("planned", "what's full?"), ("full", "le programme complet"), ("full", "the full programme")])
def test_what_is_not_full_is_not_said_to_be(state: str, question: str) -> None:
    assert not answer(state, question).endswith(("C’est complet.", "It is full."))

"""Times seen from others: what comes between two parts, what ends at an hour, how long it is still, this part, the next of several."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.answering.answers import Outcome
from tests.unit.understanding.seminar import DAYS_BEFORE, said, talk

ZONE = ZoneInfo("Europe/Paris")
EARLY, DURING = (datetime(2012, 1, 24, 15, minute, tzinfo=ZONE) for minute in (5, 50))
AFTERWARDS = datetime(2012, 1, 27, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who comes between Chriqui and Lanco?", "Bernard Dreyfus"),
        ("Qui intervient entre la petite enfance et Dreyfus ?", "Le logement"),
        ("who speaks between Damon and Pons", "Mara Maudet"),
        ("qu'est-ce qu'il y a entre le logement et la clôture", "La petite enfance"),
        ("what's between the round tables", "4:30 p.m."),
        ("Which part finishes at 5:30?", "Early childhood"),
        ("quelle partie se termine à 15h10", "Chriqui"),
        ("How many days till the seminar?", "4 days"),
        ("c'est dans combien de jours ?", "4 jours"),
        ("How long does the closing last?", "30 minutes"),
        ("is it still going ahead?", "no cancellation"),
    ],
)
def test_seen_from_other_times(text: str, expected: str) -> None:
    assert expected in said(text)


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("how long is left?", DURING, "2 hours and 10 minutes"),
        ("il reste combien de temps ?", DURING, "2 heures et 10 minutes"),
        ("how many hours will it still take?", DURING, "2 hours and 10 minutes"),
        ("ça dure encore combien d'heures ?", DURING, "2 heures et 10 minutes"),
        ("when does this panel end?", DURING, "4:30 p.m."),
        ("celle-ci finit à quelle heure ?", DURING, "16 h 30"),
        ("am I late?", DURING, "Yes."),
        ("who was just speaking?", DURING, "Dreyfus"),
        ("what was before this?", DURING, "Dreyfus"),
        ("when is the next round table?", EARLY, "Housing"),
        ("when is the next round table?", DURING, "Early childhood"),
        ("la prochaine table ronde est à quelle heure ?", EARLY, "Le logement"),
        ("what's the next round table?", AFTERWARDS, "It is over"),
        ("what did I miss?", AFTERWARDS, "Before 6 p.m."),
        ("what did I miss today?", DURING, "Before 3:50 p.m."),
        ("j'ai raté quoi aujourd'hui ?", DURING, "Avant 15 h 50"),
        ("how long left", AFTERWARDS, "ended at 6 p.m."),
        ("who was before", DURING, "Dreyfus"),
        ("avant ?", DURING, "Dreyfus"),
        ("after", DURING, "Early childhood"),
        ("il se passe quoi", DURING, "Le logement"),
        ("when is the last session?", DURING, "Last, from 5:30 p.m. to 6 p.m."),
        ("c'est quoi la première session ?", DURING, "Pour commencer, de 15 h"),
        ("last session", DURING, "Denys Lamarzelle"),
        ("cet après-midi ?", DURING, "Le programme du mardi 24 janvier"),
        ("seminar", DURING, "The programme of Tuesday 24 January"),
        ("dans combien de temps parle Potin ?", DURING, "Guy Potin participe en ce moment"),
        ("how long before Regnier speaks?", DURING, "Alain Regnier is now taking part"),
        ("how much longer does Regnier speak?", DURING, "40 minutes to go"),
        ("how long before Chriqui speaks?", EARLY, "5 minutes to go"),
        ("Lanco a fini ?", DURING, "Patrice Lanco participe en ce moment"),
        ("has Regnier finished?", DURING, "Alain Regnier is now taking part"),
        ("has Chriqui finished?", EARLY, "No."),
        ("did I miss Regnier?", DURING, "Alain Regnier is now taking part"),
        ("how many people are on this panel?", DURING, "4 speakers"),
        ("combien de gens parlent dans cette table ronde ?", DURING, "4 intervenants"),
        ("who's the last to speak in this panel?", DURING, "Guy Potin and Nathalie Demeslay"),
        ("who is the last to speak?", DURING, "Denys Lamarzelle"),
        ("Damon arrive bientôt ?", DURING, "Dans 40 minutes. Julien Damon"),
        ("c'est bientôt Lamarzelle ?", EARLY, "Dans 2 heures et 25 minutes. Denys Lamarzelle"),
        ("is early childhood soon?", DURING, "In 40 minutes"),
        ("Potin c'est bientôt ?", DURING, "Guy Potin participe en ce moment"),
        ("c'est bientôt le débat ?", DURING, "après les interventions"),
        ("what's on soon?", DURING, "Next, from 4:30 p.m."),
        ("who comes soon after Dreyfus?", EARLY, "Housing"),
        ("c'est bientôt fini ?", DURING, "Encore 2 heures et 10 minutes"),
        ("is it nearly over?", DURING, "2 hours and 10 minutes to go"),
        ("c'est fini ?", DURING, "Non."),
        ("how long does Lamarzelle speak?", DURING, "Denys Lamarzelle is on from 5:30 p.m. to 6 p.m. (30 minutes)."),
        ("la clôture commence dans combien de temps ?", DURING, "Dans 1 heure et 40 minutes"),
        ("what day is Dreyfus on?", DURING, "Bernard Dreyfus was on Tuesday 24 January, from 3:10 p.m."),
        ("quel jour est la table ronde logement ?", EARLY, "mardi 24 janvier, de 15 h 30"),
        ("between Dreyfus and Damon?", EARLY, "In between, from 3:30"),
        ("anything between the opening and housing?", EARLY, "In between, from 3:10"),
        ("first speaker in the housing round table?", EARLY, "First in the round table “Housing”: Patrice Lanco"),
        ("le dernier à parler dans la table ronde logement ?", EARLY, "Nathalie Demeslay"),
        ("is Dreyfus later than Damon?", EARLY, "No. Bernard Dreyfus"),
        ("le logement vient après Dreyfus ?", EARLY, "Oui."),
    ],
)
def test_seen_from_now(text: str, now: datetime, expected: str) -> None:
    assert expected in said(text, now=now)


def test_nothing_comes_after_what_tells_no_hour() -> None:
    assert "Early childhood" in said("who organises it?", "after that?", now=DURING)


@pytest.mark.parametrize("text", ["dans combien de temps parle Potin ?", "how long before Regnier speaks?"])
def test_what_is_left_of_their_part_is_not_the_time_until_they_speak(text: str) -> None:
    assert "40 minutes" not in said(text, now=DURING)


def test_a_difference_is_nothing_in_between() -> None:
    assert "In between" not in said("What is the difference between Dreyfus and Damon?")


def test_a_break_in_between_is_not_in_the_programme() -> None:
    assert talk("Is there a break between the round tables?", now=DAYS_BEFORE).reply.outcome is Outcome.NOT_IN_PROGRAMME

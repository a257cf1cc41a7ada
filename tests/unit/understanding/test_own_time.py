"""When the asker can come, told before or behind what they ask: whom they hear then, what they miss, whether they hear somebody."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

PARIS = ZoneInfo("Europe/Paris")
DAYS_BEFORE = datetime(2012, 1, 20, 12, tzinfo=PARIS)
WHILE_HOUSING = datetime(2012, 1, 24, 15, 50, tzinfo=PARIS)


def said(text: str, now: datetime = DAYS_BEFORE) -> str:
    return plain(DESK.respond(text, Conversation(), now).reply.text).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("I can only stay until 5, who will I hear?", "Before 5 p.m."),
        ("who will I hear if I have to leave at 5?", "Before 5 p.m."),
        ("i'm staying till 5 who will i miss", "From 5 p.m. on"),
        ("I need to be out of there by 5, whom do I miss?", "From 5 p.m. on"),
        ("I can only come from 4:30, who do I get to see?", "From 4:30 p.m. on"),
        ("i finish work at 4:30, what am I going to miss?", "Before 4:30 p.m."),
        ("I won't be there before 4, who can I listen to?", "From 4 p.m. on"),
        ("I'm busy until 4. What can I catch?", "From 4 p.m. on"),
        ("I'm free between 3:30 and 4, who will I hear?", "From 3:30 p.m. to 4 p.m."),
        ("what would i catch if i sneak in at half past five", "From 5:30 p.m. on"),
        ("I'll be there at a quarter past three. Will I have missed anything?", "Before 3:15 p.m."),
        ("je peux rester que jusqu'à 17h, qui je vais entendre ?", "Avant 17 h"),
        ("j'entends qui si j'ai un rdv à 17h ?", "Avant 17 h"),
        ("je loupe qui si je reste jusqu'à 17h ?", "À partir de 17 h"),
        ("je ne suis dispo qu'à partir de 16h, je peux écouter qui ?", "À partir de 16 h"),
        ("je sors du travail à 16h. Je rate quoi ?", "Avant 16 h"),
        ("je passe entre 16h et 17h, qui est-ce que je vois ?", "De 16 h à 17 h"),
        ("j peux pas rester après 17h, je loupe quoi du coup", "À partir de 17 h"),
    ],
)
def test_what_is_heard_or_missed_is_that_of_ones_own_hours(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


def test_while_the_event_runs_only_what_is_left_is_heard() -> None:
    assert said("je pars à 17 h, qui je peux encore écouter ?", WHILE_HOUSING).startswith("De 15 h 50 à 17 h")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("I leave at 5, will I hear Lamarzelle?", "No. At 5 p.m. it has not started yet"),
        ("I leave at 5, can I catch Dreyfus?", "Yes. By 5 p.m. it is over"),
        ("can i catch Potin if i have to leave at 5?", "Yes. By 5 p.m. it is over"),
        ("I get off work at 4, will I make Damon?", "Yes. At 4 p.m. it has not started yet"),
        ("i can only come from 5. Can I still catch Chriqui?", "No. By 5 p.m. it is over"),
        ("i leave at 5 am i going to miss Lamarzelle", "Yes. At 5 p.m. it has not started yet"),
        ("je finis le boulot à 16h, c'est encore possible de voir Maudet ?", "Oui. À 16 h, cela n’a pas encore commencé"),
        ("mon train est à 17h, j'entendrai Lamarzelle ?", "Non. À 17 h, cela n’a pas encore commencé"),
        ("je serai là de 15h30 à 16h. J'entendrai Lamarzelle ?", "Non. À 16 h, cela n’a pas encore commencé"),
        ("si je peux venir qu'à partir de 17h, je rate Potin ?", "Oui. À 17 h, c’est fini"),
    ],
)
def test_whether_somebody_is_heard_is_seen_from_ones_own_hours(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("I have a meeting at 4:30, who are the speakers?", "The speakers"),
        ("I arrive at 4, who is on?", "At 4 p.m."),
        ("we go live at half past four which discussion will be starting then", "At 4:30 p.m."),
        ("i leave at 5, where is it?", "The seminar is held here"),
    ],
)
def test_what_is_asked_of_other_hours_is_asked_of_them(text: str, begins: str) -> None:
    assert said(text).startswith(begins)

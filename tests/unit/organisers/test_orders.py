"""What an organiser orders without a slash, what only begins like it, and what is talk of their own affairs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.organisers.arguments import Arguments, Verb, read_arguments
from bot.organisers.commands import edit_of
from bot.organisers.ordered import is_ordered
from bot.organisers.orders import Order, order_in, ways_to_order
from bot.replies.desk import Desk
from knowledge.directory import Directory
from knowledge.understanding.reading.making_reader import make_reader

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("décale Lamarzelle de 5 min", Order((Verb.DELAY,), "Lamarzelle de 5 min")),
        ("Annule la clôture", Order((Verb.CANCEL,), "la clôture")),
        ("move the closing to 18:15", Order((Verb.MOVE,), "the closing to 18:15")),
        ("Push back the closing by 10", Order((Verb.DELAY,), "the closing by 10")),
        ("call off the debate", Order((Verb.CANCEL,), "the debate")),
        ("remplace Dreyfus par Marie Dupont", Order((Verb.REPLACE,), "Dreyfus par Marie Dupont")),
        ("préviens tout le monde que le déjeuner est servi", Order((Verb.ANNOUNCE,), "Le déjeuner est servi")),
        ("Dis à tout le monde : rendez-vous en bas", Order((Verb.ANNOUNCE,), "Rendez-vous en bas")),
        ("tell everybody that lunch is served", Order((Verb.ANNOUNCE,), "Lunch is served")),
        ("announce lunch is served", Order((Verb.ANNOUNCE,), "Lunch is served")),
        ("annonce : le bus part", Order((Verb.ANNOUNCE,), "Le bus part")),
        ("préviens les participants que le bus part", Order((Verb.ANNOUNCE,), "Le bus part")),
        ("let the audience know the bus leaves", Order((Verb.ANNOUNCE,), "The bus leaves")),
        ("announce who speaks next", None),
        ("undo the last change, please", Order((), "")),
        ("annule la dernière modification", Order((), "")),
        ("undo my registration", None),
        ("reporte la clôture à 18 h 30", Order((Verb.MOVE, Verb.POSTPONE), "la clôture à 18 h 30")),
        ("cancel", Order((Verb.CANCEL,), "")),
        ("annule tout ça, merci", Order((Verb.CANCEL,), "")),
        ("cancel everything", Order((Verb.CANCEL,), "")),
        ("annule toute la journée", Order((Verb.CANCEL,), "toute la journée")),
        ("Please delay the closing by 10, thank you!", Order((Verb.DELAY,), "the closing by 10")),
        ("s’il te plaît annule la clôture stp", Order((Verb.CANCEL,), "la clôture")),
        ("tell everybody that's it for today", Order((Verb.ANNOUNCE,), "That's it for today")),
        ("annonce qu'il y a du retard", Order((Verb.ANNOUNCE,), "Il y a du retard")),
        ("dis à tout le monde qu’on reprend, merci", Order((Verb.ANNOUNCE,), "On reprend, merci")),
        ("push the closing back by 10", Order((Verb.DELAY,), "the closing by 10")),
        ("call Damon's round table off, please", Order((Verb.CANCEL,), "Damon's round table")),
        ("bring the closing forward by 10", Order((Verb.DELAY,), "the closing by 10 earlier")),
        ("avance la clôture à 17 h", Order((Verb.DELAY,), "la clôture à 17 h")),
        ("avance la clôture de 10", Order((Verb.DELAY,), "la clôture de 10 earlier")),
        ("il faut annuler la clôture", Order((Verb.CANCEL,), "la clôture")),
        ("peux-tu décaler la clôture de 10 min", Order((Verb.DELAY,), "la clôture de 10 min")),
        ("Please can you move the closing to 18:15", Order((Verb.MOVE,), "the closing to 18:15")),
        ("mark housing as full", Order((Verb.FULL,), "housing")),
        ("renomme le logement en Un toit", Order((Verb.TITLE,), "le logement en Un toit")),
        ("delay -10 housing", Order((Verb.DELAY,), "-10 housing")),
        ("peux-tu décaler la clôture de 10 min ?", None),
        ("peux-tu me dire qui parle", None),
        ("il faut venir à quelle heure", None),
        ("can you call me when it kicks off", Order((Verb.CANCEL,), "me when it kicks")),
        ("tell everyone who is speaking next", None),
        ("dis à tout le monde quand est le déjeuner", None),
        ("tell everyone about the coffee", None),
        ("tell everyone to come down", None),
        ("préviens tout le monde du retard", None),
        ("move the closing to 18:15?", None),
        ("annonce du ministre", None),
        ("call the press office", None),
        ("delayed talks", None),
        ("qui est Damon", None),
        ("", None),
    ],
)
def test_orders(desk: Desk, typed: str, order: Order | None) -> None:
    assert order_in(typed, ways_to_order(desk.reader.languages), desk.reader) == order


@pytest.mark.parametrize(
    ("verb", "typed", "ordered"),
    [
        (Verb.CANCEL, "la clôture", True),
        (Verb.CANCEL, "l'ouverture", True),
        (Verb.CANCEL, "la table ronde sur le logement", True),
        (Verb.CANCEL, "Damon's round table", True),
        (Verb.CANCEL, "the last talk", True),
        (Verb.CANCEL, "la table ronde 2", True),
        (Verb.CANCEL, "l'intervention de Dreyfus", True),
        (Verb.CANCEL, "tout sauf la clôture", True),
        (Verb.CANCEL, "the 15:30 session", True),
        (Verb.DELAY, "the 16:30 round table by 10", True),
        (Verb.MOVE, "la table ronde de 16 h 30 à 16 h 45", True),
        (Verb.CANCEL, "my 15:30 round table", False),
        (Verb.POSTPONE, "le logement à une date ultérieure", True),
        (Verb.MOVE, "the closing to the Blue Hall", True),
        (Verb.REPLACE, "Mme Maudet par Jeanne Dupont, de la CNAF", True),
        (Verb.REPLACE, "M. Dreyfus par Jeanne Dupont", True),
        (Verb.DELAY, "the closing till 6:15", True),
        (Verb.ADD, "un point presse de 14 h à 14 h 15", True),
        (Verb.ADD, "an hour for me from 2 to 3", False),
        (Verb.SWAP, "the opening and the closing", True),
        (Verb.SWAP, "my seat with Damon", False),
        (Verb.ADD, "une pause de 15 min à 16 h", True),
        (Verb.ADD, "my name at 5 for 10 minutes", False),
        (Verb.DELAY, "la session de 16 h 30 de 10", True),
        (Verb.DELAY, "logment de 10 min", True),
        (Verb.CANCEL, "la petite enfnace", True),
        (Verb.CANCEL, "me when it kicks", False),
        (Verb.CANCEL, "logment", False),
        (Verb.CANCEL, "15:30", False),
        (Verb.DELAY, "everything after housing by 10", True),
        (Verb.DELAY, "what follows housing by 10", True),
        (Verb.MOVE, "la clôture à 18 h", True),
        (Verb.REPLACE, "Dreyfus par Marie Dupont", True),
        (Verb.REPLACE, "Damon par durand", True),
        (Verb.REPLACE, "la clôture par un débat", True),
        (Verb.CANCEL, "l'abonnement au logement", False),
        (Verb.CANCEL, "ma place à la clôture", False),
        (Verb.CANCEL, "my taxi after the closing", False),
        (Verb.CANCEL, "le rappel pour la clôture", False),
        (Verb.CANCEL, "my interview with Damon", False),
        (Verb.CANCEL, "la publication", False),
        (Verb.CANCEL, "following housing", False),
        (Verb.CANCEL, "my last talk", False),
        (Verb.CANCEL, "everything after my taxi", False),
        (Verb.CANCEL, "everything for me", False),
        (Verb.MOVE, "mon interview avec Lamarzelle à 18h", False),
        (Verb.CANCEL, "le café", False),
        (Verb.CANCEL, "the table", False),
        (Verb.CANCEL, "la présentation", False),
        (Verb.CANCEL, "2", False),
        (Verb.CANCEL, "tout après le café", False),
        (Verb.DELAY, "le logement de 10 min et la clôture de 5", False),
        (Verb.REPLACE, "Damon, il est malade", False),
        (Verb.REPLACE, "Damon, he is ill, with the flu", False),
        (Verb.REPLACE, "Dreyfus with me", False),
        (Verb.REPLACE, "Dreyfus with my colleague", False),
        (Verb.REPLACE, "Damon par quelqu'un", False),
        (Verb.CANCEL, "both round tables", True),
        (Verb.CANCEL, "Dreyfus et Lamarzelle", True),
        (Verb.CANCEL, "both my round tables", False),
        (Verb.CANCEL, "my taxi and the closing", False),
        (Verb.CANCEL, "the closing and tell my boss", False),
    ],
)
def test_an_order_says_sessions_and_people_and_nothing_else(desk: Desk, verb: Verb, typed: str, ordered: bool) -> None:
    assert is_ordered(read_arguments(verb, typed, desk.reader, NOW), typed, desk, NOW) == ordered


@pytest.mark.parametrize("typed", ["la clôture de 10", "the closing by 10"])
def test_a_bare_number_behind_by_is_minutes(desk: Desk, typed: str) -> None:
    arguments = read_arguments(Verb.MOVE, typed, desk.reader, NOW)
    assert (arguments.verb, arguments.minutes) == (Verb.DELAY, 10)


def test_a_title_may_end_with_a_question_mark(desk: Desk) -> None:
    titled = edit_of(Arguments(Verb.TITLE, text={"en": "Who pays?"}), "housing", NOW)(desk.directory.programme)
    reader = make_reader(Directory(titled))
    assert order_in("cancel Who pays?", ways_to_order(reader.languages), reader) == Order((Verb.CANCEL,), "Who pays?")
    assert order_in("cancel Who pays for lunch?", ways_to_order(reader.languages), reader) is None


@pytest.mark.parametrize(("typed", "language"), [("annule la clôture", "fr"), ("cancel the closing", "en"), ("tell people it rains", "en")])
def test_an_order_tells_the_language_of_whoever_gives_it(desk: Desk, typed: str, language: str) -> None:
    order = order_in(typed, ways_to_order(desk.reader.languages), desk.reader)
    assert getattr(order, "language", "") == language

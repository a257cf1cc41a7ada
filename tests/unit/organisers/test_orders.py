"""What an organiser orders without a slash, and what only begins like it."""

from __future__ import annotations

import pytest

from bot.organisers.arguments import Verb
from bot.organisers.orders import Order, order_in, verbs_said
from bot.replies.desk import Desk


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("décale Lamarzelle de 5 min", Order((Verb.DELAY,), "Lamarzelle de 5 min")),
        ("Annule la clôture", Order((Verb.CANCEL,), "la clôture")),
        ("move the closing to 18:15", Order((Verb.MOVE,), "the closing to 18:15")),
        ("Push back the closing by 10", Order((Verb.DELAY,), "the closing by 10")),
        ("call off the debate", Order((Verb.CANCEL,), "the debate")),
        ("remplace Dreyfus par Marie Dupont", Order((Verb.REPLACE,), "Dreyfus par Marie Dupont")),
        ("préviens tout le monde que le déjeuner est servi", Order((Verb.ANNOUNCE,), "le déjeuner est servi")),
        ("Dis à tout le monde : rendez-vous en bas", Order((Verb.ANNOUNCE,), "rendez-vous en bas")),
        ("tell everybody that lunch is served", Order((Verb.ANNOUNCE,), "lunch is served")),
        ("reporte la clôture à 18 h 30", Order((Verb.MOVE, Verb.POSTPONE), "la clôture à 18 h 30")),
        ("cancel", Order((Verb.CANCEL,), "")),
        ("move the closing to 18:15?", None),
        ("annonce du ministre", None),
        ("call the press office", None),
        ("delayed talks", None),
        ("qui est Damon", None),
        ("", None),
    ],
)
def test_orders(desk: Desk, typed: str, order: Order | None) -> None:
    assert order_in(typed, verbs_said(desk.reader.languages), desk.reader) == order

"""A day of an association in a calendar, as such are written: groups, meals, and people whom only the texts name."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.opening import schedule_words
from bot.replies.desk import Desk, open_desk
from knowledge.formats.reading import read
from tests.unit.understanding.conference import said as said_by

DAY = "20360607"
ROWS = (
    ("0830", "0900", "Ouverture des portes", "Préau", ""),
    ("0900", "0930", "Accueil café", "Préau", "Café offert."),
    ("0930", "1000", "Mot de bienvenue", "Grande salle", "Avec Zoé Lantier, présidente, et Bo Lind, maire de Brest."),
    ("1000", "1100", "Vannerie (groupe A)", "Cour", "Animé par Éva Roy."),
    ("1000", "1100", "Poterie (groupe B)", "Grange", "Animé par Tom Bell."),
    ("1200", "1400", "Repas partagé", "Préau", "Chacun apporte un plat."),
    ("1400", "1500", "Vannerie (groupe B)", "Cour", "Animé par Éva Roy."),
    ("1400", "1500", "Poterie (groupe A)", "Grange", "Animé par Tom Bell."),
    ("1530", "1600", "Goûter", "Préau", ""),
    ("1600", "1630", "Ce que dit le groupe 1 du Giec", "Cour", ""),
    ("1900", "2000", "Apéro-dîner", "Préau", ""),
    ("1800", "1830", "Pot de clôture", "Préau", ""),
    ("2000", "2200", "Concert : Les Rabots", "Grande salle", "Entrée libre."),
)
BEFORE = datetime(2036, 6, 7, 8, 0, tzinfo=ZoneInfo("Europe/Paris"))
DURING = BEFORE.replace(hour=14, minute=10)


@cache
def village_day() -> Desk:
    """The desk of that day."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y", "X-WR-CALNAME:Journée du bois", "X-WR-TIMEZONE:Europe/Paris"]
    for number, (starts, ends, title, place, text) in enumerate(ROWS):
        text = text.replace(",", "\\,")
        lines += ["BEGIN:VEVENT", f"UID:{number}", "DTSTAMP:20360101T100000Z", f"DTSTART;TZID=Europe/Paris:{DAY}T{starts}00"]
        lines += [f"DTEND;TZID=Europe/Paris:{DAY}T{ends}00", f"SUMMARY:{title}", f"LOCATION:{place}", f"DESCRIPTION:{text}", "END:VEVENT"]
    result = read("\r\n".join([*lines, "END:VCALENDAR", ""]).encode(), "day.ics", schedule_words())
    assert result.programme
    return open_desk(result.programme)


@pytest.mark.parametrize(
    ("messages", "now", "there", "not_there"),
    [
        (("quand passe le groupe A à la poterie ?",), BEFORE, ("14 h",), ("groupe B",)),
        (("je suis dans le groupe B, j'ai quoi l'après-midi ?",), BEFORE, ("Vannerie (groupe B)",), ("groupe A", "22 h")),
        (("le maire vient ?",), BEFORE, ("Oui.", "Bo Lind"), ("Aucun",)),
        (("c'est qui Zoé Lantier ?",), BEFORE, ("présidente",), ()),
        (("combien de temps dure le repas ?",), BEFORE, ("Repas partagé", "2 heures"), ("Goûter",)),
        (("is there a dinner?",), BEFORE, ("Yes.", "Apéro-dîner"), ("Goûter", "Repas")),
        (("qui parle en premier ?",), BEFORE, ("Mot de bienvenue",), ("café",)),
        (("when do doors open?",), BEFORE, ("8:30 a.m.", "Ouverture des portes"), ("nothing",)),
        (("on mange où ce midi ?",), BEFORE, ("Repas partagé", "Préau"), ("Non", "Goûter")),
        (("où est le bar ?",), BEFORE, (), ("Apéro", "Pot")),
        (("horaires d'ouverture ?",), BEFORE, ("8 h 30",), ("compris", "bienvenue")),
        (("y a un pot à la fin ?",), BEFORE, ("Pot de clôture",), ("rien",)),
        (("y a à manger le midi ?",), BEFORE, ("Repas partagé",), ("compris", "Goûter")),
        (("quels sont les concerts ?",), BEFORE, ("Les Rabots",), ("compris",)),
        (("y'a quoi dans la cour là ?",), DURING, ("Vannerie (groupe B)",), ("Poterie",)),
        (("what's on at 7 and at 9?",), BEFORE, ("Apéro-dîner", "Concert : Les Rabots"), ("café",)),
        (("what's on between 2 and at 4?",), BEFORE, ("Vannerie (groupe B)", "Goûter"), ("At 2 p.m.",)),
        (("does it end after midnight?",), BEFORE, ("No.",), ("Yes",)),
        (("ça finit après minuit ?",), BEFORE, ("Non.",), ("Oui",)),
        (("does it start after midnight?",), BEFORE, ("Yes.",), ("No.",)),
        (("when does it close?",), BEFORE, ("Les Rabots",), ("Vannerie",)),
        (("the first one?",), BEFORE, ("Ouverture des portes",), ("Mot de bienvenue",)),
        (("what's on in the grange?",), BEFORE, ("Poterie (groupe B)", "Poterie (groupe A)"), ("not begun",)),
    ],
)
def test_asked_plainly(messages: tuple[str, ...], now: datetime, there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    _, reply = said_by(village_day(), *messages, now=now)
    assert [word for word in there if word not in reply] == [], reply
    assert [word for word in not_there if word in reply] == [], reply

"""What people ask in passing: in question words, of what is left, of whoever is somebody's, of a function that nobody holds."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import DAYS_BEFORE, said

FIRST_TABLE = datetime.fromisoformat("2012-01-24T15:40:00+01:00")


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        ("when, who, where?", "Martignac", "understand"),
        ("qui quand où", "Lanco", "compris"),
        ("où et qui ?", "Lanco", "compris"),
        ("combien de temps ça prend ?", "3 heures", "compris"),
        ("à quelle heure est la prochaine pause ?", "rien sur la pause", "Lanco"),
        ("Lanco's boss?", "does not give", "Inspector"),
        ("qui est le supérieur de Potin ?", "ne donne pas", "Rennes"),
        ("I'm Potin's assistant, when is he on?", "3:30", "does not give"),
        ("ministre de la petite enfance", "ne figure pas", "Damon"),
        ("who is the housing minister?", "is not in the programme", "Lanco"),
        ("how is the senator's name spelt?", "no “senator”", "understand"),
        ("je suis Lanco", "Bonjour", "inspecteur"),
        ("our teacher is called Lanco", "Hello", "Inspector"),
        ("I am here for Lanco", "Inspector", "Hello"),
        ("our teacher is called Lanco, when is he on?", "3:30", "Hello"),
        ("les tables rondes en anglais ?", "rien sur la langue", "English"),
        ("talks in French", "nothing about the language", "français"),
        ("the sessions, in French please", "français", "language"),
        ("passez en anglais svp et dites-moi qui clôture", "Last:", "dernier"),
        ("Potin parle anglais ?", "ne donne pas", "Rennes"),
        ("qui intervient avant 16h ?", "15 h 10 Bernard Dreyfus", "Juste avant"),
        ("qui intervient juste avant 16h30 ?", "Juste avant", "Dreyfus"),
        ("who is on before 3?", "starts at 3", "Just before"),
        ("remind me ten minutes before Potin", "3:30", "Dreyfus"),
        ("préviens-moi avant la fin", "18 h", "compris"),
        ("deux tables rondes sur le logement ?", "Non. 1 table ronde", "Oui"),
        ("il reste combien de minutes avant que ça débute ?", "Encore 4 jours", "portes"),
        ("who speaks in the first half hour?", "from 3:10 p.m. to 3:30 p.m.", "Lanco"),
        ("je ne peux rester que pour les vingt premières minutes, j'entends qui ?", "De 15 h à 15 h 20", "Lanco"),
        ("what is there in the last 45 minutes?", "From 5:15 p.m. to 6 p.m.", "Lanco"),
        ("any last minute changes?", "no cancellation", "5:59"),
        ("I can only come from 5, is it worth it?", "From 5 p.m. on", "understand"),
        ("do I have to go to Rennes?", "No. The programme does not say “Rennes”", "Potin"),
        ("on m'a dit d'aller à Nanterre, c'est bien ça ?", "Non. Le programme n’indique pas « Nanterre »", "Pons"),
        ("à partir de maintenant tu imites Lanco", "pas compris", "Lanco"),
        ("what time does the doctor open?", "says nothing about that", "Belan"),
        ("when does the doctor speak?", "Belan", "says nothing"),
        ("la presse s'adresse à qui ?", "Pour la presse", "public"),
        ("who is the seminar for?", "says nothing", "understand"),
        ("remind me who is before Potin", "Dreyfus", "Rennes Métropole"),
        ("an architect?", "no “architect”", "an architect"),
        ("un maire ?", "comme « maire »", "un maire"),
        ("la dernière heure", "De 17 h à 18 h", "Lanco"),
        ("pendant les deux premières heures ?", "De 15 h à 17 h", "Lamarzelle"),
        ("qui fait la synthèse ?", "Lamarzelle", "actes"),
        ("comment recevoir la synthèse ?", "actes", "Lamarzelle"),
        ("une synthèse est prévue ?", "Lamarzelle", "actes"),
        ("is there time for questions after the housing table?", "“Housing”", "childhood"),
        ("how much time for questions?", "1 hour", "understand"),
        ("when can I meet the press?", "For the press", "interviews"),
        ("qui cherche du travail ?", "Maudet", "emploi"),
        ("first speaker in the first half hour", "From 3 p.m. to 3:30 p.m.", "Lanco"),
        ("how do I reach the room?", "nothing about the room", "understand"),
        ("is there a creche?", "Early childhood", "minding"),
        ("how do I reach the hall?", "rue de Martignac", "understand"),
        ("do we sit with Damon?", "Sciences-Po", "seating"),
    ],
)
def test_before_the_event(text: str, there: str, not_there: str) -> None:
    reply = said(text, now=DAYS_BEFORE)
    assert there in reply, reply
    assert not_there not in reply, reply


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        ("what is on?", "On now", "understand"),
        ("what is on the agenda?", "Damon", "On now"),
        ("combien il reste de la table ronde logement ?", "Encore 50 minutes", "petite enfance"),
        ("how much of the event is left?", "2 hours and 20 minutes", "Meeting"),
        ("how many talks are left in housing?", "2 sessions", "minutes"),
    ],
)
def test_in_the_room(text: str, there: str, not_there: str) -> None:
    reply = said(text, now=FIRST_TABLE)
    assert there in reply, reply
    assert not_there not in reply, reply

"""What people who do not know the programme ask in plain words: within a part, around a part, of somebody outside the event, what one gains by it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said

MORNING = datetime.fromisoformat("2012-01-24T09:00:00+01:00")
FIRST_TABLE = datetime.fromisoformat("2012-01-24T15:52:00+01:00")
SECOND_TABLE = datetime.fromisoformat("2012-01-24T16:50:00+01:00")


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        ("what tool is the example in the second round table?", "Maudet", "Regnier"),
        ("quel outil est présenté dans la première table ronde ?", "Regnier", "Maudet"),
        ("during the part about children, who covers shared governance?", "Pons", "Potin"),
        ("the one on power divisions in the housing part, who gives it?", "Lanco", "Damon"),
        ("how many speakers in the session on young children?", "6 ", "housing"),
        ("which round table mentions a tool?", "Regnier", "Lanco"),
        ("in which part is the talk on family allowances?", "Pons", "Damon"),
        ("who speaks before the two round tables?", "Dreyfus", "Lanco"),
        ("les orateurs d'avant les tables rondes, c'est qui ?", "Dreyfus", "Lanco"),
        ("qui sont les intervenants de la fin, après les tables rondes", "Lamarzelle", "Lanco"),
        ("how long are the two round tables?", "4:30", "Dreyfus"),
        ("what does Denys Lamarzelle do when he isn't speaking at conferences?", "Economics", "5:30"),
        ("what does Julien Damon do apart from speaking here?", "Professor", "power"),
        ("what does Damon talk about besides housing?", "power", "Professor"),
        ("que faisait Alain Regnier avant d'être préfet ?", "ne donne", "15 h 30"),
        ("avant d'arriver au CNAM, Dreyfus faisait quoi", "ne donne", "15 h 10"),
        ("what comes before the prefect?", "Lanco", "does not give"),
        ("when do we hear the man responsible for housing in Rennes?", "3:30", "Executive"),
        ("who is in charge of housing at Rennes?", "Potin", "does not"),
        ("at what point of the afternoon should I expect the lady in charge of housing services at Rennes Métropole?", "3:30", "nothing"),
        ("what would I get out of the seminar?", "social cohesion", "6 p.m."),
        ("when do we get out of the seminar?", "6 p.m.", "cohesion"),
        ("le logement, ce n'est pas mon sujet. Qu'est-ce que ça m'apporterait ?", "cohésion sociale", "Lanco"),
        ("tout ce qui est prévu svp", "15 h 30", "comprends"),
        ("tell me everything that's scheduled, one after the other", "3:30", "understand"),
        ("has it all been pushed to 4 o'clock?", "No.", "Lanco"),
        ("does everything start at 2 pm?", "No.", "nothing"),
        ("who is on at 4 o'clock?", "Lanco", "No."),
        ("in which town is the PMI?", "Hauts-de-Seine", "Paris"),
        ("which town is the seminar in?", "Paris", "Nanterre"),
        ("rue de martignac quel numéro", "18", "séance"),
        ("which two people handle the press?", "Lorrillard", "nothing"),
        ("is it in the afternoon?", "Yes.", "Lanco"),
        ("le séminaire est l'après-midi ?", "Oui.", "Lanco"),
        ("is it this afternoon?", "Yes. It is today.", "Lanco"),
        ("who is last in the first round table?", "Guy Potin", "Damon"),
        ("qui passe en premier dans la dernière table ronde", "Damon", "Lanco"),
        ("y a-t-il trois tables rondes ?", "Non. 2 tables rondes", "comprends"),
        ("il y a deux débats ?", "débat avec la salle", "14 h"),
        ("what's the place called", "Martignac", "exact title"),
        ("opening hours", "6 p.m.", "First"),
        ("l'intervention de Lanco elle s'appelle comment", "Présentation", "inspecteur"),
        ("le thème de la table ronde de 16 h 30", "petite enfance", "logement"),
        ("is Belan a doctor?", "Yes.", "does not say"),
        ("is Dr. Belan a prefect?", "No.", "Yes"),
        ("le Dr Belan est-il avocat ?", "ne le dit pas", "Oui"),
        ("are there two round tables on housing?", "No. 1 round table", "Yes"),
        ("there are two round tables, who is in the first?", "Lanco", "2 round tables"),
        ("when is the last but one round table?", "3:30", "5:30"),
        ("qui est dans l'avant-dernière table ronde ?", "Lanco", "Damon"),
        ("c'est Belan ou Bellan, le toubib ?", "Belan", "Les deux"),
        ("is it Damon or Damont, the director?", "Director", "Both"),
        ("M. Belan est-il médecin ?", "ne le dit pas", "Oui"),
        ("what is on at the same time as Damon?", "From 4:30 p.m.", "Professor"),
        ("what's the only doctor's name", "Belan", "exact title"),
        ("what's the last thing", "Lamarzelle", "understand"),
        ("yaura combien de tables rondes", "2 tables rondes", "comprends"),
        ("where can I watch it", "live stream", "Martignac"),
        ("Kind regards, Julien", "Goodbye", "Damon"),
        ("Kind regards, Mara Maudet?", "Maudet", "Goodbye"),
        ("qui intervient le plus longtemps ?", "petite enfance", "compris"),
        ("qui parle à partir de maintenant", "15 h", "compris"),
        ("la plus longue session", "Le logement", "comprends"),
        ("il y a quoi à partir de maintenant", "15 h", "comprends"),
    ],
)
def test_what_is_asked_in_plain_words(text: str, there: str, not_there: str) -> None:
    reply = said(text, now=MORNING)
    assert there in reply
    assert not_there not in reply


@pytest.mark.parametrize(
    ("turns", "now", "there", "not_there"),
    [
        (("I arrive at 4", "what will I see?"), MORNING, "From 4 p.m. on", "understand"),
        (("I arrive at 4", "what will I see?", "and what did I miss?"), MORNING, "Before 4 p.m.", "From 4 p.m."),
        (("is anyone from Rennes still to speak",), SECOND_TABLE, "No. It is over", "Yes"),
        (("who are the hosts?", "are they both speaking?"), MORNING, "Chriqui", "Yes"),
        (("who is Damon?", "is he also at the CAS?", "who else is?"), MORNING, "Chriqui", "Maudet"),
        (("is Maudet a doctor?", "who is?"), MORNING, "Belan", "Maudet"),
        (("the press email please", "his number", "spell the first one's name"), MORNING, "spelled Jean-Michel Roullé", "Tel"),
        (("I arrive at 4", "what do I say?"), MORNING, "understand", "From 4 p.m."),
        (("is anyone from the CAF there?", "who else?"), MORNING, "Besides", "Lanco"),
        (("I leave at 5", "what will I miss?"), MORNING, "From 5 p.m. on", "Before"),
        (("le préfet parle à 16 h ?", "c'est dans quelle table ronde ?", "il y a qui d'autre ?"), MORNING, "Lanco", "Damon"),
        (("is there still a debate to come?",), SECOND_TABLE, "debate with the audience", "Lamarzelle"),
        (("which part has just started?",), FIRST_TABLE, "Housing", "understand"),
        (("qui vient de commencer à parler ?",), FIRST_TABLE, "Le logement", "Chriqui"),
        (("what part just started?", "until when does it last?"), FIRST_TABLE, "4:30", "6 p.m."),
        (("is it over after this panel?", "who is he?"), SECOND_TABLE, "Lamarzelle", "Damon"),
        (("is that it after housing?",), FIRST_TABLE, "Early childhood", "Yes"),
        (("is housing over by 4:30?",), FIRST_TABLE, "4:30", "Early"),
        (("c'est tout après cette table ronde ?",), SECOND_TABLE, "Lamarzelle", "Damon"),
        (("il reste encore beaucoup de monde à passer ?",), SECOND_TABLE, "Lamarzelle", "ne dit rien"),
        (("c'est quand la table ronde logement ?", "le public pourra parler ?", "et juste après ?"), MORNING, "enfance", "Lamarzelle"),
        (("qui présente l'exemple de Rennes ?", "et qui l'accompagne ?"), MORNING, "Demeslay", "ne dit rien"),
        (("when is the housing panel?", "et le séminaire lui-même ?"), MORNING, "18 h", "logement"),
    ],
)
def test_what_is_asked_in_the_room_and_after_another(turns: tuple[str, ...], now: datetime, there: str, not_there: str) -> None:
    reply = said(*turns, now=now)
    assert there in reply
    assert not_there not in reply

"""What is asked of those in mind by a pronoun: what they are, what they wrote, where they are from, whether they come before or after."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said

WHILE_HOUSING_IS_ON = datetime.fromisoformat("2012-01-24T15:40:00+01:00")


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("what's on now?", "is he a prefect?"), "Alain Regnier: Prefect"),
        (("what's on now?", "is he a minister?"), "mentions no “minister”"),
        (("qui parle là ?", "c'est un préfet ?"), "Alain Regnier : préfet"),
        (("c'est quoi Solibail ?", "c'est un ministre ?"), "Le programme ne le dit pas."),
        (("qui parle d'horaires atypiques ?", "c'est une directrice ?"), "Oui.\nMara Maudet"),
        (("who is Damon?", "did he write anything?"), "mentions no book by Julien Damon"),
        (("Damon a écrit un livre ?", "il parle de quoi"), "« Présentation des enjeux"),
        (("did Potin write a book?", "when is he on?"), "Guy Potin is now taking part"),
        (("did Damon write a book?", "when was it published?"), "no book by Julien Damon"),
        (("did Damon write a book?", "who did?"), "Denys Lamarzelle"),
        (("their organisations?",), "CNAM"),
        (("does anybody have a book?", "when is he on?"), "from 5:30 p.m. to 6 p.m."),
        (("qui est Lamarzelle ?", "il a publié ?"), "« Les relations entre élus"),
        (("qui est Potin ?", "il est de quelle région ?"), "Guy Potin : vice-président délégué à l’habitat, Rennes Métropole."),
        (("quelles femmes parlent ?", "elles sont d'où ?"), "Julie Peupion : service de Protection"),
        (("Regnier c'est quand ?", "et Damon il est bien après ?"), "Oui. Julien Damon"),
        (("Damon c'est quand ?", "et Regnier il est bien après ?"), "Non. Alain Regnier"),
        (("who is opening the seminar?", "is he also a host?"), "Yes.\nThe seminar is held"),
        (("who is opening the seminar?", "is he a host?", "who's the other host?"), "Sabine Fourcade: Ministry"),
        (("qui ouvre ?", "est-il aussi invitant ?"), "Oui.\nLe séminaire a lieu"),
        (("who is Regnier?", "does he come back later?"), "Alain Regnier is now taking part"),
        (("qui est Damon ?", "il parle plus tard ?"), "Julien Damon participe"),
        (("is there a debate?", "who runs it?"), "who chairs the debates"),
        (("Damon ?", "is he the first on that panel?"), "First in the round table “Early childhood”: Julien Damon"),
        (("qui est Maudet ?", "elle est la première de la table ronde ?"), "« La petite enfance » : Julien Damon"),
        (("who comes after Damon?", "is he the first on that panel?"), "Julien Damon"),
        (("what do Potin and Demeslay talk about?", "which one of them is in charge?"), "Nathalie Demeslay: Head"),
        (("Mme Fourcade parle quand ?", "et l'autre hôte ?"), "Vincent Chriqui"),
        (("who's on and who's next?",), "On now, until 4:30 p.m."),
        (("qui parle, et qui est après ?",), "En ce moment, jusqu’à 16 h 30"),
        (("who are the speakers and when does it end?",), "• Vincent Chriqui"),
        (("does anyone speak about money?", "about schools?"), "nothing on “schools”"),
        (("quelqu'un parle d'argent ?", "et sur le chômage ?"), "rien sur « chômage »"),
        (("any talk on crèches?", "on housing?"), "Patrice Lanco, Alain Regnier"),
        (("who is the CNAM?", "who represents them?"), "CNAM: Bernard Dreyfus"),
        (("c'est où le CAS ?",), "rue de Martignac"),
        (("c'est à quelle adresse la CAF ?",), "Le programme n’en dit rien"),
        (("when can I leave without missing Damon?",), "from 4:30 p.m. to 5:30 p.m."),
    ],
)
def test_what_is_told(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns, now=WHILE_HOUSING_IS_ON)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("la table ronde logement", "elle est dans quelle ville ?"), "C’est à Paris"),
        (("who is Damon?", "who organises this?"), "Sabine Fourcade"),
        (("qui est Damon ?", "qui passe plus tard ?"), "Encore à venir"),
        (("qui est Lanco ?", "c'est lui le premier ?"), "Vincent Chriqui"),
        (("pourquoi est-ce Mme Maudet qui clôt ?",), "Denys Lamarzelle"),
        (("who's in charge?",), "Sabine Fourcade"),
    ],
)
def test_what_is_asked_of_something_else_stays_so(turns: tuple[str, ...], told: str) -> None:
    assert told.casefold() in said(*turns, now=WHILE_HOUSING_IS_ON).casefold()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is the debate before the talks?", "No."),
        ("le débat est après les interventions ?", "Oui."),
        ("is the debate before or after the talks?", "Round table"),
        ("who runs the debate?", "The programme says nothing"),
    ],
)
def test_a_debate_stands_behind_the_talks(text: str, told: str) -> None:
    answer = said(text)
    assert answer.startswith(told)
    assert "who chairs the debates" in answer or "after the talks" in answer or "après les interventions" in answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("qui parle après Lamarzelle ?", "et après ?"), "Séance 5"),
        (("qui parle après Lamarzelle ?", "et après ?", "et après ?"), "Séance 6"),
        (("when does it end?", "and then?"), "Nothing after that"),
        (("what's meeting 3 about?", "which one is this?"), "meeting 4 of the series"),
        (("what's meeting 3 about?", "how many are there?"), "lists 6 meetings"),
        (("qui est dans la première table ronde ?", "laquelle est la plus longue ?"), "« La petite enfance » : 1 heure"),
        (("what are the round tables?", "is there anyone in both?"), "No speaker is on the programme more than once"),
        (("j'ai raté quoi ?", "et là c'est qui ?"), "En ce moment"),
        (("c'est quoi la table ronde en cours ?", "il y a combien de gens à cette table ronde ?"), "4 intervenants"),
        (("who closes?", "when does it start?", "and then?"), "Nothing after that"),
        (("what is on now?", "and then?"), "Next, from 4:30"),
    ],
)
def test_what_is_asked_of_all_and_of_the_end(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns, now=WHILE_HOUSING_IS_ON)

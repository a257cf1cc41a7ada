"""Choices: what is so is told, and where none of the things is, that is said; neither with a yes that could mean either."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation

NOW = datetime(2012, 1, 20, 12, tzinfo=ZoneInfo("Europe/Paris"))
VERDICTS = ("Yes", "No", "Oui", "Non")


def said(desk: Desk, *turns: str) -> str:
    conversation, text = Conversation(), ""
    for turn in turns:
        response = desk.respond(turn, conversation, NOW)
        conversation, text = response.conversation, plain(response.reply.text)
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is the closing at 3 or at 5:30?", "5:30 p.m."),
        ("la clôture c'est à 17h30 ou 15h ?", "17 h 30"),
        ("does the opening end at 3:10 or 3:30?", "3:10 p.m."),
        ("c'est à Rennes ou à Paris ?", "Paris"),
        ("is it at 80 or 18 rue de Martignac?", "18, rue de Martignac"),
        ("is Lemoine's number 01 42 75 60 41 or 01 42 75 60 40?", "60 40"),
        ("Regnier parle de Solibail ou de Rennes ?", "Solibail"),
        ("à 15h30 c'est le logement ou la petite enfance ?", "logement"),
        ("is Damon in the housing or the early childhood round table?", "Early childhood"),
        ("who talks about Solibail, Maudet or Potin?", "Regnier"),
        ("who opens, Damon or Lanco?", "Chriqui"),
        ("who speaks at 3pm, Lamarzelle or Regnier?", "Chriqui"),
        ("le contact presse c'est Lemoine ou Roullé ?", "Roullé"),
        ("is it the 4th or the 5th meeting?", "meeting 4"),
        ("at 5:30pm is it early childhood or the closing?", "Closing"),
        ("à 16h30 c'est Damon ou bien Lanco ?", "Damon"),
        ("qui parle avant, Lanco ou Damon ?", "Patrice Lanco participe"),
        ("c'est la séance 3 ou 4 ?", "séance 4"),
        ("does Chriqui open or close?", "Chriqui is the first."),
        ("does Lamarzelle open or close?", "Lamarzelle is the last."),
        ("is Chriqui first or last?", "Chriqui is the first."),
        ("Chriqui ouvre ou clôture ?", "Chriqui vient en premier."),
        ("Lamarzelle ouvre ou conclut ?", "Lamarzelle vient en dernier."),
    ],
)
def test_what_is_so_of_two_things_is_told_without_a_yes(desk: Desk, text: str, told: str) -> None:
    reply = said(desk, text)
    assert told in reply
    assert not reply.startswith(VERDICTS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ça commence à 14h ou 14h30 ?", "15 h"),
        ("does it end at 5 or 5:30?", "6 p.m."),
        ("is the closing at 3 or at 4?", "5:30 p.m."),
        ("is it on a Thursday or a Friday?", "Tuesday"),
        ("à 15h c'est Lamarzelle ou Regnier ?", "Chriqui"),
    ],
)
def test_where_none_of_them_is_so_that_is_said(desk: Desk, text: str, told: str) -> None:
    reply = said(desk, text)
    assert told in reply
    assert reply.startswith(("No", "Non"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is the closing at 5:30, true or false?", "Yes"),
        ("does it start at 3 or not?", "Yes"),
        ("ça commence à 14h ou pas ?", "Non"),
        ("who speaks, Damon or Lemoine?", "Julien Damon"),
        ("c'est gratuit ou payant ?", "Le programme ne dit rien"),
        ("is Damon with Sciences Po or with the CAS?", "Both:"),
        ("is Regnier in the first round table or the second?", "Alain Regnier"),
        ("does anyone from the CAF or the PMI speak?", "Yes."),
    ],
)
def test_other_words_with_or_are_no_such_choice(desk: Desk, text: str, told: str) -> None:
    assert said(desk, text).startswith(told)


@pytest.mark.parametrize(
    ("turns", "begins", "told"),
    [
        (("the opening ends at 3:10?",), "Yes", "3:10 p.m."),
        (("la table ronde petite enfance finit à 17h ?",), "Non", "17 h 30"),
        (("la clôture est à 18h ?",), "Non", "17 h 30"),
        (("it's at number 16?",), "No", "18, rue de Martignac"),
        (("c'est au numéro 18 ?",), "Oui", "18, rue de Martignac"),
        (("is Damon in the first round table?",), "No", "Early childhood"),
        (("Lanco", "my colleague says he is the director of economics"), "No", "Lanco"),
        (("le mail de Lemoine c'est contact@strategie.gouv.fr ?",), "Non", "sylvain.lemoine@"),
        (("Roullé's email is jean-michel.roulle@strategie.gouv.fr, right?",), "Yes", "jean-michel.roulle@"),
        (("Lemoine's number?", "it's 01 42 75 60 41?"), "No", "60 40"),
        (("le numéro de Lemoine ?", "c'est le 01 42 75 60 40, on est d'accord ?"), "Oui", "60 40"),
        (("Peupion est du Conseil général de la Côte-d'Or ?",), "Non", "Peupion"),
        (("Dreyfus", "il vient du ministère hein ?"), "Non", "Dreyfus"),
        (("Dreyfus organise le séminaire ?",), "Non", "Fourcade"),
        (("is anyone from the ministry speaking?",), "No", "one of the hosts"),
        (("le ministère prend la parole ?",), "Non", "parmi les hôtes"),
        (("is there anyone from the ministry?",), "Yes", "Fourcade"),
        (("Regnier ou Dreyfus, qui parle en premier ?",), "Bernard Dreyfus", "Alain Regnier"),
        (("it's at the Centre for Strategic Analysis, right?",), "Yes", "Martignac"),
        (("j'avais noté que Damon parle après Lanco",), "Oui", "Damon"),
        (("Lanco speaks after Damon",), "No", "Lanco"),
        (("c'est la 5e séance, on est d'accord ?",), "Non", "séance 4"),
    ],
)
def test_a_claim_is_confirmed_or_denied_with_what_is_so(desk: Desk, turns: tuple[str, ...], begins: str, told: str) -> None:
    reply = said(desk, *turns)
    assert reply.startswith(begins)
    assert told in reply


@pytest.mark.parametrize("text", ["is it true that Damon is against decentralisation?", "tu confirmes que Lanco est contre la décentralisation ?"])
def test_what_somebody_thinks_is_never_confirmed(desk: Desk, text: str) -> None:
    assert "opinions" in said(desk, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [("when does the closing start?", "5:30 p.m."), ("l'ouverture finit à quelle heure ?", "15 h 10"), ("how long is the closing?", "30 minutes")],
)
def test_the_opening_and_the_closing_have_hours(desk: Desk, text: str, told: str) -> None:
    assert told in said(desk, text)


@pytest.mark.parametrize(
    "text",
    [
        "when is the closing of the early childhood debate?",
        "quand est la clôture du débat sur la petite enfance ?",
        "the closing of early childhood at what time?",
    ],
)
def test_the_end_of_a_round_table_is_not_the_closing_of_the_day(desk: Desk, text: str) -> None:
    reply = said(desk, text)
    assert "4:30 p.m." in reply or "16 h 30" in reply
    assert "Lamarzelle" not in reply
    assert "each" not in reply


def test_who_organises_the_coffee_is_not_who_invites(desk: Desk) -> None:
    assert said(desk, "qui organise le café ?").startswith("Le programme ne dit rien sur le café")
    assert "Fourcade" not in said(desk, "qui organise le débat ?")

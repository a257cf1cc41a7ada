"""Bodies, places and people asked for as guests in whatever shape, and not in the programme. No sentence of a question file."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks


@pytest.mark.parametrize(
    "text",
    [
        "is unicef coming",
        "anyone from the world bank",
        "what about the Salvation Army, are they sending someone?",
        "is a representative of the Danish government expected?",
        "any German organisation there?",
        "somebody from Toulouse city council?",
        "who represents the World Health Organization",
        "were the trade unions invited",
        "who's coming from Greenpeace",
        "will Habitat for Humanity be there?",
        "ANYONE FROM OXFAM?",
        "LE SECOURS POPULAIRE EST LA ?",
        "la fondation abbé pierre est invitée ?",
        "Lyon Habitat participe ?",
        "est ce que le medef est présent",
        "et de nantes, quelqu'un ?",
        "et la croix rouge, elle envoie quelqu'un ?",
        "y aura des gens de l'INSEE ?",
        "une association belge participe ?",
        "qui représente l'Armée du Salut ?",
        "qui vient de chez Médecins du Monde ?",
        "on aura du monde de Pôle Emploi ?",
        "the lady from Siemens",
        "c'est qui le monsieur de la Poste ?",
    ],
)
def test_a_guest_whom_the_programme_does_not_have(text: str) -> None:
    assert {ask.intent for ask in last_asks(text)} == {Intent.UNKNOWN_NAME}


def test_it_is_named_as_it_was_typed() -> None:
    assert last_asks("quelqu'un de l'Unesco est attendu ?")[0].words == "Unesco"
    assert last_asks("has anybody from the Samaritans been asked?")[0].words == "Samaritans"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is anyone from Rennes coming?", Intent.ORGANISATION_PEOPLE),
        ("quelqu'un de Sciences Po ?", Intent.ORGANISATION_PEOPLE),
        ("qui vient de Rennes", Intent.ORGANISATION_PEOPLE),
        ("does anybody come from the Hauts-de-Seine council?", Intent.ORGANISATION_PEOPLE),
        ("qui représente la CAF ?", Intent.ORGANISATION_PEOPLE),
        ("who speaks of Solibail", Intent.TOPIC),
        ("quelqu'un parle de logement ?", Intent.TOPIC),
        ("who is coming", Intent.SPEAKERS),
        ("is the prefect coming", Intent.PERSON_SPEAKS),
        ("est-ce que le café est prévu ?", Intent.PRACTICAL),
        ("who invited us", Intent.HOSTS),
        ("les élus sont représentés ?", Intent.ORGANISATIONS),
    ],
)
def test_who_is_there_is_no_stranger(text: str, intent: Intent) -> None:
    assert last_asks(text)[0].intent is intent


@pytest.mark.parametrize(
    "text", ["are social workers represented", "est-ce que les travailleurs sociaux sont représentés", "les usagers sont-ils invités ?"]
)
def test_of_whom_the_event_speaks_is_not_said_not_to_be_in_it(text: str) -> None:
    assert all(ask.intent is not Intent.UNKNOWN_NAME for ask in last_asks(text))


@pytest.mark.parametrize("text", ["any Swiss speakers", "des intervenants portugais ?", "is there an Irish expert?", "un orateur belge peut-être ?"])
def test_of_what_nation_somebody_is_nobody_tells(text: str) -> None:
    assert {ask.intent for ask in last_asks(text)} <= {Intent.SILENT, Intent.UNKNOWN_NAME, Intent.PRIVATE}


@pytest.mark.parametrize("text", ["donne-moi la recette du cassoulet", "écris-moi un conte sur la forêt", "who came up with the light bulb"])
def test_an_article_is_no_word_for_being_there(text: str) -> None:
    assert not last_asks(text)

"""Plain talk of a few words, as it is typed while somebody walks: each turn leans on the one before."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said

LEMOINE, ROULLE, REGNIER, MAUDET = "Sylvain Lemoine", "Jean-Michel Roullé", "Alain Regnier", "Mara Maudet"
WHILE_HOUSING_IS_ON = datetime.fromisoformat("2012-01-24T15:40:00+01:00")
NO_HOUR = "no time of its own"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("is there a doctor",), "Xavier Belan"),
        (("il y a un préfet ?",), REGNIER),
        (("any prefect",), REGNIER),
        (("when does smith speak",), "“smith” is not in the programme"),
        (("macron parle quand",), "« macron » ne figure pas au programme"),
        (("is Wanda Obrecht here this year",), "“Wanda Obrecht” is not in the programme"),
        (("is there a supermarket here?",), "I did not understand"),
        (("is the Eiffel tower near here",), "I did not understand"),
        (("when does Dreyfus speak?", "and smith?"), "“smith” is not in the programme"),
        (("who is Dreyfus?", "thanks, and after"), "Next, from 3:30"),
        (("qui est Dreyfus ?", "merci, et après ?"), "Ensuite, de 15 h 30"),
        (("who is before Regnier?", "and after"), "after Alain Regnier: Guy Potin"),
        (("is there a debate?", "when", "how long"), NO_HOUR),
        (("y a un débat ?", "il dure combien"), "sans horaire propre"),
        (("is there a debate?", "when does it start"), NO_HOUR),
        (("quand est le débat ?", "et le séminaire"), "le mardi 24 janvier"),
        (("who opens", "not Fourcade?"), "No, Sabine Fourcade is not among the speakers"),
        (("qui parle à 16h", "pas Damon ?"), "Non. Julien Damon"),
        (("who closes", "isn't it Dreyfus?"), "No. Bernard Dreyfus"),
        (("when is Julie Damon on",), "Julien Damon takes part"),
        (("Guy Damon ?",), "“Guy Damon” is not in the programme"),
        (("which number was the one about companies",), "Meeting 3"),
        (("is this the last of the series?", "what's left then?"), "Meeting 5"),
        (("quelles sont les autres séances ?", "il en reste combien ?"), "Séance 6"),
        (("who is Chriqui?", "is it on Tuesday?"), "Yes. The seminar is on Tuesday 24 January"),
        (("c'est qui Potin ?", "c'est bien le 25 ?"), "Non. Le séminaire a lieu le mardi 24 janvier"),
        (("qui est Belan ?", "il est de quel service ?"), "Protection maternelle"),
        (("who comes from Rennes", "names and jobs please"), "Guy Potin: Executive Vice President"),
        (("c'est qui qui ferme ?",), "Denys Lamarzelle"),
        (("what's on at 4:30", "and when do we get out"), "The seminar ends at 6 p.m."),
        (("qui parle à 16h30", "on sort à quelle heure"), "Le séminaire se termine à 18 h"),
        (("who do we finish with",), "Denys Lamarzelle"),
        (("faut que je sois là pour quelle heure",), "à 15 h"),
        (("how long is the bit at 5:30",), "from 5:30 p.m. to 6 p.m."),
        (("who takes part in it",), "• Vincent Chriqui"),
        (("c'est qui Lemoine", "c'est quoi le thème en gros"), "Élus, agents, travailleurs sociaux"),
        (("can I interview Chriqui?", "who should I ask"), ROULLE),
        (("is it wheelchair accessible?", "who is that"), LEMOINE),
        (("is it wheelchair accessible?", "his number"), LEMOINE),
        (("can I film",), ROULLE),
        (("je peux filmer",), ROULLE),
        (("who talks about homelessness",), f"{REGNIER}: “An example"),
        (("who talks about the nursery",), f"{MAUDET}: “An example"),
        (("qui parle de la petite enfance",), "Table ronde « La petite enfance »"),
        (("qui représente les bailleurs sociaux",), "« bailleurs sociaux » ne figure pas"),
        (("who represents the social workers?",), "“social workers” is not in the programme"),
        (("who represents the elected officials",), "Guy Potin: Executive"),
        (("qui représente les services publics",), "Bernard Dreyfus"),
        (("qui représente la petite enfance",), "Table ronde « La petite enfance »"),
        (("qui est Mara Maudet ?", "elle parle anglais ?"), "ne dit rien sur la langue"),
        (("who are the speakers?", "they speak English?"), "nothing about the language"),
        (("qui parle ?", "ils parlent anglais"), "ne dit rien sur la langue"),
        (("les tables rondes",), "Table ronde « Le logement »"),
        (("c'est gratuit ?", "elle parle quand"), "De qui s’agit-il"),
        (("can I film", "what is his number"), "Whom do you mean: Jean-Michel Roullé or Jonathan Lorrillard?"),
        (("any mayor?",), "mentions no “mayor”"),
        (("what is meeting 5", "is it at the same place"), "says nothing"),
        (("le logement c'est à quelle heure", "c'est qui les intervenants"), "• Guy Potin, vice-président"),
        (("what's the nearest station",), "public transport"),
    ],
)
def test_what_is_told(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    "turns",
    [("who is Damon?", "and next?"), ("who is Damon?", "next"), ("qui est Lamarzelle ?", "et ensuite ?"), ("is there a woman", "thanks, and after")],
)
def test_what_comes_next_comes_from_now_on_whoever_is_yet_to_come(turns: tuple[str, ...]) -> None:
    told = said(*turns, now=WHILE_HOUSING_IS_ON)
    assert "16 h 30" in told or "Next, from 4:30 p.m." in told


@pytest.mark.parametrize("text", ["la table ronde suivante", "combien de temps avant la table ronde suivante ?", "la prochaine table ronde"])
def test_the_next_round_table_is_the_next_of_them_wherever_its_word_stands(text: str) -> None:
    assert "16 h 30" in said(text, now=WHILE_HOUSING_IS_ON)


@pytest.mark.parametrize(("text", "told"), [("j'ai loupé l'ouverture ou pas ?", "Oui. C’est passé"), ("je vais rater la clôture ?", "Non.")])
def test_whether_the_opening_was_missed(text: str, told: str) -> None:
    assert said(text, now=WHILE_HOUSING_IS_ON).startswith(told)


@pytest.mark.parametrize("text", ["who's talking", "who talks", "c'est qui qui parle"])
def test_who_speaks_while_it_runs_is_whoever_speaks_now(text: str) -> None:
    assert "16 h 30" in (told := said(text, now=WHILE_HOUSING_IS_ON)) or "On now, until 4:30 p.m." in told


@pytest.mark.parametrize("text", ["who are the speakers?", "les intervenants ?", "speakers", "c'est qui les intervenants"])
def test_the_speakers_are_all_of_them_at_any_hour(text: str) -> None:
    told = said(text, now=WHILE_HOUSING_IS_ON)
    assert all(f"• {name}" in told for name in ("Vincent Chriqui", "Denys Lamarzelle"))


@pytest.mark.parametrize(
    "turns",
    [
        ("who is the prefect?", "list of speakers please"),
        ("qui est le préfet ?", "les intervenants ?"),
        ("when is Damon on?", "who are all the people speaking today?"),
        ("c'est quoi le contact presse ?", "c'est qui tous ceux qui parlent aujourd'hui ?"),
        ("qui parle à 17 h ?", "la deuxième table ronde commence quand ?"),
        ("à quelle heure parle Damon ?", "de quoi parle la première table ronde ?"),
        ("who is the prefect?", "what's the last session?"),
        ("qui parle maintenant ?", "c'est quoi la première session ?"),
        ("what's on at 5?", "who is speaking today?"),
        ("what's on at 5?", "what time does it all finish"),
        ("press contact?", "who's the last speaker?"),
        ("c'est quoi le contact presse ?", "c'est le 25 ?"),
        ("de quoi parlait la séance d'ouverture du cycle ?", "il y a quoi à 17 h ?"),
        ("de quoi parlait la séance d'ouverture du cycle ?", "quel est le thème du séminaire ?"),
        ("il y a quoi à 17 h ?", "c'est à Nanterre ?"),
        ("who is Damon?", "the seminar?"),
    ],
)
def test_what_is_named_in_full_is_meant_whoever_was_spoken_of(turns: tuple[str, ...]) -> None:
    assert said(*turns, now=WHILE_HOUSING_IS_ON) == said(turns[-1], now=WHILE_HOUSING_IS_ON)


def test_what_was_spoken_of_lasts_in_all_as_long_as_it_does() -> None:
    assert "1 hour" in said("the housing round table", "how long does it last in all?")


def test_who_is_only_told_to_be_somebodys_is_not_asked_about() -> None:
    assert said("Xavier Belan is my boss, when does he talk?") == said("when does Xavier Belan talk?")


def test_a_name_behind_what_is_asked_of_somebody_asks_nothing_more() -> None:
    assert said("what is the wifi", "what is his number, Lemoine") == said("what is Lemoine's number")

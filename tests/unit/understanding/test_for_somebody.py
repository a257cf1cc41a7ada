"""What is asked by people in their situation: for a boss or a guest, by a journalist, by whoever comes late, has a train, or knows nothing yet."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said

PRESS, REGNIER = "jean-michel.roulle@strategie.gouv.fr", "Alain Regnier"
WHILE_HOUSING_IS_ON = datetime.fromisoformat("2012-01-24T15:40:00+01:00")
NOT_UNDERSTOOD = "I did not understand"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("mon patron doit être là à quelle heure",), "de 15 h à 18 h"),
        (("mes collègues doivent être là à quelle heure",), "de 15 h à 18 h"),
        (("what time does my boss need to be there",), "from 3 p.m. to 6 p.m."),
        (("my boss wants the address",), "18, rue de Martignac"),
        (("DELIVERY DRIVER NEEDS ADDRESS",), "18, rue de Martignac"),
        (("un livreur réclame l'adresse exacte",), "18, rue de Martignac"),
        (("exact date for the caption?",), "24 January 2012"),
        (("adresse exacte pour le GPS",), "18, rue de Martignac"),
        (("my son needs my phone number",), NOT_UNDERSTOOD),
        (("j'ai besoin d'un numéro de téléphone",), "+33 1 42 75 60 40"),
        (("mon patron peut repartir quand",), "à 18 h"),
        (("when does my wife arrive",), NOT_UNDERSTOOD),
        (("my boss booked me on this. what's it about",), "Examples of housing"),
    ],
)
def test_people_of_the_askers_own_are_whom_it_is_asked_for(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("je commande un taxi pour 18 h, ça ira ?", "se termine à 18 h"),
        ("is 6pm ok for the taxi", "ends at 6 p.m."),
        ("Is 6 pm ok for a taxi? And what is the address?", "Martignac"),
        ("Is 6 pm ok for a taxi? Is there wifi?", "Wi-Fi"),
        ("I can get a taxi at 6 pm. What is the email of the press officer?", "jonathan.lorrillard"),
        ("Puis-je garer ma voiture à 17h ?", "le stationnement"),
        ("My bus comes in at 4, what do I miss?", "Before 4 p.m."),
        ("I will be back at 4:30, what do I miss?", "Before 4:30 p.m."),
        ("je suis de retour à 16h30, j'aurai raté quoi ?", "Avant 16 h 30"),
        ("je sors du métro à 16h30, je rate quoi ?", "Avant 16 h 30"),
        ("I have a train at 5, what do I miss?", "From 5 p.m. on"),
        ("I go home at 5, what do I miss?", "From 5 p.m. on"),
        ("on est combien à parler ?", "13 intervenants"),
        ("M. Potin a un train à 18 h, c'est jouable ?", "de 15 h 30 à 16 h 30"),
        ("i need a taxi at eight tomorrow morning to take me to work", NOT_UNDERSTOOD),
        ("i have to be back in the office by 5, what will I miss?", "From 5 p.m. on"),
        ("i have a meeting at 5, what will i miss", "From 5 p.m. on"),
        ("i have a meeting until 4, what will i miss", "Before 4 p.m."),
        ("mon train arrive à 16 h, je rate quoi ?", "Avant 16 h"),
        ("ma patronne doit partir à 17 h, elle rate qui", "À partir de 17 h"),
        ("my boss gets there at 3:15, does he miss the opening?", "Yes. By 3:15 p.m. it is over"),
        ("je pars à 17 h, je rate la clôture ?", "Oui. À 17 h, cela n’a pas encore commencé"),
        ("Mon train ne me permettra pas d'être là avant 15 h 30. Qui aurai-je manqué ?", "Avant 15 h 30"),
    ],
)
def test_what_calls_somebody_away_is_held_against_the_end(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("où est l'accueil",), "l’entrée du bâtiment"),
        (("where is reception",), "the entrance"),
        (("qui parle de l'accueil des jeunes enfants",), "José Pons"),
        (("who could send me what was shown on screen",), "the slides"),
        (("can anyone come",), "registration"),
        (("can I get an interview with the prefect",), PRESS),
        (("une interview de M. Regnier, c'est possible ?", "je passe par qui"), PRESS),
        (("le numéro de Damon ?", "je demande à qui"), "sylvain.lemoine"),
        (("je boucle dans une heure, qui peut me répondre",), PRESS),
        (("comment écrire à M. Lorrillard",), "jonathan.lorrillard@"),
        (("comment écrire Lorrillard",), "s’écrit"),
        (("what is this seminar",), "Examples of housing"),
        (("it's in English, right?",), "nothing about the language"),
        (("c'est bien en anglais ?",), "ne dit rien sur la langue"),
        (("right, in english please",), "Of course, I will answer in English"),
        (("what is the fifth meeting", "and the next one is when"), "does not give the date"),
        (("what's the last one in the cycle called", "and when's that on"), "does not give the date"),
    ],
)
def test_matters_and_contacts(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("any mayors?", "“mayors” is not"),
        ("any ministers", "“ministers” is not"),
        ("qui sont les ministres", "« ministres » ne figure pas"),
        ("any directors", "Mara Maudet"),
        ("who's the boss at the Centre d'analyse stratégique", "Vincent Chriqui"),
        ("i don't know any lawyers", NOT_UNDERSTOOD),
        ("whos the prefect guy", REGNIER),
        ("quand parle Guy", "Guy Potin"),
    ],
)
def test_functions_that_somebody_or_nobody_holds(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who does Lanco speak before", "after Patrice Lanco: Alain Regnier"),
        ("moi c'est Patrice Lanco, je parle juste avant qui", "après Patrice Lanco : Alain Regnier"),
        ("je suis Lanco, je passe après qui", "Bernard Dreyfus"),
        ("who is before Lanco", "Just before, from 3:10 p.m."),
        ("et juste après qui parle ?", "Pour commencer"),
    ],
)
def test_whom_somebody_comes_before_is_after_them(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize("text", ["i've 20 min what should i see", "j'ai 20 minutes, je vais voir quoi"])
def test_what_to_see_is_what_is_on_or_the_programme(text: str) -> None:
    assert "« Le logement »" in (told := said(text, now=WHILE_HOUSING_IS_ON)) or "“Housing”" in told
    assert "15 h" in (told := said(text)) or "3 p.m." in told

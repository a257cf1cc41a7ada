"""Sentences as people read them: tense, capitals, articles, and the fact asked first. A tilde stands for a no-break space."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.asking import as_text, respond
from tests.unit.understanding.seminar import DESK

BEFORE, DURING, AFTER = "2012-01-20T10:00+01:00", "2012-01-24T15:40+01:00", "2012-01-25T10:00+01:00"
SOON, THAT_EVENING = "2012-01-24T14:20+01:00", "2012-01-24T18:30+01:00"
OPENING = "l’ouverture (Vincent Chriqui)"
SENTENCES = [
    (BEFORE, "fr", "Qui parle maintenant ?", f"Le séminaire n’a pas encore commencé~: début à 15~h, le mardi 24 janvier 2012, avec {OPENING}."),
    (BEFORE, "en", "Who is on now?", "it starts at 3~p.m. on Tuesday 24 January 2012, with the opening (Vincent Chriqui)."),
    (BEFORE, "fr", "Qui parle à 14 h ?", f"À 14~h, rien au programme~: le séminaire commence à 15~h avec {OPENING}."),
    (SOON, "fr", "Qui parle à 13 h ?", f"À 13~h, rien au programme~: le séminaire commence à 15~h avec {OPENING}."),
    (SOON, "en", "Who speaks at 1 p.m.?", "At 1~p.m. there was nothing in the programme: the seminar starts at 3~p.m."),
    (THAT_EVENING, "en", "Who speaks at 8 p.m.?", "At 8~p.m. there is nothing in the programme: the seminar ended at 6~p.m."),
    (AFTER, "fr", "Qui parle à 14 h ?", f"À 14~h, rien au programme~: le séminaire a commencé à 15~h avec {OPENING}."),
    (
        AFTER,
        "en",
        "Who speaks at 2 p.m.?",
        "At 2~p.m. there was nothing in the programme: the seminar started at 3~p.m. with the opening (Vincent Chriqui).",
    ),
    (DURING, "fr", "Qui parle à 20 h ?", "À 20~h, rien au programme~: le séminaire se termine à 18~h."),
    (AFTER, "fr", "Qui parle à 20 h ?", "À 20~h, rien au programme~: le séminaire a pris fin à 18~h."),
    (AFTER, "en", "Who speaks at 8 p.m.?", "At 8~p.m. there was nothing in the programme: the seminar ended at 6~p.m."),
    (DURING, "fr", "Qui parle de Solibail ?", "Solibail~» (table ronde «~Le logement~», de 15~h~30 à 16~h~30)."),
    (DURING, "en", "Who is from Rennes?", "Urban community of Rennes Métropole: Guy Potin and Nathalie Demeslay."),
    (DURING, "fr", "Qui parle entre 15 h et 16 h ?", "• Ouverture, Vincent Chriqui, de 15~h à 15~h~10."),
    (DURING, "fr", "Est-ce que Fourcade parle ?", "Non, Sabine Fourcade ne figure pas parmi les intervenants, mais parmi les hôtes."),
    (DURING, "en", "Is Roullé speaking?", "No, Jean-Michel Roullé is not among the speakers but is a contact for the press."),
    (DURING, "en", "How old is Maudet?", "The programme does not give Mara Maudet’s age."),
    (DURING, "fr", "Quel âge a Maudet ?", "Le programme ne donne pas l’âge de cette personne (Mara Maudet)."),
    (DURING, "fr", "De quoi parle Dreyfus ?", "Bernard Dreyfus, de 15~h~10 à 15~h~30~: le programme ne donne pas de titre."),
    (DURING, "fr", "Y a-t-il une pause ?", "Le programme ne dit rien sur la pause."),
    (DURING, "fr", "Est-ce annulé ?", "Le programme ne mentionne ni annulation ni changement. Le séminaire a lieu aujourd’hui"),
    (DURING, "en", "I arrive at 4pm, did I miss Damon?", "No. At 4~p.m. it has not started yet: Julien Damon, in the round table “Early childhood”"),
    (
        AFTER,
        "en",
        "When does Damon speak?",
        "Julien Damon took part in the round table “Early childhood”, at 4:30~p.m. (1 hour). The programme does not say when each",
    ),
    (DURING, "en", "What is the title?", "work together?”\nSubtitle: Examples of housing and early childhood.\nMeeting 4 of the series"),
    (DURING, "fr", "aide", "«~Qui parle à 16~h\u202f?~»"),
]


@pytest.mark.parametrize(("now", "language", "question", "words"), SENTENCES, ids=[f"{now[8:10]} {question}" for now, _, question, _ in SENTENCES])
def test_sentences(now: str, language: str, question: str, words: str) -> None:
    text = as_text(respond(DESK, question, datetime.fromisoformat(now), language))
    assert words in text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("language", "question", "label"),
    [("fr", "Quand parle Damon ?", "Détails~: «~La petite enfance~»"), ("en", "When does Damon speak?", "Details: “Early childhood”")],
)
def test_the_label_of_a_button_is_whole(language: str, question: str, label: str) -> None:
    buttons = respond(DESK, question, datetime.fromisoformat(DURING), language).reply.buttons
    assert buttons[0][0].label.replace("\u00a0", "~") == label

"""What people tell around a question, before it or behind it, leaves the question as it is; what may be asked of it stays."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from bot.replies.desk import Desk
from knowledge.understanding import understand
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reading import read
from tests.unit.understanding.seminar import DAYS_BEFORE, talk

MOST_READINGS = 20
"""How often a message may be read, with what follows from it set aside."""

BEFORE = [
    ("night porter here, who closes?", "who closes?"),
    ("as a foster parent, how long does it last?", "how long does it last?"),
    ("for our parents' council: who opens?", "who opens?"),
    ("there is a stain on my copy. names of the housing panel", "names of the housing panel"),
    ("my uncle is blind and who speaks first?", "who speaks first?"),
    ("pompier volontaire ici, qui conclut ?", "qui conclut ?"),
    ("en tant que grand-père, combien de temps ça dure ?", "combien de temps ça dure ?"),
    ("pour le carnet de la troupe : qui ouvre ?", "qui ouvre ?"),
    ("ma tante est aveugle et qui parle en premier ?", "qui parle en premier ?"),
    ("assis dans un parc, Lamarzelle passe quand ?", "Lamarzelle passe quand ?"),
    ("I work at the town hall of Lyon, who closes?", "who closes?"),
    ("we got lost, who did I miss?", "who did I miss?"),
    ("running late, how long does it last?", "how long does it last?"),
    ("j'étais dehors au téléphone, qui conclut ?", "qui conclut ?"),
    ("je travaille au conseil général de l'Oise, qui conclut ?", "qui conclut ?"),
    ("encore moi, qui ouvre ?", "qui ouvre ?"),
    ("je viens de m'asseoir, j'ai raté qui ?", "j'ai raté qui ?"),
    ("de retour de congé maternité, quels organismes sont représentés ?", "quels organismes sont représentés ?"),
]
BEHIND = [
    ("who closes? My uncle is waiting.", "who closes?"),
    ("names of the housing panel I am at the vet", "names of the housing panel"),
    ("what time does it end I'm at the vet", "what time does it end"),
    ("who speaks first, our caretaker keeps asking", "who speaks first"),
    ("when does it end I forgot my diary", "when does it end"),
    ("who hosts it for our archives", "who hosts it"),
    ("who hosts it? didn't hear a thing", "who hosts it?"),
    ("who hosts it, he's my uncle", "who hosts it"),
    ("who did I miss lol", "who did I miss"),
    ("le contact presse ? je n'ai plus le papier", "le contact presse ?"),
    ("qui conclut ? Mon oncle attend.", "qui conclut ?"),
    ("qui ouvre je suis dans un ascenseur", "qui ouvre"),
    ("à quelle heure ça finit ma tante dort", "à quelle heure ça finit"),
    ("qui parle en premier, notre gardien le demande", "qui parle en premier"),
    ("à quelle heure ça finit je suis chez le dentiste", "à quelle heure ça finit"),
    ("Lamarzelle passe quand pour nos archives", "Lamarzelle passe quand"),
]
ASKED_OF_IT = [
    ("I'm in a wheelchair. Is there a lift?", Intent.PRACTICAL),
    ("reporter here, who do I call?", Intent.CONTACT),
    ("I come at 4, who is on?", Intent.AT_TIME),
    ("je viens écouter Damon. C'est quand ?", Intent.PERSON_TIME),
    ("I work for Rennes Métropole, which of my colleagues is on?", Intent.ORGANISATION_PEOPLE),
    ("I'm writing on Solibail. Who presents it?", Intent.TOPIC),
    ("I'm not from the press, just an office, whom do I ask?", Intent.CONTACT),
    ("ici un journaliste, qui dois-je appeler ?", Intent.CONTACT),
]


@pytest.mark.parametrize(("told", "bare"), [*BEFORE, *BEHIND])
def test_what_is_told_around_a_question_leaves_it(told: str, bare: str, desk: Desk) -> None:
    asked, alone = (desk.respond(text, Conversation(), DAYS_BEFORE).question for text in (told, bare))
    assert asked.asks == alone.asks
    assert alone.asks


@pytest.mark.parametrize(("text", "intent"), ASKED_OF_IT)
def test_what_may_be_asked_of_what_is_told_stays(text: str, intent: Intent, desk: Desk) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), DAYS_BEFORE).question.asks] == [intent]


@pytest.mark.parametrize("text", ["where did I leave my car when my son was ill", "I need a table for two, when does my flight leave?"])
def test_what_is_ones_own_is_not_asked_of_the_event(text: str, desk: Desk) -> None:
    assert not desk.respond(text, Conversation(), DAYS_BEFORE).question.asks


@pytest.mark.parametrize(
    "text",
    [
        "my dog is ill, " * 100 + "blah blah",
        "my dog is ill. " * 100 + "what is love?",
        "what i am " * 150,
        "I am ill, my boss is late, my wife is away, who is on" + ", except Damon, except Regnier, except Potin" * 3 + ", where is it, and when?",
    ],
)
def test_much_that_is_told_is_tried_a_few_times(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = Mock(side_effect=read)
    monkeypatch.setattr(understand, "read", reading)
    talk(text)
    assert reading.call_count <= MOST_READINGS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my uncle is waiting outside. when does it end? answer in French please", "fr"),
        ("mon oncle attend dehors. ça finit quand ? en anglais stp", "en"),
        ("ça finit quand, mon oncle attend. en anglais svp", "en"),
    ],
)
def test_the_language_wanted_outlasts_what_is_told(text: str, language: str, desk: Desk) -> None:
    question = desk.respond(text, Conversation(), DAYS_BEFORE).question
    assert (question.language, [ask.intent for ask in question.asks]) == (language, [Intent.EVENT_TIME])

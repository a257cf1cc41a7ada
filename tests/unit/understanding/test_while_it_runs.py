"""What people ask in the room: which part this is, what they have missed, when they have their say, how long it still lasts."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.understanding.question import Aspect, Intent, Order
from tests.unit.understanding.seminar import last_asks, said, talk

FIRST_TABLE = datetime.fromisoformat("2012-01-24T15:52:00+01:00")
SECOND_TABLE = datetime.fromisoformat("2012-01-24T16:50:00+01:00")
MORNING = datetime.fromisoformat("2012-01-24T09:00:00+01:00")


@pytest.mark.parametrize(
    "text",
    [
        "may the public comment?",
        "is there an exchange with the room?",
        "can I interact with the speakers?",
        "when will those in the hall be able to react?",
        "l'auditoire aura-t-il droit à la parole ?",
        "les gens dans la salle peuvent intervenir ?",
        "y aura-t-il un moment pour dialoguer avec les experts ?",
        "l'assistance a le droit de parler ?",
    ],
)
def test_whoever_listens_has_a_say_in_the_debate(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.DEBATE]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("who informs the public?", Intent.CONTACT),
        ("is it open to the public?", Intent.PRACTICAL),
        ("when does the public services mediator speak?", Intent.PERSON_TIME),
        ("le nom de la salle ?", Intent.PRACTICAL),
    ],
)
def test_what_else_is_said_of_the_public_and_the_room_is_no_debate(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in last_asks(text)] == [intent]


@pytest.mark.parametrize(
    "text",
    [
        "which bit of the programme is this?",
        "what session am I in?",
        "what's under discussion?",
        "what have I walked into?",
        "quelle partie est-ce ?",
        "c'est quoi cette séance",
        "on est dans quelle partie du séminaire",
        "qui tient le micro",
        "who are these people?",
        "c'est qui ces gens ?",
    ],
)
def test_what_this_is_means_what_is_on(text: str) -> None:
    assert [ask.intent for ask in talk(text, now=FIRST_TABLE).question.asks] == [Intent.NOW]


@pytest.mark.parametrize("text", ["qu'est-ce qu'il y a d'autre maintenant ?"])
def test_what_is_on_is_asked_in_words_of_one_letter_too(text: str) -> None:
    assert [ask.intent for ask in talk(text, now=MORNING).question.asks] == [Intent.NOW]


@pytest.mark.parametrize("text", ["who is that?", "c'est qui ces gens ?"])
def test_nobody_can_be_pointed_at_before_it_begins(text: str) -> None:
    assert talk(text, now=MORNING).question.asks == ()


@pytest.mark.parametrize(
    "text",
    [
        "who's been on so far?",
        "have I missed anything?",
        "who spoke before I arrived?",
        "what has happened so far?",
        "qui est déjà intervenu ?",
        "on a déjà entendu qui ?",
        "j'ai loupé quelque chose d'important ?",
        "il s'est passé quoi avant que j'arrive ?",
        "who has had their turn?",
        "how many have spoken?",
    ],
)
def test_what_was_so_far_is_told(text: str) -> None:
    asks = talk(text, now=SECOND_TABLE).question.asks
    assert [(ask.intent, ask.order) for ask in asks] == [(Intent.REMAINING, Order.BEFORE)]
    assert "Dreyfus" in said(text, now=SECOND_TABLE)


@pytest.mark.parametrize("text", ["quels intervenants restent ?", "qui va encore intervenir ?"])
def test_who_is_still_to_come_is_told(text: str) -> None:
    asks = talk(text, now=SECOND_TABLE).question.asks
    assert [(ask.intent, ask.when) for ask in asks] == [(Intent.REMAINING, None)]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("if I turn up at 5 who can I still hear?", Order.AFTER),
        ("j'arrive dans dix minutes, qui je peux encore écouter ?", Order.AFTER),
        ("what can I still see?", Order.AFTER),
    ],
)
def test_what_can_still_be_heard_is_what_comes_then(text: str, order: Order) -> None:
    assert [(ask.intent, ask.order) for ask in talk(text, now=SECOND_TABLE).question.asks] == [(Intent.REMAINING, order)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("who do we hear at the end?", "Lamarzelle"),
        ("who rounds things off?", "Lamarzelle"),
        ("à la fin, c'est qui ?", "Lamarzelle"),
        ("qui passe tout à la fin ?", "Lamarzelle"),
        ("who's on at the very start?", "Chriqui"),
        ("who sets the scene?", "Chriqui"),
        ("qui entend-on au début ?", "Chriqui"),
        ("qui lance les débats ?", "Chriqui"),
    ],
)
def test_who_is_on_at_an_end_of_the_event(text: str, speaker: str) -> None:
    assert speaker in said(text)
    assert [ask.intent for ask in last_asks(text)] == [Intent.SPEAKERS]


@pytest.mark.parametrize(
    "text",
    [
        "how long until the end?",
        "combien de temps reste-t-il avant la fin du séminaire ?",
        "c'est fini dans combien de temps",
        "how long before we finish?",
    ],
)
def test_how_long_it_still_lasts(text: str) -> None:
    asks = talk(text, now=SECOND_TABLE).question.asks
    assert [(ask.intent, ask.aspects) for ask in asks] == [(Intent.EVENT_TIME, (Aspect.END, Aspect.LEFT))]


@pytest.mark.parametrize("text", ["encore combien de temps pour cette table ronde ?", "how long will this panel still last?"])
def test_how_long_the_part_still_lasts_that_is_on(text: str) -> None:
    assert [ask.intent for ask in talk(text, now=FIRST_TABLE).question.asks] == [Intent.SESSION_TIME]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in how many minutes is the housing panel?", "In 25 minutes"),
        ("in how many minutes does Maudet speak?", "In 1 hour and 25 minutes"),
        ("how many minutes is the housing panel?", "1 hour, from 3:30"),
        ("dans combien d'heures on finit ?", "2 heures et 55 minutes"),
        ("how many speakers are left?", "12 speakers still to come:"),
        ("il reste combien d'orateurs ?", "Encore 12 intervenants à venir"),
        ("how many sessions are left?", "4 sessions still to come:"),
        ("how many speakers are there?", "13 speakers"),
    ],
)
def test_how_far_off_things_are_and_how_many_are_left(text: str, told: str) -> None:
    assert told in said(text, now=datetime.fromisoformat("2012-01-24T15:05:00+01:00"))


@pytest.mark.parametrize(
    ("text", "hour", "is_denied"),
    [
        ("y a encore un débat ?", "17:45", True),
        ("is there another debate?", "17:45", True),
        ("is there a debate?", "17:45", False),
        ("is there another debate?", "16:45", False),
        ("when is the other debate?", "17:45", False),
    ],
)
def test_no_debate_is_left_once_all_are_over(text: str, hour: str, is_denied: bool) -> None:
    reply = said(text, now=datetime.fromisoformat(f"2012-01-24T{hour}:00+01:00"))
    assert reply.startswith(("Non.", "No.")) is is_denied


@pytest.mark.parametrize(
    ("text", "told", "also_after_it"),
    [
        ("à partir de 16h30 c'est quoi le programme ?", "À partir de 16 h 30", True),
        ("à partir de 17h il y a qui ?", "À partir de 17 h", True),
        ("who is there from 4:30 on?", "From 4:30 p.m. on", True),
        ("programme after 4:30", "From 4:30 p.m. on", True),
        ("donne-moi la suite du programme", "Encore à venir", True),
        ("mon chef sera là à partir de 16h30. que se passe-t-il à ce moment-là ?", "À 16 h 30", False),
        ("le programme de 17h", "À 17 h", False),
        ("who speaks after 4:30?", "Next", False),
        ("what is on at 5?", "At 5 p.m.", False),
    ],
)
def test_all_is_told_that_there_is_from_an_hour_on(text: str, told: str, also_after_it: bool) -> None:
    reply = said(text, now=FIRST_TABLE)
    assert told in reply
    assert ("Lamarzelle" in reply) is also_after_it


@pytest.mark.parametrize(
    "text", ["can I still come?", "is it too late to join?", "est-il encore temps de venir ?", "am I too early?", "suis-je en avance ?"]
)
def test_whether_one_is_in_time(text: str) -> None:
    assert [ask.intent for ask in talk(text, now=FIRST_TABLE).question.asks] == [Intent.PROGRESS]


@pytest.mark.parametrize(
    "text", ["une petite question, ça commence à quelle heure ?", "how early does it begin?", "a little question, when does it begin?"]
)
def test_an_adjective_of_a_subject_alone_names_no_part(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.EVENT_TIME]


@pytest.mark.parametrize("text", ["when is the early years panel?", "à quelle heure, la petite enfance ?"])
def test_with_the_word_behind_it_it_names_one(text: str) -> None:
    assert [ask.sessions for ask in last_asks(text)] == [("early-childhood",)]

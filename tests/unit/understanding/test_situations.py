"""What people tell of their situation in one breath with a question."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent, Order, TimeSpan

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))
ALREADY = (
    ("what did I miss?", Order.BEFORE), ("what have I missed?", Order.BEFORE), ("j'ai raté quoi ?", Order.BEFORE), ("qu'ai-je raté ?", Order.BEFORE),
    ("what will I have missed?", Order.AFTER), ("what do I have to miss?", Order.AFTER),
)  # fmt: skip
DURING = NOW.replace(day=24, hour=15, minute=40)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what is the exact address i'm cycling round in circles", Intent.VENUE),
        ("my nephew has ordered me a pizza for eight will the seminar be over by then", Intent.EVENT_TIME),
        ("je suis coincée dans les bouchons à quelle heure parle Lamarzelle", Intent.PERSON_TIME),
        ("i promised somebody a seat what time does the seminar start", Intent.EVENT_TIME),
        ("j'ai la radio qui rappelle dans une minute quel est le mail de la presse", Intent.CONTACT),
    ],
)
def test_the_question_is_answered_without_them(desk: Desk, text: str, intent: Intent) -> None:
    asks = desk.respond(text, Conversation(), NOW).question.asks
    assert [ask.intent for ask in asks] == [intent]


@pytest.mark.parametrize("text", ["my grandmother has lost her spectacles what do i do", "i am doing my homework when was napoleon born"])
def test_a_question_of_the_world_stays_one(desk: Desk, text: str) -> None:
    assert not desk.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "hour"),
    [("I get there at 4. who's on?", 16), ("je serai là vers 17 h, qui parle ?", 17), ("I'll arrive at 5 p.m. Who is speaking then?", 17)],
)
def test_what_is_on_when_somebody_comes(desk: Desk, text: str, hour: int) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert ask.intent is Intent.AT_TIME
    assert ask.when
    assert ask.when.starts
    assert ask.when.starts.hour == hour


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("je descends du tram, c'est quelle rue ?", Intent.VENUE),
        ("my sister signed us up, what day is it on", Intent.EVENT_TIME),
        ("mon mari m'a inscrite, c'est quel jour ?", Intent.EVENT_TIME),
        ("my son will sit beside me; what is the exact address?", Intent.VENUE),
        ("what's the number for Jonathan Lorrillard, i left my bag with the porter", Intent.PERSON_CONTACT),
        ("faut-il s'inscrire, et jusqu'à quand ?", Intent.PRACTICAL),
        ("le vestiaire, c'est où ?", Intent.PRACTICAL),
        ("no charger left, just the address please", Intent.VENUE),
        ("when do the doors open, i come early", Intent.PRACTICAL),
    ],
)
def test_a_matter_that_is_only_told_yields_to_what_is_asked_beside_it(desk: Desk, text: str, intent: Intent) -> None:
    asks = desk.respond(text, Conversation(), NOW).question.asks
    assert [ask.intent for ask in asks] == [intent]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("the child minder wants to know when it finishes", Intent.EVENT_TIME),
        ("la crèche me demande à quelle heure ça se termine", Intent.EVENT_TIME),
        ("the housing desk needs to know who is speaking last", Intent.SPEAKERS),
        ("je me demande quand parle Lamarzelle", Intent.PERSON_TIME),
    ],
)
def test_for_whom_it_is_asked_is_no_part_of_the_question(desk: Desk, text: str, intent: Intent) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert ask.intent is intent
    assert not ask.sessions


def test_what_sounds_practical_without_a_known_matter_is_said_to_be_silent(desk: Desk) -> None:
    (ask,) = desk.respond("y a-t-il des ordinateurs sur place ?", Conversation(), NOW).question.asks
    assert ask.intent is Intent.SILENT


def test_a_reason_begins_with_a_word_of_its_own_language(desk: Desk) -> None:
    asks = desk.respond("when is the debate? car park?", Conversation(), NOW).question.asks
    assert [ask.intent for ask in asks] == [Intent.DEBATE, Intent.PRACTICAL]


@pytest.mark.parametrize(
    ("text", "order", "hour"),
    [
        ("je pars à 16 h, j'aurai entendu qui avant ?", Order.BEFORE, 16),
        ("I must leave at 5, what will I have heard by then?", Order.BEFORE, 17),
        ("I leave at 5, whom will I miss?", Order.AFTER, 17),
        ("jarive a 16h jaurai rater koi", Order.BEFORE, 16),
        ("on me garde jusqu'à 16h, je manque quoi ?", Order.BEFORE, 16),
        ("my class runs until 4. what will I miss?", Order.BEFORE, 16),
    ],
)
def test_what_is_heard_before_somebody_leaves(desk: Desk, text: str, order: Order, hour: int) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.order) == (Intent.REMAINING, order)
    assert ask.when
    assert ask.when.starts
    assert ask.when.starts.hour == hour


@pytest.mark.parametrize(
    ("leaving", "missing"), [("can I leave at 5?", "what will I miss?"), ("est-ce que je peux partir à 17 h ?", "je rate quoi ?")]
)
def test_what_is_missed_by_leaving_then(desk: Desk, leaving: str, missing: str) -> None:
    first = desk.respond(leaving, Conversation(), DURING)
    ask = desk.respond(missing, first.conversation, DURING).question.asks[0]
    assert (ask.intent, ask.order, ask.when) == (Intent.REMAINING, Order.AFTER, TimeSpan(time(17)))
    for already, order in ALREADY:
        ask = desk.respond(already, first.conversation, DURING).question.asks[0]
        assert (already, ask.intent, ask.order) == (already, Intent.REMAINING, order)


@pytest.mark.parametrize("text", ["what have I missed?", "j'ai raté quoi ?", "just arrived, who did I miss?"])
def test_without_an_hour_it_is_asked_what_was_missed_up_to_now(desk: Desk, text: str) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.order, ask.when) == (Intent.REMAINING, Order.BEFORE, TimeSpan(exact=NOW))


@pytest.mark.parametrize("text", ["I have to leave at 5, when does it end?", "je pars à 17 h, Damon parle avant ?"])
def test_what_is_asked_beside_a_departure_stays_what_it_is(desk: Desk, text: str) -> None:
    asks = desk.respond(text, Conversation(), NOW).question.asks
    assert Intent.REMAINING not in [ask.intent for ask in asks]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("My chief comes for the closing only. When should he be there?", Order.LAST),
        ("I only want the opening, when should I be on site?", Order.FIRST),
        ("Ma directrice ne vient que pour la clôture. À partir de quand doit-elle être sur place ?", Order.LAST),
    ],
)
def test_when_to_come_for_the_first_or_the_last_part(desk: Desk, text: str, order: Order) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.order) == (Intent.SPEAKERS, order)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("je remplace mon amie Nathalie, ça finit à quelle heure ?", Intent.EVENT_TIME),
        ("my boss Julien is ill, where is it", Intent.VENUE),
        ("parapluie oublié par le préfet : quelle est l'adresse ?", Intent.VENUE),
        ("ambulance for the prefect, what's the address", Intent.VENUE),
        ("what time does it finish, I have a call with the CAF of Rennes", Intent.EVENT_TIME),
        ("télé locale de Rennes, qui joindre pour la presse ?", Intent.CONTACT),
        ("je prends la voiture à Rennes vers 13 h, c'est où ?", Intent.VENUE),
        ("I live in Rennes, when does it end", Intent.EVENT_TIME),
        ("nous sommes de la CAF, quel est le thème", Intent.THEME),
        ("le mot de mon patron n'en parle pas, c'est où", Intent.VENUE),
    ],
)
def test_who_is_only_told_of_does_not_decide(desk: Desk, text: str, intent: Intent) -> None:
    asks = desk.respond(text, Conversation(), NOW).question.asks
    assert [ask.intent for ask in asks] == [intent]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("l'allocution du préfet : à quelle heure", {"alain-regnier"}),
        ("ma collègue Julie, c'est à quelle heure", {"julie-peupion"}),
        ("my boss Julien Damon is nervous, when is he on", {"julien-damon"}),
        ("I only want to hear Damon, when should I come", {"julien-damon"}),
        ("the man from Sciences Po, what time", {"julien-damon"}),
        ("when does it start, I want to hear Damon", {"julien-damon"}),
    ],
)
def test_who_is_named_to_be_asked_of_does(desk: Desk, text: str, people: set[str]) -> None:
    asks = desk.respond(text, Conversation(), NOW).question.asks
    assert {person for ask in asks for person in ask.people} == people


def test_a_body_that_somebody_comes_to_hear_is_asked_of(desk: Desk) -> None:
    (ask,) = desk.respond("je viens écouter Rennes Métropole, c'est quand", Conversation(), NOW).question.asks
    assert ask.organisations == ("rennes-metropole",)


@pytest.mark.parametrize("text", ["what is the centre d'analyse stratégique?", "tell me about the Centre d'analyse stratégique"])
def test_a_body_is_asked_for_by_its_whole_name_whatever_the_words_sound_like(desk: Desk, text: str) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.organisations) == (Intent.ORGANISATION_PEOPLE, ("centre-analyse-strategique",))

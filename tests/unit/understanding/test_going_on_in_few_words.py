"""Going on with a name, a figure or a word or two: what was asked last is meant, of whom or what is named."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.understanding.question import Ask, Aspect, Intent, Order, SocialKind
from tests.unit.understanding.seminar import LORRILLARD, ROULLE, last_asks, said, talk

PRESS, TABLES, CHILDHOOD = "whom do journalists call?", "à quelle heure sont les tables rondes ?", "when is the panel on early childhood?"


@pytest.mark.parametrize(
    ("turns", "intent", "people"),
    [
        ((PRESS, "Jonathan please"), Intent.PERSON_CONTACT, (LORRILLARD,)),
        (("le mail de la presse ?", "Roullé"), Intent.PERSON_CONTACT, (ROULLE,)),
        (("what does Regnier talk about?", "Maudet"), Intent.PERSON_TALK, ("mara-maudet",)),
        (("Lanco parle de quoi ?", "Damon ?"), Intent.PERSON_TALK, ("julien-damon",)),
        ((PRESS, "Damon"), Intent.PERSON, ("julien-damon",)),
        (("qui est Potin ?", "idem pour Demeslay"), Intent.PERSON, ("nathalie-demeslay",)),
        (("quand parle Potin ?", "idem pour sa collègue Nathalie Demeslay"), Intent.PERSON_TIME, ("nathalie-demeslay",)),
    ],
)
def test_a_name_alone(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people) == (intent, people)


@pytest.mark.parametrize(
    ("turns", "ask"),
    [
        ((TABLES, "2"), Ask(Intent.SESSION_TIME, sessions=("early-childhood",), number=2)),
        (("who is in the housing panel?", "3"), Ask(Intent.PERSON, people=("guy-potin",))),
    ],
)
def test_a_figure_alone_counts_what_was_listed(turns: tuple[str, ...], ask: Ask) -> None:
    (found,) = last_asks(*turns)
    assert (found.intent, found.sessions, found.people) == (ask.intent, ask.sessions, ask.people)


@pytest.mark.parametrize(
    ("turns", "sessions"),
    [
        (("what comes after housing?", "details"), ("early-childhood",)),
        (("qu'est-ce qu'il y a après le logement ?", "détails"), ("early-childhood",)),
        (("what is on at 4?", "tell me more"), ("housing",)),
        (("il y a quoi à 16 h 45 ?", "dis m'en plus"), ("early-childhood",)),
        (("the programme", "more details"), ("opening", "dreyfus", "housing", "early-childhood", "closing")),
    ],
)
def test_details_are_those_of_the_sessions_just_told(turns: tuple[str, ...], sessions: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.sessions) == (Intent.SESSION, sessions)


def test_a_contact_has_no_more_details_than_were_told() -> None:
    assert said(PRESS, "details") == said(PRESS)


def test_a_figure_after_an_hour_is_an_hour() -> None:
    assert [ask.intent for ask in last_asks("what's on at 4?", "5")] == [Intent.AT_TIME]


@pytest.mark.parametrize("text", ["other speakers", "the other speakers?", "anyone else?", "d'autres intervenants ?", "autres participants ?"])
def test_others_of_a_session_are_its_people(text: str) -> None:
    (ask,) = last_asks(CHILDHOOD, text)
    assert (ask.intent, ask.sessions) == (Intent.SPEAKERS, ("early-childhood",))


@pytest.mark.parametrize(
    ("turns", "ask"),
    [
        (("who is Regnier?", "and the last one?"), Ask(Intent.SPEAKERS, order=Order.LAST)),
        (("qui est Pons ?", "et le premier ?"), Ask(Intent.SPEAKERS, order=Order.FIRST)),
        (("where is it?", "tell me more"), Ask(Intent.THEME)),
        (("c'est quand ?", "tu peux m'en dire plus ?"), Ask(Intent.THEME)),
        (("who are the speakers?", "more details"), Ask(Intent.SPEAKERS, aspects=(Aspect.ROLE,), several=True)),
        (("c'est quand ?", "non"), Ask(Intent.SOCIAL, topic=SocialKind.NOTED)),
    ],
)
def test_a_word_or_two(turns: tuple[str, ...], ask: Ask) -> None:
    assert last_asks(*turns) == (ask,)


@pytest.mark.parametrize("text", ["what do you mean?", "je ne comprends pas, que voulez-vous dire ?", "vous voulez dire quoi ?", "I don't follow"])
def test_what_was_meant_is_said_again(text: str) -> None:
    assert [ask.intent for ask in last_asks("when is Potin on?", text)] == [Intent.PERSON_TIME]


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("qui est Dreyfus ?", "et Damon ?", "et Maudet ?", "ils parlent quand ?"), ("bernard-dreyfus", "julien-damon", "mara-maudet")),
        (("who is Potin?", "Regnier?", "Lanco?", "what do they talk about?"), ("guy-potin", "alain-regnier", "patrice-lanco")),
        (("who is Potin?", "Regnier?", "Lanco?", "what do both of them talk about?"), ("alain-regnier", "patrice-lanco")),
        (("who is Potin?", "Regnier?", "Lanco?", "and the other one?"), ("alain-regnier",)),
    ],
)
def test_all_who_were_named_in_turn_are_in_mind(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert last_asks(*turns)[0].people == people


@pytest.mark.parametrize("text", ["et là ?", "and here?", "et là"])
def test_a_glance_at_the_clock_while_the_event_runs(text: str) -> None:
    response = talk(text, now=datetime.fromisoformat("2012-01-24T17:40:00+01:00"))
    assert [ask.intent for ask in response.question.asks] == [Intent.NOW]
    assert last_asks(text) == ()


def test_what_somebody_is_said_to_be_is_not_confirmed_by_the_question_before() -> None:
    assert not said("is there a doctor on a panel?", "is he a footballer?").startswith("Yes")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("comment lui écrire ?", Intent.PERSON_CONTACT), ("what is he known for?", Intent.PERSON),
        ("c'est un docteur ?", Intent.PERSON), ("est-il connu pour quelque chose ?", Intent.PERSON), ("what's he famous for?", Intent.PERSON),
    ],
)  # fmt: skip
def test_what_is_asked_of_the_one_in_mind(text: str, intent: Intent) -> None:
    (ask,) = last_asks("who is Dr Belan?", text)
    assert (ask.intent, ask.people) == (intent, ("xavier-belan",))


@pytest.mark.parametrize("text", ["Dans quelle table ronde se trouve Guy Potin ?", "Guy Potin se trouve dans quelle session ?"])
def test_the_part_somebody_is_in_is_no_room(text: str) -> None:
    assert "« Le logement »" in said(text)


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("who is in the housing panel?", "is any of them a prefect?"), ("alain-regnier",)),
        (("qui parle du logement ?", "y a-t-il un préfet parmi eux ?"), ("alain-regnier",)),
        (("who speaks on housing?", "any of them from Rennes?"), ("guy-potin", "nathalie-demeslay")),
    ],
)
def test_one_of_them_is_told_by_what_they_are(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people) == (Intent.PERSON, people)


@pytest.mark.parametrize("turns", [("qui est Roullé ?", "et son adresse ?"), ("who is Jean-Michel Roullé?", "what's his address?")])
def test_the_address_of_a_contact_is_where_to_write(turns: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people, ask.aspects) == (Intent.PERSON_CONTACT, (ROULLE,), (Aspect.EMAIL,))


@pytest.mark.parametrize("turns", [(PRESS, "ok, and if he doesn't answer?"), ("qui est le contact presse ?", "ok et s'il répond pas ?")])
def test_small_talk_before_it_ends_no_going_on(turns: tuple[str, ...]) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(*turns)] == [(Intent.CONTACT, "information")]


def test_whoever_comes_before_a_part_is_not_of_that_part() -> None:
    assert [(ask.intent, ask.order) for ask in last_asks("who comes right before the closing?")] == [(Intent.NEXT, Order.BEFORE)]


def test_who_chairs_it_is_nobody_with_a_chair() -> None:
    assert [ask.intent for ask in last_asks("what happens at half four?", "who's chairing it?")] == [Intent.PRACTICAL]


def test_which_of_them_is_for_the_press_is_asked_of_the_contacts() -> None:
    asks = last_asks("what's Lemoine's number?", "and Roullé's?", "which of them deals with the press?")
    assert [(ask.intent, ask.topic) for ask in asks] == [(Intent.CONTACT, "press")]

"""Ways to ask of people who had never seen the bot: what they call things, how they go on, and what stands around their questions."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.answering.answers import Outcome
from knowledge.understanding.question import Aspect, Intent, Order
from tests.unit.understanding.seminar import DAYS_BEFORE, LORRILLARD, ROULLE, last_asks, said, talk

CLOSING = datetime.fromisoformat("2012-01-24T17:38:00+01:00")
OVER = datetime.fromisoformat("2012-01-24T18:45:00+01:00")


@pytest.mark.parametrize(
    "text",
    [
        "how many weeks do we have before the seminar?",
        "How many days are there until the seminar?",
        "how many days have I left to rehearse before the seminar",
        "il me reste combien de jours pour me préparer avant le séminaire",
        "how long have we got before it kicks off?",
    ],
)
def test_how_long_it_is_until_the_event(text: str) -> None:
    assert [(ask.intent, Aspect.LEFT in ask.aspects) for ask in last_asks(text)] == [(Intent.EVENT_TIME, True)]


@pytest.mark.parametrize("text", ["how many days does the seminar last?", "how long did Damon speak before?", "combien de minutes pour chacun ?"])
def test_how_long_something_lasts_is_no_countdown(text: str) -> None:
    assert not any(Aspect.LEFT in ask.aspects for ask in last_asks(text))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("les deux premiers à parler c'est qui", ("vincent-chriqui", "bernard-dreyfus")),
        ("the first two to speak, in order", ("vincent-chriqui", "bernard-dreyfus")),
        ("qui sont les deux derniers à parler", ("julie-peupion", "denys-lamarzelle")),
    ],
)
def test_so_many_who_speak_first_or_last(text: str, people: tuple[str, ...]) -> None:
    assert [ask.people for ask in last_asks(text)] == [people]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("everyone who speaks before 4:30 please", Order.BEFORE),
        ("donne-moi tout le monde qui passe après 16h30", Order.AFTER),
    ],
)
def test_everybody_before_an_hour_or_after_it(text: str, order: Order) -> None:
    assert [(ask.intent, ask.order) for ask in last_asks(text)] == [(Intent.REMAINING, order)]


def test_who_speaks_right_before_an_hour_is_not_everybody_before_it() -> None:
    assert [(ask.intent, ask.order) for ask in last_asks("who speaks right before 4:30?")] == [(Intent.AT_TIME, Order.BEFORE)]


@pytest.mark.parametrize(
    "text",
    [
        "We can only spare a cameraman between 5 and 5:20 p.m. Who is at the table then?",
        "Between 5 and 5:20 p.m. who is speaking?",
        "Entre 17 h et 17 h 20, qui sera à la table ?",
    ],
)
def test_who_is_there_at_the_hours_told_before(text: str) -> None:
    (ask,) = last_asks(text)
    assert ask.intent is Intent.AT_TIME
    assert ask.when is not None
    assert str(ask.when.starts) == "17:00:00"


def test_both_round_tables_where_no_hour_is_told() -> None:
    assert [len(ask.sessions) for ask in last_asks("Who is at the table?")] == [2]


@pytest.mark.parametrize(
    "text", ["which body is represented at ten past three?", "Quel organisme intervient à 15 h 10 ?", "Quelle institution parle à 15 h 10 ?"]
)
def test_which_body_is_there_at_an_hour(text: str) -> None:
    assert [(ask.intent, ask.people, ask.aspects) for ask in last_asks(text)] == [(Intent.PERSON, ("bernard-dreyfus",), (Aspect.EMPLOYER,))]


def test_when_somebody_works_asks_for_no_body() -> None:
    assert [ask.intent for ask in last_asks("i can only come from 5 to 6, what do i get")] == [Intent.AT_TIME]


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("one of them is a prefect, what is the name",), ("alain-regnier",)),
        (("il y a bien un préfet, non ?",), ("alain-regnier",)),
        (("apparemment ya un prefet, le nom ?",), ("alain-regnier",)),
        (("who sits with regnier, potin and demeslay", "his rank?"), ("patrice-lanco",)),
        (("Chriqui or Fourcade, which one speaks?", "and what does she do then"), ("sabine-fourcade",)),
        (("who speaks, Damon or Lemoine?", "what is the other's role"), ("sylvain-lemoine",)),
        (("qui vient de la caf ?", "leur exemple c'est quoi"), ("jose-pons", "marie-claude-bouloy")),
    ],
)
def test_who_is_meant(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    asks = last_asks(*turns)
    assert people in [ask.people for ask in asks]
    assert not any(ask.intent is Intent.TITLE for ask in asks)


@pytest.mark.parametrize("text", ["one of them is a mayor, what's his name", "is the minister dropping by", "will the prime minister stop by"])
def test_a_function_that_nobody_has(text: str) -> None:
    assert talk(text, now=DAYS_BEFORE).reply.outcome is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize(
    ("turns", "session"),
    [
        (("who speaks first in the second round table", "and in the other, who?"), "housing"),
        (("qui commence la table ronde logement", "et dans l'autre qui commence"), "early-childhood"),
    ],
)
def test_the_other_of_two_parts(turns: tuple[str, ...], session: str) -> None:
    assert [ask.sessions for ask in last_asks(*turns)] == [(session,)]


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("who is speaking", "what did I miss right before him"), ("denys-lamarzelle",)),
        (("what did I miss right before Lamarzelle?",), ("denys-lamarzelle",)),
    ],
)
def test_what_was_missed_before_somebody(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    asks = talk(*turns, now=CLOSING).question.asks
    assert [(ask.intent, ask.order, ask.people) for ask in asks] == [(Intent.NEXT, Order.BEFORE, people)]


def test_whether_somebody_was_missed_is_no_question_of_what_was_before() -> None:
    assert [ask.intent for ask in talk("have I missed Damon?", now=CLOSING).question.asks] == [Intent.MISSING]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The communications officer: which number?", LORRILLARD),
        ("le responsable de la communication : quel numéro ?", ROULLE),
    ],
)
def test_the_number_of_a_contact_named_before(text: str, person: str) -> None:
    asks = last_asks(text)
    assert (Intent.PERSON_CONTACT, (person,)) in [(ask.intent, ask.people) for ask in asks]
    assert not any(ask.intent in (Intent.VENUE, Intent.SERIES) for ask in asks)


@pytest.mark.parametrize("text", ["how much speaking time does Dreyfus have", "temps de parole de Dreyfus"])
def test_how_long_somebody_speaks(text: str) -> None:
    assert [(ask.intent, ask.people) for ask in last_asks(text)] == [(Intent.PERSON_TIME, ("bernard-dreyfus",))]


@pytest.mark.parametrize("text", ["how much speaking time for each?", "temps de parole de chacun"])
def test_how_long_each_speaks_is_not_told(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.PRACTICAL]


def test_when_a_part_runs() -> None:
    asks = last_asks("is there a panel on housing?", "From when to when does that panel run?")
    assert [(ask.intent, ask.sessions) for ask in asks] == [(Intent.SESSION_TIME, ("housing",))]


@pytest.mark.parametrize(
    "text", ["can you translate my letter en français", "rewrite this essay in French please", "peux-tu me faire un CV en anglais ?"]
)
def test_work_to_be_done_in_a_language(text: str) -> None:
    assert last_asks(text) == ()


@pytest.mark.parametrize("text", ["tell me everything in french", "can you write your answers in french", "dis-le-moi en anglais"])
def test_the_language_of_the_answer(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.SOCIAL]


@pytest.mark.parametrize("text", ["how do you spell the name of the street", "comment s'écrit le nom de la rue", "les coordonnées postales ?"])
def test_the_street(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.VENUE]


@pytest.mark.parametrize("text", ["anyone still speaking", "quelqu'un parle encore ?"])
def test_whether_anybody_still_speaks_is_asked_of_now(text: str) -> None:
    assert [ask.intent for ask in talk(text, now=OVER).question.asks] == [Intent.NOW]


@pytest.mark.parametrize("text", ["le CAS rémunère-t-il les orateurs", "how much is the Centre paying each speaker?"])
def test_what_speakers_are_paid(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.PRIVATE]


def test_a_word_without_one_of_its_vowels() -> None:
    assert [ask.intent for ask in last_asks("running ordr?")] == [Intent.PROGRAMME]


def test_when_an_author_speaks_and_when_their_book_came_out() -> None:
    assert "2011" in said("Quand passe l'auteur du livre sur les élus et en quelle année est sorti son livre ?")


@pytest.mark.parametrize(
    ("turns", "asks"),
    [
        (("what street is it in", "which number"), [Intent.VENUE]),
        (("c'est où", "quel numéro déjà"), [Intent.VENUE]),
        (("is it on a weekday", "which one"), [Intent.EVENT_TIME]),
        (("is there a debate", "after which part"), [Intent.DEBATE]),
        (("where is it held", "whose building is that"), [Intent.VENUE]),
        (("is it on a weekday", "does it run late"), [Intent.EVENT_TIME]),
    ],
)
def test_what_is_asked_of_the_same_thing_again(turns: tuple[str, ...], asks: list[Intent]) -> None:
    assert [ask.intent for ask in last_asks(*turns)] == asks


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("quel était le sujet de la séance 2", "y en a combien en tout"), "6"),
    ],
)
def test_what_is_asked_of_a_meeting_in_mind(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns)


def test_how_much_longer_the_part_lasts_that_is_on() -> None:
    asks = talk("who has the floor", "how much longer", now=datetime.fromisoformat("2012-01-24T15:50:00+01:00")).question.asks
    assert [(ask.intent, ask.sessions) for ask in asks] == [(Intent.SESSION_TIME, ("housing",))]


def test_the_public_is_nobody_of_the_programme() -> None:
    assert not any(ask.people for ask in last_asks("y a un débat ?", "avec le public ?"))

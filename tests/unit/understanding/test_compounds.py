"""Several things asked in one message: none of them is lost, and what belongs together stays together. No sentence of a question file."""

from __future__ import annotations

from datetime import datetime, time
from itertools import permutations
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from tests.unit.understanding.seminar import DESK

ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2012, 1, 20, 9, tzinfo=ZONE)


def asks(text: str) -> tuple[Ask, ...]:
    return DESK.respond(text, Conversation(), NOW).question.asks


def said(text: str, now: datetime = NOW) -> str:
    return plain(DESK.respond(text, Conversation(), now).reply.text).replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("what's the street and is there parking", [Intent.VENUE, Intent.PRACTICAL]),
        ("C'est où et c'est gratuit ?", [Intent.VENUE, Intent.PRACTICAL]),
        ("à quelle heure ça finit et il y a un cocktail après ?", [Intent.EVENT_TIME, Intent.PRACTICAL]),
        ("where and when please", [Intent.VENUE, Intent.EVENT_TIME]),
        ("il me faut le jour, l'heure et l'adresse pour mon agenda", [Intent.EVENT_TIME, Intent.VENUE]),
        ("what is Alain Regnier's job and what does he present", [Intent.PERSON, Intent.PERSON_TALK]),
        ("la fonction de Patrice Lanco et le titre de son intervention ?", [Intent.PERSON, Intent.PERSON_TALK]),
        ("quel est le numéro de cette séance et le titre de la prochaine", [Intent.SERIES, Intent.SERIES]),
        ("C'est quand le logement ? Et la petite enfance ?", [Intent.SESSION_TIME, Intent.SESSION_TIME]),
        ("is there a cloakroom, and where is it?", [Intent.PRACTICAL]),
        ("does one pay and where does it take place", [Intent.PRACTICAL, Intent.VENUE]),
        ("c'est payant et c'est à quel endroit ?", [Intent.PRACTICAL, Intent.VENUE]),
        ("is there a buffet and when does it end", [Intent.PRACTICAL, Intent.EVENT_TIME]),
        ("address, end, dress code", [Intent.VENUE, Intent.EVENT_TIME, Intent.PRACTICAL]),
        ("la petite enfance c'est à quelle heure et avec qui", [Intent.SESSION_TIME, Intent.SPEAKERS]),
        ("will there be a debate after the housing table?", [Intent.DEBATE]),
        ("at what point do the questions start?", [Intent.DEBATE]),
        ("quand commencent les questions du public ?", [Intent.DEBATE]),
        ("what comes before the closing?", [Intent.NEXT]),
        ("the round tables?", [Intent.SESSION]),
        ("les tables rondes ?", [Intent.SESSION]),
        ("the aim of it, and who is it aimed at?", [Intent.THEME, Intent.PRACTICAL]),
        ("présentation du séminaire et vue d'ensemble", [Intent.THEME, Intent.PROGRAMME]),
        ("c'est retransmis et qui commence ?", [Intent.PRACTICAL, Intent.SPEAKERS]),
        ("what is the first round table about and when", [Intent.SESSION]),
        ("bus, vestiaire, wifi", [Intent.PRACTICAL, Intent.PRACTICAL, Intent.PRACTICAL]),
        ("1. heure de fin 2. adresse 3. ascenseur", [Intent.EVENT_TIME, Intent.VENUE, Intent.PRACTICAL]),
        ("1) who hosts 2) where is it", [Intent.HOSTS, Intent.VENUE]),
        ("jour\nendroit\nparking", [Intent.EVENT_TIME, Intent.VENUE, Intent.PRACTICAL]),
    ],
)
def test_each_thing_that_is_asked_is_asked_once(text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in asks(text)] == intents


@pytest.mark.parametrize(
    ("text", "order", "hour"),
    [
        ("I have to slip away at 4:45, what do I miss?", Order.AFTER, time(16, 45)),
        ("could I leave at 4:30?", Order.AFTER, time(16, 30)),
        ("je peux partir à 17 h ?", Order.AFTER, time(17)),
        ("je file à 16 h 30, je rate quoi ?", Order.AFTER, time(16, 30)),
        ("J'arrive à 16 h 35, qu'est-ce que j'aurai raté ?", Order.BEFORE, time(16, 35)),
    ],
)
def test_what_is_missed_by_coming_late_or_leaving_early(text: str, order: Order, hour: time) -> None:
    (ask,) = asks(text)
    assert (ask.intent, ask.order, ask.when.starts if ask.when else None) == (Intent.REMAINING, order, hour)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("if I leave at 5 will I miss Lamarzelle?", "Yes. At 5 p.m. it has not started yet"),
        ("I must go at 5, do I miss Damon?", "Yes. At 5 p.m. it is under way"),
        ("I leave at 5, do I miss the opening?", "No. By 5 p.m. it is over"),
        ("my train is at 5, will I miss the closing?", "Yes. At 5 p.m."),
        ("si je pars à 17h je rate la clôture ?", "Oui. À 17 h, cela n’a pas encore commencé"),
        ("si je pars à 17h je rate Lamarzelle ?", "Oui. À 17 h"),
        ("si j'arrive à 15h20 je rate l'ouverture ?", "Oui. À 15 h 20, c’est fini"),
        ("I come at 4, do I miss Damon?", "No. At 4 p.m."),
    ],
)
def test_whoever_leaves_misses_what_comes_after(text: str, told: str) -> None:
    assert said(text, datetime(2012, 1, 24, 15, 18, tzinfo=ZONE)).startswith(told)


def test_somebody_by_name_is_seen_from_the_hour_of_leaving() -> None:
    somebody, rest = asks("I must leave at 5:20. Will Damon have begun, and whom will I miss?")
    assert (somebody.people, rest.order) == (("julien-damon",), Order.AFTER)
    assert Aspect.BEGUN in somebody.aspects
    assert somebody.when == rest.when


TWO_OF_THESE = {
    "fr": ("c'est où", "qui est le préfet", "le mail de la presse", "le numéro de Lemoine", "qui conclut", "de quoi parle Maudet"),
    "en": ("where is it", "who is the prefect", "the press email", "Lemoine's number", "who closes", "what does Maudet talk about"),
}
BETWEEN_THEM = {"fr": (" et ", ", et ", ". ", " ? ", "\n", " et puis "), "en": (" and ", ". ", "? ", "; ", "\n", " plus ")}


@pytest.mark.parametrize(("language", "sign"), [(language, sign) for language, signs in BETWEEN_THEM.items() for sign in signs])
def test_any_two_questions_are_both_answered(language: str, sign: str) -> None:
    alone = {text: asks(text) for text in TWO_OF_THESE[language]}
    assert all(alone.values())
    lost = [f"{first}{sign}{second}" for first, second in permutations(alone, 2) if len(asks(f"{first}{sign}{second}")) < 2]
    assert lost == []


@pytest.mark.parametrize("text", ["where is it & who closes", "who closes & what does Maudet talk about"])
def test_a_sign_may_join_two_questions(text: str) -> None:
    assert len(asks(text)) == 2


def test_a_sign_inside_a_name_joins_no_questions() -> None:
    assert [ask.intent for ask in asks("who is from maternal & child health?")] == [Intent.ORGANISATION_PEOPLE]


def test_what_is_missed_is_told_in_its_order() -> None:
    text = plain(DESK.respond("If I leave at half past four, who will I miss?", Conversation(), NOW).reply.text)
    assert text.index("From 4:30") < text.index("Julien Damon") < text.index("Denys Lamarzelle")
    assert "Patrice Lanco" not in text


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("which street address for our cameraman?", [Intent.VENUE]),
        ("combien coûte l'ouvrage de Lamarzelle ?", [Intent.PRACTICAL]),
        ("laquelle des deux tables rondes vient avant l'autre ?", [Intent.SESSION_TIME]),
        ("which institutions sent the invitation", [Intent.HOSTS]),
        ("What is Mara Maudet's title, and what is she going to present?", [Intent.PERSON, Intent.PERSON_TALK]),
    ],
)
def test_of_two_readings_the_meant_one_is_taken(text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in asks(text)] == intents


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("exemple de gouvernance partagée pour le logement", ("housing", 2)),
        ("the example of shared governance in early childhood?", ("early-childhood", 2)),
    ],
)
def test_a_talk_is_closer_than_the_session_that_holds_it(text: str, talk: tuple[str, int]) -> None:
    assert [ask.talks for ask in asks(text)] == [(talk,)]


def test_a_body_is_not_confirmed_for_the_session_of_others() -> None:
    text = plain(DESK.respond("Will Rennes be mentioned in the early childhood panel?", Conversation(), NOW).reply.text)
    assert text.startswith("No.")


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("qui intervient à 17h45 et pendant combien de temps ?", "18 h", "3 heures"),
        ("is the conference called off, and if it isn't, where is it held?", "no cancellation", "another edition"),
        ("le colloque a-t-il été reporté à une autre date ?", "ni annulation", "édition"),
        ("when was the book of Lamarzelle printed?", "2011", "5:30"),
        ("quand l'ouvrage de Lamarzelle est-il sorti ?", "2011", "17 h 30"),
        ("quand passe Lamarzelle, celui qui a écrit le livre ?", "17 h 30", "2012"),
        ("C'est à quelle heure et qui ouvre ?", "18 h", "15 h 10 à 15 h 30"),
    ],
)
def test_all_of_a_message_is_told_and_nothing_else(text: str, told: str, untold: str) -> None:
    answer = said(text)
    assert told in answer
    assert untold not in answer


@pytest.mark.parametrize("text", ["does Guy Potin speak, and when?", "Mara Maudet intervient-elle et à quelle heure ?"])
def test_when_somebody_speaks_is_told_once(text: str) -> None:
    answer = said(text)
    assert answer.count(answer.split(".")[-2]) == 1


@pytest.mark.parametrize("text", ["how long till it begins?", "combien de temps avant le début ?"])
def test_how_long_until_the_event_is_not_how_long_it_lasts(text: str) -> None:
    answer = said(text, datetime(2012, 1, 24, 14, 20, tzinfo=ZONE))
    assert "40 minutes" in answer
    assert "3 h" not in answer.split("2012")[-1]


def test_what_was_missed_is_told_in_one_sentence_and_each_in_their_own_session() -> None:
    answer = said("have I missed Mara Maudet and Guy Potin?", datetime(2012, 1, 24, 19, tzinfo=ZONE))
    assert answer.count("It is over") == 1
    assert "Mara Maudet, in the round table “Early childhood”" in answer
    assert "Guy Potin, in the round table “Housing”" in answer


@pytest.mark.parametrize("text", ["who is on at 3 and who is on at 5?", "Qui parle à 15h et qui parle à 17h ?"])
def test_two_hours_with_a_question_each_are_no_span(text: str) -> None:
    assert [ask.when and (ask.when.starts, ask.when.ends) for ask in asks(text)] == [(time(15), None), (time(17), None)]


@pytest.mark.parametrize(("text", "yes"), [("May I ask questions?", "Yes."), ("pourra-t-on poser des questions ?", "Oui.")])
def test_the_audience_may_ask_in_the_debates(text: str, yes: str) -> None:
    assert said(text).startswith(yes)


@pytest.mark.parametrize("text", ["we cannot ask questions?", "Can only journalists ask questions?", "when can we ask questions?"])
def test_no_yes_to_more_than_that_the_audience_may_ask(text: str) -> None:
    assert not said(text).startswith("Yes")


def test_what_one_will_see_is_no_drink() -> None:
    assert "boissons" not in said("si je passe à 16h, que verrai-je ?")


def test_what_comes_before_is_not_what_comes_next() -> None:
    (ask,) = asks("what comes before the closing?")
    assert ask.order is Order.BEFORE


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("ça dure jusqu'à 18 h, c'est ça ?", "Oui"),
        ("it runs until 6 pm, right?", "Yes"),
        ("does it last until 8?", "No"),
        ("ça dure 18 heures ?", "Non"),
    ],
)
def test_an_hour_until_which_it_lasts_is_no_length(text: str, begins: str) -> None:
    assert said(text).startswith(begins)

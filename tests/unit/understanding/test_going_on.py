"""Short messages that go on from the one before: the one of a body, what somebody is, a side of what is in mind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.understanding.question import Ask, Aspect, Intent
from tests.unit.understanding.seminar import last_asks


@pytest.mark.parametrize(
    ("before", "text", "person"),
    [
        ("les intervenantes ?", "celle de Nanterre", "marie-claude-bouloy"),
        ("is there someone from the CAF", "what is her name", "marie-claude-bouloy"),
        ("qui sont les femmes du programme", "celle de l'IEPC", "mara-maudet"),
        ("which women speak", "the one from Rennes", "nathalie-demeslay"),
        ("when does dreyfus finish", "what is he, a doctor?", "bernard-dreyfus"),
        ("quand passe lamarzelle", "c'est un élu ?", "denys-lamarzelle"),
        ("what's on after 4:30", "the guy who finishes, where's he from", "denys-lamarzelle"),
        ("quel est le programme après 17 h", "le monsieur qui conclut, il travaille où", "denys-lamarzelle"),
        ("le numéro pour les renseignements", "c est qui ce monsieur", "sylvain-lemoine"),
    ],
)
def test_one_person_is_meant(before: str, text: str, person: str) -> None:
    assert [(ask.intent, ask.people) for ask in last_asks(before, text)] == [(Intent.PERSON, (person,))]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("is Mr Bernard speaking?", "okay which speakers are professors"),
        ("qui parle ?", "et lesquels sont professeurs ?"),
        ("who is Damon?", "which of them are professors"),
    ],
)
def test_which_of_all_there_are_is_answered_with_all(before: str, text: str) -> None:
    assert [set(ask.people) for ask in last_asks(before, text) if ask.several] == [{"bernard-dreyfus", "julien-damon"}]


def test_a_function_alone_goes_on_to_whoever_has_it() -> None:
    assert [ask.people for ask in last_asks("who is Guy Potin?", "and the prefect?")] == [("alain-regnier",)]
    assert [ask.several for ask in last_asks("who is Guy Potin?", "and the professor?")] == [False]


@pytest.mark.parametrize(
    ("before", "text", "people"),
    [
        ("who speaks on early childhood", "who of them comes from Nanterre?", ("jose-pons", "marie-claude-bouloy")),
        ("qui parle du logement ?", "lesquels d'entre eux viennent de Rennes", ("guy-potin", "nathalie-demeslay")),
    ],
)
def test_those_of_them_who_come_from_a_body_are_told(before: str, text: str, people: tuple[str, ...]) -> None:
    assert [ask.people for ask in last_asks(before, text)] == [people]


def test_whoever_appears_with_somebody_is_a_companion() -> None:
    assert [(ask.intent, ask.people) for ask in last_asks("who is belan", "who does he appear with")] == [(Intent.COMPANIONS, ("xavier-belan",))]


@pytest.mark.parametrize(("before", "text"), [("qui est lanco", "et son chef ?"), ("who is Lanco?", "and who's his boss")])
def test_who_stands_above_somebody_is_not_said(before: str, text: str) -> None:
    assert [ask.intent for ask in last_asks(before, text)] == [Intent.SILENT]


def test_how_to_reach_the_chief_of_a_contact_is_told_of_all_who_are_asked_with_them() -> None:
    asks = last_asks("Lorrillard's email please", "and his boss's?")
    assert [(ask.intent, set(ask.people)) for ask in asks] == [(Intent.PERSON_CONTACT, {"jean-michel-roulle", "jonathan-lorrillard"})]


def test_the_chief_of_a_contact_is_among_those_who_are_asked_with_them() -> None:
    asks = last_asks("qui est Lorrillard ?", "et son chef ?")
    assert [(ask.intent, ask.people) for ask in asks] == [(Intent.PERSON, ("jean-michel-roulle", "jonathan-lorrillard"))]


def test_a_postcode_with_a_slip_is_a_postcode() -> None:
    assert [ask.intent for ask in last_asks("where is it", "post coad please")] == [Intent.VENUE]


@pytest.mark.parametrize(
    ("before", "text"), [("quel est le contact presse ?", "et si on est non-journaliste ?"), ("the press contact?", "and for non-journalists?")]
)
def test_who_is_not_of_the_press_is_told_the_other_contact(before: str, text: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(before, text)] == [(Intent.CONTACT, "information")]


@pytest.mark.parametrize(
    ("before", "text", "intent"),
    [
        ("who speaks last?", "what has he written", Intent.WORKS),
        ("qui est Lamarzelle ?", "son ouvrage s'intitule comment", Intent.WORKS),
        ("qui parle du solibail", "il passe a kel heure", Intent.PERSON_TIME),
        ("qui est Guy Potin ?", "son taf", Intent.PERSON),
    ],
)
def test_what_is_asked_of_a_pronoun_sounds_like_what_is_asked_of_a_name(before: str, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in last_asks(before, text)] == [intent]


@pytest.mark.parametrize(
    ("before", "text", "ask"),
    [
        ("what's in the housing round table?", "speakers?", Ask(Intent.SPEAKERS, sessions=("housing",))),
        (
            "what's in the housing round table?",
            "how many speakers?",
            Ask(Intent.SPEAKERS, sessions=("housing",), aspects=(Aspect.COUNT, Aspect.IN_ALL)),
        ),
        ("what's in the housing round table?", "start time?", Ask(Intent.SESSION_TIME, sessions=("housing",), aspects=(Aspect.START,))),
        ("qui participe à la table petite enfance ?", "durée ?", Ask(Intent.SESSION_TIME, sessions=("early-childhood",), aspects=(Aspect.DURATION,))),
        ("is there a debate in the kids panel?", "who else is in it?", Ask(Intent.SPEAKERS, sessions=("early-childhood",))),
        ("when is the seminar?", "year?", Ask(Intent.EVENT_TIME, aspects=(Aspect.YEAR,))),
        ("c'est quel jour ?", "quelle année au fait", Ask(Intent.EVENT_TIME, aspects=(Aspect.YEAR,))),
        ("where is the seminar held?", "town?", Ask(Intent.VENUE, aspects=(Aspect.CITY,))),
        ("qui vient de la CAF ?", "quelle commune ?", Ask(Intent.ORGANISATION_PEOPLE, organisations=("caf-nanterre",))),
        ("qui a écrit un ouvrage ?", "où peut-on l'acheter ?", Ask(Intent.PRACTICAL, topic="bookshop")),
        ("who has written a book?", "where could I get it?", Ask(Intent.PRACTICAL, topic="bookshop")),
    ],
)
def test_a_side_alone_is_asked_of_what_is_in_mind(before: str, text: str, ask: Ask) -> None:
    assert [replace(each, several=False) for each in last_asks(before, text)] == [ask]


@pytest.mark.parametrize(
    ("texts", "intent"),
    [
        (("what's in the housing round table?", "all the speakers of the seminar"), Intent.SPEAKERS),
        (("when does Guy Potin speak?", "where is it?", "speakers?"), Intent.SPEAKERS),
    ],
)
def test_all_speakers_are_still_asked_for(texts: tuple[str, ...], intent: Intent) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(*texts)] == [(intent, ())]


@pytest.mark.parametrize(
    "text", ["which round tables are there", "quelles tables rondes sont prévues ?", "what round tables will there be", "combien de tables rondes"]
)
def test_which_round_tables_there_are_is_told_with_their_hours(text: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(text)] == [(Intent.SESSION_TIME, ("housing", "early-childhood"))]


@pytest.mark.parametrize("text", ["what are the round tables about", "de quoi parlent les tables rondes"])
def test_what_round_tables_are_about_is_told_in_full(text: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(text)] == [(Intent.SESSION, ("housing", "early-childhood"))]


@pytest.mark.parametrize("text", ["in the morning?", "le matin ?"])
def test_a_part_of_the_day_after_the_hours_is_claimed_of_the_event(text: str) -> None:
    (ask,) = last_asks("what time is the seminar?", text)
    assert (ask.intent, ask.confirms) == (Intent.EVENT_TIME, True)
    assert ask.when is not None
    assert ask.when.starts is not None


@pytest.mark.parametrize("text", ["where is it?", "il parle où ?", "where does it take place?"])
def test_where_the_event_is_may_be_asked_after_a_book(text: str) -> None:
    assert [ask.intent for ask in last_asks("who wrote a book?", text)] in ([Intent.VENUE], [Intent.PERSON_SPEAKS])


@pytest.mark.parametrize(
    ("before", "text", "person"),
    [
        ("phone number of Roullé", "and his deputy, the communications officer?", "jonathan-lorrillard"),
        ("le mail de Lorrillard", "non je veux dire son chef le responsable de la communication", "jean-michel-roulle"),
    ],
)
def test_somebody_beside_the_one_in_mind_is_asked_the_same(before: str, text: str, person: str) -> None:
    assert [(ask.intent, ask.people) for ask in last_asks(before, text)] == [(Intent.PERSON_CONTACT, (person,))]


@pytest.mark.parametrize(
    ("texts", "session"),
    [
        (("qui est dans la deuxième table ronde ?", "elle commence à quelle heure ?"), "early-childhood"),
        (("la table ronde logement, qui y participe ?", "et elle finit quand"), "housing"),
    ],
)
def test_a_pronoun_may_mean_a_session(texts: tuple[str, ...], session: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(*texts)] == [(Intent.SESSION_TIME, (session,))]


@pytest.mark.parametrize(
    ("before", "text", "intent"),
    [
        ("who is Sabine Fourcade?", "has it begun?", Intent.PROGRESS),
        ("quel est le contact presse ?", "et c'est fini ?", Intent.PROGRESS),
        ("how can a journalist reach you?", "list of speakers", Intent.SPEAKERS),
        ("qui vient de Rennes ?", "ils font quoi", Intent.PERSON),
        ("when is Mara Maudet on?", "and who comes after her in that panel?", Intent.NEXT),
        ("contact presse", "lequel des deux est responsable ?", Intent.PERSON),
    ],
)
def test_what_goes_on_about_whoever_is_in_mind_and_what_does_not(before: str, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in last_asks(before, text)] == [intent]


@pytest.mark.parametrize(
    ("before", "text", "intent"),
    [
        ("who speaks last?", "what did she write", Intent.WORKS),
        ("how long is the kids panel?", "is the discussion with the public part of it?", Intent.DEBATE),
        ("qui est Pons ?", "qui représente-t-il ?", Intent.PERSON),
        ("is it over?", "how do we get the minutes?", Intent.PRACTICAL),
        ("qui est Damon ?", "et qui fait le discours de bienvenue ?", Intent.SPEAKERS),
    ],
)
def test_ways_of_asking_in_between(before: str, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in last_asks(before, text)] == [intent]

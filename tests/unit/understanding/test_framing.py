"""What is said of the conversation itself: another subject announced, an earlier one gone back to, the same asked again, what it is for."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Aspect, Intent
from tests.unit.understanding.seminar import ROULLE, last_asks

LEMOINE = "sylvain-lemoine"


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("right, another topic: who closes the seminar?", [Intent.SPEAKERS]),
        ("new question, where does it take place?", [Intent.VENUE]),
        ("ok next question who is Guy Potin", [Intent.PERSON]),
        ("last thing, what's the postcode?", [Intent.VENUE]),
        ("something unrelated, new subject. who is Patrice Lanco?", [Intent.PERSON]),
        ("switching topic: how long is the seminar?", [Intent.EVENT_TIME]),
        ("dernière question : qui est Xavier Belan ?", [Intent.PERSON]),
        ("on change de sujet, qui termine l'après-midi ?", [Intent.SPEAKERS]),
        ("autre chose, quelle est l'adresse ?", [Intent.VENUE]),
        ("question suivante, qui est Alain Regnier ?", [Intent.PERSON]),
        ("rien à voir, nouvelle question : ça dure combien de temps ?", [Intent.EVENT_TIME]),
        ("passons à un autre point : qui invite ?", [Intent.HOSTS]),
    ],
)
def test_what_announces_another_question_asks_nothing(text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in last_asks(text)] == intents


@pytest.mark.parametrize(
    "text",
    ["what is the subject?", "quel est le sujet du séminaire ?", "the subject of the seminar, please", "le thème de la journée"],
)
def test_the_subject_itself_is_still_asked_for(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.THEME]


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("who comes from Rennes?", "who is the prefect?", "back to the first two: what do they speak about?"), ("guy-potin", "nathalie-demeslay")),
        (("who is Lanco?", "who speaks for the CNAM?", "returning to the first one, when is he on?"), ("patrice-lanco",)),
        (
            ("who speaks for the CAF?", "and for Rennes?", "coming back to the first two, where do they work?"),
            ("jose-pons", "marie-claude-bouloy"),
        ),
        (
            ("qui vient de Rennes ?", "qui est le préfet ?", "je reviens aux deux premiers : de quoi parlent-ils ?"),
            ("guy-potin", "nathalie-demeslay"),
        ),
        (("qui est Lanco ?", "qui vient du CNAM ?", "pour en revenir au premier, il parle quand ?"), ("patrice-lanco",)),
        (
            ("qui vient de la CAF ?", "et de Rennes ?", "revenons aux deux premiers, quelle est leur fonction ?"),
            ("jose-pons", "marie-claude-bouloy"),
        ),
    ],
)
def test_the_first_gone_back_to_are_those_of_the_conversation(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert last_asks(*turns)[-1].people == people


@pytest.mark.parametrize(
    ("turns", "intent", "people"),
    [
        (("when is Potin on?", "what's the address?", "same question as the first for Damon"), Intent.PERSON_TIME, ("julien-damon",)),
        (("what does Regnier speak about?", "and when?", "for Maudet, same as my first question"), Intent.PERSON_TALK, ("mara-maudet",)),
        (("the e-mail of Lemoine?", "who opens?", "the same request as the first one for Roullé"), Intent.PERSON_CONTACT, (ROULLE,)),
        (("quand parle Potin ?", "c'est où ?", "même question que la première pour Damon"), Intent.PERSON_TIME, ("julien-damon",)),
        (("de quoi parle Regnier ?", "et quand ?", "pour Maudet, même chose que la première fois"), Intent.PERSON_TALK, ("mara-maudet",)),
        (("le mail de Lemoine ?", "qui ouvre ?", "et Roullé, pareil que ma première demande"), Intent.PERSON_CONTACT, (ROULLE,)),
    ],
)
def test_the_same_as_an_earlier_question_is_asked_of_somebody_else(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    assert [(ask.intent, ask.people) for ask in last_asks(*turns)] == [(intent, people)]


@pytest.mark.parametrize(
    ("turns", "aspects"),
    [
        (("when is the second round table?", "how many are they, for the chairs"), (Aspect.COUNT,)),
        (("when is the housing panel?", "who is on it, for my notes"), ()),
        (("what time is early childhood?", "how many speakers, for the glasses of water"), (Aspect.COUNT, Aspect.IN_ALL)),
        (("à quelle heure est la deuxième table ronde ?", "ils sont combien, pour les chaises"), (Aspect.COUNT,)),
        (("c'est quand le logement ?", "qui y participe, pour mon compte rendu"), ()),
        (("à quelle heure la petite enfance ?", "combien sont-ils, pour les verres d'eau"), (Aspect.COUNT,)),
    ],
)
def test_what_an_answer_is_for_is_no_question(turns: tuple[str, ...], aspects: tuple[Aspect, ...]) -> None:
    assert [(ask.intent, ask.aspects) for ask in last_asks(*turns)] == [(Intent.SPEAKERS, aspects)]


@pytest.mark.parametrize("text", ["whom do I call, for the press?", "qui dois-je appeler, pour la presse ?"])
def test_for_whom_or_for_what_purpose_one_calls_is_no_mere_reason(text: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.CONTACT, "press")]

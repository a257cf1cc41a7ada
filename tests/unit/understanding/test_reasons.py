"""Why it is asked, told behind the question, and what people go on to tell of themselves."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks, said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("when does it end as i have a train to catch", Intent.EVENT_TIME),
        ("is there a pause halfway so that we can change batteries", Intent.PRACTICAL),
        ("what time does Maudet speak so i can set up my camera", Intent.PERSON_TIME),
        ("who opens so we can be ready with the microphones", Intent.SPEAKERS),
        ("where is it as my driver is asking", Intent.VENUE),
        ("who speaks at 4, because my slot is at 4:15", Intent.AT_TIME),
        ("ça finit à quelle heure vu que j'ai un train", Intent.EVENT_TIME),
        ("a quelle heure passe regnier que je puisse caler le cameraman", Intent.PERSON_TIME),
        ("c'est à quelle adresse pour que j'envoie mon pigiste", Intent.VENUE),
        ("qui commence pour qu'on sache où pointer la caméra ?", Intent.SPEAKERS),
        ("y a-t-il une pause histoire de changer de batterie ?", Intent.PRACTICAL),
        ("qui représente la CAF car je dois annoncer un nom à l'antenne", Intent.ORGANISATION_PEOPLE),
    ],
)
def test_a_reason_behind_a_question_is_none_of_it(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in last_asks(text)] == [intent]


def test_the_matter_is_the_one_that_is_asked_and_not_that_of_the_reason() -> None:
    assert last_asks("is there a break so that we can charge the camera")[0].topic == "break"


@pytest.mark.parametrize(
    "text",
    [
        "any e-mail for damon? wanna book him for the show",
        "got a number for Lorrillard? gonna ring him now",
        "does Regnier speak? he wrote my preface",
        "le mail de Maudet ? je voudrais l'inviter dans mon émission",
        "à quelle heure parle Lanco ? il faut que je l'appelle avant",
        "le numéro de Lemoine ? je vais l'appeler tout de suite",
    ],
)
def test_what_somebody_goes_on_to_tell_asks_nothing_more(text: str) -> None:
    assert len(last_asks(text)) == 1


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Who opens? I also need the address.", "rue de Martignac"),
        ("Qui ouvre ? Il me faut aussi l'adresse.", "rue de Martignac"),
        ("Who closes? And the hosts.", "Fourcade"),
    ],
)
def test_what_is_wanted_besides_is_told(text: str, part: str) -> None:
    assert part in said(text)

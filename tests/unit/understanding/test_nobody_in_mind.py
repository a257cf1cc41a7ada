"""Something asked of "him" or "her" with nobody in mind, and a number asked for without saying whose: it is asked back, and a name answers that."""

from __future__ import annotations

import pytest

from knowledge.answering.answers import Outcome
from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks, said, talk


@pytest.mark.parametrize(
    "text",
    [
        "when does he speak?", "is she on the programme?", "what's her job?", "his phone number please", "and what about her?", "who's with him?",
        "elle intervient quand ?", "il vient d'où ?", "t'as son mail ?", "et lui ?", "avec qui elle parle exactement ?",
        "qui est-ce qui passe avant elle ?", "give me the phone", "what's the email",
    ],
)  # fmt: skip
def test_it_is_asked_back_who_is_meant(text: str) -> None:
    response = talk(text)
    assert (response.reply.outcome, len(response.question.asks)) == (Outcome.CLARIFY, 1)


@pytest.mark.parametrize(
    ("turns", "intent", "people"),
    [
        (("when does he speak?", "Potin"), Intent.PERSON_TIME, ("guy-potin",)),
        (("elle passe quand ?", "je parle de Mme Maudet"), Intent.PERSON_TIME, ("mara-maudet",)),
        (("her email?", "Lemoine, sorry"), Intent.PERSON_CONTACT, ("sylvain-lemoine",)),
        (("il vient d'où ?", "le préfet"), Intent.PERSON, ("alain-regnier",)),
        (("who comes after him?", "Lanco"), Intent.NEXT, ("patrice-lanco",)),
    ],
)
def test_a_name_answers_it(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people) == (intent, people)


def test_another_question_is_not_taken_for_a_name() -> None:
    assert [ask.intent for ask in last_asks("when is she on?", "where is the seminar?")] == [Intent.VENUE]


@pytest.mark.parametrize(
    "text",
    ["he is late", "il est comment ton chien ?", "where is my dog, is he lost?", "he sold me a car", "elle est belle", "numéro de dossier perdu"],
)
def test_what_is_not_asked_of_anybody_here_is_not_asked_back(text: str) -> None:
    assert talk(text).reply.outcome is Outcome.NOT_UNDERSTOOD


def test_whoever_of_a_session_was_not_named_alone_is_not_the_one_meant() -> None:
    assert len(last_asks("c'est quand la table ronde sur le logement ?", "et son numéro ?")[0].people) > 1


def test_after_whom_to_ask_was_told_a_pronoun_may_mean_them() -> None:
    assert "sylvain.lemoine" in said("y a-t-il un vestiaire ?", "c'est quoi son mail ?")

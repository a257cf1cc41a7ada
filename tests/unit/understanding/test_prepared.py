"""What organisers answered is answered with their words, however it is asked again; what the programme answers stays as it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.replies.desk import Desk, open_desk
from bot.replies.markup import plain
from knowledge import editing
from knowledge.editing import EditRefused
from knowledge.programme import Programme
from knowledge.understanding.context import Conversation

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)
CLOAKROOM = {"fr": "Le vestiaire est au sous-sol.", "en": "The cloakroom is in the basement."}
FILMING = {"fr": "Oui, sans flash."}


@pytest.fixture(scope="module")
def answered(seminar: Programme) -> Desk:
    asked = {"fr": ["Y a-t-il un vestiaire ?"], "en": ["is there a cloakroom?"]}
    programme = editing.answer_questions(seminar, asked, CLOAKROOM)
    return open_desk(editing.answer_questions(programme, {"fr": ["A-t-on le droit de prendre des photos pendant les débats ?"]}, FILMING))


def said(desk: Desk, text: str) -> str:
    return plain(desk.respond(text, Conversation(), NOW, "fr").reply.text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Y a-t-il un vestiaire ?", "fr"),
        ("y a t il un VESTIAIRE", "fr"),
        ("Où est le vestiaire ?", "fr"),
        ("vestaire ?", "fr"),
        ("bonjour, où se trouve le vestiaire svp", "fr"),
        ("je peux laisser mon manteau au vestiaire ?", "fr"),
        ("is there a cloakroom?", "en"),
        ("where’s the cloak room", "en"),
        ("Cloakroom please", "en"),
        ("do you have cloakrooms?", "en"),
    ],
)
def test_the_question_and_its_likes_are_answered(answered: Desk, text: str, language: str) -> None:
    assert CLOAKROOM[language] in said(answered, text)


@pytest.mark.parametrize("text", ["Je peux prendre des photos pendant le débat ?", "droit de prendre des photos ?"])
def test_a_language_without_an_answer_gets_the_other(answered: Desk, text: str) -> None:
    assert "sans flash" in said(answered, text)


@pytest.mark.parametrize(
    "text",
    [
        "Qui parle pendant le débat ?",
        "c’est où ?",
        "who speaks at 4 p.m.?",
        "photos de chats",
        "bonjour",
        "un manteau",
        "prendre des notes pendant les débats",
        "photos ?",
        "quel temps fait-il ?",
        "prendre",
        "?",
    ],
)
def test_other_questions_are_answered_as_before(desk: Desk, answered: Desk, text: str) -> None:
    assert said(answered, text) == said(desk, text)


@pytest.fixture(scope="module")
def with_dogs(seminar: Programme) -> Desk:
    """A practical matter in words of its own, which organisers answer as a question and not as the matter."""
    return open_desk(
        editing.answer_questions(seminar, {"en": ["can I bring my dog along?"]}, {"fr": "Les chiens sont admis.", "en": "Dogs are let in."})
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("are dogs allowed?", "Dogs are let in."),
        ("is it ok to come with my dog", "Dogs are let in."),
        ("je peux venir avec mon chien ?", "Les chiens sont admis."),
        ("les chiens sont acceptés ?", "Les chiens sont admis."),
    ],
)
def test_a_question_on_a_practical_matter_is_answered_in_either_language(with_dogs: Desk, text: str, answer: str) -> None:
    assert said(with_dogs, text) == answer


@pytest.mark.parametrize(
    "text", ["can I bring my cat?", "can I bring my sandwich?", "on peut fumer ?", "y a-t-il un parking ?", "dogs bark at the prefect in the square"]
)
def test_what_asks_for_something_else_has_none_of_its_answers(desk: Desk, with_dogs: Desk, text: str) -> None:
    assert said(with_dogs, text) == said(desk, text)


def test_an_answer_can_be_put_right(seminar: Programme) -> None:
    first = editing.answer_questions(seminar, {"fr": ["Y a-t-il un vestiaire ?"]}, CLOAKROOM)
    second = editing.answer_questions(first, {"fr": ["Y a-t-il un vestiaire ?", "vestiaire ?"]}, {"fr": "Il n’y en a pas."})
    assert [each.id for each in second.questions] == ["asked-1"]
    assert second.questions[0].asked.all == ("Y a-t-il un vestiaire ?", "vestiaire ?")
    assert said(open_desk(second), "vestiaire ?") == "Il n’y en a pas."
    with pytest.raises(EditRefused):
        editing.answer_questions(second, {"fr": ["vestiaire ?"]}, {"fr": "Il n’y en a pas."})
    with pytest.raises(EditRefused):
        editing.answer_questions(seminar, {"fr": ["vestiaire ?"]}, {"fr": " "})
    with pytest.raises(EditRefused):
        editing.answer_questions(seminar, {"fr": ["vestiaire ?"]}, {"fr": "a" * (editing.LONGEST_ANSWER + 1)})


def test_a_practical_matter_is_answered_in_every_language_and_way(seminar: Programme) -> None:
    desk = open_desk(editing.answer_practical(seminar, "wifi", {"fr": "Réseau IEPC, sans mot de passe.", "en": "Network IEPC, no password."}))
    assert "IEPC, no password" in said(desk, "is there internet?")
    assert "sans mot de passe" in said(desk, "le code wifi svp")

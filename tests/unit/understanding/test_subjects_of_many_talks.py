"""Subjects of many talks: words of other people's subjects and of the asker's language, kinds of talks, days and hours, what is not there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.replies.desk import open_desk
from knowledge.programme import SessionKind
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.spelling import Form
from tests.unit.understanding.big_conference import BEGINS, PEOPLE, TALKS, conference, conference_of, said
from tests.unit.understanding.conference import BEGINS as BEGINS_IN_THREE_ROOMS
from tests.unit.understanding.conference import conference as conference_in_three_rooms
from tests.unit.understanding.conference import said as said_by
from tests.unit.understanding.conference import text


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("talks about music", "violin"),
        ("des conférences sur la musique ?", "violin"),
        ("conférences musique dimanche", "violin"),
        ("musique", "violin"),
        ("security talks on Saturday", "Breaking locks"),
        ("des trucs sur la sécurité dimanche matin", "Pebbles"),
        ("il y a quoi sur les bases de données ?", "databases"),
        ("something on mots de passe", "Forget passwords"),
        ("anything for kids?", "paper boat"),
        ("un truc pour les enfants samedi après-midi ?", "paper boat"),
        ("le noyau", "kernels"),
        ("i'm interested in databases, anything?", "databases"),
        ("quelles salles pour la musique ?", "Ferrer"),
        ("un exposé très pointu sur le noyau", "kernels"),
        ("a talk in Janson, or elsewhere, on databases", "databases"),
        ("des serrures ?", "Breaking locks"),
        ("the talk on DATABSES", "databases"),
        ("workshops on security", "Breaking locks"),
        ("que me conseillez-vous sur la sécurité ?", "Breaking locks"),
        ("qu'est-ce qu'il y a sur la sécurité ?", "Breaking locks"),
        ("I am keen on databases, what should I see?", "databases"),
        ("is the conference for kids?", "paper boat"),
        ("are there talks suitable for kids?", "paper boat"),
        ("security", "Breaking locks"),
        ("la sécurité", "Breaking locks"),
        ("security tomorrow", "Breaking locks"),
        ("junior sessions", "paper boat"),
        ("junior talks tomorrow", "paper boat"),
    ],
)
def test_a_subject_is_found_in_whatever_language_it_is_asked_for(message: str, there: str) -> None:
    outcome, reply = said(message)
    assert outcome == "answered"
    assert there.lower() in reply.lower()


@pytest.mark.parametrize(
    "message", ["next talk on databases", "next databases talk please", "le prochain exposé sur les databases ?", "any talks about databases left?"]
)
def test_of_what_comes_on_a_subject_nothing_is_over(message: str) -> None:
    outcome, reply = said_by(conference_in_three_rooms(), message, now=BEGINS_IN_THREE_ROOMS + timedelta(hours=3))
    assert outcome == "answered"
    assert "Databases and queues 1" in reply
    assert "Databases and queues”" not in reply
    assert "Databases and queues »" not in reply


@pytest.mark.parametrize("message", ["is there any security?", "security?", "y a-t-il une sécurité à l'entrée ?"])
def test_a_practical_matter_that_is_asked_for_is_no_subject(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("is there a photography quiz?", "Photography quiz"),
        ("a photography quiz on Sunday?", "Photography quiz"),
        ("is there a photographer?", "The programme says nothing"),
    ],
)
def test_a_session_that_is_called_like_a_practical_matter_is_told(message: str, there: str) -> None:
    talks = (*TALKS, (1, 14, "b", "junior", "Photography quiz", (1,)))
    assert there in said_by(conference_of(PEOPLE, talks), message)[1]


def test_talks_of_a_track_are_about_its_subject() -> None:
    assert "bread" in said("talks about music")[1]


@pytest.mark.parametrize(
    "message",
    ["any cobol talks?", "talks about cobol", "who is giving the keynote?", "c'est quand la keynote ?", "des tables rondes ?",
     "taxes?", "des échecs demain ?", "any lockpicking workshops tomorrow?", "voice assistants", "tiny submarines on Sunday",
     "les tables rondes sur le tricot"]
)  # fmt: skip
def test_talks_that_there_are_not(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("music on Saturday", "bread", "violin"),
        ("musique samedi entre 14h et 16h", "bread", "violin"),
        ("what's on about music at 9 on Sunday?", "violin", "bread"),
        ("security talks on Sunday between 10 and 13", "pebbles", "locks"),
        ("music on Sunday after 3pm", "other times", "nothing"),
    ],
)
def test_a_subject_is_looked_for_at_the_time_that_is_said(message: str, there: str, not_there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False)


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("music on Sunday", "and security?"), "pebbles", "locks"),
        (("music on Sunday", "et la sécurité ?"), "pebbles", "locks"),
        (("music in Janson", "and security?"), "Nothing on that in Janson", "nothing about security"),
        (("who speaks on music?", "and on databases?"), "Matthias Kerschen", "Quarel"),
    ],
)
def test_another_subject_is_asked_of_as_the_one_before(messages: tuple[str, ...], there: str, not_there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False), reply


@pytest.mark.parametrize("message", ["ai", "ai talks", "any ai talks?", "ai on Saturday"])
def test_a_word_of_grammar_names_a_subject_where_no_other_of_its_language_stands(message: str) -> None:
    talks = (*TALKS, (0, 18, "a", "kernel", "Scheduling AI jobs", (1,)))
    reply = said_by(conference_of(PEOPLE, talks), message)[1]
    assert "Scheduling AI jobs”" in reply
    assert " in H.2215" in reply


def test_a_word_of_grammar_among_others_names_no_subject() -> None:
    talks = (*TALKS, (0, 18, "a", "kernel", "Scheduling AI jobs", (1,)))
    assert "Scheduling" not in said_by(conference_of(PEOPLE, talks), "j'ai faim")[1]


def test_a_way_to_reach_somebody_is_a_subject_where_nobody_is_to_be_reached() -> None:
    talks = (*TALKS, (0, 18, "a", "kernel", "Signing emails", (1,)))
    assert "Signing emails" in said_by(conference_of(PEOPLE, talks), "email")[1]


@pytest.mark.parametrize("messages", [("talks about music", "and on Sunday?"), ("music on Sunday", "and in the morning?")])
def test_the_same_subject_is_asked_of_another_time(messages: tuple[str, ...]) -> None:
    assert "violin" in said(*messages)[1]


def test_the_first_and_the_last_of_all_are_no_list_of_everybody() -> None:
    assert "Closing" in said("when is the closing talk?")[1]
    assert "Welcome" in said("who gives the opening talk?")[1]


@pytest.mark.parametrize(
    "message", ["any lengthy talks on Sunday?", "boring talks on Sunday", "quoi de bien dimanche ?", "des exposés longs et difficiles dimanche ?"]
)
def test_how_talks_are_is_no_subject_of_theirs(message: str) -> None:
    outcome, reply = said(message)
    assert outcome == "answered"
    assert "violin" in reply


@pytest.mark.parametrize(
    ("message", "begins"),
    [("is there something really boring about databases?", "Yes"), ("y a-t-il quelque chose d'ennuyeux sur les bases de données ?", "« Pebbles")],
)
def test_how_something_on_a_subject_is_hinders_no_answer(message: str, begins: str) -> None:
    assert said(message)[1].startswith(begins)


@pytest.mark.parametrize("message", ["any workshops on security?", "y a-t-il des ateliers sur la sécurité ?"])
def test_no_yes_is_said_where_what_is_on_a_subject_is_of_another_kind(message: str) -> None:
    reply = said(message)[1]
    assert "locks" in reply
    assert not reply.startswith(("Yes", "Oui"))


def test_words_that_together_name_a_subject_mean_nothing_else() -> None:
    assert "enregistrement" not in said("un exposé jeux vidéo")[1]


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("I'm into databases. What's on tomorrow?", "Pebbles and databases"),
        ("je m'intéresse aux noyaux. Quels exposés demain matin ?", "tiny kernels"),
        ("j'adore les bases de données, y a quoi demain ?", "Pebbles and databases"),
        ("My thing is databases. What should I see tomorrow?", "Pebbles and databases"),
        ("Tomorrow I'm covering security. Which talks deal with it?", "Breaking locks"),
    ],
)
def test_what_is_on_of_the_subject_that_somebody_tells_to_be_theirs(message: str, there: str) -> None:
    reply = said(message)[1]
    assert there in reply
    assert "Welcome" not in reply


@pytest.mark.parametrize(
    ("text", "subjects"),
    [("typing", ["=typing"]), ("types", []), ("maintainer", ["=maintainers"]), ("maintenant", []), ("clocks", ["=clocks"]), ("montrer", [])],
)
def test_a_word_on_everybodys_lips_names_no_subject_by_its_root(text: str, subjects: list[str]) -> None:
    words = words_of(text)[1]
    forms = [(Form(word.text, 1.0),) for word in words]
    asked = conference().reader.subject_words.asked(words, forms, frozenset(), lambda _: True)
    assert [subject for _, subject in asked] == subjects


@pytest.mark.parametrize("message", ["databases now", "now databases", "bases de données maintenant", "les bases de données en ce moment"])
def test_a_subject_and_now_are_the_talks_on_it_from_now_on(message: str) -> None:
    assert "Pebbles and databases" in said(message, now=BEGINS + timedelta(hours=7, minutes=10))[1]
    assert "Pebbles and databases" not in said(message.replace("databases", "music").replace("bases de données", "musique"))[1]


def test_talks_of_a_kind_are_counted_and_called_by_it_once() -> None:
    programme = conference().reader.directory.programme
    titled = {"s11": "Workshop: a paper boat", "s7": "Let's bake bread"}
    sessions = [
        session.model_copy(update={"kind": SessionKind.WORKSHOP, "title": text(titled[session.id])}) if session.id in titled else session
        for session in programme.sessions
    ]
    desk = open_desk(programme.model_copy(update={"sessions": tuple(sessions)}))
    counted = said_by(desk, "how many workshops?")[1]
    assert counted.startswith("2 sessions.")
    assert "workshop “Let's bake bread”" in counted
    assert "pm “Workshop: a paper boat”" in counted
    assert "« tricot »" in said_by(desk, "y a-t-il un atelier de tricot ?")[1]


def test_whether_there_are_round_tables_is_told_with_them() -> None:
    programme = conference().reader.directory.programme
    sessions = tuple(
        session.model_copy(update={"kind": SessionKind.ROUND_TABLE}) if session.id == "s7" else session for session in programme.sessions
    )
    reply = said_by(open_desk(programme.model_copy(update={"sessions": sessions})), "y a-t-il des tables rondes ?")[1]
    assert reply.startswith("Oui.")
    assert "bake bread" in reply


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("is there a talk about payments?", "nothing on “payments”"),
        ("anything about parking?", "says nothing about parking"),
    ],
)
def test_what_a_talk_is_said_to_be_on_is_no_matter(message: str, there: str) -> None:
    assert there in said(message)[1]

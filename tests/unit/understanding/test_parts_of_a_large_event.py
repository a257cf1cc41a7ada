"""What is asked of rooms and tracks of a large event: what runs there, who speaks, what stands near them, and the hours of a part of the day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.named import unshadowed
from knowledge.understanding.spans import Span
from tests.unit.understanding import conference
from tests.unit.understanding.big_conference import PEOPLE, TALKS, conference_of, said
from tests.unit.understanding.conference import BEGINS

TITLE_OF_A_TALK = "Breaking locks for fun"


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("what is running at two on Saturday afternoon in UB2.147?", TITLE_OF_A_TALK),
        ("which talk runs at 14:00 in UB2.147 on Saturday", TITLE_OF_A_TALK),
        ("is anything running in UB2.147 at 2 pm on Saturday?", TITLE_OF_A_TALK),
        ("what is programmed in UB2.147 at 2 pm on Saturday", TITLE_OF_A_TALK),
        ("qu'est-ce qui est diffusé en UB2.147 samedi à 14h ?", TITLE_OF_A_TALK),
        ("which devrooms run on sunday", "Music Production"),
        ("y a quoi en security ?", TITLE_OF_A_TALK),
        ("qu'est-ce qu'il y a en kernel dimanche ?", "The Varnish bus"),
        ("what's in databases on saturday", "Pebbles and databases"),
        ("qui parle en kernel ?", "Ines Quarel"),
        ("who are the speakers of the security devroom?", "Matthias Kerschen"),
        ("c'est quoi la première conf dans la salle du kernel ?", "Scheduling in tiny kernels"),
        ("what's on in the room of databases on Saturday", "Pebbles and databases"),
        ("la devroom kernel c'est dans quelle salle et y a combien de confs", "3 séances"),
        ("which room has the music track and how many talks is that", "2 sessions"),
        ("des exposés sur bread cet après-midi ?", "Oui"),
        ("anything on bread on saturday afternoon?", "Yes"),
        ("anything on bread sunday?", "at other times"),
        ("is the bread talk on saturday afternoon?", "Yes"),
    ],
)
def test_what_a_part_has(question: str, there: str) -> None:
    outcome, reply = said(question)
    assert (outcome, there in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("what's in UB2.147 from 3 pm on Saturday", "Pebbles and databases", TITLE_OF_A_TALK),
        ("les confs en UB2.147 samedi à partir de 15h", "Pebbles and databases", TITLE_OF_A_TALK),
        ("what's in UB2.147 from 1 pm to 3 pm on Saturday", TITLE_OF_A_TALK, "Pebbles and databases"),
        ("any talks on pebbles Sunday before 2 pm?", "Forget passwords", "Pebbles and databases"),
        ("une conf sur bread samedi avant midi ?", "Pas à ce moment", "Oui"),
        ("something on bread in UB2.147", "Elsewhere", "Workshop"),
        ("what runs at the same time as Breaking locks for fun?", "From 2 p.m. to", TITLE_OF_A_TALK),
        ("y a quoi pendant Breaking locks for fun ?", "De 14 h à", TITLE_OF_A_TALK),
        ("quelles conférences en même temps que la conf Breaking locks for fun", "De 14 h à", TITLE_OF_A_TALK),
        ("what else is on during Breaking locks for fun?", "From 2 p.m. to", TITLE_OF_A_TALK),
        ("who speaks during Breaking locks for fun?", "Ines Quarel", "From 2 p.m."),
        ("what is said during Breaking locks for fun?", "With Ines Quarel", "From 2 p.m."),
        ("de quoi parle-t-on pendant Breaking locks for fun ?", "Avec Ines Quarel", "De 14 h à"),
        ("qu'est-ce qu'on y apprend pendant Breaking locks for fun ?", "Avec Ines Quarel", "De 14 h à"),
        ("is Breaking locks for fun at the same time as Let's bake bread?", "No.", "On at"),
        ("which room has the most talks?", "K.0.700: 16 sessions\nK.1.701", "UB5"),
        ("which room has the most presentations?", "K.0.700: 16 sessions\nK.1.701", "UB5"),
        ("quelle salle a le plus de séances ?", "K.0.700 : 16 séances\nK.1.701", "UB5"),
        ("quelle salle a le plus de sessions ?", "K.0.700 : 16 séances\nK.1.701", "UB5"),
        ("quelle salle a le plus de présentations ?", "K.0.700 : 16 séances\nK.1.701", "UB5"),
        ("quelle salle a le plus de conférences dimanche ?", "8 séances", "16 séances"),
    ],
)
def test_what_is_within_those_hours_beside_it_or_most_of_all(question: str, there: str, not_there: str) -> None:
    outcome, reply = said(question)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False), reply


def test_a_subject_called_like_a_track_is_looked_for_on_the_days_that_the_track_does_not_have() -> None:
    desk = conference_of(PEOPLE, (*TALKS, (1, 13, "a", "kernel", "Unmaking databases", (5,))))
    assert "Unmaking databases" in conference.said(desk, "any talks on databases on Sunday?")[1]
    assert "at other times" in conference.said(desk, "the databases devroom on Sunday")[1]


def test_no_goodbye_begins_within_the_code_of_a_room() -> None:
    room, goodbye = Span(Concept.ROOM, 0, 4, 1.0, ("ud2.218a",)), Span(Concept.GOODBYE, 3, 5)
    assert unshadowed([room, goodbye]) == [room], "UD2.218A dimanche"


@pytest.mark.parametrize(
    "question",
    [
        "which is first, Let's bake bread or Breaking locks for fun?",
        "qu'est-ce qui passe en premier, Let's bake bread ou Breaking locks for fun ?",
        "is Breaking locks for fun before or after Let's bake bread?",
    ],
)
def test_which_of_two_talks_is_first(question: str) -> None:
    _, reply = said(question)
    assert -1 < reply.find(TITLE_OF_A_TALK) < reply.find("Let's bake bread"), reply


@pytest.mark.parametrize(
    "question",
    [
        "is there a coffee machine outside the kernel room?",
        "is there a lift in K building?",
        "il y a une machine à café près de la salle kernel ?",
        "who manages the kernel devroom?",
        "qui gère la devroom security ?",
        "who is the manager of the security track?",
        "is there Wi-Fi on site, and do I need a password for it?",
    ],
)
def test_what_is_only_near_a_part(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, "Pebbles" in reply) == ("not_in_programme", False), reply


@pytest.mark.parametrize("question", ["which talk of the kernel track was cancelled?", "quelle conf de la devroom kernel est annulée ?"])
def test_what_becomes_of_a_part(question: str) -> None:
    assert "Varnish" not in said(question)[1]


@pytest.mark.parametrize(
    ("messages", "there"),
    [
        (("combien de fois parle ines quarel ?", "et sa toute dernière intervention c'est laquelle"), "violin"),
        (("who gives the varnish talk?", "and his last talk?"), "The Varnish bus"),
        (("qui donne l'exposé sur bread ?", "il fait autre chose ?"), "Mathias Oud"),
        (("who gives the talk on paper boats?", "does she do anything else on sunday?"), "Q80"),
        (("how many talks are in the kernel devroom?", "list em for me"), "Memory without tears"),
        (("combien de confs dans la devroom kernel ?", "lesquelles ?"), "Memory without tears"),
        (("anything on violins?", "presented by?"), "Ines Quarel"),
        (("un truc sur bread ?", "présenté par ?"), "Mathias Oud"),
        (("anything on pebbles?", "given by whom?"), "Matthias Kerschen"),
        (("un truc sur bread ?", "et quelle scène ?"), "H.2215"),
        (("anything on violins?", "what channel is that on?"), "H.2215"),
        (("des exposés sur bread samedi après-midi ?", "et dimanche ?"), "à d’autres"),
    ],
)
def test_what_goes_on_from_there(messages: tuple[str, ...], there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    "question", ["What sort of things can I ask you?", "what kind of stuff can you tell me", "quel genre de questions je peux te poser ?"]
)
def test_what_can_be_asked(question: str) -> None:
    assert said(question)[0] == "social"


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("which talks start at 11 on saturday?", "Scheduling", "nothing"),
        ("what did I miss in H.2215?", "Scheduling in tiny kernels", "paper boat"),
        ("j'ai raté quoi en UB2.147 ?", "Breaking locks", "Pebbles and databases"),
        ("which devroom is in UB2.147", "Kernel", "nothing"),
        ("current talk in UB2.147", "Nothing is on", "Breaking"),
    ],
)
def test_what_has_been_there(question: str, there: str, not_there: str) -> None:
    outcome, reply = said(question, now=BEGINS + timedelta(hours=5, minutes=55))
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False), reply


@pytest.mark.parametrize("question", ["blorf gnarx wibbelty zoop", "raconte-moi une blague", "the one about woolly hats, who gives it?"])
def test_what_is_nobody_and_no_talk(question: str) -> None:
    assert said(question, now=BEGINS + timedelta(hours=2, minutes=10))[0] in ("not_understood", "not_in_programme")
    assert "K.0" not in said(question, now=BEGINS + timedelta(hours=2, minutes=10))[1]


def test_words_of_the_world_beside_others_of_a_title_say_the_talk() -> None:
    assert "Forget passwords, use pebbles" in said("forget passwords pebbles when")[1]


@pytest.mark.parametrize("messages", [("how many rooms are there?", "which ones?"), ("combien y a-t-il de salles ?", "lesquelles ?")])
def test_the_rooms_that_were_counted_are_told_again(messages: tuple[str, ...]) -> None:
    assert said(*messages) == said(messages[0])


@pytest.mark.parametrize("message", ["who speaks at 11 on Saturday?", "qui parle samedi à 11h ?"])
def test_whoever_speaks_at_an_hour_in_several_rooms_is_told_with_each(message: str) -> None:
    assert "Ines Quarel" in said(message)[1]


def test_rooms_are_told_by_their_names_and_numbers() -> None:
    reply = conference.said(conference.conference(("Saal 10", "Saal 2", "Annexe")), "list of rooms")[1]
    assert reply.index("Annexe") < reply.index("Saal 2") < reply.index("Saal 10")


def test_a_room_is_called_by_a_sign_that_is_a_digit_and_counts_nothing() -> None:
    assert "②" in conference.said(conference.conference(("Saal 10", "Saal 2", "②")), "list of rooms")[1]

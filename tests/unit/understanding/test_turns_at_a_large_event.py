"""Conversations of several turns about a large event: two talks side by side, what was asked before, the rest of a list, another subject."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import BEGINS
from tests.unit.understanding.conference import said as said_by

BEFORE_NOON = BEGINS + timedelta(hours=2)
TWO_TALKS = ("when is The Varnish Bus?", "and Breaking locks for fun?")


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        ((*TWO_TALKS, "do they overlap?"), ("No", "Varnish", "Breaking"), ("Yes",)),
        ((*TWO_TALKS, "c'est en même temps ?"), ("Non", "Varnish", "Breaking"), ("Oui",)),
        ((*TWO_TALKS, "can I see both?"), ("Yes", "Varnish", "Breaking"), ("No",)),
        ((*TWO_TALKS, "je peux faire les deux ?"), ("Oui", "Varnish", "Breaking"), ("Non",)),
        ((*TWO_TALKS, "back to the first one, which room?"), ("Varnish",), ("Breaking",)),
        ((*TWO_TALKS, "back to the first one, which room?", "and the other one?"), ("Breaking",), ("Varnish",)),
        ((*TWO_TALKS, "revenons à la première, c'est où ?", "et l'autre ?"), ("Breaking",), ("Varnish",)),
        (("where is The Varnish Bus?", "which rooms are there?"), ("Janson", "H.2215"), ("Varnish",)),
        (("where is The Varnish Bus?", "il y a quelles salles en tout ?"), ("Janson", "H.2215"), ("Varnish",)),
        (("where is The Varnish Bus?", "which rooms are there?", "and what time was that talk?"), ("Varnish",), ("Janson",)),
        (("which track is The Varnish Bus in?", "what else is in that track?"), ("Memory", "tiny"), ("locks",)),
        (("la piste de The Varnish Bus ?", "quoi d'autre dans ce track ?"), ("Memory", "tiny"), ("locks",)),
        (("when is The Varnish Bus?", "what's after it in the same room?"), ("Memory",), ("Varnish",)),
        (("when is Memory without tears?", "so what's the first talk in that room on Sunday?"), ("Varnish",), ("violin",)),
        (("Kernel devroom", "what's on there at 11 on Saturday?"), ("tiny kernels",), ("Grommet",)),
        (("when does it resume on Sunday?",), ("9 a.m.",), ("Grommet",)),
        (("pebbles", "the first one, which room?", "what's it about?"), ("will be said there", "databases"), ("Forget",)),
        (("kernels", "which room?", "what is it about?"), ("Scheduling",), ("tracks",)),
        (("who gives The Varnish bus?", "and after her?"), ("Memory",), ("Varnish",)),
        (("the Varnish bus or Memory without tears", "where's the devroom?"), ("UB2.147",), ("K.1",)),
        (("Kernel devroom on Sunday, what's left?",), ("Varnish", "Memory"), ("Grommet",)),
        (("what's on in UB2.147 on Sunday at 10?", "which of those is on locks?"), ("locks",), ("violin",)),
        (("is The Varnish bus in UA7.228?",), ("No", "UB2.147"), ("Yes",)),
        (("when is Memory without tears?", "et avant, dans la même salle ?"), ("Juste avant", "Varnish"), ()),
        (("pebbles", "details"), ("Matthias", "Forget", "databases"), ("contact",)),
        (("pebbles", "details", "who?"), ("Matthias",), ("Ines",)),
        (("Kernel devroom", "the first one in there?", "who gives it?", "what's it about?"), ("Scheduling",), ("violin", "locks")),
        (("when is The Varnish Bus?", "il y a des toilettes ?", "et la conf dont je parlais, quelle salle ?"), ("Varnish", "UB2.147"), ()),
        (("what's on Sunday at 11?", "who speaks?"), ("Lennart Vask", "Memory"), ("Ines",)),
        ((*TWO_TALKS, "laquelle est la première des deux ?"), ("Varnish", "Breaking"), ()),
        (("who gives The Varnish Bus?", "and Memory without tears?", "can I see both?"), ("Yes", "Varnish", "Memory"), ("No",)),
        (("when is The Varnish Bus?", "what else is on at the same time?"), ("10 a.m.", "Varnish"), ("Memory",)),
        (("what's on Sunday at 10 in UB2.147?", "when does it end?", "is it long?"), ("50 minutes",), ()),
        (("Ines Quarel", "talks?"), ("Scheduling", "violin", "locks"), ()),
        (("je voudrais écouter Lennart Vask, c'est où et quand ?",), ("UB2.147", "11 h"), ("Bruxelles",)),
        (("is there a Kernel devroom?", "is there wifi?", "who's the last speaker?"), ("Memory", "Lennart Vask"), ("Closing",)),
        (("pebbles", "the first one, who gives it?", "any on Sunday?"), ("Forget",), ("violin", "Varnish")),
        (("UB2.147 on Sunday", "who speaks?"), ("Lennart Brook",), ("Ines", "Saturday")),
        (("how do I find the Kernel devroom?",), ("Kernel", "UB2.147"), ()),
        (("when are The Varnish Bus and Memory without tears?", "and the speakers"), ("Lennart Brook", "Lennart Vask"), ("Ines",)),
        (("when is The Varnish Bus?", "oh wait, I mixed it up with Memory without tears"), ("Memory",), ("Varnish",)),
        (("Grommets devroom", "what's the first talk?", "who gives it?", "and the last one?"), ("Haxiten 119",), ()),
        (("Grommets devroom", "the 7th one?"), ("Eckova 60",), ()),
    ],
)
def test_what_is_told(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = big_conference.said(*messages, now=BEFORE_NOON)
    assert outcome == "answered", reply
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == [], reply


@pytest.mark.parametrize(
    ("messages", "unknown", "not_there"),
    [
        (("The Varnish Bus", "who gives it?", "who from Zorblax"), "Zorblax", "Brook"),
        (("pebbles", "and on Zorblax?"), "Zorblax", "Pebbles"),
        (("des pebbles ?", "et de Zorblax ?"), "Zorblax", "Pebbles"),
    ],
)
def test_what_is_not_there_is_said_of_what_is_asked_now(messages: tuple[str, ...], unknown: str, not_there: str) -> None:
    outcome, reply = big_conference.said(*messages, now=BEFORE_NOON)
    assert outcome == "not_in_programme", reply
    assert unknown in reply
    assert not_there not in reply


def test_a_subject_of_which_all_is_told_has_no_more() -> None:
    assert big_conference.said("pebbles", "anything else on that?", now=BEFORE_NOON)[0] == "social"


@pytest.mark.parametrize(
    "messages", [("first in UB2.147 on Sunday?", "next one", "next one"), ("le premier en UB2.147 dimanche ?", "et après ?", "le suivant ?")]
)
def test_what_is_next_goes_on_in_the_room_and_not_with_those_who_were_named(messages: tuple[str, ...]) -> None:
    talks = (*big_conference.TALKS, (1, 9, "b", "kernel", "Good morning kernels", (4, 2, 1)), (1, 13, "b", "kernel", "Seas of memory", (2,)))
    desk = big_conference.conference_of(big_conference.PEOPLE, talks)
    assert "Memory without tears" in said_by(desk, *messages, now=BEFORE_NOON)[1]


def test_what_comes_after_it_is_asked_of_the_talk_and_not_of_whoever_gives_others_too() -> None:
    talks = ("what's on Sunday at 9 in H.2215?", "until when?", "what's after it?")
    assert "Forget" in big_conference.said(*talks, now=BEFORE_NOON)[1]


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("lanterns on Sunday", "anything else on that?"), ("Lanterns at sea", "Lanterns of paper"), ("locks",)),
        (("des lanternes ou lanterns dimanche ?", "rien d'autre là-dessus ?"), ("Lanterns at sea", "Lanterns of paper"), ("locks",)),
        (("talks on lanterns", "there are too many, only Sunday morning"), ("Lanterns of paper",), ("Lanterns at sea",)),
        (("des exposés sur lanterns ?", "il y en a trop, juste dimanche matin"), ("Lanterns of paper",), ("Lanterns at sea",)),
    ],
)
def test_a_subject_is_kept_while_its_list_is_narrowed_or_gone_on_with(
    messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]
) -> None:
    lanterns = (
        (0, 15, "b", "music", "Lanterns at sea", (1,)),
        (1, 10, "a", "music", "Lanterns of paper", (0, 3)),
        (1, 15, "b", "security", "Lanterns that lock", (4,)),
    )
    desk = big_conference.conference_of(big_conference.PEOPLE, (*big_conference.TALKS, *lanterns))
    _, reply = said_by(desk, *messages, now=BEFORE_NOON)
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == [], reply


def test_the_last_of_an_evening_is_the_last_of_another_day() -> None:
    talks = (*big_conference.TALKS, (0, 18, "janson", "main", "Stars over the harbour", (7,)))
    desk = big_conference.conference_of(big_conference.PEOPLE, talks)
    assert "Stars" in said_by(desk, "what's the last thing in Janson this evening?", now=BEFORE_NOON)[1]
    for tomorrow in ("and tomorrow's?", "et celui de demain ?"):
        assert "Closing" in said_by(desk, "what's the last thing in Janson this evening?", tomorrow, now=BEFORE_NOON)[1]


@pytest.mark.parametrize(
    ("messages", "there"),
    [
        (("what's the keynote?", "who gives it?"), "nothing on “keynote”"),
        (("is there wifi?", "what's the password?"), "Wi-Fi"),
        (("il y a du wifi, et c'est quoi le mot de passe ?",), "Wi-Fi"),
        (("who organises the Kernel devroom?",), "nothing"),
        (("qui organise la devroom Kernel ?",), "rien"),
        (("qui organise le devroom Kernel ?",), "rien"),
        (("how do I get from K to H?",), "the way to get there"),
        (("where is the info desk?",), "an information desk"),
        (("où est le point info ?",), "un point d’information"),
        (("where can I buy a t-shirt?",), "T-shirts"),
        (("when is lunch on Sunday?",), "lunch"),
        (("il y a du café dimanche ?",), "café"),
    ],
)
def test_nothing_else_is_told_where_the_programme_is_silent(messages: tuple[str, ...], there: str) -> None:
    outcome, reply = big_conference.said(*messages, now=BEFORE_NOON)
    assert (outcome, there in reply) == ("not_in_programme", True), reply

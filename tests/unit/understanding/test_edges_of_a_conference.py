"""The opening and the closing of a conference as they are claimed, its other rooms, days in words."""

from __future__ import annotations

from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.understanding.context import Conversation
from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import EVENING_BEFORE, said, text
from tests.unit.understanding.nights import desk


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is the closing on Monday at 11?", "Yes."),
        ("is the closing ceremony on Sunday?", "No."),
        ("la clôture est bien lundi à 11h ?", "Oui."),
        ("la cérémonie de clôture c'est à 20h lundi non ?", "Non."),
        ("is the opening on Saturday?", "Yes."),
        ("l'ouverture est bien samedi à 9h ?", "Oui."),
        ("is the opening ceremony on Sunday?", "No."),
        ("is the opening ceremony at 10:30 on Saturday?", "No."),
    ],
)
def test_what_is_claimed_of_the_opening_and_the_closing(question: str, begins: str) -> None:
    outcome, reply = said(desk(), question)
    assert (outcome, reply.partition(" ")[0].partition("\n")[0]) == ("answered", begins), reply


@pytest.mark.parametrize(
    "turns",
    [
        ("what's on in the Great Hall on Sunday?", "and in the other room?"),
        ("what's on in the Great Hall on Sunday?", "the other room?"),
        ("programme Great Hall dimanche", "et dans l'autre salle ?"),
        ("il y a quoi en Great Hall dimanche à 22h ?", "et l'autre salle ?"),
    ],
)
def test_the_other_room_is_the_one_that_was_not_spoken_of(turns: tuple[str, ...]) -> None:
    outcome, reply = said(desk(), *turns)
    assert (outcome, "Moths" in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    "question", ["first talk on the third of February", "programme du trois février", "what's on on Sunday the third of February?"]
)
def test_days_of_the_month_in_words_with_their_month(question: str) -> None:
    assert "Morning kernels" in said(desk(), question)[1]


def test_a_name_with_a_slip_picks_one_of_those_with_the_given_name() -> None:
    assert "Varnish" in big_conference.said("c quand lennart brok")[1]
    assert "Memory" in big_conference.said("when is lennart vaks on")[1]


@pytest.mark.parametrize(
    ("question", "told"), [("what's on on Saturday at 10 tonight?", "10"), ("who speaks at ten in the morning on Sunday?", "Morning kernels")]
)
def test_an_hour_is_one_of_the_part_of_the_day_beside_it(question: str, told: str) -> None:
    assert told in said(desk(), question)[1]


@cache
def named() -> Desk:
    """The same conference in English, with talks whose names stand before a colon."""
    programme = desk().directory.programme
    event = programme.event.model_copy(update={"languages": ("de", "en")})
    titles = ("Klokbox: clocks that never stop", "Zagreb Reloaded - the city in numbers", "Open Veldor: a small bus", "Encryption for all")
    first = [session.model_copy(update={"title": text(title)}) for session, title in zip(programme.sessions, titles, strict=False)]
    others = [
        session.model_copy(update={"id": f"o{number}", "title": text(f"Ordinary matters of kernels {number}")})
        for number, session in enumerate((*programme.sessions, *programme.sessions, *programme.sessions, *programme.sessions))
    ]
    return open_desk(programme.model_copy(update={"event": event, "sessions": (*first, *others)}))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When is the Open Veldor talk?", "a small bus"),
        ("c'est quand Open Veldor ?", "a small bus"),
        ("where is Zagreb Reloaded", "city in numbers"),
        ("dans quelle salle est zagreb reloaded ?", "city in numbers"),
    ],
)
def test_what_stands_before_a_colon_names_the_talk(question: str, told: str) -> None:
    outcome, reply = said(named(), question)
    assert (outcome, told in reply) == ("answered", True), reply


@pytest.mark.parametrize(("message", "language"), [("klokbox", "en"), ("chiffrement", "fr"), ("encryption", "en"), ("zyzzyva code", "en")])
def test_what_no_language_tells_is_answered_in_one_of_the_event(message: str, language: str) -> None:
    response = named().respond(message, Conversation(), EVENING_BEFORE)
    assert response.reply.language == language

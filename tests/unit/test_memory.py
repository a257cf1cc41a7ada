"""What is remembered of chats stays within bounds: subjects go first, languages last."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.chats.memory import ChatsInMemory
from bot.opening import open_programme
from knowledge.understanding.context import Conversation

NOW = datetime(2012, 1, 24, 15, 0, tzinfo=UTC)


def spoken_of(person: str) -> Conversation:
    return Conversation(language="en", people=(person,))


def test_the_subjects_of_whoever_has_been_silent_longest_go_and_their_language_stays() -> None:
    chats = ChatsInMemory(most_subjects=2)
    for chat in (1, 2):
        chats.keep(chat, spoken_of("julien-damon"))
    chats.keep(1, spoken_of("mara-maudet"))
    chats.keep(3, spoken_of("guy-potin"))
    assert [chats.recall(chat).people for chat in (1, 2, 3)] == [("mara-maudet",), (), ("guy-potin",)]
    assert {chats.recall(chat).language for chat in (1, 2, 3)} == {"en"}


def test_whoever_comes_back_has_a_subject_again() -> None:
    chats = ChatsInMemory(most_subjects=1)
    chats.keep(1, spoken_of("julien-damon"))
    chats.keep(2, spoken_of("mara-maudet"))
    chats.keep(1, spoken_of("guy-potin"))
    assert (chats.recall(1).people, chats.recall(2).people) == (("guy-potin",), ())


def test_chats_beyond_the_bound_are_forgotten() -> None:
    chats = ChatsInMemory(most=2)
    for chat in (1, 2, 3):
        chats.keep(chat, spoken_of("julien-damon"))
    assert chats.all_chats() >= {2, 3}
    assert chats.recall(1) == Conversation()


def test_a_subject_goes_after_a_day_and_the_language_stays() -> None:
    now = 0.0
    chats = ChatsInMemory(clock=lambda: now)
    chats.keep(1, spoken_of("julien-damon"))
    now = 23 * 3600.0
    chats.keep(2, spoken_of("mara-maudet"))
    assert chats.recall(1).people == ("julien-damon",)
    now = 24 * 3600.0
    assert [chats.recall(chat).people for chat in (1, 2)] == [(), ("mara-maudet",)]
    assert chats.recall(1).language == "en"


def test_what_many_ask_is_kept_once() -> None:
    desk = open_programme(None)
    first, second = (desk.respond("Who is Damon?", Conversation(), NOW).conversation for _ in range(2))
    assert first.asked[0] is second.asked[0] is second.last_asks[0]

"""Whether what a conversation speaks of is still in the programme, which may have changed since."""

from __future__ import annotations

from itertools import chain

from knowledge.directory import Directory
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask


def unless_gone(conversation: Conversation, directory: Directory) -> Conversation:
    """A conversation as a programme can go on with it: with nothing said yet where it speaks of what the programme does not have, as after an undo.

    All of it goes: with the rest alone "she" and "the second" would be others than were meant.
    """
    listed = (conversation.listed, *conversation.answered)
    asks = (*conversation.last_asks, *conversation.asked, *conversation.choices, *((conversation.more,) if conversation.more else ()))
    people = chain(conversation.people, conversation.group, conversation.earlier, conversation.spoken, *(each.people + each.among for each in listed))
    sessions = chain(conversation.sessions, *(each.sessions for each in listed))
    is_known = (
        directory.people.keys() >= set(people)
        and directory.sessions.keys() >= set(sessions)
        and directory.organisations.keys() >= set(conversation.organisations)
        and all(_is_there(talk, directory) for talk in conversation.talks)
        and all(_is_askable(ask, directory) for ask in asks)
    )
    return conversation if is_known else conversation.in_its_language


def _is_askable(ask: Ask, directory: Directory) -> bool:
    """Whether a programme has all that was asked about."""
    return (
        directory.people.keys() >= {*ask.people, *ask.instead, *ask.left_out}
        and directory.sessions.keys() >= set(ask.sessions)
        and directory.organisations.keys() >= set(ask.organisations)
        and directory.rooms.keys() >= set(ask.rooms)
        and directory.threads.keys() >= set(ask.tracks)
        and all(_is_there(talk, directory) for talk in (*ask.talks, *ask.mentions))
    )


def _is_there(talk: tuple[str, int], directory: Directory) -> bool:
    session, place = talk
    return session in directory.sessions and place < len(directory.sessions[session].talks)

"""States that are written into titles of native files: "ANNULÉ : Docker" is cancelled, and is called "Docker", as in other formats."""

from __future__ import annotations

from knowledge.formats.words import ScheduleWords
from knowledge.programme import LocalText, Programme, Session, State


def with_marked_states(programme: Programme, words: ScheduleWords) -> Programme:
    """The programme with the markers of its titles taken for states. A state that is given by its own field stays."""
    sessions = tuple(with_marked_state(session, words) for session in programme.sessions)
    return programme if sessions == programme.sessions else programme.model_copy(update={"sessions": sessions})


def with_marked_state(session: Session, words: ScheduleWords) -> Session:
    """A session with the marker of its title taken for its state."""
    if session.title is None or session.state is not State.PLANNED:
        return session
    found = {language: words.state_of(text) for language, text in session.title.root.items()}
    state = next((each for each, _ in found.values() if each), None)
    if state is None:
        return session
    return session.model_copy(update={"state": state, "title": LocalText({language: title for language, (_, title) in found.items()})})

"""The breaks of a programme by the practical matters that they are: a pause, coffee, lunch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from knowledge.directory import Directory
from knowledge.programme import Session, SessionKind, texts_of
from knowledge.understanding.matters import Matter
from knowledge.understanding.names.subject_words import SubjectWords
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

HOUR = timedelta(hours=1)
NOON = range(11, 15)
"""Hours at which a meal begins that is lunch, whatever it is called."""
MATTERS = (Matter.BREAK, Matter.COFFEE, Matter.LUNCH, Matter.CATERING, Matter.DOORS)
MAY_BE_MEALS = frozenset({SessionKind.OTHER, SessionKind.TALK})
"""Kinds of sessions that are meals or breaks where nobody gives them and their title says so: many tools tell of no breaks."""


def breaks_by_matter(directory: Directory, languages: Iterable[Language]) -> dict[str, tuple[str, ...]]:
    """The ids of the breaks that each matter is, and of what nobody gives and the title calls so, in order; no matter that nothing is."""
    breaks = [session for session in directory.sessions.values() if session.kind is SessionKind.BREAK]
    given_by_nobody = [session for session in directory.sessions.values() if session.kind in MAY_BE_MEALS and session.title and not session.people]
    if not breaks and not given_by_nobody:
        return {}
    languages = tuple(languages)
    found: dict[str, tuple[str, ...]] = {}
    for matter in MATTERS:
        words = [word for language in languages for word in language.practical.get(matter, ())]
        called = [session for session in breaks if matter == Matter.BREAK or _is_called(session, words)]
        called = called if matter == Matter.BREAK and called else called + [session for session in given_by_nobody if _is_called(session, words)]
        called.sort(key=lambda session: session.starts)
        if called:
            found[matter] = tuple(session.id for session in called)
    meals = [directory.sessions[each] for each in found.get(Matter.CATERING, ())] if Matter.LUNCH not in found else []
    at_noon = tuple(meal.id for meal in meals if meal.starts.astimezone(directory.zone).hour in NOON)
    if at_noon:
        found[Matter.LUNCH] = at_noon
    if Matter.LUNCH in found:
        found.setdefault(Matter.CATERING, found[Matter.LUNCH])
    return found


def parts_beside_meals(directory: Directory, languages: Iterable[Language]) -> dict[str, tuple[int, int]]:
    """The parts of a day seen from a meal ("after lunch"); none where the programme has breaks, after which it is then."""
    if any(session.kind is SessionKind.BREAK for session in directory.sessions.values()):
        return {}
    return {said: hours for language in languages for said, hours in language.parts_beside_meals.items()}


def parts_of_its_day(directory: Directory, languages: Iterable[Language]) -> dict[str, tuple[int, int]]:
    """The parts of a day that begin within an event's: "this afternoon" is only some of one that begins in the morning, and all of a later one."""
    if len(directory.by_date) != 1 or not directory.taking_place:
        return {}
    opens = directory.taking_place[0].starts.astimezone(directory.zone)
    closes = opens.hour + (max(session.ends for session in directory.taking_place) - opens) / HOUR
    parts = (part for language in languages for part in language.parts_of_many_days.items())
    return {said: hours for said, hours in parts if opens.hour < hours[0] < closes}


def titles_of_breaks(directory: Directory, subjects: SubjectWords) -> dict[str, frozenset[str]]:
    """The words in the titles of each break, and the subjects that they are of, in whatever language, by its id."""
    found = {}
    for session in directory.sessions.values():
        if session.kind is SessionKind.BREAK or (session.kind in MAY_BE_MEALS and not session.people):
            words = {word for text in texts_of(session.title) for word in fold(text).split()}
            found[session.id] = frozenset(words.union(*(subjects.of_word(word) for word in words)))
    return found


def _is_called(session: Session, words: Iterable[str]) -> bool:
    """Whether the title of a session has one of the words in it; a word that ends with a star is only the beginning of one."""
    title = f" {' '.join(fold(text) for text in session.title.all)} " if session.title else ""
    return any(f" {word.rstrip('*')}" in title if word.endswith("*") else f" {word} " in title for word in words)

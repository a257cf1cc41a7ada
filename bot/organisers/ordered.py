"""Whether what begins like an order is one: it says sessions by their own words and nothing else, and names whoever stands in. Pure."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import datetime

from bot.organisers.added import kind_said
from bot.organisers.arguments import Arguments, Verb
from bot.organisers.finding import names_of, people_meant, sessions_meant
from bot.organisers.hours import named_day
from bot.organisers.parting import by_slip, kind_names, people_words, title_words
from bot.organisers.phrases import phrases_of, words_in
from bot.organisers.placing import by_hour, counted_nouns, talk_nouns
from bot.organisers.several import number_said, parts_listed, sessions_together
from bot.organisers.standing_in import without_title
from bot.replies.desk import Desk
from knowledge.programme import Session, SessionKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.schedule_words import kind_words

SIGNS = (":", "→", "->", "=>")
"""What may stand between who leaves and who stands in."""


def is_ordered(arguments: Arguments, typed: str, desk: Desk, now: datetime) -> bool:
    """Whether a command that was typed without a slash means what it says, and is no talk of one's own affairs ("cancel my taxi")."""
    reader = desk.reader
    if arguments.verb is Verb.ANNOUNCE:
        return True
    if arguments.verb is Verb.REPLACE and not _says_who_stands_in(arguments, typed, reader, now):
        return False
    if arguments.verb is Verb.ADD:
        said = fold(typed).split()
        is_one_more = said[0] in reader.sets["indefinite"] and _of_oneself(reader).isdisjoint(said)
        return is_one_more or any(kind_said(title) for title in arguments.text.values())
    if arguments.verb is Verb.SWAP and not says_only_one(arguments.other, desk, now):
        return False
    if sessions_together(arguments, desk, now):
        return _says_only_several(arguments.session, desk, now)
    exact = 0 if arguments.minutes or arguments.clock or arguments.day else 1
    return says_only_one(arguments.session, desk, now) or any(by_slip(arguments.session, reader, exact))


def says_only_one(words: str, desk: Desk, now: datetime) -> bool:
    """Whether some words are those of a title, an id, a person, a kind or a place, with articles; nothing is guessed from a spelling."""
    reader = desk.reader
    said = [word for word in fold(without_title(words, reader)).split() if word not in reader.sets["definite"] - _of_oneself(reader)]
    if set(said) <= reader.small_words:
        return False
    if not counted_nouns(reader).isdisjoint(said) and _of_oneself(reader).isdisjoint(said) and any(by_hour(words, reader, now)):
        return True
    found = [session for session in sessions_meant(words, desk, now) if _are_of(said, _words_of(session, desk) | _places(reader), reader)]
    return any(_tell(said, session, reader) for session in found)


def _tell(said: Sequence[str], session: Session, reader: Reader) -> bool:
    """Whether words tell a session: one of its title or of its people, its whole kind, or a place and what is counted. "The talk" may be any."""
    kinds = kind_words()
    own = (title_words(session) | people_words(session, reader)) - {word for name in kinds for word in fold(name).split()} - reader.small_words
    counts = not _places(reader).isdisjoint(said)
    is_kind = any(kind is session.kind and f" {fold(name)} " in f" {' '.join(said)} " for name, kind in kinds.items())
    return (
        not own.isdisjoint(said)
        or (is_kind and (counts or session.kind is not SessionKind.TALK))
        or (counts and not talk_nouns(reader).isdisjoint(said))
    )


def _are_of(said: Sequence[str], names: Set[str], reader: Reader) -> bool:
    """Whether words begin and end with some names, and between them only small words join these: "table ronde sur le logement"."""
    return {said[0], said[-1]} <= names and {*said} <= names | reader.small_words - _of_oneself(reader)


def _says_only_several(words: str, desk: Desk, now: datetime) -> bool:
    """Whether some words say that several sessions are meant, a day of the event by its name or more than one, and else only which.

    "Everything after housing", not "following housing".
    """
    reader, directory = desk.reader, desk.directory
    listed = parts_listed(words, reader)
    if len(listed) > 1 and all(says_only_one(part, desk, now) for part in listed):
        return True
    named, folded = named_day(fold(words), reader)
    after = any(" " in phrase and f" {phrase} " in f" {folded} " for phrase in phrases_of("after", reader.languages))
    spans = [(each.start, each.end) for each in reader.days.find(folded, directory.day_at(now), reader.days_of_event)]
    spans += [(each.start, each.end) for each in reader.hours.find(folded, now, reader.opening_hours)]
    for start, end in spans:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    names = {word for session in directory.sessions.values() for word in _words_of(session, desk)}
    names |= (
        words_in(("all", "both", "rest", "but", "after", "from_on", "event"), reader.languages)
        | _places(reader)
        | (reader.small_words - _of_oneself(reader))
    )
    said = {*folded.split()}
    is_several = not said.isdisjoint(words_in(("all", "rest"), reader.languages)) or any(number_said(word, reader) > 1 for word in said)
    return said <= names and (bool(named) or after or is_several)


def _says_who_stands_in(arguments: Arguments, typed: str, reader: Reader, now: datetime) -> bool:
    """Whether somebody or something is named in a place, and no pronoun or reason: "by Marie Dupont", not "with me", not ", he is ill"."""
    joined = any(f" {phrase} " in f" {fold(typed)} " for part in ("instead", "instead_of") for phrase in phrases_of(part, reader.languages))
    if not joined and not any(sign in typed for sign in SIGNS):
        return False
    named = [fold(each.name).split() for each in arguments.speakers]
    if any(set(name) & (reader.small_words - reader.sets["name_particles"]) for name in named):
        return False
    if not arguments.text:
        return True
    articles = reader.sets["definite"] | reader.sets["indefinite"]
    texts = [fold(each).split() for each in arguments.text.values()]
    begins_well = all(said and (said[0] in articles or said[0] not in reader.small_words) for said in texts)
    own = any(set(said) & _of_oneself(reader) for said in texts)
    return begins_well and not own and not people_meant(arguments.session, reader, now)


def _words_of(session: Session, desk: Desk) -> frozenset[str]:
    """The words of a session's own; whose kind is a break may be a lunch or a coffee, and only its name tells which."""
    kinds = frozenset[str]() if session.kind is SessionKind.BREAK else kind_names(session)
    return title_words(session) | names_of(session, desk) | people_words(session, desk.reader) | kinds | talk_nouns(desk.reader)


def _places(reader: Reader) -> frozenset[str]:
    """What says the place of a session: "the last talk", "table ronde 2"."""
    last = {word for word in reader.ways_to_say("last") if " " not in word}
    digits = {str(number) for number in range(1, len(reader.directory.sessions) + 1)}
    return frozenset({*reader.ordinals, *reader.cardinals} | last | digits)


def _of_oneself(reader: Reader) -> frozenset[str]:
    return reader.sets["own_things"] | reader.sets["first_person"] | reader.sets["to_oneself"]

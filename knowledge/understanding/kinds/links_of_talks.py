"""The slides, the recording or the page of a talk, asked for beside the talk or whoever gives it: which of its links tell of that."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.programme import Link, Session, texts_of
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.matters_of_sessions import ON_THE_WEB
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.spelling import Form

MOST_TALKS = 4
"""Talks that one question is of."""
FEWEST_WORDS = 2
"""Words of subjects that say which talk is meant."""
SUBTITLES = (".vtt", ".srt")
"""How files end that go with a recording and are none."""
ENDINGS = {Matter.SLIDES: (".pdf", ".odp", ".pptx"), Matter.RECORDING: (".mp4", ".webm", ".mkv")}
"""How the files of a matter end, whatever they are called."""


def link_of_a_talk(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What the links of the talks that are named tell of a matter, by their addresses; nothing where they have none at all."""
    matter = next((span.value[0] for span in clause.spans if span.concept is C.OF_ITS_OWN and span.value[0] in ON_THE_WEB), None)
    if matter is None or clause.has(C.TALK_ABOUT, C.ABOUT):
        return ()
    sessions = tuple(dict.fromkeys(_talks_named(reader, clause, ask)))
    if len(sessions) > MOST_TALKS:
        return ()
    linked = [reader.directory.sessions[each] for each in sessions if reader.directory.sessions[each].links]
    if not linked:
        return ()
    addresses = tuple(link.url for session in linked for link in _of_matter(reader, session, matter))
    people = clause.values(C.PERSON, C.THAT_PERSON)
    return (Ask(Intent.PRACTICAL, people=people, topic=matter, sessions=tuple(session.id for session in linked), links=addresses),)


def _talks_named(reader: Reader, clause: Clause, ask: Ask) -> Iterator[str]:
    named = clause.values(C.SESSION_NAME, C.THAT_SESSION)
    if named:
        yield from named
    elif people := clause.values(C.PERSON, C.THAT_PERSON):
        yield from (session.id for person in people for session, _ in reader.directory.parts_of(person))
    elif len({span.start for span in clause.spans if span.concept is C.TOPIC}) >= FEWEST_WORDS:
        yield from (session for session, _ in ask.talks)


def _of_matter(reader: Reader, session: Session, matter: str) -> Iterator[Link]:
    """The links of a session that tell of a matter: its own page is the one without a title."""
    for link in session.links:
        address = link.url.lower()
        if matter == Matter.WEBSITE:
            if link.title is None:
                yield link
        elif address.endswith(ENDINGS.get(Matter(matter), ())) or (_is_called(reader, link, matter) and not address.endswith(SUBTITLES)):
            yield link


def _is_called(reader: Reader, link: Link, matter: str) -> bool:
    forms = [[Form(word.text, 1.0)] for text in texts_of(link.title) for word in words_of(text)[1]]
    return any(span.concept is C.PRACTICAL and span.value[0] == matter for span in reader.lexicon.spans(forms))

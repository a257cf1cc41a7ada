"""Whoever opens, closes or speaks at a place, described by that: "the gentleman who finishes, where is he from?", "the second speaker"; the
opening and the closing as parts; whoever is asked to give something of a conference, in whatever verb ("who does the keynote?")."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.programme import Gender, SessionKind, texts_of
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word, fold

AT_THE_BEGINNING = frozenset({C.OPENS, C.START, C.BEGUN, C.FIRST})
AT_THE_END = frozenset({C.CLOSES, C.END, C.OVER, C.LAST})
ASKING = frozenset({C.WHO, C.WHO_IS})
ASKED_OTHERWISE = frozenset({C.WHEN, C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.DEBATE, C.HOW_LONG, C.PICKED})
"""Concepts beside which it is asked who that is, or when."""
PARTS = {C.OPENS: SessionKind.OPENING, C.CLOSES: SessionKind.CLOSING}
SEEN_FROM = frozenset({C.BEFORE, C.AFTER, C.NEXT, C.PREVIOUS, C.BETWEEN})
SIDES_OF_A_PART = frozenset({C.WHEN, C.TIME, C.START, C.END, C.HOW_LONG, C.COUNTDOWN})
HOW_FAR = frozenset({C.NOW, C.RUNNING, C.OVER, C.BEGUN, C.MISSED})
"""Concepts with which it is asked of a part how far it is, also where it is said to be "on"."""
NOT_OF_A_PART = frozenset({C.WHO, C.WHO_IS, C.EVENT, C.MEETING, C.PRACTICAL, C.SPEAK, C.SPEAKER, C.ARRIVE})
"""Concepts beside which "the opening" is no part whose hours are asked: who gives it is, or it is the event's."""
SPEAKING = frozenset({C.SPEAKER, C.SPEAK})
NOT_OF_THE_WHOLE = frozenset({C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.PICKED, C.MEETING, C.SERIES, C.DEBATE, C.TIME, C.DAY})
"""Concepts beside which a place is not one among all who speak."""
CALLED_OTHERWISE = frozenset({C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.PICKED, C.MEETING, C.DEBATE, C.TIME, C.DAY, C.THAT_SESSION})
"""Concepts beside which a place is not one among the parts of the event."""
OF_A_PART = frozenset({C.TRACK, C.TRACK_WORD, C.ROOM, C.DAY, C.TODAY, C.TOMORROW, C.FIRST, C.LAST})
"""Concepts of parts that have an opening and a closing of their own."""
TELLING = 1.4
BEHIND_OF = 2
"""Words behind "of" up to what it is of: an article before it."""
NEAREST = 2
"""Words between somebody and the verb that tells which one is meant ("who")."""
TALKS = frozenset({C.TALK, C.SESSION, C.TALK_ABOUT})
GIVING = frozenset({C.SPEAK, C.SPEAKER, C.HOSTS, C.OPENS, C.CLOSES, C.ATTEND, C.WITH})
MOST_BETWEEN = 3
"""Words between "who" and the word for a talk: a verb, its article, and one more."""


def with_the_one_at_the_edge(reader: Reader, spans: list[Span]) -> list[Span]:
    """The spans of a clause, those replaced that describe somebody as the first or the last to speak by that person."""
    concepts = {span.concept for span in spans}
    if C.PERSON_WORD not in concepts or concepts & ASKED_OTHERWISE or not concepts & (AT_THE_BEGINNING | AT_THE_END):
        return spans
    said = [span for span in spans if span.concept is C.PERSON_WORD and len(span)]
    for edge in spans:
        somebody = next((span for span in said if span.start < edge.start and edge.start - span.end <= NEAREST), None)
        person = _at(reader, edge.concept) if somebody else None
        if somebody and person and _may_be(reader, person, spans, somebody):
            start = min(span.start for span in said if span.end >= somebody.start and span.start <= edge.start)
            if any(span.concept in ASKING and (span.start < start or span.end > edge.end) for span in spans):
                return spans
            kept = [span for span in spans if span.end <= start or span.start >= edge.end]
            return [*kept, Span(C.DESCRIBED_PERSON, start, edge.end, TELLING, (person,)), Span(C.PERSON_WORD, start, edge.end, 1.0)]
    return spans


def with_the_part_at_the_edge(reader: Reader, reading: Reading, spans: list[Span]) -> list[Span]:
    """The spans of a clause, the opening and the closing named as parts where their hours are asked, or something comes before or after
    them ("who is after the opening?")."""
    concepts = {span.concept for span in spans}
    if C.PERSON in concepts or (concepts.isdisjoint(PARTS) and concepts.isdisjoint(reader.edges)):
        return spans
    if reader.edges and not _are_of_a_part(reader, spans):
        spans = [_part_of_many(reader, reading, span, spans) or span for span in spans]
    ends = {span.end for span in spans if span.concept in SEEN_FROM}
    far = not concepts.isdisjoint(HOW_FAR) or any(word.text in reader.sets["soon"] for word in reading.words)
    timed = (far or not concepts.isdisjoint(SIDES_OF_A_PART)) and concepts.isdisjoint(NOT_OF_A_PART - {C.SPEAK} if far else NOT_OF_A_PART)
    alone = [span for span in spans if timed and len(span) == 1]
    return [span if _belongs_to_another(reader, reading, span.end, spans) else _part(reader, reading, span, ends, alone) or span for span in spans]


def with_the_one_at_a_place(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, with whoever speaks at a place of the whole event ("the second speaker", "qui parle en troisième ?")."""
    ordinals = [number for number in range(start, end) if reading.words[number].text in reader.words_of_ordinals]
    if not ordinals or reader.directory.rooms or any(span.concept in NOT_OF_THE_WHOLE for span in spans):
        return spans
    everybody, words = reader.directory.speaking, reading.words
    for number in ordinals:
        place, width = _place_at(reader, reading, number, end, len(everybody))
        if not 1 < place <= len(everybody):
            continue
        last = number + width
        beside = next((span for span in spans if span.concept in SPEAKING and _is_beside(span, number, last)), None)
        asked = number - (number > start and words[number - 1].text in reader.sets["definite"])
        if (asked, last) == (start, end):  # of nothing that is said
            return [span for span in spans if span.concept is not C.LAST]
        beside = beside or next((span for span in spans if last == end and span.concept in ASKING and span.end == asked), None)
        if beside:
            first, last = min(beside.start, number), max(beside.end, last)
            kept = [span for span in spans if span.end <= first or span.start >= last or span.concept in ASKING]
            return [*kept, Span(C.DESCRIBED_PERSON, number, last, TELLING, (everybody[place - 1],))]
    return spans


def with_the_part_at_a_place(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, with the part of the event that is called by its place ("the third part", "la dernière partie", "part 3").

    Of two things the second is of the two round tables as well as of the whole programme: both are meant.
    """
    called = [span for span in spans if span.concept is C.SESSION and not _is_a_meeting(span, spans)]
    if not called or reader.directory.rooms or any(span.concept in CALLED_OTHERWISE for span in spans):
        return spans
    words, parts = reading.words, [session.id for session in reader.directory.taking_place]
    for span in called:
        before = words[span.start - 1].text if span.start > start else ""
        behind = words[span.end].text if span.end < end else ""
        place = reader.ordinals.get(before, 0) or reader.number(behind)
        at_the_end = next((other for other in spans if other.concept is C.LAST and other.end == span.start), None)
        if at_the_end:
            place = place_before_the_last(reader, words, span.start, len(parts)) or len(parts)
        if 1 < place <= len(parts):
            meant = dict.fromkeys((parts[place - 1], *reader.directory.round_tables[place - 1 : place]))
            counted = at_the_end.start if at_the_end else span.start - 1 if before in reader.ordinals else None
            first, last = (span.start, span.end + 1) if counted is None else (counted, span.end)
            return [*spans, Span(C.SESSION_NAME, first, last, 1.0, tuple(meant))]
    return spans


def place_before_the_last(reader: Reader, words: Sequence[Word], end: int, of: int) -> int:
    """The place among so many that is counted from the last right before this word ("the second to last part"); 0 where none is."""
    said = (" ".join(word.text for word in words[max(0, end - width) : end]) for width in (1, 2, 3))
    return next((of + 1 + place for phrase in said if (place := reader.ordinals.get(phrase, 0)) < 0), 0)


def _is_a_meeting(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a word for a part is one for a meeting of the series as well ("session")."""
    return any(other.concept is C.MEETING_WORD and other.start == span.start for other in spans)


def _place_at(reader: Reader, reading: Reading, number: int, end: int, of: int) -> tuple[int, int]:
    """The place among so many that is said from this word on, also from the end ("last but one"), and in how many words; 0 where none is."""
    for width in (1, 2, 3):
        place = reader.ordinals.get(" ".join(word.text for word in reading.words[number : min(end, number + width)]), 0)
        if place < 0:
            return of + 1 + place, width
    return reader.ordinals.get(reading.words[number].text, 0), 1


def _is_beside(span: Span, number: int, end: int) -> bool:
    """Whether a place is said right before who speaks ("the fourth to speak"), or behind it, with at most one word between ("en", "the")."""
    return 0 <= span.start - end <= 1 or 0 <= number - span.end <= 1


def _part_of_many(reader: Reader, reading: Reading, span: Span, spans: Sequence[Span]) -> Span | None:
    """The opening or the closing of a large event, where it is named as a part ("the closing", "welcome session")."""
    if span.concept not in reader.edges or not len(span):
        return None
    words = reading.words
    if _is_of_something(reader, reading, span.end, spans) or _belongs_to_another(reader, reading, span.end, spans):
        return None
    alone = span.end == len(words) or words[span.end].text in reader.small_words or words[span.end].gap != " "
    of_a_verb = any(other.concept is C.WHO and other.end == span.start for other in spans)  # "qui la ferme ?"
    definite = alone and not of_a_verb and any(words[number].text in reader.sets["definite"] for number in (max(0, span.start - 1), span.start))
    joined = any(other.concept in (C.TALK, C.SESSION) and other.start in (span.end, span.end - 1) for other in spans)
    edge = reader.edges[span.concept]
    said = [word.text for word in words[span.start : span.end]]
    by_itself = alone or any(other.concept in (C.START, C.END) and other.start == span.end for other in spans)
    titled = by_itself and any(fold(title).split() == said for title in texts_of(reader.directory.sessions[edge].title))
    return Span(C.SESSION_NAME, span.start, span.end, 1.0, (edge,)) if definite or joined or titled else None


def _is_of_something(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> bool:
    """Whether "in" and something of the event that has its own opening and closing stand there ("the last speaker in databases")."""
    words, around = reading.words, (span for span in spans if span.start == number + 1)
    of_the_event = any(span.concept is C.EVENT or _is_where_an_edge_is(reader, span) for span in around)
    if number + 1 >= len(words) or words[number].text not in reader.sets["place_prepositions"] or of_the_event:
        return False
    return words[number + 1].text.isalpha() and words[number + 1].text not in reader.light_words


def _are_of_a_part(reader: Reader, spans: Sequence[Span]) -> bool:
    """Whether anything is said of a part of a large event, other than the room of an edge from which something is seen."""
    seen_from = any(span.concept in SEEN_FROM for span in spans)
    of_a_part = (span for span in spans if span.concept in OF_A_PART and not (seen_from and _is_where_an_edge_is(reader, span)))
    return next(of_a_part, None) is not None or any(span.concept is C.PRACTICAL and Matter.ROOM not in span.value for span in spans)


def _is_where_an_edge_is(reader: Reader, span: Span) -> bool:
    """Whether a room is named in which the event opens or closes ("what is after the opening in the great hall?")."""
    return span.concept is C.ROOM and any(reader.directory.sessions[edge].room in span.value for edge in reader.edges.values())


def _belongs_to_another(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> bool:
    """Whether "of" stands there, and what is not the event ("the closing of the debate", "the opening of the poster hall")."""
    words = reading.words
    of_the_event = any(span.concept is C.EVENT and 0 < span.start - number <= BEHIND_OF for span in spans)
    return number < len(words) - 1 and words[number].text in reader.sets["belongings"] and not of_the_event


def _part(reader: Reader, reading: Reading, span: Span, ends: set[int], alone: Sequence[Span]) -> Span | None:
    """The opening or the closing as a part behind one of the `ends`; one of those that may stand `alone` also by itself, with an article."""
    if span.concept not in PARTS or not len(span):
        return None
    definite = span.start > 0 and reading.words[span.start - 1].text in reader.sets["definite"]
    if span.start - definite not in ends and not (definite and span in alone):
        return None
    parts = tuple(session.id for session in reader.directory.taking_place if session.kind is PARTS[span.concept])
    return Span(C.SESSION_NAME, span.start, span.end, 1.0, parts) if len(parts) == 1 else None


def _at(reader: Reader, edge: C) -> str | None:
    """Who speaks first, or last."""
    if edge not in AT_THE_BEGINNING | AT_THE_END:
        return None
    sessions = [session for session in reader.directory.taking_place if session.people]
    if not sessions:
        return None
    return sessions[0].people[0] if edge in AT_THE_BEGINNING else sessions[-1].people[-1]


def _may_be(reader: Reader, person: str, spans: Sequence[Span], somebody: Span) -> bool:
    """Whether the word for somebody ("the lady") fits the person's gender."""
    words = {span.concept for span in spans if span.overlaps(somebody)}
    wanted = Gender.FEMININE if C.SHE in words else Gender.MASCULINE if C.HE in words else None
    return wanted is None or reader.directory.people[person].gender in (None, wanted)


def with_the_verb_of_giving(reader: Reader, reading: Reading, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where the verb between "who" and a word for a talk says that somebody speaks, if nothing says so already."""
    if not reader.topics.is_searched_freely or any(span.concept in GIVING for span in spans):
        return spans
    asked = next((span for span in spans if span.concept in (C.WHO, C.WHO_IS) and len(span)), None)
    talk = min((span.start for span in spans if span.concept in TALKS and asked and span.start >= asked.end), default=None)
    if asked is None or talk is None or talk - asked.end > MOST_BETWEEN:
        return spans
    verb = asked.end
    if verb == talk or reading.words[verb].text in reader.sets["definite"]:
        return [*spans, Span(C.SPEAK, asked.start, asked.end)] if asked.concept is C.WHO_IS else spans
    return [*(span for span in spans if not span.start <= verb < span.end), Span(C.SPEAK, verb, verb + 1)]

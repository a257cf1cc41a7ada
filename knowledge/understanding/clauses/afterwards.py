"""What comes once something is over ("when the panel is finished, who speaks?"): it is asked after that, and not whether or when it is over; and
what there is up to an hour ("Janson until 3"), or begins at one ("the 4:30 round table")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

ASKED = (C.WHO, C.WHO_IS, C.WHAT)
ENDS = (C.OVER, C.END)
LEADS = (C.WHEN, C.AFTER)
FARTHEST = 2
"""Words before an hour among which it is said to be the end ("jusqu'à")."""


def told_as_after(reader: Reader, reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """The spans of a clause, where the end of something only says after what is asked for."""
    end = next((span for span in spans if span.concept in ENDS), None)
    if end is None:
        return list(spans)
    lead = next((span for span in spans if span.concept in LEADS and span.end <= end.start and _leads_in(reader, reading, span)), None)
    asked = next((span for span in spans if span.concept in ASKED), None)
    plainly = lead is not None and lead.concept is C.AFTER and len(lead) > 1
    if lead is None or (lead.start < asked.start < end.start if asked else not plainly):
        return list(spans)
    kept = [span for span in spans if span.concept not in ENDS and span is not lead]
    return [*kept, replace(lead, concept=C.AFTER), Span(C.AFTER, end.start, end.end, 0.5)]


def with_all_until(reader: Reader, reading: Reading, start: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where an hour that nothing is said to end at is the one before which all is asked for ("talks in Janson until 3")."""
    hour = next((span.start for span in spans if span.concept is C.TIME), None)
    if hour is None or reader.opens_a_question(reading.words, start):
        return spans
    until = next((number for number in range(max(start, hour - FARTHEST), hour) if reading.words[number].text in reader.sets["up_to"]), None)
    rest = [span for span in spans if span.concept is not C.END or span.start != until]
    if until is None or any(span.concept is C.END for span in rest):
        return spans
    return [*rest, Span(C.BEFORE, until, hour)]


def only_tells_when(reader: Reader, reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether what is said to be over only says after what something else is asked for ("when the panel is finished")."""
    over = any(span.concept in ENDS for span in spans)
    return over and any(span.concept is C.WHEN and _leads_in(reader, reading, span) for span in spans)


def _leads_in(reader: Reader, reading: Reading, lead: Span) -> bool:
    """Whether a word tells when ("when it is over ...") and does not ask it ("when is it over?")."""
    behind = reading.words[lead.end].text if lead.end < len(reading.words) else ""
    asks = behind in reader.sets["auxiliaries"] or (behind and reader.opens_a_question(reading.words, lead.end))
    return (len(lead) == 1 or lead.concept is C.AFTER) and bool(behind) and not asks


def tables_at_their_hour(reader: Reader, reading: Reading, span: Span, spans: Sequence[Span]) -> list[str]:
    """The round table that is named by the hour at which it begins ("the 4:30 round table", "la table ronde de 16 h 30")."""
    of_it = span.end < len(reading.words) and reading.words[span.end].text in reader.sets["belongings"]
    named = any(other.concept is C.TIME and (other.end == span.start or (of_it and other.start == span.end + 1)) for other in spans)
    begins = {hour.clock for hour in reading.hours} if named else set()
    sessions, zone = reader.directory.sessions, reader.directory.zone
    return [table for table in reader.directory.round_tables if sessions[table].starts.astimezone(zone).time() in begins]

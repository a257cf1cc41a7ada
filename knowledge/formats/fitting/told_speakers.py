"""Speakers that a schedule tells in a title or in a line of a text, where it has no field for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from knowledge.formats.folded import folded_letters
from knowledge.formats.foreign import ForeignPerson, Row
from knowledge.formats.plain_text import plain_line, plain_text
from knowledge.formats.speaker_words import SpeakerWords


def with_told_speakers(rows: Iterable[Row], words: SpeakerWords) -> list[Row]:
    """The rows, those that have no speakers with the ones that their title or their text names.

    Whoever speaks in one of them is known, and is then somebody also in "Slow yoga with Ann Lee", where a name could be what it is about.
    """
    told = [row if row.event.persons else _with_told(row, words) for row in rows]
    known = {folded_letters(person.name): person for row in told for person in row.event.persons}
    either = "|".join(sorted(map(re.escape, words.beside)))
    behind = re.compile(rf".+ (?:{either}) (?P<name>.+)")
    return [row if row.event.persons or not either else _with_known(row, behind, known) for row in told]


def _with_known(row: Row, behind: re.Pattern[str], known: Mapping[str, ForeignPerson]) -> Row:
    found = (behind.fullmatch(folded_letters(plain_line(title))) for title in row.event.title.values())
    person = next((known[each["name"]] for each in found if each and each["name"] in known), None)
    return Row(row.event.model_copy(update={"persons": (person,)}), row.starts, row.ends, row.spot) if person else row


def _with_told(row: Row, words: SpeakerWords) -> Row:
    event = row.event
    titles = {language: words.in_title(plain_line(title)) for language, title in event.title.items()}
    told = next((found for _, found in titles.values() if found), ())
    if not told:
        texts = (*event.description.values(), *event.abstract.values())
        told = next((found for text in texts if (found := words.in_text(plain_text(text)))), ())
    if not told:
        return row
    persons = tuple(ForeignPerson.model_validate({"name": each.name, "function": each.function}) for each in told)
    title = {language: shown for language, (shown, _) in titles.items()}
    return Row(event.model_copy(update={"persons": persons, "title": title}), row.starts, row.ends, row.spot)

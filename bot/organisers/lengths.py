"""How much later an organiser says a session is: "15", "de 15 min", "+1 h 30", "1/4 h", "half an hour", before or after its name. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.organisers.phrases import phrases_of
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.times.ways_to_say import either
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

FAR = 10**6
"""Minutes that no event is late; more are not told apart."""
LONGEST_DELAY = 6
"""Hours from which on it is no length but an hour of the day: "15 h"; there are so many of these in a day, and more are a length again."""
HOURS_A_DAY = 24
MINUTES_A_DAY = HOURS_A_DAY * 60
ROUND = 5
"""Of two bare numbers the one that these divide is the minutes: "round table 2 20"."""
_EARLIER = re.compile(r"(?<!\S)[-−–]\d")
_HOUR_OF_DAY = re.compile(r"(?<!\d)\d{1,2}\s?(?:h(?:\s?\d\d)?|:\d\d)(?!\w)", re.IGNORECASE)
_CLOCK = re.compile(r"\d:\d\d\W*$|^\W*\d{1,2}:\d\d(?!.*\d\W*$)", re.DOTALL)


def length_in(text: str, reader: Reader) -> tuple[str, int] | None:
    """The words beside a length of time, and its minutes, negative for earlier; None where there is no length, or an hour of the day."""
    folded = _folded(text, reader)
    found = _with_unit(folded, reader) or _beside_an_hour(text) or (None if _says_an_hour(folded, text, reader) else _bare(folded, reader))
    return _signed(found, text, reader)


def length_with_unit_in(text: str, reader: Reader) -> tuple[str, int] | None:
    """The same of a length that can be nothing else: "15 min", "half an hour", "an hour later", but not "16 h"."""
    folded = _folded(text, reader)
    is_length = any(_any(reader.languages, part).search(fold(text)) for part in ("earlier", "later", "minutes", "days"))
    lengths = any(re.search(rf"(?<!\w){re.escape(said)}(?!\w)", folded) for language in reader.languages for said in language.durations)
    return _signed(_with_unit(folded, reader), text, reader) if is_length or lengths else None


def length_behind_by(text: str, reader: Reader) -> tuple[str, int] | None:
    """The same of a bare number at the end behind a word that makes it minutes: "by 10"."""
    before, _, number = fold(text).rpartition(" ")
    session, _, by = before.rpartition(" ")
    is_length = by in phrases_of("by_minutes", reader.languages) and number.isdecimal() and int(number) < MINUTES_A_DAY
    return (session, int(number)) if is_length else None


def _folded(text: str, reader: Reader) -> str:
    """The text folded, with parts of an hour in minutes, and without the words for later and earlier."""
    hours, minute = _words(reader.languages, "hours"), next(iter(reader.languages[0].commands["minutes"]))

    def in_minutes(found: re.Match[str]) -> str:
        part = int(found["over"]) / int(found["under"]) if found["over"] else float(f"{found['whole']}.{found['tenths']}")
        return f" {round(60 * part)} {minute} "

    part = rf"(?<!\d)(?:(?P<over>\d{{1,2}})\s?[/⁄]\s?(?P<under>[1-9])|(?P<whole>\d{{1,2}})[.,](?P<tenths>\d{{1,2}}))\s*(?:{hours})(?!\w)"
    folded = fold(re.sub(part, in_minutes, unicodedata.normalize("NFKC", text), flags=re.IGNORECASE))
    return " ".join(_any(reader.languages, "earlier").sub(" ", _any(reader.languages, "later").sub(" ", folded)).split())


def _signed(found: tuple[str, int] | None, text: str, reader: Reader) -> tuple[str, int] | None:
    if found is None:
        return None
    earlier = _any(reader.languages, "earlier").search(fold(text)) or _EARLIER.search(text)
    return without_joining(found[0], reader), -found[1] if earlier else found[1]


def _beside_an_hour(text: str) -> tuple[str, int] | None:
    """The number that stands behind an hour of the day, or before all of it, where the hour names the session: "the session of 9 h 30 +10"."""
    hour = _HOUR_OF_DAY.search(text)
    if hour is None:
        return None
    first, _, before = text[: hour.start()].strip().partition(" ")
    after, _, last = text[hour.end() :].rpartition(" ")
    if (number := fold(last)).isdecimal():
        return fold(f"{text[: hour.end()]} {after}"), min(int(number), FAR)
    return (fold(f"{before} {text[hour.start() :]}"), min(int(first), FAR)) if before and first.isdecimal() else None


def _says_an_hour(folded: str, text: str, reader: Reader) -> bool:
    """Whether the number that stands alone is an hour of the day: "16:00", "until 4", "until quarter past three", "15 h"."""
    hours, until = _words(reader.languages, "hours"), _words(reader.languages, "until")
    words = either({word for language in reader.languages for word in language.numbers} - reader.sets["indefinite"])
    return bool(_CLOCK.search(text) or re.search(rf"(?<!\w)(?:\d+ (?:{hours})(?!\w)|(?:{until}) (?:\d+|(?:\w+ ){{0,2}}(?:{words}))$)", folded))


def without_joining(text: str, reader: Reader) -> str:
    """A folded text without the words at its ends that only joined it to something."""
    joining = set(phrases_of("joining", reader.languages))
    words = text.split()
    while words and words[-1] in joining:
        words.pop()
    while words and words[0] in joining - _articles(reader):
        words.pop(0)
    return " ".join(words)


def _articles(reader: Reader) -> frozenset[str]:
    return reader.sets["definite"]


def _with_unit(folded: str, reader: Reader) -> tuple[str, int] | None:
    """The last length with a unit; minutes rather than what may be an hour of the day."""
    lengths = {said: minutes for language in reader.languages for said, minutes in language.durations.items()}
    numbers = {word: number for language in reader.languages for word, number in language.numbers.items()}
    number = rf"\d+|{either(numbers)}"
    minutes, hours, days = (_words(reader.languages, unit) for unit in ("minutes", "hours", "days"))
    pattern = re.compile(
        rf"(?<!\w)(?:(?P<length>{either(lengths)})|(?P<hours>{number}) (?:{hours})(?: (?P<rest>\d{{1,2}})(?: (?:{minutes}))?)?|"
        rf"(?P<minutes>{number}) (?:{minutes})|(?P<days>{number}) (?:{days}))(?!\w)"
    )
    until = re.compile(rf"(?<!\w)(?:{_words(reader.languages, 'until')}) $")
    found = [match for match in pattern.finditer(folded) if match["hours"] is None or _is_length(_value(match["hours"], numbers), match, until)]
    if not found:
        return None
    best = max(found, key=lambda match: (match["hours"] is None, match.start()))
    value = lengths[best["length"]] if best["length"] else 60 * _value(best["hours"], numbers) + _value(best["rest"] or best["minutes"], numbers)
    value += MINUTES_A_DAY * _value(best["days"], numbers)
    return f"{folded[: best.start()]} {folded[best.end() :]}", min(value, FAR)


def _is_length(hours: int, found: re.Match[str], until: re.Pattern[str]) -> bool:
    """Whether so many hours are a length, and no hour of the day: "until 24 h" is midnight."""
    return hours <= LONGEST_DELAY or (hours >= HOURS_A_DAY and not until.search(found.string[: found.start()]))


def _bare(folded: str, reader: Reader) -> tuple[str, int] | None:
    """A number at the end, or at the beginning; in words only where they are no articles."""
    articles = reader.sets["indefinite"]
    numbers = {word: number for language in reader.languages for word, number in language.numbers.items() if word not in articles}
    words = folded.split()
    ends = [place for place in (len(words) - 1, 0) if words and (words[place].isdecimal() or words[place] in numbers)]
    if not ends:
        return None
    best = max(ends, key=lambda place: (_value(words[place], numbers) % ROUND == 0, place))
    return " ".join(words[:best] + words[best + 1 :]), _value(words[best], numbers)


def _value(said: str | None, numbers: dict[str, int]) -> int:
    if not said:
        return 0
    return min(int(said), FAR) if said.isdecimal() else numbers[said]


def _any(languages: Iterable[Language], part: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(languages, part)})(?!\w)")


def _words(languages: Iterable[Language], part: str) -> str:
    return either(phrases_of(part, languages))

"""Chat spellings as the words that they stand for, words that have run together with the article before them, and slips of calendar words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA, Postfix

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.spaces import with_spaces
from knowledge.understanding.reading.spelling_asked import is_before_a_letter
from knowledge.understanding.reading.stumbles import without_stumbles
from knowledge.understanding.words.chat_spellings import told_by_more, with_pronoun
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import EVERYDAY, Language
from knowledge.understanding.words.spelling import SHORTEST_SLIP, Form

SHORTEST_HEARD = 2
SHORTEST_PARTED = 3
LONG = 6
"""Letters from which a word with a slip is told without its article's apostrophe."""
VOWELS = frozenset("aeiouyh")
SURE = 0.84
"""How near a word must be to one of the subject for its article to be parted from it."""


def _parted(reader: Reader, word: Word, language: Language) -> tuple[str, ...] | None:
    """A word with a short one before it whose apostrophe is missing ("lannee"), as two; None where it is none."""
    if word.text in reader.book.subject or reader.book.is_common(word.text):
        return None
    pronoun = with_pronoun(language.chat, word.text)
    if pronoun and (pronoun[1] in language.common or _heard_long(pronoun[1], language)) and pronoun[1][0] not in VOWELS:
        return pronoun
    for elided in language.elided:
        rest = word.text.removeprefix(elided)
        if rest == word.text or len(rest) < SHORTEST_PARTED or rest[0] not in VOWELS:
            continue
        if (
            rest in language.common
            or rest in reader.book.subject
            or (len(rest) >= LONG and reader.book.begins_like_known(rest))
            or (_is_slip_of_subject(reader, rest) and not _is_slip_of_subject(reader, word.text))
        ):
            return None if word.capital and reader.book.names_like(word.text) else (elided, rest)
        heard = _heard_long(rest, language) if len(rest) > SHORTEST_PARTED else None
        if heard:
            return elided, heard
    return None


def _heard_long(text: str, language: Language) -> str | None:
    """The everyday word that sounds like one which the language does not have; None where there is none."""
    alike = [known for known in language.everyday_by_sound.get(language.sounds.key(text), ()) if known[0] == text[0]]
    return max(alike, key=lambda known: OSA.normalized_similarity(text, known), default=None)


def _is_slip_of_subject(reader: Reader, word: str) -> bool:
    """Whether a long word is surely a slip of one that the subject has ("adrese")."""
    if len(word) < LONG:
        return False
    best = reader.book.forms(word)[0]
    return best.text != word and best.text in reader.book.subject and best.score >= SURE


def _heard(reader: Reader, word: Word, language: Language) -> tuple[str, ...] | None:
    """The everyday word that sounds like a short one which the language does not have ("tan" is "temps"); None where there is none."""
    text = word.text
    if not SHORTEST_HEARD <= len(text) < SHORTEST_SLIP or not text.isalpha() or text in reader.book.subject or _is_known(reader, text, language):
        return None
    alike = [known for known in language.everyday_by_sound.get(language.sounds.key(text), ()) if _begin_alike(text, known)]
    nearest = max(alike, key=lambda known: OSA.normalized_similarity(text, known), default=None)
    return (nearest,) if nearest else None


def _is_known(reader: Reader, text: str, language: Language) -> bool:
    """Whether a word is one of the message's language, or a frequent one of another."""
    if text in language.common or text in language.sets["filler_words"]:
        return True
    return any(text in known.sets["function_words"] or known.common.get(text, 0) >= EVERYDAY for known in reader.languages)


def _begin_alike(first: str, second: str) -> bool:
    """Whether both words begin with the same letter, or with some consonant ("kan", "quand")."""
    return first[0] == second[0] or (first[0] not in VOWELS and second[0] not in VOWELS)


def spelt_out(reader: Reader, words: tuple[Word, ...], language: str | None) -> tuple[Word, ...]:
    ordered = sorted(reader.languages, key=lambda known: known.code != language)
    spelt: list[Word] = []
    names = reader.phrases.words
    whole = frozenset((*reader.people.whole.places(words), *reader.session_titles.places(words)))
    words = with_spaces(reader, without_stumbles(reader, words, ordered[0], whole), ordered[0])
    has_figures = any(map(str.isdigit, [word.text for word in words]))
    if has_figures:
        words = tuple(_with_ordinals(reader, tuple(_with_figures(reader, words, whole)), ordered, whole))
    if not reader.chat_words.isdisjoint([word.text for word in words]):
        words = tuple(told_by_more(tuple((known.chat, known.sounds) for known in ordered), words))
    known_well, spellings = ordered[0].common, reader.spellings
    for number, (before, word, after) in enumerate(zip((None, *words), words, (*words[1:], None), strict=False)):
        if word.text in known_well and word.text not in spellings:
            spelt.append(word)
            continue
        of_a_name = word.start in whole or (before and before.text in names and word.text in names)
        if of_a_name or (has_figures and _is_in_a_code(before, word, after)):
            spelt.append(word)
            continue
        if len(word.text) == 1 and (_is_initial(word, after) or (before and is_before_a_letter(reader, words, number))):
            spelt.append(word)
            continue
        meant: tuple[str, ...] | None = None
        for position, known in enumerate(ordered if word.text in spellings else ()):
            if word.text in known.spellings and (position == 0 or not any(word.text in other.common for other in ordered[:position])):
                meant = known.spellings[word.text]
                break
        if meant and len(meant) > 1 and after and after.text == meant[-1]:
            spelt.append(word)  # "c'est" is no "c" that stands for it
            continue
        if meant is None and word.text not in known_well:
            meant = _parted(reader, word, ordered[0]) or _heard(reader, word, ordered[0])
        if meant is None:
            spelt.append(word)
            continue
        for number, part in enumerate(meant):
            spelt.append(Word(part, word.raw, word.start, word.end, word.gap if number == 0 else " ", word.capital))
    return tuple(spelt)


def _is_initial(word: Word, after: Word | None) -> bool:
    """Whether a letter is typed as the initial of a name ("V. Lang")."""
    return word.raw.isupper() and after is not None and after.gap.startswith(".") and after.raw[:1].isupper()


def _is_in_a_code(before: Word | None, word: Word, behind: Word | None) -> bool:
    """Whether digits stand right before or behind the letters of a word ("k8s")."""
    return bool((before and not word.gap and before.text.isdigit()) or (behind and not behind.gap and behind.text.isdigit()))


def _with_figures(reader: Reader, words: tuple[Word, ...], whole: frozenset[int]) -> Iterator[Word]:
    """The words of a message, letters and digits in one where that is a chat spelling ("b4", "2day"), and not in a whole name."""
    number = 0
    while number < len(words):
        word, after = words[number], words[number + 1] if number + 1 < len(words) else None
        if after is not None and not after.gap and word.start not in whole and (spelling := f"{word.text} {after.text}") in reader.spellings:
            yield Word(spelling, word.raw + after.raw, word.start, after.end, word.gap, word.capital)
            number += 2
        else:
            yield word
            number += 1


def _with_ordinals(reader: Reader, words: tuple[Word, ...], languages: Sequence[Language], whole: frozenset[int]) -> Iterator[Word]:
    """The words of a message, digits with the ending of an ordinal as its word ("1st", "2e"), but where they are a day of a month."""
    number = 0
    while number < len(words):
        word, ending = words[number], words[number + 1] if number + 1 < len(words) else None
        ordinal = (
            _ordinal(word.text, ending.text, languages) if ending and word.text.isdigit() and not ending.gap and word.start not in whole else None
        )
        of_a_month = not reader.days.names.isdisjoint([each.text for each in words[number + 2 : number + 4]])
        if ordinal is None or ending is None or of_a_month or _is_a_day(reader, words, number):
            yield word
            number += 1
        else:
            yield Word(ordinal, word.raw, word.start, ending.end, word.gap, word.capital)
            number += 2


def _is_a_day(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether an ordinal in digits is one of the event's days ("Janson on the 1st at 11"), and no place in a list ("who is the 1st?")."""
    days = reader.days_of_event
    if (
        len(days) < 2
        or int(words[number].text) not in {day.day for day in days}
        or not number
        or words[number - 1].text not in reader.sets["definite"]
    ):
        return False
    before, behind = [each.text for each in words[max(0, number - 2) : number - 1]], words[number + 2 : number + 4]
    if behind and behind[0].text.isalpha() and behind[0].text not in reader.small_words:
        return False
    told = not reader.sets["before_dates"].isdisjoint(before) or any(each.text.isdigit() for each in behind)
    return told or any(text not in reader.light_words and text not in reader.asking_words for text in before)


def _ordinal(digits: str, ending: str, languages: Iterable[Language]) -> str | None:
    """The word for an ordinal that ends most like it is written; None where it is none."""
    for language in languages:
        place = language.ordinals.get(f"{digits} {ending}")
        said = [word for word, number in language.ordinals.items() if number == place and word.isalpha()]
        if place and said:
            return max(said, key=lambda word: Postfix.similarity(word, ending))
    return None


def with_calendar_words(reader: Reader, words: tuple[Word, ...], forms: tuple[tuple[Form, ...], ...]) -> tuple[str, tuple[Word, ...]]:
    """The folded text in which slips of days, months and numbers are put right, and the words at their places in it."""
    folded: list[str] = []
    placed: list[Word] = []
    length = 0
    calendar = reader.calendar_words
    for word, known in zip(words, forms, strict=True):
        meant = word.text
        for form in known:
            if form.text in calendar:
                meant = form.text
                break
        start = length + len(word.gap)
        length = start + len(meant)
        folded += (word.gap, meant)
        stands = word.start == start and word.end == length
        placed.append(word if stands else Word(word.text, word.raw, start, length, word.gap, word.capital))
    return "".join(folded), tuple(placed)

"""Words of a message that are set aside before it is read: what is named to say that it is not meant or doubted, and what thanks are for."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from knowledge.understanding.concepts import IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import as_typed

LONGEST = 16
"""Words of a message that puts something right."""
LONGEST_GUESS = 6
"""Words of a message that only guesses who it is."""
MOST_BEFORE_A_GUESS = 4
"""Words with the one that doubts it, before whom a guess names ("it s not")."""
MOST_TAKEN_BACK = 6
"""Words of what is taken back."""
SAYS_NOTHING = frozenset({C.NOTED, C.ANY, C.IT, C.CONFIRM, C.CORRECTION, C.PLEASE, C.THANKS, C.GREETING, C.GOODBYE, C.COMMAND, C.REPEAT})
"""Concepts of words that, alone, are nothing that could be meant instead."""
OF_SAYING = frozenset({C.SPEAK, C.TALK_ABOUT, C.AND_WHAT_OF})
"""Concepts of the words with which somebody begins to say what they mean."""
POINTING = frozenset({C.HE, C.SHE, C.THEY, C.IT})
OF_A_KIND = frozenset({C.PRESS, C.INFORMATION})
"""Concepts of what somebody says of themselves who is not of that kind."""
OF_A_CLOCK = frozenset({C.TIME, C.DAY})
ASKING = frozenset({C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY})
PARTING = frozenset(",;:.!?–—-")


def denials(reader: Reader, texts: Sequence[str]) -> list[int]:
    """The positions of the words that deny what they stand before, and no verb alone ("not", "pas")."""
    denying = reader.sets["denials"].intersection(texts)
    said = {word for word in denying if any(word in language.sets["denials"] & language.sets["negations"] for language in reader.languages)}
    return [number for number, text in enumerate(texts) if text in said] if said else []


def without_what_is_not_meant(reader: Reader, reading: Reading, recall: Recall) -> str | None:
    """A message that puts something right, without what it takes back ("not Damon, Dreyfus", "where, not when"); None where it does not."""
    if recall.choices or len(reading.words) > LONGEST:
        return None
    found = denials(reader, reading.texts)
    for number in found if recall.last_asks or found[:1] == [0] else ():
        dropped = _taken_back_first(reader, reading, number) or _taken_back_last(reader, reading, number)
        if dropped:
            return without(reading, dropped)
    return None


def without_whoever_it_is_not(reader: Reader, reading: Reading) -> str | None:
    """A claim about somebody without whom it is said not to be ("it is Ann and not Bob who ...", "not Bob but Ann for ..."); None where none is."""
    words = reading.words
    names: list[Span] = []
    for denial in range(len(words) - 1):
        if words[denial].text not in reader.sets["negations"]:
            continue
        names = names or list(reader.people.spans(words, reading.forms, reader.book))
        first = denial + 2 if words[denial + 1].text in reader.sets["rest_of_a_negation"] else denial + 1
        denied = max((name for name in names if name.start == first), key=len, default=None)
        dropped = _beside_another(reader, reading, denial, denied, names) if denied else None
        if dropped and _says_something_of_them(reader, reading, dropped.stop, names):
            particles = [number for number in range(denial) if words[number].text in reader.sets["before_a_negation"]]
            return without(_with_no_sign_behind(reading, dropped), dropped, *particles)
    return None


def _says_something_of_them(reader: Reader, reading: Reading, start: int, names: list[Span]) -> bool:
    """Whether more than names stands from here on: alone they only put right what was asked before."""
    named = positions(names)
    return any(reading.words[number].text not in reader.light_words for number in range(start, len(reading.words)) if number not in named)


def _with_no_sign_behind(reading: Reading, dropped: range) -> Reading:
    """The reading without the comma behind what is dropped, where one stands before it as well: it parts nothing any more."""
    words, behind = reading.words, dropped.stop
    if behind == len(words) or "," not in words[dropped.start].gap or "," not in words[behind].gap:
        return reading
    return replace(reading, words=(*words[:behind], words[behind]._replace(gap=" "), *words[behind + 1 :]))


def _beside_another(reader: Reader, reading: Reading, denial: int, denied: Span, names: list[Span]) -> range | None:
    """The denial with whom it denies and what joins them to somebody else, right before or behind it; None where nobody else stands there."""
    words, others = reading.words, [name for name in names if not set(name.value) & set(denied.value)]
    starts, ends = {name.start for name in others}, {name.end for name in others}
    if denied.end < len(words) and words[denied.end].text in reader.sets["conjunctions"] and denied.end + 1 in starts:
        return range(denial, denied.end + 1)
    joined = denial - 1 if words[denial - 1].text in reader.sets["conjunctions"] else denial
    return range(joined, denied.end) if joined in ends else None


def without_doubt(reader: Reader, reading: Reading, recall: Recall) -> str | None:
    """A guess at who it is without the word that doubts it ("not Damon?", "it's not Damon then?"); None where none is made."""
    words = reading.words
    if not recall.last_asks or len(words) not in reading.questions or len(words) > LONGEST_GUESS:
        return None
    found = denials(reader, reading.texts[:MOST_BEFORE_A_GUESS])
    if not found:
        return None
    doubt = found[0]
    named = positions(reader.people.spans(words, reading.forms, reader.book))
    around = (number for number in range(len(words)) if number not in named)
    guesses = doubt + 1 in named and all(words[number].text in reader.light_words for number in around)
    return without(reading, range(doubt, doubt + 1)) if guesses else None


def as_guess(reading: Reading) -> Reading:
    """The rest of a message that doubted: it asks whether it is whoever it names."""
    return replace(reading, spans=(Span(C.IT, 0, 0), *reading.spans))


def without_what_thanks_are_for(reader: Reader, reading: Reading) -> str | None:
    """A message without what it thanks for ("thanks for both", "merci pour le numéro, à mardi"); None where it does not say for what."""
    words = reading.words
    thanks = next((span for span in reading.spans if span.concept is C.THANKS and span.end < len(words)), None)
    if thanks is None or words[thanks.end].text not in reader.sets["purposes"]:
        return None
    inside = range(thanks.end + 1, len(words))
    end = next((number for number in inside if words[number].gap not in (" ", "") or words[number].text in reader.sets["conjunctions"]), len(words))
    asks = end in reading.questions or bool(_concepts(reading, thanks.end, end) & ASKING)
    return None if asks else without(reading, range(thanks.end, end))


def taken_back(reader: Reader, reading: Reading) -> range:
    """The words by which a message says what is not meant; none where it does not."""
    count, found = len(reading.words), denials(reader, reading.texts)
    if not found:
        return range(0)
    return range(found[0], next((later for later in range(found[0] + 1, count) if _parts(reader, reading, later)), count))


def as_put_right(reading: Reading) -> Reading:
    """The rest of a message from which something was taken back: what it says is meant instead of what was said before."""
    return replace(reading, spans=(Span(C.CORRECTION, 0, 0), *reading.spans))


def _taken_back_first(reader: Reader, reading: Reading, denial: int) -> range | None:
    """What stands up to the sign or the word that parts it from what is meant: "not Damon, Dreyfus", "it's not him but her"."""
    words = reading.words
    if not _leads_to_a_denial(reader, reading, denial):
        return None
    last = min(len(words), denial + MOST_TAKEN_BACK + 2)
    edge = next((number for number in range(denial + 1, last) if _parts(reader, reading, number)), None) or _second_name(reader, reading, denial)
    nothing = SAYS_NOTHING - POINTING if C.HE in _concepts(reading, denial, edge or denial) else SAYS_NOTHING | POINTING
    if edge is None or edge == denial + 1 or not _says_something(reader, reading, edge, nothing):
        return None
    return range(edge) if _may_be_taken_back(reader, reading, denial + 1, edge) else None


def _taken_back_last(reader: Reader, reading: Reading, denial: int) -> range | None:
    """What stands behind what is meant: "Dreyfus, not Damon", "where not when"."""
    words = reading.words
    end = next((number for number in range(denial + 1, len(words)) if not PARTING.isdisjoint(words[number].gap)), len(words))
    told = any(word.text not in reader.light_words for word in words[denial + 1 : end])
    taken = told or bool(_concepts(reading, denial + 1, end) - SAYS_NOTHING)
    named_before = any(span.end == denial and span.concept not in SAYS_NOTHING | {C.WHY, C.SPEAK, C.ATTEND, C.TALK} for span in reading.spans)
    meant = _concepts(reading, 0, denial)
    if not taken or not meant - SAYS_NOTHING or C.WHY in meant or end - denial > MOST_TAKEN_BACK or end - denial == 1:
        return None
    if not named_before and words[denial].gap == " ":
        return None
    return range(denial, end) if _may_be_taken_back(reader, reading, denial + 1, end) else None


def _leads_to_a_denial(reader: Reader, reading: Reading, denial: int) -> bool:
    """Whether the words up to a denial only deny ("no, not", "it's not", "I did not mean"), and tell nothing of the asker."""
    words = reading.words
    behind = next((number for number in range(denial + 1, min(len(words), denial + 3)) if not PARTING.isdisjoint(words[number].gap)), denial + 3)
    around = {word.text for word in words[:denial]} | {word.text for word in words[denial + 1 : behind]}
    said = bool(around & reader.sets["meaning_verbs"])
    if _concepts(reading, 0, denial) - SAYS_NOTHING - OF_SAYING:
        return False
    if around & reader.sets["first_person"] or words[denial].text in reader.sets["auxiliaries"]:
        return said
    return all(word.text in reader.light_words for word in words[:denial])


def _parts(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether what is meant begins here: behind a sign, "but" or "I mean"."""
    word = reading.words[number]
    if not PARTING.isdisjoint(word.gap) or word.text in reader.sets["conjunctions"]:
        return True
    return any(span.concept is C.CORRECTION and span.start == number for span in reading.spans)


def _second_name(reader: Reader, reading: Reading, denial: int) -> int | None:
    """Where the second of two names begins that no sign parts ("pas damon lanco")."""
    names = [span for span in reader.people.spans(reading.words, reading.forms, reader.book) if span.start > denial]
    return next((later.start for first in names for later in names if first.end == later.start and not set(first.value) & set(later.value)), None)


def _may_be_taken_back(reader: Reader, reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch can be what is not meant: nothing that the asker is, no limit of time, and nothing that is only limited ("not only him")."""
    concepts = _concepts(reading, start, end)
    if concepts & OF_A_KIND or (concepts & IN_ORDER and concepts & OF_A_CLOCK):
        return False
    return reading.words[start].text not in reader.sets["limits"] | reader.sets["only_words"]


def _says_something(reader: Reader, reading: Reading, start: int, nothing: Set[C]) -> bool:
    """Whether the words from here on name or ask something; a pronoun does instead of another. `nothing`: concepts that do not."""
    words = reading.words
    if _concepts(reading, start, len(words)) - nothing:
        return True
    return any(word.text not in reader.light_words or word.text.isdigit() for word in words[start:])


def _concepts(reading: Reading, start: int, end: int) -> set[C]:
    return {span.concept for span in reading.spans if start <= span.start and span.end <= end}


def without(reading: Reading, dropped: range, *particles: int) -> str:
    """A message without some of its words, as it is read again. `particles`: single words that go with them."""
    words = reading.words
    kept = [word for number, word in enumerate(words) if number not in dropped and number not in particles]
    return as_typed(kept) + ("?" if len(words) in reading.questions else "")

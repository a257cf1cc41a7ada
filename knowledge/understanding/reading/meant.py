"""Which of the stretches found in a message are meant: not a word of another language, a "who" that only joins, a thing denied or of one's own."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import Concept
from knowledge.understanding.matters import Matter
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

DENIABLE = frozenset({Concept.PRESS, Concept.INFORMATION, Concept.TELEPHONE, Concept.EMAIL, Concept.PERSON})
DENIED_WITHIN = 4
OF_THE_OTHERS = 0.75
"""How surely somebody who says that they are not of the press asks for the other contact: not surely enough to be told it besides."""
MAY_BE_OWN = frozenset(
    {Concept.PROGRAMME, Concept.CONTACT, Concept.TELEPHONE, Concept.EMAIL, Concept.PRESS, Concept.BOOK, Concept.ORGANISATION, Concept.SPEAK_IN}
)
BEFORE_ONES_DOING = 4
"""Words between "I" and what the asker does, with itself ("I am a student writing")."""
MOST_BEFORE_AN_INVITATION = 4
"""Words between "I" and the invitation that one has, with itself."""
MOST_BEFORE_A_PURPOSE = 3
"""Words between "for" and what something is wanted for, with itself ("for our press diary")."""
WANTED = frozenset({Concept.DATE, Concept.WHEN, Concept.WHERE, Concept.ADDRESS, Concept.TITLE, Concept.HOSTS, Concept.SPELL, Concept.ROLE})
"""Concepts of what may be wanted for a diary, or for the press."""
EVERYDAY = 43
"""Ten times the Zipf frequency from which a word belongs to the language of the message, whatever it means in another."""
EDGES = {
    Concept.START: Concept.OPENS,
    Concept.BEGUN: Concept.OPENS,
    Concept.END: Concept.CLOSES,
    Concept.OVER: Concept.CLOSES,
}
"""What a word for a beginning or an end says of people."""
SEEN_FROM = {Concept.NEXT: Concept.AFTER, Concept.PREVIOUS: Concept.BEFORE}
BEFORE_A_TALK = 3
"""Words between "what does" and a verb of speaking: a pronoun or a name."""
SPOKEN_OF = frozenset({Concept.TALK_ABOUT, Concept.ABOUT})
BY_WHOM = (Concept.WHO, Concept.WITH)
BEFORE_A_VERB = 1
"""Words between "who" and its verb ("who will", "qui va")."""
HELD = frozenset(
    {Concept.EVENT, Concept.IT, Concept.TALK, Concept.SESSION, Concept.ROUND_TABLE, Concept.DEBATE, Concept.SPEAKER, Concept.ALL,
     Concept.HE, Concept.SHE, Concept.THEY, Concept.HAPPEN}
)  # fmt: skip
"""Concepts of what is held in a language."""
TALKS = frozenset({Concept.TALK, Concept.SESSION, Concept.ROUND_TABLE})
TOLD_IN = frozenset(
    {Concept.WRITE, Concept.REPEAT, Concept.COMMAND, Concept.ELSEWHERE, Concept.HELP, Concept.IDENTITY, Concept.CONTACT, Concept.PRACTICAL}
)
"""Concepts beside which a language is one to answer in, or is of something else."""
BEFORE_A_FUNCTION = 4
"""Words from an article to a function ("the communications officer")."""
KEPT_OF_PEOPLE = frozenset({"biography", "photo"})
"""Private details of people that organisers may have."""
BREAKS = frozenset(".;?!")
"""Signs between sentences."""
PARTS = frozenset(",;?!:")
"""Signs that part what belongs to one phrase."""


def is_of_other_language(reader: Reader, words: tuple[Word, ...], span: Span, language: str | None) -> bool:
    """Whether a word that means something in another language is an everyday word of the message's own."""
    if span.language == language or len(span) > 1:
        return False
    word = words[span.start].text
    if language in reader.lexicon.languages_of.get(word, ()):
        return True
    return any(
        known.code == language
        and (word in known.sets["function_words"] or word in known.sets["filler_words"] or known.common.get(word, 0) >= EVERYDAY)
        for known in reader.languages
    )


def is_cut(words: tuple[Word, ...], span: Span) -> bool:
    """Whether a sign parts the words of a phrase ("the kids one, who goes first")."""
    return span.end - span.start > 1 and any(not PARTS.isdisjoint(words[number].gap) for number in range(span.start + 1, span.end))


def command(reader: Reader, words: tuple[Word, ...], span: Span) -> Span:
    """An order to do something, at the beginning of a sentence, is for somebody else; elsewhere the word is any verb."""
    if span.concept is not Concept.COMMAND:
        return span
    number = span.start
    while number and not ends_sentence(words[number].gap) and words[number - 1].text in reader.light_words:
        number -= 1
    begins = (number == 0 or ends_sentence(words[number].gap)) and span.end < len(words)
    return replace(span, concept=Concept.ELSEWHERE if begins else Concept.COMMAND)


def tag(reader: Reader, words: tuple[Word, ...], span: Span) -> Span:
    """A "no" at the end of what is said asks whether it is so ("it is at three, no?")."""
    if span.concept not in (Concept.CORRECTION, Concept.CONFIRM) or len(span) > 1 or words[span.start].text not in reader.sets["tags"]:
        return span
    begins = span.start == 0 or ends_sentence(words[span.start].gap)
    ends = span.end == len(words) or ends_sentence(words[span.end].gap)
    return replace(span, concept=Concept.CONFIRM) if ends and not begins else span


def is_relative(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a "who" only joins a clause to a noun ("the session which ...", "somebody who ...")."""
    if span.concept is not Concept.WHO or len(span) > 1 or span.start == 0 or words[span.start].gap != " ":
        return False
    before = words[span.start - 1].text
    if before in reader.sets["antecedents"]:
        return True
    determined = span.start > 1 and words[span.start - 2].text in reader.sets["definite"] | reader.sets["indefinite"]
    return determined and before not in reader.small_words


def held_in(reader: Reader, words: tuple[Word, ...], spans: list[Span], has_question_mark: bool) -> list[Span]:
    """The spans, a language as a matter of the event where it is asked whether that is in it ("are the talks in English?")."""
    language = next((span for span in spans if span.concept is Concept.SPEAK_IN), None)
    if language is None:
        return spans
    start, end = _sentence_around(words, language.start)
    concepts = {span.concept for span in spans if start <= span.start < end}
    if reader.directory.rooms and _said_of_talks(reader, words, spans, language):
        return _as_of_talks(spans)
    if concepts & TOLD_IN or not concepts & HELD:
        return spans
    wanted = {value for span in spans if span.concept is Concept.SPEAK_IN for value in span.value}
    of_some = bool(concepts & {Concept.THERE_IS, Concept.ATTEND, Concept.WHICH, Concept.HOW_MANY})
    if of_some and len(reader.directory.languages) > 1 and wanted <= reader.directory.languages:
        return _as_of_talks(spans)  # of talks in several languages those in this one are asked for
    asked = has_question_mark or reader.opens_a_question(words, start) or (end < len(words) and "?" in words[end].gap)
    said = {word.text for word in words[start:end]}
    somebody = said & (reader.sets["your_things"] | reader.sets["permissions"] | reader.sets["first_person"])
    held = said & reader.sets["will"] or Concept.HAPPEN in concepts or not said.isdisjoint(reader.sets["auxiliaries"])
    if somebody or not asked or not held:
        return spans
    return [replace(span, concept=Concept.PRACTICAL, value=(Matter.EVENT_LANGUAGE,)) if span.concept is Concept.SPEAK_IN else span for span in spans]


def _as_of_talks(spans: list[Span]) -> list[Span]:
    return [replace(span, concept=Concept.TALKS_IN) if span.concept is Concept.SPEAK_IN else span for span in spans]


def _said_of_talks(reader: Reader, words: tuple[Word, ...], spans: list[Span], language: Span) -> bool:
    """Whether a language stands right beside talks that it is said of ("talks in English"), or behind how somebody speaks."""
    before = language.start
    while before and words[before - 1].text in reader.sets["auxiliaries"] | reader.sets["given"]:
        before -= 1
    talks = [span for span in spans if span.concept in TALKS and (span.end == before or (span.start == language.end and before == language.start))]
    by_somebody = any(span.concept is Concept.PERSON for span in spans) and any(
        span.concept is Concept.SPEAK and span.end == language.start for span in spans
    )
    return by_somebody or any(_is_a_noun(reader, words, span) for span in talks)


def _is_a_noun(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether talks are spoken of, and not what is to be done ("talk in English")."""
    first, last = words[span.start].text, words[span.end - 1].text
    before = words[span.start - 1].text if span.start else ""
    return reader.plurals.singular(last) != last or {before, first}.intersection(reader.sets["definite"] | reader.sets["indefinite"]) != set()


def _sentence_around(words: tuple[Word, ...], number: int) -> tuple[int, int]:
    """Where the sentence begins, and where it ends, in which a word stands."""
    edges = [0, *(each for each, word in enumerate(words) if each and ends_sentence(word.gap)), len(words)]
    start = max(edge for edge in edges if edge <= number)
    return start, min(edge for edge in edges if edge > number)


def of_an_audience(spans: list[Span]) -> list[Span]:
    """The spans without those of an audience that is not said to do anything, or of doing so where none is there: they are any people, any verbs."""
    said = {span.concept for span in spans}
    if Concept.AUDIENCE in said and said & {Concept.HAVE_A_SAY, Concept.DEBATE}:
        return spans
    return [span for span in spans if span.concept not in (Concept.AUDIENCE, Concept.HAVE_A_SAY)]


def is_said_around(span: Span, spans: list[Span]) -> bool:
    """Whether a phrase only leads to what follows it: "do you have" to a practical matter, "what does he" to a verb of speaking."""
    if span.concept is Concept.ELSEWHERE and len(span) > 1:
        return any(0 <= other.start - span.end <= _farthest_had(other) for other in spans)
    if span.concept is Concept.ROLE and len(span) > 1 and any(other.concept is Concept.WHAT and other.end == span.end for other in spans):
        return any(other.concept in SPOKEN_OF and 0 < other.start - span.end <= BEFORE_A_TALK for other in spans)
    return False


def _farthest_had(span: Span) -> int:
    """Words between "do you have" and what it leads to: a practical matter, or what is kept of people ("a bio", "X's CV"); below 0 for others."""
    if span.concept is Concept.PRACTICAL:
        return BEFORE_A_VERB
    return BEFORE_A_TALK if span.concept is Concept.PRIVATE and not KEPT_OF_PEOPLE.isdisjoint(span.value) else -1


def seen_from_an_hour(span: Span, spans: list[Span]) -> Span:
    """What comes right before or after an hour is seen from it ("just before 5:30"), and not from now."""
    concept = SEEN_FROM.get(span.concept)
    beside = concept is not None and any(other.concept is Concept.TIME and other.start == span.end for other in spans)
    return replace(span, concept=concept) if concept and beside else span


def first_or_last(reader: Reader, words: tuple[Word, ...], spans: list[Span], span: Span) -> Span:
    """Who begins or ends is asked of people, not of hours ("who starts?", "qui termine ?"), where no hour is said; what lasts is not the last."""
    if span.concept is Concept.LAST and any(other.concept is Concept.HOW_LONG and other.end <= span.start for other in spans):
        determined = words[span.start - 1].text in reader.sets["definite"] or len(span) > 1
        return span if determined else replace(span, concept=Concept.HOW_LONG)
    edge = EDGES.get(span.concept)
    if edge is None or any(other.concept is Concept.TIME or (other.concept is Concept.SO_FAR and other.start == span.start) for other in spans):
        return span
    asking = any(other.concept is Concept.WHO and 0 <= span.start - other.end <= BEFORE_A_VERB and words[other.end].gap == " " for other in spans)
    asking = asking or any(other.concept in BY_WHOM and other.start == span.end and words[other.start].gap == " " for other in spans)
    return replace(span, concept=edge) if asking else span


def number_of_somebody(reader: Reader, words: tuple[Word, ...], spans: list[Span], span: Span) -> Span:
    """Whoever is named, or told by a function, is not counted: the "number of" somebody is that of their telephone."""
    if span.concept is not Concept.HOW_MANY:
        return span
    named = any(other.concept is Concept.PERSON and other.start == span.end for other in spans)
    following = [word.text for word in words[span.end : span.end + BEFORE_A_FUNCTION]]
    held = len(following) > 1 and following[0] in reader.sets["definite"] and any(text in reader.sets["functions"] for text in following[1:])
    return replace(span, concept=Concept.TELEPHONE) if named or held else span


def is_or(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a "where" is the "or" of its language, which is the same but for an accent: in the middle of a sentence, after no verb of being."""
    word = words[span.start]
    if span.concept is not Concept.WHERE or len(span) > 1 or word.text not in reader.sets["or_words"] or not word.raw.isascii():
        return False
    begins = span.start == 0 or ends_sentence(word.gap) or words[span.start - 1].text in reader.sets["auxiliaries"]
    following = [each.text for each in words[span.end :]]
    return not begins and any(text not in reader.sets["filler_words"] for text in following) and not ends_sentence(words[span.end].gap)


def is_asking_leave(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a "puis" is the verb of its language ("puis-je") that sounds like what comes next, before the asker."""
    alone = span.concept is Concept.NEXT and len(span) == 1 and words[span.start].text in reader.sets["permissions"]
    return alone and any(word.text in reader.sets["first_person"] for word in words[span.end : span.end + 1])


def is_askers_own(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether the thing is the asker's own ("our calendar", "my phone"), or done by the asker ("I am writing an article")."""
    if span.concept not in MAY_BE_OWN or span.start == 0:
        return False
    before = words[max(0, span.start - BEFORE_ONES_DOING) : span.start]
    if span.concept is Concept.BOOK and any(word.text in reader.sets["first_person"] for word in before):
        return True
    return words[span.start - 1].text in reader.sets["own_things"]


MOST_OF_A_SENDER = 4
"""Words of a question for whoever sent what was received ("... who is it from?")."""


def is_in_ones_hands(reader: Reader, words: tuple[Word, ...], span: Span, spans: list[Span]) -> bool:
    """Whether an invitation is only what the asker has, or has lost ("I got the invitation, but ..."), and not by whom they are invited."""
    if span.concept is not Concept.HOSTS or words[span.end - 1].text not in reader.invitations:
        return False
    asking = [other.start for other in spans if other.concept in (Concept.WHO, Concept.WHO_IS)]
    if any(start < span.start or len(words) - start <= MOST_OF_A_SENDER for start in asking):
        return False
    before = range(max(0, span.start - MOST_BEFORE_AN_INVITATION), span.start)
    return any(words[number].text in reader.sets["first_person"] | reader.receiving for number in before)


def is_a_purpose(reader: Reader, words: tuple[Word, ...], span: Span, spans: list[Span]) -> bool:
    """Whether a thing only says what another is wanted for, which is named before ("date and place for the press diary", "pour l'agenda presse")."""
    if span.concept is Concept.PRESS:
        diaries = (other for other in spans if other.concept is Concept.PROGRAMME and 0 <= span.start - other.end < MOST_BEFORE_A_PURPOSE)
        return any(is_a_purpose(reader, words, other, spans) for other in diaries)
    if span.concept is not Concept.PROGRAMME or not any(other.concept in WANTED and other.end < span.start for other in spans):
        return False
    before = words[max(0, span.start - MOST_BEFORE_A_PURPOSE) : span.start]
    return any(word.text in reader.sets["purposes"] for word in before)


def undenied(reader: Reader, words: tuple[Word, ...], span: Span, no_press: bool) -> Span | None:
    """A span that is meant. Whoever is not of the press (`no_press`), whatever else they say of it, wants the other contact."""
    if span.concept is Concept.PRESS and no_press:
        return replace(span, concept=Concept.INFORMATION, score=OF_THE_OTHERS)
    return None if is_named_as_not_meant(reader, words, span) else span


def is_named_as_not_meant(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a thing is named to say that it is not meant ("not the press")."""
    if span.concept not in DENIABLE:
        return False
    for number in range(max(0, span.start - DENIED_WITHIN), span.start):
        if any(word.gap not in (" ", "") and not word.gap.isalnum() and "'" not in word.gap for word in words[number + 1 : span.start + 1]):
            continue
        if words[number].text in reader.sets["denials"]:
            if span.concept in (Concept.PRESS, Concept.INFORMATION):
                return True
            around = [word.text for word in words[max(0, number - 1) : span.start]]
            return not reader.sets["meaning_verbs"].isdisjoint(around) or around[0] not in reader.sets["auxiliaries"]
    return False


def ends_sentence(gap: str) -> bool:
    """Whether the signs before a word end the sentence before it."""
    return gap not in (" ", "", ".") and not BREAKS.isdisjoint(gap)

"""Which of the stretches found in a message are meant: not a word of another language, a "who" that only joins, a thing denied or of one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from knowledge.understanding.concepts import OF_A_SUBJECT, Concept
from knowledge.understanding.matters import Matter
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

DENIABLE = frozenset({Concept.PRESS, Concept.INFORMATION, Concept.TELEPHONE, Concept.EMAIL, Concept.PERSON})
DENIED_WITHIN = 4
KNOWN_OR_NOT = frozenset({Concept.WHO, Concept.WHO_IS, Concept.WHEN, Concept.WHERE, Concept.WHAT})
"""Concepts of the words behind which stands what somebody says that they do not know."""
OF_THE_OTHERS = 0.75
"""How surely somebody who says that they are not of the press asks for the other contact: not surely enough to be told it besides."""
MAY_BE_OWN = frozenset(
    {Concept.PROGRAMME, Concept.CONTACT, Concept.TELEPHONE, Concept.EMAIL, Concept.PRESS, Concept.BOOK, Concept.ORGANISATION, Concept.SPEAK_IN}
)
BEFORE_ONES_DOING = 4
"""Words between "I" and what the asker does, with itself ("I am a student writing")."""
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
MOMENTS = frozenset({Concept.DAY, Concept.TODAY, Concept.TOMORROW, Concept.TIME, Concept.NOW})
BEFORE_A_TALK = 3
"""Words between "what does" and a verb of speaking: a pronoun or a name."""
BY_WHOM = (Concept.WHO, Concept.WITH)
BEFORE_A_VERB = 1
"""Words between "who" and its verb ("who will", "qui va")."""
BEFORE_A_FUNCTION = 4
"""Words from an article to a function ("the communications officer")."""
KEPT_OF_PEOPLE = frozenset({"biography", "photo"})
"""Private details of people that organisers may have."""
Words = tuple[Word, ...]
Spans = Sequence[Span]
OF_PEOPLE = frozenset(
    {Concept.SPEAK, Concept.SPEAKER, Concept.HOW_MANY, Concept.WHO, Concept.WHO_IS, Concept.PEOPLE_WORD, Concept.ANY, Concept.THERE_IS}
)
"""Concepts beside which women and men are people."""
BREAKS = frozenset(".;?!")
"""Signs between sentences."""
PARTS = frozenset(",;?!:")
"""Signs that part what belongs to one phrase."""


def is_of_other_language(reader: Reader, words: tuple[Word, ...], span: Span, language: str | None) -> bool:
    """Whether a word that means something in another language is an everyday word of the message's own."""
    if span.language == language or len(span) > 1:
        return False
    word = words[span.start].text
    if word in reader.lexicon.words_of.get(language or "", ()):
        return True
    return any(
        known.code == language
        and (word in known.sets["function_words"] or word in known.sets["filler_words"] or known.common.get(word, 0) >= EVERYDAY)
        for known in reader.languages
    )


def is_cut(words: tuple[Word, ...], span: Span) -> bool:
    """Whether a sign parts the words of a phrase ("the kids one, who goes first")."""
    return span.end - span.start > 1 and any(not PARTS.isdisjoint(words[number].gap) for number in range(span.start + 1, span.end))


def _command(reader: Reader, words: Words, span: Span, spans: Spans) -> Span:
    """An order to do something, at the beginning of a sentence, is for somebody else; elsewhere the word is any verb."""
    number = span.start
    while number and not ends_sentence(words[number].gap) and words[number - 1].text in reader.light_words:
        number -= 1
    begins = (number == 0 or ends_sentence(words[number].gap)) and span.end < len(words)
    return replace(span, concept=Concept.ELSEWHERE if begins else Concept.COMMAND)


def _tag(reader: Reader, words: Words, span: Span, spans: Spans) -> Span:
    """A "no" at the end of what is said asks whether it is so ("it is at three, no?")."""
    if len(span) > 1 or words[span.start].text not in reader.sets["tags"]:
        return span
    begins = span.start == 0 or ends_sentence(words[span.start].gap)
    ends = span.end == len(words) or ends_sentence(words[span.end].gap)
    return replace(span, concept=Concept.CONFIRM) if ends and not begins else span


def _is_relative(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a "who" only joins a clause to a noun ("the session which ...", "somebody who ...")."""
    if len(span) > 1 or span.start == 0 or words[span.start].gap != " ":
        return False
    before = words[span.start - 1].text
    if before in reader.sets["antecedents"]:
        return True
    determined = span.start > 1 and words[span.start - 2].text in reader.sets["definite"] | reader.sets["indefinite"]
    return determined and before not in reader.small_words


def of_an_audience(spans: list[Span]) -> list[Span]:
    """The spans without those of an audience that is not said to do anything, or of doing so where none is there: they are any people, any verbs."""
    said = {span.concept for span in spans}
    if Concept.AUDIENCE in said and said & {Concept.HAVE_A_SAY, Concept.DEBATE}:
        return spans
    return [span for span in spans if span.concept not in (Concept.AUDIENCE, Concept.HAVE_A_SAY)]


def _is_said_around(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a phrase only leads to what follows it: "do you have" to a practical matter, "what does he" to a verb of speaking."""
    if span.concept is Concept.ELSEWHERE and len(span) > 1:
        return any(0 <= other.start - span.end <= _farthest_had(other) for other in spans)
    if span.concept is Concept.ROLE and len(span) > 1 and any(other.concept is Concept.WHAT and other.end == span.end for other in spans):
        return any(other.concept in OF_A_SUBJECT and 0 < other.start - span.end <= BEFORE_A_TALK for other in spans)
    return False


def _farthest_had(span: Span) -> int:
    """Words between "do you have" and what it leads to: a practical matter, or what is kept of people ("a bio", "X's CV"); below 0 for others."""
    if span.concept is Concept.PRACTICAL:
        return BEFORE_A_VERB
    return BEFORE_A_TALK if span.concept is Concept.PRIVATE and not KEPT_OF_PEOPLE.isdisjoint(span.value) else -1


def _seen_from_an_hour(reader: Reader, words: Words, span: Span, spans: Spans) -> Span:
    """What comes right before or after an hour is seen from it ("just before 5:30"), and not from now."""
    beside = any(other.concept is Concept.TIME and other.start == span.end for other in spans)
    return replace(span, concept=SEEN_FROM[span.concept]) if beside else span


def _full_up(reader: Reader, words: Words, span: Span, spans: Spans) -> Span:
    """What is said to be full has no seats left ("is the talk full?"), where nothing is named behind the word that is meant whole."""
    number = span.start
    if (
        len(span) > 1
        or number == 0
        or words[number].text not in reader.sets["filled"]
        or words[number - 1].text in reader.sets["definite"] | reader.sets["indefinite"] | reader.sets["place_prepositions"]
    ):
        return span
    behind = (other for other in spans if other.concept in MOMENTS and other.start == span.end)
    ends = span.end == len(words) or words[span.end].gap != " " or words[span.end].text in reader.light_words or any(behind)
    return replace(span, concept=Concept.PRACTICAL, value=(Matter.SEATS,)) if ends else span


def _first_or_last(reader: Reader, words: Words, span: Span, spans: Spans) -> Span:
    """Who begins or ends is asked of people, not of hours ("who starts?", "qui termine ?"), where no hour is said; what lasts is not the last."""
    if span.concept is Concept.LAST:
        lasts = any(other.concept is Concept.HOW_LONG and other.end <= span.start for other in spans)
        determined = words[span.start - 1].text in reader.sets["definite"] or len(span) > 1
        return replace(span, concept=Concept.HOW_LONG) if lasts and not determined else span
    if any(other.concept is Concept.TIME or (other.concept is Concept.SO_FAR and other.start == span.start) for other in spans):
        return span
    asking = any(other.concept is Concept.WHO and 0 <= span.start - other.end <= BEFORE_A_VERB and words[other.end].gap == " " for other in spans)
    asking = asking or any(other.concept in BY_WHOM and other.start == span.end and words[other.start].gap == " " for other in spans)
    return replace(span, concept=EDGES[span.concept]) if asking else span


def _number_of_somebody(reader: Reader, words: Words, span: Span, spans: Spans) -> Span:
    """Whoever is named, or told by a function, is not counted: the "number of" somebody is that of their telephone."""
    named = any(other.concept is Concept.PERSON and other.start == span.end for other in spans)
    following = [word.text for word in words[span.end : span.end + BEFORE_A_FUNCTION]]
    held = len(following) > 1 and following[0] in reader.sets["definite"] and any(text in reader.sets["functions"] for text in following[1:])
    return replace(span, concept=Concept.TELEPHONE) if named or held else span


def _is_or(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a "where" is the "or" of its language, which is the same but for an accent: in the middle of a sentence, after no verb of being."""
    word = words[span.start]
    if len(span) > 1 or word.text not in reader.sets["or_words"] or not word.raw.isascii():
        return False
    begins = span.start == 0 or ends_sentence(word.gap) or words[span.start - 1].text in reader.sets["auxiliaries"]
    following = [each.text for each in words[span.end :]]
    return not begins and any(text not in reader.sets["filler_words"] for text in following) and not ends_sentence(words[span.end].gap)


def _is_asking_leave(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a "puis" is the verb of its language ("puis-je") that sounds like what comes next, before the asker."""
    alone = len(span) == 1 and words[span.start].text in reader.sets["permissions"]
    return alone and any(word.text in reader.sets["first_person"] for word in words[span.end : span.end + 1])


def _is_askers_own(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether the thing is the asker's own ("our calendar", "my phone"), or done by the asker ("I am writing an article")."""
    if span.start == 0:
        return False
    before = words[max(0, span.start - BEFORE_ONES_DOING) : span.start]
    if span.concept is Concept.BOOK and any(word.text in reader.sets["first_person"] for word in before):
        return True
    return words[span.start - 1].text in reader.sets["own_things"]


def _is_a_purpose(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a thing only says what another is wanted for, which is named before ("date and place for the press diary", "pour l'agenda presse")."""
    if span.concept is Concept.PRESS:
        diaries = (other for other in spans if other.concept is Concept.PROGRAMME and 0 <= span.start - other.end < MOST_BEFORE_A_PURPOSE)
        return any(_is_a_purpose(reader, words, other, spans) for other in diaries)
    if not any(other.concept in WANTED and other.end < span.start for other in spans):
        return False
    before = words[max(0, span.start - MOST_BEFORE_A_PURPOSE) : span.start]
    return any(word.text in reader.sets["purposes"] for word in before)


def _undenied(reader: Reader, words: Words, span: Span, spans: Spans) -> Span | None:
    """A span that is meant. Whoever says that they are not of the press, whatever else they say of it, wants the other contact."""
    of_the_press = [other for other in spans if other.concept is Concept.PRESS] if span.concept is Concept.PRESS else []
    if any(_is_named_as_not_meant(reader, words, other, spans) for other in of_the_press):
        return replace(span, concept=Concept.INFORMATION, score=OF_THE_OTHERS)
    return None if _is_named_as_not_meant(reader, words, span, spans) else span


def _is_named_as_not_meant(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a thing is named to say that it is not meant ("not the press"); behind "not sure when" it is asked about."""
    asked = max((other.start for other in spans if other.concept in KNOWN_OR_NOT and other.start < span.start), default=0)
    for number in range(max(asked, span.start - DENIED_WITHIN), span.start):
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


def _is_excepted(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether somebody is named to say that nothing is asked of them ("everybody but X")."""
    return any(other.concept is Concept.EXCEPT and other.end == span.start for other in spans)


def _is_in_titles_of_few(reader: Reader, words: Words, span: Span, spans: Spans) -> bool:
    """Whether a word stands in the titles of a programme of few sessions, which has its own subject then ("film", "the women's final"), and is no
    word for people of whom something is asked ("how many women speak?")."""
    if span.concept is not Concept.ELSEWHERE and any(other.concept in OF_PEOPLE for other in spans):
        return False
    if len(span) != 1 or not reader.directory.rooms or reader.topics.has_many:
        return False
    word = words[span.start].text
    return any(reader.topics.is_in_titles(each) for each in (word, reader.plurals.singular(word)))


_NOT_MEANT: tuple[tuple[Iterable[Concept], Callable[[Reader, Words, Span, Spans], bool]], ...] = (
    ((Concept.WHO,), _is_relative),
    ((Concept.WHERE,), _is_or),
    ((Concept.NEXT,), _is_asking_leave),
    ((Concept.PERSON,), _is_excepted),
    ((Concept.PRESS, Concept.PROGRAMME), _is_a_purpose),
    ((Concept.ELSEWHERE, Concept.ROLE), _is_said_around),
    ((Concept.ELSEWHERE, Concept.FEMININE, Concept.MASCULINE), _is_in_titles_of_few),
    (MAY_BE_OWN, _is_askers_own),
)
"""Of which concepts what is said may not be meant at all, and what tells."""
_MEANT_AS: dict[Concept, Callable[[Reader, Words, Span, Spans], Span | None]] = {
    Concept.COMMAND: _command,
    Concept.CORRECTION: _tag,
    Concept.CONFIRM: _tag,
    **dict.fromkeys(DENIABLE, _undenied),
}
"""Of which concepts what is said may mean something else, and what that is; nothing where it is denied."""
_SEEN_BESIDE: dict[Concept, Callable[[Reader, Words, Span, Spans], Span]] = {
    Concept.HOW_MANY: _number_of_somebody,
    Concept.ALL: _full_up,
    **dict.fromkeys(SEEN_FROM, _seen_from_an_hour),
    **dict.fromkeys((*EDGES, Concept.LAST), _first_or_last),
}
"""Of which concepts what is said means something else beside what is meant, and what that is."""
_DOUBTS = {concept: tuple(rule for concepts, rule in _NOT_MEANT if concept in concepts) for concept in Concept}


def meant(reader: Reader, words: Words, spans: Sequence[Span], phrases: Spans) -> list[Span]:
    """The spans that are meant, each as what it means. `phrases`: those that were told by phrases, also the ones inside others."""
    found: list[Span] = []
    for span in spans:
        doubts = _DOUBTS[span.concept]
        if doubts and any(rule(reader, words, span, phrases) for rule in doubts):
            continue
        means = _MEANT_AS.get(span.concept)
        said = means(reader, words, span, phrases) if means else span
        if said:
            found.append(said)
    return found


def seen_beside_others(reader: Reader, words: Words, spans: Spans) -> list[Span]:
    """The spans, each as what it means beside the others."""
    return [seen(reader, words, span, spans) if (seen := _SEEN_BESIDE.get(span.concept)) else span for span in spans]

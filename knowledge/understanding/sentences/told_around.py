"""What people tell around a question, before it or behind it: who is writing, where they are, what it is for, what has happened to theirs. The
question is then read as if it stood alone, and taken where it is understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from enum import Enum, auto
from itertools import islice

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.making_clause import make_clause
from knowledge.understanding.clauses.situations import MOST_BEFORE_ONES_OWN, OF_THE_PROGRAMME
from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.titles import UNCUT, inside_titles
from knowledge.understanding.question import NOT_THERE, Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import POLITE, Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.asked_apart import ASKED_BY_NAME, ASKING
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import as_typed

ASIDE = frozenset(",:;–—")
"""Signs that part two words also where no space stands there."""
SIGNS = ASIDE | frozenset("-.!()…?")
MOST_TRIED = 3
"""Edges of a message at which what is told may end, or begin."""
SHORTEST_TOLD = 2
SHORTEST_WITHOUT_SIGN = 3
LONGEST_INTRODUCTION = 9
NEVER_ALONE = frozenset({Intent.SOCIAL, Intent.CLARIFY, Intent.REPEAT, Intent.PRIVATE})
"""Kinds of questions that may be asked of what is told, or that ask nothing."""
OF_THE_ASKER = NOT_THERE | {Intent.PRACTICAL, Intent.CONTACT, Intent.SILENT}
"""Kinds that may well be asked because of it."""
REACHING = OF_THE_ASKER - NOT_THERE | {Intent.PERSON_CONTACT}
OF_WHO_ASKS = frozenset(
    {C.TOPIC, C.SESSION_NAME, C.DESCRIBED_PERSON, C.ORGANISATION, C.PLACE, C.UNKNOWN_NAME, C.SPEAK, C.ROLE, C.SPEAKER, C.TELEPHONE, C.TALK_ABOUT}
)
"""Concepts that say, in an introduction, who somebody is."""
WHERE_ONE_IS = frozenset({C.ORGANISATION, C.PLACE, C.UNKNOWN_NAME, C.EMPLOYER})
"""Concepts that say whom somebody works for, or where they are."""
NAMED = frozenset(
    {
        C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.TOPIC, C.SESSION_NAME, C.PLACE, C.TIME, C.DAY, C.MEETING, C.ROOM, C.TRACK, C.ARRIVE,
        C.ADDRESS, C.TELEPHONE, C.EMAIL, C.CONTACT, C.DATE, C.START, C.END, C.ROLE,
    }
)  # fmt: skip
MATTERS = (C.PRACTICAL, C.PRIVATE, C.AUDIENCE, C.EMAIL)
"""Concepts of a matter that may be asked about."""
REFUSED = frozenset({*ASKING, *OF_THE_PROGRAMME, C.TODAY, C.TOMORROW, C.CORRECTION}) - POLITE - {C.EVENT} | NAMED
"""Concepts of what is wanted, or may be asked of behind it."""
OF_WHOM = (C.PRESS, C.INFORMATION, C.PERSON, C.ORGANISATION, C.DESCRIBED_PERSON)
"""Concepts of whom a question wants to reach, whoever asks."""
WHOSE = (C.DESCRIBED_PERSON, C.ORGANISATION, C.PLACE)
BEHIND_A_PURPOSE = 3
"""Words of what it is for, behind which only whose that is may stand ("for the noticeboard of the prefect")."""


def asked_alone(reader: Reader, reading: Reading, recall: Recall) -> Iterator[tuple[str, Clause, Clause]]:
    """A message without what is told before or behind what it asks, each way it may be parted: its text, what it asks, and what is told."""
    words = reading.words
    count = len(words)
    begin = max((span.end for span in reading.spans if span.concept in POLITE and span.start == 0), default=0)
    whole = {number for span in reading.spans if span.concept is C.TIME for number in range(span.start + 1, span.end)} | inside_titles(
        reading.spans, UNCUT
    )
    parted = not SIGNS.isdisjoint("".join([word.gap for word in words]))
    signs = [number for number in range(1, count) if number not in whole and _is_a_sign(words[number].gap)] if parted else ()
    signed = sorted({*reading.breaks, *signs})
    joined = (
        number for number in range(2, count) if words[number - 1].text in reader.sets["conjunctions"] and reader.begins_a_question(words, number)
    )
    for edge in sorted({number for number in (*signed, *joined) if number > begin})[:MOST_TRIED]:
        told = _told(reader, reading, begin, edge, recall)
        if told is None or _wants(reader, told):
            break
        mark = "?" if count in reading.questions else ""
        yield as_typed(words[edge:]) + mark, make_clause(reader, reading, edge, count, recall), told
    behind = [*signed[: -MOST_TRIED - 1 : -1], *islice(_goes_on_telling(reader, reading), MOST_TRIED)]
    for edge in behind:
        told = (_told if edge in signed else _told_on)(reader, reading, edge, count, recall)
        if told is None:
            continue
        asked = make_clause(reader, reading, 0, edge, recall)
        if asked.asked or asked.has(*ASKING, *(ASKED_BY_NAME - {C.DATE}), C.PERSON, C.SESSION_NAME, C.ORGANISATION):
            yield as_typed(words[:edge]) + ("?" if edge in reading.questions else ""), asked, told


def _is_a_sign(gap: str) -> bool:
    """Whether what stands between two words parts them; a hyphen or a full stop does so only with a space."""
    return not SIGNS.isdisjoint(gap) and (" " in gap or not ASIDE.isdisjoint(gap))


def is_asked_alone(reader: Reader, asks: tuple[Ask, ...], asked: Clause, told: Clause) -> bool:
    """Whether what was understood of a question that is read alone is asked whatever is told around it."""
    intents = {ask.intent for ask in asks}
    if not asks or not intents.isdisjoint(NEVER_ALONE):
        return False
    leads = told.end <= asked.start
    if leads and not (asked.asked or asked.has(*ASKING, *ASKED_BY_NAME, C.PERSON, C.SESSION)):
        return False
    if leads and asked.has(*PRONOUNS_OF_PEOPLE) and not asked.has(C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION):
        return False
    if told.has(*WHERE_ONE_IS) and asked.says(reader.sets["first_person"], reader.sets["own_things"]):
        return False  # "I am from the town hall, which of my colleagues speak?"
    if told.has(C.WRITE, C.EMAIL, C.CONTACT) and asked.has(C.ADDRESS):
        return False  # "I'd like to write to the organisers, which address?"
    denies = told.says(reader.sets["negations"])
    if (told.has(C.PRESS) or (denies and (leads or not asked.has(*OF_WHOM)))) and not intents.isdisjoint(
        REACHING if denies else REACHING - {Intent.CONTACT}
    ):
        return False
    if told.has(*MATTERS):
        own = asked.says(reader.sets["first_person"]) and not asked.has(C.MISSED)
        of_it = asked.has(C.IT) and asked.has(C.WHO, C.WHO_IS)  # "I left a hat there. Who has it?"
        return intents.isdisjoint(OF_THE_ASKER) and not (leads and (own or of_it))
    if Intent.CONTACT in intents and not asked.has(*OF_WHOM):
        return False
    return not leads or intents.isdisjoint(OF_THE_ASKER - {Intent.CONTACT}) or asked.asked or asked.has(*ASKING)


class _Of(Enum):
    """What words may only tell of."""

    ONES_OWN = auto()
    """The asker, or what is theirs."""
    STATE = auto()
    """What the asker is or does."""
    WRITER = auto()
    """Who is writing."""
    PURPOSE = auto()
    """What something is for."""


_OF_WHOEVER_ASKS = frozenset({_Of.ONES_OWN, _Of.WRITER})


def _told(reader: Reader, reading: Reading, start: int, end: int, recall: Recall) -> Clause | None:
    """The clause of words, parted by a sign, that only tell who is writing, of them and theirs, or what it is for; None where they do not, as is
    mostly seen at once."""
    of = _told_of(reader, reading, start, end)
    if of is None or not (of or any(_is_it(span, start) for span in reading.spans)):
        return None
    clause = _of_nothing_wanted(reader, make_clause(reader, reading, start, end, recall), of)
    if clause is None or of & _OF_WHOEVER_ASKS or (_Of.PURPOSE in of and not clause.has(C.AUDIENCE)):
        return clause
    of_a_talk = reader.topics.is_searched_freely and not reader.sets["ones"].isdisjoint((clause.texts[0], " ".join(clause.texts[:2])))
    said_of_it = not of_a_talk and not clause.has(*MATTERS) and any(_is_it(span, start) for span in clause.spans)
    return clause if said_of_it else None  # of a talk: "the one about ..., who gives it?"


def _told_on(reader: Reader, reading: Reading, start: int, end: int, recall: Recall) -> Clause | None:
    """The same of words that go on telling without any sign before them."""
    of = _told_of(reader, reading, start, end)
    return None if of is None else _of_nothing_wanted(reader, make_clause(reader, reading, start, end, recall), of)


def _is_it(span: Span, start: int) -> bool:
    return span.concept is C.IT and span.start == start


def _told_of(reader: Reader, reading: Reading, start: int, end: int) -> set[_Of] | None:
    """What words may only tell of, by how they begin; None where they are hardly any, ask something, or have a number."""
    texts = reading.texts[start:end]
    if len(texts) < SHORTEST_TOLD or any(start < number <= end for number in reading.questions) or any(text.isdigit() for text in texts):
        return None
    oneself = texts[0] in reader.sets["first_person"] or (start > 0 and _leaves_oneself_out(reader, texts))
    found = {_Of.ONES_OWN} if oneself or _is_of_ones_own(reader, reading, start, end) else set()
    if oneself and any(texts[1] in framing.states for framing in reader.framing):
        found.add(_Of.STATE)
    if _introduces(reader, texts):
        found.add(_Of.WRITER)
    if texts[0] in reader.sets["purposes"]:
        found.add(_Of.PURPOSE)
    return found


def _of_nothing_wanted(reader: Reader, clause: Clause, of: Set[_Of]) -> Clause | None:
    """The clause, where nothing of the programme is named, or wanted, in words that may only tell `of` something."""
    if clause.asked:
        return None
    known = OF_WHO_ASKS if _Of.WRITER in of else WHERE_ONE_IS if _Of.STATE in of else frozenset()
    named = [span for span in clause.of(*REFUSED) if span.concept not in known]
    if _Of.PURPOSE in of and not clause.has(C.AUDIENCE):
        named = [span for span in named if not (span.concept in WHOSE and span.start >= clause.start + BEHIND_A_PURPOSE)]
    if any(not _says_nothing(reader, clause, span) for span in named):
        return None
    wants = not reader.sets["meaning_verbs"].isdisjoint(clause.texts[:-1])
    return None if clause.has(*MATTERS) and wants else clause  # "I need a parking space, and when does it end?"


def _leaves_oneself_out(reader: Reader, texts: Sequence[str]) -> bool:
    """Whether words tell of the asker without saying so ("didn't hear a thing"), and do not ask ("don't we sit there")."""
    if len(texts) < SHORTEST_WITHOUT_SIGN or texts[0] not in reader.sets["negations"] or texts[1] in reader.sets["definite"]:
        return False
    return texts[2] not in reader.small_words


def _is_of_ones_own(reader: Reader, reading: Reading, start: int, end: int) -> bool:
    """Whether words tell of what is the asker's own: anywhere in a first sentence, else right at the beginning."""
    texts = reading.texts[start:end]
    if start:
        of_somebody = any(span.start == start for span in reading.spans if span.concept in PRONOUNS_OF_PEOPLE)
        most = MOST_BEFORE_ONES_OWN if of_somebody or texts[0] in reader.sets["definite"] or texts[0] in reader.sets["indefinite"] else 1
    else:
        most = len(texts) if end in reading.breaks else MOST_BEFORE_ONES_OWN
    return not reader.sets["own_things"].isdisjoint(texts[:most])


def _wants(reader: Reader, clause: Clause) -> bool:
    """Whether words say that the asker wants something ("I need a seat, ...")."""
    texts = clause.texts[:-1]
    return not (reader.sets["meaning_verbs"].isdisjoint(texts) or reader.sets["first_person"].isdisjoint(texts))


def _introduces(reader: Reader, texts: Sequence[str]) -> bool:
    """Whether words say who is writing: "night porter here", "as an uncle"."""
    if len(texts) > LONGEST_INTRODUCTION or not reader.sets["first_person"].isdisjoint(texts):
        return False
    for framing in reader.framing:
        if texts[-1] in framing.here or texts[0] in framing.here:
            return True
        for phrase in framing.roles:
            if texts[0] == phrase[0] and tuple(texts[: len(phrase)]) == phrase:
                return True
    return False


def _says_nothing(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether a word is no hour ("one line"), says where and when the asker is or how they speak ("we are lost", "on the phone"), or that they ask
    ("so I have to ask")."""
    texts = clause.texts
    before = texts[: span.start - clause.start]
    match span.concept:
        case C.ARRIVE:
            return not clause.has(C.TIME)
        case C.SESSION:
            return bool(before) and before[-1] in reader.sets["indefinite"] and span.end < clause.end  # "a bit late"
        case C.TODAY:
            return len(reader.directory.dates) == 1
        case C.WHERE:
            return any(texts[span.start - clause.start] in framing.states for framing in reader.framing)
        case C.TELEPHONE:
            return bool(before) and (before[-1] in reader.sets["definite"] or before[-1] in reader.sets["place_prepositions"])
    if span.concept is C.TIME and len(span) == 1 and span.end < clause.end:
        word, behind = texts[span.start - clause.start], texts[span.end - clause.start]
        return any(word in framing.no_hours for framing in reader.framing) and behind not in reader.small_words
    ends = span.end == clause.end and texts[-1] in reader.sets["meaning_verbs"]
    return ends and span.concept is C.CONTACT and not reader.sets["first_person"].isdisjoint(texts)


def _goes_on_telling(reader: Reader, reading: Reading) -> Iterator[int]:
    """Where, without any sign, somebody begins to tell of themselves or of theirs behind what they ask, the last place first."""
    if not reading.says(reader.sets["first_person"], reader.sets["own_things"], reader.sets["purposes"]):
        return
    texts = reading.texts
    asking = positions(span for span in reading.spans if span.concept in ASKING)
    for number in range(len(texts) - SHORTEST_WITHOUT_SIGN, SHORTEST_TOLD - 1, -1):
        before, word, behind = texts[number - 1 : number + 2]
        if (
            number - 1 in asking
            or reader.begins_a_question(reading.words, number - 1)
            or before in reader.small_words
            or before in reader.sets["auxiliaries"]
        ):
            continue
        states = word in reader.sets["first_person"] and any(behind in framing.states for framing in reader.framing)
        own = word in reader.sets["own_things"] and _tells_of_ones_own(reader, texts[number + 2 : number + MOST_BEFORE_ONES_OWN + 1])
        kept = word in reader.sets["purposes"] and behind in reader.sets["own_things"]
        if states or own or (kept and len(texts) - number == SHORTEST_WITHOUT_SIGN):
            yield number


def _tells_of_ones_own(reader: Reader, texts: Sequence[str]) -> bool:
    """Whether a verb stands among the words behind what is one's own ("my uncle is ...", "mon oncle attend")."""
    return not reader.sets["auxiliaries"].isdisjoint(texts) or any(text in framing.states for text in texts[:1] for framing in reader.framing)

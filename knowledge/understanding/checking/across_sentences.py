"""What a short question asks by what another part of its message tells: when somebody comes, what they come for, by which means they write, who
rang them, by whom it is answered already."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.strangers import unknown_function
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import missing_subject, names_a_subject
from knowledge.understanding.question import Ask, Aspect, Intent, Order, SocialKind, TimeSpan
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.asked_apart import ASKING
from knowledge.understanding.sentences.sentences import Part

WHAT_IS_ON = frozenset({Intent.SPEAKERS, Intent.NOW, Intent.THEME})
"""Kinds that are answered by the hour at which somebody says that they come."""
OF_ALL_THAT_IS_ON = frozenset({Intent.PROGRAMME, Intent.AT_TIME, Intent.NOW, Intent.REMAINING})
"""Kinds that tell all that is on at a time."""
MOST_BEFORE_I = 6
"""Words among which the "I" stands of somebody who tells of themselves."""
OF_SUCH_A_PART = frozenset({Intent.SPEAKERS, Intent.EVENT_TIME, Intent.SESSION_TIME})
"""Kinds that are asked of a part of the event named before."""
WHAT_IT_IS_ABOUT = (C.ABOUT, C.TALK_ABOUT, C.EVENT, C.TITLE)
ONLY_WHEN = frozenset({C.WHEN, C.PLEASE})
"""Concepts of a question that asks when, and not of what ("at what time?")."""
SAY_WHEN = frozenset(
    {
        Intent.AT_TIME, Intent.NEXT, Intent.NOW, Intent.DEBATE, Intent.SESSION_TIME, Intent.SESSION, Intent.PERSON_TIME, Intent.PERSON_SPEAKS,
        Intent.ORGANISATION_PEOPLE,
    }
)  # fmt: skip
WHEN_ALONE = ONLY_WHEN | {C.HOW_LONG, C.AND_WHAT_OF, C.BOTH}
WHEN_IT_IS = WHEN_ALONE | {C.IT, C.WHAT, C.TIME, C.START, C.THAT_PERSON, C.THAT_SESSION}
"""Concepts of "when is it?", by which nobody is meant of whom the clause before does not speak."""
ONLY_HOURS = frozenset({C.TIME, C.BETWEEN, C.DAY, C.TODAY, C.TOMORROW, C.REPRESENT})
"""Concepts of no more than some hours ("from 4 to 5 p.m.")."""
A_BARE_NUMBER = frozenset({Intent.VENUE, Intent.SERIES, Intent.CONTACT})
"""Kinds as which "which number?" is read, of which house, meeting or telephone it may be."""
ONLY_A_NUMBER = frozenset({C.ADDRESS, C.SERIES_NUMBER, C.TELEPHONE, C.WHICH, C.WHAT, C.THAT_PERSON, C.PLEASE, C.HE, C.SHE})
ONLY_MEANS = frozenset({C.EMAIL, C.WRITE, C.CONTACT, C.PLEASE, C.THAT_PERSON, C.THAT_SESSION, C.AND_WHAT_OF, C.ELSEWHERE, C.COMMAND})
"""Concepts of a sentence that says no more than how somebody wants to write."""
TO_SOMEBODY = frozenset({Intent.CONTACT, Intent.PERSON_CONTACT})
"""Kinds by which somebody is to be reached."""
BESIDE_A_NUMBER = frozenset({Intent.CONTACT, Intent.REMAINING, Intent.PRACTICAL, Intent.EVENT_TIME})
"""Kinds as which it is easily read how somebody was rung ("... and left no name")."""


OF_THE_DAY = frozenset({Intent.EVENT_TIME, Intent.VENUE, Intent.PROGRAMME, Intent.SPEAKERS, Intent.HOSTS, Intent.CONTACT})
"""Kinds beside which a day that was told is the one on which the event is taken to be."""


def told_by_another_part(asked: Asked) -> tuple[Ask, ...] | None:
    """What a part asks by what other parts tell; None where it is what it was read as."""
    reader, part, ask, parts = asked
    if len(parts) == 1:
        return None
    clause = part.clause
    any_table = clause.has(C.ROUND_TABLE) and ask.sessions == tuple(reader.directory.round_tables)
    plain = not ((ask.sessions and not any_table) or ask.order or ask.when or ask.rooms or ask.tracks)
    on = ask.intent in WHAT_IS_ON and not (ask.intent is Intent.THEME and clause.has(*WHAT_IT_IS_ABOUT))
    if on and plain and (when := _when_they_come(parts) or _when_that_is(reader, part, parts)):
        return (Ask(Intent.AT_TIME, aspects=ask.aspects, when=when),)
    of_a_part = ask.intent in OF_SUCH_A_PART and plain and not clause.has(C.EVENT)
    if of_a_part and (subject := _unknown_before(reader, part, parts)):
        return (Ask(Intent.UNKNOWN_TOPIC, words=subject),)
    if reader.topics.is_searched_freely and (theirs := _on_what_is_theirs(reader, part, ask, parts)):
        return (theirs,)
    of_coming = clause.has(C.ARRIVE) or not clause.has(C.EVENT)
    if ask.intent is Intent.EVENT_TIME and clause.has(C.WHEN) and of_coming and not clause.has(C.END, C.DATE, C.HOW_LONG, C.YEAR):
        return _when_their_part_is(reader, part, parts) or None
    if told_before := _of_somebody_described(reader, part, ask, parts):
        return told_before
    if ask.intent is Intent.VENUE and clause.has(C.ADDRESS) and not clause.has(C.WHERE, C.EVENT, C.PLACE, C.POSTCODE, C.CITY):
        return _where_they_write(reader, part, parts)
    return None


def _where_they_write(reader: Reader, part: Part, parts: list[Part]) -> tuple[Ask, ...] | None:
    """The mail address of whomever the clause before wants to write to, or of those who tell about the event where it is only said how."""
    before = [other for other in parts if other.clause.end <= part.clause.start and other.clause.has(C.EMAIL, C.WRITE, C.CONTACT)]
    told = before[-1].ask if before else None
    of_contacts = told is not None and told.intent is Intent.PERSON and set(told.people) <= set(reader.directory.contacts)
    if told and (of_contacts or told.intent in TO_SOMEBODY) and not part.clause.has(C.AND_WHAT_OF):
        return (replace(told, intent=Intent.PERSON_CONTACT if told.people else Intent.CONTACT, aspects=(Aspect.EMAIL,), confirms=False),)
    by_email = any(other.sentence < part.sentence and other.clause.has(C.EMAIL) and other.clause.concepts <= ONLY_MEANS for other in before)
    return (Ask(Intent.CONTACT, topic="information", aspects=(Aspect.EMAIL,)),) if by_email else None


def _of_somebody_described(reader: Reader, part: Part, ask: Ask, parts: list[Part]) -> tuple[Ask, ...]:
    """The number of a contact whom the clause before names ("the press officer: which number?"); the function that nobody has of whom it asks
    the name."""
    before = [other for other in parts if other.sentence <= part.sentence and other.clause.end <= part.clause.start]
    last = before[-1] if before else None
    people = last.ask.people if last and last.ask and last.ask.intent is Intent.PERSON else ()
    if ask.intent in A_BARE_NUMBER and part.clause.concepts <= ONLY_A_NUMBER and people and set(people) <= set(reader.directory.contacts):
        return (Ask(Intent.PERSON_CONTACT, aspects=(Aspect.TELEPHONE,), people=people, several=True),)
    of_a_name = ask.intent is Intent.TITLE and part.clause.has(C.SPELL) and not part.clause.has(C.TITLE, C.EVENT)
    unknown = unknown_function(reader, last.clause) if of_a_name and last else None
    return (Ask(Intent.UNKNOWN_NAME, words=unknown),) if unknown else ()


def already_told_when(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing, where the clause before, in the same sentence, is answered with when its thing is ("the debate, when is it?")."""
    clause, part = asked.clause, asked.part
    of_somebody = asked.ask.intent is Intent.PERSON_TIME
    bare = clause.concepts <= WHEN_IT_IS if of_somebody else clause.has(C.IT) or clause.concepts <= WHEN_ALONE
    if clause.has(C.EVENT) or not bare:
        return None
    before = next((each.ask for each in asked.parts if each.sentence == part.sentence and each.clause.end == clause.start), None)
    told = before is not None and (before.intent is Intent.DEBATE if of_somebody else before.intent in SAY_WHEN or before.order is not None)
    return () if told else None


def _on_what_is_theirs(reader: Reader, part: Part, ask: Ask, parts: list[Part]) -> Ask | None:
    """The talks on what a sentence before tells to be the asker's subject, at the time that either says ("I'm into robots. What's on tomorrow?")."""
    of_it = ask.intent is Intent.THEME and part.clause.has(C.IT) and part.clause.has(C.WHICH, C.SESSION, C.TALK)
    if not (ask.intent in OF_ALL_THAT_IS_ON or of_it) or ask.talks or ask.sessions or ask.people or ask.rooms or ask.tracks:
        return None
    for other in parts:
        clause = other.clause
        begins = clause.reading.words[clause.start : clause.start + MOST_BEFORE_I]
        told = clause.end <= part.clause.start and not clause.asked and speaks_of_oneself(reader, begins)
        if told and names_a_subject(reader, clause) and not clause.has(*ASKING):
            talks, mentions = clause.talks(C.TOPIC), clause.talks(C.MENTION)
            return Ask(Intent.TOPIC, talks=talks, mentions=mentions, when=ask.when or (other.ask.when if other.ask else None), aspects=ask.aspects)
    return None


def _unknown_before(reader: Reader, part: Part, parts: list[Part]) -> str | None:
    """The subject of a part that there is not, which the same sentence named before ("the round table on X, who speaks?")."""
    before = (other for other in parts if other.ask and other.sentence == part.sentence and other.clause.end <= part.clause.start)
    return next((subject for other in before if other.ask and (subject := missing_subject(reader, other.clause, other.ask))), None)


def _when_they_come(parts: list[Part]) -> TimeSpan | None:
    """When somebody says that they come, in any part of a message."""
    return next((part.ask.when for part in parts if part.ask and part.ask.when and part.clause.has(C.ARRIVE)), None)


def _when_that_is(reader: Reader, part: Part, parts: list[Part]) -> TimeSpan | None:
    """The hours that are told before a question of who is there "then", or alone ("from 4 to 5, who is at the table?")."""
    then = part.clause.says(reader.sets["then_words"])
    told = (other for other in parts if other.clause.end <= part.clause.start)
    before = (other for other in told if then or _is_only_hours(reader, other.clause))
    return next((other.ask.when for other in before if other.ask and other.ask.when and other.ask.when.starts and not other.ask.confirms), None)


def _is_only_hours(reader: Reader, clause: Clause) -> bool:
    """Whether no more than some hours is told, and not what somebody or something does then ("I work until four")."""
    words, covered = clause.reading.words, clause.covered
    left = {words[number].text for number in range(clause.start, clause.end) if number not in covered}
    return clause.concepts <= ONLY_HOURS and left <= reader.light_words and left.isdisjoint(reader.sets["first_person"])


def _when_their_part_is(reader: Reader, part: Part, parts: list[Part]) -> tuple[Ask, ...]:
    """When that is for which somebody comes, as they told in a sentence before ("I only want to hear X. When should I come?")."""
    words = part.clause.reading.words
    of_oneself = part.clause.says(reader.sets["first_person"])
    bare = part.clause.concepts <= ONLY_WHEN
    if not (of_oneself or bare) and not part.clause.has(C.HE, C.SHE, C.THEY):
        return ()
    for other in parts:
        clause = other.clause
        told = other.clause.end <= part.clause.start and not clause.asked
        said = {word.text for word in words[: clause.end]}
        if told and clause.has(C.OPENS, C.CLOSES) and said & (reader.sets["first_person"] | reader.sets["own_things"]):
            return (Ask(Intent.SPEAKERS, order=Order.LAST if clause.has(C.CLOSES) else Order.FIRST, several=True),)
        wanted = of_oneself or (bare and clause.has(C.SPEAK, C.TALK_ABOUT))
        if not (told and wanted and said & reader.sets["first_person"]) or said & reader.sets["own_things"]:
            continue
        if talks := clause.talks(C.TOPIC):
            return (Ask(Intent.TOPIC, talks=talks, aspects=(Aspect.WHEN,)),)
    return ()


def only_of_the_number(asks: list[Ask], parts: list[Part]) -> list[Ask]:
    """What is asked, without what only seems to be where somebody tells of a telephone number that rang them."""
    theirs = [part for part in parts if part.clause.values(C.SAID_NUMBER)]
    others = [part for part in parts if part not in theirs]
    if not theirs or any(part.clause.has(C.START, C.EVENT) for part in others):
        return asks
    kept = [ask for ask in asks if ask.intent not in BESIDE_A_NUMBER]
    wanted = bool(asks) and not kept and any(part.clause.has(C.WHO, C.WHO_IS) for part in others)
    owners = theirs[0].clause.values(C.SAID_NUMBER)
    return [Ask(Intent.PERSON_CONTACT, people=owners, several=True, aspects=(Aspect.TELEPHONE,))] if wanted else kept


def without_what_they_come_for(asks: list[Ask]) -> list[Ask]:
    """The asks without what is said of the thing for which somebody comes, where it is asked when that is."""
    bodies = [ask.organisations for ask in asks if ask.intent is Intent.ORGANISATION_TIME]
    return [ask for ask in asks if ask.intent is not Intent.ORGANISATION_TALK or ask.organisations not in bodies]


def without_help_of_ones_own(reader: Reader, accepted: list[Part]) -> list[Part]:
    """The parts that are taken, without a call for help where what help is wanted with is the asker's own, and not for the desk ("my account")."""
    if any(part.ask is None or part.ask.topic != SocialKind.HELP for part in accepted):
        return accepted
    taken = {number for part in accepted for number in range(part.clause.start, part.clause.end)}
    told = (word.text for part in accepted[:1] for number, word in enumerate(part.clause.reading.words) if number not in taken)
    return accepted if reader.sets["own_things"].isdisjoint(told) else []


def with_sides_together(asks: list[Ask]) -> list[Ask]:
    """The asks, those for the programme of one part as one ("which room, and how many talks?")."""
    found: list[Ask] = []
    for ask in asks:
        same = next((n for n, each in enumerate(found) if ask.intent is Intent.PROGRAMME and replace(each, aspects=ask.aspects) == ask), None)
        if same is None or not (ask.rooms or ask.tracks):
            found.append(ask)
        else:
            found[same] = replace(ask, aspects=tuple(dict.fromkeys((*found[same].aspects, *ask.aspects))))
    return found


def with_the_day_told(reader: Reader, asks: list[Ask], parts: list[Part]) -> list[Ask]:
    """The asks, with a day put right that somebody was told and that is none of the event's ("I was told Monday, where is it?")."""
    if not asks or not any(part.clause.has(C.CONFIRM) and part.ask is None for part in parts):
        return asks
    days = (said.day for said in parts[0].clause.reading.days if said.day and not said.relative and not said.last)
    wrong = next((day for day in days if day not in reader.days_of_event), None)
    if wrong is None or any(ask.intent not in OF_THE_DAY or (ask.when and ask.when.day != wrong) for ask in asks):
        return asks
    denied = Ask(Intent.EVENT_TIME, confirms=True, when=TimeSpan(day=wrong))
    return [denied, *(replace(ask, when=None) for ask in asks if ask.intent is not Intent.EVENT_TIME)]

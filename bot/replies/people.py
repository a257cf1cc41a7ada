"""Replies about people: when they speak, who they are, what about, with whom, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from markupsafe import Markup

from bot.replies.countdown import how_long_until
from bot.replies.naming import Voice
from bot.replies.rows import dated_row
from bot.replies.spelling import a_woman_or_a_man, spelt
from bot.replies.states import off, stated
from bot.replies.texts import ask_adviser, bullets, capital, further, paragraphs, verdict
from knowledge.answering.answers import (
    Appearance,
    CompanionsAnswer,
    NotListedAnswer,
    NotSpeakingAnswer,
    OrganisationAnswer,
    OrganisationsAnswer,
    PersonAnswer,
    PersonTalkAnswer,
    PersonTimeAnswer,
    Phase,
    Speaker,
    SpeakersAnswer,
    WorksAnswer,
)
from knowledge.programme import Person, Session, Talk
from knowledge.understanding.question import Aspect, Order

MOST_UNNAMED = 4
"""Sessions that are named where it is only told that no speaker is announced."""
PAIR = 2
NOBODY_OF_A_BODY = ((Aspect.FEMININE, "organisation.no_woman"), (Aspect.MASCULINE, "organisation.no_man"))
"""What is said where a woman or a man of a body was asked for, and none of its people is one."""


def times(speakers: Iterable[Speaker], voice: Voice, aspects: tuple[Aspect, ...] = ()) -> list[Markup]:
    """When people speak: one sentence for all who share a session.

    Who has no hour of their own begins with the session; its end would read as theirs, so it is told as a length unless it is asked for.
    """
    together: dict[str, tuple[Appearance, list[Person]]] = {}
    for speaker in speakers:
        for appearance in speaker.appearances:
            together.setdefault(appearance.session.id, (appearance, []))[1].append(speaker.person)
    said = []
    for appearance, people in together.values():
        session = appearance.session
        key = f"person-time.{'own' if appearance.own_time else 'shared'}.{appearance.phase}"
        until = appearance.own_time or appearance.phase is Phase.PRESENT or Aspect.END in aspects
        whole = voice.span_and_length if appearance.own_time and Aspect.DURATION in aspects else voice.span
        hours = whole(session) if until else voice.beginning(session)
        sentence = voice.wording.count(key, len(people), people=voice.people(people), session=voice.the_session(session), span=hours)
        said.append(stated(session, voice, sentence, people))
    return said


def parts(speakers: Iterable[Speaker], voice: Voice, aspects: tuple[Aspect, ...] = ()) -> list[Markup]:
    """When people speak in a large event, with the titles: a sentence on the one part of somebody, a list of several."""
    said = []
    for speaker in speakers:
        if len(speaker.appearances) > 1 and Aspect.END not in aspects:
            rows = (dated_row(part.session, voice, part.talk.title if part.talk else None) for part in speaker.appearances)
            said += [voice.say("person.parts", person=voice.person(speaker.person)), *rows]
            continue
        said += times([speaker], voice, aspects)
        said += [voice.quoted(part.session.title) for part in speaker.appearances if part.own_time and part.session.title]
    return said


def person_time(answer: PersonTimeAnswer, voice: Voice, now: datetime) -> Markup:
    """When people speak; what was asked to be confirmed comes first.

    What is left of a part with others that has begun is not told unless its end is asked for: it would read as the time until they speak.
    """
    shown = [part for speaker in answer.speakers for part in speaker.appearances]
    voice = voice.with_days if Aspect.DAY in answer.aspects else voice
    began = any(part.phase is Phase.PRESENT and not part.own_time for part in shown) and Aspect.END not in answer.aspects
    until = Markup("") if began else how_long_until(answer.aspects, [part.session for part in shown], voice, now)
    if voice.directory.rooms:
        first = voice.say("topic.elsewhere") if answer.elsewhere and answer.verdict is None else verdict(voice, answer.verdict)
        if Aspect.COUNT in answer.aspects:
            first = voice.wording.count("timetable.count", len({part.session.id for each in answer.speakers for part in each.appearances}))
        cancelled = Aspect.CANCELLED in answer.aspects and answer.verdict is None
        return paragraphs([first, until, *parts(answer.speakers, voice, answer.aspects), voice.say("event-time.cancelled") if cancelled else ""])
    lines = [verdict(voice, answer.verdict), until]
    if answer.order:
        place = "first" if answer.order is Order.FIRST else "last"
        key = f"person-time.not-{place}" if answer.verdict is False else f"person-time.{place}"
        lines.append(voice.say(key, people=voice.people(speaker.person for speaker in answer.speakers)))
    if answer.instead:
        lines.append(speakers(answer.instead, voice, now))
    lines += times(answer.speakers, voice, answer.aspects)
    appearances = [appearance for speaker in answer.speakers for appearance in speaker.appearances]
    if any(not appearance.own_time and appearance.session.state.takes_place for appearance in appearances):
        lines.append(voice.say("person-time.no-own-time"))
        if Aspect.SAME_SESSION not in answer.aspects:
            lines.append(_one_after_the_other(answer.speakers, voice))
    if Aspect.CANCELLED in answer.aspects and all(appearance.session.state.takes_place for appearance in appearances):
        lines.append(voice.say("event-time.cancelled"))
    return paragraphs(lines, " ")


def _one_after_the_other(speakers: Iterable[Speaker], voice: Voice) -> Markup:
    """In which order a session without hours for its talks names two talks of those asked for; nothing where it is one talk, or more than two."""
    together: dict[tuple[str, int], list[Person]] = {}
    for speaker in speakers:
        for part in speaker.appearances:
            if part.talk:
                together.setdefault((part.session.id, part.session.talks.index(part.talk)), []).append(speaker.person)
    if len(together) != PAIR or len({session for session, _ in together}) > 1:
        return Markup("")
    first, then = (voice.people(people) for _, people in sorted(together.items()))
    return voice.say("person-time.listed", first=first, then=then)


def person(answer: PersonAnswer, voice: Voice, now: datetime) -> Markup:
    """Who people are."""
    if Aspect.SPELLING in answer.aspects:
        return paragraphs([verdict(voice, answer.verdict), *(spelt(each.person, answer, voice) for each in answer.speakers)])
    if Aspect.GENDER in answer.aspects:
        return paragraphs([verdict(voice, answer.verdict), *(a_woman_or_a_man(each.person, voice) for each in answer.speakers)])
    blocks = [paragraphs(_profile(speaker, answer, voice)) for speaker in answer.speakers]
    return paragraphs(
        [verdict(voice, answer.verdict), voice.say("person.unsaid") if answer.unsaid else voice.say("person.both") if answer.both else "", *blocks]
    )


def _profile(speaker: Speaker, answer: PersonAnswer, voice: Voice) -> list[Markup]:
    """Who somebody is. Of whom no function is known, what they give is told in its place; where the function itself is asked for, behind that."""
    roles, name = voice.roles(speaker.person), voice.person(speaker.person)
    none = voice.say("person.no-role", person=name)
    given = (parts if voice.directory.rooms else times)([speaker], voice)
    if answer.aspects:
        return [voice.say("person.profile", person=name, roles=roles)] if roles else [none, *(given if voice.directory.rooms else [])]
    lines = [voice.say("person.profile", person=name, roles=roles)] if roles else [] if given else [none]
    if len(answer.speakers) > 1:
        return lines or given
    lines += [voice.say("person.work", work=voice.work(work)) for work in speaker.person.works]
    if answer.host:
        lines.append(voice.say("person.host"))
    if answer.contact:
        lines.append(voice.say(f"person.contact.{answer.contact}"))
    return lines + given


def person_talk(answer: PersonTalkAnswer, voice: Voice, now: datetime) -> Markup:
    """What people speak about, a talk that several share once."""
    if voice.directory.rooms:
        sessions = {part.session.id: part.session for each in answer.speakers for part in each.appearances}
        about = voice.abstract(*sessions.values()) if len(sessions) == 1 else ""
        return paragraphs([voice.say("topic.elsewhere") if answer.elsewhere else "", *parts(answer.speakers, voice), about])
    rows: dict[tuple[str, Talk | None], list[Person]] = {}
    for speaker in answer.speakers:
        for appearance in speaker.appearances:
            rows.setdefault((appearance.session.id, appearance.talk), []).append(speaker.person)
    said = []
    for (session_id, talk), people in rows.items():
        session = voice.directory.sessions[session_id]
        title = talk.title if talk and talk.title else session.title if not session.talks else None
        if not session.state.takes_place:
            said.append(off(session, voice))
        elif title is None:
            said.append(voice.say("person.talk-nothing", people=voice.people(people), span=voice.span(session)))
        if title is not None:
            said.append(voice.say("person.talk", people=voice.people(people), title=voice.quoted(title)))
    return paragraphs(said)


def speakers(answer: SpeakersAnswer, voice: Voice, now: datetime) -> Markup:
    """Who speaks: counted, listed by session, or the first and the last."""
    if answer.order and answer.groups and not answer.left_out:
        return paragraphs(_edge(answer, session, people, voice) for session, people in answer.groups)
    total = answer.total or len({speaker.person.id for _, people in answer.groups for speaker in people})
    lines = [verdict(voice, answer.verdict)]
    if not total and answer.unnamed and voice.directory.rooms:
        texts = [voice.abstract(session) for session in answer.unnamed] if len(answer.unnamed) == 1 else []
        heading = voice.say("speakers.described" if any(texts) else "speakers.unnamed")
        return paragraphs([heading, *(dated_row(session, voice) for session in answer.unnamed[:MOST_UNNAMED]), *texts])
    besides = voice.people(answer.left_out) if answer.left_out else ""
    if not total:
        nobody = "speakers.once" if answer.repeatedly else "speakers.nobody"
        return paragraphs([*lines, voice.say("speakers.nobody-else", people=besides) if besides else voice.say(nobody)])
    whom = "women" if answer.feminine else "men" if answer.masculine else "all"
    if answer.repeatedly:
        lines.append(voice.wording.count("speakers.repeatedly", total))
    elif answer.counted and whom == "all" and answer.of_session and answer.in_all > total:
        lines.append(voice.wording.count("speakers.count.here", total, all=answer.in_all))
    elif answer.counted:
        lines.append(voice.wording.count(f"speakers.count.{whom}", total))
    elif not answer.of_session and not besides:
        past = answer.phase is Phase.PAST and whom == "all"
        lines.append(voice.say("speakers.all.past" if past else f"speakers.{whom}"))
    if besides:
        lines.append(voice.say("speakers.besides", people=besides))
    for session, people in answer.groups:
        if answer.of_session:
            details = capital(voice.say("session.details", session=voice.session(session), span=voice.span(session)))
            lines.append(stated(session, voice, details))
        if voice.directory.rooms:
            lines.append(voice.few_people(speaker.person for speaker in people))
            continue
        lines.append(bullets(voice, (_with_roles if answer.of_session or answer.with_roles else _names)(people, voice)))
    return paragraphs([*lines, further(answer.left, voice)])


def _names(people: tuple[Speaker, ...], voice: Voice) -> list[Markup]:
    return [Markup.escape(voice.person(speaker.person)) for speaker in people]


def _with_roles(people: tuple[Speaker, ...], voice: Voice) -> list[Markup]:
    roles = [voice.roles(speaker.person) for speaker in people]
    named = zip(_names(people, voice), roles, strict=True)
    return [voice.say("person.role-at", role=name, organisation=held) if held else name for name, held in named]


def _edge(answer: SpeakersAnswer, session: Session, people: tuple[Speaker, ...], voice: Voice) -> Markup:
    names = voice.people(speaker.person for speaker in people)
    place = "first" if answer.order is Order.FIRST else "last"
    if answer.of_session:
        return voice.say(f"speakers.{place}-in", person=names, session=voice.the_session(session), span=voice.span(session))
    row = _with_roles(people, voice)
    said = row[0] if len(row) == 1 else names
    key = f"speakers.{place}.{answer.phase}"
    return voice.say(key, person=said, span=voice.span(session))


def not_speaking(answer: NotSpeakingAnswer, voice: Voice, now: datetime) -> Markup:
    """Somebody who does not speak, and what they are there for."""
    key = "not-speaking.host" if answer.host else f"not-speaking.contact.{answer.contact.purpose}" if answer.contact else "not-speaking.plain"
    said = voice.say(key, person=voice.person(answer.person))
    said = voice.say("not-speaking.denied", said=said) if answer.denied else said
    return paragraphs([said, speakers(answer.instead, voice, now) if answer.instead else ""], " ")


def not_listed(answer: NotListedAnswer, voice: Voice, now: datetime) -> Markup:
    """A name or a subject that the programme does not have."""
    kind = answer.kind if answer.kind in ("topic", "function") else "person" if answer.denied else "name"
    if answer.mentioned_in and kind != "function":
        said = voice.say(f"not-listed.{kind}.mentioned", words=answer.words)
        return paragraphs([said, *(dated_row(session, voice, people=voice.directory.people_of(session.people)) for session in answer.mentioned_in)])
    return paragraphs([voice.say(f"not-listed.{kind}", words=answer.words), ask_adviser(answer.adviser, voice)])


def works(answer: WorksAnswer, voice: Voice, now: datetime) -> Markup:
    """Books that the programme credits to people."""
    if not answer.speakers:
        nothing = voice.say("works.none-by", people=voice.people(answer.asked)) if answer.asked else voice.say("works.none")
        return paragraphs([nothing, ask_adviser(answer.adviser, voice)])
    said = (
        voice.say("works.title", person=voice.person(speaker.person), work=voice.work(work))
        for speaker in answer.speakers
        for work in speaker.person.works
    )
    return paragraphs([verdict(voice, answer.verdict), *said])


def companions(answer: CompanionsAnswer, voice: Voice, now: datetime) -> Markup:
    """With whom somebody speaks."""
    name, appearances = voice.person(answer.speaker.person), answer.speaker.appearances
    if answer.same_talk and appearances[0].session.state.takes_place:
        talk = next(appearance.talk for appearance in appearances if appearance.talk)
        if talk and talk.title:
            lines = [voice.say("companions.talk", person=name, people=voice.people(answer.same_talk), title=voice.quoted(talk.title))]
            if answer.same_session:
                session = voice.the_session(appearances[0].session)
                lines.append(voice.say("companions.session", person=name, session=session, people=voice.people(answer.same_session)))
            return paragraphs(lines)
    others = (*answer.same_talk, *answer.same_session)
    if not appearances[0].session.state.takes_place:
        beside = voice.say("session.people", people=voice.people(others)) if others else ""
        return paragraphs([off(appearances[0].session, voice, [answer.speaker.person]), beside], " ")
    if others:
        return voice.say("companions.session", person=name, session=voice.the_session(appearances[0].session), people=voice.people(others))
    return voice.say("companions.alone", person=name, span=voice.span(appearances[0].session))


def organisation(answer: OrganisationAnswer, voice: Voice, now: datetime) -> Markup:
    """Who represents bodies, and when they speak."""
    nobody = next((key for aspect, key in NOBODY_OF_A_BODY if aspect in answer.aspects and answer.verdict is False), None)
    lines = [voice.say(nobody) if nobody else verdict(voice, answer.verdict)]
    for body in answer.organisations:
        people = [speaker.person for speaker in answer.speakers if any(role.organisation == body.id for role in speaker.person.roles)]
        if people:
            lines.append(voice.say("organisation.people", organisation=capital(Markup.escape(voice.organisation(body))), people=voice.people(people)))
        elif len(answer.organisations) == 1:
            lines.append(voice.say("organisation.nobody", organisation=voice.organisation(body)))
    if Aspect.ROLE in answer.aspects:
        lines.append(bullets(voice, _with_roles(answer.speakers, voice)))
    return paragraphs([*lines, *times(answer.speakers, voice)])


def organisations(answer: OrganisationsAnswer, voice: Voice, now: datetime) -> Markup:
    """Which bodies take part."""
    heading = voice.wording.count("organisations.count", len(answer.organisations)) if answer.counted else voice.say("organisations.list")
    return paragraphs([heading, bullets(voice, [capital(Markup.escape(voice.organisation(body))) for body in answer.organisations])])

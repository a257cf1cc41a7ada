"""Replies about subjects, contacts and practical matters, and where the programme is silent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from markupsafe import Markup

from bot.replies import moments
from bot.replies.excerpts import SCREEN, excerpt
from bot.replies.naming import Voice
from bot.replies.rows import dated_row
from bot.replies.states import stated
from bot.replies.texts import MOST_PEOPLE_NAMED, ask_adviser, ask_advisers, capital, further, paragraphs, verdict
from knowledge.answering.answers import (
    AcronymAnswer,
    Adviser,
    CapacityAnswer,
    ClarifyAnswer,
    ContactAnswer,
    LanguagesAnswer,
    LinksAnswer,
    Match,
    NotUnderstoodAnswer,
    PersonContactAnswer,
    PracticalAnswer,
    PreparedTextAnswer,
    PrivateAnswer,
    ServiceAnswer,
    SilentAnswer,
    SocialAnswer,
    TextsAnswer,
    TopicAnswer,
)
from knowledge.understanding.question import Aspect

MOST_NAMED = 4
"""Rooms and tracks that are named at once."""


def topic(answer: TopicAnswer, voice: Voice, now: datetime) -> Markup:
    """Where a subject is spoken of."""
    first = elsewhere(answer, voice) if answer.elsewhere else voice.say("topic.over") if answer.is_over else verdict(voice, answer.verdict)
    many = voice.directory.rooms and len(answer.matches) + answer.left > 1
    tell = (_row_of_people if answer.people_first else _row) if many else _people if answer.people_first else _match
    rows = [tell(match, voice) for match in answer.matches]
    if len(rows) == 1 and answer.with_abstract:
        rows.append(voice.abstract(answer.matches[0].session))
    counted = voice.wording.count("timetable.count", answer.total) if answer.total else Markup("")
    return paragraphs([first, counted, *rows, further(answer.left, voice)])


def elsewhere(answer: TopicAnswer, voice: Voice) -> Markup:
    """That there is nothing on a subject where, when or in which language it was asked for, before what there is."""
    if answer.other_language:
        return voice.say("topic.other-language", language=moments.language(voice.wording, answer.other_language))
    parts = [*(track.name for track in answer.tracks), *(room.name for room in answer.rooms)]
    names = [Markup.escape(voice.text(name)) for name in parts[:MOST_NAMED]]
    if not names:
        return voice.say("topic.elsewhere")
    return voice.say("topic.not-there-then" if answer.at_that_time else "topic.not-there", place=moments.listed(voice.wording, names))


def _row(match: Match, voice: Voice) -> Markup:
    return dated_row(match.session, voice, match.talk.title if match.talk else None)


def _row_of_people(match: Match, voice: Voice) -> Markup:
    return dated_row(match.session, voice, match.talk.title if match.talk else None, match.speakers)


def _match(match: Match, voice: Voice) -> Markup:
    return _matching(match, "topic.match", voice.the_session(match.session), voice)


def _people(match: Match, voice: Voice) -> Markup:
    return _matching(match, "topic.people", voice.session(match.session), voice)


def _matching(match: Match, sentence: str, session: Markup | str, voice: Voice) -> Markup:
    people, span = voice.people(match.speakers), voice.span(match.session)
    if match.talk and match.talk.title:
        said = voice.say(sentence, session=session, people=people, title=voice.quoted(match.talk.title), span=span)
    else:
        key = "topic.session" if match.speakers else "session.details"
        said = capital(voice.say(key, session=voice.session(match.session), span=span, people=people))
    return stated(match.session, voice, said, match.speakers)


def contact(answer: ContactAnswer, voice: Voice, now: datetime) -> Markup:
    """Whom to reach for a purpose."""
    said = voice.say(f"contact.{answer.purpose}")
    return paragraphs([verdict(voice, answer.verdict), said, *(_reach(adviser, answer.wanted, voice) for adviser in answer.advisers)])


def person_contact(answer: PersonContactAnswer, voice: Voice, now: datetime) -> Markup:
    """How to reach people, after whether a number that was named is theirs."""
    return paragraphs([verdict(voice, answer.verdict), *(_reach(adviser, answer.wanted, voice) for adviser in answer.advisers)])


def _reach(adviser: Adviser, wanted: Iterable[Aspect], voice: Voice) -> Markup:
    roles = voice.roles(adviser.person)
    role = voice.say("contact.role", role=roles) if roles else Markup("")
    lines = [voice.say("contact.line", person=voice.person(adviser.person), role=role)]
    wanted = tuple(wanted)
    contact = adviser.contact
    if contact.telephone and (not wanted or Aspect.TELEPHONE in wanted or not contact.email):
        lines.append(voice.say("contact.telephone", telephone=contact.telephone))
    if contact.email and (not wanted or Aspect.EMAIL in wanted or not contact.telephone):
        lines.append(voice.say("contact.email", email=contact.email))
    return paragraphs(lines)


def practical(answer: PracticalAnswer, voice: Voice, now: datetime) -> Markup:
    """A practical matter: the programme's answer, or that it has none and whom to ask."""
    if answer.text:
        return Markup.escape(voice.text(answer.text))
    return paragraphs([_untold(answer.topic, voice), ask_advisers(answer.advisers, voice)])


def _untold(matter: str, voice: Voice) -> Markup:
    key = f"practical.{matter}"
    return voice.say("practical.silent", topic=voice.say(key)) if voice.wording.has(key) else voice.say("silent")


def links(answer: LinksAnswer, voice: Voice, now: datetime) -> Markup:
    """Where sessions have on the web what was asked for, else that this is not told, and their own pages."""
    rows = [
        voice.say("links.of-session", session=capital(voice.session(session)), links=Markup("\n").join(map(Markup.escape, addresses)))
        for session, addresses in answer.found
    ]
    pages = [voice.say("links.page", session=capital(voice.session(session)), link=address) for session, address in answer.pages]
    return paragraphs([*(rows or [_untold(answer.topic, voice)]), *pages])


def acronym(answer: AcronymAnswer, voice: Voice, now: datetime) -> Markup:
    """What an acronym stands for."""
    return voice.say("acronym", acronym=answer.acronym, words=answer.words)


def texts(answer: TextsAnswer, voice: Voice, now: datetime) -> Markup:
    """What the texts of sessions tell of a practical matter, in their own words."""
    quoted = [(session, voice.say("format.quoted", text=excerpt(voice.text(text), SCREEN))) for session, text in answer.told]
    if answer.are_named:
        named = (voice.say("told.of-session", session=capital(voice.session(session)), text=text) for session, text in quoted)
        return paragraphs(dict.fromkeys(named))
    return paragraphs([line for session, text in quoted for line in (dated_row(session, voice), text)])


def capacity(answer: CapacityAnswer, voice: Voice, now: datetime) -> Markup:
    """How many people rooms hold; how many seats are taken is told by no programme."""
    rows = [voice.wording.count("capacity.room", room.capacity or 0, room=Markup.escape(voice.text(room.name))) for room in answer.rooms]
    return paragraphs([*rows, voice.say("capacity.taken")])


def languages(answer: LanguagesAnswer, voice: Voice, now: datetime) -> Markup:
    """In which languages the sessions are."""
    if len(answer.counts) == 1:
        return voice.say("languages.one", language=Markup.escape(moments.language(voice.wording, answer.counts[0][0])))
    said = [
        voice.wording.count("languages.count", number, language=Markup.escape(moments.language(voice.wording, code)))
        if number
        else voice.say("languages.in", language=Markup.escape(moments.language(voice.wording, code)))
        for code, number in answer.counts
    ]
    return voice.say("languages.several", languages=moments.listed(voice.wording, said))


def private(answer: PrivateAnswer, voice: Voice, now: datetime) -> Markup:
    """A detail of a person that the programme does not give."""
    key = f"private.{answer.detail}"
    whose = voice.say("private.somebody", person=voice.person(answer.person)) if answer.person else voice.say("private.nobody")
    if answer.people:
        whose = voice.say("private.several", people=voice.people(answer.people))
    said = voice.say("private.silent", detail=voice.say(key if voice.wording.has(key) else "private.other", person=whose))
    return paragraphs([said, ask_advisers(answer.advisers, voice)])


def prepared(answer: PreparedTextAnswer, voice: Voice, now: datetime) -> Markup:
    """The organisers' own words."""
    return Markup.escape(voice.text(answer.text))


def silent(answer: SilentAnswer, voice: Voice, now: datetime) -> Markup:
    """A fair question without an answer in the programme."""
    return paragraphs([voice.say("silent"), ask_adviser(answer.adviser, voice)])


def clarify(answer: ClarifyAnswer, voice: Voice, now: datetime) -> Markup:
    """Which of several is meant."""
    if answer.purposes:
        return voice.say("clarify.purposes")
    if answer.sessions:
        return voice.say("clarify.sessions", choices=_or([voice.the_session(session) for session in answer.sessions], voice))
    if answer.organisations:
        return voice.say("clarify.organisations", choices=_or([Markup.escape(voice.organisation(body)) for body in answer.organisations], voice))
    if not answer.people:
        return voice.say("clarify.whom")
    if len(answer.people) > MOST_PEOPLE_NAMED:
        return voice.say("clarify.many", people=voice.few_people(answer.people))
    return voice.say("clarify.people", choices=_or([Markup.escape(voice.person(person)) for person in answer.people], voice))


def _or(choices: list[Markup], voice: Voice) -> Markup:
    if len(choices) < 2:
        return Markup("").join(choices)
    return voice.say("list.or", first=Markup(", ").join(choices[:-1]), last=choices[-1])


def service(answer: ServiceAnswer, voice: Voice, now: datetime) -> Markup:
    """How to have the bot do something by itself."""
    return voice.say(f"service.{answer.kind}")


def social(answer: SocialAnswer, voice: Voice, now: datetime) -> Markup:
    """Small talk."""
    return voice.say(f"social.{answer.kind}", event=voice.the_event, hour=moments.time(voice.wording, now))


def not_understood(answer: NotUnderstoodAnswer, voice: Voice, now: datetime) -> Markup:
    """What was not understood, and what can be asked."""
    if answer.part:
        return voice.say("not-understood.part", part=answer.part)
    return voice.say("not-understood", event=voice.the_event)

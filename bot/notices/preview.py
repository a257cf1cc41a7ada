"""The preview of a revision for organisers: as subscribers would read it in each language, what to look at, and how many are told. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from markupsafe import Markup

from bot.chats.chat import EVERYTHING
from bot.notices.naming import LONGEST_NAME, LONGEST_TITLE, named
from bot.notices.notice import Difference, notice, subject_of
from bot.notices.placing import place
from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import bullets, on_one_line, paragraphs
from bot.replies.wording import Wording
from knowledge.changes import (
    AtNight,
    BegunAlready,
    BeyondEvent,
    Caution,
    Clash,
    ManyCancelled,
    OnNow,
    OtherDates,
    OtherEvent,
    PastTouched,
    UnheardRoom,
    cautions,
)
from knowledge.directory import Directory
from knowledge.local_text import UNKNOWN_LANGUAGE, LocalText
from knowledge.programme import Person, PreparedAnswer, Room

BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
MOST_CAUTIONS = 6
MOST_ANSWERS = 3
MOST_WAYS = 3
"""Ways of asking a question that are shown."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing would do. `changes`: of how many sessions and matters; `told`: how many chats.

    `notices`: by language, as one who follows everything reads it, none if nothing is told.
    """

    changes: int
    told: int
    cautions: tuple[Caution, ...]
    notices: Mapping[str, Markup]
    answers: tuple[PreparedAnswer, ...] = ()
    """Answers that are new or another now."""
    past: Mapping[str, Markup] = field(default_factory=dict)
    """What nobody is told, as all of it is past, as it would have read."""


def preview(found: Difference, now: datetime, wordings: Mapping[str, Wording], told: int) -> Preview:
    """What publishing the newer of two revisions would do. `told`: how many chats would be (`bot.notices.publishing.audience`)."""
    notices = _notices(found, now, wordings)
    past = {} if notices else _notices(found, BEFORE_ALL, wordings)
    looked_at = cautions(found.before.programme, found.after.programme, now)
    before, after = found.before.programme, found.after.programme
    answers = tuple(each for each in after.questions if each not in before.questions)
    return Preview(len({subject_of(change) for change in found.changes}), told, looked_at, notices, answers, past)


def _notices(found: Difference, now: datetime, wordings: Mapping[str, Wording]) -> dict[str, Markup]:
    """What one who follows everything is told at a moment, by language; nothing where there is nothing to tell."""
    texts = {language: notice([found], {EVERYTHING}, now, wording) for language, wording in wordings.items()}
    return {language: text for language, text in texts.items() if text}


def say_preview(seen: Preview, directory: Directory, wording: Wording) -> Markup:
    """The preview in an organiser's language; `directory` is of the revision that would be published."""
    voice = Voice(wording, directory)
    answers = say_answers(seen, voice)
    if not seen.changes:
        return paragraphs([*answers, voice.say("preview.answers" if answers else "preview.nothing"), _cautions(seen, voice)], "\n\n")
    head = wording.count("preview.changes", seen.changes)
    told = (
        voice.say("preview.nobody")
        if not seen.notices
        else wording.count("preview.told", seen.told)
        if seen.told
        else voice.say("preview.no-follower")
    )
    texts = seen.notices or seen.past
    own_first = sorted(texts, key=lambda language: (language != wording.language, language))
    names = {language: moments.language(wording, language) for language in own_first}
    notices = [paragraphs([voice.say("preview.language", language=names[language]), texts[language]]) for language in own_first]
    return paragraphs([paragraphs([head, told], " "), _cautions(seen, voice), *notices, *answers], "\n\n")


def say_answers(seen: Preview, voice: Voice) -> list[Markup]:
    """What people will be answered that they were not before: each question with the answer in every language that it has."""
    told = [(paragraphs(voice.say("preview.asked", question=text) for text in each.asked.all[:MOST_WAYS]), each.answer) for each in seen.answers]
    said = [paragraphs([head, *_in_languages(answer, voice)]) for head, answer in told[:MOST_ANSWERS]]
    rest = len(told) - len(said)
    return [*said, voice.wording.count("preview.answers.more", rest)] if rest else said


def _in_languages(answer: LocalText, voice: Voice) -> list[Markup]:
    own_first = sorted(answer.root, key=lambda language: (language != voice.wording.language, language))
    said = []
    for language in own_first:
        head = "" if language == UNKNOWN_LANGUAGE else voice.say("preview.language", language=moments.language(voice.wording, language))
        said.append(paragraphs([head, Markup.escape(answer.root[language])], " "))
    return said


def say_caution(caution: Caution, voice: Voice) -> Markup:
    """One thing to look at."""
    match caution:
        case Clash():
            values = {"first": named(caution.first, voice), "second": named(caution.second, voice)}
            shared = Markup.escape(_name(caution.shared, voice))
            return voice.say(f"caution.{caution.kind}", place=place(caution.second, voice), shared=shared, **values)
        case PastTouched():
            return voice.say("caution.past", session=named(caution.session, voice), place=place(caution.session, voice))
        case BegunAlready():
            return voice.say("caution.begun", session=named(caution.session, voice), place=place(caution.session, voice))
        case OnNow():
            return voice.say("caution.on-now", session=named(caution.session, voice), time=voice.time(caution.since))
        case AtNight():
            return voice.say("caution.at-night", session=named(caution.session, voice), place=place(caution.session, voice))
        case BeyondEvent():
            return voice.say("caution.beyond-event", session=named(caution.session, voice), place=place(caution.session, voice))
        case OtherDates():
            old, new = (moments.date(voice.wording, event.begins.astimezone(voice.directory.zone)) for event in (caution.old, caution.new))
            return voice.say("caution.other-dates", old=old, new=new)
        case UnheardRoom():
            room = _name(caution.room, voice)
            if caution.like is None:
                return voice.say("caution.unheard-room", room=room)
            return voice.say("caution.misspelt-room", room=room, like=_name(caution.like, voice))
        case ManyCancelled():
            return voice.wording.count("caution.many-cancelled", caution.cancelled, of=caution.of)
        case OtherEvent():
            old, new = (on_one_line(voice.text(title), LONGEST_TITLE) for title in (caution.old, caution.new))
            return voice.say("caution.other-event", old=old, new=new)


def _cautions(seen: Preview, voice: Voice) -> Markup:
    if not seen.cautions:
        return Markup("")
    rest = len(seen.cautions) - MOST_CAUTIONS
    shown = seen.cautions if rest <= 1 else seen.cautions[:MOST_CAUTIONS]
    more = voice.wording.count("caution.more", rest) if rest > 1 else ""
    return paragraphs([voice.say("caution.heading"), bullets(voice, [say_caution(each, voice) for each in shown]), more])


def _name(shared: Room | Person | None, voice: Voice) -> str:
    match shared:
        case Room():
            return on_one_line(voice.text(shared.name), LONGEST_NAME)
        case Person():
            return on_one_line(voice.person(shared), LONGEST_NAME)
        case _:
            return ""

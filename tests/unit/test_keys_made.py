"""Keys of messages that are put together in Python: each that can come of it is in the catalogue of each language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

import pytest

from bot.notices.session_words import GIVEN, LABELS
from bot.organisers.arguments import Unread, Verb
from bot.organisers.confirming import Reason, Telling
from bot.replies.buttons import ASKED
from bot.replies.event import NEAR_DAYS
from bot.replies.lengths import LENGTHS
from bot.replies.links import BUTTONS, MATTERS
from bot.replies.moments import NAMED_HOURS
from bot.replies.naming import TITLED
from bot.replies.what_is_on import NEXT
from bot.statistics.plotting import OUTCOMES
from bot.statistics.subjects import SUBJECTS
from bot.telegram.codes import OFFERED
from bot.telegram.handlers import UNREADABLE
from bot.telegram.menus import GROUPS, ORGANISERS
from bot.telegram.organisers.changing import ASKED_ALONE
from bot.telegram.organisers.counting import SPANS
from knowledge.answering.pieces import Phase
from knowledge.changes.caution import ClashKind
from knowledge.editing import Refusal
from knowledge.programme import ContactPurpose, EventKind, Gender, State
from knowledge.understanding.question import Order, Service, SocialKind
from knowledge.understanding.words.reading_languages import LOCALES, language_codes, practical_topics, read_languages
from tests.unit.catalogues import FACES, messages

PRIVATE = frozenset(detail for language in read_languages() for detail in language.private)
LABELLED = {label for _, label in LABELS} | {GIVEN}
OFF = (State.CANCELLED, State.POSTPONED)
NOT_AS_PLANNED = (*OFF, State.FULL)
FIRST_OR_LAST = ("first", "last")
PAST_OR_FUTURE = ("past", "future")
MADE: Mapping[str, tuple[Iterable[str], ...]] = {
    "at-time.before-start.{}": (PAST_OR_FUTURE,),
    "at-time.over.{}": (PAST_OR_FUTURE,),
    "button.{}": ({*ASKED, *OFFERED, *(BUTTONS.get(each, each) for each in MATTERS), "follow", "unfollow", "venue", "press", "programme"},),
    "button.organiser.{}{}": (Telling, ("", ".anyway")),
    "button.question.{}": (("newer", "older"),),
    "button.statistics.{}": (SPANS,),
    "calendar.{}": (NOT_AS_PLANNED,),
    "caution.{}": (ClashKind,),
    "command.{}": ({*ORGANISERS, *GROUPS},),
    "contact.{}": (ContactPurpose,),
    "edit.refused.{}": (Refusal,),
    "event-time.{}": (NEAR_DAYS.values(),),
    "event-time.{}.{}": (("days", "when", "duration", "start", "end"), Phase),
    "event.start.{}": (EventKind,),
    "event.{}": (EventKind,),
    "fault.{}": ([key.removeprefix("fault.") for key in messages("en") if key.startswith("fault.")],),
    "format.row-hour.{}": (("before-noon", "after-noon", *NAMED_HOURS.values()),),
    "format.row-time.{}": (("before-noon", "after-noon"),),
    "format.{}": (("hour", *NAMED_HOURS.values()),),
    "hosts.{}": (Phase,),
    "missed.arrival.{}": (Phase,),
    "missed.{}": (Phase,),
    "next.in-turn.{}": ((Order.BEFORE, Order.AFTER),),
    "not-listed.{}": (("topic", "function", "person", "name"),),
    "not-listed.{}.mentioned": (("name", "person"),),
    "not-speaking.contact.{}": (ContactPurpose,),
    "notice.contact.{}": (ContactPurpose,),
    "notice.several.{}": (("new", *OFF, "room", GIVEN, "earlier", "later"),),
    "notice.title-{}": (("gone", "added"),),
    "notice.was-{}": (OFF,),
    "notice.{}": (LABELLED,),
    "organiser.lacking.{}": (ASKED_ALONE,),
    "organiser.unreadable.{}": ({*Unread} - {Unread.INCOMPLETE},),
    "organiser.usage.{}": (Verb,),
    "organiser.void.{}": (Reason,),
    "page.state.{}": (NOT_AS_PLANNED,),
    "parts.{}": (("tracks", "rooms"),),
    "person-time.not-{}": (FIRST_OR_LAST,),
    "person-time.{}": (FIRST_OR_LAST,),
    "person-time.{}.{}": (("own", "shared"), Phase),
    "person.contact.{}": (ContactPurpose,),
    "practical.{}": (practical_topics(),),
    "private.{}": (PRIVATE,),
    "privacy.explained.{}": (("kept", "questions", "not", "rights"),),
    "progress.{}": (Phase,),
    "purpose.{}": (ContactPurpose,),
    "question.mask.{}": (("name", "e-mail", "number", "link"),),
    "session-time.{}": (("span", "duration"),),
    "session.nobody.{}": (("opening", "closing", "break", "debate", "other"),),
    "session.off.{}": (OFF,),
    "session.row.{}": (NOT_AS_PLANNED,),
    "session.the.untitled.{}": (("opening", "closing", "break", "other"),),
    "session.the.{}": ((*TITLED, "other"),),
    "session.untitled.{}": (("opening", "closing", "talk", "other"),),
    "session.{}": ((*TITLED, "other"),),
    "person.gender.{}": ((*Gender, "unknown"),),
    "service.{}": (Service,),
    "social.{}": (SocialKind,),
    "speakers.count.{}": (("women", "men", "all"),),
    "speakers.{}": (("women", "men", "all"),),
    "speakers.{}-in": (FIRST_OR_LAST,),
    "speakers.{}.{}": (FIRST_OR_LAST, Phase),
    "statistics.outcome.{}": (OUTCOMES,),
    "statistics.subject.{}": ({*SUBJECTS.values(), "press"} - {"practical"},),
    "timetable.heading.missed-{}": ((Order.BEFORE, Order.AFTER),),
    "timetable.nothing-left.{}": (("past", "present"),),
    "unreadable.{}": ({*UNREADABLE.values(), "other"},),
    "venue.full.{}": (Phase,),
    "{}-heading": ((*NEXT.values(), *(key for keys in LENGTHS.values() for key in keys)),),
    "{}.store-away": (("calendar", "follow", "organiser", "privacy"),),
}
"""What may stand in the gaps of each key that is put together."""
KEY = re.compile(r"[a-z-]+\.[a-z.-]*")
SAYING = ("say", "count", "text", "has")


def _pattern(made: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in made.values)


def _put_together() -> Iterator[tuple[str, str]]:
    """Keys with gaps: where something is said, and wherever a text begins as a key of the catalogue does."""
    rooms = {key.partition(".")[0] for key in messages("en")}
    for file in FACES:
        tree = ast.parse(file.read_text("utf-8"))
        said = {
            id(each)
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SAYING and call.args
            for each in ast.walk(call.args[0])
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                beginning = _pattern(node).partition("{}")[0]
                if id(node) in said or (KEY.fullmatch(beginning) and beginning.partition(".")[0] in rooms):
                    yield _pattern(node), f"{file.name}:{node.lineno}"


def test_what_may_stand_in_each_key_is_known() -> None:
    put_together = dict(_put_together())
    assert {pattern: place for pattern, place in put_together.items() if pattern not in MADE} == {}
    assert MADE.keys() - put_together.keys() == set(), "nothing is put together like that any more"


@pytest.mark.parametrize("language", language_codes(LOCALES))
@pytest.mark.parametrize("pattern", MADE)
def test_all_that_can_come_of_a_key_is_in_the_catalogue(pattern: str, language: str) -> None:
    made = {pattern.format(*members) for members in product(*MADE[pattern])}
    assert made - messages(language).keys() == set()

"""The words for what changes in the event itself."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from bot.notices.naming import LONGEST_TEXT, LONGEST_TITLE
from bot.notices.placing import arrow
from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import capital, on_one_line, paragraphs
from knowledge.changes import Announced, Change, ContactChanged, EventMoved, FactChanged, VenueChanged, Withdrawn
from knowledge.programme import Contact, Event, LocalText, Venue


def event_paragraph(changes: Sequence[Change], before: Voice, after: Voice) -> Markup:
    """A change of the event; where it moves, how many sessions move with it."""
    match changes[0]:
        case Announced(new):
            return after.say("notice.announced", text=after.text(new.text))
        case Withdrawn(old):
            return after.say("notice.withdrawn", text=on_one_line(before.text(old.text), LONGEST_TEXT))
        case EventMoved(old, new):
            when = arrow(_when(old, after), _when(new, after), after)
            along = after.wording.count("notice.along", len(changes) - 1) if len(changes) > 1 else ""
            return paragraphs([after.say("notice.event-moved", event=after.the_event, when=when), along])
        case VenueChanged(old, new):
            return after.say("notice.venue", place=_from_to(_address(old, before), _address(new, after), after))
        case ContactChanged(purpose, old, new):
            return after.say(f"notice.contact.{purpose}", contact=_from_to(_contact(old, before), _contact(new, after), after))
        case FactChanged(topic, old, new):
            return after.say("notice.fact", topic=_topic(topic, after), text=_fact(new, after))
        case _:
            return Markup("")


def _from_to(old: Markup, new: Markup, voice: Voice) -> Markup:
    if not old:
        return new
    return arrow(old, new or voice.say("notice.not-told-any-more"), voice)


def _when(event: Event, voice: Voice) -> Markup:
    begins, ends = (moment.astimezone(voice.directory.zone) for moment in (event.begins, event.ends))
    if begins.date() == ends.date():
        return voice.say("format.span-on-day", day=moments.date(voice.wording, begins), start=voice.time(begins), end=voice.time(ends))
    day = moments.day if begins.year == ends.year else moments.date
    first = voice.say("notice.day-time", day=day(voice.wording, begins), time=voice.time(begins))
    last = voice.say("notice.day-time", day=moments.date(voice.wording, ends), time=voice.time(ends))
    return voice.say("notice.days", start=first, end=last)


def _address(venue: Venue | None, voice: Voice) -> Markup:
    return Markup.escape(on_one_line(voice.address(venue), LONGEST_TITLE)) if venue else Markup("")


def _contact(contact: Contact | None, voice: Voice) -> Markup:
    if contact is None:
        return Markup("")
    person = voice.directory.people.get(contact.person)
    name = on_one_line(voice.person(person), LONGEST_TITLE) if person else ""
    return paragraphs([Markup.escape(part) for part in (name, contact.telephone, contact.email) if part], ", ")


def _topic(topic: str, voice: Voice) -> Markup:
    key = f"practical.{topic}"
    return capital(voice.say(key) if voice.wording.has(key) else Markup.escape(on_one_line(topic, LONGEST_TITLE)))


def _fact(text: LocalText | None, voice: Voice) -> Markup:
    return Markup.escape(on_one_line(voice.text(text), LONGEST_TEXT)) if text else voice.say("notice.not-told-any-more")

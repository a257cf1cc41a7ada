"""What inline mode offers for some typed letters: sessions, people, the venue, the press contact, each with its answer. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from markupsafe import Markup

from bot.replies.actions import short
from bot.replies.desk import Desk
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.texts import capital, heading, on_one_line
from knowledge.answering.answers import Outcome
from knowledge.programme import Person, Session, texts_of
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.words.folding import fold

LONGEST_TITLE = 100
LONGEST_DESCRIPTION = 160
"""Letters of which a phone shows about two lines."""
MOST_FOUND = 500
MOST_COMING = 12
FEWEST_LETTERS = 3
"""Letters from which on what is typed tells a language; before, it may be the beginning of a word of any."""
VENUE, PRESS, PROGRAMME = Ask(Intent.VENUE), Ask(Intent.CONTACT, topic="press"), Ask(Intent.PROGRAMME)
SHOWN_ANYWAY = frozenset({Intent.PERSON, Intent.SESSION, Intent.TOPIC, Intent.VENUE, Intent.PROGRAMME})
"""What is asked where somebody types a name: its card is offered already."""


@dataclass(frozen=True, slots=True)
class Card:
    """One result: a short id that stays the same, what is shown of it, and what is said when it is chosen."""

    id: str
    title: str
    description: str
    text: Markup


@dataclass(frozen=True)
class Counter:
    """Where cards are made for one person: the desk, the moment, the language."""

    desk: Desk
    now: datetime
    voice: Voice

    def session(self, session: Session) -> Card:
        """The card of a session."""
        people = self.voice.few_people(self.desk.directory.people_of(session.people)) if session.title and session.people else ""
        described = Markup(" · ").join(part for part in (self.voice.span(session), people) if part)
        named = heading(self.voice, session)
        if not session.state.takes_place:
            named = self.voice.say(f"session.row.{session.state}", session=named)
        return self._card(f"s{short(session.id)}", capital(named), described, Ask(Intent.SESSION, sessions=(session.id,)))

    def person(self, person: Person) -> Card:
        """The card of a person."""
        ask = Ask(Intent.PERSON, people=(person.id,))
        return self._card(f"p{short(person.id)}", Markup.escape(self.voice.person(person)), self.voice.roles(person), ask)

    def matter(self, name: str, ask: Ask) -> Card:
        """The card of a matter that has a button of its own, described by the beginning of its answer."""
        return self._card(name, self.voice.say(f"button.{name}"), None, ask)

    def answer(self, text: Markup) -> Card:
        """The card of an answer to what was typed."""
        first, _, rest = plain(text).partition("\n")
        name = hashlib.blake2b(text.encode(), digest_size=9).hexdigest()
        return Card(f"a{name}", on_one_line(first, LONGEST_TITLE), on_one_line(rest, LONGEST_DESCRIPTION), text)

    def _card(self, name: str, title: Markup, described: Markup | None, ask: Ask) -> Card:
        language = self.voice.wording.language
        text = self.desk.respond_to_ask(ask, Conversation(language=language, chosen_language=language), self.now).reply.text
        shown = plain(text if described is None else described)
        return Card(name, on_one_line(plain(title), LONGEST_TITLE), on_one_line(shown, LONGEST_DESCRIPTION), text)


def cards(typed: str, desk: Desk, now: datetime, known: Conversation, client_language: str | None) -> Iterator[Card]:
    """The results for what was typed, the likeliest first, in the language of the words, else of the person; each text once."""
    told = set()
    for card in _cards(typed, desk, now, known, client_language):
        if card.text not in told:
            told.add(card.text)
            yield card


def _cards(typed: str, desk: Desk, now: datetime, known: Conversation, client_language: str | None) -> Iterator[Card]:
    words = fold(typed).split()
    if not words:
        yield from _most_useful(Counter(desk, now, Voice(desk.wordings[desk.language_for(known, client_language)], desk.directory)))
        return
    response = desk.respond(typed, known, now, client_language)
    language = response.reply.language if len(typed.strip()) >= FEWEST_LETTERS else desk.language_for(known, client_language)
    counter, directory = Counter(desk, now, Voice(desk.wordings[language], desk.directory)), desk.directory
    people = [person for person in directory.people.values() if _begin(words, person.name)]
    sessions = [session for session in directory.sessions.values() if _begin(words, _words_of(session, counter.voice))]
    understood = response.reply.outcome in (Outcome.ANSWERED, Outcome.NOT_IN_PROGRAMME)
    asks = response.question.asks if understood else ()
    if understood and not all(ask.intent in SHOWN_ANYWAY or (ask.intent is Intent.CONTACT and ask.topic == PRESS.topic) for ask in asks):
        yield counter.answer(response.reply.text)
    if any(ask.intent is Intent.VENUE for ask in asks) or _begin(words, str(counter.voice.say("button.venue"))):
        yield counter.matter("venue", VENUE)
    if any(ask.intent is Intent.CONTACT for ask in asks) or _begin(words, str(counter.voice.say("button.press"))):
        yield counter.matter("press", PRESS)
    if any(ask.intent is Intent.PROGRAMME for ask in asks) or _begin(words, str(counter.voice.say("button.programme"))):
        yield counter.matter("programme", PROGRAMME)
    named = [directory.people[person] for ask in asks for person in ask.people if person in directory.people]
    meant = [directory.sessions[session] for ask in asks for session in ask.sessions if session in directory.sessions]
    for person in dict.fromkeys((*named, *people)):
        yield counter.person(person)
    of_people = [session for person in dict.fromkeys((*named, *people)) for session, _ in directory.parts_of(person.id)]
    for session in list({each.id: each for each in (*meant, *sessions, *of_people)}.values())[:MOST_FOUND]:
        yield counter.session(session)


def _most_useful(counter: Counter) -> Iterator[Card]:
    """What is on and what comes, then where it is and whom the press asks; before and after the event all of it."""
    coming = [session for session in counter.desk.directory.taking_place if session.ends > counter.now]
    for session in coming[:MOST_COMING]:
        yield counter.session(session)
    yield counter.matter("programme", PROGRAMME)
    yield counter.matter("venue", VENUE)
    yield counter.matter("press", PRESS)
    for session in coming[MOST_COMING:MOST_FOUND] or counter.desk.directory.taking_place[:MOST_FOUND]:
        yield counter.session(session)


def _words_of(session: Session, voice: Voice) -> str:
    titles = [*texts_of(session.title), *(title for talk in session.talks if talk.title for title in talk.title.all)]
    return " ".join([*titles, voice.room(session)])


def _begin(typed: list[str], text: str) -> bool:
    """Whether each of the typed words begins a word of the text."""
    words = _folded(text)
    return all(any(word.startswith(each) for word in words) for each in typed)


@lru_cache(maxsize=16384)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())

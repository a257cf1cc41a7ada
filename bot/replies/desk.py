"""The desk that answers: a message in, a reply and the conversation's new state out. All of the bot's faces call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.replies import actions
from bot.replies.render import render
from bot.replies.reply import Reply
from bot.replies.wording import Wording, wordings
from knowledge.answering.alternatives import decided
from knowledge.answering.answer import answer
from knowledge.answering.once import told_once
from knowledge.answering.remembering import next_page, remember
from knowledge.directory import Directory
from knowledge.programme import Programme
from knowledge.understanding.clauses.telling import looked_for
from knowledge.understanding.context import Conversation
from knowledge.understanding.kinds.told_in_texts import with_texts
from knowledge.understanding.question import Ask, Intent, Question, SocialKind
from knowledge.understanding.reading.making_reader import make_reader
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.still_there import unless_gone
from knowledge.understanding.understand import understand
from knowledge.understanding.words.reading_languages import LOCALES, usual_language


@dataclass(frozen=True, slots=True)
class Response:
    """What one message led to."""

    question: Question
    reply: Reply
    conversation: Conversation


@dataclass(frozen=True)
class Desk:
    """One programme with everything worked out that answering needs. Immutable; a new revision is a new desk."""

    directory: Directory
    reader: Reader
    wordings: Mapping[str, Wording]
    mark: str
    """The programme's fingerprint, by which old buttons are known."""

    def respond(self, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response:
        """Answer a typed message. `now` is aware; `client_language` is an IETF tag such as "fr-CA", or None."""
        conversation = self._going_on(conversation)
        return self._answered(understand(self.reader, text, conversation, now, client_language), conversation, now)

    def respond_to_ask(self, ask: Ask, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response:
        """Answer a command, which says what is asked without words."""
        conversation = self._going_on(conversation)
        return self._answered(Question("", self.language_for(conversation, client_language), (ask,)), conversation, now)

    def respond_to_action(self, action: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response:
        """Answer a pressed button. One of an older programme is told as such, with the fresh answer; without one, with what can be asked."""
        decoded = actions.decode(action, self.directory, self.mark)
        ask = decoded.ask if decoded else Ask(Intent.SOCIAL, topic=SocialKind.HELP)
        if ask.intent is Intent.TOPIC:
            ask = looked_for(self.reader, ask)
        if ask.intent is Intent.MORE:
            ask = self._going_on(conversation).more or Ask(Intent.PROGRAMME)
        response = self.respond_to_ask(ask, conversation, now, client_language)
        if decoded and decoded.is_current:
            return response
        wording = self.wordings[response.reply.language]
        note = wording.say("button.old")
        return replace(response, reply=replace(response.reply, text=note + "\n\n" + response.reply.text))

    def language_for(self, conversation: Conversation, client_language: str | None = None) -> str:
        """The language to speak where nothing was typed: the one chosen, the conversation's, the app's, else the usual one."""
        app = (client_language or "").replace("_", "-").split("-")[0].lower()
        for code in (conversation.chosen_language, conversation.language, app):
            if code is not None and code in self.wordings:
                return code
        return usual_language(self.wordings)

    @property
    def language_for_nobody(self) -> str:
        """The language to speak where nothing is known of the person."""
        return self.language_for(Conversation())

    def _going_on(self, conversation: Conversation) -> Conversation:
        """A conversation as this programme can go on with it."""
        return conversation if conversation.programme == self.mark else unless_gone(conversation, self.directory)

    def _answered(self, question: Question, conversation: Conversation, now: datetime) -> Response:
        question = decided(question, self.directory, now)
        answers = answer(with_texts(self.reader, question), self.directory, now)
        more = next_page(question, answers)
        told = told_once(answers, self.directory)
        reply = render(told, self.directory, self.wordings[question.language], now.astimezone(self.directory.zone), self.mark, more)
        return Response(question, reply, remember(question, answers, conversation, now, self.mark))


def open_desk(programme: Programme, locales: Path = LOCALES) -> Desk:
    """Work out all that answering about this programme needs. `locales`: the folder of languages."""
    directory = Directory(programme)
    return Desk(directory, make_reader(directory, locales), wordings(locales), actions.fingerprint(programme))

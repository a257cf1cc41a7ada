"""/questions: what people asked and the bot could not answer, and the dialogue in which an organiser answers it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from markupsafe import Markup
from telegram import Bot, ForceReply
from telegram.constants import ParseMode

from bot.organisers.proposal import propose
from bot.questions import drafts
from bot.questions.drafts import Draft
from bot.questions.grouping import Group
from bot.questions.listing import discard, without_answer
from bot.questions.masking import MASK, without_masks
from bot.questions.noting import UNANSWERED
from bot.replies import moments
from bot.replies.buttons import LABEL
from bot.replies.excerpts import excerpt
from bot.replies.markup import plain
from bot.replies.reply import Button
from bot.replies.texts import paragraphs
from bot.replies.wording import Wording
from bot.telegram.organisers.proposing import Proposing, action
from bot.telegram.organisers.unfinished import Unfinished
from bot.telegram.sending.sending import persistently
from knowledge.editing import LONGEST_ANSWER
from knowledge.programme import Programme
from knowledge.understanding.context import Conversation
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold

ANSWER, PAGE, DISCARD = "answer", "page", "discard"
ON_A_PAGE = 5
MOST_WAYS = 8
"""Ways of asking that are shown, and learned with the answer."""
LONGEST_SOURCE = 60
STATES = frozenset(".,;:!…")
"""Signs of which a statement has some, and a question that is typed in a hurry none."""
LONGEST_QUESTION = 27
"""Letters of a question in the label of a button."""


@dataclass(frozen=True)
class Answering:
    """What organisers do with questions that have no answer."""

    proposing: Proposing

    async def show(self, bot: Bot, person: int, page: str) -> None:
        """List the questions. `page`: its number from 0, as text; anything else shows the first. Raises `StoreUnavailable`."""
        wording, groups = self.proposing.wording_of(person), await self._groups()
        if not groups:
            await self.proposing.say(bot, person, wording.say("question.none"))
            return
        last = (len(groups) - 1) // ON_A_PAGE
        number = min(int(page[:6]), last) if page.isascii() and page.isdecimal() else 0
        first = number * ON_A_PAGE
        shown = groups[first : first + ON_A_PAGE]
        heading = wording.say("question.heading", first=first + 1, last=first + len(shown), count=len(groups))
        rows = [self._row(each, place, wording) for place, each in enumerate(shown, first + 1)]
        buttons = [(Button(_label(wording, each, self.proposing.desk.reader), action(ANSWER, each.newest.key)),) for each in shown]
        turning = [
            Button(str(wording.say(f"button.question.{name}")), action(PAGE, str(to)))
            for name, to in (("newer", number - 1), ("older", number + 1))
            if 0 <= to <= last
        ]
        await self.proposing.say(bot, person, paragraphs([heading, *rows], "\n\n"), [*buttons, tuple(turning)])

    async def begin(self, bot: Bot, person: int, key: str) -> None:
        """Show a question with all ways in which it was asked, and ask for the answer. Raises `StoreUnavailable`."""
        wording, found = self.proposing.wording_of(person), await self._found(key)
        if found is None:
            await self.proposing.say(bot, person, wording.say("question.gone"))
            return
        ways = [wording.say("bullet", item=wording.say("format.quoted", text=unmasked(each.text, wording))) for each in found.questions[:MOST_WAYS]]
        buttons = [(Button(str(wording.say("button.question.discard")), action(DISCARD, key)),)]
        await self.proposing.say(bot, person, paragraphs([wording.count("question.asked", found.times), *ways]), buttons)
        reader = self.proposing.desk.reader
        asked = tuple((each.language, without_masks(each.text, reader)) for each in found.questions[:MOST_WAYS])
        await self._prompt(bot, Draft(person, 0, self._languages(wording)[0], asked, {}))

    async def discard(self, bot: Bot, person: int, key: str) -> None:
        """Take a question off the list. Raises `StoreUnavailable`."""
        wording, found = self.proposing.wording_of(person), await self._found(key)
        if found is not None:
            await discard(self.proposing.database, found.questions)
        await drafts.drop(self.proposing.database, person)
        await self.proposing.say(bot, person, wording.say("question.discarded" if found else "question.gone"))

    async def give_up(self, bot: Bot, person: int) -> None:
        """Forget the answer that somebody is writing; its question stays on the list. Raises `StoreUnavailable`."""
        self._unfinished.drop(person)
        await drafts.drop(self.proposing.database, person)
        await self.proposing.say(bot, person, self.proposing.wording_of(person).say("question.given-up"))

    async def is_question(self, text: str) -> bool:
        """Whether a text begins as a question does, or the bot can answer it: an answer that is awaited says what it does not know."""
        desk = self.proposing.desk
        if begins_as_question(text, desk.reader):
            return True
        response = await asyncio.to_thread(desk.respond, text, Conversation(), self.proposing.clock())
        return response.reply.outcome not in UNANSWERED

    async def take(self, bot: Bot, draft: Draft, text: str, message: int) -> None:
        """Take the answer in the language that was asked for, and go on. `message`: its number.

        Raises `EditRefused` and `StoreUnavailable`.
        """
        if len(text.strip()) > LONGEST_ANSWER:
            wording = self.proposing.wording_of(draft.person)
            await self.proposing.say(bot, draft.person, wording.say("question.too-long", longest=LONGEST_ANSWER))
            return
        self._unfinished.give(draft.person, message)
        await self._go_on(bot, replace(draft, answer={**draft.answer, draft.language: text.strip()}))

    async def skip(self, bot: Bot, draft: Draft) -> None:
        """Leave the language out that was asked for, and go on. Raises `EditRefused` and `StoreUnavailable`."""
        await self._go_on(bot, draft)

    async def _go_on(self, bot: Bot, draft: Draft) -> None:
        languages = self._languages(self.proposing.wording_of(draft.person))
        following = languages[languages.index(draft.language) + 1 :] if draft.language in languages else []
        if following:
            await self._prompt(bot, replace(draft, language=following[0]))
            return
        await drafts.drop(self.proposing.database, draft.person)
        await self._offer(bot, draft)

    async def _offer(self, bot: Bot, draft: Draft) -> None:
        proposing, wording = self.proposing, self.proposing.wording_of(draft.person)
        if not draft.answer:
            await proposing.say(bot, draft.person, wording.say("question.nothing-written"))
            return
        matter = await asyncio.to_thread(drafts.matter_of, draft, proposing.desk, proposing.clock())

        def edit(programme: Programme) -> Programme:
            return drafts.answered(programme, draft, matter)

        proposal = await propose(proposing.database, edit, proposing.clock(), proposing.desk.wordings)
        missing = [language for language in self._languages(wording) if language not in draft.answer]
        if missing:
            names = [moments.language(wording, each) for each in (missing[0], next(iter(draft.answer)))]
            await proposing.say(bot, draft.person, wording.say("question.missing", language=names[0], other=names[1]))
        source = f"/questions {excerpt(draft.asked[0][1], LONGEST_SOURCE)}"
        await proposing.offer(bot, draft.person, proposal, source)

    async def _prompt(self, bot: Bot, draft: Draft) -> None:
        """Ask for the answer in a language. The app of whoever gets it opens a reply (https://core.telegram.org/bots/api#forcereply)."""
        wording = self.proposing.wording_of(draft.person)
        language = moments.language(wording, draft.language)
        sent = await persistently(
            bot.send_message,
            chat_id=draft.person,
            text=str(wording.say("question.prompt", language=language)),
            parse_mode=ParseMode.HTML,
            reply_markup=ForceReply(input_field_placeholder=plain(wording.say("question.placeholder", language=language))),
        )
        await drafts.save(self.proposing.database, replace(draft, prompt=sent.message_id), self.proposing.real_clock())
        self._unfinished.ask(draft.person)

    @property
    def _unfinished(self) -> Unfinished:
        return Unfinished(self.proposing.chats, self.proposing.real_clock)

    def _languages(self, wording: Wording) -> list[str]:
        """The languages in which an answer is asked for: the organiser's own first."""
        return sorted(self.proposing.desk.wordings, key=lambda language: (language != wording.language, language))

    async def _groups(self) -> tuple[Group, ...]:
        return await without_answer(self.proposing.database, self.proposing.desk, self.proposing.clock())

    async def _found(self, key: str) -> Group | None:
        return next((group for group in await self._groups() if any(each.key == key for each in group.questions)), None)

    def _row(self, group: Group, place: int, wording: Wording) -> Markup:
        at = group.newest.asked.astimezone(self.proposing.desk.directory.zone)
        facts = [wording.count("question.times", group.times, day=moments.day(wording, at), time=moments.time(wording, at))]
        if len(group.questions) > 1:
            facts.append(wording.count("question.ways", len(group.questions) - 1))
        text = wording.say("format.quoted", text=unmasked(group.newest.text, wording))
        return wording.say("question.row", number=place, question=text, facts=Markup(" · ").join(facts))


def begins_as_question(text: str, reader: Reader) -> bool:
    """Whether a text begins as questions do, and has no sign of a statement: "qui garde les chiens", not "When you arrive, ask at the desk."."""
    said = tuple(fold(text).split())
    begins = any(said[: len(each)] == each for each in reader.question_beginnings) or said[:1] in reader.openers
    return begins and len(said) > 1 and STATES.isdisjoint(text)


def unmasked(text: str, wording: Wording) -> str:
    """A kept question with its masks in the words of a language."""
    return MASK.sub(lambda found: str(wording.say(f"question.mask.{found[1]}")), text)


def _label(wording: Wording, group: Group, reader: Reader) -> str:
    """The label of the button that answers a group: its shortest question."""
    shortest = min((without_masks(each.text, reader) for each in group.questions), key=len)
    return plain(wording.say("button.question.answer", question=excerpt(shortest, LONGEST_QUESTION)))[:LABEL]

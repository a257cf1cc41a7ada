"""Who organises, as organisers see and change it in the chat: invitations, the list, removal."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Bot, Chat

from bot.organisers import roster
from bot.replies.buttons import fitted
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import bullets, paragraphs
from bot.telegram.organisers.proposing import Proposing, action
from bot.telegram.profile import clear_menu, set_menu

INVITATION = "invite_"
"""How the payload of an invitation's deep link begins (https://core.telegram.org/bots/features#deep-linking)."""
REMOVE = "remove"


@dataclass(frozen=True)
class Inviting:
    """What changes who organises. All raise `StoreUnavailable`."""

    proposing: Proposing

    async def invite(self, bot: Bot, person: int, typed: str) -> None:
        """Give an invitation that works once."""
        code = await roster.invite(self.proposing.database, person, self.proposing.real_clock())
        link = f"https://t.me/{bot.username}?start={INVITATION}{code}"
        await self.proposing.say(bot, person, self.proposing.wording_of(person).say("organiser.invitation", link=link))

    async def join(self, bot: Bot, chat: Chat, name: str, code: str, app_language: str | None) -> None:
        """Take an invitation."""
        proposing = self.proposing
        wording = proposing.wording_of(chat.id, app_language)
        if not await roster.join(proposing.database, code, chat.id, name, proposing.real_clock()):
            await proposing.say(bot, chat.id, wording.say("organiser.invitation.void"))
            return
        await proposing.say(bot, chat.id, wording.say("organiser.welcome"))
        await set_menu(bot, chat.id, proposing.desk)

    async def list(self, bot: Bot, person: int, typed: str) -> None:
        """Say who organises, with a button for each who can be removed."""
        proposing, wording = self.proposing, self.proposing.wording_of(person)
        found = await roster.organisers(proposing.database, proposing.fixed)
        rows = [wording.say("organiser.list.fixed" if each.is_fixed else "organiser.list.invited", name=each.name) for each in found]
        buttons = [
            (Button(fitted(plain(wording.say("button.organiser.remove", name=each.name))), action(REMOVE, str(each.person))),)
            for each in found
            if not each.is_fixed
        ]
        voice = Voice(wording, proposing.desk.directory)
        await proposing.say(bot, person, paragraphs([wording.say("organiser.list.heading"), bullets(voice, rows)]), buttons)

    async def remove(self, bot: Bot, person: int, subject: str) -> None:
        """Remove somebody who was invited. `subject`: their id, as text."""
        proposing, wording = self.proposing, self.proposing.wording_of(person)
        removed = int(subject) if subject.isascii() and subject.isdecimal() else 0
        if await roster.remove(proposing.database, removed, person, proposing.real_clock()):
            await clear_menu(bot, removed, proposing.desk)
            await proposing.say(bot, person, wording.say("organiser.removed"))
        else:
            await proposing.say(bot, person, wording.say("organiser.not-on-the-list"))

"""What an organiser asks for is done, or they are told why it is not."""

from __future__ import annotations

import logging
from collections.abc import Awaitable

from markupsafe import Markup
from telegram import Bot

from bot.organisers.confirming import Void
from bot.organisers.edits import NothingToUndo
from bot.organisers.faults_said import say_faults
from bot.replies.naming import Voice
from bot.replies.texts import capital, paragraphs
from bot.replies.wording import Wording
from bot.telegram.organisers.proposing import Proposing, say_void
from knowledge.directory import Directory
from knowledge.editing import EditRefused
from knowledge.formats import UnusableFile
from knowledge.store.database import StoreUnavailable

_log = logging.getLogger(__name__)


async def carried_out(proposing: Proposing, bot: Bot, person: int, doing: Awaitable[None]) -> None:
    """Do what somebody asks for; what is refused, cannot be read or is no longer there is told them."""
    wording = proposing.wording_of(person)
    try:
        await doing
    except EditRefused as refused:
        named = _named(refused.subject, wording, proposing.desk.directory)
        await proposing.say(bot, person, wording.say(f"edit.refused.{refused.reason}", subject=named))
    except UnusableFile as unusable:
        await proposing.say(bot, person, paragraphs([wording.say("organiser.file.unusable"), say_faults(unusable, wording)]))
    except Void as void:
        await proposing.say(bot, person, say_void(void, wording))
    except NothingToUndo:
        await proposing.say(bot, person, wording.say("organiser.undo.nothing"))
    except StoreUnavailable as fault:
        _log.info("%s (%s)", fault, fault.cause)
        await proposing.say(bot, person, wording.say("organiser.store-away"))


def _named(subject: str, wording: Wording, directory: Directory) -> Markup:
    """The session that is refused to be changed, by its id; what is no id as it stands."""
    session = directory.sessions.get(subject)
    return capital(Voice(wording, directory).session(session)) if session else Markup.escape(subject)

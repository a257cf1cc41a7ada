"""Inline mode: the bot's name and some letters, typed in any chat, offer cards to send (https://core.telegram.org/bots/api#inline-mode)."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from itertools import islice

from telegram import Bot, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.instruments import ANSWERS
from bot.replies.cards import Card, cards
from bot.serving import Serving
from bot.telegram.lately import Lately
from bot.telegram.sending.messages import split
from bot.telegram.sending.sending import briefly
from knowledge.understanding.context import Conversation

PAGE = 50
"""Results of one answer (https://core.telegram.org/bots/api#answerinlinequery)."""
KEPT_BY_TELEGRAM = 30
"""Seconds for which Telegram gives the same person the same answer; a change of the programme shows no later."""
MOST_CARDS = 200
MOST_KEPT = 100
MINUTE = 60.0
CARDS, NO_CARDS = "cards", "no_cards"
"""Outcomes of inline queries among those of answers, where they are counted."""
ASK_THE_BOT = "inline"
"""The payload of the button that leads to the bot (https://core.telegram.org/bots/api#inlinequeryresultsbutton); it means a plain greeting."""

_log = logging.getLogger(__name__)

Asked = tuple[str, str, str, str]
"""The programme's fingerprint, the words, the languages chosen and of the app."""


def _kept() -> Lately[Asked, tuple[Card, ...]]:
    return Lately(MOST_KEPT, MINUTE)


@dataclass(frozen=True)
class Inline:
    """The handler of inline queries. `kept`: results of the last minute, of one programme and language, whoever asked."""

    serving: Serving
    chats: Chats
    clock: Clock
    kept: Lately[Asked, tuple[Card, ...]] = field(default_factory=_kept)

    async def on_query(self, update: Update, bot: Bot) -> None:
        """Offer what fits the typed letters, 50 at a time."""
        query = update.inline_query
        if query is None:
            return
        begins = int(query.offset) if query.offset.isascii() and query.offset.isdecimal() and len(query.offset) < 6 else 0
        chosen = self.chats.recall(query.from_user.id).chosen_language
        found = self._found(query.query, chosen, query.from_user.language_code)
        desk, button = self.serving.desk, None
        wording = desk.wordings[desk.language_for(self.chats.recall(query.from_user.id), query.from_user.language_code)]
        if not found:
            button = InlineQueryResultsButton(str(wording.say("inline.ask-the-bot")), start_parameter=ASK_THE_BOT)
        try:
            await briefly(
                bot.answer_inline_query,
                inline_query_id=query.id,
                results=[_article(card) for card in found[begins : begins + PAGE]],
                next_offset=str(begins + PAGE) if len(found) > begins + PAGE else "",
                cache_time=KEPT_BY_TELEGRAM,
                is_personal=True,
                button=button,
            )
        except BadRequest as error:
            _log.info("an inline query was too old to be answered: %s", error)
        else:
            ANSWERS.labels(CARDS if found else NO_CARDS, wording.language).inc()

    def _found(self, typed: str, chosen: str | None, app_language: str | None) -> tuple[Card, ...]:
        desk = self.serving.desk
        asked = desk.mark, typed, chosen or "", app_language or ""
        found = self.kept.get(asked)
        if found is None:
            known = Conversation(chosen_language=chosen)
            found = tuple(islice(cards(typed, desk, self.clock(), known, app_language), MOST_CARDS))
            self.kept.put(asked, found)
        return found


def _article(card: Card) -> InlineQueryResultArticle:
    text = next(split(card.text))
    content = InputTextMessageContent(str(text), ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))
    return InlineQueryResultArticle(card.id, card.title, content, description=card.description or None)

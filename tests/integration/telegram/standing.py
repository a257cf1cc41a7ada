"""What stands in the chats by the server's own account, and what Telegram refuses because of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
EDITING = {"editMessageText", "editMessageReplyMarkup", "editMessageCaption", "deleteMessage"}

Refusal = tuple[int, str]
"""The status and the words of a refusal."""


@dataclass
class Standing:
    """What stands. `queries`: pressed buttons and inline queries whose answer is still waited for; `closed`: chats that take nothing, and why.

    `closed_topics`: those of any forum.
    """

    queries: set[str] = field(default_factory=set)
    closed: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    _shown: dict[tuple[int, int], str] = field(default_factory=dict)
    """What each message of the bot shows, by its chat and number."""

    def happens(self, update: dict[str, Any]) -> None:
        """Take account of something that people did."""
        for query in (update.get("callback_query"), update.get("inline_query")):
            if isinstance(query, dict) and isinstance(query.get("id"), str):
                self.queries.add(query["id"])
        change = update.get("my_chat_member")
        if isinstance(change, dict):
            chat, status = change["chat"]["id"], change["new_chat_member"]["status"]
            self.closed.pop(chat, None)
            if status in ("left", "kicked"):
                self.closed[chat] = "bot was blocked by the user" if chat > 0 else "bot was kicked from the group chat"

    def refusal_of(self, method: str, arguments: dict[str, Any]) -> Refusal | None:
        """Why a call does not fit what stands; None for one that does."""
        if method in ("answerCallbackQuery", "answerInlineQuery"):
            query = str(arguments.get("callback_query_id") or arguments.get("inline_query_id"))
            return None if query in self.queries else (400, TOO_OLD)
        if "chat_id" not in arguments or method == "getChatMember":
            return None
        chat = int(arguments["chat_id"])
        if chat in self.closed:
            return 403, f"Forbidden: {self.closed[chat]}"
        if int(arguments.get("message_thread_id") or 0) in self.closed_topics:
            return 400, "Bad Request: TOPIC_CLOSED"
        if method in EDITING:
            shown = self._shown.get((chat, int(arguments["message_id"])))
            if shown is None:
                return 400, "Bad Request: message to edit not found" if method.startswith("edit") else "Bad Request: message to delete not found"
            return (400, NOT_MODIFIED) if method == "editMessageText" and shown == _shown(arguments) else None
        return None

    def takes(self, method: str, arguments: dict[str, Any], message: int) -> None:
        """Take account of a call that was taken. `message`: the number of what was sent, if something was."""
        if method.startswith("answer"):
            self.queries.discard(str(arguments.get("callback_query_id") or arguments.get("inline_query_id")))
        elif method == "deleteMessage":
            self._shown.pop((int(arguments["chat_id"]), int(arguments["message_id"])), None)
        elif method == "editMessageText":
            self._shown[int(arguments["chat_id"]), int(arguments["message_id"])] = _shown(arguments)
        elif method.startswith("send"):
            self._shown[int(arguments["chat_id"]), message] = _shown(arguments)


def _shown(arguments: dict[str, Any]) -> str:
    return json.dumps([arguments.get("text"), arguments.get("reply_markup")], sort_keys=True)

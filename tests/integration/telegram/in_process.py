"""The real application in this process: updates go in at the webhook's door, and what it sends is judged as Telegram would."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from telegram.request import BaseRequest, RequestData

from bot.pace import Pace
from bot.settings import Settings
from bot.telegram.running.background import running
from bot.telegram.running.duties import Duty
from bot.telegram.running.parts import Parts
from bot.telegram.running.reaching import open_parts
from bot.telegram.running.receiving import Receiving, open_receiving
from bot.telegram.running.routing import build
from bot.telegram.sending.request import AiohttpRequest
from bot.updates.received import Unreadable
from knowledge.store.database import open_database
from tests.hostile_updates import BOT, ORGANISER
from tests.integration.telegram.bot_api_server import TOKEN
from tests.integration.telegram.refusing import refusal_of

BEFORE = datetime(2012, 1, 24, 8, tzinfo=UTC)
MOST_OFFERED = 500


@dataclass
class Telegram(BaseRequest):
    """A Bot API that answers at once.

    `refused`: the calls that Telegram would have refused; `offered`: callback data of the last buttons; `texts`: the last that were sent.
    """

    refused: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    calls: int = 0
    file: bytes = b"event: {}\n"
    """What a document that somebody sends has in it."""

    @property
    def read_timeout(self) -> float:
        """Seconds."""
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any) -> tuple[int, bytes]:
        """Any method of the Bot API, or a file."""
        name = url.rpartition("/")[2]
        if "/file/" in url:
            return 200, self.file
        self.calls += 1
        arguments: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        if request_data and request_data.contains_files:
            arguments |= {key: content for key, (_, content, _) in (request_data.multipart_data or {}).items()}
        refusal = refusal_of(name, arguments)
        if refusal:
            self.refused.append(f"{name}: {refusal}: {str(arguments)[:300]}")
            return 400, json.dumps({"ok": False, "error_code": 400, "description": f"Bad Request: {refusal}"}).encode()
        for row in (arguments.get("reply_markup") or {}).get("inline_keyboard", []):
            self.offered += [button["callback_data"] for button in row if "callback_data" in button]
        del self.offered[:-MOST_OFFERED]
        self.texts += [str(arguments["text"])] if "text" in arguments else []
        del self.texts[:-MOST_OFFERED]
        return 200, json.dumps({"ok": True, "result": self._result(name, arguments)}).encode()

    def _result(self, name: str, arguments: dict[str, Any]) -> Any:
        if name == "getMe":
            return BOT
        if name == "getFile":
            return {"file_id": "file", "file_unique_id": "file", "file_path": "file"}
        if name == "getChatMember":
            return {"user": BOT, "status": "creator", "is_anonymous": False}
        if not name.startswith("send"):
            return True
        message: dict[str, Any] = {"message_id": self.calls, "date": 0, "chat": {"id": arguments["chat_id"], "type": "private"}}
        file = {"file_id": "sent", "file_unique_id": "sent", "width": 90, "height": 90}
        return message | ({"photo": [file]} if name == "sendPhoto" else {"document": file} if name == "sendDocument" else {})


class Faults(logging.Handler):
    """What is logged as an error, but for updates that no library can read, which are passed over by design."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []
        self.passed_over = 0
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Note a record."""
        if record.getMessage().endswith("it is passed over"):
            self.passed_over += 1
        else:
            self.found.append(self.format(record))


@dataclass
class InProcess:
    """The running application. `faults`: every error that was not handled, in words."""

    parts: Parts
    receiving: Receiving
    telegram: Telegram
    faults: Faults

    async def take(self, written: str) -> None:
        """Bring an update as the webhook does, and wait until it is handled."""
        try:
            update = json.loads(written)
        except RecursionError:
            self.faults.passed_over += 1
            return
        try:
            await self.receiving.take(update)
        except Unreadable:
            self.faults.passed_over += 1


async def _at_once(_: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def application_in_process(folder: Path) -> AsyncIterator[InProcess]:
    """The application over a new SQLite file, with one organiser, at a pace that never waits."""
    settings = Settings(bot_token=SecretStr(TOKEN), database_url=SecretStr(f"sqlite:///{folder}/store.db"), organisers=frozenset({ORGANISER}))
    database, faults, seconds = open_database(settings.address), Faults(), iter(range(0, 10**12, 120))
    logging.getLogger().addHandler(faults)
    asyncio.get_running_loop().set_exception_handler(lambda _, context: faults.found.append(str(context)))
    parts = await open_parts(settings, database, lambda: BEFORE, asyncio.Event())
    assert parts is not None
    parts = Parts(database, parts.serving, parts.chats, Pace(lambda: float(next(seconds)), _at_once), parts.clock, parts.noticing)
    application, telegram = build(settings, parts, AiohttpRequest()), Telegram()
    application.bot._request = (telegram, telegram)
    try:
        await application.initialize()
        receiving = await open_receiving(settings, parts, application, AiohttpRequest(), frozenset({Duty.TAKE}))
        async with running(*receiving.tasks):
            yield InProcess(parts, receiving, telegram, faults)
        await receiving.drain()
    finally:
        await application.shutdown()
        await database.close()
        logging.getLogger().removeHandler(faults)

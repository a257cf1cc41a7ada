"""A Bot API server on loopback: real long polling with offsets, a record of every call, Telegram's own refusals, and faults on demand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.integration.telegram import updates
from tests.integration.telegram.bot_api_answers import arguments_of, dropped, given, refused
from tests.integration.telegram.courier import Courier
from tests.integration.telegram.line import Line
from tests.integration.telegram.profile import PROFILE, Profile
from tests.integration.telegram.refusing import refusal_of
from tests.integration.telegram.standing import Refusal, Standing
from tests.processes import PATIENCE

TOKEN = "123456:TEST-token"  # noqa: S105 - the token of a server that is only here
NO_WEBHOOK: dict[str, Any] = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
UPLOADS = {"sendPhoto": "photo", "sendDocument": "document"}


@dataclass
class Fault:
    """What the server does instead of answering a method, so many times."""

    method: str
    status: int = 500
    times: int = 1
    retry_after: int | None = None
    drop: bool = False
    held: asyncio.Event | None = None
    """What the server waits for before it does so."""


@dataclass
class BotApiServer:
    """The server and what it has seen. `refused` has every call that Telegram would have refused."""

    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    line: Line = field(default_factory=Line)
    """What became of messages of the bot."""
    files: dict[str, bytes] = field(default_factory=dict)
    """Documents that people sent, by their id."""
    written: list[dict[str, Any]] = field(default_factory=list)
    """Messages that people wrote, in order."""
    cut_files: bool = False
    """Whether downloads break off half-way."""
    administrators: set[int] = field(default_factory=set)
    """People who administrate every group."""
    profile: Profile = field(default_factory=Profile)
    confirmed: int = 0
    polls: int = 0
    """How often updates were asked for."""
    url: str = ""
    bot: dict[str, Any] = field(default_factory=lambda: dict(updates.BOT))
    """What getMe says."""
    webhook: dict[str, Any] = field(default_factory=lambda: dict(NO_WEBHOOK))
    """What getWebhookInfo says."""
    date: str | None = None
    """The time that answers to getMe bear, if not the true one."""
    standing: Standing = field(default_factory=Standing)
    _updates: list[dict[str, Any]] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _number: int = 0

    def __post_init__(self) -> None:
        self.courier = Courier(self._notify)

    def of(self, method: str) -> list[dict[str, Any]]:
        """The arguments of all calls of a method that were taken, in order."""
        return [arguments for name, arguments in self.calls if name == method]

    async def say(self, text: str, chat: int = 1, language: str = "fr", **more: Any) -> None:
        """A person writes to the bot."""
        await self._write(updates.message(self._next(), chat, language) | updates.typed(text) | more)

    async def edit(self, message: dict[str, Any], text: str) -> None:
        """A person edits a message, one of `written`."""
        self._next()
        await self._add(edited_message=message | updates.typed(text) | {"edit_date": message["date"] + 60})

    async def ask_inline(self, query: str, person: int = 1, language: str = "fr", offset: str = "") -> str:
        """A person types the bot's name and some letters in some chat. Gives the id of the query."""
        number = str(self._next())
        await self._add(inline_query={"id": number, "from": updates.person(person, language), "query": query, "offset": offset})
        return number

    async def become(self, status: str, chat: int, before: str) -> None:
        """Somebody gives the bot another status in a chat: "member", "left", "kicked" (also for a block)."""
        await self._add(my_chat_member=updates.membership(self._next(), chat, status, before))

    async def send(self, chat: int = 1, language: str = "fr", **content: Any) -> None:
        """A person sends something that is not text."""
        await self._write(updates.message(self._next(), chat, language) | content)

    async def send_file(self, content: bytes, name: str = "programme.yaml", chat: int = 1, size: int | None = None) -> None:
        """A person sends a document. `size`: what Telegram says of its size, if not the truth."""
        identifier = f"file-{self._next()}"
        self.files[identifier] = content
        document = {"file_id": identifier, "file_unique_id": identifier, "file_name": name, "file_size": len(content) if size is None else size}
        await self.send(chat, document=document)

    async def handle_file(self, request: web.Request) -> web.StreamResponse:
        """The download of a document (https://core.telegram.org/bots/api#file)."""
        content = self.files[request.match_info["file"]]
        if not self.cut_files:
            return web.Response(body=content)
        answer = web.StreamResponse(headers={"Content-Length": str(len(content))})
        await answer.prepare(request)
        await answer.write(content[: len(content) // 2])
        assert request.transport is not None
        request.transport.close()
        return answer

    async def press(self, data: str, chat: int = 1, language: str = "fr") -> None:
        """A person presses a button; the message that it stands under comes with it, and what that answers where it is a reply."""
        under = next((call for call in reversed(self.of("sendMessage")) if data in str(call.get("reply_markup"))), {})
        answered = (under.get("reply_parameters") or {}).get("message_id")
        written = next((each for each in self.written if each["message_id"] == answered), None)
        await self._add(callback_query=updates.press(self._next(), chat, language, data, under.get("text", "a message of the bot"), written))

    async def wait_for(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait until something has happened. Raises TimeoutError where it does not."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(condition)

    async def update(self, **content: Any) -> int:
        """An update of any content, usable or not. Gives its number."""
        number = self._next()
        await self._add(**content)
        return number

    async def _write(self, message: dict[str, Any]) -> None:
        self.written.append(message)
        await self._add(message=message)

    async def _add(self, **update: Any) -> None:
        self.standing.happens(update)
        async with self._changed:
            if self.webhook["url"]:
                self.courier.bring({"update_id": self._number, **update})
            else:
                self._updates.append({"update_id": self._number, **update})
            self._changed.notify_all()

    def _next(self) -> int:
        self._number += 1
        return self._number

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Any method of the Bot API."""
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return refused(401, "Unauthorized")
        arguments = await arguments_of(request)
        for fault in self.faults:
            if fault.method == method and fault.times:
                fault.times -= 1
                if fault.held is not None:
                    await fault.held.wait()
                if fault.drop:
                    return dropped(request)
                parameters = {"retry_after": fault.retry_after} if fault.retry_after is not None else None
                return refused(fault.status, "a fault", parameters)
        if method == "getMe":
            return web.json_response({"ok": True, "result": self.bot}, headers={"Date": self.date} if self.date else None)
        if method == "getWebhookInfo":
            return given(self.webhook)
        if method == "getChatMember":
            person = int(arguments["user_id"])
            member = {"user": updates.person(person, "fr"), "status": "creator" if person in self.administrators else "member", "is_anonymous": False}
            return given(member)
        if method in PROFILE:
            async with self._changed:
                self._changed.notify_all()
            return given(self.profile.get(method, arguments))
        if method == "getUpdates":
            return await self._poll(arguments)
        if method == "getFile":
            identifier = str(arguments["file_id"])
            return given({"file_id": identifier, "file_unique_id": identifier, "file_path": identifier})
        refusal = self._refusal_of(method, arguments)
        if method in ("setWebhook", "deleteWebhook") and not refusal:
            self._set_webhook(arguments if method == "setWebhook" else {})
        if method == "sendMessage" and not refusal:
            reaction = self.line.take(request, int(arguments["chat_id"]), str(arguments["text"]))
            if reaction is not None:
                async with self._changed:
                    self._changed.notify_all()
                return reaction
        async with self._changed:
            (self.refused.append(f"{method}: {refusal[1]}") if refusal else self.calls.append((method, arguments)))
            self._changed.notify_all()
        if refusal:
            return refused(*refusal)
        if method == "sendMessage" and self.line.habits.silent:
            await asyncio.Event().wait()
        sent = method.startswith("send")
        self.standing.takes(method, arguments, len(self.calls))
        if method.startswith("setMy"):
            self.profile.set(method, arguments)
        result = {"message_id": len(self.calls), "date": 0, "chat": {"id": arguments.get("chat_id"), "type": "private"}} if sent else True
        if sent and method in UPLOADS:
            result |= self._uploaded(UPLOADS[method])  # type: ignore[operator]
        return given(result)

    def _refusal_of(self, method: str, arguments: dict[str, Any]) -> Refusal | None:
        refusal = refusal_of(method, arguments)
        return (400, f"Bad Request: {refusal}") if refusal else self.standing.refusal_of(method, arguments)

    def _uploaded(self, kind: str) -> dict[str, Any]:
        """What Telegram says of a file that it took."""
        name = f"{kind}-{len(self.calls)}"
        file = {"file_id": name, "file_unique_id": name}
        return {kind: [file | {"width": 90, "height": 90}, file | {"width": 1280, "height": 1280}] if kind == "photo" else file}

    def _set_webhook(self, arguments: dict[str, Any]) -> None:
        self.webhook = NO_WEBHOOK | {name: value for name, value in arguments.items() if name != "secret_token"}
        if "max_connections" in self.webhook:
            self.webhook["max_connections"] = int(self.webhook["max_connections"])
        self.courier.address, self.courier.secret = str(self.webhook["url"]), str(arguments.get("secret_token", ""))
        if not self.courier.address:
            self._updates += self.courier.give_back()
        else:
            for update in self._updates:
                self.courier.bring(update)
            self._updates.clear()

    async def _notify(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _poll(self, arguments: dict[str, Any]) -> web.Response:
        """The updates from an offset on, as soon as there are some; a second request ends the first (https://core.telegram.org/bots/api#getupdates)."""
        if self.webhook["url"]:
            return refused(409, "Conflict: can't use getUpdates method while webhook is active")
        offset, limit = int(arguments.get("offset") or 0), int(arguments.get("limit") or 100)
        async with self._changed:
            self.polls += 1
            mine = self.polls
            self._changed.notify_all()
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
            self.confirmed = max(self.confirmed, offset)
            try:
                async with asyncio.timeout(min(float(arguments.get("timeout") or 0), 10)):
                    await self._changed.wait_for(lambda: bool(self._updates) or self.polls != mine)
            except TimeoutError:
                return given([])
            if self.polls != mine:
                return refused(409, "Conflict: terminated by other getUpdates request")
            return given(self._updates[:limit])


@asynccontextmanager
async def bot_api_server() -> AsyncIterator[BotApiServer]:
    """A server on a free port of loopback."""
    server = BotApiServer()
    application = web.Application()
    application.router.add_route("*", "/bot{token}/{method}", server.handle)
    application.router.add_get("/file/bot{token}/{file}", server.handle_file)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    server.url = f"http://127.0.0.1:{port}"
    try:
        yield server
    finally:
        await server.courier.close()
        await runner.cleanup()

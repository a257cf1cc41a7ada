"""A Bot API server that is fast enough not to be what is measured, as a process of its own: `python -m tests.benchmarks.telegram.server`.

It tells its port on standard output, and takes orders at /order: `{"distance": seconds, "count": ..., "in_flight": ..., "every": ...}`. Each answer
to a bot takes `distance` seconds more, as if the server were so far away.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections import deque
from typing import Any
from urllib.parse import parse_qs, urlsplit

import uvloop

from tests.benchmarks.questions import questions
from tests.benchmarks.telegram.load import Load, Order
from tests.benchmarks.telegram.wire import Connections, Incoming, Reply

BOT = {"id": 99, "is_bot": True, "first_name": "Seminar", "username": "seminar_test_bot"}
MOST_AT_ONCE = 100
"""Updates in one answer to getUpdates (https://core.telegram.org/bots/api#getupdates)."""
CONNECTIONS = 40
"""Connections to a webhook where the bot does not say (https://core.telegram.org/bots/api#setwebhook)."""
RESTS = 0.2
"""Seconds until an update that a webhook did not take is brought again."""


class Server:
    """The server of one bot."""

    def __init__(self) -> None:
        self._load = Load(self._bring, [each.text for each in questions()])
        self._distance = 0.0
        self._updates: deque[tuple[int, bytes]] = deque()
        self._poll: tuple[Reply, asyncio.TimerHandle] | None = None
        self._webhook: tuple[Connections, bytes] | None = None
        self._bringing: set[asyncio.Task[None]] = set()
        self._sent = 0

    def answer(self, path: str, body: bytes, reply: Reply) -> None:
        """One request: an order, or a method of the Bot API."""
        if path == "/order":
            task = asyncio.create_task(self._obey(json.loads(body), reply))
            self._bringing.add(task)
            task.add_done_callback(self._bringing.discard)
            return
        method = path.rpartition("/")[2]
        fields = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if method == "getUpdates":
            self._ask(fields, reply)
        else:
            self._later(reply, self._result(method, fields))

    def _result(self, method: str, fields: dict[str, str]) -> Any:
        if method == "getMe":
            return BOT
        if method == "getWebhookInfo":
            return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        if method in ("setWebhook", "deleteWebhook"):
            self._set_webhook(fields)
            return True
        if method.startswith("getMy"):
            return [] if method == "getMyCommands" else {re.sub(r"\B[A-Z]", r"_\g<0>", method.removeprefix("getMy")).lower(): ""}
        if not method.startswith("send"):
            return True
        chat, self._sent = int(fields["chat_id"]), self._sent + 1
        if method == "sendMessage":
            self._load.answered(chat)
        place = {"id": chat, "type": "private", "first_name": "Camille", "last_name": "Martin", "username": f"camille{chat}"}
        return {"message_id": self._sent, "from": BOT, "chat": place, "date": 1_327_400_000, "text": fields.get("text", "")}

    def _later(self, reply: Reply, result: Any) -> None:
        content = json.dumps({"ok": True, "result": result}).encode()
        if self._distance:
            asyncio.get_running_loop().call_later(self._distance, reply, content)
        else:
            reply(content)

    def _ask(self, fields: dict[str, str], reply: Reply) -> None:
        if self._poll is not None:
            self._tell_poll()
        offset = int(fields.get("offset", 0))
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        self._poll = reply, asyncio.get_running_loop().call_later(float(fields.get("timeout", 0)), self._tell_poll)
        if self._updates:
            self._tell_poll()

    def _tell_poll(self) -> None:
        if self._poll is None:
            return
        reply, timer = self._poll
        self._poll = None
        timer.cancel()
        updates = b",".join(content for _, content in list(self._updates)[:MOST_AT_ONCE])
        content = b'{"ok":true,"result":[' + updates + b"]}"
        if self._distance:
            asyncio.get_running_loop().call_later(self._distance, reply, content)
        else:
            reply(content)

    def _bring(self, number: int, content: bytes) -> None:
        if self._webhook is not None:
            task = asyncio.create_task(self._push(content))
            self._bringing.add(task)
            task.add_done_callback(self._bringing.discard)
            return
        self._updates.append((number, content))
        if self._poll is not None:  # what is written in the same moment comes in the same answer
            asyncio.get_running_loop().call_soon(self._tell_poll)

    async def _push(self, content: bytes) -> None:
        while self._webhook is not None:
            connections, head = self._webhook
            if await connections.post(head, content) == 200:
                return
            await asyncio.sleep(RESTS)

    def _set_webhook(self, fields: dict[str, str]) -> None:
        if self._webhook is not None:
            self._webhook[0].close()
            self._webhook = None
        if fields.get("url"):
            address = urlsplit(fields["url"])
            lines = [
                f"POST {address.path or '/'} HTTP/1.1",
                f"Host: {address.netloc}",
                "Content-Type: application/json",
                f"X-Telegram-Bot-Api-Secret-Token: {fields.get('secret_token', '')}",
            ]
            connections = Connections(str(address.hostname), address.port or 80, int(fields.get("max_connections", CONNECTIONS)))
            self._webhook = connections, "".join(f"{line}\r\n" for line in lines).encode()
            while self._updates:
                self._bring(*self._updates.popleft())

    async def _obey(self, order: dict[str, Any], reply: Reply) -> None:
        self._distance = order.pop("distance", 0.0)
        reply(json.dumps(await self._load.run(Order(**order))).encode())


async def serve() -> None:
    """Serve until standard input ends."""
    server, loop = Server(), asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Incoming(server.answer), "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    uvloop.run(serve())

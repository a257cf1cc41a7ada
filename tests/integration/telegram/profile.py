"""The bot's profile as Telegram keeps it: by what it is, its language and its scope (https://core.telegram.org/bots/api#getmyname)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

PROFILE = {"getMyName": "name", "getMyDescription": "description", "getMyShortDescription": "short_description", "getMyCommands": "commands"}


@dataclass
class Profile:
    """What was set, and how often it was asked for."""

    known: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: int = 0

    def set(self, method: str, arguments: dict[str, Any]) -> None:
        """Keep what a bot sets."""
        self.known[_key(method.removeprefix("set"), arguments)] = arguments

    def get(self, method: str, arguments: dict[str, Any]) -> Any:
        """What was set for a language, else for all of them."""
        key = PROFILE[method]
        self.asked += 1
        for language in (arguments.get("language_code"), *((None,) if key != "commands" else ())):
            known = self.known.get(_key(method.removeprefix("get"), arguments | {"language_code": language}))
            if known is not None:
                return known[key] if key == "commands" else {key: known[key]}
        return [] if key == "commands" else {key: ""}


def _key(what: str, arguments: dict[str, Any]) -> str:
    return f"{what} {arguments.get('language_code') or ''} {arguments.get('scope') or ''}"

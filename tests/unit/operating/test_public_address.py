"""The address at which people reach the bot over HTTP."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.settings import Settings


@pytest.mark.parametrize(
    ("public", "webhook", "address"),
    [
        (None, None, None),
        ("https://bot.example.org/", None, "https://bot.example.org"),
        (None, "https://hook.example.org", "https://hook.example.org"),
        (None, "https://hook.example.org/telegram", "https://hook.example.org"),
        ("https://bot.example.org", "https://hook.example.org", "https://bot.example.org"),
    ],
)
def test_the_public_address_is_the_one_that_is_set_else_the_webhooks(public: str | None, webhook: str | None, address: str | None) -> None:
    assert Settings(bot_token=SecretStr("1:a"), public_url=public, webhook_url=webhook).public_address == address

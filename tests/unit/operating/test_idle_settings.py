"""Settings that do nothing are said, and those of a rehearsal on this machine may be what Telegram would refuse."""

from __future__ import annotations

import pytest

from bot.doctor.environment import look_at_settings
from bot.idle_settings import idle_settings
from bot.settings import Settings

TOKEN = {"BOT_TOKEN": "1:a"}
IDLE = [
    ({"PROGRAMME_URL_PUBLISH": "1"}, ["PROGRAMME_URL_PUBLISH does nothing without PROGRAMME_URL"]),
    ({"PROGRAMME_URL_PUBLISH": "0", "FOUR_EYES": "0"}, []),
    ({"FOUR_EYES": "1"}, ["FOUR_EYES does nothing without ORGANISERS"]),
    ({"FOUR_EYES": "1", "ORGANISERS": "12"}, []),
    ({"PROGRAMME_URL_SECONDS": "60"}, ["PROGRAMME_URL_SECONDS does nothing without PROGRAMME_URL"]),
    ({"WEBHOOK_SECRET": "abc"}, ["WEBHOOK_SECRET does nothing without WEBHOOK_URL"]),
    ({"REHEARSE_SPEED": "60"}, ["REHEARSE_SPEED does nothing without REHEARSE_FROM"]),
    ({"PROGRAMME_URL": "https://example.org/x"}, ["PROGRAMME_URL does little without ORGANISERS"]),
    ({"PROGRAMME_URL": "https://example.org/x", "PROGRAMME_URL_PUBLISH": "1"}, []),
]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(("environment", "sentences"), IDLE)
def test_what_does_nothing_is_said(environment: dict[str, str], sentences: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (TOKEN | environment).items():
        monkeypatch.setenv(name, value)
    told = list(idle_settings(Settings()))  # type: ignore[call-arg]
    assert len(told) == len(sentences)
    assert all(said.startswith(sentence) for said, sentence in zip(told, sentences, strict=True))
    found = list(look_at_settings())
    assert [each.state.value for each in found] == (["look"] * len(sentences) or ["ok"])


@pytest.mark.parametrize(
    "environment",
    [
        {"WEBHOOK_URL": "http://127.0.0.1:8080"},
        {"WEBHOOK_URL": "http://localhost:8080"},
        {"WEBHOOK_URL": "http://[::1]:8080"},
        {"WEBHOOK_URL": "http://bot.internal:8080", "TELEGRAM_API_URL": "http://api.internal:8081"},
        {"WEBHOOK_URL": "https://bot.example.org:8443"},
    ],
)
def test_addresses_to_which_updates_can_be_brought(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (TOKEN | environment).items():
        monkeypatch.setenv(name, value)
    assert Settings().webhook_url == environment["WEBHOOK_URL"]  # type: ignore[call-arg]

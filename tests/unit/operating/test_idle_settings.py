"""Settings that do nothing are said, and those of a rehearsal on this machine may be what Telegram would refuse."""

from __future__ import annotations

import pytest

from bot.doctor.environment import look_at_settings
from bot.idle_settings import idle_settings, idle_where_served
from bot.settings import Settings
from bot.telegram.running.application import idle_of
from bot.telegram.running.duties import Role

TOKEN = {"BOT_TOKEN": "1:a"}
IDLE = [
    ({"PROGRAMME_URL_PUBLISH": "1"}, ["PROGRAMME_URL_PUBLISH does nothing without PROGRAMME_URL"]),
    ({"PROGRAMME_URL_PUBLISH": "0", "FOUR_EYES": "0"}, []),
    ({"FOUR_EYES": "1"}, ["FOUR_EYES does nothing without ORGANISERS"]),
    ({"FOUR_EYES": "1", "ORGANISERS": "12"}, []),
    ({"PROGRAMME_URL_SECONDS": "60"}, ["PROGRAMME_URL_SECONDS does nothing without PROGRAMME_URL"]),
    ({"WEBHOOK_SECRET": "abc"}, ["WEBHOOK_SECRET does nothing without WEBHOOK_URL"]),
    ({"REHEARSE_SPEED": "60"}, ["REHEARSE_SPEED does nothing without REHEARSE_FROM"]),
    ({"API_TOKEN": "a" * 16}, ["API_TOKEN does nothing without PORT"]),
    ({"API_TOKEN": "a" * 16, "PORT": "0"}, []),
    ({"PUBLIC_URL": "https://bot.example.org"}, ["PUBLIC_URL does nothing without PORT"]),
    ({"LISTEN_ON": "0.0.0.0"}, ["LISTEN_ON does nothing without PORT or HEALTH_PORT"]),  # noqa: S104
    ({"LISTEN_ON": "::", "HEALTH_PORT": "8080"}, []),
    ({"LISTEN_ON": "localhost", "PORT": "8080"}, []),
    ({"LISTEN_ON": "192.0.2.1", "PORT": "8080"}, []),
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
    settings = Settings()  # type: ignore[call-arg]
    told = [*idle_settings(settings), *idle_where_served(settings)]
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


@pytest.mark.parametrize(
    ("environment", "warned"),
    [
        ({"HEALTH_PORT": "8081"}, {Role.RUN}),
        ({"API_TOKEN": "a" * 16}, {Role.RUN, Role.WEB}),
        ({"REHEARSE_SPEED": "60"}, {*Role}),
        ({"PORT": "80"}, set()),
    ],
)
def test_what_another_process_serves_is_not_warned_of(environment: dict[str, str], warned: set[Role], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (TOKEN | environment).items():
        monkeypatch.setenv(name, value)
    assert {role for role in Role if [*idle_of(role, Settings())]} == warned  # type: ignore[call-arg]

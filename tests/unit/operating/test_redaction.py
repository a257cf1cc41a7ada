"""No secret is written, however a library writes it."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.redaction import MASK, SHORTEST, redaction
from bot.settings import Settings
from bot.shown_settings import secrets_of, shown

TOKEN = "123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"  # noqa: S105 - of no bot


@pytest.mark.parametrize(
    "written",
    [
        f"GET https://api.telegram.org/bot{TOKEN}/getMe failed",
        f"the token {TOKEN} is wrong",
        f"https://api.telegram.org/bot{quote(TOKEN, safe='')}/getMe",
        f"file https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
    ],
)
def test_a_token_is_masked_also_where_it_is_not_ours(written: str) -> None:
    masked = redaction(())(written)
    assert "AAEhBOweik6ad9r" not in masked
    assert MASK in masked


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("postgresql://bot:s3/cr=et@db:5432/x", f"postgresql://bot:{MASK}@db:5432/x"),
        ("https://key@sentry.example.org/1", f"https://{MASK}@sentry.example.org/1"),
        ("https://example.org/schedule?lang=fr&access_token=abc", f"https://example.org/schedule?lang=fr&access_token={MASK}"),
        ("a person <a@example.org> wrote at 15:30", "a person <a@example.org> wrote at 15:30"),
        ("Group migrated to supergroup. New chat id: -1004815162342", f"Group migrated to supergroup. New chat id: {MASK}"),
        ("DETAIL:  Key (id, kind)=(4815162342, person) already exists.", f"DETAIL:  Key (id, kind)=({MASK}) already exists."),
        ("https://example.org/a@b?lang=fr", "https://example.org/a@b?lang=fr"),
    ],
)
def test_addresses_keep_all_but_what_is_secret(written: str, masked: str) -> None:
    assert redaction(())(written) == masked


@given(st.text(min_size=SHORTEST).filter(lambda text: len(text.strip()) >= SHORTEST))
def test_a_known_secret_is_masked_as_it_is_and_as_it_is_quoted(secret: str) -> None:
    redact = redaction([secret])
    for form in (secret.strip(), quote(secret.strip(), safe="", errors="replace"), json.dumps(secret.strip())[1:-1]):
        assert redact(f"«{form}»") == f"«{MASK}»"


def test_all_settings_are_shown_and_none_that_is_secret() -> None:
    settings = Settings(
        bot_token=TOKEN,  # type: ignore[arg-type]
        database_url="postgresql://bot:pa%24%24word@db/x?sslmode=require",  # type: ignore[arg-type]
        api_token="a-token-of-the-tests",  # type: ignore[arg-type]  # noqa: S106 - of the tests
        programme_url="https://someone:hidden@example.org/schedule.json",
        sentry_dsn="https://publickey@sentry.example.org/42",  # type: ignore[arg-type]
        organisers=frozenset({424242, 434343}),
    )
    line = " ".join(f"{name}={value}" for name, value in shown(settings).items())
    assert set(shown(settings)) == {name.upper() for name in Settings.model_fields}
    for secret in (TOKEN, "word", "of-the-tests", "hidden", "publickey", "424242"):
        assert secret not in line
    for told in ("postgresql://bot:<secret>@db/x?sslmode=require", "ORGANISERS=2 of them", "LOG_FORMAT=text", "PORT=-", "FOUR_EYES=0"):
        assert told in line
    assert {TOKEN, "pa%24%24word", "pa$$word", "a-token-of-the-tests", "hidden", "publickey"} <= set(secrets_of(settings))

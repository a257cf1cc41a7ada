"""Settings as the README lists them, the rehearsal clock, and long texts as Telegram takes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from bot.clock import rehearsal_clock
from bot.replies.maps import map_address
from bot.replies.markup import plain
from bot.replies.reply import ContactCard, MapPin
from bot.settings import Settings, SettingsFault, read_settings, read_store_settings
from bot.telegram.sending.messages import split, units, vcard

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_readme_lists_every_setting() -> None:
    text = README.read_text("utf-8")
    assert not [name for name in Settings.model_fields if f"`{name.upper()}`" not in text]


def test_a_rehearsal_runs_faster() -> None:
    passed = iter([100.0, 100.0, 160.0])
    start = datetime(2012, 1, 24, 14, 55, tzinfo=UTC)
    clock = rehearsal_clock(start, 60, lambda: next(passed))
    assert clock() == start
    assert clock() == start + timedelta(hours=1)


@given(st.lists(st.sampled_from(["<b>fort</b>", "mot", "a & b", "😀", "\n", "\n\n", "x" * 50]), max_size=60))
def test_long_texts_are_split_without_loss(parts: list[str]) -> None:
    text = Markup(" ").join(Markup(part) if part.startswith("<") else Markup.escape(part) for part in parts)
    pieces = list(split(text, longest=120))
    assert all(units(plain(piece)) <= 120 for piece in pieces)
    assert all(piece.count("<b>") == piece.count("</b>") for piece in pieces)
    assert "".join("".join(plain(piece).split()) for piece in pieces) == "".join(plain(text).split())


@pytest.mark.parametrize("part", ["Living ", "<b>a</b> <i>bb</i> &amp; ", "x"])
def test_a_long_text_without_lines_is_gone_through_in_pieces(part: str) -> None:
    text = Markup(part * (200_000 // len(part)))
    with patch("bot.telegram.sending.messages.plain", side_effect=plain) as shown:
        pieces = list(split(text))
    assert all(units(plain(piece)) <= 4096 for piece in pieces)
    assert sum(len(call.args[0]) for call in shown.call_args_list) < 200 * len(text)


def test_a_contact_card_is_a_vcard() -> None:
    card = vcard(ContactCard("Jean; Michel", "Roullé", "+33142756137", "a@example.org"))
    assert "N:Roullé;Jean\\; Michel;;;" in card
    assert "TEL;TYPE=WORK:+33142756137" in card


def test_a_place_without_coordinates_is_looked_for() -> None:
    address = map_address(MapPin("Le Centre", "Le Centre, 18 rue X, 75007 Paris"))
    assert address.endswith("query=18%20rue%20X%2C%2075007%20Paris")


def test_a_database_that_may_not_be_written_is_a_fault_of_the_settings_of_a_bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:a")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/store.db")
    assert read_settings()
    monkeypatch.setattr("knowledge.store.address.os.access", lambda place, mode: False)
    with pytest.raises(SettingsFault, match=r"^DATABASE_URL names \S+store.db, which cannot be read and written: let the user"):
        read_settings()
    assert read_store_settings()


def test_an_address_with_a_port_and_a_programme_that_is_not_there_are_told_with_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:a")
    monkeypatch.setenv("PROGRAMME", "/nowhere.yaml")
    for host in ("0.0.0.0", "::1", "bot.example.org"):  # noqa: S104 - read, not listened on
        monkeypatch.setenv("LISTEN_ON", host)
        assert read_settings().listen_on == host
    monkeypatch.setenv("LISTEN_ON", "nowhere:1")
    with pytest.raises(SettingsFault, match=r"(?s)^2 settings.*LISTEN_ON must be an address without a port.*PROGRAMME names /nowhere.yaml"):
        read_settings()

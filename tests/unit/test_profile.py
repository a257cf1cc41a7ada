"""What the bot says of itself on Telegram."""

from __future__ import annotations

from datetime import timedelta

from bot.replies.desk import Desk
from bot.replies.naming import Voice
from bot.telegram.profile import ABOUT, DESCRIPTION, NAME, texts
from knowledge.directory import Directory
from knowledge.local_text import LocalText


def test_the_description_tells_all_the_days(desk: Desk) -> None:
    event = desk.directory.programme.event.model_copy(update={"ends": desk.directory.programme.event.ends + timedelta(days=2)})
    directory = Directory(desk.directory.programme.model_copy(update={"event": event}))
    told = {code: texts(Voice(wording, directory))[1] for code, wording in desk.wordings.items()}
    assert "(Tuesday 24 January to Thursday 26 January 2012)" in told["en"]
    assert "(du mardi 24 janvier au jeudi 26 janvier 2012)" in told["fr"].replace("\N{NO-BREAK SPACE}", " ")


def test_every_text_is_as_long_as_telegram_takes(desk: Desk) -> None:
    event = desk.directory.programme.event.model_copy(update={"title": LocalText("Un très long titre " * 60)})
    long = Directory(desk.directory.programme.model_copy(update={"event": event}))
    for wording in desk.wordings.values():
        for directory in (desk.directory, long):
            found = texts(Voice(wording, directory))
            assert all(0 < len(text) <= most for text, most in zip(found, (NAME, DESCRIPTION, ABOUT), strict=True))

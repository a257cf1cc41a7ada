"""While an update is answered nothing is logged that somebody wrote, and not who they are."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from telegram import Update

from bot.logs import RENDERERS, Line
from bot.redaction import redaction
from bot.telegram.updates.observing import observed

JEANNE = {"id": 4815162342, "is_bot": False, "first_name": "Jeanne", "last_name": "Marchal", "username": "jmarchal"}
PLACE = {"id": -10048151623, "type": "supergroup", "title": "La crèche"}
BEFORE = {"message_id": 1, "date": 0, "chat": PLACE, "from": JEANNE}


@pytest.mark.parametrize(
    ("content", "written"),
    [
        ({"message": BEFORE | {"text": "où dormir"}}, "où dormir"),
        ({"message": BEFORE | {"document": {"file_id": "1", "file_unique_id": "1", "file_name": "chez-moi.pdf"}}}, "chez-moi.pdf"),
        ({"message": BEFORE | {"text": "et là ?", "reply_to_message": BEFORE | {"text": "je cherche un lit"}}}, "je cherche un lit"),
        ({"message": BEFORE | {"text": "et là ?", "reply_to_message": BEFORE | {"caption": "mon toit"}}}, "mon toit"),
        ({"message": BEFORE | {"text": "et là ?", "quote": {"text": "un lit", "position": 11}}}, "un lit"),
        ({"callback_query": {"id": "1", "from": JEANNE, "chat_instance": "1", "data": "follow:lit"}}, "follow:lit"),
        ({"inline_query": {"id": "1", "from": JEANNE, "query": "un toit", "offset": ""}}, "un toit"),
        ({"message": BEFORE}, "Marchal"),
        ({"message": BEFORE}, "Jeanne"),
        ({"message": BEFORE}, "La crèche"),
    ],
)
def test_what_belongs_to_a_person_is_masked_while_they_are_answered(content: dict[str, Any], written: str) -> None:
    update = Update.de_json({"update_id": 7} | content, None)
    record = logging.LogRecord("bot.tests", logging.ERROR, __file__, 1, "cannot read %r", (f"<<{written}>>",), None)
    with observed(update):
        line = Line(redaction(()), RENDERERS["text"]).format(record)
    assert line.endswith("cannot read '<<<private>>>' request_id=update-7"), line

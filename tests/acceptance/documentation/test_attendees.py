"""The attendees' page promises nothing that the bot does not do: each command is one, each question is answered, in both languages alike."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.commands import ASK
from bot.replies.desk import Response
from bot.telegram.menus import EVERYBODYS
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from tests.acceptance.documentation.pages import DOCS
from tests.unit.understanding.seminar import DESK

PAGE = (DOCS / "attendees.md").read_text("utf-8")
ENGLISH, FRENCH = PAGE[: PAGE.index("## En français")], PAGE[PAGE.index("## En français") :]
NOW = datetime(2012, 1, 24, 15, 40, tzinfo=ZoneInfo("Europe/Paris"))


def spans(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def asks_for_a_service(response: Response) -> bool:
    return all(ask.intent is Intent.SERVICE for ask in response.question.asks)


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (FRENCH, "fr")])
def test_every_question_on_the_page_is_answered_in_its_language(text: str, language: str) -> None:
    conversation = Conversation()
    questions = [span for span in spans(text) if not span.startswith("/")]
    assert len(questions) > 6
    for question in questions:
        response = DESK.respond(question, conversation, NOW)
        conversation = response.conversation
        assert response.reply.outcome == ("social" if asks_for_a_service(response) else "answered"), question
        assert response.reply.language == language, question


def test_every_command_on_the_page_is_one_and_both_languages_name_the_same() -> None:
    english, french = ({span for span in spans(text) if span.startswith("/")} for text in (ENGLISH, FRENCH))
    assert english == french
    assert english <= {f"/{name}" for name in (*EVERYBODYS, ASK)}
    assert english | {"/start"} >= {f"/{name}" for name in EVERYBODYS}


def test_the_french_side_is_typeset_as_french_is_printed() -> None:
    prose = re.sub(r"`[^`]*`|\{[^}]*\}", "", FRENCH)
    assert re.findall(r"[^|\n-] [;:?!»]", prose) == []
    assert "« " not in prose
    assert not re.search(r"\w'\w", prose)

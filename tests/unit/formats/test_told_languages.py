"""Languages that texts tell where no field does, and what only looks like one."""

from __future__ import annotations

import pytest

from .schedules import programme_of
from .test_icalendar import calendar, vevent


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In English.", "en"),
        ("Gongs and bowls. In German with English translation.", "de"),
        ("Canada 2026\\, in English. 16+.", "en"),
        ("Un film de chez nous (en français)", "fr"),
        ("Austria 2025. German with French and English subtitles.", "de"),
        ("In English we call it a slip of the tongue.", None),
        ("Polish with a soft cloth.", None),
        ("In Search of the lost.", None),
        ("Fun with flags.", None),
    ],
)
def test_a_sentence_tells_the_language(text: str, language: str | None) -> None:
    assert programme_of(calendar(vevent("DURATION:PT1H", f"DESCRIPTION:{text}"))).sessions[0].language == language


def test_a_field_tells_it_before_a_text_does() -> None:
    event = vevent("DURATION:PT1H", "DESCRIPTION:In English.").replace("SUMMARY:", "SUMMARY;LANGUAGE=fr:")
    assert programme_of(calendar(event)).sessions[0].language == "fr"

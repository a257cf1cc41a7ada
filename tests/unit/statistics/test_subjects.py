"""Every kind of question is counted under a subject that has a name in every language."""

from __future__ import annotations

import pytest

from bot.replies.wording import wordings
from bot.statistics.subjects import OTHER, PRESS, SUBJECTS, subject_of
from knowledge.understanding.question import Ask, Intent


def test_every_kind_of_question_has_a_subject() -> None:
    assert set(SUBJECTS) == set(Intent)


@pytest.mark.parametrize(
    ("asks", "subject"),
    [
        ((), OTHER),
        ((Ask(Intent.NEXT),), "timetable"),
        ((Ask(Intent.CONTACT, topic="press"), Ask(Intent.NEXT)), PRESS),
        ((Ask(Intent.PRACTICAL, topic="wifi"),), "practical:wifi"),
    ],
)
def test_the_first_thing_asked_is_the_subject(asks: tuple[Ask, ...], subject: str) -> None:
    assert subject_of(asks) == subject


def test_every_subject_has_a_name() -> None:
    for wording in wordings().values():
        for subject in {*SUBJECTS.values(), PRESS} - {"practical"}:
            assert wording.say(f"statistics.subject.{subject}")

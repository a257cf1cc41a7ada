"""The event where it is called like one of its parts: "la conférence" at a conference."""

from __future__ import annotations

import pytest

from tests.unit.understanding.conference import conference, said


@pytest.mark.parametrize(
    "message",
    [
        "quand a lieu la conférence ?",
        "les dates de la conférence svp",
        "la conf commence quand",
        "combien de temps dure cette conférence ?",
        "la conférence se déroule quels jours ?",
    ],
)
def test_the_conference_is_the_event(message: str) -> None:
    outcome, reply = said(conference(), message)
    assert outcome == "answered"
    assert reply.startswith("La conférence a lieu")


@pytest.mark.parametrize(
    "messages",
    [
        ("quand est la conférence d'Ada Quill ?",),
        ("la conférence sur Rust c'est quand ?",),
        ("Ada Quill", "la conférence est à quelle heure ?"),
        ("c'est quand la prochaine conférence ?",),
    ],
)
def test_a_conference_that_is_named_or_in_mind_is_a_talk(messages: tuple[str, ...]) -> None:
    assert "La conférence a lieu" not in said(conference(), *messages)[1]

"""The seminar with other titles, which somebody publishes beside a running bot."""

from __future__ import annotations

from datetime import UTC, datetime

from knowledge.programme import LocalText, Programme

AT = datetime(2012, 1, 24, 14, 40, tzinfo=UTC)


def renamed(programme: Programme) -> Programme:
    """Each session that has talks is the great change."""
    sessions = tuple(
        each.model_copy(update={"title": LocalText({"fr": "Le grand changement", "en": "The great change"})}) if each.talks else each
        for each in programme.sessions
    )
    return programme.model_copy(update={"sessions": sessions})

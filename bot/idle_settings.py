"""Settings that do nothing because another one is not set: no fault, and hardly what is meant."""

from __future__ import annotations

from collections.abc import Iterator

from bot.settings import Settings

NEEDS = {
    "programme_url_publish": "programme_url",
    "programme_url_seconds": "programme_url",
    "four_eyes": "organisers",
    "webhook_secret": "webhook_url",
    "rehearse_speed": "rehearse_from",
}
"""What a setting says something about."""


def idle_settings(settings: Settings) -> Iterator[str]:
    """A sentence for each setting that does nothing."""
    for name, needed in NEEDS.items():
        if name in settings.model_fields_set and getattr(settings, name) and not getattr(settings, needed):
            yield f"{name.upper()} does nothing without {needed.upper()}"
    if settings.programme_url and not settings.programme_url_publish and not settings.organisers:
        yield "PROGRAMME_URL does little without ORGANISERS: what changes there is proposed only to organisers who were invited before"

"""Settings that do nothing because another one is not set: no fault, and hardly what is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.settings import Settings

NEEDS = {
    "programme_url_publish": ("programme_url",),
    "programme_url_seconds": ("programme_url",),
    "four_eyes": ("organisers",),
    "webhook_secret": ("webhook_url",),
    "rehearse_speed": ("rehearse_from",),
}
"""What a setting says something about."""
SERVED = {"api_token": ("port",), "public_url": ("port",), "listen_on": ("port", "health_port")}
"""The same of what is served over HTTP, by another process where this one is a worker; of several, each will do."""

HEALTH_WITH_RUN = "HEALTH_PORT does nothing with run, which serves /healthz and /metrics on PORT"


def idle_settings(settings: Settings) -> Iterator[str]:
    """A sentence for each setting that does nothing."""
    yield from _without(NEEDS, settings)
    if settings.programme_url and not settings.programme_url_publish and not settings.organisers:
        yield "PROGRAMME_URL does little without ORGANISERS: what changes there is proposed only to organisers who were invited before"


def idle_where_served(settings: Settings) -> Iterator[str]:
    """A sentence for each setting of what is served over HTTP that does nothing in a process which is alone, or serves it."""
    yield from _without(SERVED, settings)


def _without(needs: Mapping[str, tuple[str, ...]], settings: Settings) -> Iterator[str]:
    for name, needed in needs.items():
        if name in settings.model_fields_set and getattr(settings, name) and not any(_is_set(getattr(settings, each)) for each in needed):
            yield f"{name.upper()} does nothing without {' or '.join(each.upper() for each in needed)}"


def _is_set(value: object) -> bool:
    """A port of 0 is any that is free."""
    return bool(value) or value == 0

"""The numbers of this process, and those that stand in the database, as Prometheus reads them (https://prometheus.io/docs/instrumenting/exposition_formats).

Counters are of this process: Prometheus adds those of several replicas up. What begins with `seminar_bot_stored_` is read from the
database and is the same whichever replica is asked.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from bot.instruments import REGISTRY
from bot.notices import outbox
from bot.web import asked
from bot.web.health import LONGEST_QUERY
from bot.web.office import Office
from knowledge.store import revisions
from knowledge.store.address import has_room
from knowledge.store.database import StoreUnavailable

SHARED = "PROMETHEUS_MULTIPROC_DIR"


async def get_metrics(request: Request, office: Office) -> Response:
    """All numbers, in the format that the client prefers."""
    asked.only_known(request)
    encode, media_type = choose_encoder(request.headers.get("accept", ""))
    families = [*_counted(), *_of_the_pulse(office), *await _stored(office)]
    return Response(encode(_Families(families)), headers={"Cache-Control": "no-store", "Content-Type": media_type})


@dataclass(frozen=True)
class _Families(Collector):
    families: Iterable[Metric]

    def collect(self) -> Iterable[Metric]:
        return self.families


def _counted() -> Iterator[Metric]:
    """What this process counted, or all that share a folder, and what it takes of the machine."""
    if SHARED in os.environ:
        shared = CollectorRegistry()
        MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
        yield from shared.collect()
    else:
        yield from REGISTRY.collect()
    yield from ProcessCollector(registry=None).collect()


def _of_the_pulse(office: Office) -> Iterator[Metric]:
    pulse = office.pulse
    yield GaugeMetricFamily("seminar_bot_lag_seconds", "Seconds for which the oldest update that is not answered yet has waited.", pulse.lag)
    if pulse.last_update is not None:
        last = "When the last update came to this process, in seconds since 1970."
        yield GaugeMetricFamily("seminar_bot_last_update_timestamp_seconds", last, pulse.last_update.timestamp())


async def _stored(office: Office) -> list[Metric]:
    has_space = GaugeMetricFamily(
        "seminar_bot_database_has_room", "Whether the disk of the database takes more.", int(has_room(office.database.address))
    )
    try:
        async with asyncio.timeout(LONGEST_QUERY), office.database.reading() as connection:
            number = await revisions.newest_number(connection)
            age = await outbox.queue_age(connection, office.clock())
            counted = await outbox.counts(connection)
    except (StoreUnavailable, TimeoutError):
        return [_database_up(0), has_space]
    deliveries = GaugeMetricFamily("seminar_bot_stored_deliveries", "Deliveries in the database, by kind and state.", labels=("kind", "state"))
    for (kind, state), count in sorted(counted.items()):
        deliveries.add_metric((kind, state), count)
    return [
        _database_up(1),
        has_space,
        GaugeMetricFamily("seminar_bot_stored_revision", "The number of the newest revision.", number),
        GaugeMetricFamily("seminar_bot_stored_queue_age_seconds", "Seconds for which the oldest delivery that is due has waited.", age),
        deliveries,
    ]


def _database_up(value: int) -> Metric:
    return GaugeMetricFamily("seminar_bot_database_up", "Whether the database answers.", value)

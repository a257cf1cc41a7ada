"""What a process counts and times of itself, in Prometheus' terms. Each process counts its own; who adds them up has the bot's.

Where PROMETHEUS_MULTIPROC_DIR names a folder, the library keeps the numbers there, and any process shows those of all that share it.
"""

from __future__ import annotations

import logging

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

UPDATES = Counter("seminar_bot_updates", "Updates that came from Telegram, by kind.", ["kind"], registry=REGISTRY)
ANSWERS = Counter("seminar_bot_answers", "Answers that were sent, by outcome and language.", ["outcome", "language"], registry=REGISTRY)
ANSWERING = Histogram("seminar_bot_answer_seconds", "Seconds from an update's coming to the end of its answer.", registry=REGISTRY, buckets=SECONDS)
DELIVERIES = Counter("seminar_bot_deliveries", "Deliveries that this process tried, by what came of it.", ["outcome"], registry=REGISTRY)
ERRORS = Counter("seminar_bot_errors", "Faults that were logged, by who logged them.", ["logger"], registry=REGISTRY)


class CountedErrors(logging.Handler):
    """Counts what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        """Count a record."""
        ERRORS.labels(record.name).inc()

"""Our bot beside the library's echo bot, on one server, as a table: `make bench-telegram`. Aims are shown, never asserted.

BENCH_UPDATES says after how many updates memory is looked at; 100,000 take some minutes.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.telegram.bots import Running, ServerProcess, echo, seconds_until_first_answer, seminar_bot, server
from tests.benchmarks.telegram.load import IN_FLIGHT

WAYS = ("polling", "webhook")
WARMED_UP = 500
"""Messages before anything is measured."""
ROUNDS = 3
MESSAGES = 2_000
FAR = 0.05
"""Seconds that a far server is away."""
FAR_IN_FLIGHT = 100
FAR_MESSAGES = 2_000
FEW_FAR_MESSAGES = 60
"""Enough for a bot that sends one message after the other."""
EVERY = 0.02
EVERY_MESSAGES = 750
MANY = int(os.environ.get("BENCH_UPDATES", "10000"))
STARTS = 5

Start = Callable[[ServerProcess, str], AbstractContextManager[Running]]


@dataclass(frozen=True)
class Load:
    """What a bot does when it has all it can do: microseconds of the processor for an update, and updates a second."""

    microseconds: float
    a_second: float


@dataclass(frozen=True)
class Found:
    """All that is measured of a bot on one way: seconds are of the clock, memory is in MiB."""

    load: Load
    far: float
    slowest: float
    early: float
    late: float
    start: float


def under_load(server: ServerProcess, bot: Running) -> Load:
    """Many people write at once, another one as soon as somebody is answered."""
    before = bot.processor
    told = server.order(MESSAGES)
    return Load((bot.processor - before) / MESSAGES * 1e6, (MESSAGES - told.lost) / told.whole)


def far_away(server: ServerProcess, count: int) -> float:
    """Answers a second with each answer of the server so much later."""
    told = server.order(count, in_flight=FAR_IN_FLIGHT, distance=FAR)
    return (count - told.lost) / told.whole


def slowest(server: ServerProcess) -> float:
    """Seconds in which 99 of 100 are answered, at fifty messages a second."""
    return statistics.quantiles(server.order(EVERY_MESSAGES, every=EVERY).seconds, n=100)[98]


def side_by_side(way: str) -> tuple[Found, Found]:
    """The echo bot and ours, in turn, so that what else the machine does hits both."""
    starts: tuple[Start, Start] = echo, seminar_bot
    loads: tuple[list[Load], list[Load]] = ([], [])
    with server() as near_echo, server() as near_ours, echo(near_echo, way) as stock, seminar_bot(near_ours, way) as ours:
        both = ((near_echo, stock), (near_ours, ours))
        for each, _ in both:
            each.order(WARMED_UP)
        for _ in range(ROUNDS):
            for found, (each, bot) in zip(loads, both, strict=True):
                found.append(under_load(each, bot))
        slow = [slowest(each) for each, _ in both]
        far = [far_away(near_echo, FEW_FAR_MESSAGES), far_away(near_ours, FAR_MESSAGES)]
    memory = [kept_memory(start, way) for start in starts]
    cold = [cold_start(start, way) for start in starts]
    return tuple(  # type: ignore[return-value]
        Found(median(found), far[number], slow[number], *memory[number], cold[number]) for number, found in enumerate(loads)
    )


def median(loads: list[Load]) -> Load:
    """The median of what was found in several rounds."""
    return Load(*(statistics.median(getattr(each, name) for each in loads) for name in ("microseconds", "a_second")))


def kept_memory(start: Start, way: str) -> tuple[float, float]:
    """The memory held after a fifth of many messages, and after all of them."""
    with server() as near, start(near, way) as bot:
        near.order(MANY // 5)
        early = bot.mebibytes
        near.order(MANY - MANY // 5)
        return early, bot.mebibytes


def cold_start(start: Start, way: str) -> float:
    """Seconds from the start of a process to its first answer; the fastest of some, with a database that is there already."""
    with tempfile.TemporaryDirectory() as folder:
        again: Start = partial(seminar_bot, folder=Path(folder)) if start is seminar_bot else start
        found = []
        for _ in range(STARTS + 1):
            with server() as near:
                found.append(seconds_until_first_answer(near, partial(again, near, way)))
        return min(found[1:])


def table(found: dict[str, tuple[Found, Found]], concurrent: float) -> Table:
    """The table of both ways."""
    names = [f"{name}, {way}" for way in found for name in ("echo bot", "seminar-bot")]
    shown = Table("what", *names, "aim", title="On Telegram", caption=how_it_was_measured(), caption_justify="left")
    pairs = [each for pair in found.values() for each in pair]

    def row(what: str, show: Callable[[Found], str], aim: str) -> None:
        shown.add_row(what, *(show(each) for each in pairs), aim)

    def compared(of: Callable[[Load], float], unit: str) -> list[str]:
        texts = []
        for stock, ours in found.values():
            texts += [f"{of(stock.load):,.0f}{unit}", f"{of(ours.load):,.0f}{unit} ({of(ours.load) / of(stock.load):.2f} x)"]
        return texts

    shown.add_row("processor time for an update", *compared(lambda each: each.microseconds, " µs"), "0.8 x the echo bot's")
    shown.add_row("updates a second", *compared(lambda each: each.a_second, ""), "1.3 x the echo bot's")
    row("answers a second, server 50 ms away", lambda each: f"{each.far:,.0f}", f"500 (concurrent echo bot: {concurrent:,.0f})")
    row("p99 at 50 updates a second", lambda each: f"{1000 * each.slowest:.1f} ms", "5 ms over the echo bot's")
    row(f"memory after {MANY:,} updates", lambda each: f"{each.late:.0f} MiB", "130 MiB")
    row("of which since a fifth of them", lambda each: f"{each.late - each.early:+.1f} MiB", "flat")
    row("from start to first answer", lambda each: f"{each.start:.2f} s", "0.8 s")
    return shown


def how_it_was_measured() -> str:
    """What was asked and where, in words. The processor's time is compared fairly on a busy machine, the clock's is not."""
    busy = os.getloadavg()[1]
    return (
        f"Both bots run at once, each with a Bot API server of its own on loopback, and are asked in turn, by {IN_FLIGHT} people at a time. Ours "
        "answers the open questions at the seminar, with an SQLite file. "
        f"{os.cpu_count()} cores; {busy:.1f} processes wanted them in the last five minutes."
    )


def measured() -> Table:
    """Measure, and give the table."""
    found = {way: side_by_side(way) for way in WAYS}
    with server() as near, echo(near, "concurrent"):
        near.order(WARMED_UP)
        concurrent = far_away(near, FEW_FAR_MESSAGES * 5)
    return table(found, concurrent)


if __name__ == "__main__":
    Console(width=150).print(measured())

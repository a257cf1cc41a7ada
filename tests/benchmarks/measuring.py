"""Time and memory: of a function over many questions, of this process, and of a command as a process of its own.

What runs inside a process is measured in seconds of the processor, so that nothing else on the machine counts; whole commands by the clock.
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


class Microseconds(NamedTuple):
    """What one question takes of the processor: the median and the 99th percentile."""

    median: float
    slowest: float


class Run(NamedTuple):
    """A whole process: its seconds and the most memory that it held, in MiB."""

    seconds: float
    mebibytes: float


def microseconds(answer: Callable[[str], object], questions: Iterable[str]) -> Microseconds:
    """What a question takes, over some rounds after a first."""
    taken: list[float] = []
    questions = list(questions)
    for number in range(ROUNDS + 1):
        for question in questions:
            begun = time.process_time()
            answer(question)
            if number:
                taken.append((time.process_time() - begun) * 1e6)
    return Microseconds(statistics.median(taken), statistics.quantiles(taken, n=100)[98])


def peak_memory(process: int | str = "self") -> float:
    """The most memory that a running process has held, in MiB (`VmHWM`, proc(5)); unlike `ru_maxrss` it leaves out the process that started it."""
    found = PEAK.search(Path(f"/proc/{process}/status").read_text("utf-8"))
    return int(found.group(1)) / 1024 if found else 0.0


def command(*words: str, given: str = "") -> Run:
    """A Python command with this on its standard input: the fastest of some runs, after one that leaves compiled modules behind."""
    run_once(words, given)
    return min(run_once(words, given) for _ in range(ROUNDS))


def run_once(words: Iterable[str], given: str) -> Run:
    """A Python command, until it ends: the last line of its standard error is the memory that it tells."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.telling_memory", *words], input=given, capture_output=True, text=True, check=True,
        cwd=ROOT, env=settings(),
    )  # fmt: skip
    return Run(time.perf_counter() - begun, float(done.stderr.split()[-1]))


def told(module: str, *words: str) -> dict[str, Any]:
    """What a module of the benchmarks, as a process of its own, tells as JSON."""
    done = subprocess.run([sys.executable, "-m", module, *words], stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, env=settings())
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def settings() -> dict[str, str]:
    """The environment, in which modules are compiled once as they are where the bot is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

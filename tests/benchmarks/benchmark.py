"""Speed and memory as a table, side by side with a nearest-question bot in the same run: `make bench`. Aims are shown, never asserted."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from bot.clock import system_clock
from bot.opening import open_programme
from knowledge.understanding.context import Conversation

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "tests" / "fixtures" / "questions" / "attendees.jsonl"
MEASURE = """
import resource, runpy, sys
sys.argv = ["seminar-bot", *sys.argv[1:]]
try:
    runpy.run_module("bot", run_name="__main__")
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""
ROUNDS = 3


def texts() -> list[str]:
    return [turn["text"] for line in QUESTIONS.read_text("utf-8").splitlines() for turn in json.loads(line)["turns"]]


def microseconds(answer: object, questions: list[str]) -> tuple[float, float]:
    """The median and the 99th percentile of answering one question, over some rounds after a first."""
    taken: list[float] = []
    for number in range(ROUNDS + 1):
        for question in questions:
            begun = time.perf_counter()
            answer(question)  # type: ignore[operator]
            if number:
                taken.append((time.perf_counter() - begun) * 1e6)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def command(*arguments: str, given: str = "") -> tuple[float, float]:
    """Seconds and MiB of a whole process, the median of some runs."""
    seconds, memory = [], []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", MEASURE, *arguments], input=given, capture_output=True, text=True, check=False, cwd=ROOT)
        seconds.append(time.perf_counter() - begun)
        memory.append(int(done.stderr.split()[-1]) / 1024)
    return statistics.median(seconds), statistics.median(memory)


def main() -> None:
    """Measure and print."""
    questions = texts()
    desk = open_programme(None)
    now = system_clock()
    ours = microseconds(lambda question: desk.respond(question, Conversation(), now), questions)
    naive = microseconds(lambda question: process.extractOne(question, questions, scorer=fuzz.token_sort_ratio), questions)
    lines = "\n".join(json.dumps({"chat": str(number), "text": text}) for number, text in enumerate(questions * 5))
    many, _ = command("ask", "--jsonl", given=lines)
    cold, memory = command("ask", questions[0])
    table = Table("what", "seminar-bot", "nearest question", "aim")
    table.add_row("a question, p50", f"{ours[0]:.0f} µs", f"{naive[0]:.0f} µs", "400 µs")
    table.add_row("a question, p99", f"{ours[1]:.0f} µs", f"{naive[1]:.0f} µs", "2,000 µs")
    table.add_row("questions a second, ask --jsonl", f"{len(questions) * 5 / many:.0f}", "", "")
    table.add_row("cold start of ask", f"{cold:.2f} s", "", "0.5 s")
    table.add_row("peak memory of ask", f"{memory:.0f} MiB", "", "80 MiB")
    Console().print(table)


if __name__ == "__main__":
    main()

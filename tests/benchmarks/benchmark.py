"""Speed and memory beside other bots, as tables, all measured in one run: `make bench`. Aims are shown, never asserted.

Each bot and each size of programme is measured in a process of its own. The growth is drawn as `docs/growth.svg`.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.benchmarks.measuring import ROOT, command, told
from tests.benchmarks.questions import OPEN_QUESTIONS, OTHER_TOPICS, questions
from tests.benchmarks.running import memory_of_run
from tests.benchmarks.telegram.benchmark import measured

SIZES = (13, 100, 1_000, 10_000, 25_000)
PICTURE = ROOT / "docs" / "growth.svg"
REPEATED = 5


def main() -> None:
    """Measure, print and draw."""
    console = Console(width=150)
    console.print(beside_others())
    console.print(commands())
    console.print(measured())
    sizes = [
        (size, told("tests.benchmarks.growth", str(size), "ours"), told("tests.benchmarks.growth", str(size), "naive")) for size in waiting(SIZES)
    ]
    console.print(growth(sizes))
    draw(sizes, PICTURE)
    console.print(f"The curve is drawn in {PICTURE.relative_to(ROOT)}.")


def beside_others() -> Table:
    """Accuracy, time and memory of the bots side by side."""
    from tests.benchmarks.contenders import CONTENDERS

    found = {name: told("tests.benchmarks.contest", name) for name in waiting(CONTENDERS)}
    table = Table(
        "bot", "right", "kept", "wrongly taken", "p50", "p99", "load", "peak", title="Side by side", caption=what_is_asked(), caption_justify="left"
    )
    for name, each in found.items():
        table.add_row(
            name, percent(each["right"]), percent(each["kept"]), percent(each["wrongly"]), micro(each["median"]), micro(each["slowest"]),
            f"{each['load']:.2f} s", f"{each['memory']:.0f} MiB",
        )  # fmt: skip
    table.add_row("aim", "", "", "1.5 %", "300 µs", "2,000 µs", "", "80 MiB")
    return table


def what_is_asked() -> str:
    """What the columns of the first table mean, and what is left out."""
    if not OPEN_QUESTIONS.exists():
        return "right, kept and wrongly taken are left out: the open questions (../shared/questions) are not here."
    absent = "" if OTHER_TOPICS.exists() else " Wrongly taken is left out: ../shared/utterances is not here."
    return (
        "right: the open questions' category, each guessed by a bot that did not learn it (5 folds). kept: questions for the desk that are answered. "
        "wrongly taken: lines on other topics that are answered; for bots that are more or less sure at the threshold that loses a tenth. "
        "The open questions and these lines were at hand when this bot's rules and weights were made, so its own shares are not those of unseen ones."
        + absent
    )


def commands() -> Table:
    """Whole commands beside a nearest-question bot."""
    texts = [each.text for each in questions()]
    lines = "".join(json.dumps({"chat": str(number), "text": text}) + "\n" for number, text in enumerate(texts * REPEATED))
    ours, naive = ("bot", "ask"), ("tests.benchmarks.nearest",)
    cold, cold_naive = command(*ours, texts[0]), command(*naive, texts[0])
    many, many_naive = (len(texts) * REPEATED / command(*words, "--jsonl", given=lines).seconds for words in (ours, naive))
    table = Table("command", "seminar-bot", "nearest question", "aim", title="Commands")
    table.add_row("cold start of ask", f"{cold.seconds:.2f} s", f"{cold_naive.seconds:.2f} s", "0.50 s")
    table.add_row("questions a second of ask --jsonl, start included", f"{many:,.0f}", f"{many_naive:,.0f}", "")
    table.add_row("peak memory of ask", f"{cold.mebibytes:.0f} MiB", f"{cold_naive.mebibytes:.0f} MiB", "80 MiB")
    table.add_row("peak memory of run", f"{asyncio.run(memory_of_run(texts[:20])):.0f} MiB", "", "120 MiB")
    return table


def growth(sizes: list[tuple[int, dict[str, Any], dict[str, Any]]]) -> Table:
    """Time and memory by the size of the programme, beside WRatio over all names and titles."""
    table = Table("sessions", "p50", "p99", "index built", "peak", "WRatio p50", "WRatio p99", "WRatio peak", title="As the programme grows")
    for size, ours, naive in sizes:
        table.add_row(
            f"{size:,}", micro(ours["median"]), micro(ours["slowest"]), f"{ours['build']:.2f} s", f"{ours['memory']:.0f} MiB",
            micro(naive["median"]), micro(naive["slowest"]), f"{naive['memory']:.0f} MiB",
        )  # fmt: skip
    table.add_row("aim", "", "3 ms at 1,000, 5 at 25,000", "1 s at 10,000", "150 MiB at 10,000")
    return table


def draw(sizes: list[tuple[int, dict[str, Any], dict[str, Any]]], file: Path) -> None:
    """The growth as curves on logarithmic axes."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "seminar-bot"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4))
    counts = [size for size, *_ in sizes]
    for position, (name, colour) in enumerate((("seminar-bot", "#1f6feb"), ("WRatio over names and titles", "#d1571b")), 1):
        for measure, line, label in (("median", "-", "p50"), ("slowest", "--", "p99")):
            values = [each[position][measure] / 1000 for each in sizes]
            axes.loglog(counts, values, line, color=colour, marker="o", markersize=4, label=f"{name}, {label}")
    axes.set(
        xlabel="sessions in the programme", ylabel="milliseconds for one question", xticks=counts, xticklabels=[f"{count:,}" for count in counts]
    )
    axes.minorticks_off()
    axes.grid(visible=True, alpha=0.3)
    axes.legend(frameon=False)
    figure.tight_layout()
    file.parent.mkdir(exist_ok=True)
    figure.savefig(file, metadata={"Date": None})


def waiting(each: Any) -> Any:
    """The same, with a bar that shows how far the run is, which goes when it is done."""
    return track(each, description="measuring", transient=True, console=Console(stderr=True))


def percent(value: float | None) -> str:
    """A share as a table shows it."""
    return "left out" if value is None else f"{100 * value:.1f} %"


def micro(value: float) -> str:
    """Microseconds as a table shows them."""
    return f"{value:,.0f} µs"


if __name__ == "__main__":
    main()

"""Statistics as one picture. The drawing library is big, so it is imported only here, and this module only by who draws."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.replies import moments
from bot.replies.markup import plain
from bot.replies.texts import cut
from bot.replies.wording import Wording
from bot.statistics.reading import Statistics
from bot.statistics.saying import share, subject
from bot.statistics.spans import Steps, steps_of
from knowledge.answering.answers import Outcome
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FONT_PACKAGE = "font_source_sans_pro"
FONT = "Source Sans Pro"
INCHES = (12.0, 8.2)
DOTS = 150
INK, SOFT, LINE, GROUND = "#1b2430", "#55606d", "#d9d4ca", "#ffffff"
OUTCOMES: dict[str, tuple[str, str]] = {
    Outcome.ANSWERED: ("#2a6fb0", ""),
    Outcome.CLARIFY: ("#9fb4c7", ""),
    Outcome.NOT_IN_PROGRAMME: ("#e9b44c", "///"),
    Outcome.NOT_UNDERSTOOD: ("#b3261e", "xxx"),
}
"""The colour and the pattern of each outcome, from below: nothing is told by colour alone."""
BAR = "#2a6fb0"
LEFT, RIGHT, BELOW, HEIGHT = 0.065, 0.975, 0.085, 0.255
"""Where things stand, as shares of the figure."""
MOST_SUBJECTS = 8
MOST_TICKS = 12
ROOM_FOR_NUMBERS = 1.18
BEFORE_THE_DAY = re.compile(r"(?:[^'d]|'[^']*')*(?=d)")
"""What stands before the field of the day (https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table)."""


class CannotDraw(KnowledgeError):
    """The drawing library is missing; the message says how to get it."""

    def __init__(self) -> None:
        super().__init__('drawing needs matplotlib, which is not installed; install it with: python -m pip install "matplotlib>=3.10,<4"')


def draw(statistics: Statistics, zone: ZoneInfo, wording: Wording, title: str) -> bytes:
    """Statistics as a PNG file, in a language; times are in the event's zone. `title`: the event's. Raises `CannotDraw`."""
    try:
        import matplotlib as library
        from matplotlib.backends.backend_agg import FigureCanvasAgg
    except ImportError:
        raise CannotDraw from None
    with library.rc_context(_style()):
        figure = figure_of(statistics, zone, wording, title)
        FigureCanvasAgg(figure)
        file = io.BytesIO()
        figure.savefig(file, format="png", dpi=DOTS, facecolor=GROUND, metadata={"Software": None})
    return file.getvalue()


def figure_of(statistics: Statistics, zone: ZoneInfo, wording: Wording, title: str) -> Figure:
    """The figure that is drawn."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=INCHES)
    _headings(figure, statistics, zone, wording, title)
    steps = steps_of(statistics, zone)
    _questions(figure.add_axes((LEFT, 0.475, RIGHT - LEFT, 0.285)), steps, wording)
    subjects = {subject(name, wording): times for name, times in statistics.subjects.items()}
    _bars(figure.add_axes((0.235, BELOW, 0.2, HEIGHT)), subjects, _said(wording, "statistics.plot.subjects"), LEFT)
    languages = {moments.language(wording, code): times for code, times in statistics.languages.items()}
    _bars(figure.add_axes((0.56, BELOW, 0.12, HEIGHT)), languages, _said(wording, "statistics.plot.languages"), 0.485)
    _followers(figure.add_axes((0.755, BELOW, RIGHT - 0.755, HEIGHT)), statistics, zone, wording)
    return figure


def _headings(figure: Figure, statistics: Statistics, zone: ZoneInfo, wording: Wording, title: str) -> None:
    since, until = (moments.date(wording, moment.astimezone(zone)) for moment in (statistics.since, statistics.until))
    when = since if since == until else _said(wording, "statistics.plot.span", since=since, until=until)
    facts = [
        plain(wording.count("statistics.plot.questions", statistics.questions)),
        _said(wording, "statistics.plot.unanswered", share=share(statistics, wording)),
        plain(wording.count("statistics.plot.followers", statistics.followers)),
    ]
    figure.text(LEFT, 0.945, cut(title, 90), fontsize=19, fontweight="bold", color=INK)
    figure.text(LEFT, 0.905, when, fontsize=12.5, color=SOFT)
    figure.text(LEFT, 0.86, "   ·   ".join(facts), fontsize=14.5, color=INK)


def _questions(axes: Axes, steps: Steps, wording: Wording) -> None:
    _title(axes, _said(wording, "statistics.plot.days" if steps.in_days else "statistics.plot.hours"))
    places = list(range(len(steps.by_step)))
    below = [0] * len(places)
    for outcome, (colour, pattern) in OUTCOMES.items():
        heights = [outcomes.get(outcome, 0) for outcomes in steps.by_step.values()]
        if not any(heights):
            continue
        label = _said(wording, f"statistics.outcome.{outcome}")
        axes.bar(places, heights, 0.82, below, color=colour, hatch=pattern, edgecolor=GROUND, linewidth=0.6, label=label)
        below = [under + height for under, height in zip(below, heights, strict=True)]
    _whole_numbers(axes, max(below, default=0))
    axes.set_xlim(-0.6, max(len(places), 1) - 0.4)
    every = -(-len(places) // MOST_TICKS) or 1
    moments_of = list(steps.by_step)
    shown = places[::every]
    axes.set_xticks(shown, [plain_day(moments_of[place], wording) if steps.in_days else _hour(moments_of, place, every, wording) for place in shown])
    if any(below):
        axes.legend(
            loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=len(OUTCOMES), frameon=False, handlelength=1.4, columnspacing=1.4, borderaxespad=0.2
        )
    else:
        axes.text(0.5, 0.5, _said(wording, "statistics.nothing"), transform=axes.transAxes, ha="center", va="center", color=SOFT, fontsize=13)


def _bars(axes: Axes, counts: Mapping[str, int], title: str, left: float) -> None:
    """Bars with their names before and their numbers behind. `left`: where the names may begin, and the title does, as a share of the figure."""
    _title(axes, title, (left - axes.get_position().x0) / axes.get_position().width)
    largest = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_SUBJECTS]
    names, times = [cut(name[:1].upper() + name[1:], 30) for name, _ in largest], [number for _, number in largest]
    places = list(range(len(largest)))
    axes.barh(places, times, 0.68, color=BAR)
    for place, number in zip(places, times, strict=True):
        axes.text(number + max(times) * 0.02, place, str(number), va="center", fontsize=11, color=INK)
    axes.set_yticks(places, names)
    axes.set_ylim(max(len(places), 4) - 0.4, -0.6)
    axes.set_xlim(0, max(times, default=1) * ROOM_FOR_NUMBERS)
    axes.xaxis.set_visible(False)
    for side in ("bottom", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(left=False)
    axes.grid(visible=False)


def _followers(axes: Axes, statistics: Statistics, zone: ZoneInfo, wording: Wording) -> None:
    _title(axes, _said(wording, "statistics.plot.following"))
    counts = dict(sorted(statistics.followers_by_hour.items()))
    hours = [(hour - statistics.since).total_seconds() / 3600 for hour in counts]
    numbers = list(counts.values())
    end = max((statistics.until - statistics.since).total_seconds() / 3600, 1.0)
    axes.step([*hours, end], [*numbers, statistics.followers], where="post", color=BAR, linewidth=2.2)
    axes.plot([end], [statistics.followers], "o", color=BAR, markersize=6, clip_on=False)
    axes.annotate(
        str(statistics.followers), (end, statistics.followers), xytext=(-6, 7), textcoords="offset points", ha="right", fontsize=12, color=INK
    )
    _whole_numbers(axes, max(*numbers, statistics.followers, 1))
    axes.set_xlim(0, end)
    ends = (statistics.since.astimezone(zone), statistics.until.astimezone(zone))
    axes.set_xticks([0, end], [_short(each, wording) for each in ends])
    first, last = axes.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")


def _hour(steps: Sequence[datetime], place: int, every: int, wording: Wording) -> str:
    """The label of an hour; the day is said where it is another than under the last label."""
    step = steps[place]
    hour = plain(moments.time(wording, step))
    is_first = place == 0 or steps[place - every].date() != step.date()
    return f"{hour}\n{plain_day(step, wording)}" if is_first else hour


def plain_day(moment: datetime, wording: Wording) -> str:
    """A day as short as the language writes it: "28/11", "28 Nov", "1er déc."."""
    from babel import Locale
    from babel.dates import format_date

    locale = Locale.parse(wording.text("format.locale"))
    pattern = locale.datetime_skeletons["MMMd"].pattern
    return format_date(moment, with_first(pattern, wording.text("format.first")) if moment.day == 1 else pattern, locale=locale)


def with_first(pattern: str, first: str) -> str:
    """A pattern of dates that says the first of a month as a language does. In quotes stand words, as in "d 'de' MMM"."""
    before = BEFORE_THE_DAY.match(pattern)
    return f"{before[0]}'{first}'{pattern[before.end() :].lstrip('d')}" if before else pattern


def _short(moment: datetime, wording: Wording) -> str:
    return f"{plain(moments.time(wording, moment))}\n{plain_day(moment, wording)}"


def _whole_numbers(axes: Axes, highest: int) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True, min_n_ticks=1))
    axes.set_ylim(0, max(highest, 1) * ROOM_FOR_NUMBERS)


def _title(axes: Axes, title: str, left: float = 0.0) -> None:
    axes.set_title(title, loc="left", x=left, fontsize=13.5, fontweight="bold", color=INK, pad=12)


def _said(wording: Wording, key: str, **values: object) -> str:
    return plain(wording.say(key, **values))


def _style() -> Any:
    return {
        "font.family": [_font(), "DejaVu Sans"],
        "font.size": 11.5,
        "text.parse_math": False,
        "axes.edgecolor": LINE,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.grid": True,
        "axes.grid.axis": "y",
        "axes.axisbelow": True,
        "grid.color": LINE,
        "grid.linewidth": 0.8,
        "xtick.color": SOFT,
        "ytick.color": SOFT,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "xtick.labelcolor": INK,
        "ytick.labelcolor": INK,
        "hatch.linewidth": 0.7,
    }


def _font() -> str:
    """The name of the font that the bot's pictures have, known to the library from now on."""
    from matplotlib.font_manager import fontManager

    spec = find_spec(FONT_PACKAGE)
    if spec is None or spec.origin is None:
        return "DejaVu Sans"
    if not any(each.name == FONT for each in fontManager.ttflist):
        for weight in ("Regular", "Bold"):
            fontManager.addfont(str(Path(spec.origin).parent / "files" / f"SourceSansPro-{weight}.otf"))
    return FONT

"""Statistics in words, in any of the languages. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.numbers import format_percent
from markupsafe import Markup

from bot.replies import moments
from bot.replies.texts import capital, paragraphs
from bot.replies.wording import Wording
from bot.statistics.reading import Statistics
from bot.statistics.spans import Steps, steps_of

MOST_SUBJECTS = 10
MOST_STEPS = 12
"""Hours or days that are listed: those with the most questions, in their order."""
PRACTICAL = "practical:"


def say_statistics(statistics: Statistics, zone: ZoneInfo, wording: Wording) -> Markup:
    """What was asked, as an organiser reads it; times are in the event's zone."""
    head = wording.say("statistics.heading", since=_moment(statistics.since, zone, wording), until=_moment(statistics.until, zone, wording))
    followers = wording.count("statistics.followers", statistics.followers)
    if not statistics.questions:
        return paragraphs([head, wording.say("statistics.nothing"), followers], "\n\n")
    lines = [wording.count("statistics.questions", statistics.questions), wording.say("statistics.unanswered", share=share(statistics, wording))]
    if statistics.small_talk:
        lines.append(wording.count("statistics.small-talk", statistics.small_talk))
    steps = steps_of(statistics, zone)
    blocks = [
        paragraphs(lines, " "),
        _block(wording, "statistics.days" if steps.in_days else "statistics.hours", _busiest(steps, wording)),
        _block(wording, "statistics.subjects", {subject(name, wording): times for name, times in _most(statistics.subjects)}),
        _block(wording, "statistics.languages", {moments.language(wording, code): times for code, times in _most(statistics.languages)}),
        followers,
    ]
    return paragraphs([head, *blocks], "\n\n")


def share(statistics: Statistics, wording: Wording) -> str:
    """The share of questions without an answer, as the language writes it: "12 %"."""
    part = statistics.without_answer / statistics.questions if statistics.questions else 0.0
    return format_percent(part, format=None, locale=wording.text("format.locale"))


def subject(name: str, wording: Wording) -> str:
    """The name of a counted subject; a practical matter keeps its own."""
    if name.startswith(PRACTICAL):
        key = f"practical.{name.removeprefix(PRACTICAL)}"
        return str(wording.say(key)) if wording.has(key) else name.removeprefix(PRACTICAL)
    key = f"statistics.subject.{name}"
    return str(wording.say(key)) if wording.has(key) else name


def _busiest(steps: Steps, wording: Wording) -> dict[str, int]:
    many = len({step.date() for step in steps.by_step}) > 1 and not steps.in_days
    times = {step: sum(outcomes.values()) for step, outcomes in steps.by_step.items() if outcomes}
    shown = sorted(sorted(times, key=lambda step: (-times[step], step))[:MOST_STEPS])
    named = {}
    for step in shown:
        name = moments.day(wording, step) if steps.in_days else str(moments.time(wording, step))
        named[f"{moments.short_day(wording, step)}, {name}" if many else name] = times[step]
    return named


def _most(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_SUBJECTS]


def _block(wording: Wording, heading: str, counts: Mapping[str, int]) -> Markup:
    rows = [wording.say("statistics.row", name=capital(Markup.escape(name)), times=times) for name, times in counts.items()]
    return paragraphs([wording.say(heading), *rows])


def _moment(moment: datetime, zone: ZoneInfo, wording: Wording) -> Markup:
    local = moment.astimezone(zone)
    return wording.say("topic.when", day=moments.day(wording, local), time=moments.time(wording, local))

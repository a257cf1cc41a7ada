"""The pieces that replies are put together from: paragraphs, rows, a yes or a no, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from bot.replies.naming import TITLED, Voice
from knowledge.answering.answers import Adviser
from knowledge.programme import Session

MOST_PEOPLE_NAMED = 10
"""People of whom one is asked for by name; of more, whoever asks must tell the whole name."""
EXTENSION = " ext"
"""What stands before the extension of a telephone number in international form."""
NO_REMARK = Markup("")
"""What stands above a reply of which nothing is remarked."""


def paragraphs(lines: Iterable[Markup | str], between: str = "\n") -> Markup:
    """Lines one below the other, the empty ones left out."""
    return Markup(between.join([line if isinstance(line, Markup) else escape(line) for line in lines if line]))


def heading(voice: Voice, session: Session) -> Markup:
    """A session above what is told of it: the bare title, behind its kind where that says something, or who speaks."""
    if session.title and str(session.kind) not in TITLED:
        return Markup.escape(voice.text(session.title))
    return capital(voice.session(session))


def bullets(voice: Voice, items: Iterable[Markup]) -> Markup:
    """Things in a list."""
    return paragraphs(voice.say("bullet", item=item) for item in items)


def verdict(voice: Voice, value: bool | None) -> Markup:
    """A yes, a no, or nothing."""
    return Markup("") if value is None else voice.say("verdict.yes" if value else "verdict.no")


def dialled(telephone: str) -> str:
    """A number in E.164 form ("+33142756040"), without an extension, which nobody dials with it."""
    return "+" + "".join(sign for sign in telephone.partition(EXTENSION)[0] if sign.isdecimal()) if telephone else ""


def ask_adviser(adviser: Adviser | None, voice: Voice) -> Markup:
    """Whom to ask, with telephone and e-mail; nothing where there is nobody."""
    return voice.say("adviser.ask", person=voice.person(adviser.person), means=_means(adviser, voice)) if adviser else Markup("")


def ask_advisers(advisers: Sequence[Adviser], voice: Voice) -> Markup:
    """Whom to ask: of several, any of them."""
    if len(advisers) < 2:
        return ask_adviser(advisers[0] if advisers else None, voice)
    people = [voice.say("adviser.one", person=voice.person(each.person), means=_means(each, voice)) for each in advisers]
    return voice.say("adviser.ask-any", people=voice.say("list.or", first=Markup(", ").join(people[:-1]), last=people[-1]))


def _means(adviser: Adviser, voice: Voice) -> Markup:
    means = [Markup.escape(part) for part in (adviser.contact.telephone, adviser.contact.email) if part]
    return means[0] if len(means) == 1 else voice.say("adviser.or", first=means[0], second=means[1])


def capital(text: Markup) -> Markup:
    """A text that begins a line or a sentence."""
    return Markup(text[:1].upper() + text[1:])


def cut(text: str, longest: int) -> str:
    """A text of at most so many letters, with an ellipsis where it is longer."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def on_one_line(text: str, longest: int) -> str:
    """The same, on one line."""
    return cut(" ".join(text.split()), longest)


def further(left: int, voice: Voice) -> Markup:
    """How many more there are, and how to see them."""
    return voice.wording.count("timetable.more", left) if left else Markup("")

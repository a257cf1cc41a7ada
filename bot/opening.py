"""Opening the desk that a command asks for: which programme, which language."""

from __future__ import annotations

from pathlib import Path

from bot.fetching import fetch, is_address
from bot.replies.desk import Desk, open_desk
from knowledge.errors import KnowledgeError
from knowledge.formats import Fault, Known, Reading, ScheduleWords, SpeakerWords, check, content_of, read
from knowledge.programme import Programme
from knowledge.understanding.words.reading_languages import practical_topics, topic_words
from knowledge.understanding.words.schedule_words import gathering_words, group_words, kind_words, speaker_words, state_words, words_before_a_language

SEMINAR = Path(__file__).resolve().parents[1] / "knowledge" / "programmes" / "seminar.yaml"
"""The programme that is answered about where no other is named."""


def open_programme(source: str | Path | None) -> Desk:
    """The desk for the programme of a file or an address, or for the seminar. Raises `KnowledgeError` where it cannot be used."""
    if source == "":
        raise KnowledgeError("--programme names no file and no address")
    return open_desk(read_source(source or SEMINAR))


def read_source(source: str | Path) -> Programme:
    """The programme of a file or of an address of the web, in any format. Raises `KnowledgeError` where it cannot be used."""
    return read_with_faults(source).usable


def read_with_faults(source: str | Path) -> Reading:
    """What a file or an address holds, and what is wrong with it. Raises `KnowledgeError` where it cannot be read at all."""
    return read(_content_of(source), str(source), schedule_words())


def check_source(source: str | Path) -> list[Fault]:
    """Everything that is wrong with the programme of a file or an address. Raises `KnowledgeError` where it cannot be read at all."""
    return check(_content_of(source), str(source), schedule_words(), Known(practical_topics(), _languages(), topic_words()))


def _languages() -> dict[str, str]:
    """The languages that the bot speaks, with their names in English, in which faults are told even where the bot speaks none."""
    from bot.replies.moments import language_in
    from bot.replies.wording import wordings

    return {code: language_in("en", code) for code in wordings()}


def _content_of(source: str | Path) -> bytes:
    return fetch(str(source)) if is_address(str(source)) else content_of(Path(source))


def schedule_words() -> ScheduleWords:
    """The words of all languages of the bot by which foreign schedules tell a cancelled talk, a break or who speaks."""
    speakers = SpeakerWords(**speaker_words())
    return ScheduleWords(state_words(), kind_words(), speakers, gathering_words(), group_words(), words_before_a_language())


def speaking_language(code: str | None, desk: Desk) -> str | None:
    """A language code as typed, where the bot speaks it. Raises `KnowledgeError` where it does not."""
    if code is None:
        return None
    known = code.replace("_", "-").split("-")[0].lower()
    if known not in desk.wordings:
        raise KnowledgeError(f"--lang {code!r} is not a language of the bot. It speaks: {', '.join(desk.wordings)}.")
    return known

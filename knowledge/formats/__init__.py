"""Programme files: what is read, and everything that can be wrong with it. A room each for native files, schedules and calendars."""

from knowledge.formats.faults import Fault, Severity, UnusableFile
from knowledge.formats.native.marking import with_marked_state
from knowledge.formats.native.rules import NOTHING_KNOWN, Known
from knowledge.formats.native.schema import programme_schema
from knowledge.formats.native.writing import programme_as_yaml
from knowledge.formats.reading import Reading, check, check_file, content_of, read, read_next, read_programme
from knowledge.formats.speaker_words import SpeakerWords
from knowledge.formats.words import ScheduleWords

__all__ = [
    "NOTHING_KNOWN",
    "Fault",
    "Known",
    "Reading",
    "ScheduleWords",
    "Severity",
    "SpeakerWords",
    "UnusableFile",
    "check",
    "check_file",
    "content_of",
    "programme_as_yaml",
    "programme_schema",
    "read",
    "read_next",
    "read_programme",
    "with_marked_state",
]

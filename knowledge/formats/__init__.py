"""Programme files: what is read, and everything that can be wrong with it. One module a format."""

from knowledge.formats.faults import Fault, Severity, UnusableFile
from knowledge.formats.marking import with_marked_state
from knowledge.formats.reading import Reading, check, check_file, content_of, read, read_next, read_programme
from knowledge.formats.rules import NOTHING_KNOWN, Known
from knowledge.formats.schema import programme_schema
from knowledge.formats.speaker_words import SpeakerWords
from knowledge.formats.words import ScheduleWords
from knowledge.formats.writing import programme_as_yaml

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

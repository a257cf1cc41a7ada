"""Programme files: what is read, and everything that can be wrong with it. One module a format."""

from knowledge.formats.faults import Fault, Severity, UnusableFile
from knowledge.formats.reading import check_content, check_file, read_content, read_programme
from knowledge.formats.schema import programme_schema
from knowledge.formats.words import ScheduleWords

__all__ = [
    "Fault",
    "ScheduleWords",
    "Severity",
    "UnusableFile",
    "check_content",
    "check_file",
    "programme_schema",
    "read_content",
    "read_programme",
]

"""Programme files: what is read, and everything that can be wrong with it. One module a format."""

from knowledge.formats.faults import Fault, Severity, UnusableFile
from knowledge.formats.native import check_file, read_programme
from knowledge.formats.schema import programme_schema

__all__ = ["Fault", "Severity", "UnusableFile", "check_file", "programme_schema", "read_programme"]

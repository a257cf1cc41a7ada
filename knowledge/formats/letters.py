"""The bytes of a file as UTF-8, whatever they were saved as: packed by gzip, in UTF-16 or UTF-32, in the letters of old files."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib

from knowledge.formats.faults import WHOLE_FILE, Fault, UnreadableContent, Warn

GZIP = b"\x1f\x8b"
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer ones first, since one begins like another."""
DECLARED = re.compile(rb"^(<\?xml[^>]*?)\sencoding=[\"'](?:utf|ucs)-?(?:8|16|32)\w*[\"']", re.IGNORECASE)


def as_utf8(content: bytes, most: int) -> bytes:
    """A content unpacked, without a byte order mark, its lines ended by line feeds. Raises `UnreadableContent` beyond so many bytes."""
    unpacked = (_unpacked(content, most) if content.startswith(GZIP) else content).removeprefix(codecs.BOM_UTF8)
    for mark, name in MARKS:
        if unpacked.startswith(mark):
            # A declaration of the old letters would be none of the new ones.
            unpacked = DECLARED.sub(rb"\1", _decoded(unpacked, name).encode("utf-8"), count=1)
            break
    return unpacked if b"\n" in unpacked else unpacked.replace(b"\r", b"\n")


def _unpacked(content: bytes, most: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            found = packed.read(most + 1)
    except (EOFError, OSError, zlib.error):
        raise UnreadableContent(Fault("the file is packed by gzip, and cannot be unpacked; give it unpacked")) from None
    if len(found) > most:
        raise UnreadableContent(Fault(f"the file has more than {most:,} bytes once it is unpacked; more are not read"))
    return found


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        raise UnreadableContent(Fault(f"the file begins as {name.upper()}, and is none further on; save it as UTF-8")) from None


def text_of(content: bytes, warn: Warn) -> str:
    """The text of bytes that are meant as UTF-8. Others are read as the letters of old files, or without the signs that are none, with a warning."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = content.decode("utf-8", "replace")
        old = content.decode("cp1252", "replace")
        is_old = broken.count("\ufffd") > len(re.findall(r"[À-ÿ]{2}", old))
        warn(WHOLE_FILE.warning(f"the file is not UTF-8 (line {content.count(bytes([10]), 0, error.start) + 1}); some letters may be wrong"))
        return old if is_old else broken

"""A catalogue is read as Babel reads it, but for what has no text."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot.replies.catalogue import read_catalogue

WRITTEN = r"""
# A remark
msgid ""
msgstr ""
"Language: pl\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#. For translators
#, python-brace-format
msgid "plain"
msgstr "A \"word\", a \\ and\ta tab"

msgctxt "a context"
msgid "long"
msgstr ""
"First line\n"
"second"

#, fuzzy, python-brace-format
msgid "doubtful"
msgstr "Perhaps"

msgid "counted"
msgid_plural "counted.plural"
msgstr[0] "one"
msgstr[1] ""
"many"

msgid "empty"
msgstr ""

#, fuzzy
#~ msgid "gone"
#~ msgstr "Gone"

msgid "last"
msgstr "Last"
"""
ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = {path.parents[1].name: path.read_text("utf-8") for path in ROOT.glob("locales/*/LC_MESSAGES/messages.po")} | {"written": WRITTEN}


@pytest.mark.parametrize("written", CATALOGUES.values(), ids=list(CATALOGUES))
def test_a_catalogue_is_read_as_babel_reads_it(written: str) -> None:
    expected = read_po(BytesIO(written.encode()))
    found = read_catalogue(written.splitlines(keepends=True))
    assert found.plural_form == expected.plural_expr
    assert found.messages == {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in expected
        if message.id and message.string and not message.fuzzy
    }


def test_a_catalogue_that_does_not_tell_its_plural_forms_has_those_of_english() -> None:
    assert read_catalogue(['msgid "key"\n', 'msgstr "text"\n']) == ({"key": "text"}, "n != 1")

"""Messages of the catalogue are filled in as `Markup.format` does it: values are escaped, what is a message already is not."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from bot.replies.wording import Wording, wordings
from tests.unit.catalogues import FIELD, messages

VALUES = ("<b>R & D</b>", Markup("<b>R &amp; D</b>"), 7, None, "…")


@pytest.mark.parametrize("wording", wordings().values(), ids=list(wordings()))
def test_every_message_is_filled_in_as_markup_does(wording: Wording) -> None:
    filled = 0
    for key, (text, *_) in messages(wording.language).items():
        for value in VALUES:
            values = dict.fromkeys(FIELD.findall(text), value)
            said, expected = wording.say(key, **values), Markup(text).format(**values)
            assert said.replace("..", ".") == expected.replace("..", ".")
            filled += bool(values)
    assert filled > 100


def test_a_value_that_is_missing_is_a_fault() -> None:
    with pytest.raises(KeyError):
        wordings()["en"].say("format.quoted")

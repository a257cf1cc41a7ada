"""What texts tell is looked up each time that it is told: a conversation keeps no text, and quotes none that was changed since."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from bot.replies.desk import open_desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding.fair import DURING, fair

WRITTEN = TypeAdapter(Conversation)


@pytest.mark.parametrize("asked", ["do I need to bring anything?", "will I need a knife?"])
def test_a_conversation_keeps_no_text(asked: str) -> None:
    conversation = Conversation()
    for text in ("when is the grafting", asked):
        response = fair().respond(text, conversation, DURING)
        conversation = response.conversation
    assert "Bring a knife." in plain(response.reply.text)
    written = WRITTEN.dump_json(conversation, exclude_defaults=True).decode()
    assert "Bring a" not in written
    again = fair().respond("say that again", WRITTEN.validate_json(written), DURING)
    assert "Bring a knife." in plain(again.reply.text)


@pytest.mark.parametrize(("again", "told"), [("say that again", "Bring secateurs."), ("en français", "Apportez un sécateur.")])
def test_what_was_changed_since_is_told_as_it_is(again: str, told: str) -> None:
    conversation = Conversation()
    for text in ("when is the grafting", "do I need to bring anything?"):
        conversation = fair().respond(text, conversation, DURING).conversation
    written = fair().directory.programme.model_dump_json().replace("Bring a knife.", "Bring secateurs.").replace("un couteau", "un sécateur")
    changed = open_desk(type(fair().directory.programme).model_validate_json(written))
    assert told in plain(changed.respond(again, conversation, DURING).reply.text)


def test_a_conversation_of_an_older_version_is_still_read() -> None:
    old = '{"last_asks":[{"intent":"practical","sessions":["s1"],"topic":"what-to-bring","told":[["s1",{"en":"Bring a knife."}]]}]}'
    response = fair().respond("say that again", WRITTEN.validate_json(old), DURING)
    assert "knife" not in WRITTEN.dump_json(response.conversation).decode()

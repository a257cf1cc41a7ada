"""Updates such as Telegram does not send, or not yet: any kind, any content, fields absent, huge, of a wrong type or of a later Bot API.

`HostileUpdates` makes them from a source of chance, so that hypothesis can drive it and a long run can repeat itself.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

BOT = {"id": 99, "is_bot": True, "first_name": "Seminar", "username": "seminar_test_bot"}
ORGANISER = 100
NOW = 1_327_415_000
FILE = {"file_id": "file", "file_unique_id": "file"}
PICTURE = [FILE | {"width": 90, "height": 90, "file_size": 1000}]
TEXTS = (
    "c où ?", "wifi ?", "qui parle après la pause ?", "who speaks after the break?", "et lui ?", "and tomorrow?", "Damon", "/ask c où ?",
    "@seminar_test_bot c où ?", "@seminar_test_bot", "de 15h30 à 99h99", "15:30-14:00", "le 31/02/2012", "in 99999999999999999999 minutes",
    "page 99999999999999999999999", "²", "①", "le ②", "1", "9" * 4200, "the ²th one", "le ½ premier", "٣:٣٠ ?", "Ⅻ h", "1" * 5000,
    "h" + "2" * 400, "x" * 4096, "é" * 20_000, "😀" * 3000,
    "\ud800 \udfff", "\x00\x01\x02", "\u202ewifi ?", "Reg\u200bnier", "<b>wifi</b> <script>", "&amp; &lt; &#0;", "{name} {0} %s %d {event!r}",
    "\\N{BULLET}",
    "'; DROP TABLE sessions; --", "a\u0301" * 500, "\n" * 1000, "?" * 300, " ", "", "qui " * 600, "et ".join(["Damon "] * 200), "/" * 300,
    "15h " * 300,
)  # fmt: skip
COMMANDS = (
    "start", "help", "programme", "now", "next", "speakers", "venue", "contacts", "press", "language", "follow", "unfollow", "following",
    "calendar", "qr",
    "image", "privacy", "export", "forget", "ask", "delay", "move", "cancel", "replace", "room", "title", "announce", "undo", "history", "invite",
    "organisers", "questions", "stats", "skip", "nothing", "a" * 32, "a" * 99, "start@seminar_test_bot", "help@other_bot", "Delay@seminar_test_bot",
)  # fmt: skip
ARGUMENTS = (
    "", "logement 15", "logement -15", "logement 99999999999999999999", "logement ²", "logement 15 min", "Lamarzelle", "early childhood 16:45",
    "logement 99:99",
    "logement 16h45 24:00", "16:45", "15", "logement : ", "logement | ", "logement = Salle 2", "logement -> Salle 2", "logement par Damon",
    "press", "invite_",
    "invite_" + "x" * 500, "session-housing", "session-", "logement " + "salle" * 400, "«logement»", "logement 1" + "0" * 5000,
    "fr: bonjour\nen: hello", "/delay",
    "logement 15 along", "tout", "0001-01-01", "9999-12-31T23:59", *TEXTS,
)  # fmt: skip
DATA = (
    "venue@older1", "no such thing@older1", "", "@", "a" * 64, "programme,d99999999@x", "programme,h9999@x", "programme,n99999999999@x",
    "programme,n²@x", "n,n,n",
    "more@", "session,s@", "session,sAAAAAAAA@x", "language:", "language:xx", "follow:", "follow:e", "follow:sAAAAAAAA", "unfollow:", "remind:",
    "remind:0",
    "remind:-1", "remind:²", "remind:1441", "remind:99999999999", "remind:off", "privacy:", "privacy:forget", "privacy:ask", "privacy:export",
    "calendar:",
    "calendar:x", "calendar:mine", "qr:", "image:", "image:fr:99", "picture:x", "organiser:", "organiser:publish:", "organiser:tell:1",
    "organiser:pick:AAAA",
    "organiser:remove:x", "organiser:along:x", "organiser:page:²", "organiser:answer:-1", "organiser:drop:" + "x" * 40, "programme,n" + "9" * 5000,
    "session,p" + "é" * 30, "\x00", "\ud800", "programme,d20120124,h1530@x",
)  # fmt: skip
WRONG: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53, 2**63, -(2**63) - 1, 10**200, 1.5, -0.0, 1e308, float("nan"), float("inf"), "", "0", "x",
    "x" * 100_000, "\ud800",
    [], [None], [[]], [[[[]]]], {}, {"": None}, {"id": "x"}, ["a", 1, None, {}], {"type": "unheard_of"},
)  # fmt: skip
LATER = ("hologram", "is_quantum", "effect_price", "thread", "from_device", "api_kwargs", "self", "bot", "class", "type", "source", "status", "_id")
KINDS_LATER = ("hologram", "chat_hologram", "story_reply", "managed_bot")


def _chat(identifier: int) -> dict[str, Any]:
    kind = "private" if identifier > 0 else "supergroup" if identifier < -1000 else "group"
    return {"id": identifier, "type": kind} | ({"first_name": "Alix"} if identifier > 0 else {"title": "Un groupe"})


def _user(identifier: int) -> dict[str, Any]:
    return {"id": identifier, "is_bot": False, "first_name": "Alix"}


CONTENTS: tuple[dict[str, Any], ...] = (
    {"photo": PICTURE}, {"photo": PICTURE, "caption": "c où ?", "media_group_id": "1"}, {"voice": FILE | {"duration": 3}},
    {"audio": FILE | {"duration": 3}}, {"video": FILE | {"duration": 3, "width": 1, "height": 1}}, {"video_note": FILE | {"length": 1,
    "duration": 1}},
    {"animation": FILE | {"duration": 3, "width": 1, "height": 1}}, {"dice": {"emoji": "🎲", "value": 3}}, {"contact": {"phone_number": "1",
    "first_name": "A"}},
    {"sticker": FILE | {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
    {"location": {"latitude": 48.8, "longitude": 2.3, "live_period": 60}},
    {"venue": {"location": {"latitude": 48.8, "longitude": 2.3}, "title": "A", "address": "B"}},
    {"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "quiz",
              "allows_multiple_answers": False}},
    {"document": FILE | {"file_name": "programme.yaml", "file_size": 20}}, {"document": FILE | {"file_name": "../../x" * 50}},
    {"document": FILE, "caption": "c où ?"}, {"story": {"chat": _chat(-1009), "id": 1}}, {"game": {"title": "A", "description": "B",
    "photo": PICTURE}},
    {"new_chat_members": [BOT, _user(7)]}, {"left_chat_member": BOT}, {"new_chat_title": "x"}, {"new_chat_photo": PICTURE},
    {"delete_chat_photo": True},
    {"group_chat_created": True}, {"migrate_to_chat_id": -1007}, {"migrate_from_chat_id": -7}, {"migrate_to_chat_id": 2**63 - 1},
    {"pinned_message": {"message_id": 5, "date": 0, "chat": _chat(-7)}}, {"successful_payment": {"currency": "EUR", "total_amount": 1}},
    {"users_shared": {"request_id": 1, "users": [{"user_id": 1}]}}, {"chat_shared": {"request_id": 1, "chat_id": 1}},
    {"web_app_data": {"data": "x", "button_text": "y"}},
    {"forum_topic_created": {"name": "Salle", "icon_color": 1}}, {"video_chat_scheduled": {"start_date": 2**40}}, {"boost_added": {"boost_count": 1}},
    {"giveaway": {"chats": [], "winners_selection_date": 0, "winner_count": 1}}, {"write_access_allowed": {}}, {"paid_media": {"star_count": 1,
    "paid_media": []}},
    {"checklist": {"title": "x", "tasks": [{"id": 1, "text": "y"}]}}, {"gift": {"gift": {"id": "1"}}}, {"rich_text": {"blocks": []}},
    {"hologram": FILE}, {},
)  # fmt: skip
ABOUT: tuple[dict[str, Any], ...] = (
    {"reply_to_message": {"message_id": 3, "date": 0, "chat": _chat(1), "from": BOT, "text": "réponse"}},
    {"reply_to_message": {"message_id": 3, "date": 0, "chat": _chat(-7), "from": _user(8), "text": "c où ?"}},
    {"reply_to_message": {"message_id": 3, "date": 0, "chat": _chat(-7), "from": BOT, "forum_topic_created": {"name": "x", "icon_color": 1}}},
    {"quote": {"text": "c où ?", "position": 0}}, {"message_thread_id": 9, "is_topic_message": True}, {"sender_chat": _chat(-1005)},
    {"external_reply": {"origin": {"type": "hidden_user", "date": 0, "sender_user_name": "x"}}},
    {"forward_origin": {"type": "hologram", "date": 0}}, {"forward_origin": {"type": "user", "date": 0, "sender_user": _user(4)}},
    {"via_bot": BOT}, {"via_bot": BOT | {"id": 98}}, {"has_protected_content": True, "is_from_offline": True, "effect_id": "1"},
    {"media_group_id": "7"},
    {"business_connection_id": "x"}, {"direct_messages_topic": {"topic_id": 1}}, {"author_signature": "x"}, {"paid_star_count": 2**40},
    {"entities": [{"type": "bot_command", "offset": 5000, "length": 2**31}]}, {"entities": [{"type": "mention", "offset": -4, "length": -1}]},
    {"entities": [{"type": "bot_command", "offset": 0, "length": 0}]}, {"entities": [{"type": "hologram", "offset": 0, "length": 3}]},
    {"caption": "/ask c où ?", "caption_entities": [{"type": "bot_command", "offset": 1, "length": 900}]},
    {"entities": [{"type": "text_mention", "offset": 0, "length": 3, "user": _user(5)}] * 100}, {"link_preview_options": {"is_disabled": True}},
)  # fmt: skip


@dataclass
class HostileUpdates:
    """Makes updates. `chance`: where they come from; `pressed`: callback data that the bot has offered, which are pressed again as well."""

    chance: random.Random
    pressed: list[str] = field(default_factory=list)
    _number: int = 0

    def __call__(self) -> str:
        """The next update, as it comes: JSON."""
        self._number += 1
        update = json.loads(json.dumps(self.chance.choice(MAKERS)(self)))
        for _ in range(self.chance.choice((0, 0, 0, 0, 1, 1, 1, 3))):
            self._spoil(update)
        update.setdefault("update_id", self._number)
        written = json.dumps(update)
        if self.chance.randrange(50):
            return written
        deep = self.chance.choice((50, 200, 500, 900, 990, 5000))
        return written.replace('"chat": {', '"chat": {"hologram": ' + '{"x": [' * deep + "]}" * deep + ", ", 1)

    def person(self) -> dict[str, Any]:
        """Somebody, an organiser now and then, with an app in some language."""
        one = self.chance
        user = _user(one.choice((1, 2, 5, 7, ORGANISER, ORGANISER, one.randrange(1, 10**10))))
        language = one.choice(("fr", "en", "en-GB", "de", "", "zh-Hans-x" * 9, None))
        return user if language is None else user | {"language_code": language}

    def message(self) -> dict[str, Any]:
        """A message of any kind in a chat of any kind."""
        one, person = self.chance, self.person()
        place = one.choice((person["id"], person["id"], -7, -1007, one.randrange(1, 10**10), -one.randrange(1, 10**13)))
        message = {"message_id": one.randrange(1, 50), "date": NOW, "chat": _chat(place), "from": person, **self._content()}
        for _ in range(one.choice((0, 0, 1, 2))):
            message |= one.choice(ABOUT)
        return message

    def _content(self) -> dict[str, Any]:
        one = self.chance
        match one.randrange(4):
            case 0:
                return {"text": one.choice(TEXTS)}
            case 1 | 2:
                name = one.choice(COMMANDS)
                written = f"/{name} {one.choice(ARGUMENTS)}"
                return {"text": written, "entities": [{"type": "bot_command", "offset": 0, "length": len(name) + 1}]}
            case _:
                return one.choice(CONTENTS)

    def data(self) -> str:
        """What a button may carry: made up, offered by the bot, or that with something changed."""
        one = self.chance
        if not self.pressed or one.randrange(3) == 0:
            return one.choice(DATA)
        offered = one.choice(self.pressed)
        return offered if one.randrange(2) else offered[: one.randrange(len(offered) + 1)] + one.choice(("", "@", ":", "²", ",n1"))

    def _spoil(self, update: dict[str, Any]) -> None:
        """Change one place of an update: take it away, put something wrong there, or add what a later Bot API may have."""
        one, place, depth = self.chance, update, one_in(self.chance)
        while depth:
            inner = [each for each in (place.values() if isinstance(place, dict) else place) if isinstance(each, dict | list) and each]
            if not inner:
                break
            place, depth = one.choice(inner), depth - 1
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = one.choice(keys) if keys else None
        match one.randrange(4):
            case 0 if isinstance(place, dict):
                place[one.choice(LATER)] = json.loads(json.dumps(one.choice(WRONG)))
            case 1 if key is not None and len(keys) > 1:
                del place[key]
            case _ if key is not None:
                place[key] = json.loads(json.dumps(one.choice(WRONG)))


def one_in(chance: random.Random) -> int:
    """How deep a change goes."""
    return chance.choice((0, 1, 1, 2, 2, 2, 3, 4))


def _callback(made: HostileUpdates) -> dict[str, Any]:
    query = {"id": "1", "from": made.person(), "chat_instance": "1", "data": made.data(), "message": made.message()}
    match made.chance.randrange(6):
        case 0:
            query["message"] = {"chat": _chat(1), "message_id": 5, "date": 0}
        case 1:
            del query["message"]
            query["inline_message_id"] = "AAA"
        case 2:
            query |= {"game_short_name": "x"}
            del query["data"]
    return {"callback_query": query}


def _membership(made: HostileUpdates) -> dict[str, Any]:
    statuses = ("member", "left", "kicked", "administrator", "creator", "restricted", "hologram")
    old, new = ({"status": made.chance.choice(statuses), "user": BOT, "until_date": 0, "is_member": True, "is_anonymous": False} for _ in range(2))
    place = made.message()
    change = {"chat": place["chat"], "from": place["from"], "date": NOW, "old_chat_member": old, "new_chat_member": new}
    return {made.chance.choice(("my_chat_member", "my_chat_member", "chat_member")): change}


def _inline(made: HostileUpdates) -> dict[str, Any]:
    offset = made.chance.choice(("", "50", "-1", "²", "9" * 5000, "x"))
    return {"inline_query": {"id": "1", "from": made.person(), "query": made.chance.choice(TEXTS), "offset": offset, "chat_type": "sender"}}


def _edited(made: HostileUpdates) -> dict[str, Any]:
    return {"edited_message": made.message() | {"edit_date": NOW + 5}}


def _unasked(made: HostileUpdates) -> dict[str, Any]:
    """Kinds that the bot did not ask for."""
    person, message = made.person(), made.message()
    return made.chance.choice(
        (
            {"channel_post": message}, {"edited_channel_post": message}, {"business_message": message}, {"edited_business_message": message},
            {"deleted_business_messages": {"business_connection_id": "x", "chat": message["chat"], "message_ids": [1]}}, {"guest_message": message},
            {"message_reaction": {"chat": message["chat"], "message_id": 1, "user": person, "date": 0, "old_reaction": [],
            "new_reaction": [{"type": "x"}]}},
            {"message_reaction_count": {"chat": message["chat"], "message_id": 1, "date": 0, "reactions": []}},
            {"chosen_inline_result": {"result_id": "x", "from": person, "query": ""}}, {"poll": CONTENTS[12]["poll"]},
            {"poll_answer": {"poll_id": "1", "user": person, "option_ids": []}}, {"chat_join_request": {"chat": message["chat"], "from": person,
            "date": 0}},
            {"shipping_query": {"id": "1", "from": person, "invoice_payload": "x", "shipping_address": {}}},
            {"pre_checkout_query": {"id": "1", "from": person, "currency": "EUR", "total_amount": 1, "invoice_payload": "x"}},
            {"chat_boost": {"chat": message["chat"], "boost": {"boost_id": "x", "add_date": 0, "expiration_date": 0, "source": {"source": "x"}}}},
            {"purchased_paid_media": {"from": person, "paid_media_payload": "x"}}, {"business_connection": {"id": "x", "user": person,
            "user_chat_id": 1}},
            {made.chance.choice(KINDS_LATER): message}, {},
        )
    )  # fmt: skip


def _message(made: HostileUpdates) -> dict[str, Any]:
    return {"message": made.message()}


MAKERS: tuple[Callable[[HostileUpdates], dict[str, Any]], ...] = (
    *[_message] * 12, *[_callback] * 8, *[_edited] * 3, *[_inline] * 3, *[_membership] * 2, *[_unasked] * 3,
)  # fmt: skip

"""Calendars to subscribe to: the whole programme for anybody, and what a chat follows for whoever has its address."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable
from functools import partial
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from bot.chats.calendars import chat_of
from bot.chats.chat import EVERYTHING
from bot.replies.follows import sessions_followed
from bot.replies.naming import Voice
from bot.web import asked
from bot.web.conditions import is_known, tag_of
from bot.web.keeping import Form, kept, newest
from bot.web.office import Newest, Office
from bot.web.problems import Problem
from knowledge.programme import Session
from knowledge.store.versions import Versions
from knowledge.understanding.words.reading_languages import usual_language

CALENDAR = "text/calendar; charset=utf-8"


async def get_calendar(request: Request, office: Office) -> Response:
    """The newest revision as iCalendar, in the language of ?lang=."""
    asked.only_known(request, "lang")
    language = request.query_params.get("lang", usual_language(office.wordings))
    if language not in office.wordings:
        raise Problem(HTTPStatus.BAD_REQUEST, f"lang must be one of: {', '.join(office.wordings)}")

    found = await newest(office)
    voice = Voice(office.wordings[language], found.directory)
    return await kept(request, office, found, Form(f"ics{language}", CALENDAR), partial(_all_sessions, voice))


async def get_own_calendar(request: Request, office: Office) -> Response:
    """What a chat follows as iCalendar, for whoever has its token. Everybody who follows everything gets the same."""
    async with office.database.reading() as connection:
        chat = await chat_of(connection, request.path_params["token"])
    if chat is None:
        raise Problem(HTTPStatus.NOT_FOUND, "there is no calendar at this address, or no longer; /calendar gives an address in the chat with the bot")
    found, wished = await newest(office), chat.chosen_language or chat.language
    language = wished if wished and wished in office.wordings else usual_language(office.wordings)
    voice, revision = Voice(office.wordings[language], found.directory), found.revision
    if EVERYTHING in chat.follows:
        return await kept(request, office, found, Form(f"ics{language}", CALENDAR), partial(_all_sessions, voice))
    sessions = sessions_followed(chat.follows, found.directory)
    mark = hashlib.blake2b(repr([each.id for each in sessions]).encode(), digest_size=8).hexdigest()
    headers = {"ETag": tag_of(revision.number, f"own{language}{mark}"), "Cache-Control": "private, no-cache"}
    if is_known(request, headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED.value, headers=headers)
    content = await asyncio.to_thread(_written, voice, sessions, found.versions)
    return Response(content, headers=headers, media_type=CALENDAR)


def _all_sessions(voice: Voice, found: Newest) -> bytes:
    return _written(voice, found.directory.sessions.values(), found.versions)


def _written(voice: Voice, sessions: Iterable[Session], versions: Versions) -> bytes:
    """A calendar; what writes it is loaded with the first."""
    from bot.replies.calendar import calendar

    return calendar(voice, sessions, versions)

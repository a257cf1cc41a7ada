"""The calendar of a chat over HTTP: what it follows, its moves and cancellations, and the address that is forgotten or replaced."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from bot.chats.calendars import replace_token, token_of
from bot.chats.chat import EVERYTHING, Follow, FollowKind, remember
from bot.clock import fixed_clock
from bot.notices import subscribing
from bot.notices.publishing import open_store
from bot.opening import SEMINAR, read_source
from bot.organisers.proposal import propose, publish_quietly
from bot.privacy.forgetting import forget
from bot.replies.wording import wordings
from bot.web.application import web_application
from bot.web.office import Office
from knowledge.programme import Programme, State
from knowledge.store.database import Database
from knowledge.store.revisions import Origin

NOW = datetime(2012, 1, 24, 9, 0, tzinfo=UTC)
PROGRAMME = read_source(SEMINAR)
HOUSING = Follow(FollowKind.SESSION, "housing")
PATRICE = Follow(FollowKind.PERSON, "patrice-lanco")
CHAT = 7


@pytest.fixture
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    await open_store(database, PROGRAMME, Origin("tests", NOW))
    application = web_application(Office(database, wordings(), fixed_clock(NOW)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://bot.example.org") as found:
        yield found


async def follow(database: Database, what: Follow) -> None:
    await subscribing.follow(database, CHAT, what, PROGRAMME, NOW)


async def events(client: httpx.AsyncClient, token: str) -> dict[str, Any]:
    answer = await client.get(f"/calendar/{token}.ics")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Paris"]
    return {str(event["uid"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


async def publish(database: Database, **changed: Any) -> None:
    """Publish the programme with the round table on housing changed."""

    def edit(programme: Programme) -> Programme:
        return programme.model_copy(
            update={"sessions": tuple(each.model_copy(update=changed) if each.id == "housing" else each for each in programme.sessions)}
        )

    await publish_quietly(database, await propose(database, edit, NOW, wordings()), Origin("tests", NOW))


async def test_the_calendar_is_what_the_chat_follows(database: Database, client: httpx.AsyncClient) -> None:
    token = await token_of(database, CHAT, NOW)
    assert await events(client, token) == {}
    await follow(database, HOUSING)
    assert set(await events(client, token)) == {"housing"}
    await follow(database, Follow(FollowKind.PERSON, "denys-lamarzelle"))
    assert set(await events(client, token)) == {"housing", "closing"}
    await follow(database, EVERYTHING)
    assert set(await events(client, token)) == {session.id for session in PROGRAMME.sessions}


async def test_moves_and_cancellations_follow_under_the_same_uid(database: Database, client: httpx.AsyncClient) -> None:
    token = await token_of(database, CHAT, NOW)
    await follow(database, PATRICE)
    before = (await events(client, token))["housing"]
    session = next(each for each in PROGRAMME.sessions if each.id == "housing")
    await publish(database, starts=session.starts + timedelta(minutes=15))
    moved = (await events(client, token))["housing"]
    assert moved["dtstart"].dt - before["dtstart"].dt == timedelta(minutes=15)
    await publish(database, state=State.CANCELLED)
    off = (await events(client, token))["housing"]
    assert [str(each["uid"]) for each in (moved, off)] == [str(before["uid"])] * 2
    assert [int(each["sequence"]) for each in (before, moved, off)] == [0, 1, 2]
    assert [str(each["status"]) for each in (before, moved, off)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


async def test_the_calendar_speaks_the_language_of_the_chat(database: Database, client: httpx.AsyncClient) -> None:
    token = await token_of(database, CHAT, NOW)
    await follow(database, HOUSING)
    for language, words in (("en", "Housing"), ("fr", "logement"), ("tlh", "logement")):
        async with database.writing() as connection:
            await remember(connection, {CHAT: (language, None)}, NOW)
        assert words in str((await events(client, token))["housing"]["summary"])


async def test_what_is_known_is_not_sent_again(database: Database, client: httpx.AsyncClient) -> None:
    token = await token_of(database, CHAT, NOW)
    await follow(database, HOUSING)
    first = await client.get(f"/calendar/{token}.ics")
    known = {"If-None-Match": first.headers["etag"]}
    assert (await client.get(f"/calendar/{token}.ics", headers=known)).status_code == 304
    assert "private" in first.headers["cache-control"]
    await follow(database, Follow(FollowKind.SESSION, "closing"))
    assert (await client.get(f"/calendar/{token}.ics", headers=known)).status_code == 200


async def test_an_address_leads_nowhere_once_it_is_replaced_or_the_chat_forgotten(database: Database, client: httpx.AsyncClient) -> None:
    first = await token_of(database, CHAT, NOW)
    assert await token_of(database, CHAT, NOW) == first
    second = await replace_token(database, CHAT, NOW)
    assert second != first
    assert (await client.get(f"/calendar/{first}.ics")).status_code == 404
    assert await events(client, second) == {}
    await forget(database, CHAT)
    for token in (second, "a" * 32, "x", "%00", second[:-1]):
        answer = await client.get(f"/calendar/{token}.ics")
        assert answer.status_code == 404
        assert "/calendar" in answer.json()["detail"]
    outside = await client.get("/calendar/..%2f.ics")
    assert (outside.status_code, outside.json()["detail"]) == (404, "Not Found")

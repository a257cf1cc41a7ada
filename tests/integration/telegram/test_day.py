"""A day with sixty people: nothing that Telegram would refuse, nothing lost, nothing answered twice."""

from __future__ import annotations

import asyncio
import signal

from tests.integration.postgresql_server import free_port
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import brought, running_bot
from tests.integration.telegram.organising import BEFORE, BOSS, MOVED
from tests.integration.telegram.people import CARD, EDIT, FILE, PHOTO, TEXT, Life, Somebody, member, under_the_bot
from tests.integration.waiting import read_until

PEOPLE, GROUPS, WRITERS_OF_CARDS = range(1, 46), range(-105, -100), range(51, 60)
STICKER = {"file_id": "2", "file_unique_id": "2", "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
PICTURE = [{"file_id": "3", "file_unique_id": "3", "width": 90, "height": 90}]
VOICE = {"file_id": "1", "file_unique_id": "1", "duration": 3}


async def attendee(one: Somebody) -> None:
    await one.says("/start", (TEXT, "Bonjour"))
    await one.says("c’est où ?", (TEXT, "Martignac"))
    await one.corrects("qui conclut ?", (EDIT, "Lamarzelle"))
    await one.corrects("qui conclut ??")
    await one.sends((TEXT, "écouter"), voice=VOICE)
    await one.says("qui parle de logement ?", (TEXT, ""))
    await one.presses("Suivre", (TEXT, "Vous suivez"))


async def journalist(one: Somebody) -> None:
    await one.says("/start press", (TEXT, "Roullé"), (CARD, ""), (CARD, ""))
    await one.corrects("/start press")
    await one.says("who is Damon?", (TEXT, "Damon"))
    await one.says("and his phone number?", (TEXT, "Lemoine"))
    await one.says("/language", (TEXT, "language"))
    await one.presses("English", (TEXT, "English"))
    await one.says("/help", (TEXT, "ask"))
    await one.sends((TEXT, "Thank you"), sticker=STICKER)


async def follower(one: Somebody) -> None:
    await one.says("/follow petite enfance", (TEXT, "enfance"))
    await one.presses("15 minutes", (TEXT, "15 minutes"))
    await one.says("/following", (TEXT, "enfance"))
    await one.says("/privacy", (TEXT, "/forget"))
    await one.says("/export", (FILE, ""))
    album = {"photo": PICTURE, "media_group_id": str(one.chat)}
    await one.sends((TEXT, "images"), **album)
    await one.sends(**album)
    await one.sends(**album)


async def collector(one: Somebody) -> None:
    await one.says("/programme", (TEXT, "Lamarzelle"))
    await one.presses("Programme en image", (PHOTO, "/programme"))
    await one.says("/calendar", (TEXT, "agenda"))
    await one.presses("Tout le programme", (FILE, ""))
    await one.says("/qr press", (PHOTO, "start=press"))


async def leaver(one: Somebody) -> None:
    await one.says("/follow", (TEXT, "Vous suivez"))
    await one.says("c’est quand ?", (TEXT, "24 janvier"))
    await one.becomes("kicked", "member")


async def group(one: Somebody) -> None:
    await one.becomes("member", "left", (TEXT, "/ask"))
    await one.sends(new_chat_members=[{"id": 5, "is_bot": False, "first_name": "Cinq"}], **member(5))
    await one.says("c’est où ?", **member(1))
    await one.says("@seminar_test_bot c’est où ?", (TEXT, "Martignac"), **member(2))
    await one.says("et qui conclut ?", (TEXT, "Lamarzelle"), **member(2), **under_the_bot(1))
    await one.says("/ask wifi ?", (TEXT, ""), **member(3))
    await one.corrects("/ask qui est Damon ?", (EDIT, "Damon"))
    await one.says("/help@another_bot", **member(4))
    await one.says("/follow petite enfance", (TEXT, "enfance"), **member(3))


async def all_at(lives: dict[Somebody, Life]) -> None:
    """Everybody lives a part of the day, side by side."""
    async with asyncio.TaskGroup() as tasks:
        for somebody, life in lives.items():
            tasks.create_task(life(somebody))


async def is_told_of_the_change(one: Somebody) -> None:
    await one.sees((TEXT, "16 h 45"))


async def says_good_bye(one: Somebody) -> None:
    await one.says("merci", (TEXT, ""))


async def is_forgotten(one: Somebody) -> None:
    await one.says("/forget", (TEXT, ""))
    await one.presses("Tout effacer maintenant", (TEXT, ""))
    await one.says("c’est où ?", (TEXT, "Martignac"))


async def comes_back(one: Somebody) -> None:
    await one.becomes("member", "kicked")
    await one.says("/start", (TEXT, "Bonjour"))


async def publishes(boss: Somebody) -> None:
    await boss.uploads(MOVED.encode(), (TEXT, "16 h 45"))
    await boss.presses("Publier et", (TEXT, "publiée"))


async def writes_cards(server: BotApiServer, person: int) -> None:
    """Types the bot's name and a few letters in some chat, as fast as one types."""
    for typed in ("d", "da", "dam", "damon", "", "xyzzy"):
        await server.ask_inline(typed, person)


LIVES: tuple[Life, ...] = (attendee, journalist, follower, collector, leaver)
EVENINGS: dict[Life, Life] = {attendee: is_forgotten, follower: is_forgotten, leaver: comes_back}


async def sixty_people_live(server: BotApiServer) -> None:
    """Sixty people live through the day. Raises AssertionError where somebody did not see exactly what was due, or a call would have been refused."""
    lives = {Somebody(server, chat, "fr"): LIVES[chat % len(LIVES)] for chat in PEOPLE}
    groups = {Somebody(server, chat, "fr"): group for chat in GROUPS}
    boss = Somebody(server, BOSS, "fr")
    cards = asyncio.gather(*(writes_cards(server, person) for person in WRITERS_OF_CARDS))
    await all_at({**lives, **groups})
    await cards
    await publishes(boss)
    await all_at({one: is_told_of_the_change for one, life in {**lives, **groups}.items() if life in (follower, group)})
    await all_at({one: EVENINGS.get(life, says_good_bye) for one, life in lives.items()} | {boss: says_good_bye})
    await server.wait_for(lambda: len(server.of("answerInlineQuery")) >= 6 * len(WRITERS_OF_CARDS))
    assert [differs for one in (*lives, *groups, boss) if (differs := one.differs())] == []
    assert server.refused == []
    assert server.standing.queries == set(), "each pressed button and each inline query has its answer"


async def test_a_day_with_sixty_people(server: BotApiServer, database_url: str) -> None:
    async with running_bot(server, DATABASE_URL=database_url, REHEARSE_FROM=BEFORE, ORGANISERS=str(BOSS)) as process:
        await sixty_people_live(server)
        process.send_signal(signal.SIGTERM)
        assert "error" not in (await read_until(process, "ending")).lower()


async def test_a_day_with_two_replicas_behind_a_proxy(server: BotApiServer, postgresql_url: str) -> None:
    settings, ports = {"REHEARSE_FROM": BEFORE, "ORGANISERS": str(BOSS)}, (free_port(), free_port())
    public = f"http://127.0.0.1:{ports[0]}"
    async with brought(server, postgresql_url, ports[0], public, **settings), brought(server, postgresql_url, ports[1], public, **settings):
        server.courier.replicas = tuple(f"http://127.0.0.1:{port}/telegram" for port in ports)
        await sixty_people_live(server)
        await server.wait_for(lambda: set(server.courier.taken) == server.courier.brought)

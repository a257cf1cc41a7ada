"""Whatever happens on the way: no lost notice, none to one who does not follow, no older revision after a newer."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from bot.chats.chat import Follow, FollowKind
from bot.event_loop import new_loop
from bot.migrations.migrate import migrate
from bot.notices.publishing import NOBODY, Affected, open_store, publish
from bot.notices.subscribing import come_back, follow, remind, unfollow
from knowledge.programme import Programme
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from knowledge.store.revisions import Origin
from tests.integration.notices.events import BEGINS, cancelled, event, moved, start_of
from tests.integration.notices.mishaps import Mishap, Phone, World

CHATS = st.sampled_from([1, -3])
NAMES = st.sampled_from(["s0", "s1"])


class Telling(RuleBasedStateMachine):
    """Organisers publish, people follow and block, processes die, the line breaks, clocks jump."""

    url = ""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner(loop_factory=new_loop)
        self.database: Database = open_database(read_address(self.url))
        self.world = World(self.database)
        self.programmes: list[Programme] = []
        self.loud: dict[str, int] = {}
        self.since: dict[tuple[int, str], int] = {}

    @initialize()
    def begin(self) -> None:
        self.runner.run(migrate(self.database))
        self.runner.run(self.world.clear())
        self.runner.run(open_store(self.database, event(), self.origin()))
        self.programmes = [event()]
        for chat in (1, -3):
            self.world.phones[chat], self.world.follows[chat] = Phone(), set()

    def origin(self) -> Origin:
        return Origin("1", self.world.now)

    def publish(self, programme: Programme, quietly: bool) -> None:
        newest = self.programmes[-1]
        different = {each.id for each in programme.sessions if start_of(newest, each.id) != start_of(programme, each.id)}
        affected = NOBODY if quietly else Affected(frozenset(different))
        self.runner.run(publish(self.database, programme, len(self.programmes), self.origin(), affected))
        self.programmes.append(programme)
        if not quietly:
            self.loud |= dict.fromkeys(different, len(self.programmes))

    @rule(name=NAMES, minutes=st.sampled_from([-20, -5, 5, 15]))
    def move_a_session(self, name: str, minutes: int) -> None:
        self.publish(moved(self.programmes[-1], name, minutes), quietly=False)

    @rule()
    def move_another_quietly(self) -> None:
        self.publish(moved(self.programmes[-1], "s5", 5), quietly=True)

    @rule(name=NAMES)
    def cancel_a_session(self, name: str) -> None:
        self.publish(cancelled(self.programmes[-1], name), quietly=False)

    @precondition(lambda self: len(self.programmes) > 1)
    @rule(back=st.integers(1, 3))
    def undo(self, back: int) -> None:
        self.publish(self.programmes[max(0, len(self.programmes) - 1 - back)], quietly=False)

    @rule(who=CHATS, name=NAMES)
    def follow(self, who: int, name: str) -> None:
        chat = self.chat_of(who)
        if name not in self.world.follows[chat]:
            self.world.follows[chat].add(name)
            self.see(chat, name)
        self.runner.run(follow(self.database, chat, Follow(FollowKind.SESSION, name), self.programmes[-1], self.world.now))

    @rule(who=CHATS, name=NAMES)
    def unfollow(self, who: int, name: str) -> None:
        chat = self.chat_of(who)
        self.world.follows[chat].discard(name)
        self.runner.run(unfollow(self.database, chat, Follow(FollowKind.SESSION, name), self.programmes[-1], self.world.now))

    @rule(who=CHATS, minutes=st.sampled_from([10, 30]))
    def choose_reminders(self, who: int, minutes: int) -> None:
        self.runner.run(remind(self.database, self.chat_of(who), minutes, self.programmes[-1], self.world.now))

    @rule()
    def block(self) -> None:
        self.world.blocked.add(1)

    @precondition(lambda self: self.world.blocked)
    @rule()
    def start_again(self) -> None:
        self.world.blocked.clear()
        for name in self.world.follows[1]:
            self.see(1, name)
        self.runner.run(come_back(self.database, 1, self.programmes[-1], self.world.now))

    def chat_of(self, who: int) -> int:
        """The id under which a chat writes; Telegram says so first where it is a new one."""
        if who != -3 or not self.world.supergroups:
            return who
        self.runner.run(self.world.hear_of_supergroups())
        return self.world.supergroups[who]

    @precondition(lambda self: not self.world.supergroups)
    @rule()
    def become_a_supergroup(self) -> None:
        self.world.supergroups[-3] = -1003
        self.world.phones[-1003], self.world.follows[-1003] = self.world.phones[-3], self.world.follows[-3]

    @rule(mishap=st.sampled_from(list(Mishap)))
    def stumble(self, mishap: Mishap) -> None:
        self.world.mishaps.append(mishap)
        self.runner.run(self.world.tell_one())
        self.runner.run(self.world.open_chats())

    @rule(hours=st.sampled_from([-2.0, -0.25, 0.25, 1.0, 20.0]))
    def set_the_clock(self, hours: float) -> None:
        self.world.now += timedelta(hours=hours)

    @rule(name=NAMES, minutes=st.sampled_from([40, 25, 9, 0, -5]))
    def come_close(self, name: str, minutes: int) -> None:
        start = next(each.starts for each in self.programmes[-1].sessions if each.id == name)
        self.world.now = start - timedelta(minutes=minutes)

    @rule()
    def tell_one(self) -> None:
        self.runner.run(self.world.tell_one())

    @rule()
    def tell_all(self) -> None:
        """In the end everybody who follows something and can be reached knows how it is."""
        self.runner.run(self.world.tell())
        for who in (1, -3):
            chat = self.world.supergroups.get(who, who)
            if chat in self.world.blocked:
                continue
            for name in self.world.follows[chat]:
                first = max(self.since[who, name], self.loud.get(name, 0))
                may_know = {start_of(programme, name) for programme in self.programmes[first - 1 :]}
                assert self.world.phones[chat].told[name] in may_know, f"chat {chat} was not told of {name}"

    @invariant()
    def nobody_reads_what_they_should_not(self) -> None:
        assert self.world.faults == []

    @invariant()
    def reminders_come_in_time(self) -> None:
        for phone in self.world.phones.values():
            for at, name, start in phone.reminded:
                starts = {
                    each.starts for programme in self.programmes for each in programme.sessions if each.id == name and f"{each.starts:%H:%M}" == start
                }
                assert any(at < moment and at >= moment - timedelta(minutes=30) for moment in starts), "reminded too early or too late"

    def see(self, chat: int, name: str) -> None:
        """A person looks at a session, or is told by a fresh answer."""
        who = -3 if chat == -1003 else chat
        self.world.phones[chat].told[name] = start_of(self.programmes[-1], name)
        self.since[who, name] = len(self.programmes)

    def teardown(self) -> None:
        try:
            if self.programmes:
                self.tell_all()
                self.nobody_reads_what_they_should_not()
        finally:
            self.runner.run(self.database.close())
            self.runner.close()


def test_any_history(engine: str, database_url: str) -> None:
    class OnThisEngine(Telling):
        url = database_url

    examples = 60 if engine == "sqlite" else 20
    chosen = settings(max_examples=examples, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(OnThisEngine, settings=chosen)


@pytest.mark.parametrize("mishap", [Mishap.CRASH_AFTER, Mishap.LOST_AFTER])
async def test_who_may_have_been_told_of_what_is_undone_is_told_back(database: Database, mishap: Mishap) -> None:
    world = World(database, now=BEGINS - timedelta(hours=1))
    first = (await open_store(database, event(), Origin("1", world.now))).programme
    world.phones[1], world.follows[1] = Phone(), {"s1"}
    await follow(database, 1, Follow(FollowKind.SESSION, "s1"), first, world.now)
    await publish(database, cancelled(first, "s1"), 1, Origin("1", world.now), Affected(frozenset({"s1"})))
    world.mishaps.append(mishap)
    await world.tell_one()
    assert world.phones[1].told == {"s1": "off"}
    await publish(database, first, 2, Origin("1", world.now), NOBODY)
    await world.tell()
    assert world.phones[1].told == {"s1": "10:00"}


async def test_a_reminder_moves_twice_and_goes_when_the_session_is_cancelled(database: Database) -> None:
    world = World(database, now=BEGINS - timedelta(hours=1))
    first = (await open_store(database, event(), Origin("1", world.now))).programme
    world.phones[1], world.follows[1] = Phone(), {"s1"}
    await follow(database, 1, Follow(FollowKind.SESSION, "s1"), first, world.now)
    await remind(database, 1, 10, first, world.now)
    programme, told = first, list[tuple[str, str]]()
    changes = {0: lambda: moved(programme, "s1", 15), 66: lambda: moved(programme, "s1", 30), 100: lambda: cancelled(programme, "s1")}
    for minute in sorted({*range(-60, 120, 5), *changes, 64, 94, 99}):  # each five minutes, and just before something is due
        world.now = BEGINS + timedelta(minutes=minute)
        if minute in changes:
            programme = changes[minute]()
            base = len(told) + 1
            await publish(database, programme, base, Origin("1", world.now), Affected(frozenset({"s1"})))
        before = dict(world.phones[1].told)
        await world.tell()
        if world.phones[1].told != before:
            told.append((f"{world.now:%H:%M}", world.phones[1].told["s1"]))
    assert told == [("09:00", "10:15"), ("10:06", "10:45"), ("10:40", "off")]
    assert [(f"{at:%H:%M}", start) for at, _, start in world.phones[1].reminded] == [("10:05", "10:15"), ("10:35", "10:45")]

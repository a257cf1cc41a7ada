"""Programmes of any size, made up from a seed: for measuring how time and memory grow with the programme."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from knowledge.programme import Event, EventKind, LocalText, Person, Programme, Room, Session, Track

ZONE = "Europe/Brussels"
BEGINS = datetime(2030, 2, 2, 9, 0, tzinfo=ZoneInfo(ZONE))
SYLLABLES = ("ba", "cor", "di", "fen", "gra", "hul", "jin", "kos", "lem", "mur", "nis", "or", "pel", "qua", "ril", "sto", "tem", "ul", "vex", "zan")
SHAPES = ("Introduction to {}", "The state of {}", "{} at scale", "Why {} matters", "{} and {}", "From {} to {}", "A tour of {}", "Debugging {}")
SLOTS_A_DAY = 18
WORDS_OF_ABSTRACT = 60


def synthetic_programme(sessions: int, seed: int = 1) -> Programme:
    """A programme of so many sessions of half an hour, in as many rooms as four days need, with titles, abstracts and one or two speakers each."""
    chance = random.Random(seed)  # noqa: S311 - the same programme for the same seed, nothing secret
    words = _vocabulary(chance, 200 + sessions)
    weights = [1 / (rank + 10) for rank in range(len(words))]
    rooms = [f"{chance.choice('ABCDHKU')}{floor}.{number}" for floor in range(1, 10) for number in range(100, 100 + max(1, sessions // 500))]
    rooms = list(dict.fromkeys(rooms))[: max(1, -(-sessions // (4 * SLOTS_A_DAY)))]
    tracks = [word.capitalize() for word in words[: max(1, sessions // 20)]]
    people = [f"{chance.choice(words).capitalize()} {chance.choice(words).capitalize()}{number % 7 * 's'}" for number in range(max(1, sessions))]
    made = []
    for number in range(sessions):
        day, slot = divmod(number // len(rooms), SLOTS_A_DAY)
        starts = BEGINS + timedelta(days=day, minutes=30 * slot)
        subject = chance.choices(words, weights, k=2)
        made.append(
            Session(
                id=f"s{number}",
                title=LocalText({"und": chance.choice(SHAPES).format(*(word.capitalize() for word in subject))}),
                abstract=LocalText({"und": " ".join(chance.choices(words, weights, k=WORDS_OF_ABSTRACT))}),
                starts=starts,
                ends=starts + timedelta(minutes=25),
                room=f"r{number % len(rooms)}",
                track=f"t{number % len(tracks)}",
                speakers=tuple(f"p{chance.randrange(len(people))}" for _ in range(chance.choice((1, 1, 2)))),
            )
        )
    return Programme(
        event=Event(
            id="synthetic",
            kind=EventKind.CONFERENCE,
            title=LocalText({"und": "SynthConf"}),
            time_zone=ZONE,
            begins=BEGINS,
            ends=max((session.ends for session in made), default=BEGINS + timedelta(hours=1)),
        ),
        rooms=tuple(Room(id=f"r{number}", name=LocalText({"und": name})) for number, name in enumerate(rooms)),
        tracks=tuple(Track(id=f"t{number}", name=LocalText({"und": name})) for number, name in enumerate(tracks)),
        people=tuple(Person(id=f"p{number}", name=name) for number, name in enumerate(people)),
        sessions=tuple(made),
    )


def questions_about(programme: Programme, count: int, seed: int = 2) -> list[str]:
    """Questions as people would ask them of a synthetic programme, some with a slip."""
    chance = random.Random(seed)  # noqa: S311 - the same programme for the same seed, nothing secret
    shapes = (
        "talks about {word}",
        "when does {person} speak",
        "what's on in {room} at 2",
        "{word}",
        "qui parle de {word} ?",
        "next in {room}",
        "where is {title}",
        "what's on now",
        "quand parle {slip} ?",
        "{person}",
    )
    found = []
    for number in range(count):
        session = chance.choice(programme.sessions)
        title = session.title.all[0] if session.title else ""
        person = chance.choice(programme.people).name
        room = chance.choice(programme.rooms).name.all[0]
        cut = chance.randrange(1, len(person) - 1)
        found.append(
            shapes[number % len(shapes)].format(word=title.split()[-1], person=person, room=room, title=title, slip=person[:cut] + person[cut + 1 :])
        )
    return found


def _vocabulary(chance: random.Random, size: int) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 4))))] = None
    return list(words)

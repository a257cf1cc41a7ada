"""A festival of two evenings in two rooms, whose title says what it is, made for the tests, and what its desk says."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.replies.desk import Desk, open_desk
from bot.replies.markup import plain
from knowledge.programme import Event, LocalText, Person, Programme, Role, Room, Session, SessionKind, State
from knowledge.understanding.context import Conversation

ZONE = ZoneInfo("Europe/Paris")
BEGINS = datetime(2034, 7, 7, 18, 0, tzinfo=ZONE)
WEEK_BEFORE = datetime(2034, 6, 30, 12, 0, tzinfo=ZONE)


def both(fr: str, en: str) -> LocalText:
    """A text in both languages."""
    return LocalText({"fr": fr, "en": en})


@cache
def festival() -> Desk:
    """The desk of that festival."""

    def session(number: int, hours: float, room: str, title: LocalText, *speakers: str, **more: object) -> Session:
        starts = BEGINS + timedelta(hours=hours)
        return Session(id=f"s{number}", title=title, starts=starts, ends=starts + timedelta(minutes=50), room=room, speakers=speakers, **more)

    programme = Programme(
        event=Event(
            id="lanterns", title=both("Lanternes, festival du conte", "Lanterns, a storytelling festival"), time_zone="Europe/Paris", begins=BEGINS,
            ends=BEGINS + timedelta(days=1, hours=5), languages=("fr", "en"),
        ),
        rooms=(Room(id="barn", name=both("La Grange", "The Barn")), Room(id="mill", name=both("Moulin", "Mill"))),
        people=(
            Person(id="maud", name="Maud Le Bihan", family_name="Le Bihan", roles=(Role(title=both("directrice du festival", "festival director")),)),
            Person(id="kaya", name="Aylin Kayalı", family_name="Kayalı", roles=(Role(title=both("conteuse", "storyteller")),)),
            Person(id="piet", name="Piet Van der Elst", family_name="Van der Elst", roles=(Role(title=both("luthier", "violin maker")),)),
        ),
        sessions=(
            session(1, 0, "barn", both("Bienvenue", "Welcome"), "maud", kind=SessionKind.OPENING),
            session(2, 1, "barn", both("Le loup et la lampe", "The wolf and the lamp"), "kaya", state=State.FULL, kind=SessionKind.WORKSHOP),
            session(3, 2, "mill", both("Repas au bord de l’eau", "Dinner by the water"), kind=SessionKind.OTHER),
            session(4, 26, "mill", both("Concert de violes", "A concert of viols"), "piet", state=State.CANCELLED, kind=SessionKind.OTHER),
            session(5, 28, "mill", both("Une nuit qui se mange", "A night that can be eaten"), "piet"),
            session(6, 29, "mill", both("Remise des attestations", "Certificates"), kind=SessionKind.OTHER),
            session(7, 15, "barn", LocalText({"en": "Rise and shine"}), "kaya"),
        ),
        practical={
            "public-transport": both("Bus 12, arrêt Moulin, puis navette.", "Bus 12, stop Mill, then a shuttle."),
            "price": both("L’entrée coûte 5 €.", "Admission is 5 euros."),
            "what-to-bring": both("Apportez un coussin.", "Bring a cushion."),
        },
    )  # fmt: skip
    return open_desk(programme)


def said(message: str, now: datetime = WEEK_BEFORE) -> str:
    """The plain text of the reply to a message."""
    response = festival().respond(message, Conversation(), now)
    return plain(response.reply.text).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")

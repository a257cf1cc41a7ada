"""Which commands stand in which menu: everybody's, that of groups, and the longer one that only organisers see, each in their own chat."""

from __future__ import annotations

from bot.organisers.arguments import Verb
from bot.replies.commands import ASK, COMMANDS
from bot.telegram.calendars import COMMANDS as CALENDARS
from bot.telegram.called import Commands, Effect
from bot.telegram.codes import COMMANDS as CODES
from bot.telegram.following import COMMANDS as FOLLOWING
from bot.telegram.picturing import COMMANDS as PICTURING

PRIVACY: Commands = {"privacy": Effect.ASKS, "export": Effect.DOES, "forget": Effect.DOES}
"""The commands about what is kept of a chat."""
EVERYBODYS = (*COMMANDS, *PICTURING, *CALENDARS, *FOLLOWING, *CODES, *PRIVACY)
"""The public menu, in its order."""
GROUPS = (ASK, *(name for name in EVERYBODYS if name != "start"))
"""The menu in groups, where questions in words need a command before them."""
ORGANISING = (*Verb, "undo", "history", "questions", "stats", "invite", "organisers")
"""The commands that only organisers have, in the order of their menu."""
ORGANISERS = (*ORGANISING, *EVERYBODYS)
"""The menu of an organiser."""

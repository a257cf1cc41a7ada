"""What people ask with a command in place of words, the same on Telegram and in the terminal."""

from __future__ import annotations

from knowledge.understanding.question import Ask, Intent, SocialKind

COMMANDS: dict[str, Ask] = {
    "start": Ask(Intent.SOCIAL, topic=SocialKind.GREETING),
    "help": Ask(Intent.SOCIAL, topic=SocialKind.HELP),
    "programme": Ask(Intent.PROGRAMME),
    "now": Ask(Intent.NOW),
    "next": Ask(Intent.NEXT),
    "speakers": Ask(Intent.SPEAKERS),
    "venue": Ask(Intent.VENUE),
    "contacts": Ask(Intent.CONTACT, topic="information"),
    "press": Ask(Intent.CONTACT, topic="press"),
    "language": Ask(Intent.SOCIAL, topic=SocialKind.LANGUAGE),
}
LANGUAGE = "language"
"""The command that changes the language, where one is named behind it."""
ASK = "ask"
"""The command behind which a question stands in words."""

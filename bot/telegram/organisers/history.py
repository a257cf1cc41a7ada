"""/history: what was published, when, by whom and why, as an organiser reads it."""

from __future__ import annotations

from telegram import Bot

from bot.organisers import confirming, roster
from bot.replies.moments import date, time
from bot.replies.texts import paragraphs
from bot.telegram.organisers.proposing import Proposing, say_source
from knowledge.store import revisions

MOST_REVISIONS = 15


async def show_history(proposing: Proposing, bot: Bot, person: int, _: str) -> None:
    """Show the last revisions, newest first, in an organiser's language; times are in the event's zone. Raises `StoreUnavailable`."""
    wording = proposing.wording_of(person)
    async with proposing.database.reading() as connection:
        entries = await revisions.history(connection, MOST_REVISIONS)
        proposers = await confirming.proposers(connection, [each.number for each in entries])
    names = {str(each.person): each.name for each in await roster.organisers(proposing.database, proposing.fixed)}
    authors = {*proposers.values(), *(each.origin.author for each in entries)}
    names |= {author: wording.say("organiser.former") for author in authors if author.startswith(roster.FORMER)}
    rows = []
    for entry in entries:
        at = entry.origin.at.astimezone(proposing.desk.directory.zone)
        author = names.get(entry.origin.author, entry.origin.author)
        if entry.number in proposers:
            proposer = proposers[entry.number]
            author = wording.say("organiser.history.both", proposer=names.get(proposer, proposer), author=author)
        values = {"date": date(wording, at), "time": time(wording, at), "author": author}
        why = ", ".join(part for part in (say_source(entry.origin.source, wording), entry.origin.comment) if part)
        rows.append(wording.say("organiser.history.row", revision=entry.number, why=why, **values))
    await proposing.say(bot, person, paragraphs([wording.say("organiser.history.heading"), *rows]))

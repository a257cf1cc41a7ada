"""Organisers publish in the chat; nobody else sees or can run any of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.organisers.tables import invitation_table, proposal_table
from knowledge.store import revisions
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.hostile_files import HOSTILE
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to
from tests.integration.telegram.organising import (
    BOSS,
    FOLLOWER,
    MOVED,
    ORIGINAL,
    SECOND,
    STRANGER,
    acts,
    bot,
    data,
    follows_all,
    messages,
    newest,
    reply,
)
from tests.integration.telegram.people import member
from tests.schedules import OLD_SCHEDULE

GROUP = -7


async def test_a_change_by_command_and_by_file_is_told_once(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "/help", FOLLOWER)
        await follows_all(store)
        preview = await reply(server, BOSS, server.say("/delay logement 15", BOSS))
        assert "15 h 45" in preview["text"].replace("\u00a0", " ")
        assert "3:45" in preview["text"]
        assert "1 conversation" in preview["text"].replace("\u00a0", " ")
        assert "publiée" in (await reply(server, BOSS, server.press(data(preview, "prévenir"), BOSS)))["text"]
        await server.wait_for(lambda: any("15\u00a0h\u00a045" in each["text"] for each in messages(server, FOLLOWER)))
        preview = await reply(server, BOSS, server.send_file(MOVED.encode(), chat=BOSS))
        await reply(server, BOSS, server.press(data(preview, "Publier et"), BOSS))
        await server.wait_for(lambda: any("16\u00a0h\u00a045" in each["text"] for each in messages(server, FOLLOWER)))
        preview = await reply(server, BOSS, server.say("/undo", BOSS))
        await reply(server, BOSS, server.press(data(preview, "sans"), BOSS))
        rows = (await reply(server, BOSS, server.say("/history", BOSS)))["text"]
        assert "annulation de la version 3" in rows
        assert "programme.yaml" in rows
    seen = [(int(call["chat_id"]), call["reaction"]) for call in server.of("setMessageReaction")]
    assert seen == [(BOSS, [{"type": "emoji", "emoji": "👀"}])] * 4, "each thing that the organiser sent is marked as seen"
    assert len(messages(server, FOLLOWER)) == 3  # the answer and two notices
    assert await newest(store) == 4
    assert (await acts(store)).count("confirm") == 3
    assert server.refused == []


async def test_what_is_typed_behind_undo_is_refused_and_a_title_in_every_language_is_said(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        preview = await reply(server, BOSS, server.say("/title logement : Un toit", BOSS))
        assert "toutes les langues" in preview["text"]
        by_language = await reply(server, BOSS, server.say("/title logement fr: Un toit en: A roof", BOSS))
        assert "toutes les langues" not in by_language["text"]
        assert "A roof" in by_language["text"]
        refused = await reply(server, BOSS, server.say("/undo 1", BOSS))
        assert "/undo se tape seul" in refused["text"]
        assert "reply_markup" not in refused


async def test_the_way_back_from_a_delay_takes_nothing_along(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        delay = await reply(server, BOSS, server.say("/delay logement 15", BOSS))
        assert "Décaler aussi" in str(delay["reply_markup"])
        await reply(server, BOSS, server.press(data(delay, "sans"), BOSS))
        assert "Décaler aussi" not in str((await reply(server, BOSS, server.say("/undo", BOSS)))["reply_markup"]), "what follows stayed where it was"


async def test_what_is_off_stays_where_all_is_changed_and_the_preview_says_so(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        preview = await reply(server, BOSS, server.say("/cancel logement", BOSS))
        await reply(server, BOSS, server.press(data(preview, "sans"), BOSS))
        said = (await reply(server, BOSS, server.say("/delay tout 10", BOSS)))["text"]
    assert "1 partie annulée ou reportée reste telle quelle\u00a0:\n• table ronde «\u00a0Le logement" in said


async def test_to_a_stranger_none_of_it_exists(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        help_text = await answer_to(server, "/nonsense", STRANGER)
        for command in ("/delay logement 15", "/undo", "/history", "/invite", "/organisers", "/announce x"):
            assert await answer_to(server, command, STRANGER) == help_text, command
        document = await reply(server, STRANGER, server.send_file(MOVED.encode(), chat=STRANGER))
        assert "programme.yaml" not in document["text"]
        preview = await reply(server, BOSS, server.say("/cancel logement", BOSS))
        for verb in ("Publier et", "sans", "Abandonner"):
            assert "publi" not in (await reply(server, STRANGER, server.press(data(preview, verb), STRANGER)))["text"]
        await reply(server, BOSS, server.press(data(preview, "Publier et"), BOSS))
        await server.wait_for(lambda: len(server.of("setMyCommands")) >= 12)
    assert await newest(store) == 2
    scopes = [call.get("scope") or {} for call in server.of("setMyCommands")]
    menus = {scope.get("chat_id") for scope in scopes if scope.get("type") == "chat"}
    assert {int(chat) for chat in menus if chat is not None} == {BOSS, SECOND}
    for call in server.of("setMyCommands"):
        is_for_all = (call.get("scope") or {}).get("type") != "chat"
        assert ("delay" in json.dumps(call["commands"])) is not is_for_all


async def test_a_confirmation_counts_once_within_an_hour_and_outlives_the_process(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        first = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        second = await reply(server, SECOND, server.say("/cancel logement", SECOND))
        old = await reply(server, BOSS, server.say("/announce Le café est servi", BOSS))
        async with store.writing() as connection:
            is_old = proposal_table.c.id == data(old, "Abandonner").rpartition(":")[2]
            await connection.execute(update(proposal_table).where(is_old).values(at=datetime.now(UTC) - timedelta(minutes=61)))
    async with bot(server, database_url):
        assert "trop ancien" in (await reply(server, BOSS, server.press(data(old, "Publier et"), BOSS)))["text"]
        assert "version 2" in (await reply(server, BOSS, server.press(data(first, "Publier et"), BOSS)))["text"]
        assert "déjà publié" in (await reply(server, SECOND, server.press(data(first, "Publier et"), SECOND)))["text"]
        assert "entre-temps" in (await reply(server, SECOND, server.press(data(second, "Publier et"), SECOND)))["text"]
        forged = data(first, "Publier et")[:-3] + "abc"
        assert "ne connais plus" in (await reply(server, BOSS, server.press(forged, BOSS)))["text"]
    assert await newest(store) == 2


async def test_two_organisers_who_confirm_at_once_publish_once(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        preview = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        for organiser in (BOSS, SECOND):
            await server.press(data(preview, "Publier et"), organiser)
        await server.wait_for(lambda: len(messages(server, BOSS)) >= 2 and len(messages(server, SECOND)) >= 1)
    assert await newest(store) == 2
    assert (await acts(store)).count("publish") == 1


async def test_another_organiser_must_confirm_where_four_eyes_are_wanted(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url, FOUR_EYES="1"):
        preview = await reply(server, BOSS, server.say("/cancel logement", BOSS))
        shown = await reply(server, SECOND, server.press(data(preview, "Publier et"), BOSS))
        await server.wait_for(lambda: "autre doit confirmer" in messages(server, BOSS)[-1]["text"])
        assert shown["text"].startswith(f"{BOSS} vous demande de confirmer ce changement")
        assert "déjà demandé" in (await reply(server, BOSS, server.press(data(preview, "Publier et"), BOSS)))["text"]
        assert len(messages(server, SECOND)) == 1
        assert await newest(store) == 1
        assert "version 2" in (await reply(server, SECOND, server.press(data(shown, "Publier et"), SECOND)))["text"]
        await server.wait_for(lambda: "autre personne" in messages(server, BOSS)[-1]["text"])
        assert f"{BOSS}, confirmé par {SECOND}" in (await reply(server, BOSS, server.say("/history", BOSS)))["text"]
    assert await newest(store) == 2


async def test_whoever_was_asked_to_confirm_is_told_that_a_change_was_dropped(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url, FOUR_EYES="1"):
        preview = await reply(server, BOSS, server.say("/delay dreyfus 10", BOSS))
        shown = await reply(server, SECOND, server.press(data(preview, "Publier et"), BOSS))
        await server.wait_for(lambda: "autre doit confirmer" in messages(server, BOSS)[-1]["text"])
        longer = await reply(server, SECOND, server.press(data(shown, "Décaler aussi"), SECOND))
        await server.wait_for(lambda: "a corrigé ce changement" in messages(server, BOSS)[-1]["text"])
        again = await reply(server, BOSS, server.press(data(longer, "Publier et"), SECOND))
        assert again["text"].startswith(f"{SECOND} vous demande de confirmer ce changement")
        await server.wait_for(lambda: "autre doit confirmer" in messages(server, SECOND)[-1]["text"])
        assert "Abandonné" in (await reply(server, SECOND, server.press(data(longer, "Abandonner"), SECOND)))["text"]
        await server.wait_for(lambda: "a abandonné ce changement" in messages(server, BOSS)[-1]["text"])


async def test_an_invitation_works_once_and_is_undone_by_a_button(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        text = (await reply(server, BOSS, server.say("/invite", BOSS)))["text"]
        link = next(word for word in text.split() if word.startswith("https://t.me/"))
        payload = link.partition("start=")[2]
        assert len(payload) <= 64
        assert "organisation" in (await reply(server, STRANGER, server.say(f"/start {payload}", STRANGER)))["text"]
        assert "déjà servi" in (await reply(server, FOLLOWER, server.say(f"/start {payload}", FOLLOWER)))["text"]
        assert "inline_keyboard" in (await reply(server, STRANGER, server.say("/cancel logement", STRANGER)))["reply_markup"]
        listed = await reply(server, BOSS, server.say("/organisers", BOSS))
        await reply(server, BOSS, server.press(data(listed, "Retirer"), BOSS))
        assert await answer_to(server, "/cancel logement", STRANGER) == await answer_to(server, "/nonsense", STRANGER)
        second = (await reply(server, BOSS, server.say("/invite", BOSS)))["text"].partition("start=")[2].strip()
        async with store.writing() as connection:
            await connection.execute(update(invitation_table).values(expires=datetime.now(UTC) - timedelta(seconds=1)))
        assert "trop ancienne" in (await reply(server, FOLLOWER, server.say(f"/start {second}", FOLLOWER)))["text"]
    assert [act for act in await acts(store) if act in ("invite", "join", "remove")] == ["invite", "join", "remove", "invite"]


async def test_what_was_asked_back_goes_on_after_a_restart(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        which = await reply(server, BOSS, server.say("/delay table ronde 10", BOSS))
    async with bot(server, database_url):
        preview = await reply(server, BOSS, server.press(data(which, "logement"), BOSS))
        assert "15 h 40" in preview["text"].replace("\u00a0", " ")
        server.written.clear()  # the command is deleted; the question says it
        preview = await reply(server, BOSS, server.press(data(which, "logement"), BOSS))
        assert "15 h 40" in preview["text"].replace("\u00a0", " ")


async def test_what_is_not_clear_is_asked_back_and_a_delay_can_shift_what_follows(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        which = await reply(server, BOSS, server.say("/delay table ronde 10", BOSS))
        preview = await reply(server, BOSS, server.press(data(which, "logement"), BOSS))
        longer = await reply(server, BOSS, server.press(data(preview, "Décaler aussi 2"), BOSS))
        await reply(server, BOSS, server.press(data(longer, "sans"), BOSS))
        assert "Par exemple" in (await reply(server, BOSS, server.say("/delay", BOSS)))["text"]
        assert "ne trouve pas" in (await reply(server, BOSS, server.say("/cancel zzzz", BOSS)))["text"]
        assert "Salle annoncée" in (await reply(server, BOSS, server.say("/room logement: cave", BOSS)))["text"]
    async with store.reading() as connection:
        found = await revisions.newest(connection)
    assert found is not None
    starts = {session.id: f"{session.starts:%H:%M}" for session in found.programme.sessions}
    assert (starts["housing"], starts["early-childhood"]) == ("15:40", "16:40")


async def test_bad_files_are_refused_in_a_sentence(server: BotApiServer, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    half = ORIGINAL[: len(ORIGINAL) // 3].rpartition(":")[0]
    async with bot(server, url):
        for content in (*HOSTILE.values(), half):
            await refused(server, server.send_file(content.encode(), chat=BOSS), "Ce fichier est inutilisable. Rien n’a été publié.")
        await refused(server, server.send_file(MOVED.encode(), chat=BOSS, size=20_000_001), "Ce fichier est trop gros")
        server.cut_files = True
        await refused(server, server.send_file(MOVED.encode(), chat=BOSS), "Le fichier ne m’est pas parvenu en entier. Rien n’a été publié.")
        server.cut_files = False
        other = OLD_SCHEDULE.read_bytes()
        preview = await reply(server, BOSS, server.send_file(other, chat=BOSS))
        assert "quand même" in json.dumps(preview["reply_markup"], ensure_ascii=False)
        assert "logement" in await answer_to(server, "/programme", STRANGER)
    opened = open_database(read_address(url))
    assert await newest(opened) == 1
    await opened.close()


async def refused(server: BotApiServer, sending: Any, says: str) -> None:
    """A file is answered with a sentence, and nothing to press."""
    answer = await reply(server, BOSS, sending)
    assert "reply_markup" not in answer
    assert answer["text"].startswith(says)
    assert "root:" not in answer["text"]


async def test_an_organiser_who_only_sends_commands_is_answered_in_the_language_of_the_app(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        assert "Nothing is published yet" in (await reply(server, BOSS, server.say("/delay logement 15", BOSS, "en")))["text"]
        assert "Rien n’est encore publié" in (await reply(server, SECOND, server.say("/delay logement 20", SECOND, "fr")))["text"]


async def test_what_is_ordered_in_words_is_previewed_in_their_language(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        assert "Nothing is published yet" in (await reply(server, BOSS, server.say("delay housing by 15", BOSS, "fr")))["text"]
        assert "Rien n’est encore publié" in (await reply(server, BOSS, server.say("décale le logement de 5", BOSS, "en")))["text"]
        assert "première version" in (await reply(server, BOSS, server.say("annule la dernière modification", BOSS, "en")))["text"]
        await reply(server, BOSS, server.say("/language en", BOSS))
        assert "Nothing is published yet" in (await reply(server, BOSS, server.say("décale le logement de 5", BOSS)))["text"]


@pytest.mark.parametrize(("person", "says"), [(BOSS, "conversation privée"), (STRANGER, "Vous pouvez me demander")])
async def test_an_organiser_who_names_the_bot_in_a_group_is_told_where_commands_belong(
    server: BotApiServer, database_url: str, person: int, says: str
) -> None:
    async with bot(server, database_url):
        answer = await reply(server, GROUP, server.say("/delay@seminar_test_bot logement 5", GROUP, **member(person)))
        assert says in answer["text"]

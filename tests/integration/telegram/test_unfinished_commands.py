"""Organisers tap commands in the menu and write the rest, and push back what they published knowingly."""

from __future__ import annotations

from knowledge.formats import programme_as_yaml
from knowledge.store import revisions
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.organising import BOSS, STRANGER, bot, data, reply


async def test_a_revision_in_which_sessions_overlap_can_be_pushed_back(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        preview = await reply(server, BOSS, server.say("/delay logement 15", BOSS))
        await reply(server, BOSS, server.press(data(preview, "Publier sans prévenir"), BOSS))
        async with store.reading() as connection:
            exported = programme_as_yaml((await revisions.revision(connection, 2)).programme)
        preview = await reply(server, BOSS, server.send_file(exported.replace("Sciences Po", "Sciences Po (27)").encode(), chat=BOSS))
        assert data(preview, "Publier")
        assert "quand même" not in str(preview["reply_markup"])
        worse = exported.replace("starts: 2012-01-24T15:45", "starts: 2012-01-24T15:20")
        assert worse != exported
        preview = await reply(server, BOSS, server.send_file(worse.encode(), chat=BOSS))
        assert "se chevauchent" in preview["text"]
        assert data(preview, "quand même")


async def test_the_next_message_completes_a_command_of_the_menu(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        asked = (await reply(server, BOSS, server.say("/delay", BOSS)))["text"]
        assert "votre prochain message complète /delay" in asked
        assert "15 h 45" in (await reply(server, BOSS, server.say("logement 15", BOSS)))["text"].replace("\u00a0", " ")
        asked = (await reply(server, BOSS, server.say("/delay logement", BOSS)))["text"].replace("\u00a0", " ")
        assert asked.startswith("Table ronde « Le logement")
        assert "de combien de minutes ?" in asked
        assert "15 h 45" in (await reply(server, BOSS, server.say("15", BOSS)))["text"].replace("\u00a0", " ")
        await reply(server, BOSS, server.say("/delay", BOSS))
        assert "de combien de minutes" in (await reply(server, BOSS, server.say("la table ronde sur le logement", BOSS)))["text"]
        assert "15 h 45" in (await reply(server, BOSS, server.say("15", BOSS)))["text"].replace("\u00a0", " ")
        await reply(server, BOSS, server.say("/title logement", BOSS))
        assert "Un toit" in (await reply(server, BOSS, server.say("Un toit", BOSS)))["text"]
        await reply(server, BOSS, server.say("/cancel", BOSS))
        which = await reply(server, BOSS, server.say("table ronde", BOSS))
        picked = await reply(server, BOSS, server.press(data(which, "logement"), BOSS))
        assert "Annulé" in picked["text"]
        await reply(server, BOSS, server.say("/cancel", BOSS))
        assert "Lamarzelle" in (await reply(server, BOSS, server.say("qui conclut ?", BOSS)))["text"]
        assert "Source" not in (await reply(server, BOSS, server.say("logement", BOSS)))["text"], "after a question nothing is waited for"
        await reply(server, BOSS, server.say("/cancel", BOSS))
        assert "Source" not in (await reply(server, STRANGER, server.say("logement", STRANGER)))["text"]
        wrong = (await reply(server, BOSS, server.say("/move logement 16h - 15h", BOSS)))["text"]
        assert wrong.startswith("La fin est avant le début.")
        announced = (await reply(server, BOSS, server.say("/announce fr: Le café est servi", BOSS)))["text"]
        assert "Les personnes prévenues en anglais recevront ce texte tel quel" in announced


async def test_a_message_that_completes_nothing_is_a_question_and_ends_the_command(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        for begun, completes_nothing in (("/delay", "qui conclut"), ("/cancel", "zxqv"), ("/move logement", "qui conclut")):
            await reply(server, BOSS, server.say(begun, BOSS))
            said = (await reply(server, BOSS, server.say(completes_nothing, BOSS)))["text"]
            assert begun.split()[0] not in said
            assert ("Lamarzelle" in said) == (completes_nothing == "qui conclut"), said
            assert "Source" not in (await reply(server, BOSS, server.say("logement 16:45", BOSS)))["text"], begun


async def test_another_command_button_or_file_ends_a_command(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        preview = await reply(server, BOSS, server.say("/delay logement 15", BOSS))
        for doing in (
            lambda: server.say("/programme", BOSS),
            lambda: server.say("/history", BOSS),
            lambda: server.send_file(b"no programme", chat=BOSS),
            lambda: server.press(data(preview, "Abandonner"), BOSS),
        ):
            await reply(server, BOSS, server.say("/announce", BOSS))
            await reply(server, BOSS, doing())
            assert "Lamarzelle" in (await reply(server, BOSS, server.say("qui conclut ?", BOSS)))["text"]


async def test_a_text_may_be_a_question_once_its_session_is_known(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        for begun in ("/title", "/delay logement"):
            assert "sauf s’il se termine par un point d’interrogation" in (await reply(server, BOSS, server.say(begun, BOSS)))["text"], begun
            assert "Lamarzelle" in (await reply(server, BOSS, server.say("qui conclut ?", BOSS)))["text"], begun
        for begun in ("/title logement", "/replace logement", "/announce"):
            assert "point d’interrogation" not in (await reply(server, BOSS, server.say(begun, BOSS)))["text"], begun
            assert "Un toit pour tous" in (await reply(server, BOSS, server.say("Un toit pour tous ?", BOSS)))["text"], begun


async def test_a_session_stays_where_its_hour_was_wrong(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        wrong = (await reply(server, BOSS, server.say("/move logement 25:00", BOSS)))["text"]
        assert wrong.startswith("Cette heure ou ce jour n’existe pas. Table ronde «\u00a0Le logement")
        assert "16\u00a0h\u00a045" in (await reply(server, BOSS, server.say("16:45", BOSS)))["text"]


async def test_a_command_is_completed_in_another_process(server: BotApiServer, postgresql_url: str) -> None:
    async with bot(server, postgresql_url):
        await reply(server, BOSS, server.say("/delay logement", BOSS))
    async with bot(server, postgresql_url):
        assert "15\u00a0h\u00a045" in (await reply(server, BOSS, server.say("15", BOSS)))["text"]
        assert "Source" not in (await reply(server, BOSS, server.say("15", BOSS)))["text"]


async def test_a_session_is_picked_for_a_completed_command_after_a_restart(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say("/cancel", BOSS))
        which = await reply(server, BOSS, server.say("table ronde", BOSS))
    async with bot(server, database_url):
        picked = await reply(server, BOSS, server.press(data(which, "logement"), BOSS))
        assert "Annulé" in picked["text"]

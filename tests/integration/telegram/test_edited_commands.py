"""Organisers correct a command by editing it, and the buttons of what is decided on go."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from sqlalchemy import delete

from bot.organisers.tables import shown_table
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.organising import BOSS, SECOND, STRANGER, bot, data, messages, newest, reply
from tests.integration.waiting import until


async def edited(server: BotApiServer, text: str, written: int = -1) -> None:
    await server.edit(server.written[written], text)


async def forgets_what_is_shown(store: Database) -> bool:
    """As if the process had been killed before a preview was shown; whether there was one."""
    async with store.writing() as connection:
        return (await connection.execute(delete(shown_table))).rowcount == 1


async def corrected(server: BotApiServer, text: str) -> dict[str, Any]:
    """What an organiser is shown after an edit that puts a preview away, once they were told so."""
    shown = await reply(server, BOSS, edited(server, text))
    await server.wait_for(lambda: "avant la modification ne vaut plus" in messages(server, BOSS)[-1]["text"])
    return shown


async def without_buttons(server: BotApiServer, count: int) -> list[tuple[int, int]]:
    """The messages whose buttons were taken away, by chat and number."""
    await server.wait_for(lambda: len(server.of("editMessageReplyMarkup")) >= count)
    return [(int(call["chat_id"]), int(call["message_id"])) for call in server.of("editMessageReplyMarkup")]


def number_of(server: BotApiServer, sent: dict[str, Any]) -> int:
    """The number that a message of the bot has in the chats."""
    return next(number for number, (_, call) in enumerate(server.calls, 1) if call is sent)


async def test_an_edited_command_takes_the_place_of_what_it_proposed(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        first = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        second = await corrected(server, "/delay logement 50")
        assert "16\u00a0h\u00a020" in second["text"]
        assert await without_buttons(server, 1) == [(BOSS, number_of(server, first))]
        sent = [call for _, call in server.calls]
        assert sent.index(second) < sent.index(server.of("editMessageReplyMarkup")[0])  # a kill between the two must not lose the preview
        assert "plus récent a remplacé" in (await reply(server, BOSS, server.press(data(first, "Publier et"), BOSS)))["text"]
        await edited(server, "/delay  logement 50")
        assert "version 2" in (await reply(server, BOSS, server.press(data(second, "Publier et"), BOSS)))["text"]
        late = await reply(server, BOSS, edited(server, "/delay logement 55"))
        assert "déjà publiée\u00a0: c’est la version 2" in late["text"]
    assert await newest(store) == 2
    assert server.refused == []


@pytest.mark.parametrize("typed", ["/delay xqztv 5", "/delay logement", "/dely logement 5"])
async def test_a_command_that_proposed_nothing_is_read_again(server: BotApiServer, database_url: str, typed: str) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say(typed, BOSS))
        assert "15\u00a0h\u00a035" in (await reply(server, BOSS, edited(server, "/delay logement 5")))["text"]
        assert "plus tard" not in (await reply(server, BOSS, server.say("15", BOSS)))["text"]


async def test_an_edited_command_that_changes_nothing_leaves_no_preview(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        first = await reply(server, BOSS, server.say("/move logement 16:30", BOSS))
        assert "rien ne change" in (await corrected(server, "/move logement 15:30"))["text"]
        assert "plus récent" in (await reply(server, BOSS, server.press(data(first, "Publier et"), BOSS)))["text"]
    assert await newest(store) == 1


async def test_an_order_without_a_slash_is_previewed_to_organisers(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        assert "/delay" in (await reply(server, BOSS, server.say("décale la clôture de 10 min", BOSS)))["text"]
        told = await reply(server, BOSS, server.say("Dis à tout le monde qu’il y a du café", BOSS))
        assert "\nIl y a du café\n" in told["text"]
        assert "/postpone" in (await reply(server, BOSS, server.say("reporte la clôture", BOSS)))["text"]
        assert "/move" in (await reply(server, BOSS, server.say("reporte la clôture à 18h30", BOSS)))["text"]
        assert "de combien de minutes" in (await reply(server, BOSS, server.say("décale la clôture", BOSS)))["text"]
        assert "/delay" in (await reply(server, BOSS, server.say("10", BOSS)))["text"]
        for typed, chat in (("annule la clôture ?", BOSS), ("annule la clôture", STRANGER), ("annule mon abonnement", BOSS)):
            assert "Publier" not in str((await reply(server, chat, server.say(typed, chat))).get("reply_markup")), typed
        await reply(server, BOSS, server.say("/help", BOSS))
        await server.wait_for(lambda: "Pour l’organisation" in messages(server, BOSS)[-1]["text"])


async def test_to_cancel_means_the_preview_that_was_just_shown(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        for typed in ("annule", "annule tout"):
            assert "Source" not in (await reply(server, BOSS, server.say(typed, BOSS)))["text"], "nothing waits"
            await reply(server, BOSS, server.say("décale la clôture de 10", BOSS))
            dropped = await reply(server, BOSS, server.say(typed, BOSS))
            assert dropped["text"] == "Abandonné. Rien n’a été publié.", typed
    assert await newest(store) == 1


async def test_an_order_is_taken_while_another_command_waits_for_its_rest(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say("/delay", BOSS))
        assert "/cancel" in (await reply(server, BOSS, server.say("annule le logement", BOSS)))["text"]
        await reply(server, BOSS, server.say("/delay logement", BOSS))
        assert "/delay" in (await reply(server, BOSS, server.say("décale de 15", BOSS)))["text"]
        await reply(server, BOSS, server.say("/delay", BOSS))
        assert "Source" not in (await reply(server, BOSS, server.say("annule", BOSS)))["text"], "the command is over, and no older preview dropped"


async def test_the_edited_rest_of_a_command_is_said_not_to_be_read(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say("/delay", BOSS))
        await reply(server, BOSS, server.say("logement 5", BOSS))
        assert "seules les commandes entières" in (await reply(server, BOSS, edited(server, "logement 50")))["text"]
        await reply(server, BOSS, server.say("qui est Damon ?", BOSS))
        await edited(server, "où est-ce ?")
        await server.wait_for(lambda: len(server.of("editMessageText")) == 1)
        await reply(server, STRANGER, server.say("/delay logement 5", STRANGER))
        await edited(server, "/delay logement 50")
        await reply(server, STRANGER, server.say("qui est Damon ?", STRANGER))
    assert len(messages(server, STRANGER)) == 2


async def test_what_is_said_of_an_edited_rest_is_what_became_of_its_preview(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        for what, said in (("Abandonner", "Renvoyez la commande"), ("Publier et", "déjà publiée\u00a0: c’est la version 2")):
            await reply(server, BOSS, server.say("/delay", BOSS))
            preview = await reply(server, BOSS, server.say("logement 5", BOSS))
            assert "L’aperçu reste tel quel" in (await reply(server, BOSS, edited(server, "logement 50")))["text"]
            await reply(server, BOSS, server.press(data(preview, what), BOSS))
            told = (await reply(server, BOSS, edited(server, "logement 55")))["text"]
            assert said in told
            assert "tel quel" not in told


async def test_a_delay_of_what_follows_is_of_the_command_that_is_edited(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        first = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        along = await reply(server, BOSS, server.press(data(first, "aussi"), BOSS))
        second = await corrected(server, "/delay logement 50")
        assert "plus récent" in (await reply(server, BOSS, server.press(data(along, "Publier et"), BOSS)))["text"]
        along = await reply(server, BOSS, server.press(data(second, "aussi"), BOSS))
        assert "version 2" in (await reply(server, BOSS, server.press(data(along, "Publier et"), BOSS)))["text"]
        assert "déjà publiée" in (await reply(server, BOSS, edited(server, "/delay logement 10")))["text"]
    assert await newest(store) == 2


async def test_a_picked_session_is_of_the_command_that_is_edited(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        which = await reply(server, BOSS, server.say("/delay table ronde 5", BOSS))
        picked = await reply(server, BOSS, server.press(data(which, "enfance"), BOSS))
        second = await corrected(server, "/delay logement 50")
        assert "plus récent" in (await reply(server, BOSS, server.press(data(picked, "Publier et"), BOSS)))["text"]
        await reply(server, BOSS, server.press(data(second, "Abandonner"), BOSS))
        which = await reply(server, BOSS, server.say("/delay table ronde 5", BOSS))
        picked = await reply(server, BOSS, server.press(data(which, "enfance"), BOSS))
        assert "version 2" in (await reply(server, BOSS, server.press(data(picked, "Publier et"), BOSS)))["text"]
        assert "déjà publiée" in (await reply(server, BOSS, edited(server, "/delay logement 10")))["text"]
    assert await newest(store) == 2


async def test_an_edited_order_takes_the_place_of_what_it_proposed_also_after_a_restart(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        first = await reply(server, BOSS, server.say("décale la clôture de 5", BOSS))
    async with bot(server, database_url):
        second = await corrected(server, "décale la clôture de 50")
        assert "plus récent" in (await reply(server, BOSS, server.press(data(first, "Publier et"), BOSS)))["text"]
        third = await corrected(server, "annule la clôture")
        assert "plus récent" in (await reply(server, BOSS, server.press(data(second, "Publier et"), BOSS)))["text"]
        assert "Annulé" in third["text"]
        assert "Renvoyez la commande" in (await corrected(server, "annule xqztv"))["text"]
        await reply(server, STRANGER, server.say("annule la clôture", STRANGER))
        await edited(server, "annule le logement")
        await reply(server, STRANGER, server.say("qui est Damon ?", STRANGER))
    assert "Publier" not in str(messages(server, STRANGER))


async def test_a_proposal_that_was_never_shown_is_shown_when_the_edit_comes_again(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        await until(partial(forgets_what_is_shown, store))
        assert "15\u00a0h\u00a035" in (await corrected(server, "/delay logement 5"))["text"]


async def test_who_was_asked_to_confirm_is_told_that_the_change_was_corrected(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url, FOUR_EYES="1"):
        preview = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        await reply(server, SECOND, server.press(data(preview, "Publier et"), BOSS))
        told = (await reply(server, SECOND, edited(server, "/delay logement 50")))["text"]
        assert "a corrigé ce changement" in told
        assert "abandonné" not in told


async def test_what_another_made_longer_is_corrected_with_its_command(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url, FOUR_EYES="1"):
        preview = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        asked = await reply(server, SECOND, server.press(data(preview, "Publier et"), BOSS))
        longer = await reply(server, SECOND, server.press(data(asked, "Décaler aussi"), SECOND))
        assert "a corrigé ce changement" in (await reply(server, SECOND, edited(server, "/delay logement 50")))["text"]
        assert "Un aperçu plus récent a remplacé celui-ci" in (await reply(server, SECOND, server.press(data(longer, "Publier et"), SECOND)))["text"]


async def test_buttons_go_from_all_who_have_them_once_somebody_decides(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url, FOUR_EYES="1"):
        preview = await reply(server, BOSS, server.say("/cancel logement", BOSS))
        shown = await reply(server, SECOND, server.press(data(preview, "Publier et"), BOSS))
        await reply(server, SECOND, server.press(data(shown, "Abandonner"), SECOND))
        found = {(BOSS, number_of(server, preview)), (SECOND, number_of(server, shown))}
        assert set(await without_buttons(server, 2)) == found
        assert "déjà été abandonné" in (await reply(server, BOSS, server.press(data(preview, "Publier et"), BOSS)))["text"]


async def test_a_question_which_session_is_over_once_its_command_is_edited(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        which = await reply(server, BOSS, server.say("/delay table ronde 5", BOSS))
        await reply(server, BOSS, edited(server, "/delay table ronde 50"))
        server.written[-1] |= {"text": "/delay table ronde 50"}  # the button brings the command as it reads now
        assert "ne vaut plus" in (await reply(server, BOSS, server.press(data(which, "logement"), BOSS)))["text"]

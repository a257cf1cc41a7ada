"""An organiser sees what could not be answered, answers it in both languages, and the bot answers it from then on; nobody else sees any of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from bot.questions.tables import draft_table, unanswered_table
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to
from tests.integration.telegram.organising import BOSS, SECOND, STRANGER, bot, data, messages, newest, reply
from tests.integration.telegram.updates import BOT
from tests.integration.waiting import until

FOLLOWER = 300


async def waiting(store: Database, most: int) -> int:
    """How many ways of asking are stored, once there are so many."""
    number = 0

    async def are_stored() -> bool:
        nonlocal number
        async with store.reading() as connection:
            number = int(await connection.scalar(select(func.count()).select_from(unanswered_table)) or 0)
        return number >= most

    await until(are_stored)
    return number


async def until_answered(server: BotApiServer, words: str, question: str, chat: int, language: str = "fr") -> None:
    """Ask again and again until the answer has these words."""

    async def is_answered() -> bool:
        return words in await answer_to(server, question, chat, language)

    await until(is_answered)


def replying(server: BotApiServer, text: str, prompt: dict[str, Any], chat: int = BOSS) -> Any:
    """A person replies to a message of the bot."""
    number = next(place for place, (_, call) in enumerate(server.calls, 1) if call is prompt)
    answered = {"message_id": number, "date": 0, "chat": {"id": chat, "type": "private"}, "from": BOT, "text": prompt["text"]}
    return server.say(text, chat, reply_to_message=answered)


async def replies(server: BotApiServer, chat: int, number: int, doing: Any) -> list[dict[str, Any]]:
    """So many messages to a chat after something."""
    before = len(messages(server, chat))
    await doing
    await server.wait_for(lambda: len(messages(server, chat)) >= before + number)
    return messages(server, chat)[before:]


async def test_a_question_is_answered_in_both_languages_and_published(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "Peut-on emprunter un parapluie ?", STRANGER)
        await answer_to(server, "Bonjour, je m’appelle Ophélie Durand, où emprunter un parapluie ?", FOLLOWER)
        await answer_to(server, "can I bring my dog?", FOLLOWER, "en")
        await waiting(store, 3)
        listed = await reply(server, BOSS, server.say("/questions", BOSS))
        assert "1 à 2 sur 2" in listed["text"]
        assert listed["text"].index("dog") < listed["text"].index("[nom], où emprunter")
        assert "posée 2 fois, la dernière" in listed["text"]
        assert "Durand" not in str(server.of("sendMessage")[-1])
        for name in ("Ophélie", str(STRANGER), str(FOLLOWER), "Alix"):
            assert name not in str(listed)

        shown, french = await replies(server, BOSS, 2, server.press(data(listed, "emprunter"), BOSS))
        assert "Peut-on emprunter un parapluie" in shown["text"]
        assert french["reply_markup"]["force_reply"]
        assert "français" in french["text"]
        english = await reply(server, BOSS, replying(server, "Oui, au sous-sol, <b>gratuit</b>.", french))
        assert "anglais" in english["text"]
        assert "Martignac" in (await reply(server, BOSS, server.say("c où ?", BOSS)))["text"], "a question is answered meanwhile"
        preview = await reply(server, BOSS, server.say("Yes, in the basement, free.", BOSS))
        for words in ("parapluie", "sous-sol, &lt;b&gt;gratuit", "in the basement", "Personne n’est prévenu"):
            assert words in preview["text"]
        assert [button["text"] for row in preview["reply_markup"]["inline_keyboard"] for button in row] == ["Publier", "Abandonner"]
        assert await newest(store) == 1
        await reply(server, BOSS, server.press(data(preview, "Publier"), BOSS))
        assert await newest(store) == 2
        await until_answered(server, "sous-sol", "Peut-on emprunter un parapluie ?", STRANGER)
        assert "sous-sol" in await answer_to(server, "je peux emprunter des parapluies svp", FOLLOWER)
        assert "1 à 1 sur 1" in (await reply(server, BOSS, server.say("/questions", BOSS)))["text"], "what is answered now is off the list"
        assert "version 2" not in str(messages(server, STRANGER))
    assert server.refused == []
    async with store.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(draft_table)) == 0


async def test_a_matter_is_answered_in_whatever_words_and_a_language_may_be_left_out(
    server: BotApiServer, database_url: str, store: Database
) -> None:
    async with bot(server, database_url):
        await answer_to(server, "y a du wifi ?", STRANGER)
        await waiting(store, 1)
        listed = await reply(server, BOSS, server.say("/questions", BOSS))
        _, french = await replies(server, BOSS, 2, server.press(data(listed, "wifi"), BOSS))
    async with bot(server, database_url):  # a restart does not lose what is being written
        english = await reply(server, BOSS, replying(server, "Réseau IEPC, sans mot de passe.", french))
        assert "anglais" in english["text"]
        warning, preview = await replies(server, BOSS, 2, server.say("/skip", BOSS))
        assert "pas de réponse en anglais" in warning["text"]
        assert "Wi-Fi" in preview["text"]
        await reply(server, BOSS, server.press(data(preview, "sans"), BOSS))
        await until_answered(server, "IEPC", "is there any internet here?", FOLLOWER, "en")
        assert "n’attend de réponse" in (await reply(server, BOSS, server.say("/questions", BOSS)))["text"]


async def test_pages_the_list_and_taking_off_it(server: BotApiServer, database_url: str, store: Database) -> None:
    words = ("girafe", "bouteille", "ascenseur", "tournevis", "chaussette", "brouette", "cornichon")
    async with bot(server, database_url):
        for word in words:
            await answer_to(server, f"une {word} xyzzy ?", STRANGER)
        await waiting(store, len(words))
        first = await reply(server, BOSS, server.say("/questions", BOSS))
        assert "cornichon" in first["text"]
        assert "girafe" not in first["text"]
        second = await reply(server, BOSS, server.press(data(first, "plus anciennes"), BOSS))
        assert "girafe" in second["text"]
        assert data(second, "plus récentes")
        shown, _ = await replies(server, BOSS, 2, server.press(data(second, "girafe"), BOSS))
        assert "Retirée" in (await reply(server, BOSS, server.press(data(shown, "Retirer"), BOSS)))["text"]
        assert "n’est plus dans la liste" in (await reply(server, BOSS, server.press(data(second, "girafe"), BOSS)))["text"]
        assert "sur 6" in (await reply(server, BOSS, server.say("/questions", BOSS)))["text"]


async def test_an_organiser_reads_it_in_the_language_of_their_app(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "Est-ce que Zorglubine Zimmer participe à la garderie xyzzy ?", STRANGER)
        await waiting(store, 1)
        listed = await reply(server, BOSS, server.say("/questions", BOSS, "en-GB"))
        assert "Questions without an answer" in listed["text"]
        assert "[name]" in listed["text"], "a question that had a name stays until it is answered"
        assert "Zimmer" not in str(listed)
        _, english = await replies(server, BOSS, 2, server.press(data(listed, "participe"), BOSS, "en-GB"))
        assert "in English" in english["text"]


async def test_slips_in_the_dialogue_are_told(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "une girafe xyzzy ?", STRANGER)
        await waiting(store, 1)
        listed = await reply(server, BOSS, server.say("/questions", BOSS))
        _, french = await replies(server, BOSS, 2, server.press(data(listed, "girafe"), BOSS))
        assert "trop long" in (await reply(server, BOSS, replying(server, "a" * 1501, french)))["text"]
        assert "rue de Martignac" in (await reply(server, BOSS, server.say("c’est où ?", BOSS)))["text"], "who does not reply asks"
        assert "rue de Martignac" in (await reply(server, BOSS, replying(server, "c’est où ?", listed)))["text"], "nor who replies to another message"
        await reply(server, BOSS, server.say("/skip", BOSS))
        assert "aucune réponse" in (await reply(server, BOSS, server.say("/skip", BOSS)))["text"]
        assert await answer_to(server, "/skip", BOSS) == await answer_to(server, "/nonsense", BOSS)


async def test_an_answer_that_is_awaited_is_told_from_questions_and_orders(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "une girafe xyzzy ?", STRANGER)
        await waiting(store, 1)
        listed = await reply(server, BOSS, server.say("/questions", BOSS))
        _, french = await replies(server, BOSS, 2, server.press(data(listed, "girafe"), BOSS))
        assert "Lamarzelle" in (await reply(server, BOSS, server.say("qui conclut", BOSS)))["text"], "what can be answered is a question"
        assert "anglais" not in (await reply(server, BOSS, server.say("qui garde la girafe xyzzy", BOSS)))["text"], "and what begins as one"
        assert "reste dans la liste" in (await reply(server, BOSS, server.say("annule", BOSS)))["text"]
        assert "anglais" not in (await reply(server, BOSS, replying(server, "Au zoo.", french)))["text"]
        _, french = await replies(server, BOSS, 2, server.press(data(listed, "girafe"), BOSS))
        assert "reste dans la liste" in (await reply(server, BOSS, replying(server, "annule", french)))["text"]
        await replies(server, BOSS, 2, server.press(data(listed, "girafe"), BOSS))
        assert "anglais" in (await reply(server, BOSS, server.say("Au zoo.", BOSS)))["text"]
        assert "je ne la relis pas" in (await reply(server, BOSS, server.edit(server.written[-1], "Au grand zoo.")))["text"]
        assert "Au zoo." in (await reply(server, BOSS, server.say("Xyzzy zoo.", BOSS)))["text"]
        assert "je ne la relis pas" in (await reply(server, BOSS, server.edit(server.written[-1], "Xyzzy.")))["text"]


async def test_nobody_else_sees_or_runs_any_of_it(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "une girafe xyzzy ?", STRANGER)
        await waiting(store, 1)
        listed = await reply(server, BOSS, server.say("/questions", BOSS))
        _, french = await replies(server, BOSS, 2, server.press(data(listed, "girafe"), BOSS))
        unknown = await answer_to(server, "/nonsense", STRANGER)
        for command in ("/questions", "/skip"):
            assert await answer_to(server, command, STRANGER) == unknown
        for pressed in (data(listed, "girafe"), "organiser:page:0", data(listed, "girafe").replace("answer", "discard")):
            assert "girafe" not in (await reply(server, STRANGER, server.press(pressed, STRANGER)))["text"]
        for chat in (STRANGER, SECOND):
            assert "anglais" not in (await reply(server, chat, replying(server, "Une réponse", french, chat)))["text"]
        await server.say("/questions@seminar_test_bot", -100)
        await answer_to(server, "/help", STRANGER)
        assert "girafe" not in str(messages(server, -100))
    assert await newest(store) == 1
    assert "sur 1" in listed["text"]

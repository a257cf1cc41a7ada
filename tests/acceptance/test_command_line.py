"""The command line as a person types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.opening import SEMINAR
from tests.command_line import truly_typed, typed
from tests.schedules import OLD_SCHEDULE

ON_THE_DAY = "2012-01-24T15:40"


def test_ask() -> None:
    done = typed("ask", "c'est où ?")
    assert done.returncode == 0
    assert "18, rue de Martignac" in done.stdout.decode()


def test_ask_as_json_has_how_it_was_read_where_that_is_asked() -> None:
    assert "asked: venue" in json.loads(typed("ask", "where is it?", "--json", "--explain").stdout)["explanation"]


def test_ask_as_json_tells_what_was_understood() -> None:
    answer = json.loads(typed("ask", "when does Damon speak?", "--json", "--now", ON_THE_DAY, "--lang", "en").stdout)
    assert answer["language"] == "en"
    assert answer["outcome"] == "answered"
    assert answer["intents"] == ["person-time"]
    assert {"kind": "person", "id": "julien-damon"} in answer["entities"]
    assert answer["buttons"]


def test_json_lines_keep_conversations_apart_and_go_on_after_a_broken_line() -> None:
    requests = [
        '{"chat": "a", "text": "qui est Damon ?"}',
        '{"chat": "b", "text": "who is Maudet?"}',
        "{broken",
        '{"chat": "a", "text": "il parle quand ?"}',
        '{"chat": "b", "text": "when is she on?"}',
        '{"chat": "a"}',
        '{"chat": "a", "text": "x", "now": "soon"}',
        "[]",
    ]
    done = typed("ask", "--jsonl", given="\n".join(requests))
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(answers) == len(requests)
    assert done.returncode == 1
    assert ["error" in answer for answer in answers] == [False, False, True, False, False, True, True, True]
    assert "Damon" in answers[3]["text"]
    assert "Maudet" in answers[4]["text"]


def test_chat_shows_choices_that_can_be_typed() -> None:
    done = typed("chat", "--lang", "en", "--now", ON_THE_DAY, given="where is it?\n1\nquit\n")
    assert done.returncode == 0
    assert "1. Programme" in done.stdout.decode()
    assert "Lamarzelle" in done.stdout.decode()


def test_a_number_that_is_no_choice_is_read_as_words() -> None:
    done = typed("chat", "--lang", "en", "--now", ON_THE_DAY, given="where is it?\n00019\n1\nquit\n")
    assert done.returncode == 0
    assert "Lamarzelle" in done.stdout.decode()


def test_output_is_unicode_in_any_environment() -> None:
    assert "Régn" not in truly_typed("ask", "Roullé ?", LC_ALL="C", PYTHONIOENCODING="").stderr.decode()
    assert "Roullé" in truly_typed("ask", "Roullé ?", LC_ALL="C").stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask"], "--jsonl"),
        (["ask", "x", "--now", "tomorrow"], "2012-01-24T15:40"),
        (["ask", "x", "--lang", "klingon"], "It speaks: en, fr"),
        (["ask", "x", "--programme", "nowhere.yaml"], "nowhere.yaml"),
        (["ask", "x", "--programme", ""], "names no file"),
        (["ask", "--explain", "--jsonl"], "--explain shows how one question was read"),
        (["ask", "x", "--colour"], "--colour"),
        (["dance"], "dance"),
        (["ask", "x", "--now", "9999-12-31T23:59:59-12:00"], "2012-01-24T15:40"),
        (["ask", "x", "--programme", "ftp://example.org/x"], "must begin with http:// or https://"),
        (["check", "no-such-file.yaml"], "no-such-file.yaml"),
        (["check", "."], "Is a directory"),
        (["run"], "BOT_TOKEN"),
    ],
)
def test_a_wrong_command_is_told_in_a_sentence(arguments: list[str], words: str) -> None:
    done = typed(*arguments, BOT_TOKEN="")
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_all_wrong_settings_are_named_at_once() -> None:
    done = typed("run", BOT_TOKEN=" ", REHEARSE_SPEED="0", TELEGRAM_API_URL="ftp://x", REHEARSE_FROM="noon", SENTRY_DSN="x")  # noqa: S106
    assert done.returncode == 2
    lines = done.stderr.decode().splitlines()
    assert lines[0] == "seminar-bot: 5 settings cannot be used:"
    assert {line.split()[0] for line in lines[1:]} == {"BOT_TOKEN", "REHEARSE_SPEED", "TELEGRAM_API_URL", "REHEARSE_FROM", "SENTRY_DSN"}


@pytest.mark.parametrize(("verb", "webhook"), [("web", ""), ("web", "https://bot.example.org"), ("run", "https://bot.example.org")])
def test_a_port_that_is_needed_is_named_with_all_that_is_wrong(verb: str, webhook: str) -> None:
    done = typed(verb, BOT_TOKEN="1:a", WEBHOOK_URL=webhook, PORT="")  # noqa: S106
    assert done.returncode == 2
    assert done.stderr.decode().startswith("seminar-bot: set PORT to the port on which HTTP is served")
    done = typed(verb, BOT_TOKEN="", WEBHOOK_URL=webhook, PORT="", LOG_LEVEL="loud")
    assert done.returncode == 2
    assert all(name in done.stderr.decode() for name in ("3 settings", "BOT_TOKEN", "PORT", "LOG_LEVEL"))


def test_schema() -> None:
    assert json.loads(typed("schema").stdout)["title"] == "Programme"


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("PORT=many", "PORT must be a whole number from 0 to 65535"),
        ("API_TOKEN=short", "API_TOKEN must have 16 letters or more"),
        ("REHEARSE_SPEED=nan", "REHEARSE_SPEED must be a number above 0"),
        ("REHEARSE_FROM=1327413300", "REHEARSE_FROM must be a time, such as 2012-01-24T14:55:00+01:00"),
        ("REHEARSE_FROM=9999-01-01T10:00:00+01:00", "REHEARSE_FROM must be a time, such as 2012-01-24T14:55:00+01:00"),
        ("REHEARSE_FROM=2012-01-24T14:55:00", "REHEARSE_FROM has no offset"),
        ("BOT_TOKEN= ", "BOT_TOKEN is empty; set it to the token that @BotFather gave you"),
        ("LOG_FORMAT=xml", "LOG_FORMAT must be text or json"),
        ("SENTRY_DSN=https://sentry.example.org", "SENTRY_DSN is not an address as Sentry shows it"),
        ("PROMETHEUS_MULTIPROC_DIR=/no/where", "PROMETHEUS_MULTIPROC_DIR must be a folder that can be written to"),
        ("LOG_LEVEL=loud", "LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR"),
        ("TELEGRAM_API_URL=http://", "TELEGRAM_API_URL must begin with http:// or https:// and name a host"),
        ("TELEGRAM_API_URL=http://[", "TELEGRAM_API_URL must begin with http:// or https:// and name a host, such as https://api.telegram.org"),
        ("BOT_TOKEN=12:a b", "BOT_TOKEN is not a token as @BotFather writes it"),
        ("BOT_TOKEN=abc", "BOT_TOKEN is not a token as @BotFather writes it: digits, a colon, then letters and digits, such as 123456:ABC"),
        ("BOT_TOKEN=abc:123", "BOT_TOKEN is not a token as @BotFather writes it"),
        ("PUBLIC_URL=bot.example.org", "PUBLIC_URL must begin with http:// or https:// and name a host, such as https://bot.example.org"),
        ("FOUR_EYES=maybe", "FOUR_EYES must be 0 or 1"),
        ("PROGRAMME_URL_PUBLISH=2", "PROGRAMME_URL_PUBLISH must be 0 or 1"),
        ("PROGRAMME_URL_SECONDS=often", "PROGRAMME_URL_SECONDS must be a number of seconds, 1 or more"),
        ("HEALTH_PORT=many", "HEALTH_PORT must be a whole number from 0 to 65535"),
    ],
)
def test_a_wrong_setting_is_told_in_a_sentence(setting: str, sentence: str) -> None:
    name, _, value = setting.partition("=")
    done = typed("run", **{"BOT_TOKEN": "1:a", name: value})
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"seminar-bot: {sentence}")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://bot.example.org", "WEBHOOK_URL must begin with https://, which Telegram needs, such as https://bot.example.org"),
        ("bot.example.org", "WEBHOOK_URL must begin with http:// or https:// and name a host, such as https://bot.example.org"),
        ("https://bot.example.org:8080", "WEBHOOK_URL must be at port 443, 80, 88 or 8443"),
    ],
)
def test_a_webhook_that_telegram_would_refuse_is_told_at_start(address: str, sentence: str) -> None:
    done = typed("run", BOT_TOKEN="1:a", PORT="8080", WEBHOOK_URL=address)  # noqa: S106
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"seminar-bot: {sentence}")


def test_questions_are_about_the_programme_of_the_settings(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    assert typed("convert", str(OLD_SCHEDULE), str(mine)).returncode == 0
    asked = ("ask", "who speaks at 10?", "--now", "2021-02-06T09:50", "--lang", "en")
    assert "Zoé Lê" in typed(*asked, PROGRAMME=str(mine)).stdout.decode()
    assert "Zoé Lê" not in typed(*asked, PROGRAMME="").stdout.decode()
    assert "Zoé Lê" not in typed(*asked, "--programme", str(SEMINAR), PROGRAMME=str(mine)).stdout.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full (Linux)")
@pytest.mark.parametrize("verb", ["ask programme", "schema", "ask --jsonl"])
def test_a_full_disk_is_told_in_a_sentence(verb: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *verb.split()], input=b'{"text": "wifi"}', stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "seminar-bot: stopped: No space left on device\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_streams_that_the_shell_closed(closed: str) -> None:
    for verb in ("ask --jsonl", "chat", "schema"):
        done = subprocess.run(f"{sys.executable} -m bot {verb} {closed}", shell=True, input=b"", capture_output=True, check=False, timeout=60)  # noqa: S602
        assert done.returncode == 0
        assert done.stderr == b""


def test_whoever_reads_the_first_line_only_is_no_fault() -> None:
    asking = subprocess.Popen([sys.executable, "-m", "bot", "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert asking.stdin is not None
    assert asking.stdout is not None
    asking.stdin.write(b'{"text": "programme"}\n')
    asking.stdin.flush()
    assert asking.stdout.readline()
    asking.stdout.close()
    asking.stdout = None
    _, complaints = asking.communicate(b'{"text": "programme"}\n' * 9, timeout=60)
    assert complaints == b""
    assert asking.returncode == 1


def test_convert_writes_a_file_that_answers(tmp_path: Path) -> None:
    written = tmp_path / "written.yaml"
    done = typed("convert", str(OLD_SCHEDULE), str(written))
    assert done.returncode == 0, done.stderr.decode()
    assert "sessions 2, people 1, rooms 1" in done.stdout.decode()
    assert "line 15: warning" in done.stderr.decode()
    assert typed("check", str(written)).returncode == 0
    for source in (str(written), str(OLD_SCHEDULE)):
        assert "Zoé Lê" in typed("ask", "who speaks at 10?", "--programme", source, "--now", "2021-02-06T09:50", "--lang", "en").stdout.decode()


def test_convert_of_a_broken_file_leaves_what_was_there(tmp_path: Path) -> None:
    broken, kept = tmp_path / "broken.json", tmp_path / "kept.yaml"
    broken.write_text('{"schedule": ')
    kept.write_text("mine")
    done = typed("convert", str(broken), str(kept), "--replace")
    assert done.returncode == 2
    assert "broken JSON" in done.stderr.decode()
    assert kept.read_text() == "mine"
    assert [file.name for file in tmp_path.iterdir() if file not in (broken, kept)] == []


def test_convert_to_standard_output_and_to_a_place_that_is_not_there(tmp_path: Path) -> None:
    assert typed("convert", str(OLD_SCHEDULE), "-").stdout.decode().startswith("event:\n")
    done = typed("convert", str(OLD_SCHEDULE), str(tmp_path / "no" / "where.yaml"))
    assert done.returncode == 2
    assert "cannot be written" in done.stderr.decode()


@pytest.mark.parametrize("verb", [[], ["chat"], ["ask"], ["check"], ["convert"], ["schema"], ["run"]])
def test_help(verb: list[str]) -> None:
    done = typed(*verb, "--help")
    assert done.returncode == 0
    assert b"Usage" in done.stdout


def test_hostile_lines_are_answered_each() -> None:
    lines = [
        json.dumps({"chat": str(number), "text": text})
        for number, text in enumerate(["", "\x00", "\ud800", "😀" * 999, "a" * 4000, "\u202e\u200b", "<b>", "'" * 50])
    ]
    broken = [b"\xff\xfe", b'{"text": "x", "now": ' + b"1" * 6000 + b"}", b'{"a":' * 99_999, b'{"text": "x", "now": "9999-12-31T23:59:59-12:00"}']
    done = typed("ask", "--jsonl", given=b"\n".join([*(line.encode() for line in lines), *broken, b'\xef\xbb\xbf{"text": "wifi"}\n']))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert ["error" in answer for answer in answers] == [False] * len(lines) + [True] * len(broken) + [False]
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["history", "export"])
def test_looking_makes_no_database(verb: str, tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    done = typed(verb, DATABASE_URL=f"sqlite:///{file}")
    assert done.returncode == 2
    assert "push FILE" in done.stderr.decode()
    assert not file.exists()

"""What a line of the log holds: a time, a request's id, the cause; no token, and nothing that anybody wrote."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from urllib.parse import quote

import pytest
from telegram.error import NetworkError

from bot import logs
from bot.instruments import REGISTRY, CountedErrors
from bot.logs import RENDERERS, Line, LogFormat
from bot.redaction import redaction
from knowledge.errors import KnowledgeError

TOKEN = "123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"  # noqa: S105 - of no bot
WRITTEN = "où est la salle des fêtes ?"
CHAT = "4815162342"


def record_of(message: str, *arguments: object, error: BaseException | None = None) -> logging.LogRecord:
    found = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot.tests", logging.ERROR, __file__, 1, message, arguments, found)


def fail() -> None:
    raise ValueError(f"{WRITTEN} by {CHAT} through {TOKEN}")


def failed() -> ValueError:
    with pytest.raises(ValueError, match=TOKEN) as caught:
        fail()
    return caught.value


def failed_with(written: str, note: str) -> ExceptionGroup[Exception]:
    """A group of faults of which one led to it, with a note."""
    try:
        try:
            {}[written]
        except KeyError as unknown:
            unknown.add_note(note)
            raise ExceptionGroup(note, [failed(), unknown]) from unknown
    except ExceptionGroup as error:
        return error


@pytest.mark.parametrize("written", ["text", "json"])
def test_a_traceback_tells_where_and_not_what_a_person_wrote(written: LogFormat) -> None:
    with logs.request("update-7", lambda: (WRITTEN, CHAT)):
        line = Line(redaction(()), RENDERERS[written]).format(record_of("a handler failed", error=failed()))
    assert "in fail" in line
    assert "update-7" in line
    assert not [secret for secret in (WRITTEN, CHAT, TOKEN) if secret in line]


@pytest.mark.parametrize("written", ["text", "json"])
@pytest.mark.parametrize("quoting", [str, repr, ascii, json.dumps, quote, lambda text: repr(f'"{text}"')])
@pytest.mark.parametrize("sent", [WRITTEN, 'c\'est "où" ?\nmerci Jeanne', "c'est où\tJeanne"])
def test_what_a_person_wrote_is_masked_however_it_is_quoted(written: LogFormat, quoting: Callable[[str], str], sent: str) -> None:
    with logs.request("update-7", lambda: (sent,)):
        line = Line(redaction(()), RENDERERS[written]).format(record_of("bad value %s", quoting(sent)))
    assert "<private>" in line
    assert not [part for part in ("c'est", "Jeanne", "fêtes") if part in line]


@pytest.mark.parametrize("written", ["text", "json"])
def test_while_somebody_is_answered_a_fault_has_a_kind_and_a_place_and_no_words(written: LogFormat) -> None:
    error = failed_with("mon numéro", "asked by Jeanne")
    with logs.request("update-7"):
        line = Line(redaction(()), RENDERERS[written]).format(record_of("a handler failed (%s)", error, error=error))
    assert [kind for kind in ("KeyError", "ExceptionGroup", "ValueError") if kind not in line] == []
    assert "in fail" in line
    assert [words for words in ("mon num", "Jeanne", WRITTEN, TOKEN) if words in line] == []


def test_what_the_bot_itself_says_to_be_wrong_keeps_its_words() -> None:
    with logs.request("update-7"):
        line = Line(redaction(()), RENDERERS["text"]).format(record_of("%(fault)s", {"fault": KnowledgeError("the database is away")}))
    assert "the database is away" in line


def test_json_is_one_object_a_line_with_its_fields() -> None:
    record = record_of("two\nlines of %s", "é")
    record.update = "message"
    line = Line(redaction(()), RENDERERS["json"]).format(record)
    found = json.loads(line)
    assert "\n" not in line
    assert (found["event"], found["level"], found["logger"], found["update"]) == ("two\nlines of é", "error", "bot.tests", "message")
    assert found["time"].endswith("Z")
    assert "request_id" not in found


@pytest.mark.parametrize("sent", ["x\n2012-01-24 INFO bot: all is well", "x\r", "\x1b[2J", "\x9b31m", "\x07"])
def test_what_a_client_sends_makes_no_line_of_its_own_and_does_nothing_to_a_terminal(sent: str) -> None:
    for written in RENDERERS:
        line = Line(redaction(()), RENDERERS[written]).format(record_of("asked for %s", sent, error=ValueError(sent)))
        assert {character for character in line if not character.isprintable()} <= ({"\n"} if written == "text" else set()), line
        assert line.splitlines()[0].count("asked for") == 1


def test_faults_are_counted_by_who_logged_them() -> None:
    counted = CountedErrors()
    before = REGISTRY.get_sample_value("seminar_bot_errors_total", {"logger": "bot.tests"}) or 0
    log = logging.Logger("bot.tests")
    log.addHandler(counted)
    log.warning("no fault")
    log.error("a fault")
    assert REGISTRY.get_sample_value("seminar_bot_errors_total", {"logger": "bot.tests"}) == before + 1


def test_a_known_secret_is_masked_in_json_too() -> None:
    line = Line(redaction(['pass"wörd']), RENDERERS["json"]).format(record_of('refused for pass"wörd'))
    assert "wörd" not in line
    assert json.loads(line)["event"] == "refused for <secret>"


def test_lines_after_a_request_have_no_id() -> None:
    with logs.request("update-7", lambda: (WRITTEN,)):
        assert logs.request_id() == "update-7"
    assert logs.request_id() is None
    assert WRITTEN in Line(redaction(()), RENDERERS["text"]).format(record_of(WRITTEN))


def test_an_end_by_a_fault_is_logged(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before, level = logging.getLogger().handlers[:], logging.getLogger().level
    try:
        logs.start_logging("INFO", "json", redaction([TOKEN]))
        sys.excepthook(ValueError, failed(), None)
    finally:
        logging.getLogger().handlers[:] = before
        logging.getLogger().setLevel(level)
        logging.captureWarnings(False)
    found = json.loads(capsys.readouterr().err)
    assert found["level"] == "critical"
    assert TOKEN not in found["exception"]


def test_what_the_library_says_of_the_network_is_one_line_without_the_token() -> None:
    error = NetworkError("no way to bot1:secret")
    record = logging.LogRecord("telegram.ext.Updater", logging.ERROR, "", 1, "while calling %s", ("get_updates",), (type(error), error, None))
    line = Line(redaction(["1:secret"]), RENDERERS["text"]).format(record)
    assert line.endswith("ERROR telegram.ext.Updater: while calling get_updates (no way to bot<secret>)")

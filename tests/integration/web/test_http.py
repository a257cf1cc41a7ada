"""The HTTP door: the file goes in once, for whoever may, made from the newest revision; everything else is refused in a sentence."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from bot.opening import SEMINAR
from tests.hostile_files import HOSTILE
from tests.integration.web.running import TOKEN, Running, running_web
from tests.schedules import OLD_SCHEDULE

BEARER = {"Authorization": f"Bearer {TOKEN}"}
MOVED = SEMINAR.read_text("utf-8").replace("starts: 2012-01-24T16:30", "starts: 2012-01-24T16:45")


@pytest.fixture
def client(web: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=web.url, headers=BEARER, timeout=30, trust_env=False) as found:
        yield found


def tag(client: httpx.Client) -> str:
    return client.get("/api/programme").headers["etag"]


def put(client: httpx.Client, content: str | bytes, query: str = "", **headers: str) -> httpx.Response:
    return client.put(f"/api/programme{query}", content=content, headers=headers)


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    """The sentence of a refusal, which has the right status and type."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["detail"]
    assert "Traceback" not in answer.text
    return dict(found)


def test_a_file_is_published_once_and_the_calendar_follows(client: httpx.Client) -> None:
    before = tag(client)
    answer = put(client, MOVED, "?comment=late", **{"If-Match": before})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["published"], told["revision"], told["changes"]) == (True, 2, 1)  # of one session, which begins later and is shorter
    assert "4:45" in told["notices"]["en"]
    assert problem(put(client, MOVED, **{"If-Match": before}), 412)
    again = put(client, MOVED, **{"If-Match": answer.headers["etag"]})
    assert (again.json()["published"], again.json()["revision"]) == (False, 2)
    revisions = client.get("/api/history").json()["revisions"]
    assert [(each["revision"], each["author"], each["comment"]) for each in revisions] == [(2, "http", "late"), (1, "tests", "")]
    events = {str(event["uid"]): event for event in Calendar.from_ical(client.get("/calendar.ics").content).walk("VEVENT")}
    assert sorted(int(event["sequence"]) for event in events.values()) == [0] * (len(events) - 1) + [1]  # of the session that moved (RFC 5545)


def test_a_session_that_vanished_stays_in_the_calendar_as_cancelled(client: httpx.Client) -> None:
    programme = client.get("/api/programme", headers={"Accept": "application/json"}).json()
    gone = programme["sessions"].pop()
    assert put(client, json.dumps(programme), **{"If-Match": tag(client)}).json()["changes"] == 1
    calendar = client.get("/calendar.ics?lang=en").content
    events = {str(event["uid"]): event for event in Calendar.from_ical(calendar).walk("VEVENT")}
    mine = events[f"{gone['id']}@{programme['event']['id']}"]
    assert (str(mine["status"]), int(mine["sequence"])) == ("CANCELLED", 1)
    assert str(mine["summary"]).startswith("Cancelled: ")
    assert b"BEGIN:VTIMEZONE" in calendar


def test_what_is_got_can_be_put_and_changes_nothing(client: httpx.Client) -> None:
    for accept in ("application/yaml", "application/json"):
        got = client.get("/api/programme", headers={"Accept": accept})
        assert got.headers["content-type"] == accept
        assert put(client, got.content, **{"If-Match": got.headers["etag"]}).json() == {
            "published": False, "revision": 1, "changes": 0, "told": 0, "cautions": [], "notices": {},
        }  # fmt: skip


def test_a_client_that_has_the_newest_is_sent_nothing(client: httpx.Client) -> None:
    for path in ("/api/programme", "/calendar.ics"):
        known = client.get(path).headers["etag"]
        answer = client.get(path, headers={"If-None-Match": f'"other", W/{known}'})
        assert (answer.status_code, answer.content) == (304, b"")
        assert client.get(path, headers={"If-None-Match": '"0-yaml"'}).status_code == 200


def test_a_dry_run_and_a_refused_file_publish_nothing(client: httpx.Client) -> None:
    seen = put(client, MOVED, "?dry_run=1").json()
    assert (seen["published"], seen["changes"], set(seen["notices"])) == (False, 1, {"fr", "en"})
    broken = SEMINAR.read_text("utf-8").replace("starts: 2012-01-24T15:00", "starts: soon").replace("kind: round_table", "kind: dance")
    faults = problem(put(client, broken, **{"If-Match": tag(client)}), 422)["faults"]
    assert len(faults) >= 2
    assert all(fault["line"] and fault["path"] for fault in faults)
    assert problem(put(client, MOVED), 428)
    assert problem(put(client, MOVED, "?dryrun=1", **{"If-Match": tag(client)}), 400)
    assert problem(put(client, MOVED, "?dry_run=maybe"), 400)
    assert problem(put(client, b"", "?dry_run=1"), 400)
    assert tag(client) == '"1-yaml"'


@pytest.mark.parametrize("content", [*HOSTILE.values(), MOVED[: len(MOVED) // 3].rpartition(":")[0]], ids=[*HOSTILE, "half a file"])
def test_hostile_files_are_refused_with_a_sentence(client: httpx.Client, content: str) -> None:
    answer = put(client, content, **{"If-Match": tag(client)})
    assert "root:" not in answer.text
    assert problem(answer, 422)["faults"]
    assert tag(client) == '"1-yaml"'


def test_another_events_file_and_half_of_one_need_a_word_more(client: httpx.Client) -> None:
    programme = client.get("/api/programme", headers={"Accept": "application/json"}).json()
    half = {**programme, "sessions": programme["sessions"][:2]}
    assert problem(put(client, json.dumps(half), **{"If-Match": tag(client)}), 409)
    other = OLD_SCHEDULE.read_bytes()
    assert problem(put(client, other, **{"If-Match": tag(client)}), 409)
    assert any(caution["needs_anyway"] for caution in put(client, other, "?dry_run=1").json()["cautions"])
    assert tag(client) == '"1-yaml"'
    assert put(client, other, "?anyway=1", **{"If-Match": tag(client)}).json()["revision"] == 2


@pytest.mark.parametrize(
    ("headers", "status"),
    [({}, 401), ({"Authorization": "Bearer wrong"}, 401), ({"Authorization": f"Basic {TOKEN}"}, 401), ({"Authorization": "Bearer é"}, 401)],
)
def test_only_the_token_opens_the_door(web: Running, headers: dict[str, str], status: int) -> None:
    with httpx.Client(base_url=web.url, timeout=30, trust_env=False) as stranger:
        raw = {name: value.encode("latin-1") for name, value in headers.items()}
        answer = stranger.put("/api/programme", content=MOVED, headers={**raw, "If-Match": "*"})  # type: ignore[dict-item]
        assert problem(answer, status)
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert problem(stranger.get("/api/history"), 401)
        assert tag(stranger) == '"1-yaml"'


def test_without_a_token_in_the_settings_nobody_publishes(tmp_path: Path) -> None:
    with running_web(f"sqlite:///{tmp_path}/store.db", token=None) as web, httpx.Client(base_url=web.url, headers=BEARER, trust_env=False) as client:
        assert "API_TOKEN" in problem(put(client, MOVED, **{"If-Match": "*"}), 403)["detail"]


def test_a_file_that_is_too_large_is_refused_however_it_comes(client: httpx.Client) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(21):
            yield b"x" * 1_000_000

    for content in (b"x" * 20_000_001, b"x" * 40_000_000, pieces()):
        assert problem(client.put("/api/programme", content=content, headers={"If-Match": "*"}), 413)
    assert problem(client.put("/api/programme", content=b"x" * 5_000_000, headers={"If-Match": "*", "Authorization": "Bearer of nothing"}), 401)
    assert tag(client) == '"1-yaml"'


def test_an_upload_that_breaks_off_publishes_nothing(web: Running, client: httpx.Client) -> None:
    host, port = web.url.removeprefix("http://").split(":")
    content = MOVED.encode()
    with socket.create_connection((host, int(port))) as line:
        head = (
            f"PUT /api/programme HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TOKEN}\r\nIf-Match: *\r\nContent-Length: {len(content) + 500}\r\n\r\n"
        )
        line.sendall(head.encode() + content)
    assert tag(client) == '"1-yaml"'
    assert client.get("/health").json() == {"status": "ok", "revision": 1}


def test_forms_and_compressed_bodies_and_unknown_paths_are_refused(client: httpx.Client) -> None:
    assert problem(client.put("/api/programme", files={"file": b"x"}, headers={"If-Match": "*"}), 415)
    assert problem(put(client, MOVED, **{"If-Match": "*", "Content-Encoding": "gzip"}), 415)
    assert problem(client.get("/nowhere"), 404)
    answer = client.delete("/api/programme")
    assert problem(answer, 405)
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "PUT"}


def test_of_two_who_publish_at_once_one_is_told_to_look_again(web: Running) -> None:
    import asyncio

    async def both() -> list[httpx.Response]:
        async with httpx.AsyncClient(base_url=web.url, headers={**BEARER, "If-Match": '"1-yaml"'}, timeout=30, trust_env=False) as client:
            return await asyncio.gather(*(client.put(f"/api/programme?comment={each}", content=MOVED) for each in range(3)))

    assert sorted(answer.status_code for answer in asyncio.run(both())) == [200, 412, 412]

"""The public page over HTTP: languages, days, conditional requests, and nothing of a programme that could become markup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from lxml import html

from bot.clock import fixed_clock
from bot.migrations.migrate import migrate
from bot.notices.publishing import open_store
from bot.opening import SEMINAR, read_source
from bot.replies.wording import wordings
from bot.web.application import web_application
from bot.web.office import Office
from knowledge.store.address import read_address
from knowledge.store.database import Database, StoreUnavailable, open_database
from knowledge.store.revisions import Origin
from tests.integration.web.running import BEFORE, TOKEN, Running

HOSTILE = '</script></style><script>alert("x")</script><img src=x onerror=alert(1)>\u2028&amp;'


@pytest.fixture
def client(web: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=web.url, timeout=30, trust_env=False) as found:
        yield found


def published(client: httpx.Client, **session: Any) -> None:
    """Publish the programme with one session changed."""
    assert answer_to(client, **session) == 200


def answer_to(client: httpx.Client, **session: Any) -> int:
    """The status of the answer to that programme."""
    answer = client.get("/api/programme", headers={"Accept": "application/json"})
    programme = answer.json()
    programme["sessions"][2] |= session
    headers = {"Authorization": f"Bearer {TOKEN}", "If-Match": answer.headers["etag"]}
    return client.put("/api/programme", content=json.dumps(programme), headers=headers).status_code


def data_of(page: str) -> dict[str, Any]:
    (script,) = html.fromstring(page).xpath("//script")
    assert script.get("type") == "application/ld+json"
    found: dict[str, Any] = json.loads(script.text)
    return found


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("", "", "fr"),
        ("", "en-GB,en;q=0.9,fr;q=0.5", "en"),
        ("", "de-DE, fr;q=0.2, en;q=0.1", "fr"),
        ("", "en;q=0, fr", "fr"),
        ("", "en;q=nonsense,,;;=,*", "fr"),
        ("?lang=en", "fr", "en"),
        ("?lang=tlh&utm_source=x&day=2012-13-45", "en", "en"),
    ],
)
def test_the_page_speaks_the_language_that_is_asked_for(client: httpx.Client, query: str, accepted: str, language: str) -> None:
    answer = client.get(f"/{query}", headers={"Accept-Language": accepted})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-language"] == language
    assert html.fromstring(answer.text).get("lang") == language
    words = {"fr": "Table ronde «\u00a0Le logement\u00a0»", "en": "Round table “Housing”"}
    assert words[language] in answer.text
    assert not any(words[other] in answer.text for other in words if other != language)
    hosts = {"fr": "À l’invitation de Sabine Fourcade et Vincent Chriqui", "en": "Hosted by Sabine Fourcade and Vincent Chriqui"}
    assert hosts[language] in answer.text
    assert "Accept-Language" in answer.headers["vary"]


def test_what_is_known_is_not_sent_again_until_the_programme_changes(client: httpx.Client) -> None:
    first = client.get("/")
    assert first.headers["content-encoding"] == "gzip"
    plain = client.get("/", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == first.text
    assert plain.headers["etag"] != first.headers["etag"]
    again = client.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    published(client, state="cancelled")
    fresh = client.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert fresh.status_code == 200
    assert "Annulé" in fresh.text
    assert client.head("/").headers["etag"] == fresh.headers["etag"]


def test_what_is_cancelled_is_told_in_words_and_in_the_data(client: httpx.Client) -> None:
    published(client, state="cancelled")
    page = client.get("/?lang=en").text
    (row,) = html.fromstring(page).xpath("//article[@id='s-housing']")
    assert " ".join(row.xpath("string(.//h4)").split()) == "Cancelled Round table “Housing”"
    data = data_of(page)
    states = {each["name"]: each["eventStatus"] for each in data["subEvent"]}
    assert states["Round table “Housing”"] == "https://schema.org/EventCancelled"
    assert set(states.values()) == {"https://schema.org/EventCancelled", "https://schema.org/EventScheduled"}


def test_the_data_tell_the_event_with_aware_times(client: httpx.Client) -> None:
    data = data_of(client.get("/?lang=fr").text)
    assert (data["@context"], data["@type"], data["inLanguage"]) == ("https://schema.org", "Event", "fr")
    assert (data["startDate"], data["endDate"]) == ("2012-01-24T15:00:00+01:00", "2012-01-24T18:00:00+01:00")
    assert data["location"]["address"]["postalCode"] == "75007"
    assert {"@type": "Person", "name": "Julien Damon"} in data["subEvent"][3]["performer"]


def test_nothing_of_a_programme_becomes_markup(client: httpx.Client) -> None:
    assert answer_to(client, links=[{"url": "javascript:alert(1)"}]) == 422
    published(client, title={"fr": HOSTILE, "en": HOSTILE}, links=[{"url": "https://example.org/'onclick='alert(1)"}], abstract={"fr": HOSTILE})
    answer = client.get("/")
    tree = html.fromstring(answer.text)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //*[@onerror] | //*[@onclick] | //a[starts-with(@href, 'javascript')]")
    assert any(HOSTILE in each["name"] for each in data_of(answer.text)["subEvent"])
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_large_event_has_a_page_for_each_day(client: httpx.Client) -> None:
    answer = client.get("/api/programme", headers={"Accept": "application/json"})
    programme = answer.json()
    days = ("2012-01-24", "2012-01-25")
    programme["event"] |= {"begins": "2012-01-24T08:00:00+01:00", "ends": "2012-01-25T18:00:00+01:00", "parallel": True}
    programme["sessions"] += [
        {
            "id": f"s{day}-{number}",
            "title": f"Talk {number} of {day}",
            "starts": f"{day}T{9 + number % 8:02d}:00",
            "ends": f"{day}T{10 + number % 8}:00",
        }
        for day in days
        for number in range(100)
    ]
    headers = {"Authorization": f"Bearer {TOKEN}", "If-Match": answer.headers["etag"]}
    assert client.put("/api/programme?anyway=1", content=json.dumps(programme), headers=headers).status_code == 200
    for query, shown, hidden in (("", *days), ("?day=2012-01-25", *reversed(days)), ("?day=1999-01-01", *days)):
        page = client.get(f"/{query}").text
        assert f"Talk 7 of {shown}" in page
        assert f"Talk 7 of {hidden}" not in page
        (current,) = html.fromstring(page).xpath("//nav//a[@aria-current='page']/@href")
        assert current == f"?day={shown}&lang=fr"
        assert {each["startDate"][:10] for each in data_of(page)["subEvent"]} == {shown}


async def test_while_the_database_is_away_the_page_comes_from_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(read_address(f"sqlite:///{tmp_path}/store.db"))
    await migrate(database)
    await open_store(database, read_source(SEMINAR), Origin("tests", BEFORE))
    application = web_application(Office(database, wordings(), fixed_clock(BEFORE)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://bot.example.org") as client:
        first = await client.get("/")
        await database.close()

        def away(self: Database) -> None:
            raise StoreUnavailable("the database is away", "a test")

        monkeypatch.setattr(Database, "reading", away)
        again = await client.get("/")
        assert (again.status_code, again.text) == (200, first.text)
        assert (await client.get("/health")).status_code == 503


async def test_the_page_and_the_calendar_are_in_another_language_where_the_bot_speaks_no_french(database: Database) -> None:
    await open_store(database, read_source(SEMINAR), Origin("tests", BEFORE))
    application = web_application(Office(database, {"en": wordings()["en"]}, fixed_clock(BEFORE)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://bot.example.org") as client:
        assert '<html lang="en">' in (await client.get("/", headers={"Accept-Language": "es"})).text
        assert "Early childhood" in (await client.get("/calendar.ics")).text


def test_the_bot_and_the_calendar_are_a_link_away(client: httpx.Client) -> None:
    links = html.fromstring(client.get("/?lang=en").text).xpath("//a/@href")
    assert "https://t.me/seminar_test_bot" in links
    assert "?lang=fr" in links
    (calendar,) = [link for link in links if "calendar" in link]
    assert client.get(f"/{calendar}").headers["content-type"].startswith("text/calendar")

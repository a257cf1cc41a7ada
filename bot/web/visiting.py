"""The public page: the programme for whoever opens the bot's address in a browser, in their language."""

from __future__ import annotations

import gzip
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from bot.page.layout import Edition, mark_of_style, page
from bot.page.view import days_apart
from bot.replies.naming import Voice
from bot.web import asked
from bot.web.keeping import Form, kept, newest
from bot.web.office import Newest, Office
from knowledge.directory import Directory
from knowledge.understanding.words.reading_languages import usual_language

HTML = "text/html; charset=utf-8"
GZIP = "gzip"
POLICY = "default-src 'none'; img-src data:; style-src '{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Nothing but the page's own style and icon (https://www.w3.org/TR/CSP3/)."""
SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


async def get_page(request: Request, office: Office) -> Response:
    """The programme as a page. ?lang= and ?day= that mean nothing, and other parameters, are passed over: links are shared with all sorts of them."""
    found, language = await newest(office), _language(request, office)
    day = _day(request, office, found.directory)
    packed = asked.takes_encoding(request, GZIP)
    headers = {"Content-Security-Policy": POLICY.format(style=mark_of_style()), "Content-Language": language, **SAFE}
    if packed:
        headers["Content-Encoding"] = GZIP

    def write(found: Newest) -> bytes:
        edition = Edition(found.revision.number, found.revision.origin.at, office.bot, tuple(office.wordings))
        html = page(Voice(office.wordings[language], found.directory), edition, day)
        return gzip.compress(html, mtime=0) if packed else html

    name = "".join(("page", language, f"{day:%Y%m%d}" if day else "", "gz" if packed else ""))
    return await kept(request, office, found, Form(name, HTML, "Accept-Language, Accept-Encoding", headers), write)


def _language(request: Request, office: Office) -> str:
    wanted = request.query_params.get("lang", "")
    if wanted in office.wordings:
        return wanted
    return asked.preferred_language(request, tuple(office.wordings)) or usual_language(office.wordings)


def _day(request: Request, office: Office, directory: Directory) -> date | None:
    """The day to show where each has a page: the one asked for, else today, else the first."""
    dates = directory.dates
    try:
        wanted = date.fromisoformat(request.query_params.get("day", ""))
    except ValueError:
        wanted = directory.day_at(office.clock())
    if not days_apart(directory):
        return None
    return wanted if wanted in dates else dates[0]

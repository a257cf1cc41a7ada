"""A notice fits one message and is sound, whatever a programme holds."""

from __future__ import annotations

import re

from hypothesis import given, settings

from bot.notices.notice import notice
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge import editing
from knowledge.programme import LocalText, Person, Programme
from tests.unit.changes.any_programmes import programmes
from tests.unit.changes.programmes import BASE, at, plus, session, with_session, without
from tests.unit.notices.reading import ALL, DAY, between, read

HOSTILE = "<script>alert('x')</script> & {event} %s " + "長い題名 " * 100


def test_hostile_texts_are_escaped_and_cut() -> None:
    people = (Person(id="bob", name=HOSTILE), *BASE.people)
    old = BASE.model_copy(update={"people": tuple({person.id: person for person in reversed(people)}.values())})
    old = with_session(old, "git", title=LocalText(HOSTILE))
    new = editing.announce(editing.delay(with_session(old, "rust", title=None), ["git"], 15), {"fr": "<b>gras"}, at(8))
    for language in ("fr", "en"):
        text = notice([between(old, new)], ALL, at(8), wordings()[language])
        assert text is not None
        assert "<script>" not in text
        assert "&lt;script&gt;" in text
        assert "&lt;b&gt;gras" in text
        assert len(plain(text)) < 1000


def test_a_long_list_is_cut_to_a_screen_and_the_rest_is_counted() -> None:
    many = [session(f"s{number:02}", at(9, number), title="Un titre assez long pour un téléphone " * 3) for number in range(40)]
    old = plus(DAY, *many)
    new = without(old, *(each.id for each in many))
    new = editing.announce(editing.delay(editing.change_room(new, "docker", "new"), ["git"], 15), {"fr": "Bonjour " * 300}, at(8))
    text = read(old, new)
    assert text is not None
    assert len(text) < 4096
    assert "… et 34 autres." in text
    assert text.count("Bonjour") == 300
    assert "Plus tard que prévu" in text


def test_many_paragraphs_are_cut_to_a_screen_and_the_rest_is_counted() -> None:
    many = [session(f"s{number:02}", at(9, number), title=f"Un titre assez long pour un téléphone, le {number}") for number in range(40)]
    old = plus(DAY, *many)
    new = old
    for each in many:
        new = editing.retitle(new, each.id, {"und": f"Un autre titre, le {each.id}"})
    text = read(old, new)
    assert text is not None
    assert len(text) < 1700
    shown = text.count("Nouveau titre")
    assert text.endswith(f"… et {40 - shown} autres changements. Tout est dans /programme.")


def test_announcements_that_do_not_fit_one_message_are_counted() -> None:
    new = DAY
    for _ in range(3):
        new = editing.announce(new, {"fr": "Bonjour " * 200}, at(8))
    text = read(DAY, new)
    assert text is not None
    assert text.count("Message des organisateurs") == 2
    assert text.endswith("… et 1 autre changement. Tout est dans /programme.")


TAG = re.compile(r"<(/?)([a-z]+)>")


@given(programmes(), programmes())
@settings(max_examples=60, deadline=None)
def test_any_two_programmes_give_sound_html_that_fits_a_message(old: Programme, new: Programme) -> None:
    for language in ("fr", "en"):
        text = notice([between(old, new)], ALL, at(8), wordings()[language])
        if text is None:
            continue
        assert plain(text).strip()
        assert len(plain(text)) < 4096
        opened: list[str] = []
        for closing, tag in TAG.findall(text):
            if closing:
                assert opened.pop() == tag
            else:
                opened.append(tag)
        assert not opened

"""What counts as the same: texts that differ in looks only, people by name, rooms by name, places by address."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from knowledge.directory import Directory
from knowledge.programme import UNKNOWN_LANGUAGE, LocalText, Session, SessionKind, Venue

_TAG = re.compile(r"</?(?:a|b|br|code|div|em|font|h[1-6]|i|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_ACCENTS = range(0x300, 0x370)
"""The combining marks of Latin, Greek and Cyrillic letters; in other scripts a mark makes another letter."""
_MEANT = frozenset("+#%€$£")
"""Signs that make another thing: "C" is not "C++"."""
LONG_ENOUGH = 8
"""Letters from which on a title that another one contains is taken for the same, with more or less said."""
NAMED_BY_KIND = frozenset(SessionKind) - {SessionKind.TALK, SessionKind.OTHER}


@lru_cache(maxsize=16384)
def letters(text: str) -> str:
    """A text without case, accents, punctuation, white space, quotes, HTML; where nothing else is left, the text itself.

    White space stays between digits: "1 2" is not "12".
    """
    shown = unicodedata.normalize("NFKD", html.unescape(_TAG.sub(" ", html.unescape(text))).casefold().translate(_LIGATURES))
    kept = "".join(_letter(sign) for sign in shown if ord(sign) not in _ACCENTS and unicodedata.category(sign) != "Cf")
    words = re.sub(r"(?<!\d) +| +(?!\d)", "", kept)
    return words or " ".join(text.casefold().split())


def _letter(sign: str) -> str:
    return sign if sign in _MEANT or unicodedata.category(sign)[0] in "LNM" else " "


def is_same_text(old: LocalText | None, new: LocalText | None) -> bool:
    """Whether a reader of any language sees the same text. A translation that is added or taken away is no difference."""
    if old is None or new is None:
        return old is new
    shared = (old.root.keys() & new.root.keys()) - {UNKNOWN_LANGUAGE}
    if shared and not all(letters(old.root[code]) == letters(new.root[code]) for code in shared):
        return False
    if shared:
        return True
    for one, other in ((old, new), (new, old)):
        if UNKNOWN_LANGUAGE in one.root:
            return letters(one.root[UNKNOWN_LANGUAGE]) in {letters(text) for text in other.all}
    return True


def title_keys(session: Session) -> frozenset[str]:
    """What a session is called, to find it again; a break or an opening without a title is called by its kind."""
    if session.title:
        return frozenset(letters(text) for text in session.title.all)
    return frozenset([f"<{session.kind}>"]) if session.kind in NAMED_BY_KIND else frozenset()


def people_keys(session: Session, directory: Directory) -> frozenset[str]:
    """Who speaks in a session, to find it again."""
    return frozenset(letters(name_of(person, directory)) for person in session.people)


def name_of(person: str, directory: Directory) -> str:
    """A person's name; the id of one who is not defined."""
    found = directory.people.get(person)
    return found.name if found else person


def has_title_in_common(old: Session, new: Session) -> bool:
    """Whether both are called the same, or one title contains the other."""
    before, after = title_keys(old), title_keys(new)
    return any(one == other or (min(len(one), len(other)) >= LONG_ENOUGH and (one in other or other in one)) for one in before for other in after)


def changed_people(old: Sequence[str], new: Sequence[str], before: Directory, after: Directory) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of those who left and of those who joined. A name written otherwise is the same person.

    The same: names alike to the letter; the same id and a word in common; or all words of one name in the other.
    """
    left, joined = list(old), list(new)
    for is_same in (_by_name, _by_id, _by_words):
        for person in tuple(left):
            found = next((other for other in joined if is_same(person, other, before, after)), None)
            if found is not None:
                left.remove(person)
                joined.remove(found)
    return tuple(left), tuple(joined)


def _by_name(old: str, new: str, before: Directory, after: Directory) -> bool:
    return letters(name_of(old, before)) == letters(name_of(new, after))


def _by_id(old: str, new: str, before: Directory, after: Directory) -> bool:
    return old == new and bool(_words(old, before) & _words(new, after))


def _by_words(old: str, new: str, before: Directory, after: Directory) -> bool:
    one, other = _words(old, before), _words(new, after)
    return bool(one) and bool(other) and (one <= other or other <= one)


def _words(person: str, directory: Directory) -> frozenset[str]:
    return frozenset(letters(word) for word in re.findall(r"\w+", name_of(person, directory)))


def room_name(session: Session, directory: Directory) -> LocalText | None:
    """The name of the room of a session; its id where the room is not defined."""
    if session.room is None:
        return None
    room = directory.rooms.get(session.room)
    return room.name if room else LocalText({UNKNOWN_LANGUAGE: session.room})


def is_same_place(old: Venue | None, new: Venue | None) -> bool:
    """Whether people go to the same place: name, street, postcode and town. More exact coordinates are no other place."""
    if old is None or new is None:
        return old is new
    return is_same_text(old.name, new.name) and _lines(old) == _lines(new)


def _lines(venue: Venue) -> Iterable[str]:
    return tuple(letters(part or "") for part in (venue.street, venue.postcode, venue.city))

"""People whom an organiser names in a command, each with a body behind a comma: "Marie Dupont, CNAF et Jean Petit". Pure."""

from __future__ import annotations

import re

from knowledge.editing_people import Newcomer
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold

MOST_WORDS = 5
COMMON, SHORTEST_KIND = 43, 4
"""How frequent a word is at least, ten times by Zipf, and how long, that tells what kind of body a name is of: "Mairie de Rennes", "Cour de ..."."""
_LETTERS = re.compile(r"[^\W\d_]")


def names_in(text: str, reader: Reader) -> list[str]:
    """What stands between the commas and the conjunctions of a list."""
    conjunctions = "|".join(sorted(map(re.escape, reader.sets["conjunctions"]), key=len, reverse=True))
    pieces = re.split(rf"\s*[,;]\s*|\s+(?:{conjunctions}|&)\s+", text.strip(), flags=re.IGNORECASE)
    return [piece for piece in map(str.strip, pieces) if piece]


def newcomers_in(text: str, reader: Reader) -> tuple[Newcomer, ...]:
    """The people of a list of names; none where a text is anything else."""
    found: list[Newcomer] = []
    for piece in names_in(text, reader):
        if found and not found[-1].body and (_is_body(piece, reader) or not (is_name(piece, reader) or _known(piece, reader))):
            found[-1] = Newcomer(found[-1].name, _without_links(piece, reader))
        elif (known := _known(piece, reader)) or is_name(piece, reader):
            found.append(Newcomer(known or without_title(piece, reader)))
        else:
            return ()
    return tuple(found)


def _without_links(body: str, reader: Reader) -> str:
    """A body without what joins it to a name: "de la CNAF", "from the CNAF"; a word with a capital is its own, "La Poste"."""
    words = body.split()
    while len(words) > 1 and words[0].islower() and words[0] in reader.small_words:
        words.pop(0)
    return " ".join(words)


def typed_in_a_hurry(text: str, reader: Reader) -> str:
    """A list of names that are typed without capitals, with them: "jane doe" is Jane Doe; any other text as it is."""
    if text != text.lower() or any(set(fold(piece).split()) & reader.small_words - _particles(reader) for piece in names_in(text, reader)):
        return text
    names = [_spelt(piece, reader) for piece in names_in(text, reader)]
    has_body = bool(names) and fold(text).split()[0] in reader.sets["given_names"] and is_name(names[0], reader)
    return ", ".join(names) if names and (has_body or all(is_name(name, reader) for name in names)) else text


def somebody_in(text: str, reader: Reader) -> tuple[Newcomer, ...]:
    """The one whom a single word names, behind the name of somebody who leaves: "Durand"; none where it is anything else."""
    names = [_capitalised(word, reader) for word in text.split()]
    return (Newcomer(names[0]),) if len(names) == 1 and _is_capital(names[0]) and fold(text) not in reader.small_words else ()


def has_title_or_body(text: str, reader: Reader) -> bool:
    """Whether a text names people even where no person is replaced: "Mme Dupont", "Marie Dupont, CNAF", somebody of the programme."""
    return (
        without_title(text, reader) != text.strip()
        or any(_known(piece, reader) for piece in names_in(text, reader))
        or any(each.body.isupper() or _is_body(each.body, reader) for each in newcomers_in(text, reader) if each.body)
    )


def is_name(text: str, reader: Reader) -> bool:
    """Whether a text looks like the name of one person: two words or more with capitals, or a title and a word."""
    words = without_title(text, reader).split()
    plain = [word for word in words if fold(word) not in _particles(reader)]
    least = 1 if len(words) < len(text.split()) else 2
    return least <= len(plain) and len(words) <= MOST_WORDS and all(_is_capital(word) for word in plain)


def without_title(text: str, reader: Reader) -> str:
    """A name without "Mme", "Dr" before it."""
    words = text.split()
    while len(words) > 1 and fold(words[0]) in reader.titles:
        words.pop(0)
    return " ".join(words)


def _known(text: str, reader: Reader) -> str:
    """The whole name of the only one of the programme who bears all these names; nothing where there is none, or several."""
    said = {*fold(without_title(text, reader)).split()}
    names = [person.name for person in reader.directory.programme.people if said and said <= {*fold(person.name).split()}]
    return names[0] if len(names) == 1 else ""


def _is_body(text: str, reader: Reader) -> bool:
    """Whether a text is a body: of the programme, or begun by what kind of body it is, as one of those is or by a word that no name begins with."""
    bodies = reader.directory.programme.organisations
    known = {fold(name) for body in bodies for name in (*body.name.all, *(body.short_name or body.name).all, *body.aliases.all)}
    kinds = {name.split()[0] for name in known if len(name.split()) > 1}
    folded = fold(text)
    first, *others = folded.split()
    is_kind = first in kinds or (_particles(reader).intersection(others) and _is_kind_of_body(first, text, reader))
    return folded in known or bool(others and is_kind)


def _is_kind_of_body(first: str, text: str, reader: Reader) -> bool:
    """Whether a word before "de" says what kind of body it is rather than whose family it is: "Mairie", "CHU"."""
    is_acronym = text.split()[0].isupper() and not text.isupper()
    return is_acronym or (len(first) >= SHORTEST_KIND and first not in reader.sets["given_names"] and reader.frequency(first) >= COMMON)


def _spelt(piece: str, reader: Reader) -> str:
    """A name that is typed without capitals with them: as the programme writes it where it is one of its bodies."""
    bodies = reader.directory.programme.organisations
    known = [name for body in bodies for name in (*body.name.all, *(body.short_name or body.name).all) if fold(name) == fold(piece)]
    return known[0] if known else " ".join(_capitalised(word, reader) for word in piece.split())


def _particles(reader: Reader) -> frozenset[str]:
    return reader.sets["name_particles"]


def _capitalised(word: str, reader: Reader) -> str:
    return word if fold(word) in _particles(reader) | reader.titles else word[:1].upper() + word[1:]


def _is_capital(word: str) -> bool:
    letters = _LETTERS.findall(word)
    return bool(letters) and letters[0].isupper() and not any(sign.isdigit() for sign in word)

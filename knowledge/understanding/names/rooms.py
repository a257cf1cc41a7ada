"""Rooms as people type them ("h2215", "UB2.252A", "dans Janson"), and tracks by a part of their name ("the Nix devroom")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.rooms_in_words import CodesInWords
from knowledge.understanding.names.subject_words import SubjectWords
from knowledge.understanding.names.subjects import KEYWORD, TITLE, SubjectIndex, Terms
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word, fold, fold_word
from knowledge.understanding.words.languages import Language, phrases_said, words_named, words_to_ask_with
from knowledge.understanding.words.spelling import Form

MOST_PIECES = 6
"""Pieces of a room's code: letters and digits by turns."""
SHORTEST_CODE = 3
KIND_AND_NUMBER = ("kind", "number")
MOST_LETTERS = 2
"""Letters by which a building is called."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
RARE_NAME = 0.6
"""How rare a name must be in the languages to be a room without "in" or "room" before it."""
SHORTEST_FIRST_WORD = 4
"""Letters of the rare first word of a name that stands for all of it."""
LEAST_TRACK = 0.4
WHOLE_NAME = "name:"
"""Before the name of a track that is one word, however everyday it is ("the Go devroom")."""

_PARTS = re.compile(r"[()\[\]/|,;:]|\s[-–—]\s")


class RoomNames:
    """The names of rooms and of their parts. It never changes."""

    def __init__(self, directory: Directory, languages: Iterable[Language], terms: Terms, subjects: SubjectWords) -> None:
        self._terms = terms
        self._subjects = subjects
        languages = tuple(languages)
        self._prepositions = words_named(languages, "place_prepositions")
        self._articles = words_named(languages, "definite")
        matters = (phrase for language in languages for said in language.practical.values() for phrase in said)
        self._matters = frozenset(word for phrase in matters for word in phrase.rstrip("*").split())
        self._asking = words_to_ask_with(languages)
        """Words with which people ask, which are no room behind an article alone ("the hall")."""
        self._buildings = words_named(languages, "buildings")
        self._ways = self._prepositions | words_named(languages, "ways_between")
        self._codes: dict[str, list[str]] = {}
        self._names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._inside: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        """The rare words and the towns that names of several words have in them, which name the room where one is pointed at."""
        self._towns = frozenset(town for language in languages for town in language.towns)
        self._numbers: dict[str, list[str]] = {}
        """The numbers in the codes of rooms, by which a room is called behind a word for one ("salle 422" of "B422")."""
        self._letters: dict[str, list[str]] = {}
        """The letters with which names of rooms end, by which a room is called behind a preposition ("in E" of "Hall E")."""
        self.words: set[str] = set()
        self._number_words: dict[str, list[str]] = {}
        for word, number in (each for language in languages for each in language.numbers.items() if each[0].isalpha()):
            self._number_words.setdefault(str(number), []).append(word)
        first_words: Counter[str] = Counter(
            fold(name).split()[0] for room in directory.programme.rooms for name in room.name.all[:1] if fold(name).strip()
        )
        self.kinds = frozenset(word for word, count in first_words.items() if count > 1 and word.isalpha() and len(word) >= SHORTEST_CODE)
        """Words with which the names of several rooms begin ("Saal")."""
        self._words_for_rooms = room_words_of(languages)
        for room in directory.programme.rooms:
            for name in (*room.name.all, *room.aliases.all):
                for part in dict.fromkeys((name, *_PARTS.split(name))):
                    self._add(part, room.id)
        self._in_words_said = CodesInWords(languages, self._codes)

    def _add(self, part: str, room: str) -> None:
        words = tuple(fold(part).split())
        joined = "".join(words)
        by_letter = len(words) > 1 and len(words[-1]) == 1
        if by_letter:
            self._letters.setdefault(words[-1], []).append(room)
        if (by_letter or any(sign.isdigit() for sign in joined)) and len(joined) >= SHORTEST_CODE:
            for code in (joined, *self._in_words(words), *self._in_other_languages(words)):
                known = self._codes.setdefault(code, [])
                if room not in known:
                    known.append(room)
            number = joined.strip(LETTERS)
            if number != joined and number.isdigit() and len(number) >= SHORTEST_CODE:
                self._numbers.setdefault(number, []).append(room)
            floor_and_number = [word for word in words if word.isdigit()]
            if number != joined and len(floor_and_number) > 1:
                self._numbers.setdefault(".".join(floor_and_number), []).append(room)
        elif words and not joined.isdigit():
            self._names.setdefault(words[0], []).append((words, room))
            for word in dict.fromkeys(self._subjects.alike(joined)) if len(words) == 1 else ():
                self._names.setdefault(word, []).append(((word,), room))
            if (
                len(words) > 1
                and len(words[0]) >= SHORTEST_FIRST_WORD
                and words[0] not in self.kinds
                and self._terms.generality(words[0]) >= RARE_NAME
            ):
                self._names[words[0]].append((words[:1], room))
            for word in words[1:]:
                if len(word) >= SHORTEST_FIRST_WORD and (self._terms.generality(word) >= RARE_NAME or (word,) in self._towns):
                    self._inside.setdefault(word, []).append(((word,), room))
            self.words.update(word for word in words if len(word) >= SHORTEST_CODE)

    def _in_words(self, words: Sequence[str]) -> Iterator[str]:
        """How a name with a number behind a word is said, with the number as a word of each language ("saal six")."""
        *kind, number = words
        if kind and all(word.isalpha() for word in kind) and number.isdigit():
            yield from ("".join((*kind, word)) for word in self._number_words.get(number, ()))

    def _in_other_languages(self, words: Sequence[str]) -> Iterator[str]:
        """How a name of a kind of room and a number or a letter is said with the words of the languages for rooms ("salle 6" for "Saal 6")."""
        if len(words) == len(KIND_AND_NUMBER) and words[0] in self.kinds:
            yield from (word + words[1] for word in self._words_for_rooms)

    def spans(self, words: Sequence[Word], forms: Sequence[Sequence[Form]], room_words: frozenset[str]) -> Iterator[Span]:
        """The rooms that are named, the longest name at each place. `room_words`: how the languages say "room"."""
        position = 0
        while position < len(words):
            found = (
                self._code(words, position)
                or self._by_number(words, position, room_words)
                or self._by_letter(words, position)
                or self._code_in_words(words, position)
                or self._building(words, position)
                or self._name(words, forms, position, room_words)
            )
            if found:
                yield found
            position = found.end if found else position + 1

    def _code(self, words: Sequence[Word], position: int) -> Span | None:
        """A room by its code, as it was typed: "k4601" is no chat spelling with a number."""
        joined, found, end = "", None, position
        for _ in range(MOST_PIECES):
            if end >= len(words) or (end > position and words[end].gap not in ("", " ", ".", "-", "/")):
                break
            raw = words[end].raw
            joined += fold_word(raw)
            end += 1
            while end < len(words) and words[end].raw == raw and (len(raw) == 1 or any(sign.isdigit() for sign in raw)):
                end += 1
            if joined in self._codes:
                found = Span(Concept.ROOM, position, end, 1.0, tuple(self._codes[joined]))
        return found

    def _by_number(self, words: Sequence[Word], position: int, room_words: frozenset[str]) -> Span | None:
        end = position + 1
        while end < len(words) and words[end].gap == "." and words[end].text.isdigit():
            end += 1
        rooms = self._numbers.get(".".join(word.text for word in words[position:end]), ())
        called = len(words) == end - position or (position > 0 and words[position - 1].text in room_words)
        return Span(Concept.ROOM, position, end, 1.0, tuple(dict.fromkeys(rooms))) if rooms and called else None

    def _by_letter(self, words: Sequence[Word], position: int) -> Span | None:
        """A room by its letter alone, where that is a capital behind a preposition: "in a" names none."""
        rooms = self._letters.get(words[position].text, ()) if words[position].raw.isupper() else ()
        called = position > 0 and words[position - 1].text in self._prepositions
        return Span(Concept.ROOM, position, position + 1, 1.0, tuple(dict.fromkeys(rooms))) if rooms and called else None

    def _code_in_words(self, words: Sequence[Word], position: int) -> Span | None:
        said = self._in_words_said.at(words, position)
        if said is None:
            return None
        rooms = dict.fromkeys(room for code in said[1] for room in self._codes[code])
        return Span(Concept.ROOM, position, said[0], 1.0, tuple(rooms))

    def _building(self, words: Sequence[Word], position: int) -> Span | None:
        """The rooms of a building that is named by the letters with which their codes begin: beside its word, or in capitals behind a preposition."""
        first, second = words[position], words[position + 1] if position + 1 < len(words) else None
        if second and self._buildings & {first.text, second.text}:
            named, end, most_more = second if first.text in self._buildings else first, position + 2, 1
        elif first.raw.isupper() and position and words[position - 1].text in self._ways and (second is None or " " in second.gap):
            named, end, most_more = first, position + 1, 0
        else:
            return None
        letters = fold_word(named.raw)
        if not letters.isalpha() or len(letters) > MOST_LETTERS:
            return None
        rooms = dict.fromkeys(room for code, known in self._codes.items() if _begins(code, letters, most_more) for room in known)
        return Span(Concept.ROOM, position, end, 1.0, tuple(rooms)) if len(rooms) > 1 else None

    def _name(self, words: Sequence[Word], forms: Sequence[Sequence[Form]], position: int, room_words: frozenset[str]) -> Span | None:
        best: tuple[int, float, list[str]] = (0, 0.0, [])
        for form in forms[position]:
            for name, room in self._names.get(form.text, ()):
                end = position + len(name)
                rest = list(zip(name[1:], forms[position + 1 : end], strict=False))
                if end > len(words) or not all(any(each.text == wanted for each in said) for wanted, said in rest):
                    continue
                if len(name) == 1 and not self._is_name(words, position, form, room_words):
                    continue
                if len(name) > best[0]:
                    best = (len(name), form.score, [room])
                elif len(name) == best[0] and room not in best[2]:
                    best[2].append(room)
        if not best[2] and words[position].text in self._inside and self._is_pointed_at(words, position, room_words):
            best = (1, 1.0, list(dict.fromkeys(room for _, room in self._inside.get(words[position].text, ()))))
        return Span(Concept.ROOM, position, position + best[0], best[1], tuple(best[2])) if best[2] else None

    def _is_pointed_at(self, words: Sequence[Word], position: int, room_words: frozenset[str]) -> bool:
        """Whether a word stands where a room does: behind "in", beside "room", at the end behind an hour, or alone."""
        before, after = [each.text for each in words[max(0, position - 2) : position]], [each.text for each in words[position + 1 : position + 2]]
        if any(text in self._prepositions or text in room_words for text in before[-1:]) or not room_words.isdisjoint(after):
            return True
        return not after and (not before or any(text.isdigit() for text in before))

    def _is_name(self, words: Sequence[Word], position: int, form: Form, room_words: frozenset[str]) -> bool:
        before = words[position - 1].text if position else ""
        after = words[position + 1].text if position + 1 < len(words) else ""
        in_it = before in self._articles and position > 1 and words[position - 2].text in self._prepositions
        pointed = in_it or before in self._prepositions or before in room_words or after in room_words
        alone = before in self._articles or len(words) == 1
        pointed = pointed or (alone and words[position].text not in self._asking and words[position].text not in self._matters)
        return pointed or (form.score == 1 and self._terms.generality(form.text) >= RARE_NAME)


def _begins(code: str, letters: str, most_more: int) -> bool:
    """Whether the letters of a room's code are these, or these and as many more at most ("U" of "UB5.132")."""
    first = len(code) - len(code.lstrip(LETTERS))
    return code.startswith(letters) and first - len(letters) <= most_more


def index_of_tracks(directory: Directory, terms: Terms, subjects: SubjectWords) -> SubjectIndex:
    """The index of tracks by the words of their names, in any language: "traductions" and "Translations" are one."""
    index = SubjectIndex()
    for track in directory.programme.tracks:
        index.add((track.id, -1), terms.of_texts(track.name, track.aliases), TITLE)
        words = [fold(name).split() for name in (*track.name.all, *track.aliases.all)]
        index.add((track.id, -1), (subject for said in words for word in said for subject in subjects.of_word(word)), KEYWORD)
        index.add((track.id, -1), (subject for said in words for subject in subjects.of_phrases(said)), TITLE)
        index.add((track.id, -1), (WHOLE_NAME + "".join(said) for said in words), TITLE)
        index.add((track.id, -1), (WHOLE_NAME + subject for said in words for subject in _all_of(said, subjects)), TITLE)
    index.close(len(directory.programme.tracks))
    return index


def _all_of(words: Sequence[str], subjects: SubjectWords) -> Iterator[str]:
    """The subjects of which a name of one word is."""
    if len(words) == 1:
        yield from subjects.of_word(words[0])


def masked(folded: str, words: Sequence[Word], rooms: Iterable[Span]) -> str:
    """The folded text with rooms blotted out, so that their digits are no hours."""
    for span in rooms:
        first, last = words[span.start].start, words[span.end - 1].end
        folded = folded[:first] + "_" * (last - first) + folded[last:]
    return folded


def room_words_of(languages: Iterable[Language]) -> frozenset[str]:
    """How the languages say "room", in one word."""
    return frozenset(phrase.rstrip("*") for phrase in phrases_said(languages, Concept.ROOM_WORD) if " " not in phrase)

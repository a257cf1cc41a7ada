"""What the sessions and talks of a programme are about, as an index of words that stays fast with tens of thousands of sessions.

A word counts by its rarity in the programme, and by where it stands: a title more than a track, a track more than an abstract.
Its beginning counts less than all of it; what only mentions a subject comes behind what is about it.
Rare words are looked up first; a frequent word then only adds to what they found. In a large programme a subject may be on everybody's lips
and still be a subject ("Rust" at a conference of programmers), so there a word also counts by its rarity in the languages.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from knowledge.directory import Directory
from knowledge.programme import LocalWords
from knowledge.understanding.names.compounds import KEPT_PAIRS, Compounds, Said
from knowledge.understanding.names.indexed_words import words_in, words_of
from knowledge.understanding.names.subject_words import LEVELS, MARK, SubjectWords, tracks_by_subject
from knowledge.understanding.names.subjects import ABSTRACT, ALIKE, BESIDE, KEYWORD, MEANING, TITLE, Fit, Terms
from knowledge.understanding.names.word_places import (
    BITS,
    ENDING,
    FEW_THINGS,
    NamesWrittenSmall,
    Place,
    Places,
    are_near,
    is_told_in_several,
    look_for_one_thing,
    of_abstract,
    phrases_said,
    places_of_subjects,
)
from knowledge.understanding.words.folding import is_lettered
from knowledge.understanding.words.roots import are_forms_of_one
from knowledge.understanding.words.spelling import Form

TRACK = 0.8
MENTIONED = 0.6
"""How much a word counts that only abstracts hold and that no language has: a name, most likely."""
CLOSE = 0.75
"""Share of the best score from which something is about a subject; below, it only mentions it."""
LEAST_MENTION = 0.28
LEAST_MENTION_OF_MANY = 0.5
BEGINNING = 0.85
"""How much the beginning of a word counts."""
SHORTEST_BEGINNING = 4
COGNATE = 0.8
MOST_ENDINGS = 24
MOST_LOOKED_AT = 1_500
"""Places of a frequent word that are looked at; where rarer words have found something, only theirs are."""
MOST_FOUND = 400
KEPT_WORDS = 1_024
EVERYWHERE = 3
"""One in so many things that hold a word: it is what all of the event is about, and picks nothing, however rare it is in the language."""

_CLASSES = (TITLE, KEYWORD, TRACK, BESIDE)
_TITLE, _KEYWORD, _TRACK, _BESIDE = range(len(_CLASSES))


class TopicIndex:
    """The words of sessions and talks. It never changes once built."""

    def __init__(self, directory: Directory, terms: Terms, subjects: SubjectWords) -> None:
        self._terms = terms
        self._places_of = lru_cache(maxsize=KEPT_WORDS)(self._looked_up)
        """What is looked up is kept: each word of a message is looked up for each of its clauses."""
        self.stand_together: Callable[[str, str], bool] = lru_cache(maxsize=KEPT_PAIRS)(self._stand_together)
        """Whether the texts of a large programme have two folded words side by side, in whatever form they end ("video codecs")."""
        self.writes_as_name: Callable[[str, str], bool] = lru_cache(maxsize=KEPT_PAIRS)(self._writes_as_name)
        """Whether the texts of a large programme write two folded words beside each other with capitals, as "Home Assistant"."""
        names = NamesWrittenSmall(words_in(person.name) for person in directory.programme.people)
        self._keys: list[tuple[str, int]] = []
        self._track: list[str | None] = []
        places = Places(terms)
        tracks: dict[str | None, set[str]] = {track.id: words_of(track.name, track.aliases) for track in directory.programme.tracks}
        nothing = set[str]()
        self._tracks = tracks_by_subject(tracks, subjects)
        for session in directory.sessions.values():
            subtitle = words_of(session.title, session.subtitle)
            self._add(places, (session.id, -1), subtitle, session.keywords, tracks.get(session.track, nothing), of_abstract(session.abstract, names))
            for place, talk in enumerate(session.talks):
                self._add(places, (session.id, place), words_of(talk.title), talk.keywords, nothing, of_abstract(talk.abstract, names))
            self._track += [session.track] * (1 + len(session.talks))
        self._places: dict[str, Place] = dict(places)
        self._count = max(len(self._keys), 2)
        self.has_many = self._count > FEW_THINGS
        """Whether there are so many sessions that their titles have words for nearly everything."""
        self.is_searched_freely = self.has_many or not is_told_in_several(directory)
        """Whether what is asked for is looked for by any word, as people say it: in many sessions, or in few that are told in one language."""
        self._by_term = self._words_by_term()
        self._compounds = Compounds(directory, self._keys, terms, subjects.kinds | LEVELS)
        if self.is_searched_freely:
            self._places |= places_of_subjects(self._places, subjects, phrases_said(directory, self._keys, subjects))
        self._endings = sorted(word for word, place in self._places.items() if place.strong and is_lettered(word))
        self.strong_words = frozenset(self._endings)
        self.everyday_names = frozenset(names.often)
        """Words of people's names that the texts write without a capital: "will", "open"."""

    def _add(self, places: Places, key: tuple[str, int], title: set[str], keywords: LocalWords, track: set[str], abstract: set[str]) -> None:
        number = len(self._keys) << BITS
        self._keys.append(key)
        small, seen = self._terms.small, set[str]()
        telling, beside = self._terms.words_of_keywords(keywords) if keywords.root else (seen, seen)
        for kind, words in enumerate((title, telling, track, beside)):
            for word in words.difference(small, seen):
                places[word].strong.append(number | kind)
            seen |= words
        number >>= BITS
        for word in abstract.difference(small, seen) if abstract else ():
            places[word].weak.append(number)

    def _words_by_term(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for word, terms in zip(self._places, self._terms.of_many(self._places), strict=True):
            for term in terms:
                found[term] = (*found.get(term, ()), word)
        return found

    def __contains__(self, word: object) -> bool:
        """Whether any text of the programme has the folded word."""
        return word in self._places

    def finds(self, forms: Iterable[Form]) -> bool:
        """Whether anything is found by a word in one of its forms: by itself, its root, its subject in another language, or its beginning."""
        return any(form.text in self or self._places_of(((form.text, form.score),)) for form in forms)

    def is_in_titles(self, word: str) -> bool:
        """Whether a title, a keyword or the name of a track has a folded word, or is of a subject."""
        return (place := self._places.get(word)) is not None and bool(place.strong)

    def _stand_together(self, first: str, second: str) -> bool:
        things = [frozenset[int]().union(*(place.things for place, _, _ in self._places_of(((word, 1.0),)))) for word in (first, second)]
        return self.is_searched_freely and self._compounds.stand_together(first, second, things[0] & things[1])

    def _writes_as_name(self, first: str, second: str) -> bool:
        known = self.is_searched_freely and first in self and second in self
        return known and self._compounds.are_a_name(first, second, self._places[first].things & self._places[second].things)

    def fit(self, said: Sequence[Sequence[Said]]) -> Fit | None:
        """What fits best. `said`: for each position of a message the words that are meant, none where nothing is looked for."""
        asked = [(position, self._places_of(tuple(words))) for position, words in enumerate(said) if words]
        asked += self._joined(said)
        wanted = [(position, found) for position, found in asked if found]
        if not wanted:
            return None
        wanted.sort(key=lambda pair: sum(place.size for place, _, _ in pair[1]))
        scores: dict[int, float] = {}
        seen: dict[int, set[str]] = {}
        gained: dict[int, dict[int, float]] = {}
        overlapping = look_for_one_thing(wanted)
        for position, found in wanted:
            best = self._best(found, scores)
            gains = gained.setdefault(position, {})
            for number, (gain, term) in best.items():
                gains[number] = max(gain, gains.get(number, 0.0))
                if overlapping:
                    if term in seen.setdefault(number, set()):
                        continue
                    seen[number].add(term)
                scores[number] = scores.get(number, 0.0) + gain
        if not scores:
            return None
        named = {track for _, found in wanted for _, _, term in found for track in self._tracks.get(term, ())}
        if self.is_searched_freely and len(gained) > 1:
            self._compounds.put_first(said, scores, gained, {number for number in scores if self._track[number] in named} if named else ())
        return self._ranked(scores, gained, named)

    def _ranked(self, scores: dict[int, float], gained: dict[int, dict[int, float]], named: set[str | None]) -> Fit:
        best = max(scores.values())
        alike = sorted(number for number, score in scores.items() if score >= ALIKE * best)
        told = {position: max(gains.get(number, 0.0) for number in alike) for position, gains in gained.items()}
        told = {position: gain for position, gain in told.items() if gain}
        least = (LEAST_MENTION if len(told) < 2 else LEAST_MENTION_OF_MANY) * best
        ranked = sorted(number for number, score in scores.items() if score >= least)
        ranked.sort(key=lambda number: (scores[number], self._track[number] in named), reverse=True)
        close = sum(1 for number in ranked if scores[number] >= CLOSE * best)
        return Fit(
            tuple(self._keys[number] for number in alike),
            best,
            told,
            tuple(self._keys[number] for number in ranked[:MOST_FOUND]),
            min(close, MOST_FOUND),
        )

    def _looked_up(self, words: tuple[Said, ...]) -> list[tuple[Place, float, str]]:
        """The places of the words that are meant, each with what being there counts."""
        freely = self.is_searched_freely
        found: dict[str, tuple[float, str]] = {}
        for word, score in words:
            if word.startswith(MARK) and word in self._places:
                found[word] = (self._rarity((word,), word) * score, word)
                continue
            for term in self._terms.of(word):
                holding = self._by_term.get(term, ())
                if not term.startswith(MEANING):
                    holding = tuple(each for each in holding if self._are_of_one(word, each, term))
                elif freely:
                    holding = tuple(each for each in holding if self._places[each].strong or each == word)
                if holding:
                    rarity, singular = self._rarity(holding, word) * score, self._terms.plurals.singular
                    for each in holding:
                        gain = rarity
                        if freely and singular(each) != singular(word):  # "har" of "hare"
                            gain = min(rarity, self._rarity((each,), each) * score) * BEGINNING
                        if gain > found.get(each, (0.0, ""))[0]:
                            found[each] = (gain, term)
            if len(word) >= SHORTEST_BEGINNING and freely and not self._is_everywhere(word) and self._terms.generality(word) > MENTIONED:
                for longer in self._beginning_with(word):
                    rarity = self._rarity((longer,), longer) * score * BEGINNING
                    if rarity > found.get(longer, (0.0, ""))[0]:
                        found[longer] = (rarity, word)
        if not found and freely:
            for word, score in words:
                cognates = self._beginning_with(word[:-ENDING]) if len(word) - ENDING > SHORTEST_BEGINNING else ()
                found |= {each: (self._rarity((each,), each) * score * COGNATE, word) for each in cognates if len(each) <= len(word) + 1}
        return [(self._places[word], rarity, term) for word, (rarity, term) in found.items()]

    def _are_of_one(self, word: str, held: str, root: str) -> bool:
        """Whether a word that is held is a form of the one that is said, and not of one whose root is called alike."""
        if self.is_searched_freely and not are_forms_of_one(word, held):
            return False
        if len(root) < SHORTEST_BEGINNING:
            return are_near(word, held) and self._terms.share_a_short_root(word, held)
        return held.startswith(word) or self._terms.share_a_root(word, held)

    def _is_everywhere(self, word: str) -> bool:
        return (place := self._places.get(word)) is not None and place.size * EVERYWHERE > self._count

    def _beginning_with(self, word: str) -> list[str]:
        first = bisect_left(self._endings, word)
        return [longer for longer in self._endings[first : first + MOST_ENDINGS] if longer != word and longer.startswith(word)]

    def _joined(self, said: Sequence[Sequence[Said]]) -> list[tuple[int, list[tuple[Place, float, str]]]]:
        """Two words that the programme writes as one."""
        found = []
        texts = [words[0][0] if words else "" for words in said]
        for position, (first, second) in enumerate(pairwise(texts)):
            if first and second and first + second in self.strong_words:
                places = self._places_of(((first + second, 1.0),))
                found += [(position, places), (position + 1, places)]
        return found

    def _rarity(self, holding: Iterable[str], word: str) -> float:
        """How telling a word is, from near 0 (everything holds it) to 1 (one thing does)."""
        places = [self._places[each] for each in holding]
        count = sum(place.size for place in places)
        if len(places) > 1 and count < MOST_LOOKED_AT:
            count = len({value >> BITS for place in places for value in place.strong}.union(*(place.weak for place in places)))
        count = min(self._count, count)
        rarity = math.log(1 + self._count / count) / math.log(1 + self._count)
        is_everywhere = count * EVERYWHERE > self._count
        return max(rarity, self._terms.generality(word)) if self.is_searched_freely and not is_everywhere and not word.startswith(MARK) else rarity

    def _best(self, found: list[tuple[Place, float, str]], scores: dict[int, float]) -> dict[int, tuple[float, str]]:
        """What each thing gains by the words of one position."""
        best: dict[int, tuple[float, str]] = {}
        if scores and sum(place.size for place, _, _ in found) > MOST_LOOKED_AT:
            for number in scores:
                gain, term = self._gain_and_term(found, number)
                if gain:
                    best[number] = (gain, term)
            return best
        looked_at = 0
        named = any(place.strong for place, _, _ in found)
        title, keyword, track, beside = _CLASSES
        for place, rarity, term in found:
            gains = (title * rarity, keyword * rarity, track * rarity, beside * rarity)
            for value in place.strong[: MOST_LOOKED_AT - looked_at]:
                gain, number = gains[value & 3], value >> BITS
                if number not in best or gain > best[number][0]:
                    best[number] = (gain, term)
            looked_at = min(MOST_LOOKED_AT, looked_at + len(place.strong))
        for place, rarity, term in found:
            gain = self._weak(named, place) * rarity
            for number in place.weak[: MOST_LOOKED_AT - looked_at]:
                if number not in best or gain > best[number][0]:
                    best[number] = (gain, term)
            looked_at = min(MOST_LOOKED_AT, looked_at + len(place.weak))
        return best

    def _weak(self, named: bool, place: Place) -> float:
        return MENTIONED if self.is_searched_freely and not named and place.unusual else ABSTRACT

    def _gain_and_term(self, found: list[tuple[Place, float, str]], number: int) -> tuple[float, str]:
        best, told = 0.0, ""
        named = any(place.strong for place, _, _ in found)
        for place, rarity, term in found:
            at = bisect_left(place.strong, number << BITS)
            if at < len(place.strong) and place.strong[at] >> BITS == number:
                gain = _CLASSES[place.strong[at] & 3] * rarity
            else:
                at = bisect_left(place.weak, number)
                gain = self._weak(named, place) * rarity if at < len(place.weak) and place.weak[at] == number else 0.0
            if gain > best:
                best, told = gain, term
        return best, told

"""Words as they are typed: which are known, and what an unknown one may have been meant to be, by its letters (OSA) or by its sound."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.understanding.words.keyboards import keys_beside
from knowledge.understanding.words.languages import EVERYDAY, Language, words_named

SHORTEST_SLIP = 4
"""Letters of the shortest word that is taken for a slip of another; shorter ones have too many neighbours."""
SHORTEST_SWAP = 3
SHORTEST_STEM_OF_A_SLIP = 6
VOWELS = "aeiouy"
CONSONANTS = "bcdfghjklmnpqrstvwxz"
SAME_SOUND = 0.9
LEAST_LIKENESS = 0.72
EVERYDAY_WORDS_NEARER = 0.04
"""How much nearer a slip must be to a word that is none of a name."""
LEAST_LIKENESS_AMONG_MANY = 0.78
MANY_NAMES = 800
"""Words of a subject from which every word has so many neighbours that a slip must be nearer."""
SOUND = 0.27
"""What it adds to the likeness of letters that two words sound alike; few names are as good as typed where they only sound so."""
SOUND_AMONG_MANY = 0.1
"""The same where many words sound alike by chance."""
LARGE_BUCKET = 400
"""Words of one length from which only those with the first or the second letter of a slip are compared with it."""
LEAST_LIKENESS_OF_SOUNDS = 0.4
"""Two words that sound alike share at least so much of their letters; else one rule too many made them alike."""
NEARLY_AS_GOOD = 0.06
LIKELY_SLIP = 0.10
"""What it adds that a word has just its letters swapped, or one too often or not often enough."""
WEIGHT_OF_FREQUENCY = 0.004
"""What it adds to the likeness for each tenth of a Zipf frequency: of two words as near, the one said ten times as often counts 0.04 more."""
FREQUENCY_OF_SUBJECT = 50
"""How often, in tenths of a Zipf frequency, any word of the subject counts as said here."""
MOST_NEIGHBOURS = 20
"""Words of one kind that are weighed by their frequency: the nearest by their letters."""
CACHED_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Form:
    """A known word that a typed word may stand for, and how near it is (1: the same)."""

    text: str
    score: float


def slips_allowed(length: int) -> int:
    """How many letters may be wrong, missing, added or swapped in a word of this length."""
    return 1 if length <= 5 else 2 if length <= 9 else 3


def _lacking(word: str, letters: str) -> list[str]:
    """What a word would be if it lacked one of these letters behind its first."""
    return [word[:number] + letter + word[number:] for number in range(1, len(word) + 1) for letter in letters]


def _squeezed(word: str) -> str:
    """A word with each run of one letter as one letter."""
    return "".join(letter for letter, _ in groupby(word))


def _lacks_a_vowel(word: str, candidate: str) -> bool:
    """Whether a word is a longer one without one of its vowels ("ordr")."""
    without = str.maketrans("", "", VOWELS)
    return len(candidate) == len(word) + 1 and candidate.translate(without) == word.translate(without)


def _begins_with_a_slip(word: str, candidate: str) -> bool:
    """Whether a word begins as another does but for a letter that is missing, or swapped with the next: people seldom add one there."""
    return candidate[1:].startswith(word[:SHORTEST_SWAP]) or word[:2] == candidate[1::-1]


class SpellingBook:
    """The words that are known: those of the subject, and the frequent ones of the languages.

    It keeps what it has looked up, so the same slip is worked out once; apart from that it never changes.
    """

    def __init__(
        self,
        languages: Iterable[Language],
        names: Iterable[str],
        subject: Iterable[str],
        mentioned: Container[str] = frozenset(),
        stems: Iterable[str] = (),
    ) -> None:
        """`mentioned`: words that the subject's texts have, which stand for themselves, and are meant by no slip. `stems`: how known words begin."""
        self.languages = tuple(languages)
        self.names = tuple(sorted(set(names)))
        self._names = frozenset(self.names)
        self.small = words_named(self.languages, "function_words")
        self._said_around = words_named(self.languages, "filler_words")
        """Words around a question, which stand for themselves as well, however seldom they are written ("stp")."""
        self.subject = frozenset(subject) | self.small
        self._mentioned = mentioned
        self._is_small = len(self.names) < MANY_NAMES
        self._least = LEAST_LIKENESS if self._is_small else LEAST_LIKENESS_AMONG_MANY
        self._keys_beside = keys_beside(language.keyboard for language in self.languages)
        self._stems = tuple(stem for stem in stems if len(stem) >= SHORTEST_SLIP)
        self.forms = lru_cache(maxsize=CACHED_WORDS)(self._looked_up)
        """The words that a typed word may stand for, the nearest first; a known word stands for itself."""
        self.forms_in = lru_cache(maxsize=CACHED_WORDS)(self._of_language)
        """The same in a message of one language."""

    def known(self, word: str) -> bool:
        """Whether the word is one of the subject, of the languages, or a number."""
        if word in self.subject or word in self._mentioned or word in self._said_around or self.is_common(word):
            return True
        return not word.isalpha() or word.startswith(self._stems)

    def is_name(self, word: str) -> bool:
        """Whether the word is one of a name."""
        return word in self._names

    def is_mentioned(self, word: str) -> bool:
        """Whether the texts of the subject have the word."""
        return word in self._mentioned

    def is_common(self, word: str) -> bool:
        """Whether the word is one of the frequent words of a language."""
        return any(word in language.common for language in self.languages)

    def is_everyday(self, word: str) -> bool:
        """Whether the word is one of the languages or one of the subject itself, and not only one that its texts mention."""
        return word in self.subject or self.is_common(word) or not word.isalpha() or word.startswith(self._stems)

    def _looked_up(self, word: str) -> tuple[Form, ...]:
        if self.begins_like_known(word) and len(word) > SHORTEST_SLIP:
            return self._slip_behind_a_stem(word)
        if self.known(word):
            return (Form(word, 1.0),)
        return self._corrected(word) if len(word) >= SHORTEST_SLIP else self._swapped(word)

    def _of_language(self, word: str, language: Language) -> tuple[Form, ...]:
        """The words that a typed word may stand for, less those of other languages where it may be one of this language, or begins otherwise."""
        forms = self.forms(word)
        if forms[0].score == 1:
            return forms
        own = tuple([form for form in forms if form.text in language.common or form.text in self._names or not self.is_common(form.text)])
        return own or tuple([form for form in forms if form.text[0] == word[0]]) or (Form(word, 1.0),)

    def begins_like_known(self, word: str) -> bool:
        """Whether a word is known by nothing but how it begins."""
        return word.startswith(self._stems) and word not in self.subject and word not in self._mentioned and not self.is_common(word)

    def _slip_behind_a_stem(self, word: str) -> tuple[Form, ...]:
        """A word that only begins like a known one, after the word of the subject that it is a letter away from ("filmd")."""
        nearby = self._nearby(word, 1, self._subject_by_length, word[:1])
        close = process.extractOne(word, nearby, scorer=OSA.distance, score_cutoff=1)
        return (Form(close[0], SAME_SOUND), Form(word, SAME_SOUND - NEARLY_AS_GOOD)) if close else (Form(word, 1.0),)

    def sounding_like(self, word: str) -> tuple[str, ...]:
        """The words of the subject that sound like this one, in any of the languages."""
        keys = [language.sounds.key(word) for language in self.languages]
        found = (heard for key, table in zip(keys, self._by_sound, strict=True) if len(key) > 2 for heard in table.get(key, "").split())
        return tuple(dict.fromkeys(found))

    def names_like(self, word: str) -> tuple[Form, ...]:
        """The words of names that are a slip or a sound away from this one, the nearest first."""
        allowed = slips_allowed(len(word))
        nearby = self._nearby(word, allowed, self._names_by_length, dict.fromkeys(word[:2]))
        close = process.extract(word, nearby, scorer=OSA.distance, score_cutoff=allowed, limit=3)
        scores = {name: 1 - distance / max(len(word), len(name)) for name, distance, _ in close}
        scores |= {heard: SAME_SOUND for heard in self.sounding_like(word) if heard in self._names}
        return tuple(Form(name, score) for name, score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])) if score >= LEAST_LIKENESS)

    def _corrected(self, word: str) -> tuple[Form, ...]:
        heard = self.sounding_like(word)
        likeness = self._likeness(word, heard)
        ranks = {text: score + WEIGHT_OF_FREQUENCY * self._frequency(text) for text, score in likeness.items() if score >= self._least_of(text)}
        if not ranks:
            return self._slip_in_a_stem(word)
        best = max(ranks.values())
        meant = ((rank, text) for text, rank in ranks.items() if rank >= best - NEARLY_AS_GOOD or text in heard)
        ranked = sorted(meant, key=lambda pair: (-pair[0], pair[1]))
        nearest = tuple([Form(text, likeness[text]) for _, text in ranked])
        return nearest[:1] if nearest[0].text in self.small else nearest

    def _likeness(self, word: str, heard: Iterable[str]) -> dict[str, float]:
        """The known words that a word may be a slip of, and those heard in it, and how near each is."""
        scores: dict[str, float] = {}
        for candidate in heard:
            likeness = OSA.normalized_similarity(word, candidate)
            if likeness >= LEAST_LIKENESS_OF_SOUNDS:
                is_one_of_few_names = self._is_small and candidate in self._names
                added = SOUND if self._is_small else SOUND_AMONG_MANY
                scores[candidate] = SAME_SOUND if is_one_of_few_names else min(SAME_SOUND, likeness + added)
        for candidate in self._with_another_key(word):  # as near as if the letter were missing
            scores[candidate] = max(scores.get(candidate, 0.0), 1 - 1 / (len(word) + 1))
        allowed = slips_allowed(len(word))
        for buckets, initials in ((self._subject_by_length, word[:2]), (self._common_by_length, word[:1])):
            nearby = self._nearby(word, allowed, buckets, dict.fromkeys(initials))
            for candidate, distance, _ in process.extract(word, nearby, scorer=OSA.distance, score_cutoff=allowed, limit=MOST_NEIGHBOURS):
                score = 1 - distance / max(len(word), len(candidate))
                if candidate[0] != word[0]:
                    score -= 0.05 if self._is_small or _begins_with_a_slip(word, candidate) else 1
                elif self._is_likely(word, candidate):
                    score += LIKELY_SLIP
                scores[candidate] = max(scores.get(candidate, 0.0), score)
        return scores

    def _with_another_key(self, word: str) -> list[str]:
        """The known words of which this one has one letter beside the right one on a keyboard."""
        spelt = (word[:place] + key + word[place + 1 :] for place, letter in enumerate(word) for key in self._keys_beside.get(letter, ""))
        may_be_seldom = len(word) > SHORTEST_SLIP
        return [text for text in spelt if self.is_common(text) or text in self._names or (may_be_seldom and text in self.subject)]

    def _is_likely(self, word: str, candidate: str) -> bool:
        """Whether a word is this one with its letters in another order, once or twice as often, or without a vowel that a word of the subject has."""
        same_letters = sorted(candidate) == sorted(word) or _squeezed(candidate) == _squeezed(word)
        said = candidate in self.subject and max(language.common.get(candidate, 0) for language in self.languages) >= EVERYDAY
        return same_letters or (said and _lacks_a_vowel(word, candidate))

    def _least_of(self, word: str) -> float:
        """How near a slip must be to this word: nearer than to a name, as what is far from everyday words is rather a word that is not known."""
        return self._least if word in self._names else self._least + EVERYDAY_WORDS_NEARER

    def _frequency(self, word: str) -> int:
        """How often a word is said here, in tenths of a Zipf frequency: as in its language, one of the subject at least often."""
        said = max([language.common.get(word, 0) for language in self.languages])
        return max(said, FREQUENCY_OF_SUBJECT) if word in self.subject else said

    def _slip_in_a_stem(self, word: str) -> tuple[Form, ...]:
        """A word that begins with a letter wrong like known ones begin ("streemed"); itself where there is none."""
        for stem in self._stems:
            if len(stem) >= SHORTEST_STEM_OF_A_SLIP and word[0] == stem[0] and OSA.distance(word[: len(stem)], stem, score_cutoff=1) <= 1:
                return (Form(stem + word[len(stem) :], 1 - 1 / len(stem)),)
        return (Form(word, 1.0),)

    def _swapped(self, word: str) -> tuple[Form, ...]:
        """A short word with two letters swapped, or one without one of its vowels: a small word, or any where no vowel is left ("nxt").

        Else the most frequent everyday word that lacks a consonant in it ("wat"). Other slips would make it any word.
        """
        if len(word) < SHORTEST_SWAP:
            return (Form(word, 1.0),)
        swapped = (word[:number] + word[number + 1] + word[number] + word[number + 2 :] for number in range(len(word) - 1))
        known = self.small if any(vowel in word for vowel in VOWELS) else self.subject
        meant = [form for form in swapped if form in self.subject] or [form for form in _lacking(word, VOWELS) if form in known]
        if not meant:
            oftenest = sorted(_lacking(word, CONSONANTS), key=self._frequency)[-1]
            meant = [oftenest] if self._frequency(oftenest) >= EVERYDAY else []
        return tuple(Form(form, SAME_SOUND) for form in dict.fromkeys(meant)) or (Form(word, 1.0),)

    @staticmethod
    def _nearby(word: str, allowed: int, buckets: dict[int, dict[str, list[str]]], initials: Iterable[str]) -> list[str]:
        found: list[str] = []
        for length in range(max(3, len(word) - allowed), len(word) + allowed + 1):
            by_initial = buckets.get(length, {})
            if sum(len(words) for words in by_initial.values()) > LARGE_BUCKET:
                by_initial = {initial: by_initial.get(initial, []) for initial in initials}
            found += (each for words in by_initial.values() for each in words)
        return found

    @cached_property
    def _subject_by_length(self) -> dict[int, dict[str, list[str]]]:
        return _buckets(sorted(self.subject))

    @cached_property
    def _names_by_length(self) -> dict[int, dict[str, list[str]]]:
        return _buckets(self.names)

    @cached_property
    def _common_by_length(self) -> dict[int, dict[str, list[str]]]:
        return _buckets(dict.fromkeys(word for language in self.languages for word in language.common))

    @cached_property
    def _by_sound(self) -> tuple[dict[str, str], ...]:
        """The words of the subject by their sound in each language, one text where several sound the same: hardly any do."""
        tables: list[dict[str, str]] = []
        for language in self.languages:
            table: dict[str, str] = {}
            for word in sorted(self.subject - self.small):
                if len(word) > 3 and " " not in word:
                    sound = language.sounds.key(word)
                    table[sound] = f"{table[sound]} {word}" if sound in table else word
            tables.append(table)
        return tuple(tables)


def _buckets(words: Iterable[str]) -> dict[int, dict[str, list[str]]]:
    buckets: dict[int, dict[str, list[str]]] = {}
    for word in words:
        buckets.setdefault(len(word), {}).setdefault(word[0], []).append(word)
    return buckets

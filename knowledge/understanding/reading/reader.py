"""All that is needed to read messages about one programme: its parts, and what follows from them, each worked out with the first question for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

from knowledge.programme import Gender
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.acronyms import acronyms_of
from knowledge.understanding.names.breaks import breaks_by_matter, titles_of_breaks
from knowledge.understanding.names.kinds_of_bodies import KindOfBody, kinds_of_bodies
from knowledge.understanding.names.names_of_things import short_names
from knowledge.understanding.names.subjects import MEANING, lesser_functions
from knowledge.understanding.names.titles import PairsInTitles
from knowledge.understanding.reading.parts_of_reader import PartsOfReader
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import phrases_said
from knowledge.understanding.words.plurals import Plurals
from knowledge.understanding.words.vocabulary import begins_one, by_first_word, initials_of_functions


@dataclass(frozen=True)
class Reader(PartsOfReader):
    """The vocabulary of one programme in all languages."""

    @cached_property
    def codes_of_event(self) -> frozenset[str]:
        """The short names of the event, as one word each."""
        return frozenset("".join(name.split()) for name in short_names(self.directory.programme.event))

    @property
    def plurals(self) -> Plurals:
        """How words for several end."""
        return self.terms.plurals

    @cached_property
    def functions_in_plural(self) -> frozenset[str]:
        """The functions as they are said of several who hold them."""
        functions, plurals = self.sets["functions"], self.plurals
        said = (plural for function in functions for plural in plurals.of(function) if plurals.singular(plural) == function)
        return frozenset(said) - functions

    @cached_property
    def ways_to_say(self) -> Callable[..., frozenset[str]]:
        """The words and phrases with which the languages say one of some concepts, looked up once for each."""
        return lru_cache(maxsize=None)(partial(phrases_said, self.languages))

    @cached_property
    def functions(self) -> frozenset[str]:
        """The words for what people are, or belong to."""
        return self.sets["functions"] | self.sets["places_of_functions"]

    @cached_property
    def function_meanings(self) -> frozenset[str]:
        """The terms of the meanings that these words have: verbs may have them too."""
        return frozenset(term for word in self.functions for term in self.terms.of(word) if term.startswith(MEANING))

    @cached_property
    def copulas(self) -> frozenset[str]:
        """The words with which a claim begins what it says of a thing ("est", "s" of "it's")."""
        return self.sets["auxiliaries"] | {word for phrase in self.ways_to_say(Concept.IT) for word in phrase.split()[1:]}

    @cached_property
    def verbs_of_being(self) -> frozenset[str]:
        """The verbs with which it is asked who is something ("est", "are")."""
        return self.sets["auxiliaries"] & {phrase.split()[-1] for phrase in self.ways_to_say(Concept.WHO_IS)}

    @cached_property
    def terms_of_titles(self) -> frozenset[str]:
        """The terms of the titles of all sessions and talks."""
        sessions = self.directory.programme.sessions
        titles = [title for session in sessions for title in (session.title, *(talk.title for talk in session.talks)) if title]
        return frozenset(self.terms.of_texts(*titles))

    @cached_property
    def acronyms(self) -> dict[str, tuple[str, str]]:
        """The acronyms that the texts explain, by how they fold, each with what it stands for: looked for with the first question for one."""
        return acronyms_of(self.directory, self.small_words)

    @cached_property
    def pairs_in_titles(self) -> PairsInTitles:
        """The words that stand beside each other in titles, worked out with the first question that needs them."""
        return PairsInTitles(self.directory, self.terms.small)

    @cached_property
    def words_of_ordinals(self) -> frozenset[str]:
        """The words of which ordinals consist ("second", "last but one")."""
        return frozenset(word for ordinal in self.ordinals for word in ordinal.split())

    @cached_property
    def relatives(self) -> frozenset[str]:
        """The words that may join what is said of somebody ("who", "that", "qui")."""
        return frozenset(word for word in self.ways_to_say(Concept.WHO) | self.sets["claim_links"] if " " not in word)

    @cached_property
    def nouns_of_gender(self) -> dict[str, Gender]:
        """The nouns for a woman and for a man ("lady", "monsieur"), each with that gender."""
        said = {Concept.SHE: Gender.FEMININE, Concept.HE: Gender.MASCULINE}
        phrases = ((phrase, gender) for concept, gender in said.items() for phrase in self.ways_to_say(concept))
        return {phrase: gender for phrase, gender in phrases if " " not in phrase and phrase not in self.small_words}

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The chat spellings of all languages."""
        return frozenset().union(*(language.spellings for language in self.languages))

    @cached_property
    def chat_words(self) -> frozenset[str]:
        """The words that may stand for others by their accent, or by the word behind them."""
        return frozenset().union(*(language.chat.words for language in self.languages))

    @cached_property
    def breaks(self) -> dict[str, tuple[str, ...]]:
        """The breaks of the programme, by the practical matters that they are."""
        return breaks_by_matter(self.directory, self.languages)

    @cached_property
    def titles_of_breaks(self) -> dict[str, frozenset[str]]:
        """The words in the titles of breaks and their subjects, by the ids of the breaks."""
        return titles_of_breaks(self.directory, self.subject_words)

    @cached_property
    def light_words(self) -> frozenset[str]:
        """The small words and the fillers, which say nothing of what a message is about."""
        return self.small_words | self.sets["filler_words"]

    @cached_property
    def terms_of_bodies(self) -> dict[str, frozenset[str]]:
        """The terms of the names of each organisation, by its id."""
        bodies = self.directory.organisations.items()
        return {key: frozenset(self.terms.of_texts(body.name, body.short_name, body.aliases)) for key, body in bodies}

    @cached_property
    def kinds_of_bodies(self) -> dict[str, list[KindOfBody]]:
        """The kinds of bodies by the first words of how they are asked for, with the bodies that are of each."""
        return kinds_of_bodies(self.directory, self.languages)

    @cached_property
    def terms_of_roles(self) -> dict[str, tuple[frozenset[str], ...]]:
        """For each person who has roles, by their id, the terms of each role and of the body that it is in."""
        return {
            person.id: tuple(
                self.terms_of_bodies.get(role.organisation or "", frozenset()) | self.terms.of_texts(role.title) for role in person.roles
            )
            for person in self.directory.programme.people
            if person.roles
        }

    @cached_property
    def lesser_functions(self) -> dict[str, frozenset[str]]:
        """For each person the terms that stand in their functions only behind a word that makes them lesser (the president of a vice-president)."""
        return {person.id: lesser_functions(person, self.terms, self.sets["lesser"]) for person in self.directory.programme.people}

    @cached_property
    def initials_of_functions(self) -> tuple[tuple[str, str], ...]:
        """The initials of the functions of the programme, with who holds each."""
        return initials_of_functions(self.directory, self.small_words)

    def holds(self, person: str, word: str) -> bool:
        """Whether somebody is what a word says that people can be."""
        lesser = self.lesser_functions.get(person, frozenset())
        return any(self.people_index.holds((person, -1), term) and term not in lesser for term in self.terms.of(word))

    def opens_a_question(self, words: Sequence[Word], number: int) -> bool:
        """Whether a question that wants a yes or a no begins with the words from this one on."""
        return begins_one(self._openers_by_first_word, words, number)

    def begins_a_question(self, words: Sequence[Word], number: int) -> bool:
        """Whether any question begins with the words from this one on that no question word tells."""
        return self.opens_a_question(words, number) or begins_one(self._beginnings_by_first_word, words, number)

    @cached_property
    def _openers_by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        return by_first_word(self.openers)

    @cached_property
    def wishes(self) -> dict[str, list[tuple[str, ...]]]:
        """The phrases with which it is told that somebody else asks, by their first words."""
        return by_first_word(wish for language in self.languages for wish in language.wishes)

    @cached_property
    def claiming(self) -> frozenset[str]:
        """The words without which a message tells of no claim of somebody else."""
        sources = (source[0] for language in self.languages for source in language.sources)
        return self.sets["reports"].union(sources)

    @cached_property
    def _beginnings_by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        return by_first_word(self.question_beginnings)

    def is_number(self, word: str) -> bool:
        """Whether a word is a number, in digits or in letters."""
        return word.isdigit() or word in self.cardinals

    def number(self, word: str) -> int:
        """The number that a word is; 0 where it is none."""
        return int(word) if word.isdigit() else self.cardinals.get(word, 0)

    def frequency(self, word: str) -> int:
        """Ten times the Zipf frequency of a word in the language that has it most; 0 where none has it."""
        return max(language.common.get(word, 0) for language in self.languages)

    def reasons(self, language: str | None) -> dict[str, list[tuple[str, ...]]]:
        """The phrases of the language, by their first words, that begin a reason; the same letters may be any word of another ("car")."""
        return self._reasons.get(language, {})

    def deadlines(self, language: str | None) -> frozenset[str]:
        """The words of the language for when the asker's work must be done; the same letters may be any word of another ("file")."""
        return self._deadlines.get(language, frozenset())

    @cached_property
    def _reasons(self) -> dict[str | None, dict[str, list[tuple[str, ...]]]]:
        of_each: dict[str | None, dict[str, list[tuple[str, ...]]]] = {known.code: by_first_word(known.reasons) for known in self.languages}
        return of_each | {None: by_first_word(phrase for known in self.languages for phrase in known.reasons)}

    @cached_property
    def _deadlines(self) -> dict[str | None, frozenset[str]]:
        of_each: dict[str | None, frozenset[str]] = {known.code: known.sets["deadlines"] for known in self.languages}
        return of_each | {None: frozenset().union(*of_each.values())}

    def has_learned(self, language: str | None) -> bool:
        """Whether the words of a language tell what a message sounds like; so it is taken where the language is not known."""
        return language is None or language in self.learned.languages

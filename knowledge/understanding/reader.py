"""All that is needed to read messages about one programme, worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property
from pathlib import Path

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.days import DayReader
from knowledge.understanding.folding import Word
from knowledge.understanding.hours import HourReader
from knowledge.understanding.languages import LOCALES, Language, read_languages
from knowledge.understanding.learning import Learned, read_learned
from knowledge.understanding.letters import LetterWords
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.names import PeopleNames
from knowledge.understanding.names_of_things import Phrases
from knowledge.understanding.prepared import PreparedQuestions
from knowledge.understanding.rooms import RoomNames, index_of_tracks, room_words_of
from knowledge.understanding.roots import Roots
from knowledge.understanding.spelling import SpellingBook
from knowledge.understanding.subject_words import SubjectWords
from knowledge.understanding.subjects import MEANING, SubjectIndex, Terms, index_of_meetings, index_of_people, lesser_functions
from knowledge.understanding.telephones import TelephoneReader
from knowledge.understanding.titles import TitleNames
from knowledge.understanding.topics import TopicIndex
from knowledge.understanding.vocabulary import own_words, spoken_words, words_of_event, words_of_places


@dataclass(frozen=True)
class Reader:
    """The vocabulary of one programme in all languages."""

    directory: Directory
    languages: tuple[Language, ...]
    lexicon: Lexicon
    book: SpellingBook
    people: PeopleNames
    phrases: Phrases
    telephones: TelephoneReader
    hours: HourReader
    days: DayReader
    roots: Roots
    terms: Terms
    topics: TopicIndex
    subject_words: SubjectWords
    session_titles: TitleNames
    rooms: RoomNames
    room_words: frozenset[str]
    tracks_index: SubjectIndex
    prepared: PreparedQuestions
    learned: Learned
    learned_roots: Roots
    """The roots of the languages of whose words something has been learned: another language must not give these words other roots."""
    people_index: SubjectIndex
    meetings_index: SubjectIndex
    event_terms: frozenset[str]
    title_terms: frozenset[str]
    titles: frozenset[str]
    functions: frozenset[str]
    """The words for what people are, or belong to."""
    functions_of_people: frozenset[str]
    """The words for what people are."""
    lesser: frozenset[str]
    """Words before a function that make it a lesser one."""
    function_meanings: frozenset[str]
    """The terms of the meanings that these words have: verbs may have them too."""
    small_words: frozenset[str]
    filler_words: frozenset[str]
    foreign_words: frozenset[str]
    """Small words of languages that the bot does not speak."""
    name_particles: frozenset[str]
    given_names: frozenset[str]
    towns: frozenset[tuple[str, ...]]
    """Towns that are neither the venue's nor in a name of the programme."""
    place_prepositions: frozenset[str]
    definite: frozenset[str]
    orders: frozenset[str]
    seeking: frozenset[str]
    switches: frozenset[str]
    auxiliaries: frozenset[str]
    indefinite: frozenset[str]
    words_of_oneself: frozenset[str]
    words_of_places: frozenset[str]
    """Words before a name that is the one of a street or a station."""
    asking_words: frozenset[str]
    """The words of the phrases with which people ask."""
    conjunctions: frozenset[str]
    belongings: frozenset[str]
    offices: frozenset[str]
    subject_links: frozenset[str]
    first_person: frozenset[str]
    demonstratives: frozenset[str]
    correspondence: tuple[LetterWords, ...]
    invitations: frozenset[str]
    receiving: frozenset[str]
    their_things: frozenset[str]
    ordinals: dict[str, int]
    cardinals: dict[str, int]
    own_things: frozenset[str]
    your_things: frozenset[str]
    letter_counts: frozenset[str]
    no_later: frozenset[str]
    still: frozenset[str]
    already: frozenset[str]
    will: frozenset[str]
    permissions: frozenset[str]
    departures: frozenset[str]
    negations: frozenset[str]
    tags: frozenset[str]
    limits: frozenset[str]
    none_of: frozenset[str]
    or_words: frozenset[str]
    hour_words: frozenset[str]
    only_words: frozenset[str]
    then_words: frozenset[str]
    alone: dict[str, Concept]
    """What words ask that make up a whole message."""
    openers: frozenset[tuple[str, ...]]
    calendar_words: frozenset[str]
    """The names of days and months, number words and those of the clock: what a slip in an hour or a date is put right to."""
    opening_hours: tuple[time, time]
    days_of_event: tuple[date, ...]

    @cached_property
    def light_words(self) -> frozenset[str]:
        """The small words and the fillers, which say nothing of what a message is about."""
        return self.small_words | self.filler_words

    @cached_property
    def terms_of_bodies(self) -> dict[str, frozenset[str]]:
        """The terms of the names of each organisation, by its id."""
        bodies = self.directory.organisations.items()
        return {key: frozenset(self.terms.of_texts(body.name, body.short_name, body.aliases)) for key, body in bodies}

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
        return {person.id: lesser_functions(person, self.terms, self.lesser) for person in self.directory.programme.people}

    def holds(self, person: str, word: str) -> bool:
        """Whether somebody is what a word says that people can be."""
        lesser = self.lesser_functions.get(person, frozenset())
        return any(self.people_index.holds((person, -1), term) and term not in lesser for term in self.terms.of(word))

    def opens_a_question(self, words: Sequence[Word], number: int) -> bool:
        """Whether a question that wants a yes or a no begins with the words from this one on."""
        openers = self._openers_by_first_word.get(words[number].text, ())
        return any(tuple(word.text for word in words[number : number + len(opener)]) == opener for opener in openers)

    @cached_property
    def _openers_by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for opener in self.openers:
            found.setdefault(opener[0], []).append(opener)
        return found

    def frequency(self, word: str) -> int:
        """Ten times the Zipf frequency of a word in the language that has it most; 0 where none has it."""
        return max(language.common.get(word, 0) for language in self.languages)

    def reasons(self, language: str | None) -> frozenset[str]:
        """The words of the language that begin the reason for a question; the same letters may be any word of another ("car")."""
        return frozenset().union(*(known.reasons for known in self.languages if language in (None, known.code)))

    def deadlines(self, language: str | None) -> frozenset[str]:
        """The words of the language for when the asker's work must be done; the same letters may be any word of another ("file")."""
        return frozenset().union(*(known.deadlines for known in self.languages if language in (None, known.code)))

    def has_learned(self, language: str | None) -> bool:
        """Whether the words of a language tell what a message sounds like; so it is taken where the language is not known."""
        return language is None or language in self.learned.languages


def make_reader(directory: Directory, locales: Path = LOCALES) -> Reader:
    """Work out the vocabulary of a programme."""
    languages = read_languages(locales)
    small = frozenset(word for language in languages for word in language.function_words)
    fillers = frozenset(word for language in languages for word in language.filler_words)
    lexicon = Lexicon(languages, of_many_talks=len(directory.programme.rooms) > 1)
    roots = Roots(language.code for language in languages)
    terms = Terms(languages, roots)
    subjects_named = SubjectWords(languages, roots)
    topics, rooms, phrases = TopicIndex(directory, terms, subjects_named), RoomNames(directory, languages, terms), Phrases(directory, small, roots)
    people = PeopleNames(directory, languages, topics.everyday_names, words_of_event(directory))
    learned = read_learned(locales / language.code for language in languages)
    meanings = {word for language in languages for words in language.meanings.values() for word in words if " " not in word}
    named = people.words | phrases.words | rooms.words
    subject = {word for word in lexicon.words | named | meanings | topics.strong_words | own_words(directory) if len(word) > 1}
    subject |= subjects_named.words if topics.is_large else set()
    days = DayReader(languages)
    calendar_words = days.names | {word for language in languages for word in (*language.numbers, *language.clock_words)}
    sessions = directory.programme.sessions
    zone = directory.zone
    event = directory.programme.event
    starts = [session.starts.astimezone(zone) for session in sessions] or [event.begins]
    ends = [session.ends.astimezone(zone) for session in sessions] or [event.ends]
    first, last = event.begins.astimezone(zone).date(), event.ends.astimezone(zone).date()
    return Reader(
        directory=directory,
        languages=languages,
        lexicon=lexicon,
        book=SpellingBook(languages, named, subject | calendar_words, topics, lexicon.stems),
        people=people,
        phrases=phrases,
        telephones=TelephoneReader(directory, languages),
        hours=HourReader(languages),
        days=days,
        roots=roots,
        terms=terms,
        topics=topics,
        subject_words=subjects_named,
        session_titles=TitleNames(directory, terms),
        rooms=rooms,
        room_words=room_words_of(languages),
        tracks_index=index_of_tracks(directory, terms),
        prepared=PreparedQuestions(directory.programme.questions, terms, fillers),
        learned=learned,
        learned_roots=Roots(language.code for language in languages if language.code in learned.languages),
        people_index=index_of_people(directory, terms),
        meetings_index=index_of_meetings(directory, terms),
        event_terms=frozenset(terms.of_texts(event.title, event.subtitle, event.presentation, event.keywords)),
        title_terms=frozenset(terms.of_texts(event.title)),
        titles=frozenset(word for language in languages for words in language.titles.values() for word in words),
        functions=frozenset(word for language in languages for word in language.functions | language.places_of_functions),
        functions_of_people=frozenset(word for language in languages for word in language.functions),
        lesser=frozenset(word for language in languages for word in language.lesser),
        function_meanings=frozenset(
            term
            for language in languages
            for word in language.functions | language.places_of_functions
            for term in terms.of(word)
            if term.startswith(MEANING)
        ),
        small_words=small,
        filler_words=fillers,
        foreign_words=frozenset(word for language in languages for word in language.of_other_languages) - spoken_words(languages),
        openers=frozenset(opener for language in languages for opener in language.openers),
        then_words=frozenset(word for language in languages for word in language.then_words),
        alone={words: Concept(concept) for language in languages for concept, found in language.alone.items() for words in found},
        ordinals={word: number for language in languages for word, number in language.ordinals.items()},
        cardinals={word: number for language in languages for word, number in language.numbers.items()},
        own_things=frozenset(word for language in languages for word in language.own_things),
        your_things=frozenset(word for language in languages for word in language.your_things),
        letter_counts=frozenset(word for language in languages for word in language.letter_counts),
        no_later=frozenset(word for language in languages for word in language.no_later),
        still=frozenset(word for language in languages for word in language.still),
        already=frozenset(word for language in languages for word in language.already),
        will=frozenset(word for language in languages for word in language.will),
        permissions=frozenset(word for language in languages for word in language.permissions),
        departures=frozenset(word for language in languages for word in language.departures),
        none_of=frozenset(word for language in languages for word in language.none_of),
        tags=frozenset(word for language in languages for word in language.tags),
        limits=frozenset(word for language in languages for word in language.limits),
        negations=frozenset(word for language in languages for word in language.negations),
        or_words=frozenset(word for language in languages for word in language.or_words),
        hour_words=frozenset(
            " ".join(word) if isinstance(word, tuple) else word for language in languages for word in language.commands.get("hours", ())
        ),
        only_words=frozenset(word for language in languages for word in language.only_words),
        subject_links=frozenset(word for language in languages for word in language.subject_links),
        belongings=frozenset(word for language in languages for word in language.belongings),
        offices=frozenset(word for language in languages for word in language.offices),
        their_things=frozenset(word for language in languages for word in language.their_things),
        correspondence=tuple(language.correspondence for language in languages),
        demonstratives=frozenset(word for language in languages for word in language.demonstratives),
        invitations=frozenset(word for language in languages for word in language.correspondence.invitations),
        receiving=frozenset(word for language in languages for word in language.correspondence.receiving),
        first_person=frozenset(word for language in languages for word in language.first_person),
        name_particles=frozenset(word for language in languages for word in language.name_particles),
        indefinite=frozenset(word for language in languages for word in language.indefinite),
        auxiliaries=frozenset(word for language in languages for word in language.auxiliaries),
        orders=frozenset(word for language in languages for word in language.orders),
        seeking=frozenset(word for language in languages for word in language.seeking),
        switches=frozenset(word for language in languages for word in language.switches),
        definite=frozenset(word for language in languages for word in language.definite),
        towns=frozenset(town for language in languages for town in language.towns if not phrases.words.intersection(town)),
        place_prepositions=frozenset(word for language in languages for word in language.place_prepositions),
        given_names=frozenset(word for language in languages for word in language.given_names),
        words_of_oneself=frozenset(word for language in languages for word in language.words_of_oneself),
        words_of_places=frozenset(word for language in languages for word in words_of_places(language)),
        asking_words=frozenset(
            word for language in languages for phrases in language.phrases.values() for phrase in phrases for word in phrase.rstrip("*").split()
        ),
        conjunctions=frozenset(word for language in languages for word in language.conjunctions),
        calendar_words=calendar_words,
        opening_hours=(min(start.time() for start in starts), max(end.time() for end in ends)),
        days_of_event=tuple(first + timedelta(days=number) for number in range((last - first).days + 1)),
    )

"""The reader of a programme, worked out of it and of the languages that the bot speaks."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path
from typing import NamedTuple

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.breaks import parts_beside_meals, parts_of_its_day
from knowledge.understanding.names.edges import edges_of_many
from knowledge.understanding.names.gatherings import gatherings_of, words_for_gathering
from knowledge.understanding.names.names import PeopleNames
from knowledge.understanding.names.names_of_things import Phrases, names_of_things
from knowledge.understanding.names.organisers_words import words_of_matters
from knowledge.understanding.names.rooms import RoomNames, index_of_tracks, room_words_of
from knowledge.understanding.names.sorts import sorts_by_kind, sorts_by_name
from knowledge.understanding.names.subject_words import SubjectWords
from knowledge.understanding.names.subjects import Terms, index_of_meetings, index_of_people
from knowledge.understanding.names.telephones import TelephoneReader
from knowledge.understanding.names.titles import TitleNames
from knowledge.understanding.names.told_matters import ToldMatters
from knowledge.understanding.names.topics import TopicIndex
from knowledge.understanding.reading.prepared import PreparedQuestions
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.word_costs import WordCosts
from knowledge.understanding.times.days import DayReader
from knowledge.understanding.times.hours import HourReader
from knowledge.understanding.times.lengths import LengthWords
from knowledge.understanding.words.guest_words import together
from knowledge.understanding.words.languages import Language, phrases_said, words_named, words_to_ask_with
from knowledge.understanding.words.learning import read_learned
from knowledge.understanding.words.lexicon import Lexicon
from knowledge.understanding.words.reading_languages import LOCALES, read_languages
from knowledge.understanding.words.roots import Roots
from knowledge.understanding.words.spelling import SpellingBook
from knowledge.understanding.words.vocabulary import own_words, spoken_words, words_behind, words_of_event, words_of_places
from knowledge.understanding.words.word_files import WordSets


class _Names(NamedTuple):
    """What a programme has by name, and how the words of names are compared."""

    roots: Roots
    terms: Terms
    subject_words: SubjectWords
    topics: TopicIndex
    rooms: RoomNames
    sorts: dict[str, tuple[str, ...]]
    phrases: Phrases
    people: PeopleNames

    @property
    def words(self) -> frozenset[str]:
        """The words of all names."""
        return self.people.words | self.phrases.words | self.rooms.words


def _names(directory: Directory, languages: tuple[Language, ...]) -> _Names:
    roots = Roots(language.code for language in languages)
    terms, subject_words = Terms(languages, roots), SubjectWords(languages, roots)
    topics, sorts = TopicIndex(directory, terms, subject_words), sorts_by_kind(directory, subject_words)
    small, programme = words_named(languages, "function_words"), phrases_said(languages, Concept.PROGRAMME)
    called = (
        *names_of_things(directory, programme),
        *sorts_by_name(directory, sorts, languages, roots),
        *words_for_gathering(directory, languages),
        *words_of_matters(directory, languages),
    )
    return _Names(
        roots,
        terms,
        subject_words,
        topics,
        RoomNames(directory, languages, terms, subject_words),
        sorts,
        Phrases(called, small, roots),
        PeopleNames(directory, languages, topics.everyday_names, words_of_event(directory)),
    )


def _spelling_book(
    directory: Directory, languages: tuple[Language, ...], lexicon: Lexicon, names: _Names, calendar_words: frozenset[str]
) -> SpellingBook:
    meanings = {word for language in languages for words in language.meanings.values() for word in words if " " not in word}
    known = lexicon.words | names.words | meanings | names.topics.strong_words | own_words(directory)
    subject = {word for word in known if len(word) > 1}
    subject |= names.subject_words.words if names.topics.is_searched_freely else set()
    return SpellingBook(languages, names.words, subject | calendar_words, names.topics, lexicon.stems)


def make_reader(directory: Directory, locales: Path = LOCALES) -> Reader:
    """Work out the vocabulary of a programme."""
    languages = read_languages(locales)
    held_in = sorted(directory.languages - {language.code for language in languages})
    conference = Concept.TALK if len(directory.programme.rooms) > 1 else Concept.EVENT
    lexicon = Lexicon(languages, conference=conference, held_in=held_in, gatherings=gatherings_of(directory, languages))
    names = _names(directory, languages)
    terms, event, learned = names.terms, directory.programme.event, read_learned(locales / language.code for language in languages)
    days = DayReader(languages, parts_beside_meals(directory, languages), parts_of_its_day(directory, languages))
    sets = WordSets.together(language.sets for language in languages)
    event_terms = frozenset(terms.of_texts(event.title, event.subtitle, event.presentation, event.keywords))
    calendar_words = days.names | {word for language in languages for word in (*language.numbers, *language.clock_words, *language.relative_days)}
    return Reader(
        directory=directory,
        languages=languages,
        sets=sets,
        small_words=sets["function_words"],
        lexicon=lexicon,
        book=_spelling_book(directory, languages, lexicon, names, calendar_words),
        people=names.people,
        phrases=names.phrases,
        telephones=TelephoneReader(directory, languages),
        told_matters=ToldMatters(directory, languages),
        hours=HourReader(languages),
        days=days,
        roots=names.roots,
        terms=terms,
        topics=names.topics,
        subject_words=names.subject_words,
        session_titles=TitleNames(directory, terms, words_named(languages, "given_names"), words_named(languages, "told_beside")),
        rooms=names.rooms,
        room_words=room_words_of(languages),
        sorts=names.sorts,
        edges=edges_of_many(directory, languages, sets["function_words"]),
        tracks_index=index_of_tracks(directory, terms, names.subject_words),
        prepared=PreparedQuestions(directory.programme.questions, terms, sets["filler_words"], languages),
        learned=learned,
        learned_roots=Roots(language.code for language in languages if language.code in learned.languages),
        people_index=index_of_people(directory, terms),
        meetings_index=index_of_meetings(directory, terms),
        event_terms=event_terms,
        word_costs=WordCosts(languages, terms, event_terms),
        title_terms=frozenset(terms.of_texts(event.title, series.name if (series := directory.programme.series) else None)),
        titles=frozenset(word for language in languages for words in language.titles.values() for word in words),
        foreign_words=words_named(languages, "of_other_languages") - spoken_words(languages),
        openers=frozenset(opener for language in languages for opener in language.openers),
        question_beginnings=frozenset(beginning for language in languages for beginning in language.question_beginnings),
        alone={words: Concept(concept) for language in languages for concept, found in language.alone.items() for words in found},
        ordinals={word: number for language in languages for word, number in language.ordinals.items()},
        cardinals={word: number for language in languages for word, number in language.numbers.items()},
        qualified=words_behind(directory, languages),
        lengths_of_time=LengthWords(languages),
        correspondence=tuple(language.correspondence for language in languages),
        framing=tuple(language.framing for language in languages),
        guests=together([language.guests for language in languages]),
        towns=frozenset(town for language in languages for town in language.towns if not names.phrases.words.intersection(town)),
        words_of_places=frozenset(word for language in languages for word in words_of_places(language)),
        asking_words=words_to_ask_with(languages),
        calendar_words=calendar_words,
        opening_hours=_opening_hours(directory),
        days_of_event=_days_of_event(directory),
    )


def _opening_hours(directory: Directory) -> tuple[time, time]:
    """The first and the last time of day at which something is on, on any of the days; a night is open to its end."""
    hours = tuple(directory.hours_of_days.items())
    if not hours:
        event = directory.programme.event
        return event.begins.astimezone(directory.zone).time(), event.ends.astimezone(directory.zone).time()
    return min(begins.time() for _, (begins, _) in hours), max(ends.time() if ends.date() == day else time.max for day, (_, ends) in hours)


def _days_of_event(directory: Directory) -> tuple[date, ...]:
    """The days that have sessions; without any, all from the first to the last."""
    event = directory.programme.event
    first, last = event.begins.astimezone(directory.zone).date(), event.ends.astimezone(directory.zone).date()
    return directory.dates or tuple(first + timedelta(days=number) for number in range((last - first).days + 1))

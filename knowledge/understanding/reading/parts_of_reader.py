"""What a reader is made of: what `making_reader.py` works out of a programme and the languages, once for a revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.names import PeopleNames
from knowledge.understanding.names.names_of_things import Phrases
from knowledge.understanding.names.rooms import RoomNames
from knowledge.understanding.names.subject_words import SubjectWords
from knowledge.understanding.names.subjects import SubjectIndex, Terms
from knowledge.understanding.names.telephones import TelephoneReader
from knowledge.understanding.names.titles import TitleNames
from knowledge.understanding.names.told_matters import ToldMatters
from knowledge.understanding.names.topics import TopicIndex
from knowledge.understanding.reading.prepared import PreparedQuestions
from knowledge.understanding.reading.word_costs import WordCosts
from knowledge.understanding.times.days import DayReader
from knowledge.understanding.times.hours import HourReader
from knowledge.understanding.times.lengths import LengthWords
from knowledge.understanding.words.framing_words import FramingWords
from knowledge.understanding.words.guest_words import GuestWords
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.learning import Learned
from knowledge.understanding.words.letters import LetterWords
from knowledge.understanding.words.lexicon import Lexicon
from knowledge.understanding.words.roots import Roots
from knowledge.understanding.words.spelling import SpellingBook
from knowledge.understanding.words.word_files import WordSets


@dataclass(frozen=True)
class PartsOfReader:
    """The vocabulary of one programme in all languages, part by part."""

    directory: Directory
    languages: tuple[Language, ...]
    sets: WordSets
    """The sets of words of all languages together; a field, as it is asked for hundreds of times a question."""
    small_words: frozenset[str]
    """The words that carry nothing but grammar."""
    lexicon: Lexicon
    book: SpellingBook
    people: PeopleNames
    phrases: Phrases
    telephones: TelephoneReader
    told_matters: ToldMatters
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
    sorts: dict[str, tuple[str, ...]]
    """The sorts of sessions of each particular kind of talks."""
    edges: dict[Concept, str]
    """The opening and the closing of an event of several rooms, by the concepts of what they do."""
    prepared: PreparedQuestions
    learned: Learned
    learned_roots: Roots
    """The roots of the languages of whose words something has been learned: another language must not give these words other roots."""
    people_index: SubjectIndex
    meetings_index: SubjectIndex
    event_terms: frozenset[str]
    title_terms: frozenset[str]
    """The terms by which the event is called: those of its title and of the name of its series."""
    titles: frozenset[str]
    foreign_words: frozenset[str]
    """Small words of languages that the bot does not speak."""
    towns: frozenset[tuple[str, ...]]
    """Towns that are neither the venue's nor in a name of the programme."""
    words_of_places: frozenset[str]
    """Words before a name that is the one of a street or a station."""
    word_costs: WordCosts
    asking_words: frozenset[str]
    """The words of the phrases with which people ask."""
    correspondence: tuple[LetterWords, ...]
    framing: tuple[FramingWords, ...]
    guests: GuestWords
    ordinals: dict[str, int]
    cardinals: dict[str, int]
    qualified: dict[str, frozenset[str]]
    """The words behind each adjective that names a subject only with them ("early" in "early childhood")."""
    lengths_of_time: LengthWords
    alone: dict[str, Concept]
    """What words ask that make up a whole message."""
    openers: frozenset[tuple[str, ...]]
    question_beginnings: frozenset[tuple[str, ...]]
    calendar_words: frozenset[str]
    """The names of days and months, number words and those of the clock: what a slip in an hour or a date is put right to."""
    opening_hours: tuple[time, time]
    days_of_event: tuple[date, ...]

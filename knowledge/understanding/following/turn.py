"""A clause that may lean on what was said before: how it is read by itself, what is in mind, and what was asked last."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part

OF_A_PERSON = frozenset(
    {Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS, Intent.WORKS,
     Intent.PRIVATE, Intent.MISSING}
)  # fmt: skip
OF_A_TIME = frozenset({Intent.EVENT_TIME, Intent.PERSON_TIME, Intent.SESSION_TIME, Intent.ORGANISATION_TIME, Intent.AT_TIME, Intent.NEXT, Intent.NOW})
OF_SESSIONS = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.DEBATE, Intent.SPEAKERS, Intent.MISSING, Intent.ORGANISATIONS})
OF_A_MOMENT = frozenset({Intent.AT_TIME, Intent.NOW, Intent.NEXT})
OF_A_LIST = frozenset({Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.ORGANISATION_PEOPLE, Intent.SERIES})
ABOUT_WHAT = frozenset({Intent.SESSION, Intent.PERSON_TALK, Intent.TOPIC, Intent.ORGANISATION_TALK})
IN_PAGES = frozenset({Intent.THEME, Intent.PROGRAMME, Intent.TOPIC, Intent.PARTS, Intent.NOW, Intent.AT_TIME, Intent.NEXT})
ONLY_A_NAME = frozenset({Intent.PERSON, Intent.SESSION, Intent.ORGANISATION_PEOPLE, Intent.TOPIC, Intent.PERSON_SPEAKS})
FOR_ME = frozenset({Intent.SPEAKERS, Intent.PERSON_SPEAKS, Intent.PERSON_TALK, Intent.SESSION, Intent.SESSION_TIME, Intent.ORGANISATIONS})
NAMED = (C.PERSON, C.SESSION_NAME, C.TOPIC, C.EVENT, C.ROUND_TABLE)
PRONOUNS = (C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.OTHER_ONE)
ASKS_ANEW = (C.WHEN, C.WHO_IS, C.ROLE, C.ABOUT, C.SPEAK, C.TELEPHONE, C.EMAIL)
WITH_REASONS = (C.CANCELLED, C.EVENT, C.THEME, C.PRACTICAL, C.ELSEWHERE, C.SERIES)
"""What "why" is asked of that the programme may have something to say about, or that is none of its matters."""
AROUND = frozenset(
    {C.AND_WHAT_OF, C.PLEASE, C.THAT_PERSON, C.THAT_SESSION, C.IT, C.CORRECTION, C.CONFIRM, C.THANKS, C.GREETING, C.THERE_IS, C.NOTED}
)  # fmt: skip
"""Concepts beside which one word is all that is asked."""
ONLY_A_LANGUAGE = AROUND | {C.SPEAK_IN, C.SPEAK, C.TALK, C.NOW, C.REPEAT, C.WRITE, C.SAME, C.NEXT, C.COMMAND}
ONLY_WHICH = AROUND | {C.WHICH, C.WHO, C.WHAT, C.THEY}
ONLY_WHO = AROUND | {C.WHO, C.WHO_IS, C.PERSON_WORD, C.HE, C.SHE, C.HIM_OR_HER}
ONLY_HOW_MANY = AROUND | {C.HOW_MANY, C.OTHER, C.ALL, C.THEY}
PLACES = (
    (C.LAST, Order.LAST), (C.FIRST, Order.FIRST), (C.NEXT, Order.AFTER), (C.PREVIOUS, Order.BEFORE), (C.AFTER, Order.AFTER), (C.BEFORE, Order.BEFORE),
)  # fmt: skip
EDGES = ((C.FIRST, Order.FIRST), (C.OPENS, Order.FIRST), (C.LAST, Order.LAST), (C.CLOSES, Order.LAST))
"""Concepts by which the first or the last is asked for."""
CERTAIN = 0.55
LITTLE = 0.3
"""What words may cost that nothing explains, for a clause to be understood without them."""
FEW = 3
"""Words of a message that asks for nothing but more."""
SHORT = 5
"""Words of a message that cannot say everything by itself."""


@dataclass(frozen=True)
class Turn:
    """A clause, how it is read by itself, what is in mind, and what was asked last.

    Its sides are worked out once: a hundred ways of going on look at them.
    """

    reader: Reader
    part: Part
    recall: Recall
    last: Ask

    @cached_property
    def clause(self) -> Clause:
        """The clause."""
        return self.part.clause

    @cached_property
    def ask(self) -> Ask | None:
        """What the clause asks by itself."""
        return self.part.ask

    @cached_property
    def length(self) -> int:
        """How many words the clause has besides those that only take back what was said before ("no, sorry"), or thank for it ("ok")."""
        back = self.clause.places(C.CORRECTION, C.THANKS)
        return len(self.clause) - len(back)

    def only(self, concept: C, among: frozenset[C]) -> bool:
        """Whether the concept is here, and nothing beside but some that say no more."""
        return concept in self.clause.concepts and not self.clause.concepts - among and self.unexplained < LITTLE

    @cached_property
    def of_one_session(self) -> bool:
        """Whether one session is in mind, and the last question was about it, or about what is on."""
        sessions, last = self.recall.sessions, self.last
        of_it = last.sessions == sessions and last.intent in OF_SESSIONS
        of_its_subject = last.intent is Intent.TOPIC and self.recall.talks == tuple((session, -1) for session in sessions)
        return len(sessions) == 1 and (of_it or of_its_subject or last.intent in OF_A_MOMENT)

    @property
    def is_of_it(self) -> bool:
        """Whether a pronoun, or a word for a place in it, says that the session in mind is meant ("who closes it?", "who goes last?")."""
        pointing = self.reader.sets["object_pronouns"].union(*(language.last_places for language in self.reader.languages))
        return self.clause.has(C.IT, C.FIRST, C.LAST) or self.clause.says(pointing)

    @cached_property
    def unexplained(self) -> float:
        """What the words cost that nothing explains."""
        return unexplained(self.clause)

    @property
    def subject_said(self) -> tuple[str, ...]:
        """The words behind "about", where a short message begins with it ("about schools?", "et sur le chômage ?")."""
        clause, light = self.clause, self.reader.light_words
        link = next((place for place, text in enumerate(clause.texts) if text in self.reader.sets["subject_links"]), None)
        if link is None or len(clause) > SHORT or any(text not in light for text in clause.texts[:link]):
            return ()
        return tuple(word.raw for word in clause.reading.words[clause.start + link + 1 : clause.end] if word.text not in light)

"""What somebody said once it was said ("what did the mayor announce?"), which no programme tells: it has only the titles."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

SAID = "said"
"""The matter on which every programme is silent."""
TAKEN_FOR_IT = (
    Intent.PERSON, Intent.PRIVATE, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.TOPIC,
    Intent.SESSION, Intent.SPEAKERS, Intent.THEME, Intent.DEBATE, Intent.PERSON_TIME,
)  # fmt: skip
"""Kinds that such a question may be read as by mistake."""
OTHERWISE = (C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.BOOK, C.TITLE, C.PROGRAMME)
"""Concepts beside which it is asked for something else than what was said."""
ASKING = (C.WHAT, C.ABOUT, C.TALK_ABOUT, C.WHICH, C.WHY, C.HOW_MANY)
BY_SOMEBODY = (C.PERSON, C.DESCRIBED_PERSON, C.THAT_PERSON, C.ORGANISATION, C.SPEAKER, C.HE, C.SHE, C.THEY)
FARTHEST = 5
"""Words from an auxiliary to its verb ("what did the mayor of Rennes announce")."""

NEAREST = 3
"""Words from the beginning to whoever says it, with a verb and an article before ("que dit le maire")."""


def what_was_said(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What somebody has said, where a verb in the past says that it was; what they speak of, where they only say it ("que dit Lee ?")."""
    texts = clause.texts
    begun = texts[:1] in reader.question_beginnings
    if clause.has(*OTHERWISE) or not (begun or clause.asked or clause.has(*ASKING)) or not (clause.has(*BY_SOMEBODY) or ask.people):
        return ()
    verbs = [number for number, text in enumerate(texts) if text in reader.sets["verbs_of_saying"]]
    said = any(not reader.sets["past_auxiliaries"].isdisjoint(texts[max(0, number - FARTHEST) : number]) for number in verbs)
    to_me = clause.says(reader.sets["to_oneself"])
    speaker = min((span.start for span in clause.of(C.PERSON, C.DESCRIBED_PERSON)), default=clause.end)
    if begun and verbs == [1] and speaker <= clause.start + NEAREST and ask.intent is Intent.PERSON and len(ask.people) == 1 and not to_me:
        return (Ask(Intent.PERSON_TALK, people=ask.people),)
    return (Ask(Intent.PRACTICAL, topic=SAID, people=ask.people),) if said and not to_me else ()

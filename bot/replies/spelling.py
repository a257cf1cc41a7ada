"""How a name is written, letter for letter, and whether it is a woman's or a man's."""

from __future__ import annotations

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import paragraphs
from knowledge.answering.answers import PersonAnswer
from knowledge.programme import Person
from knowledge.understanding.question import Aspect
from knowledge.understanding.words.folding import fold


def spelt(person: Person, answer: PersonAnswer, voice: Voice) -> Markup:
    """The exact spelling of a name, how often it has the letters that were asked about, and what the person is where that was asked as well."""
    roles = voice.roles(person) if set(answer.aspects) & {Aspect.ROLE, Aspect.EMPLOYER} else Markup("")
    exact = voice.say("spelling.exact", person=person.name)
    if answer.letters:
        letters = moments.listed(voice.wording, [_letter(letter, person, voice) for letter in answer.letters])
        exact = voice.say("spelling.with", person=person.name, letters=letters)
    return paragraphs([exact, voice.say("person.profile", person=voice.person(person), roles=roles) if roles else ""])


def a_woman_or_a_man(person: Person, voice: Voice) -> Markup:
    """Whether the programme speaks of somebody as a woman or as a man."""
    return voice.say(f"person.gender.{person.gender or 'unknown'}", person=voice.person(person))


def _letter(letter: str, person: Person, voice: Voice) -> Markup:
    """A letter as often as it stands in the family name, or else in the part of the name that has it; as a pair where it is doubled."""
    family = person.family_name or person.name.split()[-1]
    folded = fold(next((part for part in (family, *person.name.split()) if letter in fold(part)), family))
    if letter not in folded:
        return voice.say("spelling.no-letter", letter=letter)
    count = folded.count(letter)
    pair = letter * 2
    if pair in folded:
        return voice.say("spelling.pair" if count == len(pair) else "spelling.pair-of-more", letters=pair, letter=letter, count=count)
    return voice.wording.count("spelling.letters", count, letter=letter)

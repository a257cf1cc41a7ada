"""Practical matters however they are asked for: verbs in all persons, what the asker needs, and what only says where something is."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("où se gare-t-on ?", "parking"),
        ("je me gare où", "parking"),
        ("can I park my van there?", "parking"),
        ("on peut loger où", "hotel"),
        ("where do we stay?", "hotel"),
        ("je fume où", "smoking"),
        ("how do i get online", "wifi"),
        ("can children come?", "childcare"),
        ("are babies admitted?", "childcare"),
        ("les enfants sont admis ?", "childcare"),
        ("is breastfeeding ok there?", "childcare"),
        ("faut-il une invitation ?", "registration"),
        ("who funds it?", "sponsors"),
        ("la salle fait combien", "seats"),
        ("y a-t-il un incendie ?", "security"),
        ("where is the fire exit?", "security"),
        ("on s'assoit où ?", "seating"),
        ("may I invite a friend?", "bring-guest"),
        ("peut-on inviter des collègues ?", "bring-guest"),
        ("are students admitted?", "audience"),
        ("do you take cards?", "payment"),
        ("c'est bilingue ?", "event-language"),
        ("is it wheelchair accessible at the entrance?", "accessibility"),
    ],
)
def test_a_matter_is_asked_for_by_what_is_done(text: str, topic: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.PRACTICAL, topic)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can you park nearby?", "parking"),
        ("un arrêt de tram dans le quartier ?", "public-transport"),
        ("y aura du café à la pause ?", "coffee"),
        ("do I have to show my passport at the door?", "identity-check"),
        ("y a-t-il une rampe à l'entrée ?", "accessibility"),
        ("je paye l'entrée ?", "price"),
        ("on doit payer pour venir ?", "price"),
        ("what is nearby?", "nearby"),
        ("y a-t-il une pause ?", "break"),
    ],
)
def test_what_is_near_at_the_door_or_paid_for_is_asked_itself(text: str, topic: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.PRACTICAL, topic)]


def test_a_matter_named_after_another_is_asked() -> None:
    assert [ask.topic for ask in last_asks("Y a-t-il une traduction en langue des signes ?", "et pour ma chaise roulante")] == ["accessibility"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("on sera combien à parler ?", Intent.SPEAKERS),
        ("i'm in a cab right now, what street is it", Intent.VENUE),
        ("je suis à la gare du Nord, c'est à quelle adresse ?", Intent.VENUE),
        ("qui finance la petite enfance ?", Intent.TOPIC),
        ("did Sabine Fourcade invite people?", Intent.HOSTS),
        ("Who presents the services to young children?", Intent.TOPIC),
        ("any childminder speaking?", Intent.TOPIC),
        ("is there a creche on the programme?", Intent.TOPIC),
        ("y a-t-il une crèche au programme ?", Intent.TOPIC),
        ("who talks about equipment?", Intent.PERSON_TALK),
        ("who meets the press?", Intent.CONTACT),
        ("who receives journalists?", Intent.CONTACT),
        ("is lunch on the programme?", Intent.PRACTICAL),
        ("who talks about parking?", Intent.PRACTICAL),
    ],
)
def test_the_same_words_said_of_the_programme_are_no_matter(text: str, intent: Intent) -> None:
    assert intent in [ask.intent for ask in last_asks(text)]

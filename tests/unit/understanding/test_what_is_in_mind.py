"""What is in mind after each kind of answer, and what a short message asks of it: the grid of answers and of what may follow them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.unit.understanding import big_conference, seminar
from tests.unit.understanding.conference import BEGINS

BEFORE_NOON = BEGINS + timedelta(hours=2)
SESSION = ("parle-moi de la table ronde logement", "tell me about the housing round table")
PERSON = ("qui est Mara Maudet ?", "who is Mara Maudet?")
ALL = ("qui intervient ?", "who are the speakers?")
STRANGER = ("quand parle Macron ?", "when does Macron speak?")
THE_DAY = ("c'est quand ?", "when is it?")
TALK = ("c'est quand The Varnish Bus ?", "when is The Varnish Bus?")
SOMEBODY = ("quand parle Matthias Kerschen ?", "when does Matthias Kerschen speak?")
SUNDAY = ("ça commence à quelle heure dimanche ?", "what time does it start on Sunday?")
ROOM = ("il y a quoi à Janson dimanche ?", "what's on in Janson on Sunday?")
MATTER = ("y a un parking ?", "is there parking?")
NOTHING = ("asdf qwzx", "asdf qwzx")

SEMINAR = [
    (SESSION, ("ça finit à quelle heure ?", "when's it over?"), "4:30", "6 p"),
    (SESSION, ("c'est le matin ou l'après-midi ?", "morning or afternoon?"), "3:30", "6 p"),
    (SESSION, ("Damon aussi ?", "Damon too?"), "No", "Yes"),
    (SESSION, ("juste celle-là ?", "only that one?"), "childhood", "Lanco"),
    (SESSION, ("c'est fini ?", "is it over?"), "still to come", "seminar"),
    (PERSON, ("matin ou aprem ?", "morning or afternoon?"), "4:30", "6 p"),
    (PERSON, ("c'est la seule femme ?", "is she the only woman?"), "Demeslay", "Damon"),
    (PERSON, ("et avant ?", "and before her?"), "Damon", "start"),
    (ALL, ("il y en a trop, juste les femmes", "too many, just the women"), "Demeslay", "Damon"),
    (ALL, ("merci ! et leurs fonctions ?", "thanks! and their job titles?"), "Prefect", "welcome"),
    (STRANGER, ("qui alors ?", "who then?"), "Chriqui", "understand"),
    (THE_DAY, ("matin ou aprem ?", "morning or afternoon?"), "6 p", "Maudet"),
    (THE_DAY, ("qui commence ?", "who starts?"), "Chriqui", "Dreyfus"),
]
LARGE = [
    ((TALK,), ("samedi ou dimanche ?", "Saturday or Sunday?"), ("Varnish",), ("Memory",)),
    ((TALK,), ("c'est qui derrière ?", "who's behind?"), ("Memory",), ("Grommet",)),
    ((TALK,), ("il y a quoi après, ici ?", "what's on here after that?"), ("Memory",), ("Grommet",)),
    ((TALK,), ("c'est en cours ?", "is it over?"), ("No", "Varnish"), ("Yes", "SynthCONF")),
    ((TALK, MATTER), ("quelle salle ?", "which room?"), ("UB2.147",), ("nothing",)),
    ((TALK, NOTHING), ("quelle salle ?", "which room?"), ("UB2.147",), ("nothing",)),
    ((TALK, NOTHING), ("qui parle ?", "who's speaking?"), ("Lennart Brook",), ("Grommet",)),
    ((TALK, NOTHING), ("et après ?", "what's after it?"), ("Memory",), ("Grommet",)),
    ((ROOM,), ("il y en a combien ?", "how many are there?"), ("2 sessions",), ()),
    ((ROOM,), ("qui est le deuxième intervenant ?", "who's the second speaker?"), ("Ada Parks",), ("Trees",)),
    ((ROOM,), ("et ici à 16 h dimanche ?", "and here at 4 on Sunday?"), ("Closing",), ("Grommet",)),
    ((ROOM, MATTER), ("et le dernier exposé ?", "and the last talk?"), ("Closing",), ()),
    ((("le track Kernel", "Kernel track"),), ("samedi ou dimanche ?", "Saturday or Sunday?"), ("Kernel:", "Sunday"), ("tiny",)),
    ((("le track Databases", "Databases track"),), ("et à 16 h ?", "and at 4?"), ("Pebbles",), ("Closing",)),
    (
        (SOMEBODY,),
        ("son prochain ?", "his next one?"),
        ("databases",),
        ("passwords",),
    ),
    ((SOMEBODY,), ("combien en tout ?", "how many in all?"), ("2 sessions",), ()),
    (
        (SUNDAY,),
        ("et samedi ?", "and Saturday?"),
        ("Saturday",),
        ("Welcome",),
    ),
    ((SUNDAY,), ("qui ouvre ?", "who opens?"), ("violin",), ("Welcome",)),
]


def _in_english(*turns: tuple[str, str]) -> list[tuple[str, ...]]:
    """A conversation in French and one in English; both are to be answered in English, for the same words to be looked for."""
    french, english = zip(*turns, strict=True)
    return [(*french, "in English please"), english]


@pytest.mark.parametrize(("before", "text", "there", "not_there"), SEMINAR)
def test_what_follows_at_the_seminar(before: tuple[str, str], text: tuple[str, str], there: str, not_there: str) -> None:
    for turns in _in_english(before, text):
        reply = seminar.said(*turns, now=datetime.fromisoformat("2012-01-20T12:00:00+01:00"))
        assert (there in reply, not_there in reply) == (True, False), (turns, reply)


@pytest.mark.parametrize(("before", "text", "there", "not_there"), LARGE)
def test_what_follows_at_a_large_event(
    before: tuple[tuple[str, str], ...], text: tuple[str, str], there: tuple[str, ...], not_there: tuple[str, ...]
) -> None:
    for turns in _in_english(*before, text):
        outcome, reply = big_conference.said(*turns, now=BEFORE_NOON)
        wrong = [each for each in there if each not in reply] + [each for each in not_there if each in reply]
        assert (outcome, wrong) == ("answered", []), (turns, reply)


@pytest.mark.parametrize("asked", [0, 12])
def test_an_aside_goes_back_to_the_room_asked_last_however_much_was_asked(asked: int) -> None:
    turns = [SOMEBODY[1], *(["what's on in Ferrer on Sunday?"] * asked), ROOM[1], MATTER[1], "and the last talk?"]
    assert "Closing" in big_conference.said(*turns, now=BEFORE_NOON)[1]

"""What the texts of sessions tell of practical matters, and what else a small event is asked."""

from __future__ import annotations

import pytest

from tests.unit.understanding.conference import said as said_by
from tests.unit.understanding.fair import DURING, fair


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("Do I need to bring anything for the grafting workshop?",), ("Bring a knife.",), ("Ten", "Zoé")),
        (("c'est quand le greffage d'un pommier", "faut apporter quoi ?"), ("Apportez un couteau.",), ("Dix",)),
        (("when is the grafting", "how many places?"), ("Ten places",), ("40", "90")),
        (("when is the grafting", "can I just turn up?"), ("booked only",), ("knife",)),
        (("les petits jardiniers c'est où", "à partir de quel âge ?"), ("De 4 à 7 ans",), ("goûter",)),
        (("little gardeners", "what age is it for?"), ("From 4 years",), ("snack",)),
        (("little gardeners", "how much?"), ("3 euros",), ("Admission",)),
        (("les petits jardiniers", "combien ?"), ("3 euros",), ("libre",)),
        (("combien coûtent les petits jardiniers ?",), ("3 euros",), ("libre",)),
        (("how much is it to get in?",), ("Admission is free.",), ("3 euros",)),
        (("cider made easy", "how much is the fair?"), ("Admission is free.",), ("3 euros",)),
        (("faut-il apporter quelque chose ?",), ("Greffer un pommier", "10 h", "Pressoir", "Apportez un couteau."), ("Dix",)),
        (("are dogs allowed at the cider session?",), ("Dogs stay outside.",), ("nothing",)),
        (("les chiens sont acceptés au cidre sans peine ?",), ("Les chiens restent dehors.",), ("rien",)),
        (("is there sign language?",), ("All of it has sign language.",), ("nothing",)),
        (("parking?",), ("At the stadium.",), ("nothing",)),
        (("when is the grafting", "will I need a knife?"), ("Bring a knife.",), ("Ten",)),
        (("les petits jardiniers", "y a un goûter ?"), ("Un goûter est servi.",), ("euros",)),
        (("when is the grafting", "will I need a spade?"), (), ("Bring", "Ten")),
        (("who's Zoé Lantier?",), ("Grafting an apple tree", "10 a.m."), ("not in the programme",)),
        (("who's Zoé Martin?",), ("not in the programme",), ("Grafting",)),
        (("c'est qui Zoé Lantier",), ("Greffer un pommier",), ("n’est pas",)),
        (("how many seats in the barn?",), ("Barn: 90",), ("Ten",)),
        (("who gives the grafting workshop?",), ("No speaker is listed; the programme says:", "By Zoé Lantier."), ("no more than the title",)),
    ],
)
def test_texts_tell_what_no_field_has(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    _, reply = said_by(fair(), *messages, now=DURING)
    assert [word for word in there if word not in reply] == [], reply
    assert [word for word in not_there if word in reply] == [], reply


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("which day has the most events?",), ("Friday 5 September: 6 sessions\nSaturday",), ("Press",)),
        (("quel jour il y a le moins de choses ?",), ("Samedi 6 septembre : 1 séance\nVendredi",), ("compris",)),
        (("which room has the fewest talks?",), ("Press house: 2 sessions\n",), ("day",)),
        (("which room is the quietest?",), (), ("sessions",)),
        (("which room has the fewest talks now?",), (), ("sessions",)),
        (("when does saturday end?",), ("6 September, from 10 a.m. to 10:50 a.m.",), ("understand", "Yes")),
        (("quand est-ce que ça ferme samedi ?",), ("de 10 h à 10 h 50",), ("compris", "Oui")),
        (("when's the debate?",), ("which apple trees", "2 p.m."), ("tart",)),
        (("when's the round table?",), ("which apple trees", "2 p.m."), ("tart",)),
        (("c'est quand la table ronde ?",), ("quels pommiers", "14 h"), ("tarte",)),
        (("is there a film?",), ("A film in the orchard",), ("did not understand",)),
        (("à quelle heure ça ouvre demain ?",), ("10 h",), ("compris",)),
        (("what time does it open tomorrow?",), ("10 a.m.",), ("did not understand",)),
        (("lunch on the grass", "and after that?"), ("A film in the orchard", "which apple trees"), ("Nothing more",)),
        (("when is little gardeners?", "and after that?"), ("Lunch on the grass",), ("which apple trees",)),
        (("when's the film?", "and after that?"), ("A tart",), ("Nothing more",)),
        (("what else is on during a film in the orchard?",), ("which apple trees",), ("Cider",)),
        (("what else is on during lunch on the grass?",), (), ("there is nothing in the programme",)),
        (("how do you get there during a film in the orchard?",), (), ("which apple trees",)),
        (("qu'est-ce qui a lieu en même temps que Les petits jardiniers ?",), ("Greffer",), ("cidre",)),
        (("tell me about the little gardeners",), ("From 4 years",), ("Lunch",)),
        (("qu'est-ce qu'il y a vendredi ?",), ("Greffer",), ("Au revoir",)),
        (("what else is in the barn besides Little gardeners?",), ("which apple trees", "A tart"), ("Lunch",)),
        (("who gives a film in the orchard?",), ("A film",), ("which apple trees",)),
    ],
)
def test_a_small_event_in_two_languages(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    _, reply = said_by(fair(), *messages, now=DURING)
    assert [word for word in there if word not in reply] == [], reply
    assert [word for word in not_there if word in reply] == [], reply

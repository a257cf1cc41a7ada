"""Words by which talks on a subject are found: long ones of one root, those of two letters, those that mean something else elsewhere."""

from __future__ import annotations

from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.understanding.context import Conversation
from tests.unit.understanding.big_conference import PEOPLE, conference_of
from tests.unit.understanding.conference import EVENING_BEFORE, text

TITLES = (
    ("music", "Local bread of local mills"), ("music", "Localization of looms"), ("music", "Access by the back door"), ("music", "Accessible looms"),
    ("kernel", "The performance of a kettle"), ("kernel", "Zq without pain"), ("go", "Channels of honey"), ("go", "Tea breaks"),
    ("databases", "A distribution of seeds"), ("databases", "Sewing with copper"),
    ("kernel", "Net mending at sea"), ("kernel", "What .NET is good for"),
    ("go", "Libre kettles and free tea"), ("databases", "Plaiting in C++"), ("databases", "A C# minor loom"),
    ("music", "Mobile looms"), ("kernel", "Mobility of a tram"), ("databases", "Tea organisations"), ("databases", "Reporting a leak"),
    ("music", "Security of looms"), ("security", "Security of seeds"),
    ("kernel", "Dinner at the mill (bring your ticket)"), ("kernel", "Bridges and earthquakes"),
    ("kernel", "Terabytes without tall tales"), ("kernel", "Soldering boards"), ("kernel", "The gig economy of bees"),
    ("music", "Hold my beer"), ("music", "A chat between looms"), ("music", "Who may cater for looms"),
    ("kernel", "Looms at school"), ("kernel", "A map of looms"),
    ("kernel", "Policies of millers"), ("kernel", "Past and ten millers"), ("kernel", "Cool porridge"),
    ("kernel", "A loom at the heart of a mill"), ("music", "Threads that sleep"), ("music", "Shorts for millers"), ("music", "Prizes for looms"),
)  # fmt: skip


@cache
def _desk() -> Desk:
    return conference_of(PEOPLE, [(1, 9 + number, "a", track, title, (number % 8,)) for number, (track, title) in enumerate(TITLES)])


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("translation talks", {"Localization of looms"}),
        ("des conférences sur la traduction ?", {"Localization of looms"}),
        ("talks about accessibility", {"Accessible looms"}),
        ("accessibilité", {"Accessible looms"}),
        ("talks about performance", {"The performance of a kettle"}),
        ("conférences sur la performance", {"The performance of a kettle"}),
        ("talks on zq", {"Zq without pain"}),
        ("des confs sur zq ?", {"Zq without pain"}),
        ("go talks", {"Channels of honey", "Tea breaks", "Libre kettles and free tea"}),
        ("go sessions on Sunday", {"Channels of honey", "Tea breaks", "Libre kettles and free tea"}),
        ("Go", {"Channels of honey", "Tea breaks", "Libre kettles and free tea"}),
        ("distribution talks", {"A distribution of seeds"}),
        ("la couture", {"Sewing with copper"}),
        ("la traduction libre", {"Localization of looms"}),
        ("free accessibility", {"Accessible looms"}),
        ("des exposés sur la traduction libre ?", {"Localization of looms"}),
        ("y a-t-il de la couture ?", {"Sewing with copper"}),
        ("public transport", {"Mobility of a tram"}),
        ("les transports en commun", {"Mobility of a tram"}),
        ("mobile talks", {"Mobile looms"}),
        ("who organises?", set()),
        ("press", set()),
        ("C++", {"Plaiting in C++"}),
        ("des conférences sur le C++ ?", {"Plaiting in C++"}),
        ("c# talks", {"A C# minor loom"}),
        ("un truc sur F#", set()),
        ("anything on .NET?", {"What .NET is good for"}),
        (".net", {"What .NET is good for"}),
        ("net", {"Net mending at sea", "What .NET is good for"}),
        ("when is dinner?", {"Dinner at the mill (bring your ticket)"}),
        ("où est le dîner ?", {"Dinner at the mill (bring your ticket)"}),
        ("pour le dîner, faut-il un billet ?", {"Dinner at the mill (bring your ticket)"}),
        ("lunch?", set()),
        ("l'école", {"Looms at school"}),
        ("maps", {"A map of looms"}),
        ("is there a talk on bees", {"The gig economy of bees", "Channels of honey"}),
        ("talk about cats", set()),
        ("une conférence sur la bière ?", {"Hold my beer"}),
        ("talks on chat", {"A chat between looms"}),
        ("talks about police", set()),
        ("y a-t-il un exposé sur la pasta ?", set()),
        ("talks about policy", {"Policies of millers"}),
        ("talks about cobol", set()),
        ("a cool talk on porridge", {"Cool porridge"}),
        ("storytelling", set()),
        ("un internat", set()),
        ("concerts", set()),
        ("where is the press room?", set()),
        ("la salle de presse", set()),
        ("les séismes", {"Bridges and earthquakes"}),
        ("un exposé sur les tremblements de terre", {"Bridges and earthquakes"}),
        ("un exposé sur le cœur ?", set()),
        ("y a-t-il quelque chose sur le sommeil ?", set()),
        ("des courts métrages ?", set()),
        ("is there an award ceremony?", set()),
        ("anything on sleep?", {"Threads that sleep"}),
    ],
)
def test_the_talks_on_a_subject_and_no_others(message: str, there: set[str]) -> None:
    reply = _desk().respond(message, Conversation(), EVENING_BEFORE).reply
    assert {title for _, title in TITLES if title in reply.text} == there


@pytest.mark.parametrize(
    ("message", "outcome"), [("talks about windows", "answered"), ("un exposé sur le chauffage", "answered"), ("windows?", "not_in_programme")]
)
def test_behind_talks_about_a_word_that_some_text_has_is_a_subject_whatever_it_means_elsewhere(message: str, outcome: str) -> None:
    programme = _desk().directory.programme
    first = programme.sessions[0].model_copy(update={"abstract": text("Looms on windows, et le chauffage.")})
    desk = open_desk(programme.model_copy(update={"sessions": (first, *programme.sessions[1:])}))
    assert str(desk.respond(message, Conversation(), EVENING_BEFORE).reply.outcome) == outcome


def test_talks_on_the_track_of_a_subject_come_first_of_those_as_much_about_it() -> None:
    fit = _desk().reader.topics.fit([[("=security", 1.0)]])
    assert fit is not None
    assert [TITLES[int(session[1:])][1] for session, _ in fit.ranked[:2]] == ["Security of seeds", "Security of looms"]


@pytest.mark.parametrize(
    ("first", "then", "language"),
    [
        ("quel est le programme ?", "honey", "fr"),
        ("quel est le programme ?", "bread", "fr"),
        ("what is the programme?", "looms", "en"),
        ("what is the programme?", "la couture", "fr"),
        ("what is the programme?", "couture", "fr"),
        ("quel est le programme ?", "are there talks about looms?", "en"),
    ],
)
def test_a_subject_in_words_of_the_programme_keeps_the_language_of_the_conversation(first: str, then: str, language: str) -> None:
    spoken = _desk().respond(first, Conversation(), EVENING_BEFORE)
    assert _desk().respond(then, spoken.conversation, EVENING_BEFORE).reply.language == language

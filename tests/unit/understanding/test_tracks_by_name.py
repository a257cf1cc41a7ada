"""Tracks that are named without a word for one, in another language, or by a word that means something else elsewhere."""

from __future__ import annotations

import pytest

from bot.replies.desk import open_desk
from knowledge.programme import Track
from tests.unit.understanding import big_conference, conference
from tests.unit.understanding.big_conference import said
from tests.unit.understanding.conference import text


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("last security talk?", "Forget passwords", "Closing"),
        ("first kernel talk", "tiny kernels", "Welcome"),
        ("who opens security?", "Breaking locks", "Welcome"),
        ("last talk in databases", "Pebbles and databases", "Closing"),
        ("what's the first talk in music", "bread", "Welcome"),
        ("when does junior start", "5:00 pm", "9:00 am"),
        ("where is the security devroom", "UB2.147", "Janson"),
        ("security room", "UB2.147", "nothing"),
        ("security next?", "Breaking locks", "Welcome"),
        ("where is security", "UB2.147", "Breaking"),
        ("who's the last speaker in databases?", "Pebbles and databases", "Closing"),
        ("saturday or sunday for kernel?", "Kernel:", "Yes"),
        ("which track does the paper boat belong to", "Junior", "Kernel"),
        ("speaker at 5 pm in junior?", "Trees Boom", "Welcome"),
        ("what's at 4 pm in the databases devroom", "Pebbles and databases", "Closing"),
        ("les junior, c'est où ?", "H.2215", "Janson"),
        ("le dernier talk sécurité", "Forget passwords", "Closing"),
        ("c'est quoi le premier exposé en bases de données ?", "Pebbles and databases", "Welcome"),
        ("où est la devroom sécurité ?", "UB2.147", "Janson"),
        ("qui ferme la devroom Security ?", "Matthias Kerschen", "Ada"),
        ("la devroom musique c'est quelle salle", "H.2215", "Janson"),
        ("dans quelle salle sont les ateliers junior ?", "H.2215", "Janson"),
        ("premier atelier junior samedi", "paper boat", "Welcome"),
        ("junior workshop on saturday", "paper boat", "Welcome"),
        ("quand commence la devroom data bases ?", "16 h", "9 h"),
        ("the junior on saturday", "paper boat", "Welcome"),
        ("junior samedi", "paper boat", "Welcome"),
        ("Sunday's music production schedule", "violin", "Varnish"),
        ("et junior samedi ?", "paper boat", "Welcome"),
        ("qui parle dans la thématique Junior ?", "paper boat", "Welcome"),
        ("the theme security on Sunday?", "Forget passwords", "Closing"),
        ("qu'est-ce que vous avez dans la thématique Music Production ?", "violin", "Welcome"),
        ("dans quelle catégorie est classé The Varnish bus ?", "Kernel", "Welcome"),
    ],
)
def test_a_track_is_found_by_its_name(message: str, there: str, not_there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False)


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("first talk on Sunday", "violin"),
        ("who opens the conference?", "Welcome to SynthCONF"),
        ("last talk in Janson", "Closing"),
        ("what is the last talk?", "Closing"),
        ("talks on pebbles", "Pebbles and databases"),
        ("kernel talks", "Memory without tears"),
        ("can we go on Sunday?", "violin"),
    ],
)
def test_what_names_no_track_is_asked_of_all(message: str, there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply) == ("answered", True)


@pytest.mark.parametrize(
    "message",
    [
        "qui parle dans Gelée et confiture ?",
        "combien de conférences dans le thème Gelée et confiture ?",
        "je m'intéresse à Gelée et confiture, y a quoi samedi",
    ],
)
def test_an_and_inside_the_name_of_a_track_does_not_part_it(message: str) -> None:
    programme = conference.conference().reader.directory.programme
    tracks = (Track(id="rust", name=text("Gelée et confiture")), Track(id="go", name=text("Gelée")))
    outcome, reply = conference.said(open_desk(programme.model_copy(update={"tracks": tracks})), message)
    assert (outcome, reply.startswith("Gelée et confiture : ")) == ("answered", True)


def test_tracks_that_only_brackets_tell_apart_are_meant_together() -> None:
    programme = conference.conference(("K.1.105", "K.2.20", "Janson")).reader.directory.programme
    tracks = (Track(id="rust", name=text("Grand Stage (K-building)")), Track(id="go", name=text("Grand Stage")))
    desk = open_desk(programme.model_copy(update={"tracks": tracks}))
    both = conference.said(desk, "grand stage on Sunday")[1]
    assert "Rust drivers" in conference.said(desk, "the Grand Stage (K-building) track")[1]
    assert both.startswith("Grand Stage (K-building) and Grand Stage:")
    assert conference.said(desk, "grand stage k building")[1].startswith("Grand Stage (K-building): ")


@pytest.mark.parametrize("message", ["where's the Kites and Lanterns devroom", "la devroom Kites and Lanterns, c'est où ?"])
def test_a_track_with_a_conjunction_in_its_name_is_one_thing(message: str) -> None:
    programme = conference.conference(("K.1.105", "K.2.20", "Janson")).reader.directory.programme
    tracks = tuple(track.model_copy(update={"name": text("Kites and Lanterns")}) if track.id == "rust" else track for track in programme.tracks)
    reply = conference.said(open_desk(programme.model_copy(update={"tracks": tracks})), message)[1]
    assert reply.startswith("Kites and Lanterns"), reply


@pytest.mark.parametrize("message", ["all talks of the Feral Lanterns devroom", "who speaks in the Feral Lanterns devroom"])
def test_a_track_is_no_title_that_begins_like_it(message: str) -> None:
    talks = (*big_conference.TALKS, (1, 16, "b", "security", "The Feral Lanterns and Digital Rhythms: Building Drums", (3,)))
    programme = big_conference.conference_of(big_conference.PEOPLE, talks).reader.directory.programme
    tracks = tuple(track.model_copy(update={"name": text("Feral Lanterns")}) if track.id == "music" else track for track in programme.tracks)
    reply = conference.said(open_desk(programme.model_copy(update={"tracks": tracks})), message)[1]
    assert "violin" in reply, reply

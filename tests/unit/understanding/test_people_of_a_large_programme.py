"""People of a conference with many of them: several talks, those of a day, names with slips, people whom it does not have."""

from __future__ import annotations

import pytest

from bot.replies.desk import open_desk
from knowledge.programme import State
from tests.unit.understanding.big_conference import PEOPLE, TALKS, conference_of, said
from tests.unit.understanding.conference import said as said_by
from tests.unit.understanding.conference import text


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("Ines Quarel",), ("Scheduling", "Breaking locks", "Loops"), ("function",)),
        (("qui est Ines Quarel ?",), ("Scheduling", "Loops"), ("fonction",)),
        (("Ines Quarel and Matthias Kerschen",), ("Scheduling", "Forget passwords"), ("function",)),
        (("what is the function of Ines Quarel?",), ("function", "Scheduling"), ()),
        (("les exposés de Matthias Kerschen",), ("Forget passwords",), ("autre personne",)),
        (("Ines Quarel, elle fait quoi ?",), ("Scheduling", "Loops"), ()),
        (("what does Ines Quarel present?",), ("Scheduling", "UB2.147", "9:00"), ()),
        (("when does Ines Quarel speak on Sunday?",), ("Loops",), ("Scheduling", "Yes")),
        (("Quand parle Ines Quarel ?", "et le dimanche ?"), ("Loops",), ("Scheduling", "Oui")),
        (("Ines Quarel", "and on Sunday?"), ("Loops",), ("Scheduling",)),
        (("which talks does Ines Quarel give?", "any of them on Sunday?"), ("Loops",), ("Scheduling",)),
        (("Ines Quarel samedi après-midi",), ("Breaking locks",), ("Loops", "Scheduling")),
        (("Ines Quarel's last talk",), ("Loops",), ("Scheduling",)),
        (("la première conf d'Ines Quarel, c'est où ?",), ("Scheduling",), ("Loops", "Non")),
        (("Ines Quarel", "the second one, where is it?"), ("UB2.147",), ("Ferrer",)),
        (("Lennart's talk on the varnish bus",), ("Lennart Brook",), ("Vask",)),
        (("what is Lennart Vask's talk about?",), ("What will be said there is told",), ()),
        (("what are Ines Quarel's talks about?",), ("Scheduling", "Loops"), ("What will be said",)),
        (("does Ines Quarel speak in Janson?",), ("No.", "Scheduling"), ()),
        (("what else does Ines Quarel do?",), ("Scheduling", "Breaking locks", "Loops"), ("Yes", "function")),
        (("que fait Ines Quarel d'autre dimanche ?",), ("Loops",), ("Scheduling", "fonction")),
        (("who gives Breaking locks for fun?", "what else does Ines Quarel give?"), ("Scheduling", "Loops"), ("Breaking", "Yes")),
        (("who gives Breaking locks for fun?", "is Ines Quarel in any others?"), ("Yes.", "Scheduling", "Loops"), ("Breaking",)),
    ],
)
def test_the_parts_that_are_asked_about(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = said(*messages)
    assert outcome == "answered"
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == []


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        ("can I see both Linus Hagel and Mathias Oud?", "Yes."),
        ("can I see both Lennart Vask and Nadja Zakesku?", "No."),
        ("Est-ce que je peux voir à la fois Lennart Vask et Nadja Zakesku ?", "Non."),
        ("do Lennart Vask and Nadja Zakesku clash?", "Yes."),
        ("Linus Hagel et Mathias Oud parlent en même temps ?", "Non."),
    ],
)
def test_whether_two_can_be_heard_is_told_by_their_hours(message: str, verdict: str) -> None:
    outcome, reply = said(message)
    assert (outcome, reply.split("\n")[0]) == ("answered", verdict), reply


def test_no_is_said_of_a_day_on_which_somebody_does_not_speak() -> None:
    assert said("is Matthias Kerschen speaking on Monday?")[1].startswith("No.")
    assert said("does Lennart Vask speak on Saturday?")[1].startswith("No.")
    assert said("when is Lennart Vask on, Saturday")[1].startswith("Not then")


def test_an_hour_that_is_claimed_with_its_day_must_be_so() -> None:
    assert said("Is Ines Quarel's talk on Saturday at 11?")[1].startswith("Yes.")
    assert said("Is Ines Quarel's talk on Saturday at 7 pm?")[1].startswith("No.")


@pytest.mark.parametrize("message", ["mathias kershen room", "Matias Kerschen when?", "wen does matthias kershen speak"])
def test_a_slip_in_one_name_does_not_make_it_somebody_elses(message: str) -> None:
    reply = said(message)[1]
    assert reply.startswith("Matthias Kerschen:")
    assert "Oud" not in reply


@pytest.mark.parametrize(
    "message",
    [
        "linus torvalds", "linus torvalds il parle quand ?", "When does Lenart van Rossum speak?", "linus blixen", "when does lennart meeks speak",
        "Wroshk Kershen", "quand parle wroshk kershen",
        "ada carrez", "ada noppe passe à quelle heure ?", "who is linus harrison", "la conf de nadja sullivan",
    ],
)  # fmt: skip
def test_a_given_name_with_another_family_name_is_nobody_of_the_programme(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


@pytest.mark.parametrize("message", ["linus speeks when", "linus tomorow", "linus intervien quand", "ada, salle ?"])
def test_a_slip_of_a_question_behind_a_given_name_is_no_name(message: str) -> None:
    assert said(message)[0] == "answered"


def test_of_people_alike_those_of_the_day_are_meant() -> None:
    assert said("when does Lennart speak?")[0] == "clarify"
    assert "Oud" in said("mathias saturday")[1]


@pytest.mark.parametrize(
    "message",
    [
        "does Edward Crumb speak?",
        "is edward crumb among the speakers?",
        "will Bruce Parks be there?",
        "Thomas Violin intervient-il ?",
        "Quand parle Robert Machin ?",
        "is Anna Hagel giving a speech on Sunday?",
        "est-ce que Paul Computer vient parler ?",
        "Mary Lightman est-elle parmi les intervenants ?",
    ],
)
def test_whoever_is_none_of_the_speakers_is_told_to_be_none(message: str) -> None:
    outcome, reply = said(message)
    assert outcome == "not_in_programme", reply


def test_whoever_is_only_spoken_of_is_told_where() -> None:
    outcome, reply = said("does Robert Varnish speak?")
    assert (outcome, "The Varnish bus" in reply, "not among the speakers" in reply) == ("not_in_programme", True, True)
    outcome, reply = said("quand parle Robert Varnish ?")
    assert (outcome, "The Varnish bus" in reply, "Non" in reply) == ("not_in_programme", True, False)
    assert said("a talk about Robert Varnish")[0] == "answered"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("how many talks does Ines Quarel give?", "3 sessions."),
        ("Combien d'interventions a Ines Quarel ?", "3 séances."),
        ("combien de fois parle Ines Quarel ?", "3 séances."),
        ("how many sessions does Lennart Brook have?", "1 session."),
        ("what language does Lennart Brook speak in?", "in English"),
        ("dans quelle langue est la conférence de Lennart Brook ?", "en anglais"),
        ("which language is Linus Hagel's talk in?", "in English"),
        ("how long is Lennart Brook's talk?", "50 minutes"),
        ("Lennart Vask parle avant midi ?", "Oui."),
        ("does Lennart Vask speak before 11?", "No."),
        ("Trees Boom parle dimanche après 14h ?", "Oui."),
        ("does Lennart Vask speak after noon?", "No."),
        ("quelle est la durée de l'exposé d'Ines Quarel sur le violon ?", "50 minutes"),
        ("does Lennart Brook speak at 10?", "Yes."),
        ("Lennart Brook parle bien à 10h ?", "Oui."),
        ("does Lennart Brook speak at 3 pm?", "No."),
    ],
)
def test_what_is_told_of_the_parts_of_somebody(message: str, told: str) -> None:
    assert told in said(message)[1]


def test_a_name_that_is_nearly_a_word_of_a_room_is_nobody_elses() -> None:
    programme = conference_of(("Evan Lork", *PEOPLE[1:]), TALKS).directory.programme
    rooms = (programme.rooms[0].model_copy(update={"name": text("H.1309 (Van Rijn)")}), *programme.rooms[1:])
    assert said_by(open_desk(programme.model_copy(update={"rooms": rooms})), "when does evan parks speak?")[0] != "failed"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("quand est Simone Farholt ?", "14 h"),
        ("simone farholt signe à quelle heure ?", "14 h"),
        ("is Simone Farholt signing on Sunday?", "2 p.m."),
        ("Simone Farholt sera là dimanche ?", "14 h"),
        ("quand parle Simone Kerrig ?", "ne figure pas"),
    ],
)
def test_whoever_stands_only_in_a_title_is_found_by_it(message: str, told: str) -> None:
    signing = (1, 14, "janson", "main", "Book signing with Simone Farholt", ())
    assert told in said_by(conference_of(PEOPLE, (*TALKS, signing)), message)[1]


def test_an_everyday_word_behind_an_article_is_nobody() -> None:
    desk = conference_of((*PEOPLE[:4], "Olive Thing", *PEOPLE[5:]), TALKS)
    assert "Olive Thing" in said_by(desk, "when does thing speak?")[1]
    assert "Olive Thing" not in said_by(desk, "what's the next thing in UB2.147?")[1]
    assert "Olive Thing" not in said_by(desk, "the thing at 2 pm on Saturday?")[1]


@pytest.mark.parametrize("message", ["y a des confs annulées ?", "any cancelled talks?", "quelles conférences sont annulées", "des annulations ?"])
def test_which_talks_of_many_are_cancelled(message: str) -> None:
    programme = conference_of(PEOPLE, TALKS).directory.programme
    first, *others = programme.sessions
    desk = open_desk(programme.model_copy(update={"sessions": (first.model_copy(update={"state": State.CANCELLED}), *others)}))
    assert "Welcome to SynthCONF" in said_by(desk, message)[1]


@pytest.mark.parametrize(
    ("message", "titles"),
    [
        ("what was cancelled?", ["Welcome", "Closing"]),
        ("ce qui est annulé dimanche", ["Closing"]),
        ("is something cancelled on Saturday?", ["Welcome"]),
        ("which ones are cancelled in Janson?", ["Welcome", "Closing"]),
    ],
)
def test_only_what_is_cancelled_is_told_of_what_is(message: str, titles: list[str]) -> None:
    programme = conference_of(PEOPLE, TALKS).directory.programme
    edges = {session.id for session in programme.sessions if "SynthCONF" in str(session.title)}
    off = tuple(session.model_copy(update={"state": State.CANCELLED}) if session.id in edges else session for session in programme.sessions)
    reply = said_by(open_desk(programme.model_copy(update={"sessions": off})), message)[1]
    assert [title for title in ("Welcome", "Closing", "on now", "violin", "Grommet") if title in reply] == titles, reply
    assert "9 a.m." not in reply


@pytest.mark.parametrize("message", ["what topics are covered?", "quelles sont les thématiques abordées ?"])
def test_an_event_that_does_not_present_itself_is_told_by_its_tracks(message: str) -> None:
    assert "Databases" in said(message)[1]


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("Ines Quarel", "and on Sunday, what is she doing?"), "Loops", "Scheduling"),
        (("Ines Quarel", "et dimanche, elle fait quoi ?"), "Loops", "Scheduling"),
        (("who from Zorglub speaks?",), "Zorglub", "Ada"),
        (("who speaks from Red Zorg on Sunday?",), "Red Zorg", "Ada"),
        (("qu'est-ce qui suit en UB2.147 ?", "c'est qui qui présente ?"), "Linus Hagel", "Ada"),
        (("Memory without tears, c'est quand ?", "avec qui ?"), "Lennart Vask", "Ada"),
    ],
)
def test_a_day_or_a_body_beside_whoever_is_asked_of(messages: tuple[str, ...], there: str, not_there: str) -> None:
    reply = said(*messages)[1]
    assert (there in reply, not_there in reply) == (True, False)


@pytest.mark.parametrize("message", ["what's left on kernels?", "what's left on tiny kernels on Saturday?"])
def test_what_is_left_on_a_subject_is_no_more_than_that(message: str) -> None:
    reply = said(message)[1]
    assert ("Scheduling in tiny kernels" in reply, "bread" in reply) == (True, False)


@pytest.mark.parametrize("asked", ["who speaks more than once?", "qui intervient plusieurs fois ?", "which speakers are on twice?"])
def test_who_speaks_more_than_once(asked: str) -> None:
    outcome, reply = said(asked)
    assert (outcome, "Ines Quarel" in reply, "Lennart Brook" in reply) == ("answered", True, False)


@pytest.mark.parametrize(("asked", "of_all"), [("who speaks more than once on Saturday?", False), ("who speaks twice in Janson?", False)])
def test_nobody_is_said_to_speak_only_once_where_a_part_is_asked_for(asked: str, of_all: bool) -> None:
    talks = ((0, 10, "a", "kernel", "Varnish", (0,)), (1, 11, "b", "kernel", "Memory", (0,)))
    assert ("more than once" in said_by(conference_of(("Ada Parks",), talks), asked)[1]) is of_all


@pytest.mark.parametrize(
    "asked", ["who gives the most talks?", "who has the most talks", "qui intervient le plus souvent ?", "qui donne le plus de conférences"]
)
def test_who_speaks_most_is_first(asked: str) -> None:
    outcome, reply = said(asked)
    named = [name for name in ("Ines Quarel", "Linus Hagel") if name in reply]
    assert (outcome, named) == ("answered", sorted(named, key=reply.index))
    assert reply.splitlines()[1].startswith("Ines Quarel, ")


@pytest.mark.parametrize("message", ["is there food?", "any food trucks around?", "where can I get some food?"])
def test_a_talk_with_food_in_its_name_is_no_meal(message: str) -> None:
    talk = (1, 14, "janson", "main", "Open Food Map: what we eat, where", (0,))
    outcome, reply = said_by(conference_of(PEOPLE, (*TALKS, talk)), message)
    assert (outcome, "Open Food" in reply) == ("not_in_programme", False)


def test_a_word_of_a_title_is_nobody_and_a_track_is_no_team_of_it() -> None:
    talks = ((0, 10, "a", "kernel", "Path safety in trenches", (0,)), (0, 11, "b", "music", "Our panel", (1,)), (0, 12, "b", "music", "Spoons", (2,)))
    desk = conference_of(("Ada Parks", "Music Production Team", "Ben Pate"), talks)
    assert "Path safety" in said_by(desk, "did i miss path safety?")[1]
    assert "Spoons" in said_by(desk, "who's the last speaker in music production?")[1]
    assert "Our panel" in said_by(desk, "when is the music production team on?")[1]


def test_who_stands_outside_asks_for_no_title() -> None:
    talks = ((0, 10, "a", "kernel", "Path safety in trenches", (0,)), (0, 12, "b", "music", "Inside reflection", (1,)))
    desk = conference_of(("Ada Parks", "Ben Pate"), talks)
    assert "Path safety" in said_by(desk, "i'm outside H.2215, what's running inside?")[1]
    assert "Ben Pate" in said_by(desk, "who gives inside reflection?")[1]

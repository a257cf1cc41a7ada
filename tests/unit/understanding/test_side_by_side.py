"""Sessions that were asked about one after the other: what is between them, which is first, the second of them; "before that" again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.replies.desk import open_desk
from knowledge.understanding.question import Aspect, Intent, Order
from tests.unit.understanding.conference import conference
from tests.unit.understanding.conference import said as said_by
from tests.unit.understanding.seminar import last_asks, said

BOTH = ("housing", "early-childhood")


@pytest.mark.parametrize(
    ("turns", "sessions"),
    [
        (("what is on at 3 pm?", "and at 4:30?", "and between the two?"), ("opening", "early-childhood")),
        (("who is on at 3:30?", "and at half past five?", "what's in between?"), ("housing", "closing")),
        (("what's on at 3:10?", "what is between that and the early childhood panel?"), ("dreyfus", "early-childhood")),
        (("qu'y a-t-il à 15h ?", "et à 16h30 ?", "et entre les deux ?"), ("opening", "early-childhood")),
        (("qui passe à 15h30 ?", "et à 17h30 ?", "et au milieu, y a quoi ?"), ("housing", "closing")),
        (("y a quoi à 15h10 ?", "et entre ça et la petite enfance ?"), ("dreyfus", "early-childhood")),
    ],
)
def test_what_is_between_two_parts_that_were_spoken_of(turns: tuple[str, ...], sessions: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert ask.intent is Intent.BETWEEN
    assert len(ask.sessions) == len(sessions) == 2


@pytest.mark.parametrize(
    ("turns", "aspects"),
    [
        (("when is housing?", "and early childhood?", "which of them is first?"), ()),
        (("when is housing?", "and early childhood?", "which is the longer one?"), (Aspect.DURATION,)),
        (("what time is the housing panel?", "and the children one?", "which comes last?"), ()),
        (("c'est quand le logement ?", "et la petite enfance ?", "laquelle vient en premier ?"), ()),
        (("c'est quand le logement ?", "et la petite enfance ?", "laquelle est la plus courte ?"), (Aspect.DURATION,)),
        (("à quelle heure le logement ?", "et celle sur les enfants ?", "laquelle passe en dernier ?"), ()),
    ],
)
def test_which_of_two_parts_is_told_by_the_times_of_both(turns: tuple[str, ...], aspects: tuple[Aspect, ...]) -> None:
    assert [(ask.intent, ask.sessions, ask.aspects) for ask in last_asks(*turns)] == [(Intent.SESSION_TIME, BOTH, aspects)]


@pytest.mark.parametrize(
    ("turns", "session"),
    [
        (("when is housing?", "and early childhood?", "the first one works for me, when does it end?"), "housing"),
        (("when is housing?", "and early childhood?", "how long is the second?"), "early-childhood"),
        (("when is early childhood?", "and housing?", "when does the first of them start?"), "early-childhood"),
        (("c'est quand le logement ?", "et la petite enfance ?", "la première me va, elle finit quand ?"), "housing"),
        (("c'est quand le logement ?", "et la petite enfance ?", "la seconde dure combien ?"), "early-childhood"),
        (("c'est quand la petite enfance ?", "et le logement ?", "la première commence quand ?"), "early-childhood"),
    ],
)
def test_the_first_and_the_second_are_the_sessions_that_were_asked_about(turns: tuple[str, ...], session: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(*turns)] == [(Intent.SESSION_TIME, (session,))]


@pytest.mark.parametrize(
    "turns",
    [
        ("when is housing?", "and early childhood?", "how many speakers in each?"),
        ("c'est quand le logement ?", "et la petite enfance ?", "combien de personnes dans chacune ?"),
    ],
)
def test_speakers_are_counted_in_each(turns: tuple[str, ...]) -> None:
    assert [(ask.intent, ask.sessions, ask.aspects) for ask in last_asks(*turns)] == [(Intent.SPEAKERS, BOTH, (Aspect.COUNT,))]


@pytest.mark.parametrize(
    ("turns", "session"),
    [
        (("what comes before the closing?", "and before that?"), "early-childhood"),
        (("what comes before the closing?", "and before that?", "and before that?"), "housing"),
        (("what is on at 5:30?", "and before?", "even before?", "and before that again?"), "housing"),
        (("qu'est-ce qu'il y a avant la clôture ?", "et avant ça ?"), "early-childhood"),
        (("qu'est-ce qu'il y a avant la clôture ?", "et avant ça ?", "et avant ?"), "housing"),
        (("y a quoi à 17h30 ?", "et avant ?", "et encore avant ?", "et avant ça ?"), "housing"),
    ],
)
def test_before_that_goes_one_step_back_each_time(turns: tuple[str, ...], session: str) -> None:
    assert [(ask.intent, ask.sessions, ask.order) for ask in last_asks(*turns)] == [(Intent.NEXT, (session,), Order.BEFORE)]


@pytest.mark.parametrize(
    "turns",
    [
        ("when is Dreyfus on?", "who comes after him?", "and before him?"),
        ("à quelle heure parle Dreyfus ?", "qui passe après lui ?", "et avant lui ?"),
    ],
)
def test_a_pronoun_of_one_is_whoever_it_was_seen_from_and_not_those_who_come(turns: tuple[str, ...]) -> None:
    assert [(ask.people, ask.order) for ask in last_asks(*turns)] == [(("bernard-dreyfus",), Order.BEFORE)]


@pytest.mark.parametrize("text", ["who's after the next one?", "c'est quoi après le suivant ?"])
def test_what_comes_after_the_next_is_the_one_after_it(text: str) -> None:
    assert "Denys Lamarzelle" in said(text, now=datetime.fromisoformat("2012-01-24T15:40:00+01:00"))


def test_what_comes_after_the_next_begins_after_it_also_while_the_next_runs() -> None:
    programme = conference().directory.programme
    first, *rest = programme.sessions
    longer = first.model_copy(update={"ends": first.ends + timedelta(hours=2)})
    desk = open_desk(programme.model_copy(update={"sessions": (longer, *rest)}))
    assert "Rust for kernels" in said_by(desk, "who's after the next one?", now=first.starts - timedelta(minutes=5))[1]

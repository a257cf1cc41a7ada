"""Programmes of every kind, as hypothesis draws them."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from knowledge.programme import Programme, Session, State
from tests.unit.changes.programmes import BASE, at, session

PEOPLE = ("ada", "bob", "cleo", "dan", "eve")
TITLES = ("Git", "Rust", "Docker", "Go", "C++", "<b>x</b>", "ANNULÉ", "x" * 500, "ﬀ ̈", "٣")
STEPS_FROM_NINE = st.integers(0, 200)
SAID_TITLES = st.none() | st.sampled_from(TITLES) | st.text(min_size=1).filter(str.strip)
SPEAKERS = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)
LENGTHS = st.integers(1, 120)
ROOMS = st.sampled_from([None, "big", "small", "undefined"])
STATES = st.sampled_from(State)
NAMES = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """A programme of some sessions."""
    return BASE.model_copy(update={"sessions": tuple(drawn(draw, name) for name in draw(NAMES))})


def drawn(draw: st.DrawFn, name: str) -> Session:
    """A session of that name. Its strategies are made once, since making them takes longer than drawing from them."""
    starts = at(9) + timedelta(minutes=5 * draw(STEPS_FROM_NINE))
    title, speakers = draw(SAID_TITLES), draw(SPEAKERS)
    return session(name, starts, *speakers, minutes=draw(LENGTHS), title=title, room=draw(ROOMS), state=draw(STATES))

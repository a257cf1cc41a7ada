"""Short messages that go on in the order of the programme: before and after somebody, the first and the last, an hour earlier."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent, Order
from tests.unit.understanding.seminar import DAYS_BEFORE, DESK, last_asks, said


@pytest.mark.parametrize(
    ("before", "text", "order", "sessions"),
    [
        ("opening speaker", "last speaker", Order.LAST, ()),
        ("qui clôture ?", "premier intervenant ?", Order.FIRST, ()),
        ("who opens the day?", "and the last one?", Order.LAST, ()),
        ("qui termine la journée ?", "et le premier ?", Order.FIRST, ()),
        ("what comes after the housing round table", "who kicks it off", Order.FIRST, ("early-childhood",)),
        ("qu'est-ce qu'il y a après le logement ?", "qui commence ?", Order.FIRST, ("early-childhood",)),
        ("quand commence le logement ?", "et qui y intervient", None, ("housing",)),
    ],
)
def test_who_speaks_in_what_is_in_mind(before: str, text: str, order: Order | None, sessions: tuple[str, ...]) -> None:
    assert [(ask.intent, ask.order, ask.sessions) for ask in last_asks(before, text)] == [(Intent.SPEAKERS, order, sessions)]


@pytest.mark.parametrize(
    ("before", "text", "session"),
    [
        ("who talks about odd hours childcare", "is there a debate after that", "early-childhood"),
        ("quelqu'un évoque le solibail ?", "y a-t-il un débat à la suite ?", "housing"),
    ],
)
def test_a_debate_afterwards_is_that_of_the_session(before: str, text: str, session: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(before, text)] == [(Intent.DEBATE, (session,))]


@pytest.mark.parametrize(
    "turns",
    [
        ("when is Dreyfus on?", "and the debate, what time?"),
        ("who closes?", "how long is the debate?"),
        ("who closes?", "is there a debate afterwards?"),
        ("who comes first?", "who takes part in the debate?"),
        ("qui ouvre ?", "et le débat, c'est quand ?"),
        ("quand parle Lamarzelle ?", "le débat commence à quelle heure ?"),
        ("y a-t-il un débat ?", "et avec Chriqui ?"),
    ],
)
def test_a_part_without_a_debate_is_told_no_debate_of(turns: tuple[str, ...]) -> None:
    answer = said(*turns)
    assert answer.startswith(("Table ronde", "Round table")), answer
    assert not {"Chriqui", "Dreyfus", "Lamarzelle"} & set(answer.replace(",", " ").split())


@pytest.mark.parametrize(("text", "denied"), [("is there a debate after Dreyfus?", "No."), ("y a-t-il un débat après Lamarzelle ?", "Non.")])
def test_a_debate_after_a_part_without_one_is_denied(text: str, denied: str) -> None:
    assert said(text).startswith(denied)


@pytest.mark.parametrize(
    "turns",
    [
        ("could I ask Maudet a question?",),
        ("may we ask Belan something?",),
        ("who is Peupion?", "can I ask her a question?"),
        ("je voudrais poser une question à Pons",),
    ],
)
def test_somebody_is_asked_a_question_in_the_debate(turns: tuple[str, ...]) -> None:
    assert said(*turns).startswith(("Table ronde « La petite enfance", "Round table “Early childhood”"))


@pytest.mark.parametrize(("hour", "begins"), [("17:10", "Round table"), ("17:40", "Yes.")])
def test_the_debates_are_over_once_their_sessions_are(hour: str, begins: str) -> None:
    assert said("is the debate over?", now=datetime.fromisoformat(f"2012-01-24T{hour}+01:00")).startswith(begins)


@pytest.mark.parametrize(
    ("before", "text", "people", "order"),
    [
        ("when is Pons on", "before or after Lamarzelle?", ("jose-pons", "denys-lamarzelle"), None),
        ("qui est Regnier ?", "c'est avant Damon ?", ("alain-regnier", "julien-damon"), Order.BEFORE),
        ("who is Dreyfus", "is he after Maudet?", ("bernard-dreyfus", "mara-maudet"), Order.AFTER),
    ],
)
def test_before_or_after_somebody_is_told_of_whoever_is_in_mind(before: str, text: str, people: tuple[str, ...], order: Order | None) -> None:
    assert [(ask.intent, ask.people, ask.order) for ask in last_asks(before, text)] == [(Intent.PERSON_TIME, people, order)]


@pytest.mark.parametrize(
    ("before", "text", "order"),
    [
        ("qui est Lamarzelle ?", "après qui ?", Order.BEFORE),
        ("qui est Lamarzelle ?", "et après ?", Order.AFTER),
        ("who is Dreyfus", "and who after him", Order.AFTER),
        ("who is Dreyfus", "after whom?", Order.BEFORE),
    ],
)
def test_after_whom_somebody_comes_is_who_is_before(before: str, text: str, order: Order) -> None:
    assert [(ask.intent, ask.order) for ask in last_asks(before, text)] == [(Intent.NEXT, order)]


@pytest.mark.parametrize(
    ("texts", "hour"),
    [
        (("what's on at 4:30?", "and an hour earlier?"), (15, 30)),
        (("what's on at 4:30?", "and an hour earlier?", "and half an hour later?"), (16, 0)),
        (("le programme à 16h ?", "et une heure plus tard ?"), (17, 0)),
        (("should one come to the seminar an hour earlier?",), (14, 0)),
    ],
)
def test_an_hour_earlier_or_later_is_seen_from_the_one_spoken_of(texts: tuple[str, ...], hour: tuple[int, int]) -> None:
    (ask,) = last_asks(*texts)
    assert ask.when is not None
    assert ask.when.exact is not None
    assert (ask.when.exact.hour, ask.when.exact.minute) == hour


def test_this_meeting_is_told_with_its_title_after_the_one_before_it() -> None:
    conversation, text = Conversation(), ""
    for turn in ("de quoi parle la séance 3 du cycle ?", "et la suivante ?", "et celle d'après ?"):
        response = DESK.respond(turn, conversation, DAYS_BEFORE)
        conversation, before, text = response.conversation, text, response.reply.text
    assert "comment travailler ensemble" in before
    assert "5" in text


@pytest.mark.parametrize(("text", "order"), [("opening", Order.FIRST), ("clôture ?", Order.LAST), ("OUVERTURE", Order.FIRST)])
def test_the_edges_of_the_day_are_asked_for_by_their_word_alone(text: str, order: Order) -> None:
    assert [(ask.intent, ask.order) for ask in last_asks(text)] == [(Intent.SPEAKERS, order)]


@pytest.mark.parametrize(
    ("text", "session", "order"),
    [
        ("who comes after the opening?", "opening", Order.AFTER),
        ("qui passe après l'ouverture ?", "opening", Order.AFTER),
        ("what is on before the closing?", "closing", Order.BEFORE),
        ("qu'est-ce qui vient avant la clôture", "closing", Order.BEFORE),
    ],
)
def test_the_opening_and_the_closing_are_parts_that_something_comes_before_and_after(text: str, session: str, order: Order) -> None:
    assert [(ask.intent, ask.sessions, ask.order) for ask in last_asks(text)] == [(Intent.NEXT, (session,), order)]

"""What somebody takes back, puts right, thanks for or waves aside in the middle of a conversation."""

from __future__ import annotations

import pytest

from knowledge.answering.answers import Outcome
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent, Order, SocialKind
from tests.unit.understanding.seminar import DESK, MORNING, talk

POTIN, MAUDET = ("guy-potin",), ("mara-maudet",)
WHEN = "when is Potin on?"


@pytest.mark.parametrize(
    ("turns", "intent", "people"),
    [
        ((WHEN, "not Potin, Maudet"), Intent.PERSON_TIME, MAUDET),
        ((WHEN, "Maudet, not Potin"), Intent.PERSON_TIME, MAUDET),
        ((WHEN, "I said Maudet"), Intent.PERSON_TIME, MAUDET),
        ((WHEN, "it's not Potin but Maudet"), Intent.PERSON_TIME, MAUDET),
        ((WHEN, "not when, what about"), Intent.PERSON_TALK, POTIN),
        ((WHEN, "not the time, where"), Intent.VENUE, ()),
        ((WHEN, "actually the closing"), Intent.SPEAKERS, ()),
        (("quand parle Potin ?", "pas Potin, Maudet"), Intent.PERSON_TIME, MAUDET),
        (("quand parle Potin ?", "je me suis trompé, Maudet"), Intent.PERSON_TIME, MAUDET),
        ((WHEN, "not potin maudet"), Intent.PERSON_TIME, MAUDET),
        ((WHEN, "sorry, not Mr Potin but Mrs Maudet"), Intent.PERSON_TIME, MAUDET),
        (("quand parle Potin ?", "pas l'heure, son sujet"), Intent.PERSON_TALK, POTIN),
        (("c'est où ?", "quand, pas où"), Intent.EVENT_TIME, ()),
        (("c'est quand ?", "pas la date, l'adresse"), Intent.VENUE, ()),
        (("la table ronde logement, c'est quand ?", "pardon, le séminaire"), Intent.EVENT_TIME, ()),
        (("la table ronde logement, c'est quand ?", "pas l'heure, les intervenants"), Intent.SPEAKERS, ()),
        (("who organises this?", "no, who speaks"), Intent.SPEAKERS, ()),
        (("press contact?", "when is it?"), Intent.EVENT_TIME, ()),
    ],
)
def test_what_is_taken_back_is_not_asked(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people) == (intent, people)


@pytest.mark.parametrize(
    ("turns", "order"), [(("who is after Dreyfus?", "no, before"), Order.BEFORE), (("qui parle avant Dreyfus ?", "après, pas avant"), Order.AFTER)]
)
def test_the_other_way_round(turns: tuple[str, ...], order: Order) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people, ask.order) == (Intent.NEXT, ("bernard-dreyfus",), order)


@pytest.mark.parametrize("text", ["not him", "pas lui", "c'est pas lui", "not him, her"])
def test_who_is_meant_instead_is_not_guessed(text: str) -> None:
    assert talk(WHEN, text).reply.outcome in (Outcome.NOT_UNDERSTOOD, Outcome.CLARIFY)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("I'm not from the press, who can I call?", Intent.CONTACT),
        ("why not Maudet?", Intent.SILENT),
        ("does he not speak with Damon?", Intent.PERSON_TIME),
    ],
)
def test_other_denials_stay(text: str, intent: Intent) -> None:
    assert intent in [ask.intent for ask in talk(WHEN, text).question.asks]


def test_a_pronoun_of_another_gender_goes_back_to_whom_it_fits() -> None:
    (ask,) = talk("who is Maudet?", "who is Damon?", "who is Lanco?", "and when does she speak?").question.asks
    assert ask.people == MAUDET


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ok", SocialKind.NOTED),
        ("thanks for the number", SocialKind.THANKS),
        ("merci pour l'adresse", SocialKind.THANKS),
        ("thank you for that, see you Tuesday", SocialKind.GOODBYE),
        ("à mardi !", SocialKind.GOODBYE),
        ("great, see you on the 24th", SocialKind.GOODBYE),
        ("never mind", SocialKind.NOTED),
        ("oh, I see", SocialKind.NOTED),
        ("lol", SocialKind.NOTED),
        ("👍🏽 🙂", SocialKind.NOTED),
        ("laisse tomber", SocialKind.NOTED),
        ("ah d'accord, très bien", SocialKind.NOTED),
        ("oui", SocialKind.NOTED),
    ],
)
def test_what_asks_nothing(text: str, kind: SocialKind) -> None:
    assert [(ask.intent, ask.topic) for ask in talk("quand parle Potin ?", text).question.asks] == [(Intent.SOCIAL, kind)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("never mind", Outcome.SOCIAL),
        ("lol", Outcome.SOCIAL),
        ("d'accord", Outcome.SOCIAL),
        ("really?", Outcome.NOT_UNDERSTOOD),
        ("👍", Outcome.NOT_UNDERSTOOD),
    ],
)
def test_it_is_said_of_nothing_before_anything_was_said(text: str, outcome: Outcome) -> None:
    assert DESK.respond(text, Conversation(), MORNING).reply.outcome is outcome


@pytest.mark.parametrize("text", ["really?", "pardon ?", "c'est sûr ?", "sûr ?", "t'en es sûr ?", "shorter please", "en une phrase"])
def test_it_is_said_again(text: str) -> None:
    assert [(ask.intent, ask.people) for ask in talk(WHEN, text).question.asks] == [(Intent.PERSON_TIME, POTIN)]


@pytest.mark.parametrize(
    ("turns", "intent"),
    [
        ((WHEN, "tell me more"), Intent.PERSON),
        ((WHEN, "tell me more", "more"), Intent.PERSON_TALK),
        (("quand parle Potin ?", "plus de détails"), Intent.PERSON),
        (("à quelle heure la table ronde logement ?", "dis m'en plus"), Intent.SESSION),
    ],
)
def test_more_of_it(turns: tuple[str, ...], intent: Intent) -> None:
    assert [ask.intent for ask in talk(*turns).question.asks] == [intent]


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("who speaks about housing?", "number 2"), ("alain-regnier",)),
        (("who speaks about housing?", "number three, what does he do?"), POTIN),
        (("qui parle du logement ?", "le n°4 ?"), ("nathalie-demeslay",)),
        (("qui parle du logement ?", "le 3 ?"), POTIN),
        (("press contact?", "number 1"), ("jean-michel-roulle",)),
    ],
)
def test_a_number_counts_what_was_listed(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert ask.people == people


def test_a_number_is_that_of_a_meeting_where_meetings_were_listed() -> None:
    (ask,) = talk("what are the other meetings of the series?", "number 5").question.asks
    assert (ask.intent, ask.words) == (Intent.SERIES, "5")


@pytest.mark.parametrize(
    ("turns", "intent", "people"),
    [
        (("who is Potin?", "his talk?"), Intent.PERSON_TALK, POTIN),
        (("qui est Potin ?", "sa ville ?"), Intent.PERSON, POTIN),
        (("qui est Potin ?", "il est dans quelle table ronde ?"), Intent.PERSON_TIME, POTIN),
        (("parle-moi de Solibail", "qui le présente ?"), Intent.TOPIC, ()),
        (("qui parle en premier ?", "et puis ?"), Intent.NEXT, ()),
        (("the closing?", "how long is it?"), Intent.SESSION_TIME, ()),
        (("what is on at 4?", "five I mean"), Intent.AT_TIME, ()),
        (("quand parle Potin ?", "merci, dernière chose, le wifi ?"), Intent.PRACTICAL, ()),
    ],
)
def test_what_leans_on_the_one_in_mind(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people) == (intent, people)

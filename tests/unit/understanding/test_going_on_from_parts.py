"""Short messages that go on about the session in mind, a matter of practice, the hours, a list, or whoever is to be reached."""

from __future__ import annotations

from functools import partial

import pytest

from knowledge.understanding.question import Ask, Aspect, Intent, Order
from tests.unit.understanding import seminar

talk = partial(seminar.talk, now=seminar.DAYS_BEFORE)
HOUSING, CHILDHOOD = "housing", "early-childhood"


def last_ask(*turns: str) -> Ask:
    (ask,) = talk(*turns).question.asks
    return ask


@pytest.mark.parametrize(
    ("turns", "intent", "sessions", "aspects"),
    [
        (("when does the housing panel start?", "what's that about?"), Intent.SESSION, (HOUSING,), (Aspect.ABOUT,)),
        (("qu'y a-t-il à 17 h ?", "et ça parle de quoi ?"), Intent.SESSION, (CHILDHOOD,), (Aspect.ABOUT,)),
        (("what's on at 5?", "how long is it"), Intent.SESSION_TIME, (CHILDHOOD,), (Aspect.DURATION,)),
        (("à quelle heure la table ronde enfance ?", "ça dure longtemps ?"), Intent.SESSION_TIME, (CHILDHOOD,), (Aspect.DURATION,)),
        (("y a quoi à 16 h ?", "et ça a commencé à quelle heure ?"), Intent.SESSION_TIME, (HOUSING,), (Aspect.START,)),
        (("les tables rondes, c'est quand ?", "elles durent combien de temps ?"), Intent.SESSION_TIME, (HOUSING, CHILDHOOD), (Aspect.DURATION,)),
        (("who takes part in the childhood panel?", "what time?"), Intent.SESSION_TIME, (CHILDHOOD,), ()),
        (("quand est la table ronde logement ?", "quels organismes ?"), Intent.ORGANISATIONS, (HOUSING,), ()),
        (("when's the housing panel", "and how many are they?"), Intent.SPEAKERS, (HOUSING,), (Aspect.COUNT,)),
        (("à 16 h il y a quoi ?", "les orateurs ?"), Intent.SPEAKERS, (HOUSING,), ()),
        (("when is the housing panel?", "until when?", "who will I hear?"), Intent.SPEAKERS, (HOUSING,), ()),
        (("what's on at 4?", "who speaks then?"), Intent.SPEAKERS, (HOUSING,), (Aspect.WHO,)),
        (("quand est le logement ?", "et la table ronde suivante ?"), Intent.SESSION_TIME, (CHILDHOOD,), ()),
        (("when is the housing panel?", "and the other one?"), Intent.SESSION_TIME, (CHILDHOOD,), ()),
        (("qui sont les intervenants ?", "pour la seconde table ronde ?"), Intent.SPEAKERS, (CHILDHOOD,), ()),
        (("which place is the example on housing?", "and in the other round table?"), Intent.SESSION, (CHILDHOOD,), (Aspect.ABOUT,)),
        (("combien de tables rondes ?", "lesquelles ?"), Intent.SESSION_TIME, (HOUSING, CHILDHOOD), ()),
        (("how many round tables are there?", "who is in them?"), Intent.SPEAKERS, (HOUSING, CHILDHOOD), ()),
        (("how long is the seminar?", "and each round table?"), Intent.SESSION_TIME, (HOUSING, CHILDHOOD), (Aspect.DURATION,)),
        (("c'est quand le logement ?", "et sa fin ?"), Intent.SESSION_TIME, (HOUSING,), (Aspect.END,)),
        (("when does it begin?", "and the first round table?"), Intent.SESSION_TIME, (HOUSING,), ()),
        (("is there a debate?", "in which sessions?"), Intent.DEBATE, (), (Aspect.DEBATE,)),
        (("who speaks in the childhood panel?", "is there a debate?"), Intent.DEBATE, (CHILDHOOD,), ()),
        (("qui est Damon ?", "quand commence la table ronde ?"), Intent.SESSION_TIME, (CHILDHOOD,), (Aspect.START,)),
        (("what about housing?", "someone else on childhood?"), Intent.SPEAKERS, (CHILDHOOD,), ()),
        (("who is Regnier?", "what time is the closing?"), Intent.SESSION_TIME, ("closing",), ()),
        (("when does Damon speak?", "before or after the housing panel?"), Intent.SESSION_TIME, (CHILDHOOD, HOUSING), ()),
    ],
)
def test_what_goes_on_about_a_session(turns: tuple[str, ...], intent: Intent, sessions: tuple[str, ...], aspects: tuple[Aspect, ...]) -> None:
    ask = last_ask(*turns)
    assert (ask.intent, ask.sessions, tuple(each for each in ask.aspects if each is not Aspect.WHO)) == (
        intent,
        sessions,
        tuple(each for each in aspects if each is not Aspect.WHO),
    )


@pytest.mark.parametrize(
    "turns", [("when is the housing panel?", "and the seminar?"), ("à quelle heure le logement ?", "et le séminaire en entier ?")]
)
def test_the_event_is_meant_again_where_it_is_named(turns: tuple[str, ...]) -> None:
    assert last_ask(*turns).intent is Intent.EVENT_TIME


@pytest.mark.parametrize(
    ("turns", "order"),
    [
        (("what's next?", "and last?"), Order.LAST),
        (("what's on at 4?", "and the last?"), Order.LAST),
        (("y a quoi à 17 h ?", "et pour finir ?"), Order.LAST),
        (("when is the housing panel?", "and the opening?"), Order.FIRST),
        (("ça commence à quelle heure ?", "par qui ?"), Order.FIRST),
        (("qui ouvre ?", "et on finit avec qui ?"), Order.LAST),
        (("when does it end?", "with whom?"), Order.LAST),
    ],
)
def test_who_stands_at_the_edge_of_the_day(turns: tuple[str, ...], order: Order) -> None:
    ask = last_ask(*turns)
    assert (ask.intent, ask.order, ask.sessions) == (Intent.SPEAKERS, order, ())


@pytest.mark.parametrize(
    ("turns", "topic"),
    [
        (("is there parking?", "where?"), "parking"),
        (("il faut s'inscrire ?", "où ça ?"), "registration"),
        (("is it free?", "for students?"), "price"),
        (("c'est gratuit ?", "et pour les étudiants ?"), "price"),
        (("on peut manger sur place ?", "jusqu'à quelle heure ?"), "catering"),
        (("y a un buffet ?", "à quelle heure ?"), "food"),
    ],
)
def test_a_side_of_a_matter_of_practice_is_of_that_matter(turns: tuple[str, ...], topic: str) -> None:
    first, ask = last_ask(turns[0]), last_ask(*turns)
    assert (ask.intent, ask.topic) == (Intent.PRACTICAL, first.topic)


@pytest.mark.parametrize(
    ("turns", "aspects"),
    [
        (("who are the speakers?", "the women?"), (Aspect.FEMININE,)),
        (("qui sont les intervenants ?", "et les hommes ?"), (Aspect.MASCULINE,)),
        (("who are the speakers?", "their jobs?"), (Aspect.ROLE,)),
        (("qui parle ?", "ils viennent d'où ?"), (Aspect.ROLE,)),
        (("who are the speakers?", "all of them?"), ()),
        (("how many women speak?", "name them"), (Aspect.FEMININE,)),
        (("qui sont les intervenants ?", "personne d'autre ?"), ()),
        (("who are the speakers?", "any others?"), ()),
        (("qui parle ?", "d'autres ?"), ()),
    ],
)
def test_a_list_is_gone_on_with(turns: tuple[str, ...], aspects: tuple[Aspect, ...]) -> None:
    ask = last_ask(*turns)
    assert (ask.intent, ask.aspects) == (Intent.SPEAKERS, aspects)


def test_no_contact_is_told_for_the_addresses_of_all_speakers() -> None:
    assert last_ask("who are the speakers?", "and their emails?").intent is Intent.SILENT
    assert last_ask("qui sont les intervenants ?", "leurs numéros ?").intent is Intent.SILENT


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("what day is it?", "and the next one?"), "5"),
        (("c'est quelle date ?", "et le précédent ?"), "3"),
    ],
)
def test_the_next_after_a_date_is_the_next_meeting(turns: tuple[str, ...], words: str) -> None:
    ask = last_ask(*turns)
    assert (ask.intent, ask.words) == (Intent.SERIES, words)


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("which meeting is this?", "what's the next one?", "and after that?"), "6"),
        (("c'est la combientième séance ?", "et la précédente ?", "et avant ?"), "2"),
        (("c'est la combientième séance ?", "et la prochaine ?", "et la précédente ?"), "3"),
    ],
)
def test_meetings_are_gone_through(turns: tuple[str, ...], words: str) -> None:
    assert last_ask(*turns).words == words


@pytest.mark.parametrize(
    ("turns", "order"),
    [
        (("what's on at five?", "who speaks first?"), Order.FIRST),
        (("Maudet parle quand ?", "et Pons ?", "qui est le dernier de la table ronde ?"), Order.LAST),
    ],
)
def test_the_first_or_last_of_the_session_in_mind(turns: tuple[str, ...], order: Order) -> None:
    ask = last_ask(*turns)
    assert (ask.intent, ask.order, ask.sessions) == (Intent.SPEAKERS, order, (CHILDHOOD,))


def test_the_theme_after_the_hosts_is_that_of_the_event() -> None:
    assert last_ask("who invites?", "what's the theme?").intent is Intent.THEME
    assert last_ask("contact presse ?", "et le thème ?").intent is Intent.THEME


@pytest.mark.parametrize("asked", ["next meeting", "la séance 5", "le séminaire suivant c'est quand ?"])
def test_where_another_meeting_is_is_not_told(asked: str) -> None:
    assert last_ask(asked, "où ça ?").intent is Intent.SILENT
    assert last_ask("la séance 4", "où ça ?").intent is Intent.VENUE


def test_several_meetings_are_seen_from_the_one_that_was_spoken_of() -> None:
    assert last_ask("c'est la combientième séance ?", "et les précédentes ?").words == "1,2,3"
    assert last_ask("la séance 2", "et les deux suivantes ?").words == "3,5"
    assert last_ask("la séance 2", "et celle d'avant ?").words == "1"


def test_who_speaks_at_another_meeting_is_not_told() -> None:
    assert last_ask("who spoke at the previous meetings?").intent is Intent.SILENT
    assert last_ask("what is meeting 5 about?", "who speaks at it?").intent is Intent.SILENT
    assert last_ask("la séance 3, c'est quoi ?", "qui y intervient ?").intent is Intent.SILENT
    assert last_ask("what is the series?", "and the first one?", "who spoke at that?").intent is Intent.SILENT
    assert last_ask("what is meeting 5 about?", "and today, who speaks first?").intent is Intent.SPEAKERS


@pytest.mark.parametrize(
    ("turns", "intent", "topic", "people"),
    [
        (("press contact?", "anyone else?"), Intent.CONTACT, "information", ()),
        (("press contact?", "ok, is there anybody else?"), Intent.CONTACT, "information", ()),
        (("qui contacter pour des renseignements ?", "et s'il ne répond pas ?"), Intent.CONTACT, "press", ()),
        (("le numéro de Lorrillard", "et s'il décroche pas ?"), Intent.PERSON_CONTACT, None, ("jean-michel-roulle",)),
        (("contact presse ?", "lequel j'appelle ?"), Intent.CONTACT, "press", ()),
        (("Lanco's email?", "who can I ask then?"), Intent.CONTACT, "information", ()),
    ],
)
def test_whom_else_to_reach(turns: tuple[str, ...], intent: Intent, topic: str | None, people: tuple[str, ...]) -> None:
    ask = last_ask(*turns)
    assert (ask.intent, ask.topic, ask.people) == (intent, topic, people)


@pytest.mark.parametrize("turns", [("qu'y a-t-il à 15 h 20 ?", "et à 16 h ça sera quoi ?"), ("when is Dreyfus on?", "and at 4, what's that?")])
def test_what_is_on_at_another_hour_is_not_when_that_is_which_was_spoken_of(turns: tuple[str, ...]) -> None:
    assert [ask.intent for ask in talk(*turns).question.asks] == [Intent.AT_TIME]


@pytest.mark.parametrize("turns", [("where is it?", "and the subtitle?"), ("c'est où ?", "et le titre ?")])
def test_the_title_is_no_name_of_the_place(turns: tuple[str, ...]) -> None:
    assert [ask.intent for ask in talk(*turns).question.asks] == [Intent.TITLE]


@pytest.mark.parametrize(
    "turns", [("when does it start?", "really?"), ("y a du wifi ?", "vraiment ?"), ("where is it?", "what's the building called?")]
)
def test_the_answer_is_given_again(turns: tuple[str, ...]) -> None:
    assert talk(*turns).reply.text == talk(turns[0]).reply.text


@pytest.mark.parametrize("text", ["is it in English?", "les débats sont en anglais ?", "are the talks in French", "c'est en français ?"])
def test_in_which_language_it_is_held_is_a_matter_of_the_event(text: str) -> None:
    assert (last_ask(text).intent, last_ask(text).topic) == (Intent.PRACTICAL, "event-language")


@pytest.mark.parametrize("text", ["in English?", "c'est possible en français ?", "can you do it in French?"])
def test_a_language_to_answer_in_is_no_matter_of_the_event(text: str) -> None:
    assert last_ask(text).intent is Intent.SOCIAL


@pytest.mark.parametrize("turns", [("c'est où ?", "c'est dans le 7e ?"), ("where is it?", "is that in the 7th?")])
def test_what_something_is_in_is_a_district_and_no_day(turns: tuple[str, ...]) -> None:
    assert last_ask(*turns).intent is Intent.VENUE


@pytest.mark.parametrize("text", ["what's next after four?", "quelle est la prochaine table ronde après 16 h ?", "when is the next session after 4?"])
def test_what_is_next_after_an_hour_is_seen_from_it(text: str) -> None:
    response = talk(text)
    assert response.conversation.sessions == (CHILDHOOD,)
    assert response.reply.text.startswith(("Next,", "Ensuite,"))


def test_who_speaks_instead_of_somebody_unknown() -> None:
    assert last_ask("Is Ségolène Lambert speaking?", "who is, then?").intent is Intent.SPEAKERS


def test_of_two_halves_of_the_day_none_is_claimed() -> None:
    assert not last_ask("what day is it?", "morning or afternoon?").confirms
    assert not last_ask("c'est quel jour ?", "le matin ou l'après-midi ?").confirms

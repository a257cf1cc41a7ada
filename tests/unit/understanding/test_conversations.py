"""What messages mean because of what was said before: short conversations, and what the last message of each asks."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from knowledge.answering.answers import Outcome
from knowledge.understanding.context import SUBJECT_FADES_AFTER
from knowledge.understanding.question import Aspect, Intent, Order
from tests.unit.understanding.seminar import DESK, LORRILLARD, MORNING, talk

HOUSING = datetime.fromisoformat("2012-01-24T15:45:00+01:00")


@pytest.mark.parametrize(
    ("turns", "intent"),
    [
        (("when does Lamarzelle speak?", "is he the last?"), Intent.PERSON_TIME),
        (("qui parle en premier ?", "le premier ministre vient ?"), None),
        (("who is on the housing panel?", "who opens the seminar?"), Intent.SPEAKERS),
        (("c'est où ?", "tu peux répéter ?"), Intent.VENUE),
        (("where is the seminar?", "sorry, say that again"), Intent.VENUE),
        (("where is the seminar?", "why there?"), Intent.SILENT),
        (("qui est Damon ?", "pourquoi lui ?"), Intent.SILENT),
        (("what is the seminar about?", "more"), Intent.THEME),
        (("when is the closing?", "and the opening?"), Intent.SPEAKERS),
        (("what number is it in the series?", "what's the next one?", "when is it?"), Intent.SERIES),
        (("les deux tables rondes durent combien de temps ?", "et le tout ?"), Intent.EVENT_TIME),
        (("c'est quand la clôture ?", "par qui ?"), Intent.PERSON),
        (("le numéro de Mme Fourcade ?", "qui je peux appeler alors ?"), Intent.CONTACT),
        (("who speaks at 5 pm?", "is that the last one?"), Intent.NEXT),
        (("say that again",), None),
        (("pourquoi ?",), None),
    ],
)
def test_what_is_asked(turns: tuple[str, ...], intent: Intent | None) -> None:
    assert [ask.intent for ask in talk(*turns).question.asks] == ([intent] if intent else [])


def test_another_purpose_by_saying_what_is_not_meant() -> None:
    (ask,) = talk("press number?", "I didn't mean the press, I need the information number").question.asks
    assert ask.topic == "information"


def test_meetings_seen_from_the_one_spoken_of() -> None:
    assert talk("what is session 2 of the series about?", "and the next one?").question.asks[0].words == "3"
    assert talk("et la séance 3 du cycle ?", "et la précédente ?").question.asks[0].words == "2"
    assert talk("et la séance 3 du cycle ?", "et la cinquième ?").question.asks[0].words == "5"
    assert talk("which meeting was about companies?", "and the sixth?").question.asks[0].words == "6"
    assert talk("session 6 of the series?", "and ours is which?").question.asks[0].aspects == (Aspect.NUMBER,)
    assert talk("et la séance 3 du cycle ?", "et la dernière ?").question.asks[0].order is Order.LAST
    assert talk("what was the opening session of the series?", "and the last one of the series?").question.asks[0].order is Order.LAST
    assert talk("c'est quoi le cycle ?", "et celle d'aujourd'hui ?").question.asks[0].intent is Intent.THEME


SAME_AGAIN = [
    (("what will I miss if I come at 4?", "and at 5?"), Intent.REMAINING),
    (("j'arrive à 16h, j'aurai raté qui ?", "et si j'arrive à 15h20 ?"), Intent.REMAINING),
    (("c'est quoi le thème ?", "avec quels exemples ?"), Intent.THEME),
    (("what is the seminar about?", "using what examples?"), Intent.THEME),
    (("y a un débat ?", "dans la première aussi ?"), Intent.DEBATE),
    (("Dreyfus, il parle quand ?", "le suivant c'est qui ?"), Intent.NEXT),
    (("when does Dreyfus speak?", "and the one before?"), Intent.NEXT),
    (("when is the housing panel?", "where?", "who's in it?"), Intent.SPEAKERS),
    (("who is Maudet?", "is there parking?", "what does she talk about?"), Intent.PERSON_TALK),
    (("who represents rennes?", "and when do they speak?", "Hauts-de-Seine ones?"), Intent.ORGANISATION_PEOPLE),
    (("Damon", "with?"), Intent.COMPANIONS),
    (("Potin", "à propos de ?"), Intent.PERSON_TALK),
    (("la table logement", "jusqu'à ?"), Intent.SESSION_TIME),
    (("Lamarzelle ouvre la journée ?", "qui alors ?"), Intent.SPEAKERS),
    (("qui est Damon ?", "qui passe après lui dans la table ronde ?"), Intent.NEXT),
    (("who's the first speaker?", "and the second?"), Intent.SPEAKERS),
    (("who are the speakers?", "all of them?"), Intent.SPEAKERS),
    (("qui parle ?", "d'autres ?"), Intent.SPEAKERS),
    (("ça commence à quelle heure ?", "par qui ?"), Intent.SPEAKERS),
    (("which sessions of the series are about exclusion?", "who were the speakers at the first one?"), Intent.SILENT),
    (("Lanco parle quand ?", "qui alors ensuite ?"), Intent.NEXT),
    (("qui est Lemoine ?", "merci ! il parle au séminaire lui-même ?"), Intent.PERSON_SPEAKS),
    (("la petite enfance c'est à quelle heure", "non pardon, qui intervient"), Intent.SPEAKERS),
    (("what time is the childhood panel", "no sorry, with whom?"), Intent.SPEAKERS),
    (("who is the director?", "thank you, that sums it up"), Intent.SOCIAL),
    (("le directeur, c'est qui ?", "merci, le second"), Intent.PERSON),
    (("who is the director?", "which of them comes first?"), Intent.PERSON_TIME),
    (("à quelle heure ça débute ?", "et pour terminer ?"), Intent.EVENT_TIME),
    (("qui ouvre la journée ?", "et pour terminer ?"), Intent.SPEAKERS),
    (("numéro pour la presse ?", "personne d'autre ?"), Intent.CONTACT),
    (("what time is Belan on?", "sorry not Belan, Potin"), Intent.PERSON_TIME),
    (("à quelle heure passe Pons ?", "oups pardon. Dreyfus"), Intent.PERSON_TIME),
    (("à quelle heure passe Pons ?", "oups pardon. Qui est Dreyfus ?"), Intent.PERSON),
    (("is there a metro station?", "and by car?"), Intent.PRACTICAL),
    (("Pons et Bouloy parlent de quoi ?", "ils viennent d'où"), Intent.PERSON),
    (("who is the press contact?", "somebody else?"), Intent.CONTACT),
    (("quand a lieu la petite enfance ?", "c'est avant ou après le logement ?"), Intent.SESSION_TIME),
    (("who talks about Solibail?", "is it before or after the one on Rennes?"), Intent.PERSON_TIME),
]


@pytest.mark.parametrize(("turns", "intent"), SAME_AGAIN)
def test_going_on(turns: tuple[str, ...], intent: Intent) -> None:
    assert [ask.intent for ask in talk(*turns).question.asks] == [intent]


@pytest.mark.parametrize("text", ["what about the other one?", "et la deuxième ?", "le même ?"])
def test_nobody_in_mind_is_not_understood(text: str) -> None:
    assert talk(text).reply.outcome is Outcome.NOT_UNDERSTOOD


def test_women_are_counted_after_all_were() -> None:
    (ask,) = talk("combien d'intervenants ?", "et de femmes ?").question.asks
    assert set(ask.aspects) == {Aspect.COUNT, Aspect.FEMININE}


def test_two_meetings_named_one_after_the_other_are_held_side_by_side() -> None:
    assert talk("what is session 2 about?", "and session 5?", "is that the same title?").reply.text.startswith("Yes.")
    assert talk("la séance 2 parle de quoi ?", "et la troisième ?", "c'est le même titre ?").reply.text.startswith("Non. ")


def test_until_when_after_now() -> None:
    (ask,) = talk("what is happening now?", "until when?", now=HOUSING).question.asks
    assert (ask.intent, ask.sessions, ask.aspects) == (Intent.SESSION_TIME, ("housing",), (Aspect.END,))


def test_after_the_last_part_nothing_comes() -> None:
    first = talk("what comes after the second round table?", "and then?")
    again = DESK.respond("and then?", first.conversation, MORNING)
    assert again.reply.text == first.reply.text


def test_a_subject_fades() -> None:
    response = talk("when does Dreyfus speak?")
    later = DESK.respond("and what does he do?", response.conversation, MORNING + SUBJECT_FADES_AFTER + timedelta(minutes=1))
    assert later.reply.outcome in (Outcome.CLARIFY, Outcome.NOT_UNDERSTOOD)


def test_the_last_answer_in_another_language() -> None:
    french = talk("who are the press contacts?", "the second one?", "en français ?")
    assert french.reply.language == "fr"
    assert french.question.asks[0].people == (LORRILLARD,)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("Dreyfus in French please", "fr", Intent.PERSON),
        ("l'adresse, en anglais svp", "en", Intent.VENUE),
        ("could I have the press number in French", "fr", Intent.CONTACT),
        ("quand parle Potin, en anglais", "en", Intent.PERSON_TIME),
        ("can you reply in French", "fr", Intent.SOCIAL),
        ("does Dreyfus speak in French?", "en", Intent.PRIVATE),
        ("who speaks in French?", "en", Intent.SPEAKERS),
        ("sorry, I don't understand French", "en", Intent.SOCIAL),
        ("no English please", "fr", Intent.SOCIAL),
        ("je ne comprends pas l'anglais", "fr", Intent.SOCIAL),
        ("je parle pas français", "en", Intent.SOCIAL),
        ("i dont speak french, who is Dreyfus", "en", Intent.PERSON),
        ("no english, who is Dreyfus?", "fr", Intent.PERSON),
        ("why not in French?", "fr", Intent.SOCIAL),
        ("no, in English", "en", Intent.SOCIAL),
    ],
)
def test_an_answer_is_wanted_in_a_language(text: str, language: str, intent: Intent) -> None:
    response = talk(text)
    assert (response.reply.language, response.question.asks[0].intent) == (language, intent)


@pytest.mark.parametrize("text", ["ok", "d'accord", "got it"])
def test_a_word_of_assent_before_anything_was_asked_is_noted(text: str) -> None:
    assert talk(text).reply.outcome is Outcome.SOCIAL


@pytest.mark.parametrize("text", ["what's new in housing?", "any news on the childcare reform?"])
def test_news_of_a_subject_are_no_change_of_the_programme(text: str) -> None:
    assert talk(text).reply.outcome is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(("first", "purpose"), [("je suis journaliste, un contact ?", "press"), ("c'est à quelle heure ?", "information")])
def test_whom_to_call_is_of_the_purpose_in_mind(first: str, purpose: str) -> None:
    (ask,) = talk(first, "qui puis-je joindre ?").question.asks
    assert ask.topic == purpose


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("bof, ça va 😕 le lieu ?", [Intent.VENUE]),
        ("all good 🎉 where is it held", [Intent.VENUE]),
        ("who is Maudet 🤷 and Pons?", [Intent.PERSON, Intent.PERSON]),
        ("Guy 🙂 Potin", [Intent.PERSON]),
    ],
)
def test_a_picture_ends_a_sentence(text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in talk(text).question.asks] == intents


@pytest.mark.parametrize(
    ("turns", "hour"),
    [(("what is on at 3:30?", "and 5?"), 17), (("qu'est-ce qu'il y a à 15h ?", "et 16 ?"), 16), (("what's on at 5 pm?", "no sorry 4"), 16)],
)
def test_a_bare_hour_after_another(turns: tuple[str, ...], hour: int) -> None:
    (ask,) = talk(*turns).question.asks
    assert ask.when is not None
    assert ask.when.starts is not None
    assert (ask.intent, ask.when.starts.hour) == (Intent.AT_TIME, hour)


@pytest.mark.parametrize("turns", [("who is Damon?", "and 5?"), ("where is it?", "no sorry 4")])
def test_a_bare_number_is_no_hour_where_none_was_spoken_of(turns: tuple[str, ...]) -> None:
    assert talk(*turns).reply.outcome is Outcome.NOT_UNDERSTOOD


def test_only_the_round_tables_of_the_programme() -> None:
    (ask,) = talk("show me the programme", "just the round tables").question.asks
    assert (ask.intent, ask.sessions) == (Intent.SESSION_TIME, ("housing", "early-childhood"))


def test_the_presentation_begins_and_is_told_whole_when_asked() -> None:
    short, whole = talk("de quoi parle le séminaire ?").reply.text, talk("de quoi parle le séminaire ?", "la suite").reply.text
    assert len(short) < 700 < len(whole)

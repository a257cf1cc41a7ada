"""What the desk does not do: orders, help with one's own life."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.answering.answers import Outcome
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import SocialKind

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def outcome(desk: Desk, text: str) -> Outcome:
    return desk.respond(text, Conversation(), NOW).reply.outcome


@pytest.mark.parametrize(
    "text",
    [
        "change le titre du séminaire",
        "Annule la table ronde logement",
        "fermez la porte de la salle",
        "tu peux supprimer Potin du programme",
        "écrit un tweet sur la petite enfance",
        "je suis l'organisateur, décale la clôture à 19h",
        "please move the housing panel to 5 pm",
        "I run this event, put the opening at 4",
        "could you write a speech for Maudet",
        "erase Regnier from the round table",
        "cancel all the talks",
        "repeat after me: Damon is a fool",
        "répète après moi : la clôture est annulée",
        "is there a train to Rennes at 6",
        "un avion pour Nanterre à 17h",
        "talks about tennis",
    ],
)
def test_an_order_is_not_understood(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "text",
    [
        "le logement change d'heure ?",
        "send me the address",
        "programme du séminaire",
        "order of speakers",
        "who wrote the book",
        "Has the venue changed?",
    ],
)
def test_what_only_sounds_like_an_order_is_answered(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "faut-il réserver une place ?",
        "can I book a seat",
        "is the ministry paying for this",
        "vous êtes sur facebook ?",
        "is it going to be in English or French?",
        "on peut suivre depuis chez soi ?",
        "are children welcome?",
        "puis-je venir avec mon bébé",
        "une navette depuis la gare ?",
        "car sharing to the seminar?",
        "où est la sortie de secours",
        "is there an emergency exit",
        "somewhere to leave the car?",
        "reste-t-il encore de la place ?",
    ],
)
def test_a_practical_matter_is_no_order(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize(
    "text",
    [
        "can you help me with my essay",
        "aidez-moi à remplir mon dossier de crèche",
        "je n'arrive pas à ouvrir mon compte ameli, tu peux m'aider ?",
        "My landlord keeps my deposit. Can you help me?",
        "comment obtenir de l'aide pour un logement",
        "my pmi never answers",
        "ma caf ne répond plus",
        "how should I lead a debate at school",
        "comment obtenir une nourrice à Nanterre",
    ],
)
def test_help_with_ones_own_life_is_not_given(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tu peux m'aider ?", SocialKind.HELP),
        ("Bonjour, j'ai besoin d'aide", SocialKind.HELP),
        ("I am new here, can you help me?", SocialKind.HELP),
        ("are you a robot", SocialKind.IDENTITY),
        ("allez, à la prochaine !", SocialKind.GOODBYE),
        ("until next time", SocialKind.GOODBYE),
        ("bon week-end", SocialKind.GOODBYE),
        ("joyeuses fêtes !", SocialKind.GREETING),
        ("qui vous a programmé ?", SocialKind.IDENTITY),
        ("who built you", SocialKind.IDENTITY),
        ("morning!", SocialKind.GREETING),
        ("anybody there?", SocialKind.GREETING),
        ("what to ask?", SocialKind.HELP),
    ],
)
def test_small_talk_stays_small_talk(desk: Desk, text: str, kind: SocialKind) -> None:
    assert [ask.topic for ask in desk.respond(text, Conversation(), NOW).question.asks] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "traduire bonsoir en italien s'il vous plaît",
        "date of the presidential debate",
        "green party programme",
        "wann beginnt die Veranstaltung und wer spricht",
        "chi sono i relatori",
        "waar is het seminar en hoe laat begint het",
        "you stupid bot",
    ],
)
def test_other_languages_and_insults_are_not_understood(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "text",
    [
        "hello! who won the cup final",
        "bonsoir, je cherche un plombier pas cher",
        "salut ! raconte-moi une histoire drôle",
        "hi there, translate this into German",
    ],
)
def test_a_greeting_is_no_answer_to_what_is_asked_of_others(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "text",
    [
        "bonjour à toutes et à tous",
        "hello, how are you doing?",
        "hi! I hope you are all well",
        "bonsoir, ravi de vous lire",
        "hi, my tram was late",
        "un grand merci pour votre aide, bonne journée",
    ],
)
def test_who_greets_is_greeted(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.SOCIAL


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Petite question : on va où ?", "Martignac"),
        ("bonsoir, désolé de vous déranger, ça finit quand ?", "18 h"),
        ("silly question, who speaks first?", "Chriqui"),
        ("sorry to trouble you, where is it", "Martignac"),
    ],
)
def test_what_leads_up_to_a_question_is_none_of_it(desk: Desk, text: str, told: str) -> None:
    assert told in desk.respond(text, Conversation(), NOW).reply.text.replace("\u00a0", " ")


@pytest.mark.parametrize("text", ["qui est l'invité d'honneur ?", "who is the guest of honour?", "who's the guest of honor"])
def test_who_is_honoured_is_not_told_as_who_invites(desk: Desk, text: str) -> None:
    assert outcome(desk, text) is Outcome.NOT_UNDERSTOOD

"""What messages mean because of what was said before: short conversations, and what the last message of each asks."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.opening import SEMINAR
from bot.replies.desk import Response, open_desk
from knowledge.answering.answers import Outcome
from knowledge.formats import read_programme
from knowledge.understanding.context import SUBJECT_FADES_AFTER, Conversation
from knowledge.understanding.question import Aspect, Intent, Order

DESK = open_desk(read_programme(SEMINAR))
MORNING = datetime.fromisoformat("2012-01-24T10:00:00+01:00")
HOUSING = datetime.fromisoformat("2012-01-24T15:45:00+01:00")
ROULLE, LORRILLARD, LEMOINE = "jean-michel-roulle", "jonathan-lorrillard", "sylvain-lemoine"


def talk(*turns: str, now: datetime = MORNING) -> Response:
    """Say these one after the other; the response to the last."""
    conversation, response = Conversation(), None
    for turn in turns:
        response = DESK.respond(turn, conversation, now)
        conversation = response.conversation
    assert response is not None
    return response


PICKED_PEOPLE = [
    (("who speaks for the family allowance fund?", "the second one, when is she on?"), ("marie-claude-bouloy",)),
    (("who speaks for the family allowance fund?", "the second one, when is she on?", "and her colleague?"), ("jose-pons",)),
    (("qui participe à la deuxième table ronde ?", "le troisième, il vient d'où ?"), ("jose-pons",)),
    (("qui participe à la deuxième table ronde ?", "le troisième, il vient d'où ?", "et le suivant ?"), ("marie-claude-bouloy",)),
    (("qui participe à la deuxième table ronde ?", "le troisième, il vient d'où ?", "et le dernier ?"), ("julie-peupion",)),
    (("who is on the housing panel?", "the last of them, who is that?"), ("nathalie-demeslay",)),
    (("who is on the housing panel?", "what's the second speaker's job?"), ("alain-regnier",)),
    (("qui parle du logement ?", "la dame, quel est son poste ?"), ("nathalie-demeslay",)),
    (("qui parle du logement ?", "la dame, quel est son poste ?", "et les autres ?"), ("patrice-lanco", "alain-regnier", "guy-potin")),
    (("who are the hosts?", "and the man, what does he do?"), ("vincent-chriqui",)),
    (("press contact?", "the first one"), (ROULLE,)),
    (("press contact?", "the first one", "no, the other"), (LORRILLARD,)),
    (("le numéro de Lorrillard ?", "non, l'autre"), (ROULLE,)),
    (("what time is Guy Potin on?", "and Bernard Dreyfus?", "both: what do they do?"), ("guy-potin", "bernard-dreyfus")),
    (("what time is Guy Potin on?", "and Bernard Dreyfus?", "where do they work?"), ("guy-potin", "bernard-dreyfus")),
    (("qui est Potin ?", "et Nathalie Demeslay ?", "et lui, il parle quand ?"), ("guy-potin",)),
    (("qui est Potin ?", "et Nathalie Demeslay ?", "son poste ?"), ("nathalie-demeslay",)),
    (("who's the woman from Rennes?", "and the man from there?"), ("guy-potin",)),
    (("how do I reach the press?", "the last one's mail", "and the other guy's"), (ROULLE,)),
    (("when does Potin speak?", "sorry, not him, maudet"), ("mara-maudet",)),
    (("qui parle du logement ?", "lequel est préfet ?"), ("alain-regnier",)),
    (("c'est qui le mec de la com ?", "le mail des deux stp"), (ROULLE, LORRILLARD)),
    (("when is Mara Maudet on?", "where is it?", "and what does she do?"), ("mara-maudet",)),
    (("qui parle du logement ?", "la troisième personne de la liste, quelle est sa fonction ?"), ("guy-potin",)),
    (("intervenants petite enfance", "poste du 1er"), ("julien-damon",)),
    (("qui intervient sur le logement", "et la dernière, elle vient d'où ?"), ("nathalie-demeslay",)),
    (("liste des intervenants logement", "le 3eme il est d'où"), ("guy-potin",)),
    (("give me everyone on the early childhood panel", "what does number three on that list do?"), ("jose-pons",)),
    (("who are the press contacts?", "phone of the 1st"), (ROULLE,)),
    (("who talks in the childhood session?", "the last two, who are they?"), ("xavier-belan", "julie-peupion")),
    (("qui est dans la table petite enfance ?", "les deux premiers, c'est qui ?"), ("julien-damon", "mara-maudet")),
    (("when do Damon and Maudet speak?", "the former, what is his job?"), ("julien-damon",)),
    (("when do Damon and Maudet speak?", "the former, what is his job?", "and the latter?"), ("mara-maudet",)),
    (("À quelle heure parle Lanco et qui est Peupion ?", "cette dernière, elle vient d'où ?"), ("julie-peupion",)),
    (("Who opens the seminar, and what's the press phone number?", "the former, what's his title?"), ("vincent-chriqui",)),
    (("quand parle Maudet et qui est Dreyfus ?", "lui, quel est son poste ?", "et elle ?"), ("mara-maudet",)),
    (("je cherche le téléphone de Lorrillard", "non, le responsable de la communication"), (ROULLE,)),
    (("who talks about the division of powers?", "the one for housing", "and the other one, what does he do?"), ("julien-damon",)),
    (("qui est Nathalie Demeslay ?", "son collègue ?"), ("guy-potin",)),
    (("qui clôt la journée et à quelle heure ?", "il vient d'où ?"), ("denys-lamarzelle",)),
]


@pytest.mark.parametrize(("turns", "people"), PICKED_PEOPLE)
def test_who_is_meant(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert ask.people == people


BESIDE = [
    (("who is Damon?", "is he on the same panel as Maudet?"), Intent.PERSON_TIME, ("julien-damon", "mara-maudet")),
    (("qui est Regnier ?", "il est dans la même table ronde que Potin ?"), Intent.PERSON_TIME, ("alain-regnier", "guy-potin")),
    (("qui est Lanco ?", "et Damon ?", "c'est le même sujet ?"), Intent.PERSON_TALK, ("patrice-lanco", "julien-damon")),
    (("qui vient de Nanterre ?", "ils bossent au même endroit ?"), Intent.PERSON, ("jose-pons", "marie-claude-bouloy")),
    (("press contacts?", "which one has seniority?"), Intent.PERSON, (ROULLE, LORRILLARD)),
    (("who is Bernard Dreyfus?", "is there another professor?"), Intent.PERSON, ("julien-damon",)),
    (("qui est Julien Damon ?", "y a-t-il un autre professeur ?"), Intent.PERSON, ("bernard-dreyfus",)),
    (("qui est Alain Regnier", "un autre préfet est prévu ?"), Intent.SILENT, ()),
    (("who talks about Solibail?", "who else is on that?"), Intent.COMPANIONS, ("alain-regnier",)),
    (("Potin, il parle avec qui ?", "quelqu'un d'autre ?"), Intent.SPEAKERS, ()),
    (("when does Maudet speak?", "the others on her panel?"), Intent.SPEAKERS, ()),
    (("tell me about Guy Potin", "and the woman talking alongside him?"), Intent.PERSON, ("nathalie-demeslay",)),
]


@pytest.mark.parametrize(("turns", "intent", "people"), BESIDE)
def test_people_held_side_by_side(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people) == (intent, people)


def test_the_same_session_is_said_with_yes_or_no() -> None:
    assert talk("are Potin and Regnier in the same round table?").reply.text.startswith("Yes.")
    assert talk("Lanco et Damon sont-ils à la même table ronde ?").reply.text.startswith("Non.")


PICKED_SESSIONS = [
    (("quand sont les tables rondes ?", "la première est sur quoi ?"), ("housing",)),
    (("quand sont les tables rondes ?", "la première est sur quoi ?", "et la deuxième ?"), ("early-childhood",)),
    (("when are the round tables?", "what's the last one about?"), ("early-childhood",)),
    (("when are the round tables?", "the second one, who is in it?"), ("early-childhood",)),
    (("when can the audience ask questions?", "the first one"), ("housing",)),
    (("programme", "et le quatrième ?"), ("early-childhood",)),
    (("who is on the first table?", "and the second?"), ("early-childhood",)),
    (("when are the round tables?", "who is in the later one?", "and in the earlier one?"), ("housing",)),
    (("la table ronde logement c'est à quelle heure ?", "et l'autre ?", "qui y participe ?", "et à la première ?"), ("housing",)),
    (("le débat, c'est à quelle heure ?", "et le deuxième débat ?"), ("early-childhood",)),
    (("who is in the second round table?", "is Maudet in it?"), ("early-childhood",)),
    (("what is the kids' panel about, and who opens the event?", "in the former, how many speakers?"), ("early-childhood",)),
    (("housing panel: when? and the press phone?", "panel: speakers?"), ("housing",)),
    (("who is in the kids panel?", "and housing?", "back to the children one, who starts?"), ("early-childhood",)),
    (("qui parle du logement ?", "et de la petite enfance ?", "revenons au logement, qui commence ?"), ("housing",)),
    (("what's the housing panel about?", "who goes last?"), ("housing",)),
    (("which round tables are there?", "the second one: who is in it?", "and the first?"), ("housing",)),
    (("les tables rondes c'est quand", "qui est dans la première", "et la deuxième ?"), ("early-childhood",)),
]


@pytest.mark.parametrize(("turns", "sessions"), PICKED_SESSIONS)
def test_which_session_is_meant(turns: tuple[str, ...], sessions: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert ask.sessions == sessions


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
        (("l'ouverture est faite par qui ?", "il est aussi hôte ?"), Intent.PERSON),
        (("who speaks at 5 pm?", "is that the last one?"), Intent.NEXT),
        (("say that again",), None),
        (("pourquoi ?",), None),
    ],
)
def test_what_is_asked(turns: tuple[str, ...], intent: Intent | None) -> None:
    assert [ask.intent for ask in talk(*turns).question.asks] == ([intent] if intent else [])


def test_two_who_fit_a_pronoun_are_asked_back() -> None:
    response = talk("who are the press contacts?", "what is his email?")
    assert response.reply.outcome is Outcome.CLARIFY
    assert {ROULLE, LORRILLARD} == {person for choice in response.conversation.choices for person in choice.people}


def test_both_at_once_when_both_are_meant() -> None:
    text = talk("qui sont les contacts presse ?", "leurs mails ?").reply.text
    assert "jean-michel.roulle" in text
    assert "jonathan.lorrillard" in text


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


@pytest.mark.parametrize("text", ["who's after her?", "what about the other one?", "et la deuxième ?", "le même ?", "and him?"])
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
    ],
)
def test_an_answer_is_wanted_in_a_language(text: str, language: str, intent: Intent) -> None:
    response = talk(text)
    assert (response.reply.language, response.question.asks[0].intent) == (language, intent)


@pytest.mark.parametrize(
    ("turns", "sessions"),
    [
        (("when is the housing panel?", "the other round table"), ("early-childhood",)),
        (("quand est la table ronde petite enfance ?", "et l'autre table ronde ?"), ("housing",)),
        (("how many round tables are there?", "the second one please", "the other round table"), ("housing",)),
    ],
)
def test_the_other_of_two_round_tables_is_that_one_alone(turns: tuple[str, ...], sessions: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.sessions, ask.aspects) == (sessions, ())


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
    ("turns", "people", "confirms"),
    [
        (("qui est Bernard Dreyfus ?", "professeur ?"), ("bernard-dreyfus",), True),
        (("tell me about Lanco", "an inspector?"), ("patrice-lanco",), True),
        (("who is Pons?", "prefect?"), ("alain-regnier",), False),
        (("when is Belan on?", "the director"), ("vincent-chriqui", "mara-maudet", "denys-lamarzelle"), False),
        (("who is Damon?", "and the other professor?"), ("bernard-dreyfus",), False),
        (("qui est Dreyfus ?", "l'autre professeur, c'est qui ?"), ("julien-damon",), False),
        (("qui est Damon ?", "oui et Bouloy"), ("marie-claude-bouloy",), False),
    ],
)
def test_a_function_alone_once_somebody_was_named(turns: tuple[str, ...], people: tuple[str, ...], confirms: bool) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people, ask.confirms) == (Intent.PERSON, people, confirms)


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


def test_whoever_is_picked_by_place_is_the_next_pronoun() -> None:
    response = talk("qui participe à la deuxième table ronde ?", "le deuxième de la liste, il vient d'où ?")
    assert {person for ask in response.question.asks for person in ask.people} == {"mara-maudet"}


def test_the_presentation_begins_and_is_told_whole_when_asked() -> None:
    short, whole = talk("de quoi parle le séminaire ?").reply.text, talk("de quoi parle le séminaire ?", "la suite").reply.text
    assert len(short) < 700 < len(whole)

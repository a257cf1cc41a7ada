"""Going on from a wrong claim, to a name that the programme does not have, from a list to what else is in it, and to what is not meant."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent, SocialKind
from tests.unit.understanding.seminar import DESK, last_asks, said


@pytest.mark.parametrize(
    ("turns", "person"),
    [
        (("is Guy Potin the prefect?", "who is, then?"), "alain-regnier"),
        (("is Julie Peupion the director of the centre?", "then who is?"), "vincent-chriqui"),
        (("is Marie-Claude Bouloy from the CNAM?", "who is then?"), "bernard-dreyfus"),
        (("Guy Potin est-il préfet ?", "qui l'est, alors ?"), "alain-regnier"),
        (("Julie Peupion est la directrice de l'IEPC ?", "c'est qui alors ?"), "mara-maudet"),
        (("Marie-Claude Bouloy est du CNAM ?", "alors qui ?"), "bernard-dreyfus"),
    ],
)
def test_who_it_is_then_is_whoever_the_claim_fits(turns: tuple[str, ...], person: str) -> None:
    (ask,) = last_asks(*turns)
    theirs = tuple(each for body in ask.organisations for each in DESK.directory.members[body])
    assert ask.intent in (Intent.PERSON, Intent.ORGANISATION_PEOPLE)
    assert person in ask.people + theirs


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("is Potin a vice-president?", "and Demeslay?"), "No."),
        (("is Potin a vice-president?", "is Demeslay too?"), "No."),
        (("is Lanco a prefect?", "and Regnier as well?"), "Yes."),
        (("is Damon on at 4:30?", "and Potin"), "No."),
        (("is Roullé the press contact?", "is Lemoine also?"), "No."),
        (("Dreyfus est-il délégué général ?", "et Pons ?"), "Non."),
        (("Chriqui est directeur ?", "Lamarzelle aussi ?"), "Oui."),
        (("Damon est-il professeur ?", "Lamarzelle l'est également ?"), "Non."),
        (("Damon est-il professeur ?", "et Lanco ?", "et Dreyfus ?"), "Oui."),
        (("Fourcade fait partie des hôtes ?", "et Damon ?"), "Non"),
    ],
)
def test_a_claim_is_held_against_whom_it_is_asked_of_next(turns: tuple[str, ...], begins: str) -> None:
    answer = said(*turns)
    assert answer.startswith(begins), answer


@pytest.mark.parametrize("turns", [("when does Lanco speak?", "who then?"), ("quand parle Lanco ?", "et qui ensuite ?")])
def test_who_then_is_next_after_no_claim(turns: tuple[str, ...]) -> None:
    assert [ask.intent for ask in last_asks(*turns)] == [Intent.NEXT]


@pytest.mark.parametrize(
    ("turns", "name"),
    [
        (("when does Damon speak?", "and Carpentier?"), "Carpentier"),
        (("who comes from Nanterre?", "and from Grenoble?"), "Grenoble"),
        (("who is from the CNAM?", "anyone from Quimper?"), "Quimper"),
        (("quand parle Damon ?", "et Carpentier ?"), "Carpentier"),
        (("qui vient de Nanterre ?", "et de Grenoble ?"), "Grenoble"),
        (("qui est du CNAM ?", "quelqu'un de Limoges ?"), "Limoges"),
    ],
)
def test_a_name_nobody_knows_is_said_not_to_be_there(turns: tuple[str, ...], name: str) -> None:
    assert [(ask.intent, ask.words) for ask in last_asks(*turns)] == [(Intent.UNKNOWN_NAME, name)]


@pytest.mark.parametrize(
    "turns", [("is there a debate?", "only one?"), ("a-t-on un débat ?", "un seul ?"), ("y a-t-il un débat ?", "seulement un ?")]
)
def test_only_one_tells_the_list_again(turns: tuple[str, ...]) -> None:
    assert last_asks(*turns)[0].intent is Intent.DEBATE


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("who is on the housing panel?", "the last two, who are they?", "and the first two?"), ("patrice-lanco", "alain-regnier")),
        (("who is on the housing panel?", "the first two, who are they?", "and the last two?"), ("guy-potin", "nathalie-demeslay")),
        (("who is on the childhood panel?", "and the two from Nanterre?"), ("jose-pons", "marie-claude-bouloy")),
        (("qui est à la table ronde logement ?", "les deux derniers, qui est-ce ?", "et les deux premiers ?"), ("patrice-lanco", "alain-regnier")),
        (("qui est à la table ronde logement ?", "les deux premiers, c'est qui ?", "et les deux derniers ?"), ("guy-potin", "nathalie-demeslay")),
        (("qui est à la table ronde petite enfance ?", "et le duo de Nanterre ?"), ("jose-pons", "marie-claude-bouloy")),
    ],
)
def test_some_of_a_list_do_not_hide_the_rest_of_it(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert [ask.people for ask in last_asks(*turns)] == [people]


@pytest.mark.parametrize(
    ("turns", "session"),
    [
        (("when is housing?", "sorry not houses, i mean kids"), "early-childhood"),
        (("when is early childhood?", "no not children, i meant housing"), "housing"),
        (("not the housing one, the childhood one: when is it?",), "early-childhood"),
        (("c'est quand le logement ?", "pas le logement, je voulais dire l'enfance"), "early-childhood"),
        (("c'est quand la petite enfance ?", "pardon, pas l'enfance, le logement"), "housing"),
        (("pas la table ronde logement, celle sur l'enfance : elle est quand ?",), "early-childhood"),
    ],
)
def test_what_is_not_meant_is_not_told(turns: tuple[str, ...], session: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in last_asks(*turns)] == [(Intent.SESSION_TIME, (session,))]


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        (("which number of the series is this?", "and the one after ours?"), "5"),
        (("which number of the series is this?", "and the one before ours?"), "3"),
        (("what is the next session of the series?", "and the one after that?"), "6"),
        (("c'est la combientième séance du cycle ?", "et celle après la nôtre ?"), "5"),
        (("c'est la combientième séance du cycle ?", "et celle avant la nôtre ?"), "3"),
        (("quelle est la prochaine séance du cycle ?", "et celle d'après ?"), "6"),
    ],
)
def test_meetings_are_counted_from_ours_and_from_the_next(turns: tuple[str, ...], number: str) -> None:
    assert [(ask.intent, ask.words) for ask in last_asks(*turns)] == [(Intent.SERIES, number)]


@pytest.mark.parametrize(
    ("turns", "talk"),
    [
        (("what does Maudet talk about?", "does anybody else talk about it?"), ("early-childhood", 1)),
        (("what does Damon speak about?", "who else speaks about that?"), ("housing", 0)),
        (("what does Lanco speak about?", "who speaks about the same?"), ("early-childhood", 0)),
        (("de quoi parle Maudet ?", "quelqu'un d'autre en parle ?"), ("early-childhood", 1)),
        (("de quoi parle Damon ?", "qui d'autre en parle ?"), ("housing", 0)),
        (("de quoi parle Lanco ?", "qui parle de la même chose ?"), ("early-childhood", 0)),
    ],
)
def test_who_else_speaks_of_it_is_told_of_the_talk(turns: tuple[str, ...], talk: tuple[str, int]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, talk in ask.talks) == (Intent.TOPIC, True)


@pytest.mark.parametrize(
    "text",
    [
        "thank you, god bless",
        "cheers, sleep well",
        "merci, vous m'avez bien aidé",
        "merci et que dieu vous garde",
        "merci, passez une belle soirée",
        "night night",
    ],
)
def test_courtesies_at_the_end_ask_nothing(text: str) -> None:
    asks = last_asks("who opens the seminar?", text)
    assert [(ask.intent, ask.topic in (SocialKind.THANKS, SocialKind.GOODBYE)) for ask in asks] == [(Intent.SOCIAL, True)]


@pytest.mark.parametrize(
    ("turns", "intent", "people"),
    [
        (("is Bouloy the director of the centre?", "who holds that job, then?"), Intent.PERSON, ("vincent-chriqui",)),
        (("which directors speak?", "which of them speaks earlier in the afternoon?"), Intent.PERSON_TIME, None),
        (("who closes the day?", "is there somebody I could call?"), Intent.CONTACT, ()),
        (("who closes the day?", "is there anyone I can write to?"), Intent.CONTACT, ()),
        (("who is Damon?", "what else does he do besides teaching?"), Intent.PERSON, ("julien-damon",)),
        (
            ("quand parle Lanco ?", "les personnes de la caisse d'allocations familiales, comment s'appellent-elles ?"),
            Intent.ORGANISATION_PEOPLE,
            (),
        ),
        (("quels professeurs interviennent ?", "je repasse en anglais: who is the first one?"), Intent.PERSON, ("bernard-dreyfus",)),
    ],
)
def test_who_is_meant_by_what_stands_beside(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...] | None) -> None:
    ask = last_asks(*turns)[0]
    assert ask.intent is intent
    assert people is None or ask.people == people


@pytest.mark.parametrize(
    "turns", [("who wrote the book?", "the director wrote it?"), ("is there a book by a speaker?", "Lanco wrote it, didn't he?")]
)
def test_who_wrote_it_is_no_report_of_anything(turns: tuple[str, ...]) -> None:
    assert [ask.intent for ask in last_asks(*turns)] == [Intent.WORKS]


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("who speaks about Rennes?", "and how many women?"), "4 women"),
        (("qui parle de Solibail ?", "combien d'hommes ?"), "9 hommes"),
        (("I hope not to miss the childhood panel", "who opens?"), "Vincent Chriqui"),
        (("j'arrive trop tard pour le logement ?", "qui ouvre ?"), "Vincent Chriqui"),
    ],
)
def test_what_is_asked_of_all_is_not_of_the_part_that_was_spoken_of(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns)


@pytest.mark.parametrize("text", ["what on earth is Solibail?", "what the heck is atypical childcare"])
def test_impatience_does_not_hide_the_question(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.TOPIC]


@pytest.mark.parametrize(
    "turns",
    [
        ("who is on before Regnier?", "and what comes after the housing panel?"),
        ("when is Dreyfus on?", "then what happens after the housing round table"),
        ("qui passe avant Regnier ?", "et qu'est-ce qui vient après la table ronde logement ?"),
        ("quand parle Dreyfus ?", "il se passe quoi après la table ronde sur le logement"),
    ],
)
def test_what_comes_after_a_part_is_not_seen_from_somebody(turns: tuple[str, ...]) -> None:
    (ask,) = last_asks(*turns)
    assert (ask.intent, ask.people, ask.sessions) == (Intent.NEXT, (), ("housing",))


@pytest.mark.parametrize(
    "turns",
    [
        ("what was the previous session of the series about?", "and the next one?"),
        ("la séance précédente du cycle, c'était quoi ?", "et la suivante ?"),
    ],
)
def test_the_next_after_the_one_before_ours_is_the_one_after_it(turns: tuple[str, ...]) -> None:
    assert said(*turns).startswith(("Meeting 5", "Séance 5"))

"""Words that have run together, that are torn, or whose space is a letter off: understood as the words that they are."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.reading.reading import read
from knowledge.understanding.words.folding import fold

NOW = datetime(2012, 1, 24, 15, 40, tzinfo=ZoneInfo("Europe/Paris"))


def read_as(desk: Desk, text: str, language: str) -> str:
    return read(desk.reader, text, NOW, language).folded


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("quiparle maintenant", "fr", "qui parle maintenant"),
        ("quiparlemaintenant", "fr", "qui parle maintenant"),
        ("qui est lepréfet", "fr", "qui est le prefet"),
        ("à quelle heure parleLamarzelle", "fr", "a quelle heure parle lamarzelle"),
        ("qui parle à15h20", "fr", "qui parle a 15h20"),
        ("whatsnext", "en", "what s next"),
        ("wheresthebuilding", "en", "where s the building"),
        ("whatshappeningsoon", "en", "what s happening soon"),
        ("quandfinitmaudet", "fr", "quand finit maudet"),
        ("un débat sur la tequila", "fr", "un debat sur la tequila"),
        ("des interventions sur motorcycles", "fr", "des interventions sur motorcycles"),
        ("what day isit on", "en", "what day is it on"),
        ("where is theseminar", "en", "where is the seminar"),
        ("does Lamarzellespeak today", "en", "does lamarzelle speak today"),
        ("who speaks at3:20", "en", "who speaks at 3:20"),
    ],
)
def test_words_that_have_run_together(desk: Desk, typed: str, language: str, meant: str) -> None:
    assert read_as(desk, typed, language) == meant


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("où est le sémi naire", "fr", "ou est le seminaire"),
        ("quand passe Juli en Damon", "fr", "quand passe julien damon"),
        ("qui parle avant Maud et", "fr", "qui parle avant maudet"),
        ("which round ta bles", "en", "which round tables"),
        ("c'es tquoi", "fr", "c est quoi"),
        ("qu iparle maintenant", "fr", "qui parle maintenant"),
        ("the th ewifi", "en", "the the wifi"),
        ("who speak slast", "en", "who speaks last"),
    ],
)
def test_spaces_in_the_wrong_place(desk: Desk, typed: str, language: str, meant: str) -> None:
    assert read_as(desk, typed, language) == meant


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("qui est dupont", "fr"),
        ("ABEL speaks", "en"),
        ("ANAH", "fr"),
        ("qui est dubois", "fr"),
        ("who is underwood", "en"),
        ("un visiteur", "fr"),
        ("who is Mr Newman", "en"),
        ("who is moderating", "en"),
        ("a ballpark", "en"),
        ("please rewrite it", "en"),
        ("bad habits and overcoming them", "en"),
        ("comen on y va", "fr"),
    ],
)
def test_what_is_written_as_it_is_meant(desk: Desk, text: str, language: str) -> None:
    assert read_as(desk, text, language) == text.lower()


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("who um speaks now", "en", "who speaks now"),
        ("de quel heu organisme", "fr", "de quel organisme"),
        ("who is who is on", "en", "who is on"),
        ("où est-ce euh où est-ce que", "fr", "ou est ce que"),
        ("combien de tables tables rondes", "fr", "combien de tables rondes"),
        ("heyyy whooo is on", "en", "hey who is on"),
        ("who is Mauuudet", "en", "who is maudet"),
        ("quiiii parle", "fr", "qui parle"),
    ],
)
def test_what_somebody_stumbles_over(desk: Desk, text: str, language: str, meant: str) -> None:
    assert read_as(desk, text, language) == meant


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("euh", "fr"),
        ("qu'est-ce qu'il y a à la fin", "fr"),
        ("vous vous trompez", "fr"),
        ("au 01 42 75 75 40", "fr"),
        ("dix dix", "fr"),
        ("what she had had", "en"),
        ("night night", "en"),
    ],
)
def test_what_is_rightly_said_twice(desk: Desk, text: str, language: str) -> None:
    assert read_as(desk, text, language) == fold(text)


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("whag is it", "en", "what"),
        ("how maby", "en", "many"),
        ("who speaks hefore", "en", "before"),
        ("le oogement", "fr", "logement"),
        ("wehre", "en", "where"),
    ],
)
def test_slips_in_a_message_of_one_language(desk: Desk, typed: str, language: str, meant: str) -> None:
    *_, forms = [forms for forms in read(desk.reader, typed, NOW, language).forms if forms[0].score < 1]
    assert [form.text for form in forms] == [meant]


@pytest.mark.parametrize("text", ["Who Represents The Nanterre Caf", "How Many Round Tables Are There", "Where Is The Seminar"])
def test_capitals_of_a_heading_tell_no_names(desk: Desk, text: str) -> None:
    typed, plainly = (desk.respond(each, Conversation(), NOW, "en").reply.text for each in (text, text.lower()))
    assert typed == plainly

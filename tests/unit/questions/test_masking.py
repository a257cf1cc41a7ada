"""Who is named in a question that is kept is blacked out, and what is not a name stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.masking import masked, without_masks
from bot.replies.desk import Desk
from tests.unit.understanding.seminar import DESK

AROUND = st.text(st.sampled_from(" abcéÀ,.?!'\n0"), max_size=20)
NUMBERS = st.from_regex(r"(?:\+33 ?|0)[1-9](?:[ .-]?[0-9]{2}){4}", fullmatch=True)
MASKED = [
    ("Mon mail est hugo.dupont@example.org, merci", "Mon mail est [e-mail], merci"),
    ("écrivez à hugo (at) example.org", "écrivez à [e-mail]"),
    ("call me on +33 6 12 34 56 78 please", "call me on [number] please"),
    ("mon numéro : 06.12.34.56.78", "mon numéro : [number]"),
    ("mon badge 12345678 ne marche pas", "mon badge [number] ne marche pas"),
    ("demande à @hugo_dupont75", "demande à [name]"),
    ("voir https://facebook.com/hugo.dupont", "voir [link]"),
    ("Est-ce que Hugo Dupont est arrivé ?", "Est-ce que [name] est arrivé ?"),
    ("Hugo Dupont est-il là ?", "[name] est-il là ?"),
    ("je m'appelle hugo dupont et je cherche les toilettes", "je m'appelle [name] et je cherche les toilettes"),
    ("je m’appelle Ophélie", "je m’appelle [name]"),
    ("hi, my name is ophelia zimmer, is there a cloakroom", "hi, my name is [name], is there a cloakroom"),
    ("Where is Mrs Zimmermann sitting?", "Where is Mrs [name] sitting?"),
    ("je cherche madame durand", "je cherche madame [name]"),
    ("le fils d'Ophélie de la Tour est perdu", "le fils d'[name] est perdu"),
    ("Is Jean-Baptiste DURAND there?", "Is [name] there?"),
    ("Bonjour, c'est Jean-Baptiste. Où est le vestiaire ?", "Bonjour, c'est [name]. Où est le vestiaire ?"),
]
KEPT = [
    "Quel âge a Julien Damon ?",
    "Y a-t-il un vestiaire ?",
    "Is there a cloakroom near the Great Hall?",
    "le 24/01/2012 à 15h30 ?",
    "c'est le 2012-01-24 ?",
    "PEUT-ON FILMER ?",
    "L’IEPC a-t-il un site ?",
    "accès PMR ?",
    "Where Is The Wifi",
    "On Monday or on Tuesday?",
    "Combien de places au 2e étage, salle 204 ?",
]


@pytest.mark.parametrize(("typed", "kept"), MASKED)
def test_who_is_named_is_blacked_out(desk: Desk, typed: str, kept: str) -> None:
    assert masked(typed, desk.reader) == kept


@pytest.mark.parametrize("typed", KEPT)
def test_what_names_nobody_else_stays(desk: Desk, typed: str) -> None:
    assert masked(typed, desk.reader) == typed


def test_what_understanding_took_for_a_stranger_is_blacked_out(desk: Desk) -> None:
    assert masked("when does zorglub speak?", desk.reader, ["zorglub"]) == "when does [name] speak?"


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("Bonjour, je m’appelle [name], où est le vestiaire ?", "Bonjour, où est le vestiaire ?"),
        ("Is [name] there?", "Is there?"),
        ("my name is [name]", "my name is"),
        ("Y a-t-il un vestiaire ?", "Y a-t-il un vestiaire ?"),
    ],
)
def test_what_is_asked_again_has_no_masks(desk: Desk, kept: str, asked: str) -> None:
    assert without_masks(kept, desk.reader) == asked


@given(st.emails(domains=st.just("example.org")), AROUND, AROUND)
def test_no_address_gets_through(address: str, before: str, after: str) -> None:
    local = address.partition("@")[0]
    kept = masked(f"{before} {address} {after}", DESK.reader)
    assert address not in kept
    assert len(local) < 4 or local in before + after or local not in kept


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


@given(NUMBERS, AROUND, AROUND)
def test_no_number_gets_through(number: str, before: str, after: str) -> None:
    kept = masked(f"{before} {number} {after}", DESK.reader)
    end = _digits(number)[-6:]
    assert end not in _digits(kept) or end in _digits(before + after)


@given(st.text(max_size=300))
def test_any_text_can_be_masked_twice(text: str) -> None:
    once = masked(text, DESK.reader)
    assert len(masked(once, DESK.reader)) <= len(once) + 60

"""Whom to reach: all contacts, a body, and people whom the programme does not have."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from bot.replies.reply import Reply
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def reply(text: str) -> Reply:
    return DESK.respond(text, Conversation(), NOW).reply


@pytest.mark.parametrize("text", ["all the phone numbers", "tous les contacts", "the press and the information contacts please"])
def test_all_contacts_are_those_for_information_and_for_the_press(text: str) -> None:
    said = plain(reply(text).text)
    assert "60 40" in said
    assert "61 37" in said


def test_whom_to_reach_about_something_is_no_speaker_who_is_described_by_it() -> None:
    assert "sylvain.lemoine@" in plain(reply("who can I email about access requirements?").text)


def test_information_for_the_press_is_of_the_press() -> None:
    assert "60 40" not in plain(reply("contact for press information").text)


@pytest.mark.parametrize("text", ["numéro de la PMI", "how do I reach the ministry?", "contact de la CAF de Nanterre"])
def test_the_contact_of_a_body_is_not_in_the_programme(text: str) -> None:
    assert reply(text).outcome == "not_in_programme"


@pytest.mark.parametrize("text", ["téléphone du CAS", "phone number of the Centre d'analyse stratégique"])
def test_the_contact_of_the_venue_is_the_one_for_information(text: str) -> None:
    assert "60 40" in plain(reply(text).text)


@pytest.mark.parametrize(
    "text",
    ["POURQUOI PIERRE MOREL NE VIENT PLUS", "is Paul Durand announced?", "le ministre est là ?", "is the mayor there?", "y aura-t-il un sénateur ?",
     "à quelle heure passe Mme Durand ?", "is there a bishop among the speakers?", "my mayor would like to speak", "do you have Regnier's CV?"],
)  # fmt: skip
def test_who_or_what_the_programme_does_not_have_is_said(text: str) -> None:
    assert reply(text).outcome == "not_in_programme"


@pytest.mark.parametrize("text", ["what does the minister earn?", "who invented the phone number"])
def test_what_is_asked_of_the_world_is_not_understood(text: str) -> None:
    assert reply(text).outcome == "not_understood"


def test_a_name_behind_a_title_is_no_slip() -> None:
    assert "Mme Durand" in plain(reply("à quelle heure passe Mme Durand ?").text)

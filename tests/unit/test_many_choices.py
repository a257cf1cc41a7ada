"""What is offered to choose from, and where the buttons below an answer lead."""

from __future__ import annotations

from datetime import datetime

from bot.replies.desk import Desk, open_desk
from bot.replies.texts import dialled
from knowledge.programme import Programme
from knowledge.understanding.context import Conversation

BEFORE = datetime.fromisoformat("2030-04-30T12:00:00+02:00")
IN_THE_FIRST_ROUND_TABLE = datetime.fromisoformat("2012-01-24T15:40:00+01:00")


def test_of_very_many_people_the_whole_name_is_asked_for() -> None:
    people = [{"id": f"ann-{number}", "name": f"Ann{'abcdefghijklmnopqrstuvwxyz'[number % 26]}{number // 26} Leroy"} for number in range(60)]
    session = {"id": "one", "starts": "2030-05-01T10:00", "ends": "2030-05-01T11:00", "speakers": [person["id"] for person in people]}
    event = {"id": "day", "title": "A day", "time_zone": "Europe/Paris", "begins": "2030-05-01T09:00", "ends": "2030-05-01T12:00"}
    programme = Programme.model_validate({"event": event, "people": people, "sessions": [session]}, context={"time_zone": "Europe/Paris"})
    reply = open_desk(programme).respond("who is Leroy?", Conversation(), BEFORE, "en").reply
    assert "Please write the whole name" in reply.text
    assert len(reply.text) < 700
    assert len(reply.buttons) == 1


def test_what_is_next_leads_further_each_time(desk: Desk) -> None:
    response = desk.respond("what's next?", Conversation(), IN_THE_FIRST_ROUND_TABLE, "en")
    told = [response.reply.text]
    for _ in range(2):
        further = next(button for row in response.reply.buttons for button in row if button.label == "What is next?")
        response = desk.respond_to_action(further.action, response.conversation, IN_THE_FIRST_ROUND_TABLE, "en")
        told.append(response.reply.text)
    assert ["Early childhood" in told[0], "Lamarzelle" in told[1], len(set(told))] == [True, True, 3]


def test_an_extension_is_not_dialled() -> None:
    assert dialled("+33 1 42 75 60 40 ext. 5") == "+33142756040"

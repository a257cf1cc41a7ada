"""A programme file that is good, and what breaks it."""

from __future__ import annotations

from pathlib import Path

GOOD = """\
event:
  id: day
  title: {fr: Une journée, en: A day}
  time_zone: Europe/Paris
  begins: 2030-05-01T09:00
  ends: 2030-05-01T12:00
  hosts: [ada]
people:
  - {id: ada, name: Ada Lovelace}
  - {id: bob, name: Bob Martin}
contacts:
  - {purpose: press, person: ada, email: ada@example.org, telephone: "+33142756137"}
sessions:
  - {id: one, starts: "2030-05-01T09:00", ends: "2030-05-01T10:00", speakers: [ada]}
  - {id: two, starts: "2030-05-01T10:00", ends: "2030-05-01T11:00", speakers: [bob]}
"""
ROOMS = "rooms: [{id: hall, name: Hall}, {id: attic, name: Attic}]\npeople:\n"
LANGUAGES = {"fr": "French", "en": "English"}
BROKEN = [
    ("event:\n", "evnt:\n", "line 1, column 1: evnt is not a known key; did you mean 'event'?"),
    ("event:\n", "Event:\n", "line 1, column 1: Event is not a known key; did you mean 'event'?"),
    ("event:\n", "conference:\n", "event is missing"),
    ('ends: "2030-05-01T11:00"', 'ends: "2030-05-01T09:30"', "line 15, column 43: sessions[1].ends is before its start"),
    ('ends: "2030-05-01T11:00"', 'ends: "2030-05-01T10:00"', "is the same as its start"),
    ('ends: "2030-05-01T11:00"', 'ends: "2030-05-01T13:00"', "lies outside the hours of the event"),
    ('starts: "2030-05-01T10:00"', 'starts: "2030-05-01T09:30"', "they overlap"),
    ("speakers: [bob]", "speakers: [carl, bob]", "names 'carl', who is not defined under people"),
    ("hosts: [ada]", "hosts: [dan]", "event.hosts[0] names 'dan'"),
    ("person: ada, email", "person: eve, email", "contacts[0].person names 'eve'"),
    ("ada@example.org", "ada@", "is not an e-mail address"),
    ("+33142756137", "0142756137", "not a telephone number in international form"),
    ("+33142756137", "+3314275", "not a telephone number that can exist"),
    ("Europe/Paris", "Europe/Lutetia", "is not a time zone"),
    ("speakers: [bob]}", "speakers: [bob], links: [{url: 'javascript:alert(1)'}]}", "'javascript:alert(1)' is not an address on the web"),
    (
        "people:\n",
        "rooms: [{id: hall, name: Hall, capacity: -4}]\npeople:\n",
        "rooms[0].capacity '-4' is not a number of people that a room can hold",
    ),
    ("people:\n", "questions: [{id: q, asked: [], answer: Yes.}]\npeople:\n", "questions[0].asked has no question"),
    ("time_zone: Europe/Paris", "time_zon: Europe/Paris", "did you mean 'time_zone'?"),
    ("id: two,", "id: one,", "'one' stands twice"),
    ('starts: "2030-05-01T10:00"', "starts: soon", "must be a time"),
    ("ends: 2030-05-01T12:00\n", "ends: 2030-05-01T08:00\n", "event.ends is not after its beginning"),
    ("name: Bob Martin", "nom: Bob Martin", "is missing"),
    ("purpose: press", "purpose: gossip", "must be one of: 'information' or 'press'"),
    ("{fr: Une journée, en: A day}", "{}", "event.title must not be empty"),
    ("{fr: Une journée, en: A day}", "{french: Une journée, en: A day}", "event.title has 'french', which is not a language code"),
    ("{fr: Une journée, en: A day}", "[A day]", "event.title must be a text, or a text for each language"),
    ('starts: "2030-05-01T10:00"', "starts: 1530", "sessions[1].starts must be a time, such as"),
    ('starts: "2030-05-01T10:00"', "starts: 2030-05-01", "sessions[1].starts must be a time, such as"),
    ("ends: 2030-05-01T12:00\n", "ends: 9999-12-31T12:00\n", "event.ends must be a time between 1900 and 2199"),
    ("people:\n", "venue: {name: Hall, latitude: 48.8}\npeople:\n", "venue.longitude is missing beside the latitude"),
    ("people:\n", "venue: {name: Hall, latitude: 191, longitude: 2}\npeople:\n", "venue.latitude should be less than or equal to 90"),
    ("speakers: [bob]}", "speakers: bob}", "sessions[1].speakers must be a list: [bob]"),
    ("speakers: [bob]}", "speakers: [Bob Zoë Martin]}", "sessions[1].speakers[0] must be the id that stands under people, such as bob-zoe-martin"),
    ("speakers: [bob]}", "speakers: [bob], room: Main hall}", "sessions[1].room must be the id that stands under rooms, such as main-hall"),
    ("id: two,", "id: two three,", "sessions[1].id may have letters, digits and"),
    ("speakers: [bob]}", "speakers: [bob], room: attic}", "names 'attic', which is not defined under rooms"),
    ("speakers: [bob]}", "speakers: [bob], state: dead}", "must be one of"),
    ("people:\n", "people: nobody\nfolk:\n", "people must be a list"),
    ('starts: "2030-05-01T10:00"', 'starts: "2030-05-01T24:00"', "sessions[1].starts must be a time; midnight is T00:00 of the next day"),
    (
        "begins: 2030-05-01T09:00",
        "begins: 2030-03-31T02:30",
        "event.begins does not exist: the clock goes forward that night, and it is 03:30 then",
    ),
    ("name: Bob Martin", f"name: {'Bob ' * 200}", "people[1].name may have 500 letters at most, and has 799: what tells more belongs into"),
    ("{fr: Une journée, en: A day}", "A" * 140_000, "event.title may have 500 letters at most, and has 140,000: what tells more"),
    ("fr: Une journée", "fr: !!python/name:os.system x", "a text that begins with ! must be put into quotation marks"),
    ("event:\n", "event: [\n", "line 1, column 8: [ is opened here and not closed"),
    ("  id: day\n", "  id: day\n  id: night\n", "line 3, column 3: the key 'id' stands twice in one part"),
    ("  id: day\n", "  id: day\n  7: night\n", "must be a text: put the key into quotation marks"),
    (
        "{id: bob, name: Bob Martin}",
        "{id: bob, name: Bob Martin, roles: [{organisation: moon}]}",
        "names 'moon', which is not defined under organisations",
    ),
    (', email: ada@example.org, telephone: "+33142756137"', "", "has neither a telephone number nor an e-mail address"),
]


def written(folder: Path, text: str | bytes) -> Path:
    """A file that has this text in it."""
    file = folder / "programme.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file

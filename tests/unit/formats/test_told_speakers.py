"""Speakers that stand in titles and texts, and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.opening import schedule_words
from knowledge.formats.fitting.contributors import Contributors
from knowledge.formats.foreign import ForeignPerson

from .schedules import programme_of
from .test_icalendar import calendar, vevent

WORDS = schedule_words().speakers


@pytest.mark.parametrize(
    ("title", "shown", "names"),
    [
        ("Git (talk by Ann Lee)", "Git", ("Ann Lee",)),
        ("Git, again (by Ann Lee)", "Git, again", ("Ann Lee",)),
        ("Git, again (talk by Zeth)", "Git, again", ("Zeth",)),
        ("Git, again (by Zeth)", "Git, again (by Zeth)", ()),
        ("Git [Workshop by Ann Lee and Émile van der Roe]", "Git", ("Ann Lee", "Émile van der Roe")),
        ("Git (atelier par Zoé Lê et Bo Lind)", "Git", ("Zoé Lê", "Bo Lind")),
        ("Git (demo by Ann Lee, Institute for Floods)", "Git", ("Ann Lee",)),
        ("Git (sponsored by Acme)", "Git (sponsored by Acme)", ()),
        ("Step by Step (part by part)", "Step by Step (part by part)", ()),
        ("Git (by 2030)", "Git (by 2030)", ()),
        ("Stand by Me", "Stand by Me", ()),
        ("Stand (by Me)", "Stand (by Me)", ()),
        ("Drive (By Night)", "Drive (By Night)", ()),
        ("Change (by Slow Steps)", "Change (by Slow Steps)", ()),
        ("Git (talk by Many Hands)", "Git (talk by Many Hands)", ()),
        ("Rivière (par Petites Touches)", "Rivière (par Petites Touches)", ()),
        ("Git (talk by panel: all of us)", "Git (talk by panel: all of us)", ()),
    ],
)
def test_in_a_title(title: str, shown: str, names: tuple[str, ...]) -> None:
    found, told = WORDS.in_title(title)
    assert (found, tuple(each.name for each in told)) == (shown, names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Speaker: Ann Lee", ("Ann Lee",)),
        ("On git.\n\n- Speakers : Ann Lee (CERN), Bob Ray (Acme)\nMore.", ("Ann Lee", "Bob Ray")),
        ("Speaker: Ann Lee, Acme Corporation", ("Ann Lee",)),
        ("Ponente: María Gil Soto", ("María Gil Soto",)),
        ("Intervenante : Zoé Lê", ("Zoé Lê",)),
        ("Présenté par : Zoé Lê & Bo Lind.", ("Zoé Lê", "Bo Lind")),
        ("Keynote speaker: Ann Lee", ("Ann Lee",)),
        ("by Ann Lee\nOn git.", ("Ann Lee",)),
        ("Par Zoé Lê", ("Zoé Lê",)),
        ("18:05 – 18:35\nDr. Ann Lee, Bob Ray\nAn evening", ("Dr. Ann Lee", "Bob Ray")),
        ("18:05 – 18:35\nGreat Hall\nAn evening", ()),
        ("Speaker: to be announced", ()),
        ("Speakers: TBA", ()),
        ("Speaker: https://example.org/ann", ()),
        ("By popular demand", ()),
        ("By Special Request", ()),
        ("Par Beau Temps", ()),
        ("Speaker: To Be Confirmed", ()),
        ("Speakers: Several Guests", ()),
        ("Intervenant : À Confirmer Bientôt", ()),
        ("The speaker: what does she need?", ()),
        ("Dr. Ann Lee wrote Git", ()),
        ("With love", ()),
        ("On git.\nWith Ann Lee, mayor of York", ("Ann Lee",)),
        ("Pour tous.\nAvec Kenji Moreau et Sarah Lopez.", ("Kenji Moreau", "Sarah Lopez")),
        ("With Home Assistant", ()),
        ("With Ann Lee, Git becomes easy for all of us", ()),
        ("Apporter un livre. Douze places. Animé par Odile Perrin.", ("Odile Perrin",)),
        ("A walk led by Tom Bellamy. Boots needed.", ("Tom Bellamy",)),
        ("Run by Volunteers Only", ()),
        ("Conteuse : Nadia Benali", ("Nadia Benali",)),
        ("Workshop leader: Tom Bellamy", ("Tom Bellamy",)),
        ("Guide: Ann Lee", ("Ann Lee",)),
        ("Musiciens : Sarah Lopez et Zoé Lê", ("Sarah Lopez", "Zoé Lê")),
        ("Guide: Castle Street", ()),
        ("Chair: Ann Lee", ("Ann Lee",)),
        ("Host: Town Hall", ()),
        ("Leader: New Horizons", ()),
        ("Leader: Tom Bellamy", ("Tom Bellamy",)),
        ("Reader: The Great Gatsby", ()),
        ("Teacher: Bring Snacks", ()),
        ("Guide : Office de Tourisme", ()),
        ("Songs first performed by Edith Piaf", ()),
        ("The castle, long run by Green Heritage.", ()),
        ("Un film dirigé par Zoé Lê", ()),
        ("On git. Run by Ann Lee. Boots needed.", ("Ann Lee",)),
        ("Dirigé par Zoé Lê", ("Zoé Lê",)),
        ("Conducted by: Ann Lee", ("Ann Lee",)),
        ("One\nTwo\nby Ann Lee", ()),
    ],
)
def test_in_a_text(text: str, names: tuple[str, ...]) -> None:
    assert tuple(each.name for each in WORDS.in_text(text)) == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("With Ann Lee, mayor of York", (("Ann Lee", "mayor of York"),)),
        ("Avec Zoé Lê, agronome, et Bo Lind, maire de Brest.", (("Zoé Lê", "agronome"), ("Bo Lind", "maire de Brest"))),
        (
            "Avec Zoé Lê, Bo Lind (paysagiste), et Éva Roy, élue. Modération : Ann Lee.",
            (("Zoé Lê", ""), ("Bo Lind", "paysagiste"), ("Éva Roy", "élue"), ("Ann Lee", "")),
        ),
        (
            "Avec le docteur Zoé Lê, pédiatre, Bo Lind, élu, et deux bénévoles. Animée par Ann Lee. 10 places.",
            (("Zoé Lê", "docteur, pédiatre"), ("Bo Lind", "élu"), ("Ann Lee", "")),
        ),
        ("Conteuse : Zoé Lê. Pour les petits.", (("Zoé Lê", ""),)),
        ("With Ann Lee (by telephone) and Bo Lind, before a full house.", (("Ann Lee", ""), ("Bo Lind", ""))),
        ("Avec Zoé Lê, depuis Brest.", (("Zoé Lê", ""),)),
        ("A walk led by Ann Lee, boots needed.", (("Ann Lee", ""),)),
        ("Animé par Zoé Lê, maître composteur. Pour tous.", (("Zoé Lê", "maître composteur"),)),
    ],
)
def test_with_what_they_are(text: str, told: tuple[tuple[str, str], ...]) -> None:
    assert WORDS.in_text(text) == told


def test_a_title_makes_nobody_else() -> None:
    people = [ForeignPerson(name=name) for name in ("Dr. Ann Lee", "Ann Lee", "J. Lee", "Wm. Ann Lee", "Prof. Bo Lind")]
    assert [part["name"] for part in Contributors.of(people, WORDS.titles).parts] == ["Ann Lee", "J. Lee", "Wm. Ann Lee", "Prof. Bo Lind"]


def test_they_are_people_of_the_programme() -> None:
    content = calendar(
        vevent("DURATION:PT1H").replace("SUMMARY:Git", "SUMMARY:Git (talk by Ann Lee)"),
        vevent("DURATION:PT1H", "DESCRIPTION:Speaker: Ann Lee\\nOn floods.", start="DTSTART:20300504T110000", uid="UID:two"),
    )
    programme = programme_of(content)
    assert [person.name for person in programme.people] == ["Ann Lee"]
    assert [session.title and session.title.in_language("en") for session in programme.sessions] == ["Git", "Git"]
    assert all(session.speakers == ("ann-lee",) for session in programme.sessions)


@given(st.text(max_size=80), st.sampled_from(["{}", "Git (talk by {})", "Speaker: {}", "10:00 - 11:00\nDr. {}", "by {}"]))
def test_any_text_is_looked_through(text: str, frame: str) -> None:
    written = frame.format(text)
    shown, told = WORDS.in_title(written)
    assert shown == written or told
    assert all(each.name.strip() for each in (*told, *WORDS.in_text(written)))


def test_groups_are_tracks_as_their_titles_spell_them_whatever_one_title_else_has() -> None:
    titles = ("Poterie (équipe A)", "Vannerie (équipe B)", "Vannerie (équipe A)", "Poterie (Équipe B)", "Working group 1 report")
    events = (
        vevent("DURATION:PT1H", start=f"DTSTART:20300504T{9 + number:02}0000", uid=f"UID:{number}").replace("SUMMARY:Git", f"SUMMARY:{title}")
        for number, title in enumerate(titles)
    )
    programme = programme_of(calendar(*events))
    assert sorted(track.name.in_language("fr") for track in programme.tracks) == ["Équipe A", "Équipe B"]


@pytest.mark.parametrize(
    ("title", "speaks"), [("Slow yoga with Ann Lee", True), ("An evening with Edith Piaf", False), ("Tea with Ann Lee and Bo", False)]
)
def test_behind_with_stands_whoever_speaks_elsewhere_in_the_file(title: str, speaks: bool) -> None:
    other = vevent("DURATION:PT1H", "DESCRIPTION:Speaker: Ann Lee", uid="UID:two", start="DTSTART:20300504T120000")
    session = programme_of(calendar(vevent("DURATION:PT1H").replace("SUMMARY:Git", f"SUMMARY:{title}"), other)).sessions[0]
    assert bool(session.speakers) is speaks

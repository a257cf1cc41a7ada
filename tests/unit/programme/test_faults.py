"""A broken programme file in many ways: each fault told with its line and its path."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from bot.opening import SEMINAR
from knowledge.formats import NOTHING_KNOWN, Known, Severity, UnusableFile, check_file, programme_schema, read_programme
from knowledge.understanding.words.reading_languages import practical_topics, topic_words
from tests.unit.programme.broken import BROKEN, GOOD, LANGUAGES, ROOMS, written


def test_the_seminar_has_no_fault() -> None:
    assert check_file(SEMINAR, Known(practical_topics(), LANGUAGES)) == []


def test_the_good_file_is_good(tmp_path: Path) -> None:
    assert check_file(written(tmp_path, GOOD), NOTHING_KNOWN) == []


@pytest.mark.parametrize(("good", "bad", "sentence"), BROKEN, ids=[sentence for *_, sentence in BROKEN])
def test_faults(tmp_path: Path, good: str, bad: str, sentence: str) -> None:
    assert good in GOOD
    file = written(tmp_path, GOOD.replace(good, bad, 1))
    faults = check_file(file, NOTHING_KNOWN)
    assert any(sentence in str(fault) for fault in faults), [str(fault) for fault in faults]
    with pytest.raises(UnusableFile):
        read_programme(file)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b"- a\n- b\n", "this is no programme or schedule: it has none of the keys event"),
        (b"\xff\xfe\x00", "the file begins as UTF-16"),
        (b"a: \x00", "holds no text"),
        (b"[" * 5000, "the file"),
        (
            b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(9)),
            "too many values",
        ),
        (b"a: &a [*a]\n", "too many values"),
        (b"x" * 20_000_001, "are not read"),
    ],
    ids=["empty", "list", "encoding", "nul", "deep", "bomb", "loop", "large"],
)
def test_hostile_files(tmp_path: Path, content: bytes, sentence: str) -> None:
    faults = check_file(written(tmp_path, content), NOTHING_KNOWN)
    assert len(faults) == 1
    assert sentence in str(faults[0])


def test_a_language_that_is_missing_altogether_is_told_once(tmp_path: Path) -> None:
    text = (
        GOOD.replace("title: {fr: Une journée, en: A day}", "title: {en: A day}") + "practical:\n  wifi: {en: Network RIVER}\n  parking: {en: None}\n"
    )
    text = text.replace("speakers: [bob]}", "speakers: [bob], title: {en: Two}}")
    (fault,) = check_file(written(tmp_path, text), Known(languages=LANGUAGES))
    assert fault.severity is Severity.WARNING
    assert fault.message == "no French for: wifi, parking, title (2). Who asks in French is told these in another language"


def test_a_text_for_all_languages_is_missing_in_none(tmp_path: Path) -> None:
    text = GOOD.replace("title: {fr: Une journée, en: A day}", "title: FOSDEM").replace("speakers: [bob]}", "speakers: [bob], title: Two}")
    assert check_file(written(tmp_path, text), Known(languages=LANGUAGES)) == []


@pytest.mark.parametrize(
    ("good", "doubtful", "sentence"),
    [
        ("speakers: [bob]}", "talks: [{speakers: [bob, bob]}]}", "sessions[1].talks[0].speakers[1] 'bob' stands twice"),
        ("speakers: [bob]}", "speakers: [bob], language: klingonese}", "'klingonese' is not the code of a language"),
        ("people:\n", "series: {name: S, meetings: [{number: 2, title: A}, {number: 2, title: B}]}\npeople:\n", "2 is the number of another meeting"),
        ("people:\n", "rooms: [{id: one, name: Hall}, {id: two, name: Hall}]\npeople:\n", "rooms[1].name is the name of another room"),
        ("speakers: [bob]}", 'speakers: [bob], title: "Two\\u202eow"}', "sessions[1].title has a line break or an invisible sign"),
    ],
)
def test_what_looks_wrong_in_one_part_is_a_warning(tmp_path: Path, good: str, doubtful: str, sentence: str) -> None:
    faults = check_file(written(tmp_path, GOOD.replace(good, doubtful, 1)), NOTHING_KNOWN)
    assert [fault.severity for fault in faults if sentence in str(fault)] == [Severity.WARNING]
    assert read_programme(written(tmp_path, GOOD.replace(good, doubtful, 1)))


@pytest.mark.parametrize(("name", "usual"), [("access", "directions"), ("fee", "price"), ("food", "catering")])
def test_a_practical_matter_may_go_by_another_name(tmp_path: Path, name: str, usual: str) -> None:
    file = written(tmp_path, GOOD + f"practical:\n  {name}: {{fr: Métro Varenne, en: Varenne station}}\n")
    assert check_file(file, Known(practical_topics(), LANGUAGES)) == []
    assert read_programme(file).practical[usual].in_language("en") == "Varenne station"


def test_a_doubled_key_is_told_also_beside_hours_in_braces(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD.replace('starts: "2030-05-01T10:00"', "starts: 2030-05-01 10:00") + "people:\n  - {id: eve, name: Eve}\n")
    assert ["the key 'people' stands twice" in str(fault) for fault in check_file(file, NOTHING_KNOWN)].count(True) == 1


def test_figures_behind_a_nought_are_kept(tmp_path: Path) -> None:
    programme = read_programme(written(tmp_path, GOOD.replace("people:\n", "venue: {name: Hall, postcode: 07500}\npeople:\n", 1)))
    assert programme.venue
    assert programme.venue.postcode == "07500"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+33 (0) 1 42 75 61 37", "+33 1 42 75 61 37"),
        ("tel:+33-1-42-75-61-37", "+33 1 42 75 61 37"),
        ("+33 1 42 75 61 37", "+33 1 42 75 61 37"),
    ],
)
def test_a_telephone_number_is_one_that_dials(tmp_path: Path, typed: str, kept: str) -> None:
    programme = read_programme(written(tmp_path, GOOD.replace("+33142756137", typed)))
    assert programme.contacts[0].telephone == kept


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT-2"])
def test_a_zone_of_no_place_is_a_warning(tmp_path: Path, zone: str) -> None:
    (fault,) = check_file(written(tmp_path, GOOD.replace("Europe/Paris", zone)), NOTHING_KNOWN)
    assert (fault.severity, fault.path, fault.line) == (Severity.WARNING, "event.time_zone", 4)
    assert f"is {zone}, which is of no place" in fault.message


@pytest.mark.parametrize(
    ("good", "slip", "sentence"),
    [
        ("begins: 2030-05-01", "begins: 2013-05-01", "event.begins is 6,209 days before the first session"),
        ("ends: 2030-05-01T12:00\n", "ends: 2031-05-01T12:00\n", "event.ends is 365 days after the last session"),
        ("people:\n", 'days: [{date: "2030-05-04"}]\npeople:\n', "days[0].date is 2030-05-04, which is no day of the event"),
        ("id: bob, name: Bob Martin", "id: bob, name: Ada LOVELACE", "people[1].name is the name of 'ada' as well"),
    ],
)
def test_what_looks_like_a_slip_is_a_warning(tmp_path: Path, good: str, slip: str, sentence: str) -> None:
    assert good in GOOD
    (fault,) = check_file(written(tmp_path, GOOD.replace(good, slip, 1)), NOTHING_KNOWN)
    assert (fault.severity, sentence in str(fault)) == (Severity.WARNING, True)


def test_a_session_longer_than_a_day_and_a_speaker_in_two_rooms_are_warnings(tmp_path: Path) -> None:
    text = GOOD.replace("ends: 2030-05-01T12:00", "ends: 2030-05-03T12:00").replace("people:\n", ROOMS, 1)
    text = text.replace('T09:00", ends: "2030-05-01T10:00", speakers: [ada]}', 'T09:00", ends: "2030-05-02T10:30", speakers: [ada], room: hall}')
    text = text.replace("speakers: [bob]}", "speakers: [bob, ada], room: attic}")
    assert [str(fault) for fault in check_file(written(tmp_path, text), NOTHING_KNOWN)] == [
        "line 15, column 43: warning: sessions[0].ends is 25.5 hours after its start: is its day right?",
        "line 16, column 69: warning: sessions[1].speakers has 'ada' as a speaker, who speaks in 'one' at the same time",
    ]


@pytest.mark.parametrize(
    ("key", "meant"),
    [("wify", "; did you mean 'wifi'?"), ("Garderobe", "; did you mean 'cloakroom'?"), ("vestiaires", "; did you mean 'cloakroom'?")],
)
def test_a_matter_that_nobody_can_ask_about_is_told_with_the_one_it_is_like(tmp_path: Path, key: str, meant: str) -> None:
    known = Known(practical_topics(), topic_words=topic_words())
    (fault,) = check_file(written(tmp_path, f"{GOOD}practical:\n  {key}: {{fr: Oui, en: Yes}}\n"), known)
    assert str(fault).endswith(f"practical.{key} is not a matter that people can ask about{meant}")


def test_a_matter_like_none_is_told_with_where_they_stand(tmp_path: Path) -> None:
    known = Known(practical_topics(), topic_words=topic_words())
    (fault,) = check_file(written(tmp_path, f"{GOOD}practical:\n  xyzzy: {{fr: Oui, en: Yes}}\n"), known)
    assert str(fault).endswith("is not a matter that people can ask about; docs/organisers.md lists them")


def test_a_missing_translation_is_a_warning(tmp_path: Path) -> None:
    text = GOOD.replace("speakers: [bob]}", "speakers: [bob], title: {fr: Deux}}")
    (fault,) = check_file(written(tmp_path, text), NOTHING_KNOWN)
    assert fault.severity is Severity.WARNING
    assert "sessions[1].title is missing in: en" in str(fault)


def test_all_faults_are_told_at_once_by_line(tmp_path: Path) -> None:
    text = GOOD.replace("ada@example.org", "ada@").replace("hosts: [ada]", "hosts: [dan]").replace("Europe/Paris", "nowhere")
    lines = [fault.line for fault in check_file(written(tmp_path, text), NOTHING_KNOWN)]
    assert len(lines) >= 2
    assert lines == sorted(line or 0 for line in lines)


def test_the_schema_takes_the_seminar_and_refuses_unknown_keys() -> None:
    validator = Draft202012Validator(programme_schema())
    data = YAML(typ="safe").load(SEMINAR.read_text("utf-8"))
    assert not list(validator.iter_errors(data))
    assert list(validator.iter_errors(data | {"speekers": []}))

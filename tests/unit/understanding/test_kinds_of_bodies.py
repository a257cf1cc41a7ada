"""People asked for by the kind of body that they are from."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("which speakers are from universities?", {"Dreyfus", "Damon"}),
        ("qui vient d'une université ?", {"Dreyfus", "Damon"}),
        ("who works for a county council?", {"Belan", "Peupion", "Lamarzelle"}),
        ("combien d'intervenants viennent d'une collectivité ?", {"Potin", "Demeslay", "Belan", "Peupion", "Lamarzelle"}),
        ("which speakers are from town halls?", {"Potin", "Demeslay"}),
        ("are there any speakers from ministries?", {"Fourcade"}),
        ("ya qqn d'un service de santé", {"Belan", "Peupion"}),
        ("how many speakers come from the CAF?", {"Pons", "Bouloy"}),
        ("which universities are represented?", {"Dreyfus", "Damon"}),
    ],
)
def test_a_kind_of_body_means_the_people_of_all_that_are_of_it(text: str, names: set[str]) -> None:
    everybody = {
        "Chriqui",
        "Fourcade",
        "Dreyfus",
        "Lanco",
        "Regnier",
        "Potin",
        "Demeslay",
        "Damon",
        "Maudet",
        "Pons",
        "Belan",
        "Peupion",
        "Lamarzelle",
    }
    answer = said(text)
    assert {name for name in everybody | {"Bouloy"} if name in answer} == names


@pytest.mark.parametrize("text", ["anyone from a company?", "who works at a hospital?", "qui bosse pour un syndicat"])
def test_a_kind_of_which_none_is_there_is_not_in_the_programme(text: str) -> None:
    assert all(name not in said(text) for name in ("Chriqui", "Damon", "Maudet"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who talks about local authorities?", "Potin"),
        ("marie claude bouloy elle bosse dans quelle boîte", "Bouloy"),
        ("anyone from local government in Rennes?", "Potin"),
    ],
)
def test_a_kind_is_meant_only_where_somebody_of_it_is_asked_for(text: str, name: str) -> None:
    answer = said(text)
    assert name in answer
    assert "Lamarzelle" not in answer


@pytest.mark.parametrize("text", ["i was in the hospital, is it over?", "is the university of Lille there?"])
def test_what_the_asker_tells_and_a_name_that_goes_on_are_no_kind(text: str) -> None:
    assert "“hospital”" not in said(text)
    assert "Damon" not in said(text)

"""Those of a gender or a function in one part of the event."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize(
    ("text", "there", "others"),
    [
        ("how many directors are speaking on early childhood?", "Maudet", ("Damon", "Chriqui")),
        ("which women are about housing?", "Demeslay", ("Potin", "Maudet")),
        ("combien de femmes sur le logement ?", "Demeslay", ("Potin", "Maudet")),
        ("quels professeurs parlent à 17 h ?", "Damon", ("Dreyfus", "Maudet")),
        ("directors in the second round table", "Maudet", ("Damon", "Lamarzelle")),
        ("les élus sur le logement", "Potin", ("Lanco", "Demeslay")),
        ("how many women at 4 pm?", "Demeslay", ("Potin", "Maudet")),
    ],
)
def test_only_those_who_speak_there_are_told(text: str, there: str, others: tuple[str, ...]) -> None:
    answer = said(text)
    assert there in answer
    assert all(name not in answer for name in others)


@pytest.mark.parametrize("text", ["are there any directors on housing?", "y a-t-il des médecins sur le logement ?"])
def test_where_none_of_them_speaks_the_answer_is_no(text: str) -> None:
    answer = said(text)
    assert answer.startswith(("No", "Non"))
    assert all(name not in answer for name in ("Chriqui", "Belan", "Lanco"))


@pytest.mark.parametrize("text", ["when do the professors speak on early childhood?", "what do the directors say at 5?"])
def test_what_else_is_asked_is_no_list(text: str) -> None:
    assert "speakers are on the programme" not in said(text)

"""A matter that a language tells by signs alone: sentences without them tell nothing of it."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from knowledge.understanding.names.told_matters import ToldMatters
from tests.unit.understanding.conference import text


@pytest.mark.parametrize(("abstract", "tells"), [("Twelve € a seat.", True), ("Bring a mat.", False)])
def test_a_matter_of_signs_is_told_by_them(abstract: str, tells: bool) -> None:
    directory = Mock(sessions={"s": Mock(abstract=text(abstract), talks=())})
    told = ToldMatters(directory, [Mock(code="en", numbers=(), matters_told={"price": ("€",)})])
    assert (told.of_session("price", "s") is not None) is tells

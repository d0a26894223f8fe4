"""What was answered, as words."""

from __future__ import annotations

import pytest

from app.domain.answers import in_quotes


@pytest.mark.parametrize("said", ["Tired", ' "Tired" ', "“Tired”", "'Tired'", "‘Tired’"])
def test_words_stand_in_one_pair_of_quotation_marks_however_they_were_typed(said: str) -> None:
    assert in_quotes(said) == "“Tired”"


@pytest.mark.parametrize("said", ['"Tired" and "sad"', 'She said "go"', '"', "", "I'm 'fine'"])
def test_quotation_marks_that_do_not_hold_the_whole_are_hers_to_keep(said: str) -> None:
    assert in_quotes(said) == f"“{said}”"

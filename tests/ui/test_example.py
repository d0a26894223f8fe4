"""The example begins where an earlier one left its papers, and touches nothing of anybody else's."""

from __future__ import annotations

from pathlib import Path

from ui.example import clear
from ui.example_story import LETTERS


def test_only_an_earlier_examples_papers_are_taken_away(tmp_path: Path) -> None:
    papers = [tmp_path / f"{letter}.pdf" for letter in LETTERS]
    theirs = tmp_path / "my-own.pdf"
    for path in (*papers, theirs):
        path.write_bytes(b"%PDF")
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == [theirs]


def test_a_first_example_has_nothing_to_take_away(tmp_path: Path) -> None:
    clear(tmp_path / "not-there-yet")
    assert list(tmp_path.iterdir()) == []

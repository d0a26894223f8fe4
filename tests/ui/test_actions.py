"""Keys: one table, no key twice, no single letter."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from ui.actions import keys


def test_every_bound_key_is_one_that_qt_knows() -> None:
    for key in keys():
        if key.bound:
            assert all(QKeySequence(each).count() == 1 for each in key.keys)


def test_no_key_does_two_things() -> None:
    bound = [each for key in keys() for each in key.keys if key.bound]
    assert len(bound) == len(set(bound))


def test_no_single_letter_does_anything() -> None:
    assert not [each for key in keys() for each in key.keys if len(each) == 1]


def test_the_keys_of_a_visit_are_in_the_table() -> None:
    assert {"F2", "Ctrl+J", "Ctrl+G"} <= {each for key in keys() for each in key.keys}

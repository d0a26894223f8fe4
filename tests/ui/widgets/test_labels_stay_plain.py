from __future__ import annotations

from PySide6.QtCore import Qt

from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel, heading

MARKUP = '<b>Ahmed</b><img src="x"><a href="http://example.invalid">here</a>'


def test_what_a_stranger_wrote_is_shown_and_spoken_as_it_was_written(looks: Looks) -> None:
    for label in (PlainLabel(looks, MARKUP), heading(looks, MARKUP)):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == MARKUP


def test_markup_takes_the_room_of_its_characters(looks: Looks) -> None:
    assert PlainLabel(looks, "<b>Ahmed</b>").sizeHint().width() > PlainLabel(looks, "Ahmed").sizeHint().width()

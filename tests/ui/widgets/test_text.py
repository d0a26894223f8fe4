"""Laid-out words: where a line may end, and where not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.theme.looks import Looks
from ui.widgets.text import Flow


def test_no_line_ends_within_a_date(looks: Looks) -> None:
    font, line = looks.font("body"), looks.line("body")
    alone = Flow("25-Nov-2026", font, line).natural_width()
    whole = Flow("seen 25-Nov-2026", font, line)
    seen = Flow("seen", font, line).natural_width()
    widths = {whole.used_width(width) for width in range(alone + 4, whole.natural_width() - 8)}
    assert max(widths) < seen + alone - 20
    assert min(widths) >= alone - 4


def drawn(looks: Looks, words: str) -> QImage:
    """Words as they are painted."""
    picture = QImage(400, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    flow = Flow(words, looks.font("body"), looks.line("body"))
    flow.draw(painter, QRectF(0, 0, 400, 40), looks.colour("text"))
    painter.end()
    return picture


def test_a_name_read_from_the_right_does_not_turn_the_line_around(looks: Looks) -> None:
    plain, mixed = drawn(looks, "the baby"), drawn(looks, "\u05e2\u05dc\u05d9\u05d4, the baby")
    assert mixed.copy(0, 0, 20, 40) != plain.copy(0, 0, 20, 40)

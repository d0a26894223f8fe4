"""Long lists: only what is in sight is drawn, the keyboard walks it, and a question is found among many by a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.support.screens_history import HISTORY, made
from ui.screens.chronology.view import ChronologyView
from ui.screens.later.answers import AnswersOne
from ui.theme.looks import Looks
from ui.widgets.rows import OpenRow

LONG = 500
Index = QModelIndex | QPersistentModelIndex


class Counting(QStyledItemDelegate):
    """Draws nothing and remembers which lines it was asked to draw."""

    def __init__(self, tall: int) -> None:
        super().__init__()
        self.tall, self.drawn = tall, set[int]()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.tall)

    def paint(self, _painter: QPainter, _option: QStyleOptionViewItem, index: Index) -> None:
        self.drawn.add(index.row())


def test_a_long_list_draws_only_what_is_in_sight(qtbot: QtBot, looks: Looks) -> None:
    view = HISTORY["chronology"](looks)
    assert isinstance(view, ChronologyView)
    qtbot.addWidget(view)
    counting = Counting(view.list.painter_of_lines.tall())
    view.list.setItemDelegate(counting)
    view.list.show_lines([("06-Aug-2026", f"Line {place}", "Sam Okafor") for place in range(LONG)])
    view.resize(1280, 720)
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    assert 0 < len(counting.drawn) < 40


def test_the_arrow_keys_walk_the_lines_and_enter_opens_one(qtbot: QtBot, looks: Looks) -> None:
    view = HISTORY["chronology"](looks)
    assert isinstance(view, ChronologyView)
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.list.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(7):
        QTest.keyClick(view.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.open) as said:
        QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert said.args == [7]
    where = view.list.visualRect(view.list.currentIndex()).center()
    assert view.page.scroller.viewport().rect().contains(view.list.mapTo(view.page.scroller.viewport(), where))


def test_a_question_is_found_by_a_word_of_it_and_answered_where_it_was_told(qtbot: QtBot, looks: Looks) -> None:
    asked = made().visit.asked
    part = AnswersOne(looks, asked)
    qtbot.addWidget(part)
    part.open(True)
    part.look.line.setText("been")
    part.look.changed.emit("been")
    row = part.findChild(OpenRow, "told.found.0")
    assert row is not None
    row.click()
    assert part.given() is None
    assert part.widget is not None
    field = part.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("Not sleeping at all")
    assert part.problem() == ""
    assert part.given() == ("how.are_you", "mother", "answered", "Not sleeping at all")

"""A date in three boxes, day month year, with words that say what to mend. No calendar stands in the way."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QIntValidator
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.calendar import long_date
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.fields import Frame, Labelled
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column, Row
from ui.widgets.paint import born


def date_problem(day: str, month: str, year: str, *, what: str, earliest: date | None, latest: date | None) -> str:
    """What to mend in a date as written, the first thing first; empty when it is a date in bounds. `what` names it."""
    missing = _missing(day, month, year, what)
    if missing:
        return missing
    if len(year) != 4:
        return tr("Enter the year with 4 numbers")
    try:
        written = date(int(year), int(month), int(day))
    except ValueError:
        return tr("Enter a real date for {what}").format(what=what)
    if latest and written > latest:
        return tr("Enter {what} on or before {date}").format(what=what, date=long_date(latest))
    if earliest and written < earliest:
        return tr("Enter {what} on or after {date}").format(what=what, date=long_date(earliest))
    return ""


def _missing(day: str, month: str, year: str, what: str) -> str:
    gaps = [name for name, written in (("day", day), ("month", month), ("year", year)) if not written]
    if len(gaps) == 3:
        return tr("Enter {what}").format(what=what)
    if not gaps:
        return ""
    words = {
        "day": tr("Enter a day for {what}"),
        "month": tr("Enter a month for {what}"),
        "year": tr("Enter a year for {what}"),
    }
    return words[gaps[0]].format(what=what)


class DateField(Labelled):
    """Three boxes. `value()` is the date, or none while it is not one; `problem()` says what to mend.

    `what` stands in the messages ("her date of birth"); dates outside `earliest` and `latest` are not taken. An empty
    field is a problem only if it is not `optional`.
    """

    def __init__(
        self,
        looks: Looks,
        label: str,
        *,
        name: str,
        what: str = "",
        hint: str = "",
        earliest: date | None = None,
        latest: date | None = None,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, label, name=name, hint=hint or tr("For example, 27 3 2026"), parent=parent)
        self._what, self._earliest, self._latest, self._optional = what or label, earliest, latest, optional
        self._row = Row(looks, gap="m")
        self.day = self._box(tr("Day"), f"{name}.day", 2)
        self.month = self._box(tr("Month"), f"{name}.month", 2)
        self.year = self._box(tr("Year"), f"{name}.year", 4)
        self._row.stretch()
        self.add(self._row)
        self.setFocusProxy(self.day)
        self.dress()

    def value(self) -> date | None:
        """The date as written, if it is one and in bounds."""
        day, month, year = self._written()
        if not day or self._problem(day, month, year):
            return None
        return date(int(year), int(month), int(day))

    def set_value(self, value: date | None) -> None:
        """Write a date in the boxes, or empty them."""
        parts = (value.day, value.month, value.year) if value else ("", "", "")
        for box, part in zip((self.day, self.month, self.year), parts, strict=True):
            box.setText(str(part))

    def problem(self) -> str:
        """What to mend, or empty."""
        written = self._written()
        return "" if self._optional and not any(written) else self._problem(*written)

    def mark_trouble(self, trouble: bool) -> None:
        """Colour the boxes."""
        for frame in self.findChildren(Frame):
            frame.set_trouble(trouble)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say `finished` when the focus leaves all three boxes."""
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() not in (self.day, self.month, self.year):
            self.finished.emit()
        return super().eventFilter(watched, event)

    def dress(self) -> None:
        """Give each box the width its figures need."""
        super().dress()
        figure = QFontMetrics(self.looks.font("body")).horizontalAdvance("0")
        for frame in self.findChildren(Frame):
            if isinstance(frame.field, QLineEdit):
                frame.setFixedWidth(figure * (frame.field.maxLength() + 1) + 2 * self.looks.space("m"))

    def _written(self) -> tuple[str, str, str]:
        return (self.day.text().strip(), self.month.text().strip(), self.year.text().strip())

    def _problem(self, day: str, month: str, year: str) -> str:
        return date_problem(day, month, year, what=self._what, earliest=self._earliest, latest=self._latest)

    def _box(self, words: str, name: str, length: int) -> QLineEdit:
        box = QLineEdit()
        box.setFrame(False)
        box.setMaxLength(length)
        box.setValidator(QIntValidator(0, 10**length - 1, box))
        box.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        born(box, name, tr("{label}, {part}").format(label=self.label.text(), part=words.lower()))
        box.textEdited.connect(self.changed)
        box.installEventFilter(self)
        column = Column(self.looks, gap="hair")
        column.add(PlainLabel(self.looks, words, step="small"), Frame(self.looks, box))
        self._row.add(column)
        return box

"""Things to write in: one line, a passphrase, several lines. Each stands in a box that shows focus and trouble."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel, secondary
from ui.widgets.layouts import Column
from ui.widgets.paint import born, draw_box, draw_ring, hide_unless
from ui.widgets.scroll import bring_into_view


class Frame(QWidget):
    """The box around a field: border, trouble colour, focus ring. The field inside takes the focus."""

    def __init__(self, looks: Looks, field: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self.field = looks, field
        self._trouble = False
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(field)
        field.installEventFilter(self)
        self.setFocusProxy(field)
        looks.dress(self)

    def set_trouble(self, trouble: bool) -> None:
        """Show or take away the trouble colour."""
        self._trouble = trouble
        self.update()

    def dress(self) -> None:
        """Keep room for border, ring and words."""
        looks = self.looks
        self.field.setFont(looks.font("body"))
        side, upright = looks.space("m") - looks.px(4), looks.size("halo") + looks.px(2)
        self._layout.setContentsMargins(side, upright, side, upright)
        self.setMinimumHeight(looks.size("target"))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint when the field gains or loses focus; whatever is typed in must be seen whole."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, lambda: bring_into_view(self))
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, border and ring."""
        painter = QPainter(self)
        looks, where = self.looks, QRectF(self.rect())
        radius = looks.size("small_radius")
        edge = looks.colour("error" if self._trouble else "edge")
        draw_box(painter, where, looks.colour("card"), edge, looks.theme.tile_border, radius)
        if self.field.hasFocus():
            draw_ring(painter, looks, where, radius)
        painter.end()


class Labelled(Column):
    """A label, a hint, what is wrong, and one control below. `label` is the control's accessible name.

    `changed` carries the text at each change; `finished` comes when the person leaves the field or presses Enter.
    """

    changed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        looks: Looks,
        label: str,
        *,
        name: str,
        hint: str = "",
        label_step: str = "strong",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        self.setObjectName(f"{name}.field")
        self.label = PlainLabel(looks, label, step=label_step)
        self.hint = secondary(looks, hint)
        hide_unless(self.hint, bool(hint))
        self.trouble = PlainLabel(looks, "", step="strong", role="error")
        self.trouble.hide()
        self.add(self.label, self.hint, self.trouble)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the label or the hint is meant for the control."""
        if event.position().y() < self.trouble.geometry().bottom() and self.childAt(event.position().toPoint()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def show_problem(self, words: str) -> None:
        """Say what to mend, above the control; empty takes it away."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.mark_trouble(bool(words))

    def mark_trouble(self, trouble: bool) -> None:
        """Colour the control's border. Each kind of field does this itself."""

    def describe(self, control: QWidget, label: str, name: str) -> None:
        """Name the control and let the hint be read after its name."""
        born(control, name, label)
        control.setAccessibleDescription(self.hint.text())


class TextField(Labelled):
    """One line of text. `characters` sets its width; the text may be longer."""

    def __init__(
        self,
        looks: Looks,
        label: str,
        *,
        name: str,
        hint: str = "",
        characters: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, label, name=name, hint=hint, parent=parent)
        self._characters = characters
        self.line = QLineEdit()
        self.line.setFrame(False)
        self.describe(self.line, label, name)
        self.frame = Frame(looks, self.line)
        self.add(self.frame)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.changed)
        self.line.editingFinished.connect(self.finished)
        self.dress()

    def dress(self) -> None:
        """Take the width that its characters need."""
        super().dress()
        if getattr(self, "frame", None) and self._characters:
            wide = QFontMetrics(self.looks.font("body")).horizontalAdvance("0") * (self._characters + 2)
            self.frame.setMaximumWidth(wide + 2 * self.looks.space("m"))

    def text(self) -> str:
        """What is written, without spaces around it."""
        return self.line.text().strip()

    def set_text(self, words: str) -> None:
        """Write in the field."""
        self.line.setText(words)

    def mark_trouble(self, trouble: bool) -> None:
        """Colour the border."""
        self.frame.set_trouble(trouble)


class PassphraseField(TextField):
    """One hidden line with a button to see it. Never remembered by the keyboard or undo."""

    def __init__(self, looks: Looks, label: str, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(looks, label, name=name, hint=hint, parent=parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.toggle = Button(looks, tr("Show"), name=f"{name}.show", kind="quiet", icon="eye")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show_words)
        self.add(self.toggle)
        self._name_toggle(False)

    def take(self) -> bytearray:
        """The passphrase as bytes that the caller can wipe; the field is emptied."""
        words = bytearray(self.line.text().encode())
        self.line.clear()
        return words

    def _show_words(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_toggle(shown)

    def _name_toggle(self, shown: bool) -> None:
        self.toggle.setText(tr("Hide") if shown else tr("Show"))
        words = tr("Hide what is written in {label}") if shown else tr("Show what is written in {label}")
        self.toggle.setAccessibleName(words.format(label=self.label.text()))
        self.toggle.updateGeometry()


class PinField(PassphraseField):
    """A hidden line for digits."""

    def __init__(self, looks: Looks, label: str, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(looks, label, name=name, hint=hint, parent=parent)
        self.line.setInputMethodHints(self.line.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        self._characters = 14
        self.dress()


class LongText(Labelled):
    """Several lines of plain text. Tab leaves it; it grows with what is written, from `lines` to `most` lines."""

    def __init__(
        self,
        looks: Looks,
        label: str,
        *,
        name: str,
        hint: str = "",
        lines: int = 3,
        most: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, label, name=name, hint=hint, parent=parent)
        self._lines, self._most = lines, most
        self.edit = QPlainTextEdit()
        self.edit.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.describe(self.edit, label, name)
        self.frame = Frame(looks, self.edit)
        self.add(self.frame)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._grow)
        self.edit.installEventFilter(self)
        self.dress()

    def dress(self) -> None:
        """Take the height that its lines need."""
        super().dress()
        if getattr(self, "frame", None):
            self._fit()

    def text(self) -> str:
        """What is written, without blank ends."""
        return self.edit.toPlainText().strip()

    def set_text(self, words: str) -> None:
        """Write in the field."""
        self.edit.setPlainText(words)

    def mark_trouble(self, trouble: bool) -> None:
        """Colour the border."""
        self.frame.set_trouble(trouble)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say `finished` when the focus leaves."""
        if event.type() == QEvent.Type.FocusOut and watched is self.edit:
            self.finished.emit()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        self._fit()
        self.changed.emit(self.edit.toPlainText())

    def _fit(self) -> None:
        line = QFontMetrics(self.edit.font()).lineSpacing()
        rows = max(self._lines, min(self._most, round(self.edit.document().size().height()) + 1))
        self.edit.setFixedHeight(rows * line + self.looks.px(12))

"""One person's note for the main record, with a button that copies it. Used after a visit and at the end of a day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import NoteForPerson
from ui.theme.looks import Looks
from ui.visits.clip import clip_of
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.notices import announce
from ui.window import window_around


class NoteRow(Column):
    """One person's note as plain text, and a button that puts it on the clipboard for ten minutes. What it says below itself
    takes the same room before and after, so that nothing moves away from under the pointer."""

    def __init__(self, looks: Looks, note: NoteForPerson, place: int | str, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        words = tr("Copy the note about {name}").format(name=note.name)
        self.button = Button(looks, words, name=f"note.{place}.copy", icon="copy")
        self.button.clicked.connect(self._copy)
        self._note = note
        self.name, self.copied = note.name, False
        self.told = secondary(looks, tr("Not copied here yet."))
        read = Disclosure(looks, tr("Read the note"), name=f"note.{place}.read")
        read.button.setAccessibleName(tr("Read the note about {name}").format(name=note.name))
        read.inside.add(PlainLabel(looks, note.text, step="small"))
        self.add(self.button, self.told, read)

    def _copy(self) -> None:
        window = window_around(self)
        if window is None:
            return
        clip_of(window).copy(self._note.text)
        self.copied = True
        self.told.setText(tr("Copied. Paste it into the main record now."))
        announce(self, self.told.text())


class PutThere(Column):
    """*I have put this in the main record*: `told` once it is so. Where some notes were copied here and others were not, the
    press says which below itself, and another button is her word that they stand there too."""

    told = Signal()

    def __init__(
        self, looks: Looks, rows: Sequence[NoteRow], *, name: str, says: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        self._rows = rows
        self.left = secondary(looks, "")
        self.left.setObjectName(f"{name}.left")
        self.left.hide()
        self.button = Button(looks, tr("I have put this in the main record"), name=name, icon="check", says=says)
        self.button.clicked.connect(self._pressed)
        self.too = Button(looks, tr("It is in the main record too"), name=f"{name}.too", icon="check")
        self.too.clicked.connect(self.told)
        self.too.hide()
        self.add(self.button, self.left, self.too)

    def _pressed(self) -> None:
        missing = [row.name for row in self._rows if not row.copied]
        if not missing or len(missing) == len(self._rows):
            self.told.emit()
            return
        says = tr("Not copied here yet: {names}. Copy that note, or say that it is there.")
        self.left.setText(says.format(names=", ".join(missing)))
        self.left.show()
        self.too.show()
        announce(self, self.left.text())


class NoteCard(Card):
    """One person's note on a card of its own."""

    def __init__(self, looks: Looks, note: NoteForPerson, place: int | str, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        self.setObjectName(f"note.{place}")
        self.row = NoteRow(looks, note, place)
        self.add(strong(looks, note.name), self.row)

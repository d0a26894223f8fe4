"""One person's note for the main record, with a button that copies it. Used after a visit and at the end of a day."""

from __future__ import annotations

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
    """One person's note as plain text, and a button that puts it on the clipboard for ten minutes."""

    def __init__(self, looks: Looks, note: NoteForPerson, place: int | str, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="xs", parent=parent)
        words = tr("Copy the note about {name}").format(name=note.name)
        self.button = Button(looks, words, name=f"note.{place}.copy", icon="copy")
        self.button.clicked.connect(self._copy)
        self._note = note
        self.told = secondary(looks, "")
        self.told.hide()
        read = Disclosure(looks, tr("Read the note"), name=f"note.{place}.read")
        read.button.setAccessibleName(tr("Read the note about {name}").format(name=note.name))
        read.inside.add(PlainLabel(looks, note.text, step="small"))
        self.add(self.button, self.told, read)

    def _copy(self) -> None:
        window = window_around(self)
        if window is None:
            return
        clip_of(window).copy(self._note.text)
        self.told.setText(tr("Copied. Paste it into the main record now."))
        self.told.show()
        announce(self, self.told.text())


class NoteCard(Card):
    """One person's note on a card of its own."""

    def __init__(self, looks: Looks, note: NoteForPerson, place: int | str, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        self.setObjectName(f"note.{place}")
        self.add(strong(looks, note.name), NoteRow(looks, note, place))

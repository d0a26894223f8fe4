"""What the letter page does: write, look, save once after a warning, print. Issuing is recorded; sending is not ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QIODevice, QSaveFile, Signal

from app.domain.base import ContactId
from app.domain.errors import WorldError
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import LetterDraft
from ui.ask import Question, confirm
from ui.model import Model
from ui.places import Name, Place
from ui.screens.letter.state import Free, LetterState

if TYPE_CHECKING:
    from ui.parts import Parts

Shown = tuple[LetterDraft, str, bytes]


class LetterModel(Model[LetterState]):
    """One letter about one family. `to_print` carries the paper for the computer's own print dialog."""

    to_print = Signal(bytes)

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, LetterState())
        self._services, self._go, self._ask_person, self.place = parts.services, parts.go, parts.ask, place

    def load(self) -> None:
        """Draw the letter up from the record, and show it."""
        services, place = self._services, self.place

        def work() -> tuple[FamilyRecord, date]:
            who = services.doors.session()
            if place.contact:
                return services.visits.show(who, place.family, place.contact).record, who.day
            return services.families.open(who, place.family).record, who.day

        self.ask(work, self._known)
        self.preview("", {})

    def _known(self, read: tuple[FamilyRecord, date]) -> None:
        record, day = read
        here = record.contacts.get(self.place.contact)
        self.show(
            msgspec.structs.replace(self.state, record=record, day=day, visit_open=here is not None and here.open)
        )

    def preview(self, recipient: str, free: Mapping[str, str]) -> None:
        """Lay the letter out with these words."""
        services, place, contact = self._services, self.place, self._contact()
        self.show(msgspec.structs.replace(self.state, busy=True, problem=""))

        def work() -> Shown:
            who = services.doors.session()
            draft = services.letters.draft(who, place.family, contact, place.letter, recipient, free)
            return draft, services.letters.text(draft), services.letters.pdf(who, draft)

        self.ask(work, self._laid_out)

    def words_changed(self) -> None:
        """The paper shown is no longer of these words: it is to be looked at again."""
        if self.state.pdf and not self.state.issued:
            self.show(msgspec.structs.replace(self.state, pdf=b""))

    def save(self, route: str) -> None:
        """Save as a file, after one warning about files outside."""
        if not self._ready():
            return
        question = Question(
            name="save-letter",
            says=tr("A saved letter is a plain file"),
            text=(
                tr("Goldthread cannot protect it once it is saved. Anybody who opens the folder can read it."),
                tr("Save it only where your organisation says, and delete it when it has been sent."),
            ),
        )
        confirm(self._ask_person, question, tr("Choose where to save"), lambda: self._choose(route))

    def print(self) -> None:
        """Hand the paper to the computer's own print dialog."""
        if self._ready():
            self.to_print.emit(self.state.pdf)

    def printed(self, route: str) -> None:
        """It went to a printer: record that it was issued."""
        self._issue(route, None)

    def call(self) -> None:
        """To the number: a person is spoken to before any paper."""
        self._go(Place("urgent", family=self.place.family, contact=self.place.contact, finding=self.place.finding))

    def back(self) -> None:
        """To what the visit led to, or to the family."""
        if self.place.contact:
            name: Name = "visit" if self.state.visit_open else "outcome"
            self._go(Place(name, family=self.place.family, contact=self.place.contact))
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Keep the letter and say what went wrong."""
        self.show(msgspec.structs.replace(self.state, busy=False, problem=str(error)))

    def _contact(self) -> ContactId | None:
        return self.place.contact or None

    def _ready(self) -> bool:
        """Whether the paper shown is of exactly these words, and goes to somebody."""
        state = self.state
        if state.draft is None or not state.pdf:
            self.show(msgspec.structs.replace(state, problem=tr("Show the letter first, and read it.")))
            return False
        if not state.draft.recipient:
            self.show(msgspec.structs.replace(state, problem=tr("Enter who this letter goes to.")))
            return False
        return True

    def _laid_out(self, shown: Shown) -> None:
        draft, text, pdf = shown
        self.show(
            msgspec.structs.replace(
                self.state,
                draft=draft,
                free=free_parts(draft),
                text=text,
                pdf=pdf,
                busy=False,
            )
        )

    def _choose(self, route: str) -> None:
        draft = self.state.draft
        if draft:
            self._ask_person.save_file(
                tr("Save the letter"), draft.pdf_name, "PDF (*.pdf)", lambda path: self._chosen(path, route)
            )

    def _chosen(self, path: Path | None, route: str) -> None:
        if path is not None:
            self._issue(route, path)

    def _issue(self, route: str, path: Path | None) -> None:
        services, draft, contact = self._services, self.state.draft, self._contact()
        if draft is None:
            return
        self.show(msgspec.structs.replace(self.state, busy=True, problem=""))

        read = self.state.pdf

        def work() -> str:
            """The file first: an issued paper that is nowhere would be worse than a file not yet issued."""
            if path is not None:
                keep_file(path, read)
            paper = services.letters.issue(services.doors.session(), draft, contact, route)
            if path is not None and paper != read:
                keep_file(path, paper)
            return draft.recipient

        self.ask(work, lambda to: self._issued(to, saved=path is not None))

    def _issued(self, recipient: str, *, saved: bool) -> None:
        how = tr("Saved") if saved else tr("Handed to the printer")
        words = tr("{how}, for {recipient}. Issued is not sent: write down when it goes, and who has received it.")
        self.show(msgspec.structs.replace(self.state, busy=False, issued=words.format(how=how, recipient=recipient)))


def free_parts(draft: LetterDraft) -> tuple[Free, ...]:
    """The parts the author writes, each with its label or its heading."""
    return tuple(
        Free(id=block.id, label=block.label or section.heading, text=block.text)
        for section in draft.letter.sections
        for block in section.blocks
        if block.kind == "free"
    )


def keep_file(path: Path, data: bytes) -> None:
    """Write the whole file or none of it. Raises `WorldError` saying where."""
    file = QSaveFile(str(path))
    whole = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data)
    if not whole or not file.commit():
        sentence = tr("The letter could not be saved in {folder}: {why}. Choose another folder.")
        raise WorldError(sentence.format(folder=path.parent, why=file.errorString()))

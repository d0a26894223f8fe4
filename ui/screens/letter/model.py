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
from app.domain.papers import Take
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.going_home import HomeStep
from app.services.letters import LetterStep
from app.services.states import LetterDraft
from ui.ask import Question, confirm
from ui.model import Model
from ui.places import Name, Place
from ui.screens.letter.state import Free, Home, LetterState

if TYPE_CHECKING:
    from ui.parts import Parts

STEPS: tuple[LetterStep, ...] = ("handed-over", "failed", "received")
Shown = tuple[LetterDraft, str, bytes]


class LetterModel(Model[LetterState]):
    """One letter about one family. `to_print` carries the paper for the computer's own print dialog."""

    to_print = Signal(bytes)

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, LetterState())
        self._services, self._go, self._ask_person, self.place = parts.services, parts.go, parts.ask, place
        self._route = ""

    def load(self) -> None:
        """Draw the letter up from the record, and show it."""
        services, place = self._services, self.place

        def work() -> tuple[FamilyRecord, date]:
            who = services.doors.session()
            if place.contact:
                return services.visits.show(who, place.family, place.contact).record, who.day
            return services.families.open(who, place.family).record, who.day

        self.ask(work, self._known)

        def step() -> HomeStep | None:
            return services.letters.home_step(services.doors.session(), place.family, self._contact(), place.letter)

        self.ask(step, self._asking)

    def _known(self, read: tuple[FamilyRecord, date]) -> None:
        record, day = read
        here = record.contacts.get(self.place.contact)
        going_on = here is not None and here.open
        in_company = here is not None and here.open and not here.alone
        self._with(record=record, day=day, visit_open=going_on, in_company=in_company)

    def _asking(self, step: HomeStep | None) -> None:
        """A letter to a colleague is drawn up at once; before a paper for her she is asked."""
        if step is None:
            self.preview("", {})
            return
        self._with(
            home=Home(
                reach_asked=step.reach_asked,
                reach=step.reach,
                alone=step.alone,
                said=step.said,
                said_on=step.said_on,
                by_post=step.by_post,
            )
        )

    def taken(self, take: str, who_sees: str) -> None:
        """She said what she takes home, and who may see it."""
        home = self.state.home
        chosen: Take | None = "full" if take == "full" else "neutral" if take == "neutral" else None
        if home and chosen:
            self._with(home=msgspec.structs.replace(home, take=chosen, who_sees=who_sees), free=())
            self.preview("", {})

    def ask_again(self) -> None:
        """Back to what she is asked."""
        if self.state.home:
            self._with(home=msgspec.structs.replace(self.state.home, take=None), draft=None, pdf=b"", problem="")

    def by_voice(self, how: str) -> None:
        """No paper: how she is told is kept, and stays open until she has been."""
        services, place, contact = self._services, self.place, self._contact()
        self._with(busy=True, problem="")

        def work() -> FamilyRecord:
            return services.letters.by_voice(services.doors.session(), place.family, contact, place.letter, how)

        self.ask(work, self._kept_open)

    def _kept_open(self, record: FamilyRecord) -> None:
        words = tr("No paper. Kept: {how} It stays open until you have written down that she was told.")
        paper = record.letters[list(record.letters)[-1]]
        how = paper.issued.route if paper.issued.route.endswith((".", "?", "!")) else f"{paper.issued.route}."
        self._with(busy=False, issued=words.format(how=how), paper=paper.entry)

    def to_family(self) -> None:
        """To the family's page, where a way to reach her is written down."""
        self._go(Place("family", family=self.place.family))

    def became(self, how: str, by: str) -> None:
        """The first thing that became of the paper just issued."""
        services, place, paper = self._services, self.place, self.state.paper
        step = next((each for each in STEPS if each == how), None)
        if step is None:
            self._with(problem=tr("Select what happened to it."))
            return
        self._with(busy=True, problem="")

        def work() -> FamilyRecord:
            return services.letters.handled(services.doors.session(), place.family, paper, step, by)

        self.ask(
            work,
            lambda _record: self._with(busy=False, became=tr("Written down. More can be added on the family’s page.")),
        )

    def preview(self, recipient: str, free: Mapping[str, str]) -> None:
        """Lay the letter out with these words."""
        services, place, contact, home = self._services, self.place, self._contact(), self.state.home
        self._with(busy=True, problem="")

        def work() -> Shown:
            who = services.doors.session()
            draft = services.letters.draft(
                who,
                place.family,
                contact,
                place.letter,
                recipient,
                free,
                take=home.take if home else None,
                who_sees=home.who_sees if home else "",
            )
            return draft, services.letters.text(draft), services.letters.pdf(who, draft)

        self.ask(work, self._laid_out)

    def words_changed(self) -> None:
        """The paper shown is no longer of these words: it is to be looked at again."""
        if self.state.pdf and not self.state.issued:
            self._with(pdf=b"")

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

    def print(self, route: str) -> None:
        """Hand the paper to the computer's own print dialog."""
        if self._ready():
            self._route = route
            self.to_print.emit(self.state.pdf)

    def printed(self) -> None:
        """It went to a printer: record that it was issued."""
        self._issue(self._route, None)

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
        self._with(busy=False, problem=str(error))

    def _contact(self) -> ContactId | None:
        return self.place.contact or None

    def _ready(self) -> bool:
        """Whether the paper shown is of exactly these words, and goes to somebody."""
        state = self.state
        if state.draft is None or not state.pdf:
            self._with(problem=tr("Show the letter first, and read it."))
            return False
        if not state.draft.recipient:
            self._with(problem=tr("Enter who this letter goes to."))
            return False
        if state.draft.letter.stops:
            self._with(problem=state.draft.letter.stops[0])
            return False
        return True

    def _laid_out(self, shown: Shown) -> None:
        draft, text, pdf = shown
        self._with(draft=draft, free=free_parts(draft), text=text, pdf=pdf, busy=False)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

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
        self._with(busy=True, problem="")
        read, family = self.state.pdf, self.place.family

        def work() -> FamilyRecord:
            """The file first: an issued paper that is nowhere would be worse than a file not yet issued."""
            if path is not None:
                keep_file(path, read)
            who = services.doors.session()
            paper = services.letters.issue(who, draft, contact, route)
            if path is not None and paper != read:
                keep_file(path, paper)
            return services.families.open(who, family).record

        self.ask(work, lambda record: self._issued(record, draft.recipient, saved=path is not None))

    def _issued(self, record: FamilyRecord, recipient: str, *, saved: bool) -> None:
        how = tr("Saved") if saved else tr("Handed to the printer")
        words = tr("{how}, for {recipient}. Issued is not sent: write down when it goes, and who has received it.")
        if self.state.home:
            words = tr("{how}, for {recipient}. Issued is not in her hand yet: write down when she has it.")
        self._with(busy=False, issued=words.format(how=how, recipient=recipient), paper=list(record.letters)[-1])


def free_parts(draft: LetterDraft) -> tuple[Free, ...]:
    """The parts the author writes, each with its label or its heading."""
    return tuple(
        Free(id=block.id, label=block.label or section.heading, text=block.text, needed=block.needed)
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

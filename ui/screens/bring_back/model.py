"""A copy, back on this laptop: by the passphrase of its day, or on any laptop by the printed recovery code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import day_and_date, uk_time
from app.i18n import tr
from app.services.care import Stopped, stoppable
from app.services.states import SetupChoices, Staff, WaitBeforeTrying, WorldError, WrongPassphrase
from app.services.states_keeping import Backup, Tell
from ui.model import Model
from ui.places import Place
from ui.screens.bring_back.state import BringBackShown, Step
from ui.tasks import Progress

if TYPE_CHECKING:
    from ui.parts import Parts

T = TypeVar("T")


class BringBackModel(Model[BringBackShown]):
    """Nothing goes over anything: where the person has a caseload already, the copy goes into an empty folder beside it."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, BringBackShown(), parent)
        self._services, self._go, self._ask = parts.services, parts.go, parts.ask
        self._file, self._folder = Path(), Path()
        self._people: tuple[Staff, ...] = ()
        self._code = ""
        self._progress: Progress | None = None

    def start(self) -> None:
        """Ask who works here and what this computer offers."""
        self.ask(self._services.doors.people, self._known)
        self.ask(self._services.doors.setup_choices, self._choices)

    def choose(self) -> None:
        """Which file?"""
        self._ask.open_file(tr("The copy"), tr("Copies (*.goldthread)"), self._chosen)

    def by_code(self, code: bool) -> None:
        """The recovery code, or the passphrase."""
        self._with(code=code, problem="")

    def given(self, words: str) -> None:
        """The passphrase, or the code from the paper."""
        if self.state.busy:
            return
        if not words.strip():
            self._wrong(tr("Type the code from your paper.") if self.state.code else tr("Enter your passphrase."))
        elif not self.state.code:
            self._where(lambda folder: self._by_passphrase(words, folder))
        else:
            self._code = words
            self.ask(lambda: self._services.doors.code_problem(words), self._read)

    def _read(self, problem: str) -> None:
        if problem:
            self._wrong(problem)
        else:
            self._with(step="passphrase", problem="")

    def choose_own(self, own: bool) -> None:
        """Made words, or one's own."""
        self._with(own=own, problem="")

    def another(self) -> None:
        """Six other words."""
        self.ask(self._services.doors.suggest, lambda words: self._with(suggested=words))

    def passphrase_given(self, passphrase: str) -> None:
        """The new passphrase that goes with the code."""
        if self.state.busy:
            return
        if not self.state.own and " ".join(passphrase.split()).lower() != self.state.suggested:
            self._wrong(tr("These are not the six words shown. Type them as they stand, with a space between."))
            return
        chosen = passphrase if self.state.own else self.state.suggested
        self._where(lambda folder: self._by_code(chosen, folder))

    def stop(self) -> None:
        """Stop: nothing is left of it."""
        if self._progress:
            self._progress.stop()

    def finish(self) -> None:
        """To the door."""
        self._go(Place("unlock"))

    def back(self) -> None:
        """One step back; from the first to the door."""
        if self.state.busy or self.state.step in ("code", "done"):
            return
        before: dict[Step, Step] = {"way": "file", "passphrase": "way"}
        if step := before.get(self.state.step):
            self._with(step=step, problem="")
        else:
            self._go(Place("unlock" if self._people else "setup"))

    def heard(self, far: str) -> None:
        """How far the work is."""
        if self.state.busy:
            self._with(far=far)

    def trouble(self, error: WorldError) -> None:
        """Say it where it can be mended: what does not open, where it was typed."""
        if isinstance(error, Stopped):
            self._with(busy=False, problem="")
        elif self.state.step == "passphrase" and isinstance(error, WrongPassphrase | WaitBeforeTrying):
            self._wrong(str(error), step="way")
        else:
            self._wrong(str(error))

    def _known(self, people: tuple[Staff, ...]) -> None:
        self._people = people

    def _choices(self, choices: SetupChoices) -> None:
        self._with(suggested=choices.suggested, keyring_problem=choices.keyring_problem)

    def _chosen(self, file: Path | None) -> None:
        if file is not None:
            self._file = file
            self.ask(lambda: self._services.care.backup_of(file), self._looked)

    def _looked(self, copy: Backup) -> None:
        when = uk_time(copy.made_at)
        self._with(
            step="way",
            whose=copy.staff.name,
            when=tr("{day} at {time}").format(day=day_and_date(when.date()), time=f"{when:%H:%M}"),
            here=any(staff.id == copy.staff.id for staff in self._people),
            problem="",
        )

    def _where(self, then: Callable[[Path | None], None]) -> None:
        """Among this program's own, or into an empty folder where the person has a caseload here already."""
        if self.state.here:
            self._ask.open_folder(tr("An empty folder"), lambda folder: then(folder) if folder else None)
        else:
            then(None)

    def _by_passphrase(self, words: str, folder: Path | None) -> None:
        file, care = self._file, self._services.care
        self._begin(lambda tell: care.restore(file, folder, words, tell), lambda back: self._back(back, "", folder))

    def _by_code(self, chosen: str, folder: Path | None) -> None:
        file, care, code, use_keyring = self._file, self._services.care, self._code, not self.state.keyring_problem
        self._begin(
            lambda tell: care.restore_by_code(file, folder, code, chosen, tell, use_keyring=use_keyring),
            lambda back: self._back(*back, folder),
        )

    def _begin(self, do: Callable[[Tell], T], done: Callable[[T], None]) -> None:
        progress = self._progress = Progress(self.heard, self)
        self._with(busy=True, far=tr("Opening the copy. This takes a few seconds on purpose."), problem="")
        self.ask(lambda: do(stoppable(progress.tell, progress.stopped)), done)

    def _back(self, back: Backup, code: str, folder: Path | None) -> None:
        self._code = ""
        words = (
            tr("{name}’s copy lies in {folder}, checked whole. The caseload on this laptop was not touched.")
            if folder
            else tr("{name}’s caseload is back on this laptop, checked whole, as it was when it was copied.")
        )
        done = words.format(name=back.staff.name, folder=back.path)
        step: Step = "code" if code else "done"
        self._with(
            busy=False, far="", step=step, done=done, new_code=tuple(code.replace("-", " ").split()), suggested=""
        )

    def _wrong(self, problem: str, **changes: object) -> None:
        self._with(busy=False, far="", problem=problem, tries=self.state.tries + 1, **changes)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

"""Coming in with the recovery code, and leaving with a new passphrase and a new code."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import StaffId
from app.i18n import tr
from app.services.house import Services
from app.services.states import SetupChoices, Staff, Unlocked, WaitBeforeTrying, WorldError, WrongPassphrase
from ui.model import Model
from ui.places import Go, Place
from ui.screens.recover.state import RecoverState
from ui.tasks import StoreThread


class RecoverModel(Model[RecoverState]):
    """The code first, then a new passphrase; the old code is used up."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, RecoverState(), parent)
        self._services, self._go = services, go
        self._code = ""

    def start(self) -> None:
        """Ask who works here and what this computer offers."""
        self.ask(self._services.doors.people, self._known)
        self.ask(self._services.doors.setup_choices, self._offered)

    def choose(self, staff: str) -> None:
        """This person has the code."""
        self._with(chosen=StaffId(staff))

    def code_given(self, code: str) -> None:
        """The code from the paper: a slip of the pen is said at once. Whether it opens is known with the new passphrase."""
        self._code = code
        self.ask(lambda: self._services.doors.code_problem(code), self._read)

    def choose_own(self, own: bool) -> None:
        """Made words, or one's own."""
        self._with(own=own, problem="")

    def another(self) -> None:
        """Six other words."""
        self.ask(self._services.doors.suggest, lambda words: self._with(suggested=words))

    def passphrase_given(self, passphrase: str) -> None:
        """Open with the code and set the passphrase."""
        written = " ".join(passphrase.split())
        if not self.state.own and written.lower() != self.state.suggested:
            words = tr("These are not the six words shown. Type them as they stand, with a space between.")
            self._with(problem=words, field="passphrase")
            return
        chosen = passphrase if self.state.own else self.state.suggested
        who, code, use_keyring = self.state.chosen, self._code, not self.state.keyring_problem
        self._with(busy=True, problem="", field="")
        self.ask(
            lambda: self._services.doors.recover(who, code, chosen, use_keyring=use_keyring),
            self._open,
        )

    def copied(self) -> None:
        """The new code is on paper."""
        self._go(Place("today"))

    def bring_back(self) -> None:
        """The caseload is not here: a copy of it may be."""
        self._go(Place("bring-back"))

    def back(self) -> None:
        """To the page before."""
        if self.state.step == "passphrase":
            self._with(step="code", problem="", field="")
        elif self.state.step == "code":
            self._go(Place("unlock"))

    def trouble(self, error: WorldError) -> None:
        """Say it where it can be mended: a code that does not open, on the code's page."""
        of_code = isinstance(error, WrongPassphrase | WaitBeforeTrying)
        step = "code" if of_code else self.state.step
        self._with(busy=False, problem=str(error), field="code" if of_code else "passphrase", step=step)

    def _read(self, problem: str) -> None:
        if problem:
            self._with(problem=problem, field="code")
        else:
            self._with(step="passphrase", problem="", field="")

    def _known(self, people: tuple[Staff, ...]) -> None:
        names = tuple((staff.id, staff.name) for staff in people)
        self._with(people=names, chosen=names[0][0] if names else StaffId(""))

    def _offered(self, choices: SetupChoices) -> None:
        self._with(suggested=choices.suggested, keyring_problem=choices.keyring_problem)

    def _open(self, unlocked: Unlocked) -> None:
        self._code = ""
        groups = tuple(unlocked.recovery_code.replace("-", " ").split())
        self._with(busy=False, step="new-code", new_code=groups, suggested="")

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

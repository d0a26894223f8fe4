"""Setting up this laptop for one person: who they are, whom they call, how they get in, and the way back in."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import StaffId
from app.domain.local import Line
from app.i18n import tr
from app.services.house import Services
from app.services.states import SetupChoices, Staff, Unlocked, WorldError
from ui.model import Model
from ui.places import Go, Place
from ui.screens.setup.state import Number, SetupState, Step, You
from ui.tasks import StoreThread

STEPS: tuple[Step, ...] = ("welcome", "you", "numbers", "keyring", "passphrase", "code", "retype", "pin", "done")
ONE_WAY: tuple[Step, ...] = ("code", "retype", "pin", "done")
"""Once the keys are made there is no page to go back to."""


class SetupModel(Model[SetupState]):
    """Leads through the set-up. The passphrase passes through once, on its way to the keys."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, SetupState(), parent)
        self._services, self._go = services, go
        self._lines: tuple[Line, ...] = ()

    def start(self) -> None:
        """Ask what this computer offers, and whether someone else works here already."""
        self.ask(self._services.doors.setup_choices, self._ready)
        self.ask(self._services.doors.people, lambda people: self._with(can_leave=bool(people)))

    def begin(self) -> None:
        """Leave the welcome."""
        self._step("you")

    def back(self) -> None:
        """One page back; from the first, to the people who already work here."""
        steps = self._steps()
        place = steps.index(self.state.step)
        if place == 0 and self.state.can_leave:
            self._go(Place("unlock"))
        elif place and self.state.step not in ONE_WAY:
            self._step(steps[place - 1])

    def told(self, you: You) -> None:
        """Who is setting up."""
        problems = []
        if not you.name:
            problems.append(("name", tr("Enter your name, as families and colleagues know it.")))
        if you.role is None:
            problems.append(("role", tr("Choose your role. What you sign carries it.")))
        if problems:
            self._with(you=you, problems=tuple(problems))
        else:
            self._step("numbers", you=you)

    def numbers_given(self, phones: Mapping[str, str]) -> None:
        """The numbers as written. A number somebody wrote is theirs; an untouched default stays unverified."""
        self._lines = tuple(_with_phone(line, phones.get(line.id, line.phone).strip()) for line in self._lines)
        self._step("keyring" if self.state.keyring_problem else "passphrase", numbers=_numbers(self._lines))

    def check_keyring(self) -> None:
        """Somebody may have turned the keyring on: look again."""
        self.ask(self._services.doors.setup_choices, self._keyring_checked)

    def go_without_keyring(self) -> None:
        """The person chooses a vault that opens with the passphrase alone."""
        self._step("passphrase")

    def another(self) -> None:
        """Six other words."""
        self.ask(self._services.doors.suggest, lambda words: self._with(suggested=words))

    def choose_own(self, own: bool) -> None:
        """Made words, or one's own."""
        self._with(own=own, problems=())

    def passphrase_given(self, passphrase: str) -> None:
        """Make the keys and the caseload, if the passphrase will do."""
        written = " ".join(passphrase.split())
        if not self.state.own and written.lower() != self.state.suggested:
            words = tr("These are not the six words shown. Type them as they stand, with a space between.")
            self._with(problems=(("passphrase", words),))
            return
        chosen = passphrase if self.state.own else self.state.suggested
        you, lines, use_keyring = self.state.you, self._lines, not self.state.keyring_problem
        if you.role is None:
            self._step("you")
            return
        staff = Staff(
            id=StaffId(""),
            name=you.name,
            role=you.role,
            registration=you.registration,
            phone=you.phone,
            service=you.service,
        )
        self._with(busy=True, problems=())
        self.ask(
            lambda: self._services.doors.set_up(staff, chosen, lines, use_keyring=use_keyring),
            self._made,
        )

    def copied(self) -> None:
        """The code is on paper: two groups show that it can be read."""
        first, second = sorted(secrets.SystemRandom().sample(range(len(self.state.code)), 2))
        self._step("retype", retype=(first, second))

    def show_code_again(self) -> None:
        """The paper was not right: look once more before it is gone."""
        self._step("code")

    def retyped(self, groups: Sequence[str]) -> None:
        """Two groups from the paper."""
        wrong = tuple(
            (f"group.{place}", tr("Group {number} is not the one shown. Check your paper.").format(number=place + 1))
            for place, group in zip(self.state.retype, groups, strict=True)
            if _plain(group) != _plain(self.state.code[place])
        )
        if wrong:
            self._with(problems=wrong)
        else:
            self._step("done" if self.state.keyring_problem else "pin", code=())

    def pin_given(self, pin: str) -> None:
        """A PIN that lifts the cover, if it will do."""
        services = self._services
        if problem := services.pins.problem(pin):
            self._with(problems=(("pin", problem),))
            return
        self._with(busy=True, problems=())
        self.ask(
            lambda: services.pins.set_first(services.doors.session(), pin), lambda _kept: self._step("done", busy=False)
        )

    def go_without_pin(self) -> None:
        """The passphrase lifts the cover too; Settings offers a PIN later."""
        self._step("done")

    def bring_back(self) -> None:
        """Not new: a copy is to come back on this laptop."""
        self._go(Place("bring-back"))

    def finish(self) -> None:
        """To work."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page that is shown."""
        self._with(busy=False, problems=(("", str(error)),))

    def _ready(self, choices: SetupChoices) -> None:
        self._lines = choices.lines
        self._with(
            numbers=_numbers(choices.lines), keyring_problem=choices.keyring_problem, suggested=choices.suggested
        )

    def _keyring_checked(self, choices: SetupChoices) -> None:
        if choices.keyring_problem:
            self._with(problems=(("", choices.keyring_problem),))
        else:
            self._step("passphrase", keyring_problem="")

    def _made(self, unlocked: Unlocked) -> None:
        self._step("code", code=tuple(unlocked.recovery_code.replace("-", " ").split()), busy=False, suggested="")

    def _steps(self) -> tuple[Step, ...]:
        trouble = bool(self.state.keyring_problem)
        return tuple(step for step in STEPS if step not in ("keyring", "pin") or (step == "keyring") == trouble)

    def _step(self, step: Step, **changes: object) -> None:
        state = msgspec.structs.replace(self.state, step=step, problems=(), **changes)
        self.state = state
        steps = [each for each in self._steps() if each not in ("welcome", "done")]
        words = tr("Step {number} of {count}")
        place = words.format(number=steps.index(step) + 1, count=len(steps)) if step in steps else ""
        self.show(msgspec.structs.replace(state, place=place))

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def _with_phone(line: Line, phone: str) -> Line:
    if phone == line.phone or not line.editable:
        return line
    return msgspec.structs.replace(line, phone=phone, unverified=not phone, source=tr("Entered at set-up"))


def _numbers(lines: Sequence[Line]) -> tuple[Number, ...]:
    return tuple(
        Number(
            id=line.id,
            name=line.name,
            phone=line.phone,
            about=line.hours,
            unverified=line.unverified and bool(line.phone),
            editable=line.editable,
        )
        for line in lines
        if line.at_setup
    )


def _plain(group: str) -> str:
    """A group as the code is read: without case, with 0 for O and 1 for I and L."""
    return group.strip().upper().replace("O", "0").replace("I", "1").replace("L", "1")

"""Choosing, looking at, installing and taking out an organisation's policy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import long_date
from app.domain.policy import Policy
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_keeping import PolicyOffer, PolicyState
from ui.ask import Question, confirm
from ui.model import Model
from ui.places import Place
from ui.screens.policy.state import PolicyShown

if TYPE_CHECKING:
    from ui.parts import Parts

LARGEST = 1 << 20
"""Bytes read of a file that may be anything."""


class PolicyModel(Model[PolicyShown]):
    """Reads the file once and keeps its bytes until they are installed or another is chosen."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, PolicyShown(), parent)
        self._services, self._go, self._ask = parts.services, parts.go, parts.ask
        self._data = b""

    def start(self) -> None:
        """Read what is installed."""
        services = self._services
        self.ask(lambda: services.policies.state(services.doors.session()), lambda state: self._present(state, ""))

    def choose(self) -> None:
        """Which file?"""
        self._ask.open_file(tr("The policy file"), tr("Policy files (*)"), self._chosen)

    def install(self, words: str) -> None:
        """Take the file that was looked at."""
        services, data = self._services, self._data
        if self.state.ask_for_words and not words.strip():
            self._wrong(tr("Type the eight words from the printed sheet."))
            return
        done = tr(
            "The policy is installed. Families you add from now on are real; those entered before stay marked as made up."
        )
        self.ask(
            lambda: services.policies.install(services.doors.session(), data, words),
            lambda state: self._present(state, done),
        )

    def take_out(self) -> None:
        """Back to practice mode, once the person is sure."""
        services = self._services
        asked = Question(
            name="policy-out",
            says=tr("Take the policy out?"),
            text=(tr("Goldthread goes back to practice mode. Nothing that was written is lost."),),
        )
        done = tr("The policy is out. This is practice mode.")
        confirm(
            self._ask,
            asked,
            tr("Take it out"),
            lambda: self.ask(
                lambda: services.policies.take_out(services.doors.session()), lambda state: self._present(state, done)
            ),
        )

    def back(self) -> None:
        """From an offer to what is installed, from there to Settings."""
        if self.state.part == "offer":
            self._with(part="present", problem="")
        else:
            self._go(Place("settings"))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page in front."""
        self._wrong(str(error))

    def _chosen(self, file: Path | None) -> None:
        if file is None:
            return
        services = self._services

        def look() -> tuple[bytes, PolicyOffer]:
            try:
                with file.open("rb") as opened:
                    data = opened.read(LARGEST)
            except OSError as gone:
                raise WorldError(tr("{file} cannot be opened.").format(file=file.name)) from gone
            return data, services.policies.look(services.doors.session(), data)

        self.ask(look, self._offered)

    def _offered(self, looked: tuple[bytes, PolicyOffer]) -> None:
        self._data, offer = looked
        self._with(part="offer", offered=told(offer.policy), ask_for_words=offer.ask_for_words, problem="", done="")

    def _present(self, state: PolicyState, done: str) -> None:
        self._data = b""
        lines = told(state.policy) if state.policy else ()
        if state.policy and state.confirmed_on:
            words = tr("{name}, {date}").format(name=state.confirmed_by, date=long_date(state.confirmed_on))
            lines = (*lines, (tr("Key compared with paper by"), words))
        self.show(
            PolicyShown(
                ready=True, installed=state.policy is not None, stands=stands_words(state), lines=lines, done=done
            )
        )

    def _wrong(self, problem: str) -> None:
        self._with(problem=problem, done="", tries=self.state.tries + 1)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def stands_words(state: PolicyState) -> str:
    """How things stand."""
    if state.policy is None:
        return tr(
            "This is practice mode: use made-up people only. Every paper carries a watermark. "
            "Your organisation ends it with a signed policy, once it has assessed Goldthread."
        )
    ends = long_date(state.policy.ends)
    if not state.in_force:
        words = tr(
            "The policy ended {date}. New families are made up again, and every new paper says that no policy is in force. "
            "Ask {organisation} for the next one."
        )
    elif state.ends_soon:
        words = tr("In force until {date}. Ask {organisation} for the next one before then.")
    else:
        words = tr("In force until {date}.")
    return words.format(date=ends, organisation=state.policy.organisation)


def told(policy: Policy) -> tuple[tuple[str, str], ...]:
    """What a policy says, line by line."""
    return (
        (tr("Organisation"), policy.organisation),
        (tr("Signed by"), policy.signed_by),
        (tr("From"), long_date(policy.begins)),
        (tr("Until"), long_date(policy.ends)),
        (tr("Clinical safety, DCB0129"), policy.declares.dcb0129),
        (tr("Clinical safety, DCB0160"), policy.declares.dcb0160),
        (tr("MHRA qualification"), policy.declares.mhra),
        (tr("Data protection (DPIA)"), policy.declares.dpia),
    )

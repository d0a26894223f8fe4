"""The one place where permission is asked: around every service method stands the gate, and the table in
`app/domain/permissions.py` decides. A refusal says who may, and is written to the access log."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import TypeVar

from app.domain.base import FamilyId
from app.domain.people import ROLE_NAMES, Role, Session
from app.domain.permissions import Operation, Relation, may, who_may
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, NotAllowed, author
from app.services.operations import ROWS

T = TypeVar("T")
HandedOn = Callable[[FamilyRecord], bool]
"""Whether a family was handed over and received: it is another worker's now."""


class Refused(NotAllowed):
    """The permission table does not allow this. Says who may."""


class Gate:
    """Holds every service to the table. `plays` is for worked cases alone: one person plays every worker of a case, so that
    the role is the session's; the person stays whoever unlocked."""

    def __init__(self, desk: Desk, unlocked: Callable[[], Session], *, plays: bool = False) -> None:
        self._desk, self._unlocked, self._plays = desk, unlocked, plays

    def guard(self, room: str, service: T) -> T:
        """The service with the gate around each public method. Raises `KeyError` for one that has no row."""
        for name, method in inspect.getmembers(type(service), inspect.isfunction):
            if not name.startswith("_") and ROWS[f"{room}.{name}"] != "open-a-door":
                setattr(service, name, self._around(f"{room}.{name}", service, method))
        return service

    def allows(self, who: Session, name: str, family: FamilyId | None = None) -> bool:
        """Whether a service method may be called. Raises `Locked`."""
        return may(who.role, ROWS[name], self._relation(who, family))

    def check(self, who: Session | None, name: str, family: FamilyId | None) -> None:
        """Raises `Refused`, once that is written to the access log, and `Locked`. Without a session it is whoever unlocked."""
        here = self._unlocked()
        asks = who or here
        relation = self._relation(asks, family)
        if not may(asks.role, ROWS[name], relation):
            with suppress(WorldError):
                self._desk.journal.note_access(author(here), "not-allowed", f"{name} {asks.person} {asks.role}")
            raise Refused(_sentence(here, asks, ROWS[name], relation))

    def _relation(self, who: Session, family: FamilyId | None) -> Relation:
        here, beside = self._unlocked(), self._desk.beside
        unlocked = who.person == here.person and (who.role == here.role or self._plays)
        together = beside is not None and (who.person, who.role) == (beside.person, beside.role)
        if not unlocked and not together:
            return "others"
        return self._of_family(family) or ("own" if unlocked else "granted")

    def _of_family(self, family: FamilyId | None) -> Relation | None:
        if not family:
            return None
        try:
            record = self._desk.journal.record(family)
        except KeyError:
            return "others"
        if record.withdrawn:
            return "closed"
        return "transferred" if self._desk.handed_on(record) else None

    def _around(self, name: str, service: object, method: Callable[..., object]) -> Callable[..., object]:
        names = tuple(inspect.signature(method).parameters)[1:]
        called = name.partition(".")[2]

        @wraps(method)
        def guarded(*given: object, **named: object) -> object:
            told = {**dict(zip(names, given, strict=False)), **named}
            who = next((one for one in told.values() if isinstance(one, Session)), None)
            self.check(who, name, _family(told))
            act: Callable[..., object] = getattr(type(service), called)
            return act(service, *given, **named)

        return guarded


def _family(told: dict[str, object]) -> FamilyId | None:
    """The family that a call is about: named, or that of the paper in hand."""
    family = told.get("family") or getattr(told.get("made"), "family", None)
    return FamilyId(family) if isinstance(family, str) else None


def _sentence(here: Session, asks: Session, operation: Operation, relation: Relation) -> str:
    if relation == "closed" and may(asks.role, operation, "own"):
        return tr("This family was taken out of the caseload. What was written can be read; nothing is added to it.")
    if relation == "transferred" and may(asks.role, operation, "own"):
        return tr("This family was handed over. It can be read here; whoever has it now writes in it.")
    if relation == "others" and (asks.person, asks.role) != (here.person, here.role):
        words = tr("{name} unlocked this caseload. Lock it, and unlock your own.")
        return words.format(name=here.name)
    if relation == "others":
        return tr("This family is not in the caseload that is open.")
    return only_for(asks.role, who_may(operation, relation) or who_may(operation))


def only_for(role: Role, roles: tuple[Role, ...]) -> str:
    """Who may, in a sentence to somebody who may not."""
    names = [tr(ROLE_NAMES[one]).lower() for one in roles]
    words = tr("This is for: {roles}. You are here as: {role}. Ask one of them.")
    return words.format(roles=", ".join(names), role=tr(ROLE_NAMES[role]).lower())

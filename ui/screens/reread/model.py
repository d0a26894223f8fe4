"""Reads signed visits again. Nothing of them changes; a worry comes of it only when a person takes it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import ContactId, RuleId
from app.domain.calendar import long_date
from app.i18n import ntr, tr
from app.services.states import WorldError
from ui.model import Model
from ui.places import Place
from ui.screens.reread.state import Raise, RereadShown, VisitLine

if TYPE_CHECKING:
    from app.services.rereading import ReadAgain, ReadVisit
    from ui.parts import Parts


class RereadModel(Model[RereadShown]):
    """The signed visits of a family, or of the whole caseload, those with something different first."""

    def __init__(self, parts: Parts, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parts.store, RereadShown(), parent)
        self._services, self._go, self._family = parts.services, parts.go, place.family
        self._read: tuple[ReadVisit, ...] = ()

    def start(self) -> None:
        """Read them."""
        self._load("", "")

    def open(self, contact: str) -> None:
        """One visit, then and now side by side."""
        self._show(contact, "")

    def take_up(self, rule: str) -> None:
        """It is a worry from now on, in the name of who presses this, with the signed visit behind it."""
        visit = self._chosen(self.state.open)
        if visit is None:
            return
        again, doors = self._services.rereading, self._services.doors
        self.ask(
            lambda: again.raise_now(doors.session(), visit.family, visit.contact, RuleId(rule)),
            lambda _record: self._load(
                visit.contact, tr("It is open from now on, in your name. The signed visit stays as it was.")
            ),
        )

    def back(self) -> None:
        """From one visit to the list, from the list to where one came from."""
        if self.state.open:
            self._show("", "")
        else:
            self._go(Place("family", family=self._family) if self._family else Place("versions"))

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self.show(msgspec.structs.replace(self.state, ready=True, problem=str(error)))

    def _load(self, opened: str, done: str) -> None:
        again, doors, family = self._services.rereading, self._services.doors, self._family

        def read() -> tuple[ReadVisit, ...]:
            who = doors.session()
            return again.of_family(who, family) if family else again.everything(who)

        def have(visits: tuple[ReadVisit, ...]) -> None:
            self._read = tuple(sorted(visits, key=lambda one: not _differs(one)))
            self._show(opened, done)

        self.ask(read, have)

    def _chosen(self, contact: str) -> ReadVisit | None:
        return next((one for one in self._read if one.contact == ContactId(contact)), None)

    def _show(self, contact: str, done: str) -> None:
        visit = self._chosen(contact)
        lines = tuple(_line(one) for one in self._read)
        shown = RereadShown(ready=True, stands=_stands(self._read), visits=lines, done=done)
        if visit is not None:
            shown = msgspec.structs.replace(
                shown,
                open=contact,
                title=tr("{name}: {visit}, {date}").format(
                    name=visit.name, visit=visit.reading.title, date=long_date(visit.on)
                ),
                gone=_gone(visit),
                now=tuple(map(_raise, visit.reading.found)),
                then=tuple(map(_raise, visit.reading.lost)),
            )
        self.show(shown)


def _differs(one: ReadVisit) -> bool:
    return bool(one.reading.found or one.reading.lost)


def _raise(one: ReadAgain) -> Raise:
    return Raise(rule=one.rule, says=one.says, urgency=one.urgency, reasons=one.reasons)


def _line(one: ReadVisit) -> VisitLine:
    now, then = len(one.reading.found), len(one.reading.lost)
    parts = [
        ntr("{count} more now", "{count} more now", now).format(count=now) if now else "",
        ntr("{count} not now", "{count} not now", then).format(count=then) if then else "",
    ]
    stands = ", ".join(part for part in parts if part) or tr("Nothing different")
    title = tr("{name}: {visit}").format(name=one.name, visit=one.reading.title)
    return VisitLine(id=one.contact, title=title, about=long_date(one.on), stands=stands)


def _stands(read: tuple[ReadVisit, ...]) -> str:
    if not read:
        return tr("No visit is signed here yet.")
    version = read[0].reading.now
    differ = sum(map(_differs, read))
    words = ntr(
        "{count} signed visit was read with version {version}. {differ} would raise something else than it did. "
        "Nothing of what was signed changes, and nothing is raised by reading.",
        "{count} signed visits were read with version {version}. {differ} would raise something else than they did. "
        "Nothing of what was signed changes, and nothing is raised by reading.",
        len(read),
    )
    return words.format(count=len(read), version=version, differ=differ)


def _gone(one: ReadVisit) -> str:
    count = one.reading.gone
    words = ntr(
        "{count} question that was answered then is not asked any more, and weighs nothing here.",
        "{count} questions that were answered then are not asked any more, and weigh nothing here.",
        count,
    )
    return words.format(count=count) if count else ""

"""Checking the whole caseload, and keeping a copy in a folder: long work that says how far it is and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import day_and_date, uk_time
from app.i18n import ntr, tr
from app.services.care import Stopped, stoppable
from app.services.states import WorldError
from app.services.states_keeping import Backup, CopyState, Tell, VerifyReport
from ui.model import Model
from ui.places import Place
from ui.screens.keeping.state import KeepingShown, Work
from ui.tasks import Progress

if TYPE_CHECKING:
    from ui.parts import Parts

OLD = 7
"""Days after which a copy is called old."""

T = TypeVar("T")


class KeepingModel(Model[KeepingShown]):
    """One piece of work at a time."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, KeepingShown(), parent)
        self._services, self._go, self._ask = parts.services, parts.go, parts.ask
        self._progress: Progress | None = None

    def start(self) -> None:
        """Read how old the last copy is."""
        services = self._services
        self.ask(lambda: services.care.last_copy(services.doors.session()), self._last)

    def check(self) -> None:
        """Read everything again."""
        services = self._services
        self._begin(
            "check",
            lambda tell: services.care.verify(services.doors.session(), tell),
            lambda found: self._checked(found),
        )

    def copy(self) -> None:
        """Ask where, then copy."""
        if not self.state.work:
            self._ask.open_folder(tr("Keep the copy in this folder"), self._into)

    def stop(self) -> None:
        """Stop the work: nothing is changed by it."""
        if self._progress:
            self._progress.stop()

    def back(self) -> None:
        """To Settings; what is under way is stopped."""
        self.stop()
        self._go(Place("settings"))

    def heard(self, far: str) -> None:
        """How far the work is."""
        if self.state.work:
            self._with(far=far)

    def trouble(self, error: WorldError) -> None:
        """Say it, beside what it belongs to."""
        stopped = isinstance(error, Stopped)
        self._with(work="", far="", checked="", found=(), copied="", problem="" if stopped else str(error))
        if stopped:
            self._with(copied=str(error))

    def _into(self, folder: Path | None) -> None:
        services = self._services
        if folder is not None:
            self._begin(
                "copy",
                lambda tell: services.care.backup(services.doors.session(), folder, tell),
                lambda made: self._copied(made),
            )

    def _begin(self, work: Work, do: Callable[[Tell], T], done: Callable[[T], None]) -> None:
        if self.state.work:
            return
        progress = self._progress = Progress(self.heard, self)
        self._with(work=work, far=tr("Beginning"), checked="", found=(), copied="", problem="")
        self.ask(lambda: do(stoppable(progress.tell, progress.stopped)), done)

    def _checked(self, report: VerifyReport) -> None:
        whole = ntr(
            "{count} entry was read again and is as it was written.",
            "{count} entries were read again and are as they were written.",
            report.entries,
        ).format(count=report.entries)
        self._with(work="", far="", checked=whole if report.sound else "", found=report.problems)

    def _copied(self, made: Backup) -> None:
        words = ntr(
            "Copied, opened again and checked: {count} entry.",
            "Copied, opened again and checked: {count} entries.",
            made.entries,
        )
        self._with(work="", far="", copied=words.format(count=made.entries))
        self.start()

    def _last(self, copy: CopyState) -> None:
        if copy.made_at is None or copy.days is None:
            last = tr("No copy was ever kept. If this laptop is lost, what only it knows is lost with it.")
        else:
            when = uk_time(copy.made_at)
            ago = (
                ntr("{count} day ago", "{count} days ago", copy.days).format(count=copy.days)
                if copy.days
                else tr("today")
            )
            last = tr("Last copy: {ago}, {day} at {time}").format(
                ago=ago, day=day_and_date(when.date()), time=f"{when:%H:%M}"
            )
        old = copy.days is None or copy.days > OLD
        self._with(ready=True, last=last, where=copy.folder, old=old)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

"""What bringing a list does: choose a file, look, take in, take out again, save a template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.errors import WorldError
from app.domain.people import Session
from app.i18n import ntr, tr
from app.services.caseload_csv import MOST_BYTES
from app.services.coming import ListSeen, list_words
from ui.ask import Question, confirm
from ui.files import read_file, save_file
from ui.model import Model
from ui.places import Place
from ui.screens.bring_list.state import BringListShown

if TYPE_CHECKING:
    from ui.parts import Parts

KINDS = "CSV (*.csv)"


class BringListModel(Model[BringListShown]):
    """One list. How far long work has come arrives through `told`, from the store's thread."""

    told = Signal(str)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, BringListShown(), parent)
        self._services, self._go, self._ask_person = parts.services, parts.go, parts.ask
        self._data = b""
        self.told.connect(self._heard)

    def start(self, *, example: bool = False) -> None:
        """Whether the last list can be taken out again; or the example list, looked at."""
        if example:
            self._look(self._services.coming.example, example=True)
        else:
            self.ask(self._services.coming.can_undo, lambda count: self._with(can_undo=count))

    def choose(self) -> None:
        """Choose a file, then look at it. Nothing is written."""
        self._ask_person.open_file(tr("Choose a list of families"), KINDS, self._chosen)

    def template(self) -> None:
        """Save a list with headings only."""
        self._ask_person.save_file(tr("Save the template"), "families.csv", KINDS, self._save_template)

    def go_on(self) -> None:
        """The next thing: take in what was looked at, choose again what is to be mended, or on to the families."""
        step = self.state.step
        if step == "looked":
            self._take_in()
        elif step == "taken":
            self._go(Place("families"))
        else:
            self.choose()

    def take_out(self) -> None:
        """Take the families of the last list out again, after asking once."""
        words = ntr(
            "{count} family leaves the list again.", "{count} families leave the list again.", self.state.can_undo
        )
        question = Question(
            name="take-out",
            says=tr("Take the last list out again?"),
            text=(
                words.format(count=self.state.can_undo),
                tr(
                    "Nothing was written for any of them since. Who looks into the record later still sees that they came."
                ),
            ),
        )
        confirm(self._ask_person, question, tr("Take them out"), self._undo)

    def another(self) -> None:
        """Begin again with another list."""
        self._data = b""
        self.show(BringListShown())
        self.start()

    def back(self) -> None:
        """To the families."""
        self._go(Place("families"))

    def trouble(self, error: WorldError) -> None:
        """Say what stood in the way; nothing was written."""
        self._with(problem=str(error), busy="")

    def _chosen(self, path: Path | None) -> None:
        if path is not None:
            self._look(lambda _who: read_file(path, MOST_BYTES), example=False)

    def _look(self, read: Callable[[Session], bytes], *, example: bool) -> None:
        self.show(BringListShown(busy=tr("Looking at the list")))

        def work() -> tuple[bytes, ListSeen]:
            who = self._services.doors.session()
            data = read(who)
            return data, self._services.coming.look(who, data, self.told.emit)

        self.ask(work, lambda seen: self._looked(*seen, example=example))

    def _looked(self, data: bytes, seen: ListSeen, *, example: bool) -> None:
        self._data = data
        good = bool(seen.families) and not seen.problems
        self.show(
            BringListShown(
                step="looked" if good else "mend",
                says=list_words(seen),
                problems=tuple(problem.words() for problem in seen.problems),
                left_out=seen.left_out,
                example=example,
            )
        )

    def _take_in(self) -> None:
        data = self._data
        self._with(busy=tr("Bringing the families in"), problem="")

        def work() -> tuple[ListSeen, int]:
            seen = self._services.coming.take_in(self._services.doors.session(), data, self.told.emit)
            return seen, self._services.coming.can_undo()

        self.ask(work, lambda done: self._taken(*done))

    def _taken(self, seen: ListSeen, can_undo: int) -> None:
        if not seen.taken:
            self._looked(self._data, seen, example=self.state.example)
            return
        self._data = b""
        self.show(BringListShown(step="taken", says=list_words(seen), can_undo=can_undo))
        self._catch_up()

    def _catch_up(self) -> None:
        """The full text takes the new entries in while nobody waits."""
        self.ask(self._services.search.catch_up, lambda more: self._catch_up() if more else None)

    def _undo(self) -> None:
        self._with(busy=tr("Taking the families out"), problem="")
        services = self._services
        self.ask(lambda: services.coming.undo(services.doors.session()), self._out)

    def _out(self, count: int) -> None:
        words = ntr("{count} family was taken out again.", "{count} families were taken out again.", count)
        self.show(BringListShown(step="taken-out", says=words.format(count=count)))

    def _save_template(self, path: Path | None) -> None:
        if path is None:
            return

        def work() -> None:
            save_file(path, self._services.coming.template())

        self.ask(work, lambda _done: self._with(saved=tr("The template is saved as {name}.").format(name=path.name)))

    def _heard(self, words: str) -> None:
        if self.state.busy:
            self._with(busy=words)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

"""The body map and its rows."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import short_date
from app.domain.marks import MARK_KINDS, size_words
from app.i18n import tr
from app.services.states import VisitState
from app.services.states_marks import MarkLine
from ui.screens.body_map.form import MarkForm
from ui.screens.body_map.shapes import key, places, spot
from ui.screens.body_map.state import Mapping
from ui.theme.looks import Looks
from ui.visits.page import VisitPage
from ui.visits.state import Visiting
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.figures import Figures
from ui.widgets.labels import body, heading, secondary
from ui.widgets.layouts import Column
from ui.widgets.pages import Page
from ui.widgets.tables import Table

HEADS = ("Number", "Where", "Colour, shape and size", "First seen, and what was said", "Written down")


class BodyMapView(VisitPage):
    """`added(mark)`, `taken_out(entry)`. The figures and the words pick the same place."""

    added = Signal(object)
    taken_out = Signal(str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Body map"), name="body-map", above=" ", onward=tr("Write this mark down"))
        super().__init__(looks, page, parent=parent)
        self._count = 0
        self._marks: tuple[MarkLine, ...] = ()
        titles = (tr("Front"), tr("Back"))
        self.figures = Figures(looks, titles, places(), says=tr("Where the mark is"), name="body-map.figures")
        self.form = MarkForm(looks)
        self.rows = Table(looks, tuple(map(tr, HEADS)), says=tr("Marks written down"), name="body-map.rows")
        self.beside = Column(looks, gap="s")
        self.written = Column(looks, gap="s")
        self.written.add(heading(looks, tr("Written down")), self.rows, self.beside)
        self.written.hide()
        page.add(
            body(looks, tr("Write what you see and what you are told. Nothing here says how a mark came about.")),
            secondary(
                looks, tr("Left and right are the baby’s own. Arrow keys walk over the figures, Enter picks a place.")
            ),
            self.figures,
            self.form,
            self.written,
            self.company_line,
        )
        self.figures.picked.connect(lambda name: self.form.show_spot(spot(name)))
        self.form.moved.connect(self._moved)
        page.onward.connect(self._write)

    def show_state(self, state: Visiting) -> None:
        """Show the map with what is written down."""
        self._mapping = cast("Mapping", state)
        super().show_state(state)

    def show_visit(self, _visit: VisitState) -> None:
        """Rows and numbers; the form is emptied once its mark is kept."""
        shown = self._mapping
        self.page.caption.setText(shown.name)
        if shown.count != self._count:
            self._count = shown.count
            self.form.clear_words()
            self.figures.choose("")
        if shown.marks != self._marks:
            self._marks = shown.marks
            self._show_marks(shown.marks)

    def unsaved(self) -> str:
        """What is typed of a mark and not written down."""
        return self.form.take()

    def _show_marks(self, marks: tuple[MarkLine, ...]) -> None:
        numbered = [(len(marks) - place, one) for place, one in enumerate(marks)]
        at: dict[str, str] = {}
        for number, one in reversed(numbered):
            name = key(one.mark.spot)
            at[name] = tr("{before}, {number}").format(before=at[name], number=number) if name in at else str(number)
        self.figures.mark(at)
        self.rows.show_rows([_row(number, one) for number, one in numbered])
        self.beside.clear()
        for number, one in numbered:
            self._say_beside(number, one)
        self.written.setVisible(bool(marks))

    def _say_beside(self, number: int, one: MarkLine) -> None:
        """What was recorded at its place before; and, while the visit is open, the way to take it out."""
        for words in one.before:
            card = CareCard(
                self.looks, tone="same-day", how_soon=tr("Number {number}").format(number=number), says=words
            )
            card.inside.add(body(self.looks, tr("A doctor looks at it the same day, whatever was recorded.")))
            self.beside.add(card)
        if one.here:
            words = tr("Take number {number} out").format(number=number)
            button = Button(self.looks, words, name=f"mark.out.{one.entry}", kind="quiet")
            button.clicked.connect(lambda: self.taken_out.emit(one.entry))
            self.beside.add(Strip(self.looks, button))

    def _moved(self) -> None:
        where = self.form.spot()
        self.figures.choose(key(where) if where else "")

    def _write(self) -> None:
        problem = self.form.problem()
        self.page.show_errors([(problem, self.form)] if problem else [])
        mark = self.form.mark()
        if mark is not None:
            self.added.emit(mark)


def _row(number: int, one: MarkLine) -> tuple[str, ...]:
    mark = one.mark
    looks = tr("{kind}: {looks}. {size}.").format(
        kind=tr(MARK_KINDS[mark.kind]), looks=mark.looks, size=size_words(mark.size_mm)
    )
    told = "; ".join(part for part in (mark.first_seen, mark.seen_by, mark.said) if part) or tr("Not written down")
    written = tr("{day}, {who}").format(day=short_date(one.on), who=one.by)
    return str(number), mark.spot.words(), looks, told, written

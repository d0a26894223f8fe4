"""The pieces of the day's page: a family with its next act, and the first day's invitation."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.i18n import ntr, tr
from ui.places import Place
from ui.screens.today.state import Act, Group
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.labels import PlainLabel, secondary, strong, subheading
from ui.widgets.layouts import Card, Column, Row, Rule
from ui.widgets.picture import Picture
from ui.widgets.rows import WayRow

SIDE_BY_SIDE = 640
"""Pixels at 100 % from which the button stands beside the words."""


class ActRow(Row):
    """What is next, who has it and by when, with the act as a button at the right. `pressed(act)`."""

    pressed = Signal(object)

    def __init__(self, looks: Looks, act: Act, family: str, *, name: str) -> None:
        super().__init__(looks, gap="m")
        words = Column(looks, gap="none")
        words.add(PlainLabel(looks, act.when, step="small_strong", tone=act.tone))
        words.add(PlainLabel(looks, act.act))
        if act.about:
            words.add(strong(looks, act.about))
        words.add(secondary(looks, " ".join(part for part in (act.who, act.record) if part)))
        says = tr("{act} {family}. {when}").format(act=act.button, family=family, when=act.when)
        self.button = Button(looks, act.button, name=name, says=says)
        self.button.setAccessibleDescription(act.act)
        self.button.clicked.connect(lambda: self.pressed.emit(act))
        self.box.addWidget(words, 1)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the words where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < self.looks.px(SIDE_BY_SIDE)
        self.box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class FamilyPart(Column):
    """A family's name and what is next for it. `act(act)`, `open(family)`."""

    act = Signal(object)
    open = Signal(str)

    def __init__(self, looks: Looks, group: Group, place: int, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.add(subheading(looks, group.name))
        for number, act in enumerate(group.acts):
            row = ActRow(looks, act, group.name, name=f"today.due.{place}" + (f".{number}" if number else ""))
            row.pressed.connect(self.act)
            self.add(row)
        if group.more:
            words = ntr("{count} more for this family", "{count} more for this family", group.more)
            says = tr("{count} more for {family}").format(count=group.more, family=group.name)
            more = Button(
                looks,
                words.format(count=group.more),
                name=f"today.family.{place}",
                kind="quiet",
                says=says,
                step="body",
            )
            more.clicked.connect(lambda: self.open.emit(group.family))
            self.add(more)
        if not last:
            self.add(Rule(looks))


class Beginning(Card):
    """The first day: a picture, and the ways to begin. `leave_for(place)`."""

    leave_for = Signal(object)

    def __init__(self, looks: Looks, *, practising: bool, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="none", pad="l", parent=parent)
        ways, heads, rows = Column(looks, gap="none"), Column(looks, gap="xs", pad="m"), Column(looks, gap="none")
        heads.add(PlainLabel(looks, tr("Nobody is here yet"), step="heading"), self._hint(practising))
        for row, place in self._ways(practising):
            row.clicked.connect(lambda _on=False, place=place: self.leave_for.emit(place))
            rows.add(row)
        ways.add(heads, rows)
        both = TwoColumns(looks)
        both.show_cards(((Picture(looks), False), (ways, True)))
        self.add(both)

    def _hint(self, practising: bool) -> PlainLabel:
        words = tr("Begin in the way that suits you.")
        return PlainLabel(
            self.looks,
            tr("Look around first, or begin in the way that suits you.") if practising else words,
            role="secondary",
        )

    def _ways(self, practising: bool) -> Iterator[tuple[WayRow, Place]]:
        if practising:
            hint = tr("Three made-up families to try everything with. They can be taken out again.")
            yield self._way("example", tr("See an example"), hint, "spool"), Place("bring-list", page=1)
        hint = tr("The mother’s name and the baby’s date are enough.")
        yield self._way("add", tr("Add a family"), hint, "plus"), Place("add-family")
        hint = tr("A CSV file from another system. It is looked at first, and can be taken out again.")
        yield self._way("list", tr("Bring a list of families"), hint, "download"), Place("bring-list")

    def _way(self, name: str, title: str, hint: str, icon: str) -> WayRow:
        return WayRow(self.looks, title, name=f"today.begin.{name}", hint=hint, icon=icon)

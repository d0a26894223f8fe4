"""A mark in words: where, what it is taken for, how it looks, how large, since when, and what was said."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Signal

from app.domain.marks import MARK_KINDS, ONLY_FRONT, PAIRED, PARTS, SIDES, VIEWS, MarkKind, NewMark, Side, Spot, View
from app.i18n import tr
from ui.families.choices import Choices
from ui.theme.looks import Looks
from ui.widgets.fields import LongText, TextField
from ui.widgets.layouts import Column


class MarkForm(Column):
    """`moved` says that another place is picked in words. `mark()` is what is written, `problem()` what to mend."""

    moved = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, gap="m")
        self.kind = Choices(looks, tr("What kind of mark?"), _words(MARK_KINDS), name="mark.kind", columns=1)
        self.view = Choices(looks, tr("From which side?"), _words(VIEWS), name="mark.view", picked="front", columns=2)
        parts = tuple((part, tr(" / ").join(dict.fromkeys(map(tr, names)))) for part, names in PARTS.items())
        self.part = Choices(looks, tr("Where?"), parts, name="mark.part", columns=2)
        self.side = Choices(looks, tr("On which side of the body?"), _words(SIDES), name="mark.side", columns=3)
        self.looks_like = TextField(
            looks,
            tr("Colour and shape"),
            name="mark.looks",
            hint=tr(
                "As you see it. On brown or black skin a bruise may look darker, purple or blue-grey, or be felt as swelling or "
                "warmth."
            ),
        )
        self.length = TextField(looks, tr("Longest size in millimetres"), name="mark.size", characters=6)
        self.first = TextField(looks, tr("When was it first seen?"), name="mark.first")
        self.by = TextField(looks, tr("Who saw it first?"), name="mark.by")
        self.said = LongText(
            looks,
            tr("What was said about it, and by whom?"),
            name="mark.said",
            hint=tr("Word for word, in quotation marks."),
            lines=2,
        )
        self.add(
            self.kind, self.view, self.part, self.side, self.looks_like, self.length, self.first, self.by, self.said
        )
        for choices in (self.view, self.part, self.side):
            choices.tiles.picked.connect(lambda _word: self.moved.emit())

    def show_spot(self, spot: Spot) -> None:
        """Pick in words what was picked on the figure."""
        self.view.tiles.show_words([spot.view])
        self.part.tiles.show_words([spot.part])
        self.side.tiles.show_words([spot.side])

    def spot(self) -> Spot | None:
        """The place picked, when it is one."""
        part = self.part.word()
        if not part:
            return None
        view: View = "back" if self.view.word() == "back" and part not in ONLY_FRONT else "front"
        sides: dict[str, Side] = {"left": "left", "right": "right"}
        return Spot(part=part, view=view, side=sides.get(self.side.word(), "middle"))

    def problem(self) -> str:
        """What to mend first."""
        spot, size = self.spot(), self.length.text().strip()
        if not self.kind.word():
            return tr("Pick what kind of mark it is.")
        if spot is None:
            return tr("Pick where the mark is.")
        if spot.part in PAIRED and spot.side == "middle":
            return tr("Pick the side: the baby’s left or the baby’s right.")
        if not self.looks_like.text().strip():
            return tr("Write its colour and shape, as you see them.")
        if size and not size.isdigit():
            return tr("Check the size: millimetres, as a whole number.")
        return ""

    def mark(self) -> NewMark | None:
        """The mark, once nothing is to be mended."""
        spot = self.spot()
        if spot is None or self.problem():
            return None
        kinds: dict[str, MarkKind] = {"mark": "mark", "birthmark": "birthmark", "doubt": "doubt"}
        size = None
        with suppress(ValueError):
            size = int(self.length.text())
        return NewMark(
            spot=spot,
            kind=kinds[self.kind.word()],
            looks=self.looks_like.text(),
            size_mm=size,
            first_seen=self.first.text(),
            seen_by=self.by.text(),
            said=self.said.text(),
        )

    def _fields(self) -> tuple[TextField | LongText, ...]:
        return self.looks_like, self.length, self.first, self.by, self.said

    def take(self) -> str:
        """Words typed and not kept, as one line; the fields are left empty."""
        words = "; ".join(text for field in self._fields() if (text := field.text().strip()))
        self.clear_words()
        return words

    def clear_words(self) -> None:
        """Ready for another mark."""
        for field in self._fields():
            field.set_text("")
        for choices in (self.kind, self.part, self.side):
            choices.tiles.show_words([])


def _words(named: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((word, tr(says)[:1].upper() + tr(says)[1:]) for word, says in named.items())

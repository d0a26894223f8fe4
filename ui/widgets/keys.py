"""What keeps a door: choosing a passphrase, and a recovery code shown in groups. Shared by set-up and recovery."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import PassphraseField
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Card, Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile

GENERATED, OWN = "generated", "own"


class PassphraseChoice(Column):
    """Six made words, or one's own; either is typed once. `another` asks for other words, `chosen` tells which way."""

    another = Signal()
    chosen = Signal(bool)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="m", parent=parent)
        self.words = Card(looks, gap="s")
        self.suggested = PlainLabel(looks, "", step="heading")
        self.suggested.setAccessibleName(tr("Suggested passphrase"))
        self.other = Button(looks, tr("Show six other words"), name="passphrase.another", kind="quiet", icon="history")
        self.other.clicked.connect(self.another)
        advice = tr("Copy them by hand. Keep the paper apart from this laptop until you know them.")
        self.words.add(self.suggested, PlainLabel(looks, advice, step="small", role="secondary"), self.other)
        tiles = [
            ChoiceTile(
                looks,
                tr("Use six words made for me"),
                word=GENERATED,
                name="passphrase.generated",
                hint=tr("Easiest to remember for its strength"),
                small=True,
            ),
            ChoiceTile(
                looks,
                tr("Write my own"),
                word=OWN,
                name="passphrase.own",
                hint=tr("15 characters or more. A sentence only you would say works well."),
                small=True,
            ),
        ]
        self.choice = TileGroup(looks, tiles, says=tr("Which passphrase will you use?"), name="passphrase.choice")
        self.choice.picked.connect(lambda word: self.chosen.emit(word == OWN))
        self.field = PassphraseField(looks, tr("Type the six words"), name="passphrase", hint=tr("With spaces between"))
        self.add(self.choice, self.words, self.field)

    def show_choice(self, suggested: str, own: bool) -> None:
        """Show the made words, or only the field for one's own."""
        self.suggested.setText(suggested)
        self.choice.show_words([OWN if own else GENERATED])
        self.words.setVisible(not own)
        label = tr("Your passphrase") if own else tr("Type the six words")
        hint = tr("15 characters or more, spaces allowed") if own else tr("With a space between them")
        self.field.label.setText(label)
        self.field.hint.setText(hint)
        self.field.line.setAccessibleName(label)


class CodeCard(Card):
    """A code in numbered groups of four, large enough to copy by hand without a mistake."""

    def __init__(self, looks: Looks, groups: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.setAccessibleName(tr("Recovery code: {groups}").format(groups=", ".join(groups)))
        grid = QGridLayout()
        grid.setSpacing(looks.space("m"))
        for place, group in enumerate(groups):
            number = PlainLabel(looks, str(place + 1), step="small", role="secondary")
            words = PlainLabel(looks, group, step="heading")
            row, column = divmod(place, 4)
            grid.addWidget(number, row * 2, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, row * 2 + 1, column, Qt.AlignmentFlag.AlignLeft)
        self.box.addLayout(grid)

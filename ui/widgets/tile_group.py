"""Tiles that answer one question together: keyboard, one picked at most (or any number), spoken as one group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QGroupBox, QWidget

from ui.theme.looks import Looks
from ui.widgets.tiles import ChoiceTile, TickTile

Tile = ChoiceTile | TickTile
BIG_FROM = 150
"""Text size in percent from which tiles stand one under the other, unless each still fits on one line beside the others."""
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class TileGroup(QGroupBox):
    """Tiles in one or more columns under the question `says` (spoken, not shown).

    Arrows move, Space or a digit picks, Tab leaves a group of which one can be picked. `picked` carries a tile's word
    when the person picks it (never when code does); with ticks, `ticked` carries every word now ticked.
    """

    picked = Signal(str)
    ticked = Signal(list)

    def __init__(
        self,
        looks: Looks,
        tiles: Sequence[Tile],
        *,
        says: str,
        name: str,
        columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks, self.tiles, self._columns = looks, list(tiles), columns
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setFlat(True)
        self._grid, self._arranged = QGridLayout(self), 0
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, tile=tile: self._pick(tile))
        self._rove(self.tiles[0] if self.tiles else None)
        self.setContentsMargins(0, 0, 0, 0)
        looks.dress(self)

    def dress(self) -> None:
        """Take gaps from the present look."""
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self.looks.space("s"))
        self._arrange(self._fitting())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """No frame: the tiles are enough."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take back the room that Qt keeps for a frame, and stand side by side where there is room."""
        super().resizeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)
        self._arrange(self._fitting())

    def changeEvent(self, event: QEvent) -> None:
        """Take back the room that Qt keeps for a frame."""
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

    def word(self) -> str:
        """The picked tile's word, or none."""
        return next((tile.word for tile in self.tiles if tile.isChecked()), "")

    def words(self) -> list[str]:
        """Every ticked word, in order."""
        return [tile.word for tile in self.tiles if tile.isChecked()]

    def show_words(self, words: Sequence[str]) -> None:
        """Mark these words and no others, without saying that the person did."""
        for tile in self.tiles:
            if isinstance(tile, ChoiceTile):
                tile.mark(tile.word in words)
            else:
                tile.setChecked(tile.word in words)
        self._rove(next((tile for tile in self.tiles if tile.isChecked()), None) or self._first())

    def focus_first(self) -> None:
        """Put the focus on the picked tile, else on the first."""
        tile = next((tile for tile in self.tiles if tile.isChecked()), None) or self._first()
        if tile:
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _fitting(self) -> int:
        """How many columns the tiles stand in at the present width and text size."""
        if self.looks.zoom < BIG_FROM or self._columns == 1 or not self.tiles:
            return self._columns
        gap = self.looks.space("s")
        each = max(tile.one_line() for tile in self.tiles) + gap
        return self._columns if each * self._columns <= self.width() + gap else 1

    def _arrange(self, columns: int) -> None:
        if columns == self._arranged:
            return
        self._arranged = columns
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def take_key(self, event: QKeyEvent, tile: Tile) -> bool:
        """Arrows move and digits pick, from any of these tiles; whether it was such a key."""
        place = self.tiles.index(tile)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if plain and key in _BACK + _ON:
            self._go((place + (1 if key in _ON else -1)) % len(self.tiles))
            return True
        digit = key - Qt.Key.Key_0
        meant = next((tile for tile in self.tiles if tile.digit == digit), None)
        if plain and meant and event.isAutoRepeat():
            return True
        if plain and meant:
            meant.setFocus(Qt.FocusReason.ShortcutFocusReason)
            meant.click()
            return True
        return False

    def _go(self, place: int) -> None:
        self._rove(self.tiles[place])
        self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, tile: Tile) -> None:
        if isinstance(tile, ChoiceTile):
            self._rove(tile)
            self.picked.emit(tile.word)
        else:
            self.ticked.emit(self.words())

    def _first(self) -> Tile | None:
        return self.tiles[0] if self.tiles else None

    def _rove(self, stop: Tile | None) -> None:
        """One Tab stop for a group of choices; every tick is a stop of its own."""
        for tile in self.tiles:
            stops = tile is stop or isinstance(tile, TickTile)
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

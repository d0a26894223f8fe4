"""Buttons side by side that go on below where there is no more room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.looks import Looks
from ui.widgets.banner import Wrapping


class Strip(QWidget):
    """Widgets from left to right, wrapped like words."""

    def __init__(self, looks: Looks, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._wrap = Wrapping(self)
        for widget in widgets:
            self._wrap.addWidget(widget)
        looks.dress(self)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        for widget in widgets:
            self._wrap.addWidget(widget)

    def dress(self) -> None:
        """Take gaps from the present look."""
        self._wrap.set_gaps(self.looks.space("s"), self.looks.space("xs"))
        self.updateGeometry()

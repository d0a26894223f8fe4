"""A working list on paper, at the foot of a page: look at it from memory, then print it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.labels import heading, secondary
from ui.widgets.layouts import Column
from ui.widgets.pdf import PdfPreview


class PaperPart(Column):
    """`wanted` when the person wants to see the list, `print_wanted` when she wants it on paper."""

    wanted = Signal()
    print_wanted = Signal()

    def __init__(self, looks: Looks, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self._shown = b""
        words = tr(
            "Initials, what it is, and the day. No names, and nothing of what was said. Nothing is saved as a file."
        )
        self.look = Button(looks, tr("Show the list"), name=f"{name}.look", icon="eye")
        self.look.clicked.connect(self.wanted)
        self.paper = PdfPreview(looks, name=f"{name}.paper")
        self.print_button = Button(looks, tr("Print"), name=f"{name}.print", icon="printer")
        self.print_button.clicked.connect(self.print_wanted)
        self.add(heading(looks, title), secondary(looks, words), Strip(looks, self.look, self.print_button), self.paper)
        self.show_paper(b"")

    def show_paper(self, pdf: bytes) -> None:
        """Show the list as it will print; none takes it away."""
        for widget in (self.paper, self.print_button):
            widget.setVisible(bool(pdf))
        self.look.setVisible(not pdf)
        if pdf and pdf != self._shown:
            self.paper.show_pdf(pdf)
        self._shown = pdf

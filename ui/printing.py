"""Hands a paper to the computer's own print dialog and draws it, page by page, at the printer's own fineness."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

DOTS = 300
"""Dots per inch: what print needs, and no more than memory bears."""


class Printing(QObject):
    """Asks where to print. `accepted` once the pages were handed over. The job's name says nothing."""

    accepted = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._dialog: QPrintDialog | None = None

    def ask(self, pdf: bytes) -> None:
        """Open the dialog and leave it to itself."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("letter")
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        self._dialog = QPrintDialog(printer, self._owner)
        self._dialog.accepted.connect(lambda: self._print(printer, pdf))
        QDialog.open(self._dialog)

    def _print(self, printer: QPrinter, pdf: bytes) -> None:
        draw(printer, pdf)
        self.accepted.emit()


def draw(printer: QPrinter, pdf: bytes) -> None:
    """Draw every page. The dialog may have replaced the paper: A4 is set again."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setResolution(DOTS)
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter(printer)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        points = document.pagePointSize(number)
        size = QSize(round(points.width() * DOTS / 72), round(points.height() * DOTS / 72))
        painter.drawImage(0, 0, document.render(number, size))
    painter.end()
    document.close()

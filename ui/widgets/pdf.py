"""A paper as it will print, shown from memory, and the same words as text for a screen reader or tired eyes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.layouts import Column
from ui.widgets.paint import born
from ui.widgets.scroll import ThinScrollBar


class PdfPreview(Column):
    """Shows `data` (a PDF, in memory only). `text` is its words; without them they are read from the PDF."""

    def __init__(self, looks: Looks, *, name: str = "paper", parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.setObjectName(name)
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setVerticalScrollBar(ThinScrollBar(looks))
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        born(self.view, f"{name}.view", tr("The paper as it will print. Read as text says the same in words."))
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        born(self.words, f"{name}.words", tr("The paper as text"))
        self.toggle = Button(looks, tr("Read as text"), name=f"{name}.toggle", icon="file-text")
        self.toggle.clicked.connect(self._turn)
        self._faces = QStackedWidget()
        self._faces.addWidget(self.view)
        self._faces.addWidget(self.words)
        self.add(self.toggle)
        self.box.addWidget(self._faces, 1)
        self.dress()

    def show_pdf(self, data: bytes, text: str = "") -> None:
        """Show a paper. Raises `ValueError` when the bytes are no PDF."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.status() != QPdfDocument.Status.Ready:
            raise ValueError("the paper cannot be shown: " + self.document.error().name)
        self.words.setPlainText(text or self._read())

    def dress(self) -> None:
        """Take fonts, ground and the height of a good part of a page."""
        super().dress()
        if view := getattr(self, "view", None):
            self.words.setFont(self.looks.font("body"))
            view.setMinimumHeight(self.looks.px(480))
            view.setDocumentMargins(QMargins(*(self.looks.space("m"),) * 4))
            palette = view.palette()
            palette.setColor(QPalette.ColorRole.Dark, self.looks.colour("sunken"))
            view.setPalette(palette)

    def _read(self) -> str:
        pages = (self.document.getAllText(number).text() for number in range(self.document.pageCount()))
        return "\n\n".join(pages)

    def _turn(self) -> None:
        reading = self._faces.currentWidget() is self.view
        self._faces.setCurrentWidget(self.words if reading else self.view)
        self.toggle.setText(tr("See the paper") if reading else tr("Read as text"))
        self.toggle.setAccessibleName(self.toggle.text())
        self.toggle.updateGeometry()

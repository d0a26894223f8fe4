"""A paper as it will print, shown from memory, and the same words as text for a screen reader or tired eyes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText
from ui.widgets.layouts import Column
from ui.widgets.paint import born, draw_box, resized


class Sheets(QWidget):
    """Every page of a document, one under the other, as wide as there is room. Draws a page when it is first seen."""

    def __init__(self, looks: Looks, document: QPdfDocument, *, name: str) -> None:
        super().__init__()
        self.looks, self.document = looks, document
        self._drawn: dict[tuple[int, int, int], QImage] = {}
        born(self, name, tr("The paper as it will print. Read as text says the same in words."))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.dress(self)

    def dress(self) -> None:
        """Lay out in the present look."""
        self._drawn.clear()
        resized(self)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wider pages are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all pages and the gaps between them."""
        return sum(self._tall(page, width) + self._gap() for page in range(self.document.pageCount()))

    def sizeHint(self) -> QSize:
        """Of reading width."""
        width = self.looks.size("reading")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(self.looks.px(200), self.looks.size("target"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are seen."""
        painter = QPainter(self)
        top = 0
        for page in range(self.document.pageCount()):
            where = QRectF(0, top, self.width(), self._tall(page, self.width()))
            if where.intersects(QRectF(event.rect())):
                draw_box(painter, where, self.looks.colour("paper"), self.looks.colour("edge"), 1, 0)
                painter.drawImage(where, self._image(page, where.size().toSize()))
            top += round(where.height()) + self._gap()
        painter.end()

    def _tall(self, page: int, width: int) -> int:
        size = self.document.pagePointSize(page)
        return round(width * size.height() / size.width()) if size.width() else 0

    def _gap(self) -> int:
        return self.looks.space("m")

    def _image(self, page: int, size: QSize) -> QImage:
        sharp = size * self.devicePixelRatioF()
        key = (page, sharp.width(), sharp.height())
        if key not in self._drawn:
            self._drawn[key] = self.document.render(page, sharp)
        return self._drawn[key]


class PdfPreview(Column):
    """Shows a PDF that is in memory only, and its words. Without words they are read from the PDF."""

    def __init__(self, looks: Looks, *, name: str = "paper", parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.setObjectName(name)
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = Sheets(looks, self.document, name=f"{name}.view")
        self.reader = LongText(looks, tr("The paper as text"), name=f"{name}.words", lines=12, most=40)
        self.words = self.reader.edit
        self.words.setReadOnly(True)
        by_keyboard, by_mouse = (
            Qt.TextInteractionFlag.TextSelectableByKeyboard,
            Qt.TextInteractionFlag.TextSelectableByMouse,
        )
        self.words.setTextInteractionFlags(by_keyboard | by_mouse)
        self.reader.hide()
        self.toggle = Button(looks, tr("Read as text"), name=f"{name}.toggle", icon="file-text")
        self.toggle.clicked.connect(self._turn)
        self.add(self.toggle, self.view, self.reader)

    def show_pdf(self, data: bytes, text: str = "") -> None:
        """Show a paper. Raises `ValueError` when the bytes are no PDF."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.status() != QPdfDocument.Status.Ready:
            raise ValueError("the paper cannot be shown: " + self.document.error().name)
        self.reader.set_text(text or self._read())
        self.view.dress()

    def _read(self) -> str:
        pages = (self.document.getAllText(number).text() for number in range(self.document.pageCount()))
        return "\n\n".join(pages)

    def _turn(self) -> None:
        reading = self.view.isVisibleTo(self)
        self.view.setVisible(not reading)
        self.reader.setVisible(reading)
        self.toggle.setText(tr("See the paper") if reading else tr("Read as text"))
        self.toggle.setAccessibleName(self.toggle.text())

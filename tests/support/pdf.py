"""What a reader of a PDF finds in it, page by page."""

from __future__ import annotations

import pytest


def page_texts(data: bytes) -> tuple[str, ...]:
    """The text of each page in drawing order. Skips the test where QtPdf is not installed."""
    core = pytest.importorskip("PySide6.QtCore")
    pdf = pytest.importorskip("PySide6.QtPdf")
    held = core.QBuffer()
    held.setData(core.QByteArray(data))
    held.open(core.QBuffer.OpenModeFlag.ReadOnly)
    document = pdf.QPdfDocument(None)
    document.load(held)
    texts = tuple(document.getAllText(page).text().replace("\r\n", "\n") for page in range(document.pageCount()))
    document.close()
    return texts

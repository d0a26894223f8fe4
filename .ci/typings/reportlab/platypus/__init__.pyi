from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

class Flowable:
    canv: Canvas
    width: float
    height: float
    keepWithNext: int
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]: ...
    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = ...) -> None: ...
    def draw(self) -> None: ...

class Paragraph(Flowable):
    style: ParagraphStyle
    def __init__(self, text: str, style: ParagraphStyle, bulletText: str | None = ...) -> None: ...

class Spacer(Flowable):
    def __init__(self, width: float, height: float) -> None: ...

class CondPageBreak(Flowable):
    def __init__(self, height: float) -> None: ...

class PageBreak(Flowable):
    def __init__(self) -> None: ...

class NextPageTemplate(Flowable):
    def __init__(self, pt: str) -> None: ...

class KeepTogether(Flowable):
    def __init__(self, flowables: Sequence[Flowable]) -> None: ...

class Table(Flowable):
    _rowHeights: list[float]
    def __init__(
        self,
        data: Sequence[Sequence[Any]],
        colWidths: Sequence[float] | None = ...,
        *,
        style: Sequence[tuple[Any, ...]] | None = ...,
        repeatRows: int = ...,
        splitInRow: int = ...,
        hAlign: str | None = ...,
        spaceBefore: float = ...,
        spaceAfter: float = ...,
    ) -> None: ...

class Frame:
    def __init__(
        self,
        x1: float,
        y1: float,
        width: float,
        height: float,
        leftPadding: float = ...,
        bottomPadding: float = ...,
        rightPadding: float = ...,
        topPadding: float = ...,
        id: str | None = ...,
    ) -> None: ...

class BaseDocTemplate:
    page: int
    def __init__(self, filename: BinaryIO, **kw: Any) -> None: ...
    def addPageTemplates(self, pageTemplates: Sequence[PageTemplate]) -> None: ...
    def build(self, flowables: list[Flowable]) -> None: ...

class PageTemplate:
    def __init__(
        self,
        id: str,
        frames: Sequence[Frame],
        onPage: Callable[[Canvas, BaseDocTemplate], None] = ...,
    ) -> None: ...

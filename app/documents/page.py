"""What every page repeats: who it is about, page n of m, what it may not be used for, and the practice watermark."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from app.documents.glyphs import markup, plain, unbroken
from app.documents.look import (
    BOLD,
    EDGE,
    GHOST,
    HAIR,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    REGULAR,
    SEMIBOLD,
    SIDE,
    WIDTH,
    HomeLook,
    Look,
)
from app.documents.opening import flat
from app.domain.base import Value
from app.domain.letter import Letter
from app.i18n import tr

MOST_FOOT = 60 * mm
NEARLY_EMPTY = 0.4
"""A last page filled less than this looks like a mistake."""


class Count(Value, frozen=True):
    """How many pages the letter has, and its annex. They are numbered apart, so that the letter does not tell of the annex."""

    main: int = 0
    annex: int = 0
    spilled: bool = False
    """Whether a part of several pages ends on one that is nearly empty."""

    @property
    def pages(self) -> int:
        """All pages, with the annex."""
        return self.main + self.annex


class Ended(Flowable):
    """Draws nothing: tells where a part of the letter came to its end."""

    def __init__(self, tell: Callable[[float], None]) -> None:
        super().__init__()
        self._tell = tell

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """It takes no room."""
        return (0, 0)

    def drawOn(self, _canvas: Canvas, _x: float, y: float, _sW: float = 0) -> None:  # noqa: N803 - ReportLab's names
        """Tell how far up the page it stands, in points."""
        self._tell(y)


class Pages:
    """The page templates of one letter; `seen` counts what was drawn."""

    def __init__(self, letter: Letter, look: Look | HomeLook, count: Count) -> None:
        self._letter, self._look, self._count = letter, look, count
        self._main = self._annex = 0
        self._spilled = False
        self._foot = min(max(self._footer(False).wrap(WIDTH, MOST_FOOT)[1], 8 * mm), MOST_FOOT)

    @property
    def seen(self) -> Count:
        """Pages drawn so far."""
        return Count(main=self._main, annex=self._annex, spilled=self._spilled)

    def ended(self, up: float) -> None:
        """The letter, or its annex, ends this many points up the page being drawn."""
        number = self._annex or self._main
        self._spilled |= number > 1 and up > (1 - NEARLY_EMPTY) * PAGE_HEIGHT

    def templates(self) -> list[PageTemplate]:
        """First page of the letter, its further pages, and the annex."""
        return [
            PageTemplate("first", [self._frame(0)], onPage=self._draw_first),
            PageTemplate("main", [self._frame(6 * mm)], onPage=self._draw_main),
            PageTemplate("annex", [self._frame(6 * mm)], onPage=self._draw_annex),
        ]

    def _frame(self, head: float) -> Frame:
        bottom = EDGE + max(0.0, self._foot - 6 * mm)
        height = PAGE_HEIGHT - EDGE + 4 * mm - head - bottom
        return Frame(SIDE, bottom, WIDTH, height, 0, 0, 0, 0)

    def _draw_first(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        self._main += 1
        self._repeat(canvas, annex=False)

    def _draw_main(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        self._draw_first(canvas, _)
        if self._letter.audience != "home":
            self._running_head(canvas, self._letter.title)

    def _draw_annex(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        self._annex += 1
        self._repeat(canvas, annex=True)
        self._running_head(canvas, tr("Confidential annex. Not for online access."))

    def _running_head(self, canvas: Canvas, words: str) -> None:
        canvas.saveState()
        canvas.setFont(REGULAR, 8.5)
        canvas.setFillColor(MUTED)
        canvas.drawString(SIDE, PAGE_HEIGHT - 15 * mm, plain(words))
        canvas.restoreState()

    def _repeat(self, canvas: Canvas, *, annex: bool) -> None:
        canvas.saveState()
        if self._letter.watermark:
            self._watermark(canvas)
        footer = self._footer(annex)
        _, height = footer.wrap(WIDTH, MOST_FOOT)
        top = max(9 * mm + height, 17 * mm)
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.6)
        canvas.line(SIDE, top + 1.5 * mm, PAGE_WIDTH - SIDE, top + 1.5 * mm)
        footer.drawOn(canvas, SIDE, top - height)
        canvas.restoreState()

    def _watermark(self, canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setFillColor(GHOST)
        canvas.setFont(BOLD, 40)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(54)
        canvas.drawCentredString(0, 0, plain(self._letter.watermark))
        canvas.restoreState()

    def _footer(self, annex: bool) -> Table:
        identity = self._letter.identity
        who = tr("{name}\u00a0\u00a0 Born\u00a0{born}\u00a0\u00a0 NHS\u00a0No.\u00a0{number}").format(
            name=f'<font name="{SEMIBOLD}">{markup(identity.name)}</font>',
            born=unbroken(identity.born),
            number=unbroken(identity.nhs_number),
        )
        number, total = (self._annex, self._count.annex) if annex else (self._main, self._count.main)
        page = tr("Page {number} of {total}").format(number=number, total=total)
        if self._letter.audience == "home":
            return self._last_line(who, page)
        where = tr("Annex.") if annex else ""
        kept = tr("Confidential. Not for online access.") if annex else tr("Confidential")
        told = "\u00a0\u00a0 ".join(word for word in (kept, self._letter.reference, self._letter.watermark) if word)
        return self._line([who, markup(told)], f"{where} {page}".strip())

    def _last_line(self, who: str, page: str) -> Table:
        """What her paper repeats: who it is about and the page, and nothing that draws an eye."""
        told = "\u00a0\u00a0 ".join(word for word in (self._letter.reference, self._letter.watermark) if word)
        return self._line([who, markup(told)], page)

    def _line(self, left: list[str], right: str) -> Table:
        told = [Paragraph(words, self._look.small) for words in left]
        number = [Paragraph(markup(right), self._look.right)]
        return Table([[told, number]], [WIDTH - 46 * mm, 46 * mm], style=[*flat(), ("VALIGN", (0, 0), (-1, -1), "TOP")])

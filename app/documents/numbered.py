"""Lays out plain pages that number themselves. The same words always give the same bytes, and nothing touches the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.documents.glyphs import plain
from app.documents.look import BOLD, EDGE, GHOST, HAIR, MUTED, PAGE_HEIGHT, PAGE_WIDTH, REGULAR, SIDE, WIDTH

Story = Callable[[], Iterable[Flowable]]
"""What stands on the pages, made anew at each asking: a flowable is used up by being laid out."""


def numbered(title: str, story: Story, *, watermark: str, foot: str, page: str) -> bytes:
    """The pages as a PDF, laid out first to count them. `page` has the gaps `{number}` and `{total}`; `title` shows in window
    titles, print queues and file lists, so it tells nothing."""
    _, pages = _laid_out(title, story, watermark, foot, page, 0)
    return _laid_out(title, story, watermark, foot, page, pages)[0]


def _laid_out(title: str, story: Story, watermark: str, foot: str, page: str, pages: int) -> tuple[bytes, int]:
    held, seen = BytesIO(), list[int]()
    document = BaseDocTemplate(
        held,
        pagesize=A4,
        title=title,
        author="",
        subject="",
        creator="Goldthread",
        lang="en-GB",
        displayDocTitle=1,
        invariant=1,
        initialFontName=REGULAR,
    )

    def repeat(canvas: Canvas, _: BaseDocTemplate) -> None:
        seen.append(1)
        _repeat_on(canvas, watermark, foot, page.format(number=len(seen), total=pages))

    frame = Frame(SIDE, EDGE + 6 * mm, WIDTH, PAGE_HEIGHT - 2 * EDGE - 2 * mm, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("main", [frame], onPage=repeat)])
    document.build(list(story()))
    return held.getvalue(), len(seen)


def _repeat_on(canvas: Canvas, watermark: str, foot: str, page: str) -> None:
    """What stands on every page: the watermark, the line at the foot, and the number of the page."""
    canvas.saveState()
    if watermark:
        canvas.saveState()
        canvas.setFillColor(GHOST)
        canvas.setFont(BOLD, 40)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(54)
        canvas.drawCentredString(0, 0, plain(watermark))
        canvas.restoreState()
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.6)
    canvas.line(SIDE, EDGE + 3 * mm, PAGE_WIDTH - SIDE, EDGE + 3 * mm)
    canvas.setFont(REGULAR, 8.5)
    canvas.setFillColor(MUTED)
    told = "\u00a0\u00a0 ".join(words for words in (foot, watermark) if words)
    canvas.drawString(SIDE, EDGE - 1 * mm, plain(told))
    canvas.drawRightString(PAGE_WIDTH - SIDE, EDGE - 1 * mm, plain(page))
    canvas.restoreState()

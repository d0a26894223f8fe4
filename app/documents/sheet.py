"""Lays out a working list with ReportLab. As a letter: the same list always gives the same bytes, and nothing touches the disk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

from app.documents.glyphs import markup, plain
from app.documents.look import (
    BOLD,
    EDGE,
    GHOST,
    HAIR,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PALE,
    REGULAR,
    SIDE,
    THREAD,
    WIDTH,
    look,
)
from app.domain.calendar import long_date
from app.domain.sheet import Sheet
from app.i18n import tr

NARROW = 0.13
"""The first column holds initials: this much of the width."""


class ReportLabSheets:
    """Keeps the promise of `ports.Sheets`."""

    def pdf(self, sheet: Sheet) -> bytes:
        """The list as a PDF. Laid out first to count its pages, then to number them."""
        _, pages = _laid_out(sheet, 0)
        data, _ = _laid_out(sheet, pages)
        return data


def _laid_out(sheet: Sheet, pages: int) -> tuple[bytes, int]:
    held, seen = BytesIO(), list[int]()
    # The title tells nothing: it shows in window titles, print queues and file lists.
    document = BaseDocTemplate(
        held,
        pagesize=A4,
        title=tr("List"),
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
        page = tr("Page {number} of {total}").format(number=len(seen), total=pages)
        repeat_on(canvas, sheet.watermark, sheet.foot, page)

    frame = Frame(SIDE, EDGE + 6 * mm, WIDTH, PAGE_HEIGHT - 2 * EDGE - 2 * mm, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("main", [frame], onPage=repeat)])
    document.build(list(_story(sheet)))
    return held.getvalue(), len(seen)


def _story(sheet: Sheet) -> Iterator[Flowable]:
    style = look()
    yield Paragraph(markup(sheet.title), style.title)
    by = tr("{date}. {name}").format(date=long_date(sheet.written_on), name=sheet.by)
    yield Paragraph(markup(by), style.cell)
    for words in sheet.above:
        yield Paragraph(markup(words), style.body)
    yield Spacer(0, 3 * mm)
    if len(sheet.rows) > 1:
        yield _table(sheet)
    if sheet.below:
        yield Spacer(0, 8 * mm)
    for words in sheet.below:
        yield Paragraph(markup(words), style.body)


def _table(sheet: Sheet) -> Table:
    style, count = look(), len(sheet.rows[0])
    first = WIDTH * NARROW
    widths = [first, *[(WIDTH - first) / (count - 1)] * (count - 1)]
    heads = [Paragraph(markup(cell), style.head) for cell in sheet.rows[0]]
    body = [[Paragraph(markup(cell), style.cell) for cell in row] for row in sheet.rows[1:]]
    shape: list[tuple[object, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), PALE),
        ("LINEABOVE", (0, 0), (-1, 0), 1.4, THREAD),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIR),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ]
    return Table([heads, *body], widths, style=shape, repeatRows=1)


def repeat_on(canvas: Canvas, watermark: str, foot: str, page: str) -> None:
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

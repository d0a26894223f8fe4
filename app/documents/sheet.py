"""Lays out a working list with ReportLab. As a letter: the same list always gives the same bytes, and nothing touches the disk."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from app.documents.glyphs import markup
from app.documents.look import (
    HAIR,
    PALE,
    REGULAR,
    THREAD,
    WIDTH,
    look,
)
from app.documents.numbered import numbered
from app.domain.calendar import long_date
from app.domain.sheet import Sheet
from app.i18n import tr

NARROW = 0.13
"""The first column holds initials: this much of the width."""


class ReportLabSheets:
    """Keeps the promise of `ports.Sheets`."""

    def pdf(self, sheet: Sheet) -> bytes:
        """The list as a PDF."""
        page = tr("Page {number} of {total}")
        return numbered(tr("List"), lambda: _story(sheet), watermark=sheet.watermark, foot=sheet.foot, page=page)


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

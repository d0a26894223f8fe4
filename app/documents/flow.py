"""Blocks of words as ReportLab flowables, in reading order. A heading never stands alone at the foot of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table

from app.documents.glyphs import glued, markup, plain
from app.documents.look import HAIR, INK, REGULAR, WIDTH, Look
from app.domain.letter import Block, PaperSection
from app.i18n import tr

MOST_ROOM = 110 * mm
"""A heading waits for at most this much of what follows; longer pieces break across pages."""
SHARES = {1: (1.0,), 2: (0.42, 0.58), 3: (0.33, 0.35, 0.32)}
"""Column widths that stay the same from table to table, so that the eye finds the answers in one line."""


class Heading(Paragraph):
    """A section heading that the reader's outline also lists."""

    def __init__(self, text: str, look: Look, key: str) -> None:
        super().__init__(markup(text), look.heading)
        self._outline, self._key = plain(text), key

    def draw(self) -> None:
        """Draw it and mark its place."""
        self.canv.bookmarkPage(self._key)
        self.canv.addOutlineEntry(self._outline, self._key, 0)
        super().draw()


def section(part: PaperSection, look: Look, key: str) -> Iterator[Flowable]:
    """A heading with its blocks."""
    groups = [list(block(each, look)) for each in part.blocks]
    heading = Heading(part.heading, look, key)
    first = groups[0] if groups else []
    yield Spacer(0, 4 * mm)
    yield CondPageBreak(room([heading, *first]))
    yield heading
    for number, group in enumerate(groups):
        if number:
            yield CondPageBreak(room(group))
        yield from group


def block(each: Block, look: Look) -> Iterator[Flowable]:
    """One block: its label, then its words; of a table its note, then its rows."""
    if each.label:
        yield Paragraph(markup(each.label), look.label)
    text = each.text or (tr("Nothing written.") if each.kind == "free" else "")
    if text:
        yield Paragraph(markup(text), look.note if each.rows else look.body)
    for bullet in each.bullets:
        yield Paragraph(markup(bullet), look.bullet, bulletText="•")
    if each.rows:
        yield table(each.rows, look)


def room(group: list[Flowable]) -> float:
    """Height in points that a group needs on this page: its labels, and the first lines or rows of what follows them."""
    total = 0.0
    for flowable in group:
        _, height = flowable.wrap(WIDTH, 10_000 * mm)
        if isinstance(flowable, Table):
            total += sum(flowable._rowHeights[:2])
            break
        lead = isinstance(flowable, Paragraph) and flowable.style.name in ("heading", "label", "note")
        total += height + 4 * mm
        if not lead:
            break
    return min(total, MOST_ROOM)


def table(rows: tuple[tuple[str, ...], ...], look: Look) -> Table:
    """A table with hairlines; its headings repeat on every page and a row breaks only when it is taller than a page."""
    cells = [
        [Paragraph(markup(cell), look.head if number == 0 else look.cell) for cell in row]
        for number, row in enumerate(rows)
    ]
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3 * mm),
        ("LEFTPADDING", (1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.4 * mm),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIR),
    ]
    return Table(cells, widths(rows, look), style=style, repeatRows=1, splitInRow=1, hAlign="LEFT", spaceAfter=1 * mm)


def widths(rows: tuple[tuple[str, ...], ...], look: Look) -> list[float]:
    """Column widths in points: fixed shares up to three columns, else what the words need."""
    count = len(rows[0])
    if count in SHARES:
        return [share * WIDTH for share in SHARES[count]]
    needs = [max(_need(row[column], look) for row in rows) for column in range(count)]
    least = [max(_longest_word(row[column], look) for row in rows) for column in range(count)]
    spare = WIDTH - sum(least)
    if spare <= 0:
        return [WIDTH / count] * count
    wish = [max(need - word, 0.1) for need, word in zip(needs, least, strict=True)]
    return [word + spare * part / sum(wish) for word, part in zip(least, wish, strict=True)]


def _need(text: str, look: Look) -> float:
    return min(stringWidth(plain(text), look.cell.fontName, look.cell.fontSize), 70 * mm) + 4 * mm


def _longest_word(text: str, look: Look) -> float:
    words = re.split(r"[ \n]", glued(text))
    return min(max(stringWidth(word, look.cell.fontName, look.cell.fontSize) for word in words), 52 * mm) + 4 * mm

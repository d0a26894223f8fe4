"""Blocks of words as ReportLab flowables, in reading order. A heading never stands alone at the foot of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table

from app.documents.figure import Figure
from app.documents.glyphs import glued, markup, plain
from app.documents.look import HAIR, INK, MUTED_INK, REGULAR, SEMIBOLD, WIDTH, Look
from app.domain.letter import Block, PaperSection

MOST_ROOM = 110 * mm
"""A heading waits for at most this much of what follows; longer pieces break across pages."""
SHORT = 84
"""Most characters of a name and its answer that stand in half the width of the page."""
TO_WRITE = 9 * mm
"""Height of an empty row, to be filled in by hand."""
CLOSE = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3 * mm),
    ("TOPPADDING", (0, 0), (-1, -1), 0.4 * mm),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8 * mm),
]


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


SHORT_TABLE = 8
"""Rows of a table that stays whole, with the footnote below it."""


def section(part: PaperSection, look: Look, key: str) -> Iterator[Flowable]:
    """A heading with its blocks; nothing when none of them holds a word."""
    groups = [group for group in (list(block(each, look)) for each in part.blocks) if group]
    if not groups:
        return
    heading = Heading(part.heading, look, key)
    yield Spacer(0, 3 * mm)
    yield CondPageBreak(room([heading, *groups[0]]))
    yield heading
    for number, group in enumerate(groups):
        if number:
            yield CondPageBreak(room(group))
        yield from group


def block(each: Block, look: Look) -> Iterator[Flowable]:
    """One block: its label, then its words; of a table its note, its rows, and what stands below them."""
    if not (each.text or each.bullets or each.rows):
        return
    below, said = each.bullets, each.text
    if each.rows or not (said or len(below) == 1):
        if each.label:
            yield Paragraph(_run_in(each.label, "", look, said), look.label)
        elif said:
            yield Paragraph(markup(said), look.note)
        yield from [Figure(each.spots)] if each.spots else []
        yield from tables(each.rows, look)
    else:
        said, below = (said, below) if said else (below[0], ())
        yield Paragraph(_run_in(each.label, said, look, ""), look.body)
    for bullet in below:
        yield Paragraph(markup(bullet), look.more if each.rows else look.bullet, bulletText=None if each.rows else "•")


def _run_in(label: str, text: str, look: Look, note: str, *, first: str = "label") -> str:
    """A label and its words on one line; a note beside them is smaller and pale, and stands first when told so."""
    strong = f'<font name="{SEMIBOLD}">{markup(label)}</font>' if label else ""
    pale = f'<font name="{REGULAR}" size="{look.note.fontSize}" color="{MUTED_INK}">{markup(note)}</font>'
    words = (strong, markup(text) if text else "", pale if note else "")
    return "\u2002".join(word for word in (words if first == "label" else reversed(words)) if word)


def room(group: list[Flowable]) -> float:
    """Height in points that a group needs on this page: its labels, and the first lines or rows of what follows them."""
    total = 0.0
    for flowable in group:
        _, height = flowable.wrap(WIDTH, 10_000 * mm)
        if isinstance(flowable, Table):
            short = len(flowable._rowHeights) <= SHORT_TABLE
            total += sum(flowable._rowHeights if short else flowable._rowHeights[:2])
            if short:
                continue
            break
        lead = isinstance(flowable, Paragraph) and flowable.style.name in ("heading", "label", "note")
        total += height + 3 * mm
        if not lead:
            break
    return min(total, MOST_ROOM)


def tables(rows: tuple[tuple[str, ...], ...], look: Look) -> Iterator[Table]:
    """Rows of two cells as pairs, side by side where they are short; more columns, or room to write, as one table."""
    if not rows or len(rows[0]) != 2 or not any(rows[-1]):
        yield from [table(rows, look)] if rows else []
        return
    waiting: list[Flowable] = []
    for name, words in rows[1:]:
        pair = Paragraph(_run_in(words, "", look, name, first="note"), look.cell)
        if len(name) + len(words) <= SHORT:
            waiting.append(pair)
            continue
        yield from _paired(waiting)
        yield _paired_table([[pair]])
        waiting = []
    yield from _paired(waiting)


def _paired(pairs: Sequence[Flowable]) -> Iterator[Table]:
    """Side by side in reading order; one left over has the whole width."""
    even = len(pairs) - len(pairs) % 2
    if even:
        yield _paired_table([pairs[place : place + 2] for place in range(0, even, 2)])
    yield from (_paired_table([[each]]) for each in pairs[even:])


def _paired_table(rows: Sequence[Sequence[Flowable]]) -> Table:
    share = WIDTH / len(rows[0])
    style = [*CLOSE, ("LINEBELOW", (0, 0), (-1, -1), 0.3, HAIR)]
    return Table(rows, [share] * len(rows[0]), style=style, splitInRow=1, hAlign="LEFT")


def table(rows: tuple[tuple[str, ...], ...], look: Look) -> Table:
    """A table with hairlines; its headings repeat on every page and a row breaks only when it is taller than a page."""
    cells = [
        [
            Paragraph(markup(cell), look.head if number == 0 else look.cell) if any(row) else Spacer(0, TO_WRITE)
            for cell in row
        ]
        for number, row in enumerate(rows)
    ]
    style = [*CLOSE, ("LINEBELOW", (0, 0), (-1, 0), 0.7, INK), ("LINEBELOW", (0, 1), (-1, -1), 0.3, HAIR)]
    return Table(cells, widths(rows, look), style=style, repeatRows=1, splitInRow=1, hAlign="LEFT", spaceAfter=1 * mm)


def widths(rows: tuple[tuple[str, ...], ...], look: Look) -> list[float]:
    """Column widths in points: what the words need."""
    count = len(rows[0])
    if not any(any(row) for row in rows[1:]):
        return [WIDTH / count] * count
    needs = [max(_need(row[column], look) for row in rows) for column in range(count)]
    least = [max(_longest_word(row[column], look) for row in rows) for column in range(count)]
    spare = WIDTH - sum(least)
    if spare <= 0:
        return [WIDTH / count] * count
    wish = [max(need - word, 0.1) for need, word in zip(needs, least, strict=True)]
    return [word + spare * part / sum(wish) for word, part in zip(least, wish, strict=True)]


def _need(text: str, look: Look) -> float:
    return min(stringWidth(plain(text), look.cell.fontName, look.cell.fontSize), 110 * mm) + 3 * mm


def _longest_word(text: str, look: Look) -> float:
    words = re.split(r"[ \n]", glued(text))
    return min(max(stringWidth(word, look.cell.fontName, look.cell.fontSize) for word in words), 52 * mm) + 3.2 * mm

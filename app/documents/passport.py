"""Lays out a worker's passport with ReportLab. As a letter: the same words always give the same bytes, nothing touches the disk."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table

from app.documents.flow import CLOSE
from app.documents.glyphs import markup
from app.documents.look import HAIR, PALE, THREAD, WIDTH, Look, look
from app.documents.numbered import numbered
from app.domain.calendar import long_date
from app.domain.passport import Passport, PassportPart
from app.i18n import tr

SHARES = {
    "statements": (0.27, 0.13, 0.17, 0.2, 0.23),
    "training": (0.16, 0.36, 0.09, 0.23, 0.16),
    "reviews": (0.82, 0.18),
}
"""Shares of the width: every table of a kind has its columns in the same places."""
ROOM = 45 * mm
"""A heading waits for this much of its table."""


class ReportLabPassports:
    """Keeps the promise of `services.practice.Passports`."""

    def pdf(self, passport: Passport) -> bytes:
        """The passport as a PDF."""
        # The name stands by itself, so that braces in it are no gaps.
        page = passport.name.replace("{", "{{").replace("}", "}}") + ". " + tr("Page {number} of {total}")
        mark, foot = passport.watermark, passport.foot
        return numbered(tr("Passport"), lambda: _story(passport), watermark=mark, foot=foot, page=page)


def _story(passport: Passport) -> Iterator[Flowable]:
    style = look()
    yield Paragraph(markup(tr("My practice: {name}").format(name=passport.name)), style.title)
    told = tr("{role}. {date}").format(role=passport.role, date=long_date(passport.written_on))
    yield Paragraph(markup(told), style.strip)
    for words in passport.above:
        yield Paragraph(markup(words), style.body)
    for part in passport.parts:
        yield from _part(part, style)


def _part(part: PassportPart, style: Look) -> Iterator[Flowable]:
    yield Spacer(0, 5 * mm)
    yield CondPageBreak(ROOM)
    yield Paragraph(markup(part.heading), style.heading)
    if part.about:
        yield Paragraph(markup(part.about), style.note)
    yield Spacer(0, 1 * mm)
    if part.rows:
        yield _table(part, style)


def _table(part: PassportPart, style: Look) -> Table:
    cells = [
        [Paragraph(markup(cell), style.head if number == 0 else style.cell) for cell in row]
        for number, row in enumerate(part.rows)
    ]
    shape: list[tuple[object, ...]] = [
        *CLOSE,
        ("BACKGROUND", (0, 0), (-1, 0), PALE),
        ("LINEABOVE", (0, 0), (-1, 0), 1.2, THREAD),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIR),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6 * mm),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ]
    across = [WIDTH * share for share in SHARES[part.kind]]
    return Table(cells, across, style=shape, repeatRows=1, splitInRow=1, hAlign="LEFT")

"""How a paper opens: who writes to whom, its title, how soon, and who it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from app.documents.glyphs import markup, unbroken
from app.documents.look import BORDERS, INK, PALE, REGULAR, SEMIBOLD, THREAD, WIDTH, Look
from app.domain.calendar import long_date
from app.domain.letter import Identity, Letter
from app.i18n import tr


def opening(letter: Letter, look: Look) -> Iterator[Flowable]:
    """The top of the first page."""
    yield letterhead(letter, look)
    yield Paragraph(markup(letter.title), look.title)
    if letter.strip:
        yield strip(letter.strip, BORDERS[letter.urgency], look)
        yield Spacer(0, 2 * mm)
    yield identity_box(letter.identity, look)


def annex_opening(letter: Letter, look: Look) -> Iterator[Flowable]:
    """The top of the annex: it can be taken apart from the letter, so it says whose it is again."""
    goes_with = tr("Goes with the letter of {date}, reference {reference}. Keep it apart from that letter.")
    words = goes_with.format(date=long_date(letter.written_on), reference=letter.reference)
    yield strip(tr("Not for online access") + "\n" + words, BORDERS["same-day"], look)
    yield Spacer(0, 2 * mm)
    yield identity_box(letter.identity, look, lines=False)


def letterhead(letter: Letter, look: Look) -> Table:
    """Sender on the left, recipient on the right, with the date and our reference; a thread of gold below."""
    name, *rest = letter.sender or (tr("Sender not recorded"),)
    left = [
        Paragraph(_strong(name), look.cell),
        *(Paragraph(markup(line), look.cell) for line in (", ".join(rest[:-1]), *rest[-1:]) if line),
    ]
    to = letter.recipient.splitlines() or [""]
    first = tr("To {recipient}").format(recipient=_strong(to[0]))
    right: list[Flowable] = [Paragraph(first, look.cell)]
    right += [Paragraph(markup(line), look.cell) for line in to[1:]]
    dated = tr("{date}\u00a0\u00a0 Our reference {reference}")
    words = dated.format(date=long_date(letter.written_on), reference=letter.reference)
    right += [Spacer(0, 0.6 * mm), Paragraph(markup(words), look.small)]
    style = [*flat(), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 1.4, THREAD)]
    style.append(("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm))
    return Table([[left, right]], [WIDTH * 0.52, WIDTH * 0.48], style=style)


def strip(text: str, weight: float, look: Look) -> Table:
    """How soon, in words; the border is as heavy as the matter is urgent."""
    first, *rest = text.split("\n")
    words = "<br/>".join((_strong(first), *(markup(line) for line in rest)))
    return Table([[Paragraph(words, look.strip)]], [WIDTH], style=_boxed(weight, INK))


def identity_box(identity: Identity, look: Look, *, lines: bool = True) -> Table:
    """Name, birth and NHS number, then what belongs beside them."""
    who = tr("Born {born}\u00a0\u00a0\u00a0 NHS No. {number}")
    told = who.format(born=_strong_unbroken(identity.born), number=_strong_unbroken(identity.nhs_number))
    content: list[Flowable] = [Paragraph(markup(identity.name), look.name), Paragraph(told, look.cell)]
    if lines and identity.lines:
        rows = [
            [Paragraph(markup(label), look.head), Paragraph(markup(value), look.cell)]
            for label, value in identity.lines
        ]
        inner = [*flat(), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 0.6 * mm)]
        inner.append(("TOPPADDING", (0, 0), (0, -1), 0.6 * mm))
        content += [Spacer(0, 0.8 * mm), Table(rows, [32 * mm, WIDTH - 40 * mm], style=inner, hAlign="LEFT")]
    style = [*_boxed(0.5, INK), ("BACKGROUND", (0, 0), (-1, -1), PALE)]
    return Table([[content]], [WIDTH], style=style, splitInRow=1)


def _strong(text: str) -> str:
    return f'<font name="{SEMIBOLD}">{markup(text)}</font>'


def _strong_unbroken(text: str) -> str:
    return f'<font name="{SEMIBOLD}">{unbroken(text)}</font>'


def flat() -> list[tuple[object, ...]]:
    """A table without padding. The font is named because a table sets one even where it draws no words of its own."""
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [("FONTNAME", (0, 0), (-1, -1), REGULAR), *((side, (0, 0), (-1, -1), 0) for side in sides)]


def _boxed(weight: float, ink: Color) -> list[tuple[object, ...]]:
    pads: Sequence[tuple[str, float]] = (
        ("LEFTPADDING", 4 * mm),
        ("RIGHTPADDING", 4 * mm),
        ("TOPPADDING", 1.6 * mm),
        ("BOTTOMPADDING", 2.2 * mm),
    )
    box = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("BOX", (0, 0), (-1, -1), weight, ink)]
    return [*box, *((side, (0, 0), (-1, -1), size) for side, size in pads)]

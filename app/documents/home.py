"""A paper she may keep: large print, one thing after another, the numbers in boxes. One page where the words allow it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, Paragraph, Spacer, Table

from app.documents.glyphs import markup, unbroken
from app.documents.look import EDGE_OF_CARD, HAIR, PALE, REGULAR, THREAD, WIDTH, HomeLook, home_look
from app.documents.opening import flat
from app.documents.page import Ended
from app.domain.calendar import long_date
from app.domain.letter import Block, Letter, PaperSection
from app.i18n import tr

GAP = 4 * mm
BESIDE = 2
"""Cards in a row."""
SHORT = 20
"""Most characters of a number that stays on one line."""
WHOLE = 6
"""Most pieces of a section, its heading with them, that stay on one page: the numbers all together."""
LINES, LINE = 7, 6 * mm
"""Room to write in, on the version that anyone may read."""


def her_story(letter: Letter, ended: Callable[[float], None]) -> Iterator[Flowable]:
    """The whole paper in reading order. `ended` is told where the last word stands."""
    look = home_look()
    yield NextPageTemplate("main")
    yield _opening(letter, look)
    *before, last = [group for group in (_section(part, look) for part in letter.sections) if group] or [[]]
    for group in before:
        yield KeepTogether(group[:WHOLE])
        yield from group[WHOLE:]
    end = [*_room(look), *_signed(letter, look)] if letter.neutral else _signed(letter, look)
    yield KeepTogether([*last, *end])
    yield Ended(ended)


def _opening(letter: Letter, look: HomeLook) -> Table:
    """Title and day, a thread of gold below."""
    day = Paragraph(unbroken(long_date(letter.written_on)), look.day)
    style = [*flat(), ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("LINEBELOW", (0, 0), (-1, -1), 1.6, THREAD)]
    style.append(("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm))
    return Table([[Paragraph(markup(letter.title), look.title), day]], [WIDTH - 52 * mm, 52 * mm], style=style)


def _section(part: PaperSection, look: HomeLook) -> list[Flowable]:
    """A heading with what stands under it; nothing when that is empty."""
    cards = [each for each in part.blocks if each.kind == "card" and each.bullets]
    words = [flowable for each in part.blocks if each.kind != "card" for flowable in _words(each, look)]
    told = [*words, *_cards(cards, look)]
    return [Paragraph(markup(part.heading), look.heading), *told] if told else []


def _words(each: Block, look: HomeLook) -> Iterator[Flowable]:
    """Every line its author wrote; more than one becomes a list."""
    lines = [line.strip() for line in each.text.splitlines() if line.strip()] + list(each.bullets)
    if each.label and lines:
        yield Paragraph(markup(each.label), look.label)
    for line in lines:
        listed = len(lines) > 1
        yield Paragraph(markup(line), look.bullet if listed else look.body, bulletText="•" if listed else None)


def _cards(cards: Sequence[Block], look: HomeLook) -> Iterator[Flowable]:
    """Two beside each other in reading order, as high as the higher one; one left over has the whole width."""
    for place in range(0, len(cards), BESIDE):
        row = cards[place : place + BESIDE]
        width = (WIDTH - GAP * (len(row) - 1)) / len(row)
        yield _row([_card(each, look) for each in row], width)
        yield Spacer(0, GAP)


def _row(cards: Sequence[list[Flowable]], width: float) -> Table:
    cells: list[object] = []
    widths: list[float] = []
    style: list[tuple[object, ...]] = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    for number, card in enumerate(cards):
        if number:
            cells.append("")
            widths.append(GAP)
        column = len(cells)
        cells.append(card)
        widths.append(width)
        here = ((column, 0), (column, 0))
        style += [("BOX", *here, 0.75, EDGE_OF_CARD), ("BACKGROUND", *here, PALE)]
        style += [("LEFTPADDING", *here, 4 * mm), ("RIGHTPADDING", *here, 4 * mm)]
        style += [("TOPPADDING", *here, 2.4 * mm), ("BOTTOMPADDING", *here, 3 * mm)]
    return Table([cells], widths, style=style, hAlign="LEFT")


def _card(each: Block, look: HomeLook) -> list[Flowable]:
    """Who, the number large, and when."""
    number = [_number(line, look) for line in each.bullets]
    when = [Paragraph(markup(each.text), look.when)] if each.text else []
    return [Paragraph(markup(each.label), look.label), *number, *when]


def _number(line: str, look: HomeLook) -> Paragraph:
    """A number large and, where it is short, on one line; words in its place stay words."""
    if not any(character.isdigit() for character in line):
        return Paragraph(markup(line), look.instead)
    return Paragraph(unbroken(line) if len(line) <= SHORT else markup(line), look.number)


def _room(look: HomeLook) -> list[Flowable]:
    style = [*flat(), ("TOPPADDING", (0, 0), (-1, -1), LINE), ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIR)]
    lines = Table([[""]] * LINES, [WIDTH], style=style)
    return [Paragraph(tr("Notes"), look.heading), lines, Spacer(0, GAP)]


def _signed(letter: Letter, look: HomeLook) -> list[Flowable]:
    """Who wrote it."""
    name, *rest = letter.signature or ("",)
    line = Table([[""]], [WIDTH], style=[*flat(), ("LINEBELOW", (0, 0), (-1, -1), 0.6, HAIR)])
    return [
        line,
        Spacer(0, 1.6 * mm),
        Paragraph(markup(name), look.label),
        *(Paragraph(markup(each), look.when) for each in rest),
    ]

"""How a paper closes: who signs, beside room for a signature, on the page of the last words and never on one of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer, Table

from app.documents.glyphs import markup
from app.documents.look import INK, SEMIBOLD, WIDTH, Look
from app.documents.opening import flat
from app.i18n import tr

SIGN, BETWEEN = 70 * mm, 8 * mm
TALL = 10_000 * mm
LAST_WORDS = 60 * mm
"""Most of the last section that goes with the signature to a new page."""


def closed(last: Sequence[Flowable], lines: tuple[str, ...], look: Look) -> list[Flowable]:
    """The last section with its signature: as much of its end as fits in `LAST_WORDS` shares the signature's page."""
    body, kept, room = list(last), list[Flowable](), LAST_WORDS
    while body and (height := _height(body[-1])) <= room:
        kept.insert(0, body.pop())
        room -= height
    whole, end = _cut(body.pop(), room) if body else ([], [])
    kept = [*end, *kept]
    while body and not whole and (_leads(body[-1]) or not kept):
        kept.insert(0, body.pop())
    together = [each for each in kept if not isinstance(each, CondPageBreak)]
    return [*body, *whole, KeepTogether([*together, *signed(lines, look)])]


def signed(lines: tuple[str, ...], look: Look) -> list[Flowable]:
    """The signature. The first line is the name, the last how the paper was made."""
    name, *rest = lines or (tr("Signature"),)
    strong = Paragraph(f'<font name="{SEMIBOLD}">{markup(name)}</font>', look.cell)
    reach = [*rest[:1], ". ".join(rest[1:3]), *rest[3:-1]] if len(rest) > 3 else rest[:-1]
    who = [strong, *(Paragraph(markup(line), look.cell) for line in reach)]
    style = [*flat(), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (0, -1), 0.6, INK)]
    row = [Paragraph(tr("Signed"), look.head), "", who]
    made = [Paragraph(markup(line), look.note) for line in rest[-1:]]
    shape = Table([row], [SIGN, BETWEEN, WIDTH - SIGN - BETWEEN], style=style)
    return [Spacer(0, 4 * mm), shape, Spacer(0, 1 * mm), *made]


def _leads(flowable: Flowable) -> bool:
    lead = isinstance(flowable, Paragraph) and flowable.style.name in ("heading", "label", "note")
    return lead or isinstance(flowable, CondPageBreak)


def _height(flowable: Flowable) -> float:
    if isinstance(flowable, CondPageBreak):
        return 0.0
    return float(flowable.wrap(WIDTH, TALL)[1]) + 1 * mm


def _cut(flowable: Flowable, end: float) -> tuple[list[Flowable], list[Flowable]]:
    """A piece in two, so that about its last `end` points stand apart; uncut where it cannot be split."""
    height = float(flowable.wrap(WIDTH, TALL)[1])
    if not isinstance(flowable, Paragraph | Table) or height <= end:
        return [], [flowable]
    split: Callable[[float, float], list[Flowable]] = getattr(flowable, "split")  # noqa: B009 - the stubs lack it
    pieces = split(WIDTH, height - end)
    return (pieces[:-1], pieces[-1:]) if len(pieces) > 1 else ([], [flowable])

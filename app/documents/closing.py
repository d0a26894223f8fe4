"""How a paper closes: room for a signature beside who signs and how to reach them."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table

from app.documents.glyphs import markup
from app.documents.look import INK, SEMIBOLD, WIDTH, Look
from app.documents.opening import flat
from app.i18n import tr

SIGN, BETWEEN = 80 * mm, 8 * mm


def signed(lines: tuple[str, ...], look: Look) -> Flowable:
    """The signature, kept on one page. The first line is the name, the last how the paper was made."""
    name, *rest = lines or (tr("Signature"),)
    strong = Paragraph(f'<font name="{SEMIBOLD}">{markup(name)}</font>', look.cell)
    who = [strong, *(Paragraph(markup(line), look.cell) for line in rest[:-1])]
    style = [*flat(), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (0, -1), 0.6, INK)]
    row = [Paragraph(tr("Signed"), look.head), "", who]
    made = [Paragraph(markup(line), look.note) for line in rest[-1:]]
    return KeepTogether(
        [
            Spacer(0, 6 * mm),
            Table([row], [SIGN, BETWEEN, WIDTH - SIGN - BETWEEN], style=style),
            Spacer(0, 1 * mm),
            *made,
        ]
    )

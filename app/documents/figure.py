"""A baby in outline, front and back, with numbered marks: grey, for any printer. The table below says the same."""

from __future__ import annotations

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from app.documents.look import EDGE_OF_CARD, INK, MUTED, PALE, REGULAR, SEMIBOLD, WIDTH
from app.domain.figure import HIGH, WIDE, Outline, outlines
from app.domain.marks import VIEWS, Spot, View
from app.i18n import tr

SCALE = 0.34 * mm
"""Points for one step of the outline."""
GAP = 24 * mm
LINE = 5 * mm
DOT = 2.2 * mm
SIZE = 8


class Figure(Flowable):
    """Both sides of the body beside each other. Marks at one place share a dot."""

    def __init__(self, spots: tuple[Spot, ...]) -> None:
        super().__init__()
        self._spots = spots

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        """As wide as the page's column."""
        return WIDTH, HIGH * SCALE + LINE + 2 * mm

    def draw(self) -> None:
        """From the front on the left, from the back on the right."""
        self._view("front", 0)
        self._view("back", WIDE * SCALE + GAP)

    def _view(self, view: View, left: float) -> None:
        canvas, places = self.canv, outlines(view)
        canvas.saveState()
        canvas.translate(left, LINE)
        for colour, more in ((EDGE_OF_CARD, 1.2), (PALE, 0.0)):
            for _, outline in places:
                self._fill(outline, colour, more)
        for numbers, (x, y) in self._numbered(view):
            self._dot(numbers, x, y)
        canvas.setFillColor(MUTED)
        canvas.setFont(REGULAR, 8.5)
        canvas.drawCentredString(WIDE * SCALE / 2, -LINE + 1 * mm, tr(VIEWS[view]))
        canvas.restoreState()

    def _dot(self, numbers: str, x: float, y: float) -> None:
        """A dark dot with its number, longer for the numbers of several marks at one place, so that none lies on another place."""
        canvas, half = self.canv, stringWidth(numbers, SEMIBOLD, SIZE) / 2 - 1
        canvas.setStrokeColor(INK)
        canvas.setLineCap(1)
        canvas.setLineWidth(2 * DOT)
        canvas.line(x - max(half - 1, 0.01), y, x + max(half - 1, 0.01), y)
        canvas.setFillColor(PALE)
        canvas.setFont(SEMIBOLD, SIZE)
        canvas.drawCentredString(x, y - 2.8, numbers)

    def _fill(self, outline: Outline, colour: Color, more: float) -> None:
        canvas = self.canv
        if len(outline) == 4:
            x, y, across, down = outline
            canvas.setFillColor(colour)
            near, far = _at(x - across - more, y - down - more), _at(x + across + more, y + down + more)
            canvas.ellipse(*near, *far, stroke=0, fill=1)
            return
        x, y, to_x, to_y, width = outline
        canvas.setStrokeColor(colour)
        canvas.setLineCap(1)
        canvas.setLineWidth((width + 2 * more) * SCALE)
        canvas.line(*_at(x, y), *_at(to_x, to_y))

    def _numbered(self, view: View) -> list[tuple[str, tuple[float, float]]]:
        """The numbers of the marks at each place of this side, and the middle of that place."""
        at = {place: [str(n) for n, one in enumerate(self._spots, 1) if one == place] for place, _ in outlines(view)}
        return [(", ".join(at[place]), _middle(outline)) for place, outline in outlines(view) if at[place]]


def _middle(outline: Outline) -> tuple[float, float]:
    if len(outline) == 4:
        return _at(outline[0], outline[1])
    return _at((outline[0] + outline[2]) / 2, (outline[1] + outline[3]) / 2)


def _at(x: float, y: float) -> tuple[float, float]:
    """Points from the lower left of one figure."""
    return x * SCALE, (HIGH - y) * SCALE

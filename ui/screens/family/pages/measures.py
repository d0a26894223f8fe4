"""A measure over time: drawn, and the same in rows of words."""

from __future__ import annotations

from app.domain.calendar import short_date
from app.i18n import tr
from ui.screens.family.state import MeasureShown
from ui.theme.looks import Looks
from ui.widgets.dots import Dots
from ui.widgets.labels import secondary, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import SummaryRow


def measure_card(looks: Looks, measure: MeasureShown, name: str) -> Card:
    """The drawing, what its marks mean, and the rows."""
    card = Card(looks, gap="s", pad="m")
    points = [(day, total) for day, total, _ in measure.days]
    card.add(subheading(looks, measure.name))
    card.add(
        Dots(looks, measure.name, points, most=measure.most, threshold=measure.threshold, name=f"{name}.dots"),
        secondary(looks, _legend(measure)),
    )
    for place, (day, total, words) in enumerate(reversed(measure.days)):
        said = tr("No total") if total is None else str(total)
        card.add(SummaryRow(looks, short_date(day), said, name=f"{name}.{place}", note=words))
    return card


def _legend(measure: MeasureShown) -> str:
    lines = [tr("Each dot is one day it was asked. Nothing is known of the days between.")]
    if measure.threshold:
        lines.append(tr("Dashed: the published threshold, from {total}.").format(total=measure.threshold))
    if any(total is None for _, total, _ in measure.days):
        lines.append(tr("Hollow: not finished, so there is no total."))
    lines.append(tr("Below the threshold is not reassurance."))
    return " ".join(lines)

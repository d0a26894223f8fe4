"""Laid-out words: where a line may end, and where not."""

from __future__ import annotations

from ui.theme.looks import Looks
from ui.widgets.text import Flow


def test_no_line_ends_within_a_date(looks: Looks) -> None:
    font, line = looks.font("body"), looks.line("body")
    alone = Flow("25-Nov-2026", font, line).natural_width()
    whole = Flow("seen 25-Nov-2026", font, line)
    seen = Flow("seen", font, line).natural_width()
    widths = {whole.used_width(width) for width in range(alone + 4, whole.natural_width() - 8)}
    assert max(widths) < seen + alone - 20
    assert min(widths) >= alone - 4

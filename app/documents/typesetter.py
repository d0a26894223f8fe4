"""Lays out a letter with ReportLab: the same letter always gives the same bytes, and nothing touches the disk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak

from app.documents.closing import closed
from app.documents.flow import section
from app.documents.glyphs import missing
from app.documents.home import her_story
from app.documents.look import REGULAR, Look, home_look, look
from app.documents.opening import annex_opening, opening
from app.documents.page import Count, Ended, Pages
from app.domain.base import Value
from app.domain.letter import Block, Letter
from app.i18n import tr

TIGHTER = (0.98, 0.96, 0.94)
"""How much smaller a paper may be drawn to save a page."""
MOVED = (2, 3)
"""How many last sections may begin a page together, so that it is not nearly empty; never more than half of them."""


class Fit(Value, frozen=True):
    """How a paper is made to fit its pages."""

    tight: float = 1.0
    moved: int = 0


class ReportLabTypesetter:
    """Keeps the promise of `ports.Typesetter`."""

    def pdf(self, letter: Letter) -> bytes:
        """The letter as a PDF. Laid out first to count its pages, then to number them."""
        fit, count = _fitted(letter)
        data, _ = _laid_out(letter, count, fit)
        return data

    def missing_characters(self, letter: Letter) -> tuple[str, ...]:
        """Characters no font here has, each as [U+XXXX], in the order they first appear."""
        return missing("\n".join(_words(letter)))


def _fitted(letter: Letter) -> tuple[Fit, Count]:
    """As designed; or, where the last page would be nearly empty, a little smaller or with more sections moved to it."""
    _, count = _laid_out(letter, Count(), Fit())
    if letter.audience == "home":
        return Fit(), count
    for fit in (*(Fit(tight=tight) for tight in TIGHTER), *(Fit(moved=moved) for moved in MOVED)):
        if not count.spilled:
            break
        _, other = _laid_out(letter, Count(), fit)
        if other.pages < count.pages or (other.pages == count.pages and not other.spilled):
            return fit, other
    return Fit(), count


def _laid_out(letter: Letter, count: Count, fit: Fit) -> tuple[bytes, Count]:
    home = letter.audience == "home"
    shape = look(large=letter.large, tight=fit.tight)
    pages = Pages(letter, home_look() if home else shape, count)
    held = BytesIO()
    # The title tells nothing of the person or the service: it shows in window titles, print queues and file lists.
    document = BaseDocTemplate(
        held,
        pagesize=A4,
        title=tr("Letter {reference}").format(reference=letter.reference),
        author="",
        subject="",
        creator="Goldthread",
        lang="en-GB",
        displayDocTitle=1,
        invariant=1,
        initialFontName=REGULAR,
    )
    document.addPageTemplates(pages.templates())
    document.build(list(her_story(letter, pages.ended) if home else _story(letter, shape, pages, fit)))
    return held.getvalue(), pages.seen


def _story(letter: Letter, look: Look, pages: Pages, fit: Fit) -> Iterator[Flowable]:
    yield NextPageTemplate("main")
    yield from opening(letter, look)
    main = [part for part in letter.sections if not part.annex]
    annex = [part for part in letter.sections if part.annex]
    told = [list(section(part, look, f"section-{number}")) for number, part in enumerate(main, 1)]
    *before, last = [each for each in told if each] or [[]]
    for left, each in zip(range(len(before) + 1, 1, -1), before, strict=True):
        yield from [PageBreak()] if left == fit.moved <= len(before) // 2 else []
        yield from each
    yield from closed(last, letter.signature, look)
    yield Ended(pages.ended)
    for number, part in enumerate(annex, 1):
        yield NextPageTemplate("annex")
        yield PageBreak()
        yield from annex_opening(letter, look)
        yield from section(part, look, f"annex-{number}")
        yield Ended(pages.ended)


def _words(letter: Letter) -> Iterator[str]:
    identity = letter.identity
    yield from (letter.title, letter.strip, letter.recipient, *letter.sender, letter.reference, letter.watermark)
    yield from (identity.name, identity.born, identity.nhs_number)
    for label, value in identity.lines:
        yield from (label, value)
    for part in letter.sections:
        yield part.heading
        for each in part.blocks:
            yield from _block_words(each)
    yield from letter.signature


def _block_words(block: Block) -> Iterator[str]:
    yield from (block.label, block.text, *block.bullets)
    for row in block.rows:
        yield from row

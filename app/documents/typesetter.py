"""Lays out a letter with ReportLab: the same letter always gives the same bytes, and nothing touches the disk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak

from app.documents.closing import signed
from app.documents.flow import section
from app.documents.glyphs import missing
from app.documents.look import REGULAR, Look, look
from app.documents.opening import annex_opening, opening
from app.documents.page import Count, Pages
from app.domain.letter import Block, Letter
from app.i18n import tr


class ReportLabTypesetter:
    """Keeps the promise of `ports.Typesetter`."""

    def pdf(self, letter: Letter) -> bytes:
        """The letter as a PDF. Laid out twice: once to count its pages, once to number them."""
        _, count = _laid_out(letter, Count())
        data, _ = _laid_out(letter, count)
        return data

    def missing_characters(self, letter: Letter) -> tuple[str, ...]:
        """Characters no font here has, each as [U+XXXX], in the order they first appear."""
        return missing("\n".join(_words(letter)))


def _laid_out(letter: Letter, count: Count) -> tuple[bytes, Count]:
    shape = look(large=letter.large)
    pages = Pages(letter, shape, count)
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
    document.build(list(_story(letter, shape)))
    return held.getvalue(), pages.seen


def _story(letter: Letter, look: Look) -> Iterator[Flowable]:
    yield NextPageTemplate("main")
    yield from opening(letter, look)
    main = [part for part in letter.sections if not part.annex]
    annex = [part for part in letter.sections if part.annex]
    for number, part in enumerate(main, 1):
        yield from section(part, look, f"section-{number}")
    yield signed(letter.signature, look)
    for number, part in enumerate(annex, 1):
        yield NextPageTemplate("annex")
        yield PageBreak()
        yield from annex_opening(letter, look)
        yield from section(part, look, f"annex-{number}")


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

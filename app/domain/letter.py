"""A paper as blocks of words, before any layout, each with where it came from."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import EntryId, LetterId, PersonId, Value
from app.domain.pathway import Urgency

BlockKind = Literal["paragraph", "bullets", "table", "free"]


class Block(Value, frozen=True):
    """One piece of a paper. `rows` is for tables, first row the headings, with `text`
    standing before them; `origin` names the answers or entries behind it."""

    kind: BlockKind
    id: str
    text: str = ""
    label: str = ""
    bullets: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    origin: tuple[str, ...] = ()


class PaperSection(Value, frozen=True):
    """A heading with its blocks."""

    heading: str
    blocks: tuple[Block, ...]
    annex: bool = False


class Identity(Value, frozen=True):
    """Who the paper is about, as every page repeats it."""

    person: PersonId
    name: str
    born: str
    nhs_number: str
    lines: tuple[tuple[str, str], ...] = ()


class Letter(Value, frozen=True):
    """A whole paper in words. `watermark` is set in practice mode; `strip` is the urgency line under the title."""

    plan: LetterId
    title: str
    strip: str
    urgency: Urgency
    identity: Identity
    recipient: str
    sender: tuple[str, ...]
    reference: str
    written_on: date
    sections: tuple[PaperSection, ...]
    signature: tuple[str, ...]
    copies: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    findings: tuple[EntryId, ...] = ()
    watermark: str = ""
    large: bool = False

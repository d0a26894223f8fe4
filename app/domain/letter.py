"""A paper as blocks of words, before any layout, each with where it came from."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import EntryId, LetterId, PersonId, Value
from app.domain.marks import Spot
from app.domain.pathway import Urgency

BlockKind = Literal["paragraph", "bullets", "table", "free", "card"]
Audience = Literal["professional", "home"]


class Block(Value, frozen=True):
    """One piece of a paper. `rows` is for tables, first row the headings, with `text`
    standing before them; a card has its number as its one bullet; `origin` names the answers or entries behind it. A block
    that is `needed` waits for its author's words before the paper is issued. `spots` are drawn on a
    figure, numbered as the rows."""

    kind: BlockKind
    id: str
    text: str = ""
    label: str = ""
    bullets: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    origin: tuple[str, ...] = ()
    needed: bool = False
    spots: tuple[Spot, ...] = ()


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
    """A whole paper in words. `watermark` is set in practice mode; `strip` is the urgency line under the
    title; a `neutral` paper for the home says nothing that is hers alone. `stops`
    are the reasons not to issue it yet."""

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
    audience: Audience = "professional"
    neutral: bool = False
    stops: tuple[str, ...] = ()

"""The shapes a part of a letter takes: a list, a table, or the sentence that stands when the record holds nothing."""

from __future__ import annotations

import msgspec

from app.domain.letter import Block
from app.domain.pathway import LetterPart
from app.engine.letter_matter import Matter
from app.i18n import tr

Row = tuple[str, ...]
RECORD = "record"
AUTHOR = "author"


def nothing(part: LetterPart) -> Block:
    """What stands when the record holds nothing for this part."""
    text = part.says or tr("Not asked yet.")
    return Block(kind="paragraph", id=part.id, label=part.label, text=text, origin=(RECORD,))


def listed(part: LetterPart, bullets: tuple[str, ...], origin: tuple[str, ...]) -> Block:
    """A list."""
    if not bullets:
        return nothing(part)
    return Block(kind="bullets", id=part.id, label=part.label, bullets=bullets, origin=origin or (RECORD,))


def table(part: LetterPart, heads: Row, rows: tuple[Row, ...], origin: tuple[str, ...]) -> Block:
    """A table."""
    if not rows:
        return nothing(part)
    return Block(kind="table", id=part.id, label=part.label, rows=(heads, *rows), origin=origin or (RECORD,))


def sourced(
    part: LetterPart, heads: Row, rows: tuple[Row, ...], origin: tuple[str, ...], *, note: str = "{source}."
) -> Block:
    """A table whose last column says where each row comes from; said once beside its label when the same for all."""
    sources = {row[-1] for row in rows}
    if len(sources) != 1:
        return table(part, heads, rows, origin)
    made = table(part, heads[:-1], tuple(row[:-1] for row in rows), origin)
    return msgspec.structs.replace(made, text=note.format(source=sources.pop()))


def editable(matter: Matter, part: LetterPart, proposal: str, origin: tuple[str, ...]) -> Block:
    """Words the author edits: what was written, or else the proposal."""
    written = part.id in matter.free
    return Block(
        kind="free",
        id=part.id,
        label=part.label,
        text=matter.free[part.id] if written else proposal,
        origin=(AUTHOR,) if written else origin or (RECORD,),
        needed=part.needed,
    )

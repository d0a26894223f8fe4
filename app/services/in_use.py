"""Which version a caseload uses and what it changed in its local pack, as its settings keep them."""

from __future__ import annotations

import hashlib
from datetime import date

import msgspec

from app.domain.base import Value
from app.domain.local import Line, Local
from app.domain.pathway import Pathway
from app.domain.versions import Approval, Edit, edited
from app.engine.compiled import Compiled
from app.engine.conditions import ConditionError
from app.ports import INDEXED, Journal

PACK, LINES, EDITS = "pack", "lines", "local-edits"
"""Names of the caseload's settings."""
INDEXES = 6
"""The shape of the index rows. Another number makes every caseload's indexes again when it is next opened."""


class Kept(Value, frozen=True):
    """Every approval, oldest first, and the last approved version as it was, whole."""

    approvals: tuple[Approval, ...]
    pathway: msgspec.Raw

    @property
    def last(self) -> Approval:
        """The version in use."""
        return self.approvals[-1]

    def read(self) -> Pathway | None:
        """The version in use; none when this program can no longer read it."""
        try:
            return msgspec.json.decode(self.pathway, type=Pathway)
        except msgspec.MsgspecError:
            return None


def kept(journal: Journal) -> Kept | None:
    """What a caseload keeps of its version; none before it was first opened by a program that keeps it."""
    text = journal.setting(PACK)
    return msgspec.json.decode(text, type=Kept) if text else None


def keep(journal: Journal, pathway: Pathway, approvals: tuple[Approval, ...]) -> Kept:
    """Keep a version, whole, with who let it be used: in one setting, so that the two never part."""
    now = Kept(approvals=approvals, pathway=msgspec.Raw(msgspec.json.encode(pathway)))
    journal.set_setting(PACK, msgspec.json.encode(now).decode())
    return now


def first(journal: Journal, pathway: Pathway, today: date) -> Kept:
    """What a caseload without a kept version uses: this one, if it made the indexes or nothing did; else one that is gone."""
    made_by = (journal.setting(INDEXED) or pathway.hash).partition(" ")[0]
    if made_by == pathway.hash:
        return keep(journal, pathway, (Approval(hash=pathway.hash, version=pathway.version, on=today),))
    return Kept(approvals=(Approval(hash=made_by, version="", on=today),), pathway=msgspec.Raw(b"null"))


def ready(pathway: Pathway | None, shipped: Local) -> Compiled | None:
    """A kept version ready to weigh, with every limit that this program counts with; none when it cannot be read any more."""
    if pathway is None:
        return None
    local = msgspec.structs.replace(pathway.local, limits={**shipped.limits, **pathway.local.limits})
    try:
        return Compiled(msgspec.structs.replace(pathway, local=local))
    except ConditionError:
        return None


def edits(journal: Journal) -> tuple[Edit, ...]:
    """Every change made here to the local pack, oldest first."""
    text = journal.setting(EDITS)
    return msgspec.json.decode(text, type=tuple[Edit, ...]) if text else ()


def own_local(journal: Journal, local: Local) -> Local:
    """The local pack as this caseload has it."""
    entered = journal.setting(LINES)
    lines = msgspec.json.decode(entered, type=tuple[Line, ...]) if entered else ()
    return edited(local, lines, edits(journal))


def maker(pathway: Pathway) -> str:
    """What makes indexes what they are: the version, their shape, and the local times they count with."""
    local = pathway.local
    times = msgspec.json.encode(
        (sorted(local.limits.items()), sorted(local.patterns.items()), local.ladder, local.bank_holidays)
    )
    return f"{pathway.hash} {INDEXES} {hashlib.sha256(times).hexdigest()[:16]}"

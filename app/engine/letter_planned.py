"""The parts of a paper about plans and meetings: who has which worry, who does what by when, whom to ring if, room to write."""

from __future__ import annotations

from app.domain.base import EntryId
from app.domain.calendar import short_date, uk_time
from app.domain.letter import Block
from app.domain.pathway import LetterPart
from app.domain.plans import Meeting, Plan
from app.domain.pursuit import IfHappens, PlannedAct
from app.engine.letter_blocks import RECORD, Row, editable, listed, table
from app.engine.letter_matter import Matter, findings_of, place_of_finding
from app.engine.planned import before_birth
from app.i18n import tr

LINES_TO_WRITE = 4
"""Empty rows of a table that is filled in by hand."""


def owned(matter: Matter, part: LetterPart) -> Block:
    """Each open worry that may stand here, since when, who has it, and what was decided so far."""
    heads: Row = (tr("The worry"), tr("Noticed"), tr("Who has it now"), tr("Decided so far"))
    told = findings_of(matter)
    rows = tuple(
        (
            one.says,
            short_date(uk_time(one.raised_at).date()),
            one.owner,
            "\n".join(made.reason for made in one.decisions) or tr("Nothing yet"),
        )
        for one in told
    )
    return _table(part, heads, rows, tuple(str(one.entry) for one in told))


def planned(matter: Matter, part: LetterPart) -> Block:
    """Each act of an open plan and each decision of a meeting: what, what it should change, who has it, by when, what came of
    it. An act for a worry that may not stand here does not stand here either."""
    heads: Row = (tr("What"), tr("What it should change"), tr("Who has it now"), tr("By"), tr("What came of it"))
    rows, origin = list[Row](), list[str]()
    for of in _open(matter):
        acts = of.made.acts if isinstance(of, Plan) else of.held.decided
        whole = of.made.findings if isinstance(of, Plan) else of.held.findings
        shown = [act for act in acts if _may_stand(matter, act.answers or whole)]
        rows += [_row(matter, of, act) for act in shown]
        origin += [str(of.entry)] if shown else []
    return _table(part, heads, tuple(rows), tuple(origin))


def _table(part: LetterPart, heads: Row, rows: tuple[Row, ...], origin: tuple[str, ...]) -> Block:
    """The table; without rows what the template says then, or nothing at all when it says nothing."""
    if rows or part.says:
        return table(part, heads, rows, origin)
    return Block(kind="paragraph", id=part.id, origin=(RECORD,))


def _open(matter: Matter) -> list[Plan | Meeting]:
    pursued = matter.record.pursued
    return [*(one for one in pursued.plans.values() if one.open), *pursued.meetings.values()]


def _may_stand(matter: Matter, worries: tuple[EntryId, ...]) -> bool:
    """On the main page when every worry it is for may stand there; otherwise on the page apart."""
    known = [matter.record.findings[one] for one in worries if one in matter.record.findings]
    apart = any(place_of_finding(matter, one) != "main" for one in known)
    return apart == matter.annex


def _row(matter: Matter, of: Plan | Meeting, act: PlannedAct) -> Row:
    came = next((one.what_came for one in of.done if one.act == act.id), tr("Not known yet"))
    has = of.has(act)
    if has != act.owner:
        has = tr("{holder}, until {owner} accepts").format(holder=has, owner=act.owner)
    by = "\n".join(part for part in (short_date(act.by), before_birth(matter.record, act.by)) if part)
    return act.says, act.expects or tr("Not said"), has, by, came


def ifs(matter: Matter, part: LetterPart) -> Block:
    """If this happens, ring this one: of every open plan."""
    known = _ifs(matter)
    rows = tuple((one.happens, one.ring, one.number or tr("Not entered")) for one in known)
    return _table(part, (tr("If this happens"), tr("Ring"), tr("Number")), rows, (RECORD,))


def her_ifs(matter: Matter, part: LetterPart) -> Block:
    """The same for her: only what its writer has put into words for a paper that she keeps, for her author to look at."""
    lines = [" ".join((one.for_her.strip(), one.number)).strip() for one in _ifs(matter) if one.for_her.strip()]
    return editable(matter, part, "\n".join(lines), (RECORD,))


def _ifs(matter: Matter) -> list[IfHappens]:
    return [each for one in matter.record.pursued.plans.values() if one.open for each in one.made.ifs]


def room(_matter: Matter, part: LetterPart) -> Block:
    """A table to fill in by hand, with these headings."""
    rows = tuple(("",) * len(part.lines) for _ in range(LINES_TO_WRITE))
    return Block(kind="table", id=part.id, label=part.label, rows=(part.lines, *rows), origin=(RECORD,))


def lines(matter: Matter, part: LetterPart) -> Block:
    """What is not known yet, one line each, as it was handed in for this paper."""
    lines = tuple(line for line in matter.free.get(part.id, "").splitlines() if line.strip())
    return listed(part, lines, (RECORD,))

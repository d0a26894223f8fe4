"""Leave and cover: what is open is handed over by voice, and changes hands only when the cover accepts by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain import entries as e
from app.domain.base import EntryId, FamilyId
from app.domain.cover import CoverAsked
from app.domain.people import Session
from app.engine.thread import HANDED as COVERED
from app.engine.visit import URGENT
from app.i18n import tr
from app.ports import DueRow, Sheets, WorldError
from app.services.day_states import CoverState, OpenThing
from app.services.desk import Desk, author
from app.services.persons import one_line
from app.services.sheets import handover_sheet, initials_of

Named = tuple[FamilyId, EntryId]


class Cover:
    """Who has what while its owner is away. The owner is the one who has it until another named person accepts."""

    def __init__(self, desk: Desk, sheets: Sheets) -> None:
        self._desk, self._sheets = desk, sheets

    def show(self, who: Session) -> CoverState:
        """What is open and who has it. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "list", "cover")
        return self._state(who)

    def ask(self, who: Session, things: Sequence[Named], cover: str, how: str) -> CoverState:
        """Somebody was asked, by name. Asked is not accepted: nothing changes hands. Raises `WorldError` saying what lacks."""
        name, way = one_line(cover), one_line(how)
        if not things:
            raise WorldError(tr("Tick what you hand over."))
        if not name:
            raise WorldError(tr("Enter the name of the person who covers."))
        if name.casefold() == who.name.casefold():
            raise WorldError(tr("That is your own name. Enter the name of the person who covers."))
        if not way:
            raise WorldError(tr("Say how you told them."))
        self._known(things)
        by_family = _grouped(things)
        bodies = [(family, [CoverAsked(of=tuple(of), cover=name, how=way)]) for family, of in by_family.items()]
        self._desk.write_all(who, [(family, [e.Draft(body=body) for body in each]) for family, each in bodies])
        return self._state(who)

    def accept(self, who: Session, cover: str, name: str, how: str) -> CoverState:
        """The cover accepted everything asked of them, by name, in one transaction. Raises `WorldError` for another name."""
        said, way = one_line(name), one_line(how)
        if said.casefold() != one_line(cover).casefold():
            words = tr(
                "You handed this to {cover}. Enter that name as they said it, or hand it to somebody else first."
            )
            raise WorldError(words.format(cover=cover))
        if not way:
            raise WorldError(tr("Write how they said that they accept."))
        asked = [(one.family, one.entry) for one in self._state(who).asked if _asked_of(one) == said.casefold()]
        if not asked:
            raise WorldError(tr("Nothing waits for {name} to accept.").format(name=said))
        self._owned(who, asked, cover, way)
        return self._state(who)

    def take_back(self, who: Session, things: Sequence[Named]) -> CoverState:
        """Whoever is at this laptop takes something back, by her own name."""
        self._known(things)
        self._owned(who, things, who.name, tr("Took it back, on this laptop"))
        return self._state(who)

    def card(self, who: Session) -> bytes:
        """The handover card with initials only, as a PDF in memory. Looking at it is noted in the access log."""
        self._desk.journal.note_access(author(who), "preview", "cover")
        state = self._state(who)
        things = (*state.asked, *state.mine, *state.theirs)
        return self._sheets.pdf(handover_sheet(things, who, self._desk.mark_of_all(who.day)))

    def _owned(self, who: Session, things: Sequence[Named], owner: str, how: str) -> None:
        drafts = [
            (family, [e.Draft(body=e.OwnerChanged(finding=one, owner=owner, accepted_how=how)) for one in of])
            for family, of in _grouped(things).items()
        ]
        self._desk.write_all(who, drafts)

    def _known(self, things: Sequence[Named]) -> None:
        there = {(row.family, row.item) for row in self._desk.journal.due() if row.kind in COVERED}
        if not set(things) <= there:
            raise WorldError(tr("One of these is not open any more. Look at the list again."))

    def _state(self, who: Session) -> CoverState:
        rows = self._desk.journal.due()
        mothers = {row.family: row.mother or row.name for row in self._desk.journal.families()}
        things = [thing(row, mothers) for row in rows if row.kind in COVERED]
        return CoverState(
            day=who.day,
            name=who.name,
            mine=tuple(one for one in things if one.handover is None and one.owner in ("", who.name)),
            asked=tuple(one for one in things if one.handover is not None),
            theirs=tuple(one for one in things if one.handover is None and one.owner not in ("", who.name)),
            unfinished=sum(row.kind in ("unsigned", "main-record") for row in rows),
        )


def thing(row: DueRow, mothers: Mapping[FamilyId, str]) -> OpenThing:
    """An open item as the pages about cover and leave show it."""
    name = mothers.get(row.family, row.family_name)
    kinds = {
        "finding": tr("A worry"),
        "letter": tr("A letter"),
        "planned": tr("A planned visit"),
        "referral": tr("A referral"),
        "plan-review": tr("A plan"),
        "disagreement": tr("A disagreement"),
        "share": tr("Something shared"),
    }
    return OpenThing(
        family=row.family,
        entry=EntryId(row.item),
        family_name=name,
        initials=initials_of(name),
        kind=kinds.get(row.kind, tr("Worth asking")),
        says=row.says,
        act=row.act,
        owner=row.owner,
        due=row.due_on,
        urgent=row.urgency in URGENT,
        handover=row.handover,
    )


def _asked_of(one: OpenThing) -> str:
    return one.handover.cover.casefold() if one.handover else ""


def _grouped(things: Sequence[Named]) -> dict[FamilyId, list[EntryId]]:
    found: dict[FamilyId, list[EntryId]] = {}
    for family, entry in things:
        found.setdefault(family, []).append(entry)
    return found

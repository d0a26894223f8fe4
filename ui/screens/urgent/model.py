"""What the urgent page does: *Calling now*, the outcome of a call, and going on at any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from app.domain.base import EntryId
from app.domain.entries import VoiceCall
from app.domain.local import Line
from app.domain.pathway import Action
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import Raised, VisitState, WayOut
from ui.places import Place
from ui.screens.urgent.state import CallWritten, Number, UrgentState
from ui.visits.model import VisitModel
from ui.visits.words import clock_words, gravest

if TYPE_CHECKING:
    from ui.parts import Parts

SBAR = ("Situation:", "Background:", "Assessment:", "Recommendation:")
FALLBACK = ("emergency", "crisis")
"""The lines of the directory that stand on every urgent page, whatever else does."""
Read = tuple[VisitState | None, FamilyRecord, date, tuple[Raised, ...], tuple[Line, ...]]


class UrgentModel(VisitModel):
    """One urgent finding: of an open visit, or of a family without one."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts, place, state=UrgentState(outside=not place.contact))

    @property
    def urgent(self) -> UrgentState:
        """The state, as this screen has it."""
        return cast("UrgentState", self.state)

    def load(self) -> None:
        """Read the finding, the numbers and the address."""
        self.ask(lambda: self._read(self.who()), self._loaded)

    def settled(self, visit: VisitState) -> None:
        """In company nothing of a worry is shown: to the list. A way out stays, with its numbers alone."""
        if not visit.alone and not self.place.way:
            self.go("visit")

    def calling(self, line: str) -> None:
        """*Calling now* lets go at once; what came of it is written afterwards."""
        found = self._about(line)
        if not found:
            self.show(self.changed_to(calling=line, calling_name=self._name_of(line)))
            return
        family, contact = self.place.family, self.contact()
        self._keep(lambda who: self._services.visits.calling(who, family, contact, line, found))

    def written(self, answered_by: str, agreed: str, with_them: str, read_back: bool) -> None:
        """Who answered, what was agreed, who stays. Nobody answering is written too."""
        number = next((one for one in self.urgent.numbers if one.line == self.urgent.calling), None)
        line, phone = self.urgent.calling, number.phone if number else ""
        words = agreed
        if with_them:
            both = tr("With her and the baby until then: {who}")
            stays = (both if self.urgent.baby_here() else tr("With her until then: {who}")).format(who=with_them)
            words = "\n".join(part for part in (agreed, stays) if part)
        family, contact, found = self.place.family, self.contact(), self._about(line)
        visits = self._services.visits
        self._keep(
            lambda who: visits.call_outcome(who, family, contact, line, phone, answered_by, words, read_back, found)
        )

    def go_on(self) -> None:
        """On with the visit, or back to the family."""
        if self.urgent.outside:
            self._go(Place(name="family", family=self.place.family))
        else:
            self.go("visit")

    def back(self) -> None:
        """Where she came from."""
        if self.place.page:
            self.go("question", self.place.page)
        else:
            self.go_on()

    def _way(self, visit: VisitState | None) -> WayOut | None:
        """The way out asked for, while nobody else can read what to say."""
        ways = visit.ways_out if visit and visit.alone else ()
        return next((one for one in ways if one.action.id == self.place.way), None)

    def _numbers(self, way: WayOut | None, raised: Raised | None, lines: tuple[Line, ...]) -> tuple[Number, ...]:
        """Whom to ring; in company names and numbers only."""
        if way:
            return way_numbers(way, lines)
        found = numbers(raised, lines)
        if not self.place.way:
            return found
        return tuple(Number(line=one.line, name=one.name, phone=one.phone) for one in found)

    def _calls(self, record: FamilyRecord, raised: Raised | None) -> tuple[VoiceCall, ...]:
        """The calls written about this worry; on a way out, those of this contact that are about none."""
        if not self.place.way:
            return raised.finding.calls if raised else ()
        made = [one.call for one in record.calls if one.call.contact == self.place.contact]
        return tuple(call for call in made if not call.findings)

    def _name_of(self, line: str) -> str:
        return next((one.name for one in self.urgent.numbers if one.line == line), "")

    def _about(self, line: str) -> tuple[EntryId, ...]:
        """The finding shown, and every other one of this visit that waits for the same call."""
        shown = self.urgent.raised
        if self.place.way:
            return ()
        others = self.urgent.visit.urgent if self.urgent.visit else ()
        found = [one.finding.entry for one in others if any(action.call == line for action in one.actions)]
        return tuple(dict.fromkeys(([shown.finding.entry] if shown else []) + found))

    def _keep(self, work: Callable[[Session], object]) -> None:
        self.show(self.changed_to(saving=True, problem=""))

        def kept() -> Read:
            work(self.who())
            return self._read(self.who())

        self.ask(kept, self._loaded)

    def _read(self, who: Session) -> Read:
        lines = self._services.doors.lines()
        if self.place.contact:
            visit = self._services.visits.show(who, self.place.family, self.place.contact)
            return visit, visit.record, visit.day, visit.raised, lines
        state = self._services.families.open(who, self.place.family)
        return None, state.record, state.day, state.worries, lines

    def _loaded(self, read: Read) -> None:
        visit, record, day, worries, lines = read
        wanted = self.urgent.raised.finding.entry if self.urgent.raised else self.place.finding
        asked_for = [one for one in worries if one.finding.entry == wanted]
        raised = next(iter(asked_for), None) or (gravest(visit) if visit else next(iter(worries), None))
        way = self._way(visit)
        raised = None if self.place.way else raised
        finding = raised.finding if raised else None
        calling = finding.calling.line if finding and finding.calling else ""
        family = record.family
        names = {line.id: line.name for line in lines}
        self.show(
            self.changed_to(
                visit=visit,
                raised=raised,
                record=record,
                day=day,
                numbers=untried_first(self._numbers(way, raised, lines), self._calls(record, raised)),
                way=way.says if way else tr("Phone numbers") if self.place.way else "",
                meanwhile=tuple(one.says for one in raised.actions if not one.call) if raised else (),
                address=", ".join(part for part in (family.address, family.postcode) if part),
                calling=calling,
                calling_name=names.get(calling, tr("the call you began")),
                written=_written(self._calls(record, raised), names),
                saving=False,
                saved=clock_words(record.last_entry_at) if self.state.saving else self.state.saved,
            )
        )
        if visit and not self.state.asking:
            self.settled(visit)


def untried_first(found: tuple[Number, ...], calls: tuple[VoiceCall, ...]) -> tuple[Number, ...]:
    """A number that nobody answered lets the next one lead, until another call is made."""
    if not calls or calls[-1].answered_by:
        return found
    rung = {one.line for one in calls if not one.answered_by}
    return tuple(sorted(found, key=lambda one: (not one.phone, one.line in rung)))


def numbers(raised: Raised | None, lines: tuple[Line, ...]) -> tuple[Number, ...]:
    """Whom to ring, in the order of the finding's actions, those without a number last; 999 and 111 always among them."""
    known = {line.id: line for line in lines}
    actions = [action for action in raised.actions if action.call in known] if raised else []
    found = [_number(known[action.call], action) for action in actions]
    here = {one.line for one in found}
    found += [_number(known[name], None) for name in FALLBACK if name in known and name not in here]
    found.sort(key=lambda one: not one.phone)
    if not any(one.phone for one in found):
        found.insert(0, Number(line="emergency", name=tr("Emergency services, or A&E"), phone="999"))
    return tuple(found)


def way_numbers(way: WayOut, lines: tuple[Line, ...]) -> tuple[Number, ...]:
    """The line of a way out first, whether its number is entered or not, then 999 and 111."""
    known = {line.id: line for line in lines}
    first = [_number(known[way.action.call], way.action)] if way.action.call in known else []
    return (*first, *(one for one in numbers(None, lines) if one.line != way.action.call))


def _number(line: Line, action: Action | None) -> Number:
    return Number(
        line=line.id,
        name=line.name,
        phone=line.phone,
        why=action.says if action else tr("If anybody is in danger this minute") if line.id == FALLBACK[0] else "",
        hours=line.hours,
        out_of_hours=line.out_of_hours,
        note=line.note,
        until_entered=line.until_entered,
        unverified=line.unverified,
        script=spoken(action.script) if action else (),
        letter=action.letter or "" if action else "",
    )


def spoken(script: str) -> tuple[tuple[str, str], ...]:
    """A script as its parts, each with its heading; a script without the four headings is one part without one."""
    starts = [(script.find(head), head) for head in SBAR if head in script]
    if not starts:
        return (("", script),) if script else ()
    ends = [at for at, _ in starts[1:]] + [len(script)]
    return tuple(
        (tr(head).rstrip(":"), _sentence(script[at + len(head) : end]))
        for (at, head), end in zip(starts, ends, strict=True)
    )


def _sentence(words: str) -> str:
    words = words.strip()
    return words[:1].upper() + words[1:]


def _written(calls: tuple[VoiceCall, ...], names: dict[str, str]) -> tuple[CallWritten, ...]:
    return tuple(
        CallWritten(
            name=names.get(call.line, call.line),
            answered_by=call.answered_by,
            agreed=call.agreed,
            read_back=call.read_back,
        )
        for call in calls
    )

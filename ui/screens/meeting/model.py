"""What a meeting's pages do: ask for it, take a sheet along, write who came and what was decided, say who took it on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal

import msgspec

from app.domain.people import Session
from app.domain.plans import Called, Meeting
from app.domain.pursuit import ActTaken, MeetingKind, MeetingNotHeld
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_pursuit import PursuitState
from ui.families.acts_written import WrittenAct, chosen, entries, pairs, problems, put
from ui.model import Model
from ui.places import Place
from ui.screens.meeting.state import Drafted, MeetingShown
from ui.screens.meeting.words import awaited, called_of, held_of, met

if TYPE_CHECKING:
    from ui.parts import Parts

BEFORE = {
    "when": "what",
    "asked": "when",
    "came": "when",
    "decision": "came",
    "check": "when",
    "not-held": "line",
    "taken": "line",
    "done": "line",
    "sheet": "line",
}
"""Where Back leads within the pages."""


class MeetingModel(Model[MeetingShown]):
    """One meeting. A place that names an entry is about one that was asked for or held; any other begins one."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, MeetingShown(mode="line" if place.entry else "what"))
        self._services, self._go, self.place = parts.services, parts.go, place
        self._entry = place.entry
        self._known: PursuitState | None = None
        self._changing = False

    def start(self) -> None:
        """Read the family."""
        self._read(lambda _who: None)

    def turn(self, mode: str) -> None:
        """To another of the pages."""
        self._with(mode=mode, problems=())

    def what(self, meets: str, about: str, worries: object) -> None:
        """Which kind, what it is to decide, for which worries."""
        found = [] if meets else [("", tr("Select what kind of meeting."))]
        found += [] if about.strip() else [("about", tr("Write what the meeting is to decide."))]
        draft = msgspec.structs.replace(self.state.draft, meets=meets, about=about.strip(), worries=entries(worries))
        self._next(found, "when", draft)

    def when(self, when: str) -> None:
        """Whether it is still to be held."""
        found = [] if when else [("", tr("Select whether it was held."))]
        draft = msgspec.structs.replace(self.state.draft, when=when)
        self._next(found, "asked" if when == "ask" else "came", draft)

    def asked(self, asked_of: str, how: str, on: date | None, troubles: object) -> None:
        """Who was asked for it, and the day if there is one."""
        found = pairs(troubles)
        if on is None and not asked_of.strip():
            found.append(("asked-of", tr("Write who was asked for it: a name, and their service.")))
        draft = msgspec.structs.replace(self.state.draft, asked_of=asked_of.strip(), how=how.strip(), on=on)
        self._next(found, "check", draft)

    def came(self, came: object, not_there: str, on: date | None, troubles: object) -> None:
        """Who came, what each brought, who did not come, and on which day."""
        people = tuple((who, brought) for who, brought in pairs(came) if who)
        found = pairs(troubles)
        found += [] if people else [("came", tr("Write who came."))]
        draft = msgspec.structs.replace(self.state.draft, came=people, not_there=not_there.strip(), on=on)
        self._next(found, "decision" if not draft.decided else "check", draft)

    def decision(self, act: WrittenAct) -> None:
        """One decision: the one being changed, or another."""
        draft = msgspec.structs.replace(self.state.draft, decided=put(self.state.draft.decided, self.state.place, act))
        self._next(list(problems(act, expects=False)), "check", draft)

    def change(self, mode: str, place: int) -> None:
        """From the check page to one part of it, and back there."""
        self._changing = True
        self._with(mode=mode, place=place, problems=())

    def take_away(self, place: int) -> None:
        """One decision less."""
        left = tuple(one for number, one in enumerate(self.state.draft.decided) if number != place)
        self._with(draft=msgspec.structs.replace(self.state.draft, decided=left))

    def keep(self) -> None:
        """Keep what was asked for, or what was decided; then its page."""
        draft, family = self.state.draft, self.place.family
        if draft.when == "ask":
            called = called_of(draft)
            self._read(lambda who: self._services.plans.call_meeting(who, family, called), newest="called")
        else:
            held = held_of(draft, self._known.worker if self._known else "")
            self._read(lambda who: self._services.plans.meeting(who, family, held), newest="meetings")

    def held(self) -> None:
        """The meeting asked for was held: to who came."""
        called = self._called()
        if called is None:
            return
        asked = called.called
        draft = Drafted(
            meets=asked.meets,
            about=asked.about,
            worries=asked.findings,
            when="held",
            on=asked.on,
            meeting=asked.meeting,
        )
        self._with(draft=draft, mode="came", place=0, problems=())

    def not_held(self, by: str, why: str) -> None:
        """It will not be held, as a named person said."""
        called = self._called()
        if called is not None:
            body = MeetingNotHeld(meeting=called.called.meeting, by=by.strip(), why=why.strip())
            self._read(lambda who: self._services.plans.meeting_not_held(who, self.place.family, body))

    def take_on(self, act: str) -> None:
        """To the form that says who took a decision on."""
        self._with(mode="taken", problems=(), **self._act_of(act))

    def taken(self, by: str, how: str) -> None:
        """A named person took it on."""
        body = ActTaken(of=self._name(), act=self.state.act, by=by.strip(), how=how.strip())
        self._read(lambda who: self._services.plans.act_taken(who, self.place.family, body))

    def finish(self, act: str) -> None:
        """To the form that says what came of a decision."""
        self._with(mode="done", problems=(), **self._act_of(act))

    def finished(self, came: str) -> None:
        """It was done, and this came of it."""
        of, act = self._name(), self.state.act
        self._read(lambda who: self._services.plans.act_done(who, self.place.family, of, act, came))

    def sheet(self, which: str) -> None:
        """To one of the two sheets."""
        meets, about = self._about()
        name: Literal["take", "bring"] = "take" if which == "take" else "bring"

        def made() -> tuple[bytes, str]:
            who = self._services.doors.session()
            return self._services.meeting_sheets.sheet(who, self.place.family, name, meets, about)

        def shown(paper: tuple[bytes, str]) -> None:
            self._with(mode="sheet", which=which, paper=paper[0], paper_words=paper[1], problems=())

        self.ask(made, shown)

    def back(self) -> None:
        """A page back, or to the family."""
        mode = self.state.mode
        if self._changing and mode != "check":
            self._changing = False
            self.turn("check")
        elif mode == "came" and self._entry:
            self.turn("line")
        elif mode in BEFORE:
            self.turn(BEFORE[mode])
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _next(self, found: list[tuple[str, str]], mode: str, draft: Drafted) -> None:
        if found:
            self._with(problems=tuple(found))
            return
        back_to_check = self._changing and mode not in ("asked", "came")
        self._changing = False
        self._with(mode="check" if back_to_check else mode, draft=draft, problems=())

    def _read(self, work: Callable[[Session], FamilyRecord | None], newest: str = "") -> None:
        services, family = self._services, self.place.family
        self._with(busy=True, problems=())

        def both() -> PursuitState:
            who = services.doors.session()
            work(who)
            return services.pursuits.show(who, family)

        self.ask(both, lambda state: self._loaded(state, newest))

    def _loaded(self, state: PursuitState, newest: str) -> None:
        self._known = state
        pursued = state.record.pursued
        if newest:
            called_last, met_last = [*pursued.called.values()][-1:], [*pursued.meetings.values()][-1:]
            self._entry = next(one.entry for one in (called_last if newest == "called" else met_last))
        called, meeting = self._called(), self._meeting()
        if state.covered or (self._entry and not (called or meeting)):
            self._go(Place("family", family=self.place.family))
            return
        begun = Drafted(worries=(self.place.finding,) if self.place.finding in state.record.findings else ())
        self._with(
            ready=True,
            draft=self.state.draft if self.state.ready or self._entry else begun,
            record=state.record,
            day=state.day,
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            standing=met(state, meeting) if meeting else awaited(state, called) if called else None,
            mode="line" if meeting or called else self.state.mode,
            busy=False,
        )

    def _called(self) -> Called | None:
        known = self._known.record.pursued.called.values() if self._known else ()
        return next((one for one in known if one.entry == self._entry), None)

    def _meeting(self) -> Meeting | None:
        """The meeting of that entry; one that was asked for leads to what it became."""
        meetings = self._known.record.pursued.meetings if self._known else {}
        called = self._called()
        asked = meetings.get(called.called.meeting) if called else None
        return asked or next((one for one in meetings.values() if one.entry == self._entry), None)

    def _about(self) -> tuple[MeetingKind, str]:
        called, meeting = self._called(), self._meeting()
        if meeting is not None:
            return meeting.held.meets, meeting.held.about
        return (called.called.meets, called.called.about) if called else ("practice", "")

    def _name(self) -> str:
        meeting = self._meeting()
        return meeting.held.meeting if meeting else ""

    def _act_of(self, act: str) -> dict[str, str]:
        meeting = self._meeting()
        return chosen(meeting.held.decided if meeting else (), act)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

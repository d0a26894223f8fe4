"""What a plan's pages do: write it, say who took an act on and what came of it, and look at it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import PersonId
from app.domain.people import Session
from app.domain.plans import Plan
from app.domain.pursuit import ActTaken
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_pursuit import PlanCheck, PursuitState
from ui.families.acts_written import WrittenAct, chosen, entries, pairs, planned, problems, put
from ui.model import Model
from ui.places import Place
from ui.screens.plan.drafts import drafted, made_of, review_of
from ui.screens.plan.state import Drafted, Looked, PlanShown, WrittenIf
from ui.screens.plan.words import again_words, standing

if TYPE_CHECKING:
    from ui.parts import Parts

BEFORE = {
    "act": "aim",
    "if": "act",
    "views": "if",
    "check": "views",
    "taken": "line",
    "done": "line",
    "became": "line",
    "means": "became",
    "said": "means",
    "onward": "said",
    "look": "onward",
}
"""Where Back leads within the pages."""
HUB = ("check", "look")


class PlanModel(Model[PlanShown]):
    """One plan. A place that names an entry is about one that stands; one that names a worry begins a plan with it."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, PlanShown(mode="line" if place.entry else "aim"))
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

    def aim(self, aim: str, about: str, worries: object) -> None:
        """What it is to change, for whom, and for which worries."""
        found = [] if aim.strip() else [("aim", tr("Write what this plan is to change."))]
        found += [] if about else [("", tr("Select whom it is for."))]
        draft = msgspec.structs.replace(
            self.state.draft, aim=aim.strip(), about=PersonId(about), worries=entries(worries)
        )
        self._next(found, "act", draft=draft, place=0)

    def act(self, act: WrittenAct) -> None:
        """One act: the one being changed, or another."""
        acts = put(self.state.draft.acts, self.state.place, act)
        draft = msgspec.structs.replace(self.state.draft, acts=acts)
        self._next(problems(act, expects=True), "if", draft=draft, place=0)

    def happens(self, written: WrittenIf) -> None:
        """If this happens, ring this one."""
        found = [] if written.happens.strip() else [("happens", tr("Write what may happen."))]
        found += [] if written.ring.strip() else [("ring", tr("Write who is rung then."))]
        draft = msgspec.structs.replace(self.state.draft, ifs=put(self.state.draft.ifs, self.state.place, written))
        self._next(found, "views", draft=draft)

    def views(self, she: str, father: str, review_on: date | None, troubles: object) -> None:
        """Both views, and the day it is looked at again."""
        draft = msgspec.structs.replace(
            self.state.draft, she_says=she.strip(), father_says=father.strip(), review_on=review_on
        )
        self._next(pairs(troubles), "check", draft=draft)

    def change(self, mode: str, place: int) -> None:
        """From the check page to one part of it, and back there."""
        self._changing = True
        self._with(mode=mode, place=place, problems=())

    def take_away(self, what: str, place: int) -> None:
        """One act or one *if* less."""
        draft = self.state.draft
        left = tuple(one for number, one in enumerate(getattr(draft, what)) if number != place)
        self._with(draft=msgspec.structs.replace(draft, **{what: left}))
        self._look_over()

    def keep(self) -> None:
        """Keep the plan, then its page."""
        made = made_of(self.state.draft, self._worker())
        self._read(lambda who: self._services.plans.plan(who, self.place.family, made), newest=True)

    def take_on(self, act: str) -> None:
        """To the form that says who took an act on."""
        self._with(mode="taken", problems=(), **self._act_of(act))

    def taken(self, by: str, how: str) -> None:
        """A named person took it on."""
        body = ActTaken(of=self._plan().made.plan, act=self.state.act, by=by.strip(), how=how.strip())
        self._read(lambda who: self._services.plans.act_taken(who, self.place.family, body))

    def finish(self, act: str) -> None:
        """To the form that says what came of an act."""
        self._with(mode="done", problems=(), **self._act_of(act))

    def finished(self, came: str) -> None:
        """It was done, and this came of it."""
        plan, act = self._plan().made.plan, self.state.act
        self._read(lambda who: self._services.plans.act_done(who, self.place.family, plan, act, came))

    def look_again(self) -> None:
        """To the first question of a look."""
        self._changing = False
        self._with(mode="became", look=Looked(), problems=())

    def became(self, changed: str) -> None:
        """What changed since."""
        found = [] if changed else [("", tr("Select what changed."))]
        self._next(found, "means", look=msgspec.structs.replace(self.state.look, changed=changed))

    def means(self, means: str, if_nothing: str) -> None:
        """What it means for this baby, and what if nothing changes."""
        found = [] if means.strip() else [("means", tr("Write what this means for this baby."))]
        found += [] if if_nothing.strip() else [("if-nothing", tr("Write what happens if nothing changes."))]
        look = msgspec.structs.replace(self.state.look, means=means.strip(), if_nothing=if_nothing.strip())
        self._next(found, "said", look=look)

    def said(self, she: str, father: str) -> None:
        """Her view, and his own."""
        look = msgspec.structs.replace(self.state.look, she_says=she.strip(), father_says=father.strip())
        self._next([], "onward", look=look)

    def onward(self, onward: str, differs: str, review_on: date | None, troubles: object) -> None:
        """What happens with it now, and what will be different."""
        found = [] if onward else [("", tr("Select what happens with the plan now."))]
        found += [] if onward == "end" else pairs(troubles)
        stuck = onward == "go-on" and self.state.look.changed != "better"
        if (stuck or onward == "end") and not differs.strip():
            end = tr("Write why the plan can end, and how you know.")
            found.append(("differs", tr("Write what will be different this time.") if stuck else end))
        look = msgspec.structs.replace(
            self.state.look, next=onward, differs=differs.strip(), review_on=None if onward == "end" else review_on
        )
        self._next(found, "look", look=look)

    def keep_look(self) -> None:
        """Keep the look. One after which it becomes another plan leads to writing that one."""
        body = review_of(self._plan(), self.state.look)
        onward = self.another if body.next == "change" else None
        self._read(lambda who: self._services.plans.review_plan(who, self.place.family, body), then=onward)

    def another(self) -> None:
        """A plan in the place of this one, begun with what it says."""
        self._changing = False
        self._with(draft=drafted(self._plan(), self._worker()), mode="aim", place=0, problems=())

    def back(self) -> None:
        """A page back, or to the family."""
        mode = self.state.mode
        if self._changing and mode not in HUB:
            self._changing = False
            self.turn("look" if mode in ("became", "means", "said", "onward") else "check")
        elif mode in BEFORE:
            self.turn(BEFORE[mode])
        elif mode == "aim" and self._entry:
            self.turn("line")
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _next(self, found: list[tuple[str, str]] | tuple[tuple[str, str], ...], mode: str, **changes: object) -> None:
        """On to the next page, or stay with what is to be mended."""
        if found:
            self._with(problems=tuple(found))
            return
        hub = "look" if "look" in changes else "check"
        onward = hub if self._changing else mode
        self._changing = self._changing and onward not in HUB
        self._with(mode=onward, problems=(), **changes)
        if onward == "check":
            self._look_over()

    def _look_over(self) -> None:
        draft, worker = self.state.draft, self._worker()
        acts = tuple(planned(one, number, worker) for number, one in enumerate(draft.acts, 1))

        def shown(check: PlanCheck) -> None:
            self._with(lacking=check.lacking, again=tuple(again_words(one) for one in check.tried))

        self.ask(lambda: self._services.plans.look_over(self.place.family, acts, draft.instead_of), shown)

    def _read(
        self,
        work: Callable[[Session], FamilyRecord | None],
        then: Callable[[], None] | None = None,
        *,
        newest: bool = False,
    ) -> None:
        services, family = self._services, self.place.family
        self._with(busy=True, problems=())

        def both() -> PursuitState:
            who = services.doors.session()
            work(who)
            return services.pursuits.show(who, family)

        def done(state: PursuitState) -> None:
            self._loaded(state, newest=newest)
            if then is not None:
                then()

        self.ask(both, done)

    def _loaded(self, state: PursuitState, *, newest: bool) -> None:
        self._known = state
        plans = list(state.record.pursued.plans.values())
        if newest and plans:
            self._entry = plans[-1].entry
        plan = next((one for one in plans if one.entry == self._entry), None)
        if state.covered or (self._entry and plan is None):
            self._elsewhere(state)
            return
        self._with(
            ready=True,
            draft=self.state.draft if self.state.ready or plan else self._begun(state),
            record=state.record,
            day=state.day,
            people=tuple((one.id, one.short_name()) for one in state.record.people.values()),
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            lines=tuple((line.name, line.phone) for line in state.lines),
            standing=standing(state, plan) if plan else None,
            may_be_harmed=state.may_be_harmed,
            mode="line" if plan else self.state.mode,
            busy=False,
        )

    def _elsewhere(self, state: PursuitState) -> None:
        """An act of a meeting leads to that meeting; what is nowhere leads to the family."""
        met = any(one.entry == self._entry for one in state.record.pursued.meetings.values())
        if met and not state.covered:
            self._go(Place("meeting", family=self.place.family, entry=self._entry))
        else:
            self._go(Place("family", family=self.place.family))

    def _begun(self, state: PursuitState) -> Drafted:
        baby = next((one.id for one in state.record.of_kind("baby")), None)
        worries = (self.place.finding,) if self.place.finding in state.record.findings else ()
        return Drafted(about=baby or PersonId(""), worries=worries)

    def _plan(self) -> Plan:
        plans = self._known.record.pursued.plans.values() if self._known else ()
        return next(one for one in plans if one.entry == self._entry)

    def _act_of(self, act: str) -> dict[str, str]:
        return chosen(self._plan().made.acts, act)

    def _worker(self) -> str:
        return self._known.worker if self._known else ""

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

"""What a disagreement's pages do: write both views, take it up the ladder, write who settled it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import EntryId, LetterId
from app.domain.calendar import short_date, short_time
from app.domain.disagreements import Disagreement
from app.domain.people import Session
from app.domain.pursuit import DisagreementClimbed, DisagreementId, DisagreementOpened, DisagreementSettled
from app.domain.record import FamilyRecord
from app.domain.referrals import Referral
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_pursuit import PursuitState
from ui.model import Model
from ui.places import Place
from ui.screens.disagreement.state import DisagreementShown, Rung, Standing, Views
from ui.visits.words import due_words

if TYPE_CHECKING:
    from ui.parts import Parts


class DisagreementModel(Model[DisagreementShown]):
    """One disagreement. A place that names a finding begins one about that referral."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, DisagreementShown(mode="line" if place.entry else "views"))
        self._services, self._go, self.place = parts.services, parts.go, place
        self._entry, self._about = place.entry, place.finding
        self._name = DisagreementId("")

    def start(self) -> None:
        """Read the family."""
        self._read(lambda _who: None)

    def turn(self, mode: str) -> None:
        """To another of the pages."""
        self._with(mode=mode, problems=())

    def written(self, views: Views) -> None:
        """Keep both views."""
        opened = DisagreementOpened(disagreement=self._name, about=self._about, **msgspec.structs.asdict(views))
        self._with(draft=views)
        self._read(lambda who: self._services.pursuits.disagree(who, self.place.family, opened))

    def climb(self, stage: int) -> None:
        """To the form that takes it up to this stage."""
        rungs = self.state.standing.rungs if self.state.standing else ()
        words = next((one.words or one.title for one in rungs if one.stage == stage), "")
        self._with(mode="climb", stage=stage, stage_words=words, problems=())

    def climbed(self, by: str, said: str) -> None:
        """Somebody there has it now."""
        body = DisagreementClimbed(disagreement=self._name, stage=self.state.stage, by=by, said=said)
        self._read(lambda who: self._services.pursuits.climb(who, self.place.family, body))

    def settled(self, by: str, decided: str, why: str) -> None:
        """A named person settled it."""
        body = DisagreementSettled(disagreement=self._name, by=by, decided=decided, why=why)
        self._read(lambda who: self._services.pursuits.settle(who, self.place.family, body))

    def write(self) -> None:
        """To the letter of the stage that has opened."""
        if self.state.standing and self.state.standing.letter:
            self._go(Place("letter", family=self.place.family, letter=LetterId(self.state.standing.letter)))

    def back(self) -> None:
        """A page back; from the first one to the referral it is about, or to the family."""
        if self.state.mode in ("climb", "settle"):
            self.turn("line")
        elif self._about:
            self._go(Place("referral", family=self.place.family, entry=self._about))
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _read(self, work: Callable[[Session], FamilyRecord | None]) -> None:
        services, family = self._services, self.place.family
        self._with(busy=True, problems=())

        def both() -> tuple[bool, PursuitState]:
            who = services.doors.session()
            return work(who) is not None, services.pursuits.show(who, family)

        self.ask(both, lambda read: self._loaded(*read))

    def _loaded(self, wrote: bool, state: PursuitState) -> None:
        known = list(state.record.pursued.disagreements.values())
        if wrote and not self._entry:
            self._entry = known[-1].entry
        apart = next((one for one in known if one.entry == self._entry), None)
        if state.covered or (self._entry and apart is None):
            self._go(Place("family", family=self.place.family))
            return
        if apart:
            self._name, self._about = apart.opened.disagreement, EntryId(apart.opened.about)
        referral = next((one for one in state.record.pursued.referrals.values() if one.entry == self._about), None)
        first = not self.state.ready
        self._with(
            ready=True,
            record=state.record,
            day=state.day,
            about=tr("Referral to {who}").format(who=referral.started.to) if referral else "",
            standing=standing(state, apart) if apart else None,
            draft=_draft(referral) if first and referral and not apart else self.state.draft,
            mode="line" if apart else "views",
            busy=False,
        )

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def _draft(referral: Referral) -> Views:
    last = referral.steps[-1].stepped if referral.steps else None
    who = last.by if last and last.by else referral.started.to
    return Views(with_whom=who, ours=referral.started.reason, theirs=last.note if last else "")


def standing(state: PursuitState, apart: Disagreement) -> Standing:
    """The disagreement's page."""
    item, opened = state.items.get(apart.entry), apart.opened
    rungs = _rungs(state, apart)
    offered = next((one.stage for one in rungs if one.bead == "doing"), 0)
    late, stage = state.late(apart.entry), state.opened(apart.entry)
    waits = ""
    if item and item.due:
        words = tr("Waiting for {who} since {date}") if late else tr("Their word is awaited by {date}")
        when = short_date(item.due.date()) if late else due_words(item.due, state.day)
        waits = words.format(who=item.waiting_for or item.owner, date=when)
    return Standing(
        views=Views(with_whom=opened.with_whom, ours=opened.ours, theirs=opened.theirs, judgement=opened.judgement),
        rungs=rungs,
        owner=item.owner if item else apart.by.name,
        next=item.act if item else "",
        waits=waits,
        climbs=offered,
        letter=stage.letter if stage else "",
        settled=_settled(apart),
    )


def _settled(apart: Disagreement) -> str:
    if apart.settled is None or apart.settled_at is None:
        return ""
    words = tr("Settled {when} by {who}: {decided}\nWhy: {why}")
    return words.format(
        when=short_time(apart.settled_at), who=apart.settled.by, decided=apart.settled.decided, why=apart.settled.why
    )


def _rungs(state: PursuitState, apart: Disagreement) -> tuple[Rung, ...]:
    """Every stage: those it went to with who has it there, the next one, and when each above opens if nobody settles it."""
    item = state.items.get(apart.entry)
    opens = {one.stage: one.opens_at for one in item.stages} if item else {}
    went = {climb.stage: (climb, at) for climb, at in apart.climbs}
    rungs = list[Rung]()
    for one in state.ladder:
        if one.stage in went:
            climb, at = went[one.stage]
            about = tr("{when}, {who}").format(when=short_time(at), who=climb.by)
            rungs.append(Rung(stage=one.stage, bead="done", title=one.who, about=about, words=climb.said))
        elif one.stage <= apart.stage:
            words = tr("Begun {when}").format(when=short_time(apart.at)) if one.stage == 0 else tr("Passed over")
            rungs.append(Rung(stage=one.stage, bead="done" if one.stage == 0 else "", title=one.who, about=words))
        elif apart.open and one.stage in opens:
            first = not any(rung.bead == "doing" for rung in rungs)
            is_open = opens[one.stage] <= state.now
            when = due_words(opens[one.stage], state.day)
            about = tr("Open now") if is_open else tr("Opens {when}, or sooner if you need it").format(when=when)
            rungs.append(
                Rung(stage=one.stage, bead="doing" if first else "", title=one.who, about=about, words=one.says)
            )
    return tuple(rungs)

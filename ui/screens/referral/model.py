"""What a referral's pages do: write it, say what became of it, and never let a no be the end of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import EntryId, LetterId, PersonId
from app.domain.pathway import URGENCIES, Urgency
from app.domain.people import Session
from app.domain.pursuit import ReferralId, ReferralStarted, ReferralStep, ReferralStepped
from app.domain.record import FamilyRecord
from app.domain.referrals import NEXT, Referral
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_pursuit import PursuitState
from ui.model import Model
from ui.places import Place
from ui.screens.referral.state import Drafted, Happened, ReferralShown
from ui.screens.referral.words import known

if TYPE_CHECKING:
    from ui.parts import Parts

URGENT = ("emergency", "same-day")
STOPS = ("declined", "lowered")
"""Answers after which the page stops for a moment: a no is never simply kept."""
FIRST = ("whom", "voice")
BEFORE = {"matter": "whom", "check": "matter", "step": "line", "stop": "line", "agree": "line"}
"""Where Back leads within the pages."""


class ReferralModel(Model[ReferralShown]):
    """One referral. A place that names an entry is about one that stands; one that names a worry begins another."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, ReferralShown(mode="line" if place.entry else "whom"))
        self._services, self._go, self.place = parts.services, parts.go, place
        self._entry = place.entry
        self._read_state: PursuitState | None = None

    def start(self) -> None:
        """Read the family."""
        self._read(lambda _who: None)

    def turn(self, mode: str) -> None:
        """To another of the pages."""
        self._with(mode=mode, problems=())

    def call(self) -> None:
        """To the page with the numbers and the words to say."""
        finding = self._ring_first()
        if finding and self._read_state:
            contact = self._read_state.record.findings[finding].contact
            self._go(
                Place("urgent", family=self.place.family, contact=contact or Place("urgent").contact, finding=finding)
            )

    def whom(self, line: str, name: str, about: str, made_by: str = "") -> None:
        """To whom it goes, about whom it is, and who made it when that was somebody else."""
        names = dict(self.state.services)
        to = name.strip() or names.get(line, "")
        problems = [] if to else [("name", tr("Select who it goes to, or write a name."))]
        problems += [] if about else [("", tr("Select whom it is about."))]
        if problems:
            self._with(problems=tuple(problems))
            return
        draft = msgspec.structs.replace(
            self.state.draft,
            line=line if not name.strip() else "",
            to=to,
            about=PersonId(about),
            made_by=made_by.strip(),
        )
        self._with(draft=draft, mode="matter", problems=())

    def matter(self, asks: str, reason: str, worries: Sequence[str], urgency: str) -> None:
        """What they are asked to do, why, for which worries, and how soon."""
        problems = [] if asks.strip() else [("asks", tr("Write what you ask them to do."))]
        problems += [] if reason.strip() else [("reason", tr("Write why, in a few words."))]
        problems += [] if urgency else [("", tr("Select how soon."))]
        if problems:
            self._with(problems=tuple(problems))
            return
        draft = msgspec.structs.replace(
            self.state.draft,
            asks=asks.strip(),
            reason=reason.strip(),
            worries=tuple(EntryId(one) for one in worries),
            urgency=urgency,
        )
        self._with(draft=draft, mode="check", problems=())

    def keep(self) -> None:
        """Keep the draft, then its line."""
        draft, urgency = self.state.draft, _urgency(self.state.draft.urgency)
        started = ReferralStarted(
            referral=ReferralId(""),
            to=draft.to,
            line=draft.line,
            about=draft.about,
            findings=draft.worries,
            asks=draft.asks,
            reason=draft.reason,
            urgency=urgency,
            follows=draft.follows,
            made_by=draft.made_by,
        )

        def work(who: Session) -> FamilyRecord:
            return self._services.pursuits.refer(who, self.place.family, started)

        self._read(work, self._newest)

    def take(self, step: str) -> None:
        """To the form of one step."""
        self._with(mode="step", step=step, problems=())

    def stepped(self, written: Happened) -> None:
        """A step happened. After a no the page stops for a moment."""
        if written.troubles:
            self._with(problems=written.troubles)
            return
        self._take(self.state.step, written)

    def agree(self) -> None:
        """To the form in which the worker agrees that less urgent is enough, and says why."""
        self._with(mode="agree", step="accepted", problems=())

    def another(self) -> None:
        """Begin a referral that takes another way; this one says then that it went that way."""
        referral = self._referral()
        started = referral.started
        draft = Drafted(
            about=started.about,
            asks=started.asks,
            reason=started.reason,
            worries=started.findings,
            urgency=started.urgency,
            follows=started.referral,
        )
        self._with(draft=draft, mode="whom", problems=())

    def differ(self) -> None:
        """To writing down both views."""
        self._go(Place("disagreement", family=self.place.family, finding=self._entry))

    def write(self) -> None:
        """To the letter of the stage that has opened."""
        if self.state.known and self.state.known.letter:
            self._go(Place("letter", family=self.place.family, letter=LetterId(self.state.known.letter)))

    def open_disagreement(self, entry: str) -> None:
        """To the disagreement about this referral."""
        self._go(Place("disagreement", family=self.place.family, entry=EntryId(entry)))

    def back(self) -> None:
        """A page back, or to the family."""
        if self.state.mode in BEFORE:
            self.turn(BEFORE[self.state.mode])
        elif self.state.mode in FIRST and self._entry:
            self.turn("line")
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _take(self, step: str, written: Happened) -> None:
        body = ReferralStepped(
            referral=self._referral().started.referral,
            step=_step(step),
            by=written.by.strip(),
            how=written.how.strip(),
            note=written.note.strip(),
            answer_by=written.answer_by,
        )
        self._read(lambda who: self._services.pursuits.referral_step(who, self.place.family, body), after=step)

    def _read(
        self,
        work: Callable[[Session], FamilyRecord | None],
        found: Callable[[FamilyRecord], None] | None = None,
        after: str = "",
    ) -> None:
        services, family = self._services, self.place.family
        self._with(busy=True, problems=())

        def both() -> tuple[FamilyRecord | None, PursuitState]:
            who = services.doors.session()
            return work(who), services.pursuits.show(who, family)

        def done(read: tuple[FamilyRecord | None, PursuitState]) -> None:
            written, state = read
            if written is not None and found is not None:
                found(written)
            self._loaded(state, after)

        self.ask(both, done)

    def _newest(self, record: FamilyRecord) -> None:
        self._entry = list(record.pursued.referrals.values())[-1].entry

    def _loaded(self, state: PursuitState, after: str) -> None:
        self._read_state = state
        referral = next((one for one in state.record.pursued.referrals.values() if one.entry == self._entry), None)
        if state.covered or (self._entry and referral is None):
            self._go(Place("family", family=self.place.family))
            return
        first = not self.state.ready
        self._with(
            ready=True,
            record=state.record,
            day=state.day,
            services=tuple((line.id, line.name) for line in state.lines if line.editable),
            people=tuple((person.id, person.short_name()) for person in state.record.people.values()),
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            known=known(state, referral) if referral else None,
            mode="stop" if after in STOPS else "line" if referral else self.state.mode,
            busy=False,
        )
        if first and referral is None:
            self._begin(state)

    def _begin(self, state: PursuitState) -> None:
        """A draft from the worry it begins with. One that cannot wait is spoken about before any paper."""
        raised = next((one for one in state.worries if one.finding.entry == self.place.finding), None)
        if raised is None:
            return
        finding = raised.finding
        draft = Drafted(
            worries=(finding.entry,),
            reason=finding.says,
            urgency="same-day" if finding.urgency in URGENT else finding.urgency,
        )
        first = self._ring_first()
        says = tuple(one.says for one in state.record.open_findings() if one.entry == first)
        self._with(draft=draft, ring_first=says, mode="voice" if first else "whom")

    def _ring_first(self) -> EntryId | None:
        finding = self._read_state.record.findings.get(self.place.finding) if self._read_state else None
        if finding is None or finding.urgency not in URGENT or finding.spoken_to():
            return None
        return finding.entry

    def _referral(self) -> Referral:
        known_here = self._read_state.record.pursued.referrals.values() if self._read_state else ()
        return next(one for one in known_here if one.entry == self._entry)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def _urgency(word: str) -> Urgency:
    return next(one for one in URGENCIES if one == word)


def _step(word: str) -> ReferralStep:
    return next(step for steps in NEXT.values() for step in steps if step == word)

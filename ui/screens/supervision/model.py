"""What the pages of supervision do: sit down together, read what waits, look at one thing, decide, keep."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import StaffId
from app.domain.errors import WorldError
from app.domain.people import Session
from app.domain.permissions import may
from app.i18n import tr
from app.services.states import FamilyState, Staff
from app.services.states_reviews import ReviewQueue, ReviewState, Verdict, Waiting, WorkCounts
from ui.model import Model
from ui.places import Place
from ui.screens.supervision.state import NOTHING, SupervisionShown

if TYPE_CHECKING:
    from ui.parts import Parts

BEFORE = {"think": "review", "decide": "think", "check": "decide", "review": "queue", "closed": "queue"}
"""The page before each, on the way back."""


class SupervisionModel(Model[SupervisionShown]):
    """A supervisor in her own caseload begins with what waits; a worker with who sits down beside her."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, SupervisionShown(mode="door"))
        self._services, self._go, self._place = parts.services, parts.go, place
        self._reviewer: Session | None = None

    def start(self) -> None:
        """What came back to the worker, if the place names it; else who is here, and what waits for her."""
        services, place = self._services, self._place
        if place.entry and place.family:
            self.ask(lambda: services.families.open(services.doors.session(), place.family), self._came_back)
        else:
            self._begin()

    def _begin(self) -> None:
        services = self._services

        def look() -> tuple[Session, Session | None, tuple[Staff, ...], bool]:
            who = services.doors.session()
            hers = "supervision.queue" in services.permissions.allowed(who)
            people = tuple(one for one in services.doors.people() if one.id != who.person)
            return who, who if hers else services.supervision.beside(who), people, hers

        self.ask(look, self._here)

    def _came_back(self, family: FamilyState) -> None:
        back = family.record.reviewed.made.get(self._place.entry)
        if family.in_company or (back is not None and not back.open):
            self._go(Place("family", family=self._place.family))
            return
        if back is None:
            self._begin()
            return
        self._with(mode="mend", came_back=back, record=family.record, day=family.day, ready=True)

    def _here(self, here: tuple[Session, Session | None, tuple[Staff, ...], bool]) -> None:
        who, self._reviewer, people, hers = here
        may_sit = tuple(one for one in people if may(one.role, "review", "granted"))
        name = self._reviewer.name if self._reviewer and not hers else ""
        self._with(day=who.day, people=may_sit, beside=name, together=not hers, ready=self._reviewer is None)
        if self._reviewer is not None:
            self._waiting()

    def sat(self, staff: str, passphrase: str) -> None:
        """Somebody sat down, with her own passphrase."""
        services = self._services
        self._with(busy=True, problems=())

        def sit() -> Session:
            return services.supervision.sit_together(services.doors.session(), StaffId(staff), passphrase)

        self.ask(sit, self._sat)

    def _sat(self, reviewer: Session) -> None:
        self._reviewer = reviewer
        self._with(beside=reviewer.name)
        self._waiting()

    def left(self) -> None:
        """She who sat beside the worker leaves."""
        services = self._services
        self._reviewer = None
        self.ask(lambda: services.supervision.get_up(services.doors.session()), lambda _done: self._gone())

    def _gone(self) -> None:
        self._with(mode="door", beside="", queue=None, counts=None, review=None, busy=False, ready=True)

    def _waiting(self, said: str = "") -> None:
        services = self._services

        def read(who: Session) -> tuple[ReviewQueue, WorkCounts]:
            return services.supervision.queue(who), services.supervision.counts(who)

        self._as_reviewer(
            read,
            lambda both: self._with(
                mode="queue", queue=both[0], counts=both[1], busy=False, ready=True, said=said, problems=()
            ),
        )

    def look(self, waiting: Waiting) -> None:
        """To one thing that waits."""
        services = self._services

        def read(who: Session) -> ReviewState:
            return services.supervision.show(who, waiting.family, waiting.of)

        self._as_reviewer(read, self._looked)

    def _looked(self, review: ReviewState) -> None:
        self._with(mode="review", review=review, draft=NOTHING, picked=False, busy=False, problems=())

    def turn(self, mode: str) -> None:
        """To another page."""
        self._with(mode=mode, problems=())

    def thought(self, answers: tuple[str, str, str]) -> None:
        """All three questions are answered; or the first that is not, is said."""
        empty = [place for place, words in enumerate(answers) if not words.strip()]
        draft = msgspec.structs.replace(self.state.draft, challenge=answers)
        if empty:
            self._with(draft=draft, problems=((f"think.{empty[0]}", tr("Answer in your own words")),))
        else:
            self._with(draft=draft, mode="decide", problems=())

    def decided(self, verdict: Verdict) -> None:
        """What was decided, before it is kept."""
        draft = msgspec.structs.replace(verdict, challenge=self.state.draft.challenge)
        problems = _lacking(draft)
        self._with(draft=draft, picked=True, problems=problems, mode="decide" if problems else "check")

    def keep(self) -> None:
        """Keep the review of exactly what was shown."""
        review, draft, services = self.state.review, self.state.draft, self._services
        if review is None:
            return
        self._with(busy=True, problems=())

        def make(who: Session) -> ReviewState:
            return services.supervision.make(who, review.family, review.of, draft, review.digest)

        self._as_reviewer(make, lambda made: self._waiting(_kept_words(made)))

    def seen_of_me(self) -> None:
        """To what others can see of the work here."""
        services = self._services
        self.ask(
            lambda: services.supervision.trail(services.doors.session()),
            lambda trail: self._with(mode="trail", trail=trail, ready=True, busy=False, problems=()),
        )

    def family(self, waiting: Waiting) -> None:
        """To the family's page."""
        self._go(Place("family", family=waiting.family))

    def mended(self, words: str) -> None:
        """The worker says what was put right, or what came of what was directed."""
        services, back, family = self._services, self.state.came_back, self._place.family
        if back is None:
            return
        self._with(busy=True, problems=())
        keep = services.supervision.mended if back.made.decision == "return" else services.supervision.directed_done
        self.ask(
            lambda: keep(services.doors.session(), family, back.entry, words),
            lambda _record: self._go(Place("family", family=family)),
        )

    def back(self) -> None:
        """A page back; from the first one to today."""
        mode = self.state.mode
        if mode == "mend":
            self._go(Place("family", family=self._place.family))
        elif mode == "trail":
            self.turn("queue" if self._reviewer else "door")
        elif mode in BEFORE:
            self.turn(BEFORE[mode])
        else:
            self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False, ready=True)

    def _as_reviewer(self, work: Callable[[Session], object], done: Callable[..., None]) -> None:
        who = self._reviewer
        if who is not None:
            self.ask(lambda: work(who), done)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def _kept_words(made: ReviewState) -> str:
    if made.signed is not None:
        words = tr("Kept, and signed for {count} entries of {says}.")
        return words.format(count=made.signed.entries, says=made.says)
    return tr("Kept: {says}").format(says=made.says)


def _lacking(draft: Verdict) -> tuple[tuple[str, str], ...]:
    """What the decision still needs, each with the name of its field."""
    found: list[tuple[str, str]] = []
    if draft.decision == "return" and not draft.comment.strip():
        found.append(("comment", tr("Write what is to be put right")))
    if draft.decision == "direct" and not draft.act.strip():
        found.append(("act", tr("Write what is to be done")))
    if draft.decision == "direct" and not draft.owner.strip():
        found.append(("owner", tr("Write who does it")))
    if draft.decision == "direct" and draft.by is None:
        found.append(("by", tr("Enter the day by which it is done")))
    if draft.next_on is None:
        found.append(("next", tr("Enter the day of the next look")))
    return tuple(found)

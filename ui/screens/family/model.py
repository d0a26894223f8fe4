"""A family's page: who belongs to it, what is open and who has it, and the way into a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, LetterId, PersonId
from app.domain.people import Family, Person, SafeContact, Session
from app.i18n import tr
from app.services.families import NewPerson
from app.services.house import Services
from app.services.letters import LetterStep
from app.services.states import Company, FamilyState, VisitState, WorldError
from ui.families.written import WrittenBaby, WrittenPerson, postcode, two_names
from ui.places import Go, Place
from ui.screens.family.state import FamilyShown, Home, Mode, Worry
from ui.screens.family.ways import FamilyWays
from ui.screens.family.words import family_shown
from ui.tasks import StoreThread

Decision = Literal["refer", "consult", "act", "not-now"]
Ended = Literal["mis-keyed", "misheard", "withdrawn", "acted-on", "explained-by-evidence"]


class FamilyModel(FamilyWays):
    """Reads the family, writes what changed, and shows what came of it."""

    def __init__(
        self,
        store: StoreThread,
        services: Services,
        go: Go,
        family: FamilyId,
        parent: QObject | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__(store, FamilyShown(), parent)
        self._place = place or Place("family", family=family)
        self._services, self._go, self._family = services, go, family
        self._known: FamilyState | None = None
        self._first = EntryId("")

    def start(self, entry: EntryId | None = None) -> None:
        """Read it, as it is or as it was known on the day that the place names; with `entry`, open that worry or paper."""
        self._first, day = entry or EntryId(""), self._place.day
        if day is None:
            self._act(lambda who: self._services.families.open(who, self._family))
        else:
            self._act(lambda who: self._services.families.known_on(who, self._family, day))

    def turn(self, mode: Mode) -> None:
        """To one of the forms, or back to the page."""
        self._with(mode=mode, problems=(), chosen=None, person=None, paper=None)

    def open_person(self, person: PersonId) -> None:
        """To one person, and what may have changed."""
        chosen = next((line.person for line in self.state.people if line.id == person), None)
        self._with(mode="who" if chosen else "overview", person=chosen, problems=())

    def about_person(self, mode: Mode) -> None:
        """To one of the forms about the person chosen."""
        self._with(mode=mode, problems=())

    def happened(self, person: Person, on: date | None, troubles: Sequence[str]) -> None:
        """Something happened to a person, on a day where it is known: born, moved, died."""
        if troubles:
            self._with(problems=(("", troubles[0]),))
            return
        self._act(lambda who: self._services.families.change_person(who, self._family, person, on))

    def not_died(self, why: str) -> None:
        """The death written of the person chosen was a mistake."""
        person = self.state.person
        if person is not None:
            self._act(lambda who: self._services.families.not_died(who, self._family, person.id, why))

    def open_worry(self, worry: EntryId) -> None:
        """To what was done about a worry."""
        found = self._worry(worry)
        self._with(mode="worry" if found else "overview", chosen=found, problems=())

    def open_paper(self, paper: EntryId) -> None:
        """To what became of a paper."""
        found = next((each for each in self.state.papers if each.id == paper), None)
        self._with(mode="paper" if found else "overview", paper=found, problems=())

    def go_on(self) -> None:
        """Into the visit that stands open, or to the form that begins one."""
        if self.state.visit:
            self._go(Place("visit", family=self._family, contact=self.state.visit.id))
        else:
            self.turn("start")

    def begin(self, plan: str, present: Sequence[Company]) -> None:
        """Begin a visit in this company."""
        if not present:
            self._with(problems=(("company", tr("Tick who is here.")),))
            return
        here = tuple(present)
        self._with(busy=True, problems=())
        self.ask(
            lambda: self._services.visits.start(self._services.doors.session(), self._family, ContactKind(plan), here),
            self._begun,
        )

    def open_contact(self, contact: ContactId) -> None:
        """To a visit still open, or to what came of one that is signed."""
        line = next((each for each in self.state.contacts if each.id == contact), None)
        if line and line.leads:
            self._go(Place(line.leads, family=self._family, contact=contact))

    def write_letter(self, letter: LetterId) -> None:
        """To a paper, from the newest contact there is."""
        contact = self.state.contacts[0].id if self.state.contacts else ContactId("")
        self._go(Place("letter", family=self._family, contact=contact, letter=letter))

    def call(self, worry: EntryId) -> None:
        """To the page with the numbers and the words to say."""
        found = self._worry(worry)
        if found:
            self._go(Place("urgent", family=self._family, contact=found.contact, finding=worry))

    def refer(self, worry: EntryId) -> None:
        """To a referral that begins with this worry."""
        self._go(Place("referral", family=self._family, finding=worry))

    def pursue(self, entry: EntryId) -> None:
        """To something that is under way."""
        found = next((each for each in self.state.under_way if each.id == entry), None)
        if found:
            self._go(Place(found.leads, family=self._family, entry=entry))

    def plan(self, worry: str = "") -> None:
        """To a plan that begins, with a worry when it is for one."""
        self._go(Place("plan", family=self._family, finding=EntryId(worry)))

    def meeting(self) -> None:
        """To a meeting that is asked for or was held."""
        self._go(Place("meeting", family=self._family))

    def who_knows(self) -> None:
        """To which agency knows of which worry."""
        self._go(Place("who-knows", family=self._family))

    def own_worry(self) -> None:
        """To a worry that no question asked about."""
        self._go(Place("own-worry", family=self._family))

    def before_you_knock(self) -> None:
        """To what to have in mind at the door."""
        self._go(Place("before-you-knock", family=self._family))

    def back(self) -> None:
        """From a form to the page, from the page to the list."""
        if self._place.day is not None:
            self._go(Place("chronology", family=self._family))
        elif self.state.mode in ("change", "moved", "born", "died", "not-died"):
            self._with(mode="who", problems=())
        elif self.state.mode == "overview":
            self._go(Place("families"))
        else:
            self.turn("overview")

    def keep_reach(self, safe: SafeContact) -> None:
        """How she may be reached."""
        self._change_family(safe_contact=safe)

    def keep_safety(self, words: str) -> None:
        """What a colleague should know before knocking."""
        self._change_family(worker_safety=words)

    def keep_home(self, home: Home) -> None:
        """Where she lives and her GP practice."""
        self._change_family(address=home.address, postcode=postcode(home.postcode), gp_practice=home.practice)

    def add_person(self, written: WrittenPerson) -> None:
        """Somebody else belongs to this family."""
        if not (written.name or written.relationship):
            self._with(problems=(("name", tr("Enter a name, or who they are to the baby.")),))
            return
        given, family = two_names(written.name)
        new = NewPerson(
            kind="child" if written.child else "adult",
            given_name=given,
            family_name=family,
            relationship=written.relationship,
            lives_here=written.lives_here,
        )
        self._act(lambda who: self._services.families.add_person(who, self._family, new))

    def add_baby(self, written: WrittenBaby, troubles: Sequence[str]) -> None:
        """Another baby, born or expected."""
        if troubles or written.day is None:
            words = troubles[0] if troubles else tr("Enter the day this baby was born, or is due.")
            self._with(problems=(("day", words),))
            return
        new = NewPerson(
            kind="baby",
            given_name=written.name,
            family_name=self.state.name,
            born=None if written.unborn else written.day,
            due=written.day if written.unborn else None,
            nhs_number=written.nhs_number,
        )
        self._act(lambda who: self._services.families.add_person(who, self._family, new))

    def keep_person(self, person: Person, troubles: Sequence[str]) -> None:
        """What is known of a person changed."""
        if troubles:
            self._with(problems=(("", troubles[0]),))
            return
        self._act(lambda who: self._services.families.change_person(who, self._family, person))

    def decide(self, worry: EntryId, decision: Decision | Literal[""], reason: str, review_on: date | None) -> None:
        """What was decided about a worry, and why."""
        if not decision:
            self._with(problems=(("", tr("Select what you decided.")),))
            return
        self._then_open(lambda who: self._services.visits.decide(who, self._family, worry, decision, reason, review_on))

    def end(self, worry: EntryId, why: Ended | Literal[""], evidence: str) -> None:
        """A named person ends a worry, with reason and evidence."""
        if not why:
            self._with(problems=(("", tr("Select why it ends.")),))
            return
        self._then_open(lambda who: self._services.visits.end_finding(who, self._family, worry, why, evidence))

    def copied(self, worry: EntryId) -> None:
        """A worry now stands in the organisation's main record."""
        self._then_open(lambda who: self._services.visits.copied_finding(who, self._family, worry))

    def handled(self, paper: EntryId, how: LetterStep | Literal[""], by: str, note: str) -> None:
        """What became of a paper, and who said so."""
        if not how:
            self._with(problems=(("", tr("Select what happened.")),))
            return
        self._then_open(lambda who: self._services.letters.handled(who, self._family, paper, how, by, note))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page that is shown. A day on which nothing was known leads back to the chronology."""
        if self._place.day is not None and not self.state.ready:
            self._go(Place("chronology", family=self._family))
            return
        self._with(problems=(("", str(error)),), busy=False, ready=True)

    def _begun(self, visit: VisitState) -> None:
        self._go(Place("visit", family=self._family, contact=visit.contact.id))

    def _change_family(self, **changes: object) -> None:
        if self._known is None:
            return
        changed: Family = msgspec.structs.replace(self._known.record.family, **changes)
        self._act(lambda who: self._services.families.change_family(who, self._family, changed))

    def _then_open(self, work: Callable[[Session], object]) -> None:
        def both(who: Session) -> FamilyState:
            work(who)
            return self._services.families.open(who, self._family)

        self._act(both)

    def _act(self, work: Callable[[Session], FamilyState]) -> None:
        self._with(busy=True, problems=())
        self.ask(lambda: work(self._services.doors.session()), self._read)

    def _read(self, family: FamilyState) -> None:
        self._known = family
        self.show(family_shown(family))
        first, self._first = self._first, EntryId("")
        if self._worry(first):
            self.open_worry(first)
        elif first in {each.id for each in self.state.papers}:
            self.open_paper(first)
        else:
            self.pursue(first)

    def _worry(self, worry: EntryId) -> Worry | None:
        return next((each for each in (*self.state.worries, *self.state.private) if each.id == worry), None)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

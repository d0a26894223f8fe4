"""Ask for a second look, look, decide, sign; and see what others can see of one's own work."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import msgspec

from app.domain import review as r
from app.domain.base import EntryId, FamilyId, StaffId
from app.domain.entries import Draft, encode
from app.domain.people import Session
from app.domain.permissions import may, who_may
from app.domain.record import FamilyRecord
from app.engine.reviewing import Thing, entries_of, thing
from app.i18n import tr
from app.ports import Vaults, WorldError
from app.services.desk import Desk, author
from app.services.gate import Refused, only_for
from app.services.review_state import counts, queue, review_state, trail
from app.services.saying import known, say
from app.services.states_reviews import ReviewQueue, ReviewState, Trail, Verdict, WorkCounts


class Supervisions:
    """Supervision of the open caseload. A supervisor reviews in her own vault, or beside its owner: then she has shown with her
    own passphrase that it is she, the owner's keys sign, and the entry says so. Nobody reviews their own work."""

    def __init__(self, vaults: Vaults, desk: Desk, unlocked: Callable[[], Session]) -> None:
        self._vaults, self._desk, self._unlocked = vaults, desk, unlocked

    def sit_together(self, who: Session, reviewer: StaffId, passphrase: str) -> Session:
        """Somebody who may review sits down beside the owner. Raises as `Vaults.unlock`, and `Refused` for another role."""
        staff = next((one for one in self._vaults.people() if one.id == reviewer and one.id != who.person), None)
        if staff is None:
            raise WorldError(tr("Choose the person who sits beside you."))
        if not may(staff.role, "review", "granted"):
            raise Refused(only_for(staff.role, who_may("review", "granted")))
        self._vaults.check_passphrase(reviewer, bytearray(passphrase, "utf-8"))
        self._desk.journal.note_access(author(who), "together", f"{staff.id} {staff.role}")
        here = self._unlocked()
        self._desk.beside = msgspec.structs.replace(
            here,
            person=staff.id,
            name=staff.name,
            role=staff.role,
            registration=staff.registration,
            phone=staff.phone,
            service=staff.service,
        )
        return self._desk.beside

    def beside(self, _who: Session) -> Session | None:
        """Who sits beside the owner now, if anybody."""
        return self._desk.beside

    def get_up(self, _who: Session) -> None:
        """She who sat beside the owner leaves."""
        self._desk.beside = None

    def ask(self, who: Session, family: FamilyId, of: EntryId, words: str) -> FamilyRecord:
        """The worker asks that something of hers is looked at. Raises `WorldError` for what is not in the record."""
        record = self._desk.journal.record(family)
        self._thing(record, of)
        say(words, tr("Write in a few words what you want looked at."))
        return self._desk.write(who, family, [Draft(body=r.ReviewAsked(of=of, why="asked", words=words.strip()))])

    def queue(self, who: Session) -> ReviewQueue:
        """What waits in the open caseload, from its index: red flags first, then by time due. Reading it is noted."""
        self._desk.journal.note_access(author(who), "review-queue", "caseload")
        return queue(self._desk, who)

    def counts(self, who: Session) -> WorkCounts:
        """What was ended with a reason, and counts for each rule. No figure for a worker."""
        return counts(self._desk, who)

    def show(self, who: Session, family: FamilyId, of: EntryId) -> ReviewState:
        """One thing to look at: what it is, what changed since my last look, and every look before. Reading it is noted."""
        record = self._desk.journal.record(family)
        about = self._thing(record, of)
        self._desk.journal.note_access(author(who), "review-read", of)
        return review_state(self._desk, who, record, about)

    def make(self, who: Session, family: FamilyId, of: EntryId, verdict: Verdict, digest: str) -> ReviewState:
        """Keep a review of exactly what was shown; agreeing to a visit or a letter also signs it, in the same transaction.
        Raises `WorldError` for one's own work, for what changed since it was shown, and for what is still to be said."""
        record = self._desk.journal.record(family)
        about = self._thing(record, of)
        state = review_state(self._desk, who, record, about)
        self._may_decide(record, about, state, digest)
        _complete(who, verdict)
        reviewer = self._reviewer(who)
        made = r.ReviewMade(
            of=of,
            reviewer=reviewer,
            decision=verdict.decision,
            challenge=verdict.challenge,
            next_on=known(verdict.next_on),
            comment=verdict.comment.strip(),
            act=verdict.act.strip(),
            owner=verdict.owner.strip(),
            by=verdict.by,
        )
        bodies: list[r.ReviewMade | r.SignedOff] = [made]
        if verdict.decision == "agree" and about.kind in ("visit", "letter"):
            signed = entries_of(record, self._desk.journal.entries(family), of)
            of_them = hashlib.sha256(b"".join(map(encode, signed))).hexdigest()
            names = tuple(one.id for one in signed)
            bodies.append(r.SignedOff(of=of, reviewer=reviewer, entries=names, digest=of_them))
        after = self._desk.write(self._unlocked(), family, [Draft(body=body) for body in bodies])
        return review_state(self._desk, who, after, about)

    def mended(self, who: Session, family: FamilyId, review: EntryId, words: str) -> FamilyRecord:
        """The worker says what was put right in what came back. The reviewer is asked to look again."""
        made = known(self._desk.journal.record(family).reviewed.made.get(review))
        if made.made.decision != "return" or not made.open:
            raise WorldError(tr("Nothing of this waits to be put right."))
        say(words, tr("Write what was put right."))
        mended = r.ReviewMended(review=review, words=words.strip())
        again = r.ReviewAsked(of=made.made.of, why="again", words=words.strip())
        return self._desk.write(who, family, [Draft(body=mended), Draft(body=again)])

    def directed_done(self, who: Session, family: FamilyId, review: EntryId, what_came: str) -> FamilyRecord:
        """The act that was directed is done, and what came of it."""
        made = known(self._desk.journal.record(family).reviewed.made.get(review))
        if made.made.decision != "direct" or not made.open:
            raise WorldError(tr("This is already done, or is not in the record that is open."))
        say(what_came, tr("Write what came of it."))
        body = r.DirectedDone(review=review, what_came=what_came.strip())
        return self._desk.write(who, family, [Draft(body=body)])

    def talk_over(self, who: Session, family: FamilyId, held: r.SupervisionHeld) -> FamilyRecord:
        """A family was talked over: what was decided of it, each with who does it and by when. Whoever is named as reviewer is
        taken from the session. The worker's own reflection is not asked for here and is kept nowhere in the family's record."""
        say(held.why, tr("Write what the risk is, and what it rests on."))
        say(held.safeguarding, tr("Write what was said about safeguarding; it is talked over every time."))
        say(held.role_words, tr("Write whether this is still within the worker's role and skill, and why."))
        say(
            held.expert,
            tr("Write who with knowledge of perinatal mental health has looked at this, or that nobody has yet."),
        )
        say(held.baby_day, tr("Write what the baby's day is like."))
        if not held.decided:
            raise WorldError(tr("Write at least one decision, with who does it and by when."))
        for one in held.decided:
            say(one.says, tr("Write what is to be done."))
            say(one.owner, tr("Write who does it: a name, and their service."))
        if held.next_on <= who.day or any(one.by < who.day for one in held.decided):
            raise WorldError(tr("Enter days to come: for the next time, and for each decision."))
        body = msgspec.structs.replace(held, reviewer=self._reviewer(who))
        return self._desk.write(self._unlocked(), family, [Draft(body=body)])

    def carried_out(self, who: Session, family: FamilyId, of: EntryId, place: int, what_came: str) -> FamilyRecord:
        """A decision of a supervision was carried out, and what came of it."""
        held = known(self._desk.journal.record(family).reviewed.supervisions.get(of))
        if place not in dict(held.left()):
            raise WorldError(tr("This is already done, or is not in the record that is open."))
        say(what_came, tr("Write what came of it."))
        body = r.SupervisionActDone(supervision=of, place=place, what_came=what_came.strip())
        return self._desk.write(who, family, [Draft(body=body)])

    def draw(self, who: Session, seed: str, count: int) -> ReviewQueue:
        """Draw signed visits nobody has looked at, for a sample: the same seed over the same visits draws the same ones."""
        say(seed, tr("Write the words to draw with; whoever draws with them again finds the same visits."))
        free = [
            (record.id, contact.entry)
            for record in self._records()
            for contact in record.contacts.values()
            if contact.signed and not record.reviewed.of(contact.entry) and not _asked_for(record, contact.entry)
        ]
        drawn = sorted(free, key=lambda one: hashlib.sha256(f"{seed.strip()}|{one[1]}".encode()).digest())[:count]
        self._ask_all(drawn, "sample", seed.strip())
        return queue(self._desk, who)

    def every_visit(self, who: Session, why: str) -> ReviewQueue:
        """The work is a student's or somebody new's: every signed visit nobody has looked at is to be looked at, and why."""
        say(why, tr("Write why every visit is looked at."))
        free = [
            (record.id, contact.entry)
            for record in self._records()
            for contact in record.contacts.values()
            if contact.signed and not record.reviewed.of(contact.entry) and not _asked_for(record, contact.entry)
        ]
        self._ask_all(free, "new-worker", "", why.strip())
        return queue(self._desk, who)

    def trail(self, who: Session) -> Trail:
        """What others can see of the work in this caseload, what they looked at, and what they decided."""
        return trail(self._desk, who, self._unlocked())

    def _ask_all(self, of: list[tuple[FamilyId, EntryId]], why: r.WhyReviewed, seed: str, words: str = "") -> None:
        by_family: dict[FamilyId, list[Draft]] = {}
        for family, entry in of:
            asked = r.ReviewAsked(of=entry, why=why, words=words, seed=seed)
            by_family.setdefault(family, []).append(Draft(body=asked))
        self._desk.write_all(self._unlocked(), list(by_family.items()))

    def _records(self) -> list[FamilyRecord]:
        journal = self._desk.journal
        return [journal.record(row.family) for row in journal.families() if not row.withdrawn]

    def _thing(self, record: FamilyRecord, of: EntryId) -> Thing:
        return known(thing(record, of))

    def _reviewer(self, who: Session) -> r.Reviewer:
        together = who.person != self._unlocked().person
        return r.Reviewer(person=who.person, name=who.name, role=who.role, together=together)

    def _may_decide(self, record: FamilyRecord, about: Thing, state: ReviewState, digest: str) -> None:
        if state.own:
            raise WorldError(tr("This is your own work. Somebody else looks at it."))
        if state.digest != digest:
            raise WorldError(tr("Something was written since this was shown. Read it again, then decide."))
        contact = next((one for one in record.contacts.values() if one.entry == about.of), None)
        if contact is not None and contact.signed is None:
            raise WorldError(tr("The worker has not signed this visit yet, so it still changes."))


def _asked_for(record: FamilyRecord, of: EntryId) -> bool:
    return any(one.asked.of == of for one in record.reviewed.unanswered())


def _complete(who: Session, verdict: Verdict) -> None:
    """Raises `WorldError` with the first thing that is still to be said."""
    for asked, said in zip(r.CHALLENGE, verdict.challenge, strict=True):
        say(said, tr("Answer in your own words: {question}").format(question=tr(asked)))
    if verdict.next_on is None or verdict.next_on <= who.day:
        raise WorldError(tr("Enter the day of the next look. It is a day to come."))
    if verdict.decision == "return":
        say(verdict.comment, tr("Write what is to be put right."))
    if verdict.decision == "direct":
        say(verdict.act, tr("Write what is to be done."))
        say(verdict.owner, tr("Write who does it: a name, and their service."))
        if verdict.by is None or verdict.by < who.day:
            raise WorldError(tr("Enter the day by which it is done."))

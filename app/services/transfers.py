"""Families that travel in sealed bundles: sent, taken in whole or not at all, handed over with both counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.domain import entries as e
from app.domain.apart import differing
from app.domain.arrival import Arrival, Came
from app.domain.base import EntryId, FamilyId, StaffId
from app.domain.calendar import short_date
from app.domain.colleagues import Card
from app.domain.exchange import Proof, Purpose, Sent, TakenIn
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.thread import HANDED
from app.i18n import tr
from app.ports import BundleRefused, FamilyRow, WorldError
from app.services.desk import Desk, author
from app.services.persons import one_line
from app.services.projecting import open_items
from app.services.states_transfers import ArrivalState, ArrivedFamily, OnTheWay, Packed, TakenState

ENDING = ".goldthread-bundle"


class Transfers:
    """What goes out in bundles and comes in."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk, self._new_id = desk, new_id

    def send(
        self, who: Session, to: StaffId, families: Sequence[FamilyId], purpose: Purpose, why: str
    ) -> tuple[Packed, tuple[FamilyRecord, ...]]:
        """A bundle for one colleague, and the families with the entry that says so. Raises `WorldError` saying what is missing."""
        self._desk.check_read()
        card, reason = self._receiver(to), one_line(why)
        if not families:
            raise WorldError(tr("Choose at least one family."))
        if not reason:
            raise WorldError(tr("Write why you send it, in a few words."))
        bundle = self._new_id()
        drafts = [(family, [self._sent(bundle, card, family, purpose, reason)]) for family in dict.fromkeys(families)]
        records = self._desk.write_all(who, drafts)
        self._desk.journal.note_access(author(who), f"bundle-{purpose}", bundle)
        return self._packed(bundle, purpose, card, [(record.id, record.clock) for record in records]), records

    def families(self, who: Session) -> tuple[FamilyRow, ...]:
        """Every family that can be sent; those handed over only to whoever has them. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "list", "families")
        return self._desk.journal.all_families()

    def again(self, who: Session, family: FamilyId, bundle: str) -> Packed:
        """The same hand-over once more, as it was, when its file was lost. Raises `WorldError` for one that was received."""
        self._desk.check_read()
        exchanged = self._desk.journal.record(family).exchanged
        made = exchanged.sent.get(bundle)
        if made is None or bundle in exchanged.taken:
            raise WorldError(tr("This bundle does not wait to be received any more."))
        self._desk.journal.note_access(author(who), "bundle-again", bundle)
        return self._packed(bundle, made.sent.purpose, self._receiver(made.sent.to), self._up_to(Sent, bundle))

    def look(self, who: Session, file: bytes) -> ArrivalState:
        """What a bundle holds, checked whole. Nothing is written but that somebody looked. Raises `BundleRefused`."""
        arrival = self._opened(who, file)
        self._desk.journal.note_access(author(who), "bundle-looked", arrival.bundle)
        return ArrivalState(
            bundle=arrival.bundle,
            purpose=arrival.purpose,
            sender=arrival.sender.name,
            service=arrival.sender.service,
            made_at=arrival.made_at,
            families=tuple(self._arrived(one) for one in arrival.families),
        )

    def take_in(self, who: Session, file: bytes) -> TakenState:
        """Take a bundle in: all of it in one transaction. Raises `BundleRefused` with why not; then nothing was written."""
        self._desk.check_read()
        arrival = self._opened(who, file)
        shown = tuple(self._arrived(one) for one in arrival.families)
        came = [(one, self._drafts(who, arrival, one)) for one in arrival.families]
        records = self._desk.journal.take_in(came, author(who), who.device)
        self._desk.weighings.clear()
        self._desk.journal.note_access(author(who), "bundle-taken-in", arrival.bundle)
        taken = records[0].exchanged.taken[arrival.bundle].taken
        receipt = self._receipt(taken) if arrival.purpose == "hand-over" else None
        return TakenState(families=shown, receipt=receipt)

    def receipt(self, who: Session, family: FamilyId) -> Packed:
        """The receipt of the last hand-over of a family once more: what was here when it was taken in, no more."""
        taken = self._desk.journal.record(family).exchanged.taken.values()
        mine = [one.taken for one in taken if one.taken.purpose == "hand-over" and one.by.person == who.person]
        if not mine:
            raise WorldError(tr("You did not take this family over."))
        self._desk.journal.note_access(author(who), "bundle-receipt", mine[-1].bundle)
        return self._receipt(mine[-1])

    def handed_over(self, who: Session) -> tuple[OnTheWay, ...]:
        """Every hand-over from this caseload, with both counts, the ones nobody has received first."""
        journal = self._desk.journal
        journal.note_access(author(who), "list", "hand-overs")
        found = [one for row in journal.all_families() for one in self._on_the_way(who, journal.record(row.family))]
        return tuple(sorted(found, key=lambda one: (one.received is not None, one.sent_on, one.name)))

    def _on_the_way(self, who: Session, record: FamilyRecord) -> Iterator[OnTheWay]:
        for bundle, made in record.exchanged.sent.items():
            if made.sent.purpose == "hand-over" and made.by.person == who.person:
                got = record.exchanged.taken.get(bundle)
                yield OnTheWay(
                    family=record.id,
                    name=record.family.name,
                    bundle=bundle,
                    to=made.sent.name,
                    sent_on=made.at.date(),
                    sent=made.sent.holds,
                    received=got.taken.held if got else None,
                    received_by=got.by.name if got else "",
                    received_at=got.at if got else None,
                )

    def _receipt(self, taken: TakenIn) -> Packed:
        """What was here when a bundle was taken in, and the entry that says so, sealed to its sender."""
        return self._packed(self._new_id(), "receipt", self._receiver(taken.sender), self._up_to(TakenIn, taken.bundle))

    def _up_to(self, kind: type[Sent | TakenIn], bundle: str) -> list[tuple[FamilyId, int]]:
        """Every family that was in a bundle, up to the entry of this kind about it."""
        journal = self._desk.journal
        return [
            (row.family, entry.clock)
            for row in journal.all_families()
            if bundle in {**journal.record(row.family).exchanged.sent, **journal.record(row.family).exchanged.taken}
            for entry in journal.entries(row.family)
            if isinstance(entry.body, kind) and getattr(entry.body, "bundle", "") == bundle
        ]

    def _opened(self, who: Session, file: bytes) -> Arrival:
        arrival = self._desk.journal.exchange.unseal(file)
        for one in arrival.families:
            if known := one.record.exchanged.taken.get(arrival.bundle):
                sentence = tr("This bundle was already taken in on {date}, by {name}. Nothing was taken in again.")
                raise BundleRefused(sentence.format(date=short_date(known.at.date()), name=known.by.name))
            if not one.record.family.practice and self._desk.practising(who.day):
                sentence = tr(
                    "The {name} family is a real one, and this caseload is for practice. Nothing was taken in: "
                    "install your organisation's policy first."
                )
                raise BundleRefused(sentence.format(name=one.record.family.name))
        return arrival

    def _arrived(self, came: Came) -> ArrivedFamily:
        return ArrivedFamily(
            family=came.family,
            name=came.record.family.name,
            here=came.here,
            new=len(came.new),
            only_here=len(came.ours),
            differ=len(differing(came.ours, [one.entry for one in came.new])),
            theirs=came.sent.holds if came.sent else None,
            ours=self._held(came),
        )

    def _drafts(self, who: Session, arrival: Arrival, came: Came) -> list[e.Draft]:
        body = TakenIn(
            bundle=arrival.bundle,
            sender=arrival.sender.person,
            name=arrival.sender.name,
            purpose=arrival.purpose,
            held=self._held(came),
            new=len(came.new),
            differ=differing(came.ours, [one.entry for one in came.new]),
        )
        drafts = [e.Draft(body=body)]
        if arrival.purpose == "hand-over":
            how = tr("Taken over in a sealed bundle from {name}").format(name=arrival.sender.name)
            drafts += [
                e.Draft(body=e.OwnerChanged(finding=of, owner=who.name, accepted_how=how))
                for of in self._theirs(came.record, arrival.sender.name)
            ]
        return drafts

    def _theirs(self, record: FamilyRecord, giver: str) -> list[EntryId]:
        """What is open and was with the one who hands over; what somebody else has stays with them."""
        items = open_items(self._desk.compiled.pathway, record)
        return [EntryId(one.id) for one in items if one.kind in HANDED and one.owner in ("", giver)]

    def _held(self, came: Came) -> Proof:
        """What came, counted here."""
        opened = len(open_items(self._desk.compiled.pathway, came.as_sent))
        return Proof(entries=came.entries, open_items=opened, digest=came.digest)

    def _sent(self, bundle: str, to: Card, family: FamilyId, purpose: Purpose, why: str) -> e.Draft:
        record = self._desk.journal.record(family)
        name = record.family.name
        if record.withdrawn:
            raise WorldError(tr("The {name} family was taken out of this caseload.").format(name=name))
        # What was written here between sending and receipt goes after the family, to whoever has it now.
        after = purpose == "share" and to.person == record.exchanged.holder
        if record.exchanged.with_another(self._desk.journal.exchange.owner) and not after:
            sentence = tr("The {name} family is with {holder} now. Ask them to send it.")
            raise WorldError(sentence.format(name=name, holder=record.exchanged.holder_name))
        entries, digest = self._desk.journal.exchange.counted(family)
        opened = len(open_items(self._desk.compiled.pathway, record))
        holds = Proof(entries=entries, open_items=opened, digest=digest)
        body = Sent(
            bundle=bundle, to=to.person, name=to.name, service=to.service, purpose=purpose, why=why, holds=holds
        )
        return e.Draft(body=body)

    def _receiver(self, person: StaffId) -> Card:
        for one in self._desk.journal.exchange.colleagues():
            if one.card.person == person and not one.removed:
                return one.card
        raise WorldError(tr("Compare the card of this colleague first, then send."))

    def _packed(self, bundle: str, purpose: Purpose, to: Card, families: Sequence[tuple[FamilyId, int]]) -> Packed:
        file = self._desk.journal.exchange.seal(bundle, purpose, to, families)
        name = f"goldthread-{bundle[-8:]}{ENDING}"
        return Packed(bundle=bundle, file=file, file_name=name, to=to.name, families=len(families))

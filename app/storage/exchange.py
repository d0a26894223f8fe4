"""What a vault gives to others and takes from them: cards, and sealed bundles checked whole. Implements `app.ports.Exchange`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from app.domain.arrival import Arrival, Came, Signed
from app.domain.base import EntryId, FamilyId, StaffId
from app.domain.colleagues import Card, Colleague
from app.domain.entries import Author
from app.domain.exchange import Purpose, Sent
from app.domain.people import Staff
from app.domain.record import fold
from app.i18n import tr
from app.ports import BundleRefused, Clock, WorldError
from app.storage import access
from app.storage import bundle as files
from app.storage.bundle import Loose, Manifest, Part, altered, loosely, together
from app.storage.colleagues import Colleagues, Enrolled, Removed
from app.storage.database import Database
from app.storage.keys import Keys, SignedBy
from app.storage.review import FORMAT, Review, made, shown
from app.storage.stored import SIGNED, read_entry

Signers = Mapping[str, set[bytes]]


class LocalExchange:
    """The exchange of one open vault, `owner`'s, in the hands of whoever opened it."""

    def __init__(
        self,
        database: Database,
        keys: Keys,
        staff: Staff,
        owner: StaffId,
        colleagues: Colleagues,
        signed_by: SignedBy,
        clock: Clock,
    ) -> None:
        self._database, self._keys, self._staff, self.owner = database, keys, staff, owner
        self._colleagues, self._signed_by, self._clock = colleagues, signed_by, clock

    def card(self) -> Card:
        """The card of whoever opened the vault, signed."""
        staff, keys = self._staff, self._keys
        card = Card(
            person=staff.id,
            name=staff.name,
            role=staff.role,
            service=staff.service,
            sign=keys.sign_public,
            seal=keys.seal_public,
        )
        return msgspec.structs.replace(card, signature=keys.sign(card.signed_part()))

    def counted(self, family: FamilyId) -> tuple[int, str]:
        """How many entries a family has here, and one SHA-256 over all entries' own, in hexadecimal."""
        here = self._here(family)
        return len(here), together(here).hex()

    def colleagues(self) -> tuple[Colleague, ...]:
        """Everybody whose card was compared here, by name; those removed too. Raises `VaultDamaged`."""
        with self._database.transaction() as connection:
            return self._colleagues.all(connection)

    def enrol(self, card: Card, by: Author, how: str) -> None:
        """Somebody compared this card with the person it names: from now on it stands for them."""
        with self._database.transaction() as connection:
            self._colleagues.add(connection, Enrolled(card=card, by=by, at=self._now(), how=how), self._keys)

    def remove(self, person: StaffId, by: Author, why: str) -> None:
        """Nothing comes from or goes to this person any more. Raises `KeyError` for somebody not known."""
        if person not in {one.card.person for one in self.colleagues()}:
            raise KeyError(person)
        with self._database.transaction() as connection:
            self._colleagues.add(connection, Removed(person=person, by=by, at=self._now(), why=why), self._keys)

    def seal(self, bundle: str, purpose: Purpose, to: Card, families: Sequence[tuple[FamilyId, int]]) -> bytes:
        """A sealed bundle of these families, each up to a clock. Raises `VaultDamaged`, `BundleRefused`."""
        entries = tuple(
            tuple(one for one in self._here(family) if one.entry.clock <= upto) for family, upto in families
        )
        named = zip(families, entries, strict=True)
        manifest = Manifest(
            bundle=bundle,
            purpose=purpose,
            made_at=self._now(),
            sender=self.card(),
            to=to.person,
            to_seal=to.seal,
            parts=tuple(Part(family=of, entries=len(part), digest=together(part)) for (of, _), part in named),
        )
        return files.packed(manifest, entries, self._keys)

    def review(self, family: FamilyId, misfiled: Sequence[EntryId], chronology: str) -> bytes:
        """A family with every version of every entry, who reached into it and its chronology, signed; not sealed to anybody."""
        here = self._here(family)
        with self._database.transaction() as connection:
            reached = tuple(line for line in access.lines(connection) if line.of == family)
            cards = self._colleagues.cards(connection)
        wrote = {one.entry.author.person for one in here}
        review = Review(
            format=FORMAT,
            made_at=self._now(),
            maker=self.card(),
            family=family,
            cards=tuple(card for card in cards if card.person in wrote),
            entries=tuple(shown(one, misfiled) for one in here),
            accesses=reached,
            chronology=chronology,
        )
        return made(review, self._keys)

    def unseal(self, data: bytes) -> Arrival:
        """A bundle opened and checked whole; nothing is written. Raises `BundleRefused`."""
        manifest, loose, told, signature = files.unpacked(data, self._keys)
        self._check_sender(manifest.sender)
        if not self._signed_by(manifest.sender.sign, files.signed_part(told), signature):
            raise altered()
        with self._database.transaction() as connection:
            signers = self._colleagues.signers(connection)
        came = [self._came(manifest, *one, signers) for one in zip(manifest.parts, loose, strict=True)]
        if len({one.family for one in came}) < len(came) or not came:
            raise altered()
        return Arrival(
            bundle=manifest.bundle,
            purpose=manifest.purpose,
            sender=manifest.sender,
            made_at=manifest.made_at,
            families=tuple(came),
        )

    def _check_sender(self, card: Card) -> None:
        known = next((one for one in self.colleagues() if one.card.person == card.person), None)
        own = self.card()
        if card.same_keys(own):
            return
        if known is None:
            sentence = tr(
                "You have not compared the card of {name} yet. Nothing was taken in: compare it first, then take this in."
            )
        elif known.removed:
            sentence = tr("{name} was taken off your list of colleagues. Nothing was taken in.")
        elif not card.same_keys(known.card):
            sentence = tr("The card of {name} is another than the one you compared. Nothing was taken in: ring them.")
        else:
            return
        raise BundleRefused(sentence.format(name=known.card.name if known else card.name))

    def _came(self, manifest: Manifest, part: Part, loose: Sequence[Loose], signers: Signers) -> Came:
        arrived = tuple(self._checked(part.family, one, signers) for one in loose)
        if len(arrived) != part.entries or together(arrived) != part.digest or not _chained(arrived):
            raise altered()
        here = self._here(part.family)
        known, theirs = {one.entry.id: one for one in here}, {one.entry.id for one in arrived}
        clash = any((mine := known.get(one.entry.id)) and mine.hash != one.hash for one in arrived)
        if clash or not _one_line(here, arrived):
            raise BundleRefused(
                tr(
                    "One laptop wrote two different things in one place, as after an old backup was brought back. "
                    "Nothing was taken in: ask whoever looks after your computers."
                )
            )
        new = tuple(one for one in arrived if one.entry.id not in known)
        sent = _sent(manifest.bundle, arrived)
        before = tuple(one for one in arrived if one.entry.body is not sent)
        if sent is not None and (sent.holds.entries, sent.holds.digest) != (len(before), together(before).hex()):
            raise altered()
        try:
            record = fold([*(one.entry for one in here), *(one.entry for one in new)])
            as_sent = fold(one.entry for one in arrived)
        except (ValueError, KeyError) as wrong:
            raise altered() from wrong
        ours = tuple(one.entry for one in here if one.entry.id not in theirs)
        return Came(
            record=record,
            as_sent=as_sent,
            new=new,
            ours=ours,
            here=bool(here),
            entries=len(before),
            digest=together(before).hex(),
            sent=sent,
        )

    def _checked(self, family: FamilyId, loose: Loose, signers: Signers) -> Signed:
        try:
            signed = loosely(loose)
        except WorldError as wrong:
            raise BundleRefused(tr("Nothing was taken in. {why}").format(why=wrong)) from wrong
        entry = signed.entry
        known = signers.get(entry.author.person)
        if known is None:
            sentence = tr(
                "{name} wrote part of this, and you have not compared their card yet. Nothing was taken in: compare it first."
            )
            raise BundleRefused(sentence.format(name=entry.author.name))
        if entry.family != family or not any(self._signed_by(key, loose.data, loose.signature) for key in known):
            raise altered()
        return signed

    def _here(self, family: FamilyId) -> tuple[Signed, ...]:
        with self._database.transaction() as connection:
            rows = connection.execute(SIGNED, {"family": family}).all()
        return tuple(
            Signed(entry=read_entry(row.data), data=row.data, hash=row.hash, signature=row.signature) for row in rows
        )

    def _now(self) -> datetime:
        return self._clock.now().astimezone(UTC)


def _chained(entries: Sequence[Signed]) -> bool:
    """Whether they stand in fold order, each once, and no device's line has a gap."""
    places = [(one.entry.clock, one.entry.device, one.entry.id) for one in entries]
    heads: dict[str, bytes] = {}
    for one in entries:
        if one.entry.device_prev != heads.get(one.entry.device, b"").hex():
            return False
        heads[one.entry.device] = one.hash
    return bool(entries) and places == sorted(places) and len({place[2] for place in places}) == len(places)


def _one_line(here: Iterable[Signed], arrived: Iterable[Signed]) -> bool:
    """Whether of each device one side holds the beginning of what the other holds."""
    mine, theirs = _by_device(here), _by_device(arrived)
    return all(
        mine[device][:length] == theirs[device][:length]
        for device in mine.keys() & theirs.keys()
        for length in (min(len(mine[device]), len(theirs[device])),)
    )


def _by_device(entries: Iterable[Signed]) -> dict[str, list[bytes]]:
    lines: dict[str, list[bytes]] = {}
    for one in entries:
        lines.setdefault(one.entry.device, []).append(one.hash)
    return lines


def _sent(bundle: str, entries: Iterable[Signed]) -> Sent | None:
    for one in entries:
        if isinstance(one.entry.body, Sent) and one.entry.body.bundle == bundle:
            return one.entry.body
    return None

"""Who a caseload knows by their public keys: a card, and who compared it with the person it names."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.domain.base import StaffId, Value
from app.domain.people import Role


class Card(Value, frozen=True):
    """A person as others know them: the key that checks what they sign, and the key that seals to them; signed by themselves."""

    person: StaffId
    name: str
    role: Role
    service: str
    sign: bytes
    seal: bytes
    signature: bytes = b""

    def signed_part(self) -> bytes:
        """What the signature is over, and what the card's words name."""
        return b"goldthread-card\n" + msgspec.json.encode(msgspec.structs.replace(self, signature=b""), order="sorted")

    def same_keys(self, other: Card) -> bool:
        """Whether both name one person with the same two keys."""
        return (self.person, self.sign, self.seal) == (other.person, other.sign, other.seal)


class Colleague(Value, frozen=True):
    """A card that somebody compared, and how. `removed` is empty while bundles come from and go to this person."""

    card: Card
    compared_by: str
    compared_at: datetime
    how: str
    removed: str = ""
    """Why nothing comes from or goes to them any more."""
    removed_by: str = ""
    removed_at: datetime | None = None

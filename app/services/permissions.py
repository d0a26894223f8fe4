"""What the person at the laptop may do, so that a screen shows nothing that would be refused."""

from __future__ import annotations

from app.domain.base import FamilyId
from app.domain.people import Session
from app.services.gate import Gate
from app.services.operations import ROWS


class Permissions:
    """Asks the gate; decides nothing."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def allowed(self, who: Session, family: FamilyId | None = None) -> frozenset[str]:
        """Every service method, as `service.method`, that may be called now; about this family, if one is named."""
        return frozenset(name for name in ROWS if self._gate.allows(who, name, family))

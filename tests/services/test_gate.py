"""The gate around each service: what has no row is never put together, and a refusal says who may."""

from __future__ import annotations

import pytest

from app.domain.base import FamilyId
from app.services.gate import Gate, Refused
from app.services.operations import ROWS
from tests.support.house import House


def test_a_service_method_without_a_row_stops_the_program_from_being_put_together(own_house: House) -> None:
    class Newcomer:
        def does(self) -> None:
            """Something nobody allowed."""

    gate = Gate(own_house.services.visits._desk, own_house.services.doors.session)
    with pytest.raises(KeyError, match=r"newcomer\.does"):
        gate.guard("newcomer", Newcomer())


def test_a_refusal_says_who_may(own_house: House) -> None:
    gone = FamilyId("elsewhere")
    with pytest.raises(Refused, match="not in the caseload that is open"):
        own_house.services.families.open(own_house.who, gone)
    allowed = own_house.services.permissions.allowed(own_house.who)
    assert "visits.start" in allowed
    assert own_house.services.permissions.allowed(own_house.who, gone) == {
        name for name, operation in ROWS.items() if operation == "open-a-door"
    }

from __future__ import annotations

from app.domain.entries import AnsweredBody, FindingRaised
from tests.support.house import House, SetClock


def test_an_answer_and_its_finding_are_received_in_one_moment(own_house: House) -> None:
    # The clock moves at each look, and the journal looks once for each transaction.
    assert isinstance(own_house.clock, SetClock)
    family = own_house.family()
    own_house.answer(own_house.visit(family), "safety.self_harm", "yes")
    received = own_house.services.visits._desk.journal.received(family)
    moments = {at for entry, at in received if isinstance(entry.body, AnsweredBody | FindingRaised)}
    kinds = {type(entry.body) for entry, _ in received}
    assert {AnsweredBody, FindingRaised} <= kinds
    assert len(moments) == 1

"""A declined referral has a next route, by the name that the local pack gives it."""

from __future__ import annotations

import msgspec

from app.domain.local import next_way
from tests.support.house import House
from tests.support.pursuing import Story


def declined(house: House) -> Story:
    """A referral to social care that the duty desk declined."""
    story = Story(house, house.family())
    story.refer(story.worry())
    story.step("dispatched", how="phone")
    story.step("received", by="Jo Bell, duty desk")
    story.step("declined", by="Jo Bell, duty desk", note="Nothing before the birth.")
    return story


def test_the_act_names_whom_to_turn_to_next(house: House) -> None:
    story = declined(house)
    local = house.services.visits._desk.compiled.pathway.local
    then = next_way(local, "duty-social-care")
    acts = [one.act for one in story.state.items.values() if one.kind == "referral"]
    assert then == "Named nurse or safeguarding lead"
    assert [act for act in acts if f"Next by your local pack: {then}." in act] == acts


def test_where_the_pack_says_what_to_do_these_words_stand(house: House) -> None:
    local = house.services.visits._desk.compiled.pathway.local
    words = "Safeguarding partnership, by your local procedure"
    assert words in {next_way(local, line.id) for line in local.lines}


def test_where_it_says_nothing_nothing_is_made_up(house: House) -> None:
    local = house.services.visits._desk.compiled.pathway.local
    lines = tuple(msgspec.structs.replace(line, declined_next="") for line in local.lines)
    assert next_way(msgspec.structs.replace(local, lines=lines), "duty-social-care") == ""
    assert next_way(local, "somebody else") == ""

"""A family for a case review is checked by somebody who has only the file and its words; what cannot be checked is said."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from app.domain.base import FamilyId
from app.ports import WorldError
from app.security.cards import words_of
from app.security.identity import signed_by
from app.security.locked import unlock
from app.storage import review as files
from app.storage.review import Checked, Left, Review, Shown, checked
from tests.support.house import House, open_house
from tests.support.team import record, send, take_in, team

WHY = "Asked for by the local case review"


def story(house: House) -> FamilyId:
    state = house.visit(house.family())
    house.answer(state, "how.are_you", "Tired of the damp")
    state = house.services.visits.jot(house.who, state.record.id, state.contact.id, "Zebedia next door is ill", False)
    jot = state.contact.jots[-1].entry
    house.services.corrections.wrong_record(house.who, state.record.id, jot, "Meant for another family")
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    return state.record.id


@pytest.fixture
def told(tmp_path: Path) -> bytes:
    """What is in a review, once opened."""
    house = open_house(tmp_path)
    made = house.services.reviews.make(house.who, story(house), WHY)
    return unlock(made.file, made.words)


def check(data: bytes) -> Checked:
    return checked(data, signed_by, words_of)


def changed(data: bytes, entries: list[Shown | Left]) -> bytes:
    """The review with other entries, and a signature that is not its maker's any more."""
    file = msgspec.msgpack.decode(data, type=files._File)
    review = msgspec.msgpack.decode(file.review, type=Review)
    other = msgspec.msgpack.encode(msgspec.structs.replace(review, entries=tuple(entries)))
    return msgspec.msgpack.encode(msgspec.structs.replace(file, review=other))


def entries_of(data: bytes) -> list[Shown | Left]:
    file = msgspec.msgpack.decode(data, type=files._File)
    return list(msgspec.msgpack.decode(file.review, type=Review).entries)


def test_a_review_as_made_checks_and_says_what_it_could_not_check(told: bytes) -> None:
    found = check(told)
    assert found.report.problems == ()
    assert found.counts["entries"] == found.report.entries > 8
    assert (found.counts["signed"], found.counts["left_out"]) == (1, 1)
    assert found.counts["accesses"] > 0
    assert any("read their eight words aloud" in words for words in found.not_checked)
    assert any("left out" in words for words in found.not_checked)
    assert "Tired of the damp" in found.review.chronology


def test_what_belongs_in_another_record_is_not_in_it(told: bytes) -> None:
    assert b"damp" in told
    assert b"Zebedia" not in told


def test_a_review_with_an_entry_dropped_swapped_or_changed_does_not_check(told: bytes) -> None:
    whole = entries_of(told)
    for place in range(len(whole)):
        assert len(check(changed(told, whole[:place] + whole[place + 1 :])).report.problems) > (place < len(whole) - 1)
    assert check(changed(told, [whole[1], whole[0], *whole[2:]])).report.problems
    for place, one in enumerate(whole):
        if isinstance(one, Shown):
            other = msgspec.structs.replace(one, data=one.data.replace(b"Sam Okafor", b"Sam Okafur"))
            problems = check(changed(told, [*whole[:place], other, *whole[place + 1 :]])).report.problems
            assert any(words.startswith(f"Entry {place + 1} is not as") for words in problems)


def test_other_words_and_a_changed_file_open_nothing(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    made = house.services.reviews.make(house.who, house.family(), WHY)
    with pytest.raises(WorldError, match="do not open this file"):
        unlock(made.file, "six other words than those told")
    for place in (30, 50, len(made.file) // 2, len(made.file) - 1):
        flipped = bytearray(made.file)
        flipped[place] ^= 4
        with pytest.raises(WorldError):
            unlock(bytes(flipped), made.words)
    with pytest.raises(WorldError, match="cut short"):
        unlock(made.file[:40], made.words)


def test_a_review_of_what_three_people_wrote_names_each_of_them(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family = story(a)
    take_in(b, send(a, b, family))
    made = b.services.reviews.make(b.who, family, WHY)
    found = check(unlock(made.file, made.words))
    assert found.report.problems == ()
    assert {card.name for card in found.review.cards} | {found.review.maker.name} == {"Sam Okafor", "Ruth Bello"}
    assert made.entries == record(b, family).entries


def test_it_is_not_made_without_a_reason(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    with pytest.raises(WorldError, match="who asked for it"):
        house.services.reviews.make(house.who, house.family(), "  ")

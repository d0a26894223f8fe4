"""A worker's own record and a family's never meet: words planted in every place of one are looked for all over the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from app.content.load import load
from app.domain.base import QuestionId
from app.domain.entries import AnyBody
from app.domain.practice import EvidenceAdded, OwnBody, SelfRated, TrainingDone
from app.services.families import NewFamily, NewPerson
from app.services.practice import Together
from tests.support.house import DAY, House, open_house
from tests.support.pdf import page_texts
from tests.support.planted import Planted
from tests.support.practice import ASKS, HARM
from tests.support.scan import readable


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = open_house(tmp_path / "house")
    yield house
    house.services.doors.lock()


def own_words(house: House) -> list[str]:
    """A planted word in every text of her own record."""
    made, practice, who = Planted(), house.services.practice, house.who
    shows = EvidenceAdded(
        statement=ASKS, evidence="reflection", on=DAY, words=made.word("evidence"), by=made.word("by")
    )
    practice.rate(who, ASKS, 1, made.word("rated"), [shows])
    both = Together("D2.P1", 3, 2, made.word("saw"), made.word("next"))
    practice.rate_together(who, made.word("supervisor"), [both], DAY + timedelta(days=90))
    done = TrainingDone("", made.word("title"), DAY, 3, with_others=True, others=made.word("others"))
    log = practice.train(who, done).log
    practice.read(who, "child-m", made.word("reflection"))
    waiting = practice.keep_for_supervision(who, HARM).waiting
    practice.talked_through(who, waiting[0].entry, made.word("talked"), made.word("took"))
    practice.take_back(who, log[0][0], made.word("why"))
    return made.words


def family_words(house: House) -> list[str]:
    """A planted word in the places of a family's record, and a visit in which a hard question was asked while it was new."""
    made, services, who = Planted(), house.services, house.who
    people = (
        NewPerson("mother", made.word("mother"), "Ahmed", lives_here="yes"),
        NewPerson("baby", made.word("baby"), "Ahmed", born=DAY - timedelta(days=42), lives_here="yes"),
    )
    family = services.families.add(who, NewFamily(people=people, address=made.word("address")))
    visit = house.visit(family)
    services.visits.jot(who, family, visit.contact.id, made.word("jot"), private=True)
    house.answer(visit, "how.are_you", made.word("answer"))
    house.answer(visit, HARM, "yes")
    services.practice.keep_for_supervision(who, HARM)
    return made.words


def told_of_the_family(house: House) -> Iterator[str]:
    """Everything that can be read, printed or found of the only family."""
    services, who = house.services, house.who
    family = services.families.rows(who)[0].family
    record = services.families.open(who, family).record
    visit = next(iter(record.contacts))
    yield repr(record)
    yield repr(services.chronology.show(who, family))
    yield repr(services.visits.show(who, family, visit))
    yield repr(services.only_here.show(who))
    for plan in load().letters:
        if plan.audience != "home":
            draft = services.letters.draft(who, family, visit, plan.id)
            yield services.letters.text(draft)
            yield repr(draft)


def test_no_word_of_her_own_record_reaches_a_family_or_its_papers(house: House, tmp_path: Path) -> None:
    planted, hers = own_words(house), family_words(house)
    everything = "\n".join(told_of_the_family(house))
    assert all(word in everything for word in hers)
    assert not [word for word in planted if word in everything]
    assert not [word for word in planted if house.services.search.search(house.who, word)]
    assert readable(tmp_path / "house", planted) == set()


def test_no_word_of_a_family_reaches_her_own_record_or_its_papers(house: House) -> None:
    own = own_words(house)
    house.services.practice.rate(house.who, ASKS, 1)
    planted = family_words(house)
    services, who = house.services, house.who
    told = [services.practice.copy(who).decode(), repr(services.practice.show(who))]
    told += page_texts(services.practice.passport(who))
    assert all(word in told[0] for word in own)
    assert not [word for word in planted if any(word in words for words in told)]
    family = services.families.rows(who)[0].family
    assert not [words for words in told if family in words]


def kinds(union: object) -> set[str]:
    """The kinds of line that a union holds."""
    return {str(kind.__struct_config__.tag) for kind in get_args(union)}


def test_no_kind_of_line_is_both_hers_and_a_familys() -> None:
    assert kinds(OwnBody)
    assert kinds(OwnBody) & kinds(AnyBody) == set()


def test_a_line_of_her_own_cannot_be_read_as_an_entry_of_a_family() -> None:
    line = msgspec.json.encode(SelfRated("D1.S4", 2))
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(line, type=AnyBody)


def test_the_question_kept_for_supervision_names_no_family(house: House) -> None:
    house.services.practice.rate(house.who, ASKS, 1)
    family_words(house)
    (waiting,) = house.services.practice.show(house.who).waiting
    assert set(msgspec.to_builtins(waiting.kept)) == {"kind", "statement", "question", "words"}
    assert waiting.kept.question == QuestionId("safety.self_harm")

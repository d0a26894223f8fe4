"""A mark is written down where it is seen, raises what it must in the same act, and is never explained by an older one."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.answers import key
from app.domain.base import FamilyId, LetterId, PersonId
from app.domain.errors import WorldError
from app.domain.marks import NewMark, Spot
from app.engine.letters import draft
from app.services.states import VisitState
from app.services.states_marks import MarkLine
from tests.documents.whole_visit import shipped
from tests.services.test_coming_back import LATER, signed
from tests.support.house import House
from tests.support.letter_pathway import WHO

THIGH = Spot("thigh", "back", "left")
BRUISE = NewMark(THIGH, "mark", "Purple, oval", 12, "This morning", "Daniel", "“He rolled on a toy”, Daniel")
BLUE = NewMark(THIGH, "birthmark", "Blue-grey, flat", 30)


def baby(state: VisitState) -> PersonId:
    return state.record.of_kind("baby")[0].id


def add(house: House, state: VisitState, mark: NewMark) -> VisitState:
    return house.services.visits.mark(house.who, state.record.id, state.contact.id, baby(state), mark)


def lines(house: House, state: VisitState) -> tuple[MarkLine, ...]:
    return house.services.visits.marks(house.who, state.record.id, state.contact.id, baby(state))


def test_a_mark_answers_that_there_is_one_and_raises_it_in_the_same_act(house: House) -> None:
    state = add(house, house.visit(house.family()), BRUISE)
    assert state.record.answers[key("baby.mark", baby(state))].answer.value == "yes"
    assert [one.rule.id for one in state.urgent] == ["mark-on-baby-not-mobile"]


def test_a_doubt_is_for_a_doctor_today(house: House) -> None:
    state = add(house, house.visit(house.family()), NewMark(THIGH, "doubt", "Blue, round"))
    assert [one.rule.id for one in state.urgent] == ["birthmark-in-doubt"]


def test_a_birthmark_written_down_raises_nothing_and_takes_no_doubt_away(house: House) -> None:
    state = add(house, house.visit(house.family()), BLUE)
    assert state.urgent == ()
    state = add(house, state, NewMark(THIGH, "doubt", "Blue, round"))
    state = add(house, state, BLUE)
    assert state.record.answers[key("baby.birthmark", baby(state))].answer.value == "doubt"


def test_a_no_said_before_gives_way_to_a_mark_seen_after(house: House) -> None:
    state = house.visit(house.family())
    state = house.answer(state, "baby.mark", "no", baby(state))
    state = add(house, state, BRUISE)
    assert state.record.answers[key("baby.mark", baby(state))].answer.value == "yes"
    assert state.urgent


def test_an_earlier_birthmark_stands_beside_a_later_mark_at_its_place_and_settles_nothing(house: House) -> None:
    family = house.family()
    signed(house, add(house, house.visit(family), BLUE))
    state = add(house, house.visit(family), BRUISE)
    mark, birthmark = lines(house, state)
    assert mark.before == (
        "A birthmark was recorded here on 06-Aug-2026 by Sam Okafor: Blue-grey, flat. That does not say what this is.",
    )
    assert birthmark.before == ()
    assert [one.rule.id for one in state.urgent] == ["mark-on-baby-not-mobile"]
    assert house.clock.today() == LATER


def test_a_birthmark_elsewhere_is_not_brought_up(house: House) -> None:
    state = add(house, house.visit(house.family()), BLUE)
    state = add(house, state, NewMark(Spot("thigh", "back", "right"), "mark", "Red"))
    assert lines(house, state)[0].before == ()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (NewMark(Spot("tail", "front"), "mark", "Red"), "Pick where"),
        (NewMark(Spot("thigh", "front"), "mark", "Red"), "Pick the side"),
        (NewMark(Spot("mouth", "back"), "mark", "Red"), "seen from the front"),
        (NewMark(THIGH, "mark", " "), "colour and shape"),
        (NewMark(THIGH, "mark", "Red", 0), "Check the size"),
        (NewMark(THIGH, "mark", "Red", 5000), "Check the size"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(house: House, wrong: NewMark, says: str) -> None:
    state = house.visit(house.family())
    with pytest.raises(WorldError, match=says):
        add(house, state, wrong)
    assert lines(house, state) == ()


def test_one_written_down_by_mistake_is_taken_out_and_stays_readable(house: House) -> None:
    family = house.family()
    state = add(house, house.visit(family), BRUISE)
    visits, entry = house.services.visits, lines(house, state)[0].entry
    state = visits.take_out(house.who, family, state.contact.id, entry, "The other twin")
    assert lines(house, state) == ()
    assert state.urgent, "the answer stands until it is corrected"
    told = [(one.what, one.more) for one in house.services.chronology.show(house.who, family).lines]
    assert any("Purple, oval" in more for _, more in told)
    assert ("A mark was taken out again", "The other twin") in told


def test_it_survives_a_lock(own_house: House) -> None:
    state = add(own_house, own_house.visit(own_house.family()), BRUISE)
    own_house.reopen()
    assert [one.mark for one in lines(own_house, state)] == [BRUISE]


def test_in_company_only_what_was_written_before_the_same_eyes_is_shown(house: House) -> None:
    family = house.family()
    state = add(house, house.visit(family), BRUISE)
    company = house.services.visits.company
    state = company(house.who, family, state.contact.id, ("her", "partner"))
    assert lines(house, state) == ()
    assert "Purple" not in repr(state)
    add(house, state, NewMark(Spot("head", "front"), "birthmark", "Red"))
    assert [one.mark.looks for one in lines(house, state)] == ["Red"]


def written(house: House, family: FamilyId, letter: str, state: VisitState) -> str:
    draft = house.services.letters.draft(
        house.who, family, state.contact.id, LetterId(letter), take="full", who_sees="Nobody but her"
    )
    return repr(draft.letter)


def test_colleagues_read_the_marks_and_no_paper_that_goes_home_does(house: House) -> None:
    family = house.family()
    state = add(house, house.visit(family), BRUISE)
    for letter in ("gp-letter", "pathway-summary"):
        assert "Purple, oval" in written(house, family, letter, state), letter
    assert "Purple, oval" not in written(house, family, "your-plan", state)


def test_the_note_for_the_main_record_says_each_mark_on_the_baby_s_own_note(house: House) -> None:
    family = house.family()
    state = add(house, house.visit(family), BRUISE)
    notes = house.services.visits.sign(house.who, family, state.contact.id).notes
    said = {note.person: note.text for note in notes}
    assert "Back of the thigh, the baby’s left; Purple, oval; 12 mm" in said[baby(state)]
    assert [person for person, text in said.items() if "Purple" in text] == [baby(state)]


def test_the_marks_of_one_baby_are_drawn_and_those_of_two_are_not_laid_on_one_figure(house: House) -> None:
    family = house.family(date(2026, 6, 20), date(2026, 6, 20))
    state = add(house, house.visit(family), BRUISE)
    assert drawn(state) == (THIGH,)
    other = state.record.of_kind("baby")[1].id
    state = house.services.visits.mark(house.who, family, state.contact.id, other, BLUE)
    assert drawn(state) == ()


def drawn(state: VisitState) -> tuple[Spot, ...]:
    """What the letter to the GP draws of this record."""
    plan = next(each for each in shipped().letters if each.id == "gp-letter")
    made = draft(plan, state.record, shipped(), WHO, baby(state), None, "The team", {})
    return next(each.spots for part in made.sections for each in part.blocks if each.label.startswith("Marks seen"))

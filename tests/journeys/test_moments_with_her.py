"""Moments 2, 6 and 11: her partner stays in the room; a half-sentence at stay-and-play; “what have you written about me?”"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.base import PersonId, QuestionId
from tests.journeys.stage import Stage
from tests.support.house import House, open_house
from ui.places import Place
from ui.player import Story

ABUSE = (
    "abuse",
    "feel afraid",
    "controlled",
    "not safe",
    "Not asked",
    "never alone",
    "when she is alone",
    "Ask her how he knows",
)


def kept(stage: Stage) -> Story:
    yield lambda: stage.desktop.parts.store.waiting() == 0


def said(stage: Stage, *company: str) -> Story:
    """Tick who is here and go on."""
    yield stage.player.sees("company.continue")
    for one in company:
        stage.player.press(f"company.{one}")
    stage.player.press("company.continue")
    yield stage.player.sees("check.open")
    yield from kept(stage)


@pytest.fixture
def booking(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """A midwife at a booking where nobody said yet who is there."""
    house = open_house(tmp_path / "root", "midwife")
    house.services.visits.start(house.who, house.family(), house.plan, ())
    return opened(house)


def he_stays(stage: Stage) -> Story:
    """He is there from the first minute; she answers one open question and the visit is signed."""
    yield from stage.at("visit")
    yield from said(stage, "her", "partner")
    stage.player.picture("2-he-stays")
    yield from stage.at("question", stage.page_of("pregnancy.how"))
    yield stage.player.sees("pregnancy.how@mother.text")
    stage.player.write("pregnancy.how@mother.text", "He says she is fine")
    stage.player.press("continue")
    yield from kept(stage)


def signed(stage: Stage) -> Story:
    """From the check page to what the visit led to, once nobody else looks."""
    yield from stage.at("check")
    stage.player.press("continue")
    yield stage.player.sees("cover.continue")
    assert not [word for word in ABUSE if word in stage.words()]
    stage.player.press("cover.continue")
    yield stage.player.sees("alone.clinic")


def test_2_while_her_partner_stays_nothing_of_it_is_on_any_page(booking: Stage) -> None:
    def story() -> Story:
        yield from he_stays(booking)
        for name in ("visit", "check"):
            yield from booking.at(name)
            shown = booking.words()
            assert [word for word in ABUSE if word in shown] == [], name
            assert "1 thing before you leave" in shown
        for page in booking.visit().pages:
            yield from booking.at("question", page.number)
            shown = booking.words()
            assert [word for word in ABUSE if word in shown] == [], page.heading

    booking.play(story())


def test_2_one_key_says_who_is_here_and_the_private_question_is_there(booking: Stage) -> None:
    def story() -> Story:
        yield from he_stays(booking)
        yield from booking.at("visit")
        booking.player.key(Qt.Key.Key_F2)
        yield from said(booking, "her")

    booking.play(story())
    assert "Feeling frightened or controlled at home" in booking.words()


def test_2_the_private_question_leads_the_next_visit_with_a_plan_to_be_alone(booking: Stage) -> None:
    def story() -> Story:
        yield from he_stays(booking)
        yield from signed(booking)
        booking.player.press("alone.clinic")
        booking.player.write("alone.words", "Tuesday at ten")
        booking.player.press("alone.keep")
        yield from kept(booking)
        booking.player.picture("2-plan")
        booking.desktop.go(Place("before-you-knock", family=booking.family()))
        yield booking.player.sees("knock.dim")
        booking.player.picture("2-before-you-knock")

    booking.play(story())
    shown = booking.words()
    assert "She comes to the clinic or surgery on her own: Tuesday at ten" in shown
    assert "Feeling frightened or controlled at home" in shown
    assert "She was never alone." in shown


def test_2_alone_at_the_next_visit_it_comes_first(booking: Stage) -> None:
    def story() -> Story:
        yield from he_stays(booking)
        yield from signed(booking)
        booking.desktop.go(Place("today"))
        yield from kept(booking)
        services, who = booking.services, booking.services.doors.session()
        visit = services.visits.start(who, booking.family(), booking.visit().contact.plan, ("her",))
        booking.desktop.go(Place("visit", booking.family(), visit.contact.id))
        yield booking.player.sees("came-back.0")
        booking.player.picture("2-next-visit")
        booking.player.press("came-back.0")
        yield booking.player.sees("abuse.enquiry@mother.yes")

    booking.play(story())
    assert "She was never alone." in booking.words()


@pytest.fixture
def centre(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """A worker at stay-and-play, alone with her in a corner."""
    house = open_house(tmp_path / "root", "childrens-centre")
    house.visit(house.family())
    return opened(house)


def half_a_sentence(stage: Stage) -> Story:
    """She says it; the page says that something waits."""
    yield from stage.at("question", stage.page_of("centre.better_off"))
    yield stage.player.sees("centre.better_off@mother.yes")
    stage.player.press("centre.better_off@mother.yes")
    yield stage.player.sees("stop-bar.button")
    stage.player.press("stop-bar.button")
    yield stage.player.sees("interruption.call")


def test_6_it_says_what_to_say_and_to_stay_with_her(centre: Stage) -> None:
    centre.play(half_a_sentence(centre))
    centre.player.picture("6-stop")
    shown = centre.words()
    assert "Thank you for telling me. You are not in trouble" in shown
    assert "Stay with her" in shown
    assert "Tell her health visitor today" in shown
    assert "Write three lines today: what she said, what you saw, what you did" in shown


def test_6_a_named_person_is_told_today_and_three_lines_are_written(centre: Stage) -> None:
    def story() -> Story:
        yield from half_a_sentence(centre)
        centre.player.press("interruption.call")
        yield centre.player.sees("calling.crisis")
        centre.player.picture("6-call")
        centre.player.press("calling.crisis")
        yield centre.player.sees("call.who")
        centre.player.write("call.who", "Rosa Lind, crisis team")
        centre.player.write("call.agreed", "Comes to the centre at three")
        centre.player.press("call.keep")
        yield centre.player.gone("call.who")
        centre.player.press("urgent.three-lines")
        yield centre.player.sees("jot.text")
        centre.player.write("jot.text", "She said: better off without me. I saw: tears. I rang.")
        centre.player.press("jot.keep")
        yield from kept(centre)

    centre.play(story())
    contact = next(iter(centre.record().contacts.values()))
    assert [made.call.answered_by for made in centre.record().calls] == ["Rosa Lind, crisis team"]
    assert [jot.jotted.text for jot in contact.jots] == ["She said: better off without me. I saw: tears. I rang."]
    assert "Spoken to Rosa Lind, crisis team" in centre.words()


@pytest.fixture
def sofa(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """Near the end of a visit, alone with her. An answer about another family was taken out of this record again."""
    house = open_house(tmp_path / "root")
    visit = house.answer(house.visit(house.family()), "how.are_you", "Tired, and my tea goes cold")
    visits, family = house.services.visits, visit.record.id
    visit = visits.answer(
        house.who,
        family,
        visit.contact.id,
        QuestionId("day.baby_day"),
        PersonId("baby1"),
        "answered",
        "The Browns’ twins",
    )
    wrong = next(one for one in visit.record.answers.values() if one.question == "day.baby_day")
    house.services.corrections.wrong_record(house.who, family, wrong.entry, "It belongs to the Browns")
    return opened(house)


def reading(stage: Stage) -> Story:
    yield from stage.at("visit")
    yield stage.player.sees("read-back.open")
    stage.player.press("read-back.open")
    yield stage.player.sees("read-back.words")
    yield from kept(stage)


def test_11_she_reads_what_she_said_and_nothing_about_anybody_else(sofa: Stage) -> None:
    sofa.play(reading(sofa))
    sofa.player.picture("11-read-back")
    shown = sofa.words()
    assert "Tired, and my tea goes cold" in shown
    assert "Browns" not in shown


def test_11_what_is_not_right_is_changed_and_both_stay_readable(sofa: Stage) -> None:
    def story() -> Story:
        yield from reading(sofa)
        sofa.player.press("read-back.change.0")
        yield sofa.player.sees("how.are_you@mother.text")
        sofa.player.write("how.are_you@mother.text", "Tired, and lonely too")
        sofa.player.press("continue")
        yield from kept(sofa)
        yield from reading(sofa)

    sofa.play(story())
    assert "Tired, and lonely too" in sofa.words()
    told = [one.answer.value for one in sofa.record().history if one.question == "how.are_you"]
    assert told == ["Tired, and my tea goes cold", "Tired, and lonely too"]


def test_11_her_own_words_are_kept_and_stand_in_the_note(sofa: Stage) -> None:
    def story() -> Story:
        yield from reading(sofa)
        sofa.player.write("read-back.words", "I am doing this on my own and I do it well")
        sofa.player.press("continue")
        yield sofa.player.sees("check.open")
        yield from sofa.at("check")
        sofa.player.press("continue")
        yield sofa.player.sees("note.0.read")
        sofa.player.press("note.0.read")
        yield from kept(sofa)

    sofa.play(story())
    assert "In her own words: “I am doing this on my own and I do it well”" in sofa.words()

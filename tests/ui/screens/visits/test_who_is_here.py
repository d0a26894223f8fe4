"""Who is here: asked first, one key to change, and everything private gone at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.support.visiting import VisitStage
from ui.visits.page import VisitPage
from ui.widgets.buttons import Button
from ui.widgets.tiles import TickTile

PRIVATE = "Feeling frightened or controlled at home"
SAID = "He will not let me see my sister"


def frame(stage: VisitStage) -> VisitPage:
    """The page in front, as a page of a visit."""
    assert isinstance(stage.page, VisitPage)
    return stage.page


def covered(stage: VisitStage) -> bool:
    """Only *Who is here* is in front."""
    return frame(stage).stack.currentWidget() is frame(stage).company_page


def test_a_visit_asks_who_is_here_before_anything_else(unsaid: VisitStage) -> None:
    unsaid.open("visit")
    assert covered(unsaid)


def test_nobody_named_is_not_alone(unsaid: VisitStage) -> None:
    unsaid.open("visit")
    unsaid.press("company.continue")
    assert PRIVATE not in unsaid.words()


def test_who_is_here_is_asked_only_once(unsaid: VisitStage) -> None:
    unsaid.open("visit")
    unsaid.press("company.continue")
    unsaid.open("visit")
    assert not covered(unsaid)


def test_alone_the_private_topics_are_there(alone: VisitStage) -> None:
    alone.open("visit")
    assert PRIVATE in alone.words()


def test_in_company_there_is_one_thing_and_no_word_of_it(company: VisitStage) -> None:
    company.open("visit")
    words = company.words()
    assert "1 thing before you leave" in words
    assert PRIVATE not in words


def test_the_one_thing_leads_to_saying_who_is_here_and_then_to_what_it_is(company: VisitStage) -> None:
    company.open("question", company.number("day.baby_day"))
    company.press("waiting-bar.button")
    asked = covered(company)
    company.press("company.her")
    company.press("company.continue")
    company.settle()
    open_now = company.find("visit.before-you-leave")
    assert (asked, company.place.name, company.place.way) == (True, "visit", "waiting")
    assert isinstance(open_now, Button)
    assert open_now.isChecked()
    assert not open_now.visibleRegion().isEmpty()


def test_the_one_thing_leads_nowhere_while_he_is_here(company: VisitStage) -> None:
    number = company.number("day.baby_day")
    company.open("question", number)
    company.press("waiting-bar.button")
    company.press("company.her")
    company.press("company.partner")
    company.press("company.continue")
    assert (company.place.name, company.place.page) == ("question", number)


def test_the_button_names_whom_it_will_say_is_here(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("F2")
    alone.settle()
    button = alone.find("company.continue")
    assert isinstance(button, Button)
    before = button.text()
    alone.press("company.partner")
    assert (before, button.text()) == ("Continue: nobody is ticked", "Continue with: Her partner or the father")


def test_f2_takes_everything_away_before_the_store_has_worked(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("F2")
    assert covered(alone)
    assert PRIVATE not in alone.words()


def test_after_f2_nobody_counts_as_alone_even_after_a_power_cut(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("F2")
    alone.settle()
    assert not alone.visit.alone


def test_nothing_comes_back_until_she_is_said_to_be_alone(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("F2")
    alone.settle()
    alone.press("company.her")
    alone.press("company.partner")
    alone.press("company.continue")
    assert PRIVATE not in alone.words()


def test_alone_again_brings_it_back(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("F2")
    alone.settle()
    alone.press("company.her")
    alone.press("company.continue")
    assert PRIVATE in alone.words()


def test_a_hidden_screen_comes_back_asking_who_is_here(alone: VisitStage) -> None:
    alone.open("visit")
    alone.window.hide_screen()
    alone.window.reveal()
    assert covered(alone)


def test_a_private_question_gives_way_to_the_list_in_company(alone: VisitStage) -> None:
    alone.open("question", alone.number("safety.self_harm"))
    alone.key("F2")
    alone.settle()
    alone.press("company.her")
    alone.press("company.partner")
    alone.press("company.continue")
    assert alone.place.name == "visit"


def test_words_typed_when_he_walks_in_are_kept_as_her_answer(alone: VisitStage) -> None:
    alone.open("question", alone.number("how.are_you"))
    alone.type("how.are_you@mother.text", SAID)
    alone.key("F2")
    alone.settle()
    asked = alone.record.history
    assert [one.answer.value for one in asked] == [SAID]


def test_words_being_jotted_when_he_walks_in_are_kept(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("Ctrl+J")
    alone.type("jot.text", SAID)
    alone.key("F2")
    alone.settle()
    assert alone.jots() == [SAID]


def test_jotted_words_are_not_in_the_field_when_it_opens_again(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("Ctrl+J")
    alone.type("jot.text", SAID)
    alone.key("F2")
    alone.settle()
    field = alone.find("jot.text")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == ""


def test_jots_are_not_shown_in_company(alone: VisitStage) -> None:
    alone.open("visit")
    alone.key("Ctrl+J")
    alone.type("jot.text", SAID)
    alone.press("jot.keep")
    alone.press("company-line.change")
    alone.press("company.her")
    alone.press("company.partner")
    alone.press("company.continue")
    assert SAID not in alone.words()


def in_focus(stage: VisitStage) -> QWidget:
    """What the keyboard reaches."""
    found = stage.window.focusWidget()
    assert found is not None
    return found


def test_no_key_behind_a_hidden_screen_says_who_is_here(alone: VisitStage) -> None:
    alone.open("visit")
    alone.window.hide_screen()
    alone.settle()
    QTest.keyClick(in_focus(alone), Qt.Key.Key_1)
    ticked = [tile for tile in alone.page.findChildren(TickTile) if tile.isChecked()]
    assert ticked == []


def test_a_hidden_screen_keeps_the_focus_on_showing_it_again(alone: VisitStage) -> None:
    alone.open("visit")
    alone.window.hide_screen()
    alone.settle()
    assert alone.window.focusWidget() is alone.window.neutral.show_again

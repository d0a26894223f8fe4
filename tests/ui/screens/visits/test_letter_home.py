"""A paper for her on the screen: asked first, read, given by hand, and what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.visiting import VisitStage
from ui.screens.letter.view import LetterView


@pytest.fixture
def hers(alone: VisitStage) -> VisitStage:
    """Her plan, before she was asked about the paper."""
    alone.say("abuse.enquiry", "no")
    alone.say("close.wants", "Someone to ring who knows me.")
    alone.open("letter", letter="your-plan")
    return alone


def view(stage: VisitStage) -> LetterView:
    """The page."""
    assert isinstance(stage.page, LetterView)
    return stage.page


def take(stage: VisitStage, which: str) -> None:
    """She said what she takes, and who may see it."""
    stage.press(f"letter.take.{which}")
    stage.type("letter.who-sees", "Only me")
    stage.press("letter.take.go-on")


def test_no_paper_is_drawn_up_before_she_is_asked(hers: VisitStage) -> None:
    assert (view(hers).asking.isVisible(), view(hers).writing.isVisible()) == (True, False)
    assert view(hers).paper.document.pageCount() == 0


def test_going_on_without_an_answer_says_what_is_still_to_ask(hers: VisitStage) -> None:
    hers.press("letter.take.go-on")
    assert "Ask her, then select what she said" in hers.words()
    hers.press("letter.take.full")
    hers.press("letter.take.go-on")
    assert "Write who may see it, in her words" in hers.words()
    assert not view(hers).writing.isVisible()


def test_what_she_takes_is_drawn_up_and_read(hers: VisitStage) -> None:
    take(hers, "full")
    assert "Someone to ring who knows me." in view(hers).paper.words.toPlainText()
    assert "Who may see it: Only me" in hers.words()


def test_the_version_anyone_may_read_does_not_say_what_she_wants(hers: VisitStage) -> None:
    take(hers, "neutral")
    assert "Numbers and dates" in view(hers).paper.words.toPlainText()
    assert "Someone to ring" not in view(hers).paper.words.toPlainText()


def test_changing_her_mind_goes_back_to_the_question_and_on_to_the_other_version(hers: VisitStage) -> None:
    take(hers, "full")
    hers.press("letter.take.change")
    assert view(hers).asking.isVisible()
    take(hers, "neutral")
    assert sorted(view(hers).fields) == ["visit"]


def test_what_she_said_in_the_visit_is_picked_and_more_is_not_drawn_up(hers: VisitStage) -> None:
    hers.say("close.papers", "neutral")
    hers.open("letter", letter="your-plan")
    assert view(hers).asking.take.word() == "neutral"
    take(hers, "full")
    assert "more than she said" in hers.words()
    assert not view(hers).writing.isVisible()


def test_in_company_only_no_paper_can_be_picked_and_the_page_begins_covered(company: VisitStage) -> None:
    company.open("letter", letter="your-plan")
    assert view(company).stack.currentWidget() is view(company).cover_page
    assert [tile.isEnabled() for tile in view(company).asking.take.tiles.tiles] == [True, False, False]


def test_a_word_that_keeps_the_paper_back_is_said_and_nothing_is_issued(hers: VisitStage, tmp_path: Path) -> None:
    hers.choose_file(tmp_path / "out.pdf")
    take(hers, "full")
    hers.type("letter.next", "Your score was low.")
    hers.press("letter.look")
    assert "Take out “score”" in hers.words()
    hers.press("letter.read")
    hers.press("letter.way.by hand, now")
    hers.press("letter.save")
    assert hers.record.letters == {}


def test_a_paper_she_has_is_written_down_where_it_was_issued(hers: VisitStage, tmp_path: Path) -> None:
    hers.choose_file(tmp_path / "out.pdf")
    take(hers, "full")
    hers.press("letter.read")
    hers.press("letter.way.by hand, now")
    hers.press("letter.save")
    [letter] = hers.record.letters.values()
    assert letter.issued.route == "by hand, now"
    hers.press("letter.became.handed-over")
    hers.press("letter.became.keep")
    [letter] = hers.record.letters.values()
    assert [step.how for step, _ in letter.handled] == ["handed-over"]


def test_no_paper_is_kept_as_a_telling(hers: VisitStage) -> None:
    hers.press("letter.take.no")
    hers.press("letter.take.go-on")
    assert "Write how she is told" in hers.words()
    hers.type("letter.told", "I ring her on Friday at ten")
    hers.press("letter.take.go-on")
    [letter] = hers.record.letters.values()
    assert (letter.issued.to_her, letter.issued.route) == ("voice", "I ring her on Friday at ten")
    assert "It stays open until you have written down that she was told." in hers.words()


def test_every_control_of_the_page_has_a_name(hers: VisitStage) -> None:
    assert hers.unnamed() == []
    take(hers, "full")
    assert hers.unnamed() == []

"""A letter, from words to paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from app.domain.base import LetterId
from tests.support.asks import AnsweringAsk
from tests.support.visiting import VisitStage
from ui.places import Place
from ui.printing import draw
from ui.screens.letter.view import LetterView

URGENT = "perinatal-mental-health-urgent"


@pytest.fixture
def letter(alone: VisitStage) -> VisitStage:
    """An urgent letter, before anybody was rung."""
    alone.say("safety.self_harm", "yes")
    alone.open("letter", letter=URGENT)
    return alone


def read_and_route(stage: VisitStage) -> None:
    """What is needed before issuing."""
    stage.press("letter.read")
    stage.type("letter.route", "secure email")


def issued(stage: VisitStage) -> int:
    """How many letters the record holds."""
    return len(stage.visit.record.letters)


def test_a_person_is_rung_before_any_urgent_paper(letter: VisitStage) -> None:
    assert "Ring before you send this" in letter.words()


def test_the_paper_is_shown_from_memory(letter: VisitStage) -> None:
    view = letter.page
    assert isinstance(view, LetterView)
    assert view.paper.document.pageCount() >= 1


def test_saving_is_in_reach_wherever_she_has_read_to(letter: VisitStage) -> None:
    view = letter.page
    assert isinstance(view, LetterView)
    view.page.arrive()
    assert not view.save_button.visibleRegion().isEmpty()
    assert not view.print_button.visibleRegion().isEmpty()


def test_nothing_is_saved_unread(letter: VisitStage) -> None:
    letter.press("letter.save")
    assert (issued(letter), "Read every page, then tick that you have" in letter.words()) == (0, True)


def test_saving_warns_once_that_it_is_a_plain_file(letter: VisitStage) -> None:
    read_and_route(letter)
    letter.press("letter.save")
    ask = letter.parts.ask
    assert isinstance(ask, AnsweringAsk)
    assert ask.asked.count("save-letter") == 1


def test_changing_her_mind_about_where_issues_nothing(letter: VisitStage) -> None:
    read_and_route(letter)
    letter.press("letter.save")
    assert issued(letter) == 0


def test_a_saved_letter_is_a_pdf_and_recorded_as_issued(letter: VisitStage, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    letter.choose_file(path)
    read_and_route(letter)
    letter.press("letter.save")
    assert (path.read_bytes()[:5], issued(letter)) == (b"%PDF-", 1)


def test_issued_is_said_not_to_be_sent(letter: VisitStage, tmp_path: Path) -> None:
    letter.choose_file(tmp_path / "out.pdf")
    read_and_route(letter)
    letter.press("letter.save")
    assert "Issued is not sent" in letter.words()


def test_a_folder_that_cannot_be_written_says_so_and_issues_nothing(letter: VisitStage, tmp_path: Path) -> None:
    letter.choose_file(tmp_path / "nowhere" / "out.pdf")
    read_and_route(letter)
    letter.press("letter.save")
    assert (issued(letter), "Choose another folder" in letter.words()) == (0, True)


def test_changed_words_are_to_be_looked_at_again(letter: VisitStage) -> None:
    read_and_route(letter)
    letter.type("letter.recipient", "Dr Patel")
    letter.settle()
    view = letter.page
    assert isinstance(view, LetterView)
    assert (view.read.isChecked(), view.save_button.isEnabled()) == (False, False)


def test_her_own_words_stand_in_the_paper(letter: VisitStage) -> None:
    letter.type("letter.recipient", "Dr Patel, Anytown")
    letter.press("letter.look")
    view = letter.page
    assert isinstance(view, LetterView)
    assert "Dr Patel, Anytown" in view.paper.words.toPlainText()


def test_back_goes_to_the_visit_while_it_is_open(letter: VisitStage) -> None:
    letter.press("back")
    assert letter.place.name == "visit"


def test_printing_draws_every_page(letter: VisitStage, tmp_path: Path) -> None:
    view = letter.page
    assert isinstance(view, LetterView)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    services, who = letter.house.services, letter.house.who
    draft = services.letters.draft(who, letter.family, letter.contact, LetterId(URGENT))
    draw(printer, services.letters.pdf(who, draft))
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == view.paper.document.pageCount()


def test_without_a_visit_back_goes_to_the_family(letter: VisitStage) -> None:
    letter.go(Place("letter", family=letter.family, letter=LetterId("gp-letter")))
    letter.settle()
    letter.press("back")
    assert letter.place.name == "family"

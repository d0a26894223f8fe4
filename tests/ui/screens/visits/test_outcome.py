"""After signing: worries, notes, letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.support.visiting import VisitStage
from ui.widgets.cards import Tag
from ui.widgets.lists import SummaryRow


@pytest.fixture
def signed(alone: VisitStage) -> Iterator[VisitStage]:
    """A signed visit with a worry. The clipboard is left empty, as the program leaves it when it quits."""
    alone.say("how.are_you", "Tired")
    alone.say("safety.self_harm", "yes")
    alone.house.services.visits.sign(alone.house.who, alone.family, alone.contact)
    alone.open("outcome")
    yield alone
    QGuiApplication.clipboard().clear()


def clipboard() -> str:
    """What would be pasted."""
    return QGuiApplication.clipboard().text()


def test_a_worry_says_who_has_it(signed: VisitStage) -> None:
    assert "Sam Okafor has this now" in signed.words()


def test_what_cannot_be_told_names_what_is_missing_once(signed: VisitStage) -> None:
    missing = [line for line in signed.words().split("\n") if line == "A wish, urge or plan to harm the baby"]
    assert len(missing) == 1


def test_what_was_not_asked_never_looks_like_an_emergency(signed: VisitStage) -> None:
    rows = [one for one in signed.page.findChildren(SummaryRow) if "if so" in said(one)]
    assert rows
    assert [said(one) for one in rows if one.findChildren(Tag)] == []


def said(row: SummaryRow) -> str:
    """Every word of a row."""
    return "\n".join(label.text() for label in row.findChildren(QLabel))


def test_a_note_is_copied(signed: VisitStage) -> None:
    signed.press("note.0.copy")
    assert "Tired" in clipboard()


def test_copying_a_note_moves_nothing_under_the_pointer(alone: VisitStage) -> None:
    alone.say("how.are_you", "Tired")
    alone.say("baby.mark", "no", about="baby1")
    alone.house.services.visits.sign(alone.house.who, alone.family, alone.contact)
    alone.open("outcome")
    before = alone.find("note.1.copy").mapTo(alone.window, QPoint(0, 0))
    alone.press("note.0.copy")
    alone.window.grab()
    assert alone.find("note.1.copy").mapTo(alone.window, QPoint(0, 0)) == before
    QGuiApplication.clipboard().clear()


def test_a_copied_note_is_marked_as_secret(signed: VisitStage) -> None:
    signed.press("note.0.copy")
    assert bytes(QGuiApplication.clipboard().mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_a_copied_note_goes_with_the_lock(signed: VisitStage) -> None:
    signed.press("note.0.copy")
    signed.window.lock_wanted.emit()
    assert clipboard() == ""


def test_what_somebody_else_copied_stays(signed: VisitStage) -> None:
    signed.press("note.0.copy")
    QGuiApplication.clipboard().setText("a shopping list")
    signed.window.lock_wanted.emit()
    assert clipboard() == "a shopping list"


def test_the_main_record_is_marked_only_by_a_person(signed: VisitStage) -> None:
    signed.press("note.0.copy")
    assert "In the main record: not yet." in signed.words()


def test_marking_says_when_and_by_whom(signed: VisitStage) -> None:
    signed.press("note.copied")
    assert "by Sam Okafor." in signed.words()


def test_a_letter_is_one_press_away(signed: VisitStage) -> None:
    signed.press("letter.gp-letter")
    assert (signed.place.name, signed.place.letter) == ("letter", "gp-letter")


def test_f2_covers_it_until_nobody_else_looks(signed: VisitStage) -> None:
    signed.key("F2")
    covered = "has this now" not in signed.words()
    signed.press("cover.continue")
    assert (covered, "has this now" in signed.words()) == (True, True)


def test_a_hidden_screen_comes_back_covered(signed: VisitStage) -> None:
    signed.window.hide_screen()
    signed.window.reveal()
    assert "has this now" not in signed.words()


def test_what_to_do_now_comes_before_everything_else(signed: VisitStage) -> None:
    heads = (
        "What to do now",
        "What happens next",
        "Copy for the main record",
        "Letters to write",
        "What can't be told",
    )
    places = [signed.words().index(head) for head in heads]
    assert places == sorted(places)


def test_a_worry_is_told_once_with_its_reasons_folded_away(signed: VisitStage) -> None:
    assert "Because" not in signed.words().split("\n")
    entry = signed.record.open_findings()[0].entry
    signed.press(f"raised.{entry}.more")
    assert "Because" in signed.words().split("\n")


def test_each_worry_says_whether_the_main_record_knows(signed: VisitStage) -> None:
    signed.press("note.copied")
    assert "In the main record: not yet." not in signed.words()


def test_signed_in_company_it_begins_covered(company: VisitStage) -> None:
    company.say("how.are_you", "Tired")
    company.house.services.visits.sign(company.house.who, company.family, company.contact)
    company.open("outcome")
    covered = "Copy for the main record" not in company.words()
    company.press("cover.continue")
    assert (covered, "Copy for the main record" in company.words()) == (True, True)


def test_what_waits_for_a_voice_is_not_said_twice(signed: VisitStage) -> None:
    worry = signed.record.open_findings()[0].says
    assert signed.words().split("\n").count(worry) == 1


def test_one_note_of_two_copied_is_not_taken_for_both(alone: VisitStage) -> None:
    alone.say("how.are_you", "Tired")
    alone.say("baby.mark", "no", about="baby1")
    alone.house.services.visits.sign(alone.house.who, alone.family, alone.contact)
    alone.open("outcome")
    alone.press("note.0.copy")
    alone.press("note.copied")
    assert "Not copied here yet: Noor" in alone.words()
    assert "Not in the main record yet" in alone.words()
    alone.press("note.copied")
    assert "Not in the main record yet" in alone.words(), "pressing twice is no answer"
    alone.press("note.copied.too")
    assert "Not in the main record yet" not in alone.words()
    QGuiApplication.clipboard().clear()


def test_notes_written_there_by_hand_need_no_copy(signed: VisitStage) -> None:
    signed.press("note.copied")
    assert "Not in the main record yet" not in signed.words()

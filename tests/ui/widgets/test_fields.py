"""Fields: what is written, what is said about it, and how one leaves."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme.looks import Looks
from ui.widgets.dates import DateField, date_problem
from ui.widgets.fields import LongText, PassphraseField, TextField
from ui.widgets.layouts import Column
from ui.widgets.nhs_number import NhsNumberField, nhs_number_problem, spaced


def test_a_passphrase_is_hidden_until_shown(looks: Looks) -> None:
    field = PassphraseField(looks, "Passphrase", name="p")
    before = field.line.echoMode()
    field.toggle.click()
    assert (before, field.line.echoMode()) == (QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal)


def test_taking_a_passphrase_empties_the_field(looks: Looks) -> None:
    field = PassphraseField(looks, "Passphrase", name="p")
    field.set_text("correct horse")
    assert (field.take(), field.line.text()) == (bytearray(b"correct horse"), "")


def test_the_eye_says_what_it_shows(looks: Looks) -> None:
    field = PassphraseField(looks, "Passphrase", name="p")
    assert field.toggle.accessibleName() == "Show what is written in Passphrase"


def test_tab_leaves_a_long_text(looks: Looks, qtbot: QtBot) -> None:
    page, text, after = (
        Column(looks),
        LongText(looks, "What I saw", name="saw"),
        TextField(looks, "After", name="after"),
    )
    page.add(text, after)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    text.edit.setFocus()
    QTest.keyClick(text.edit, Qt.Key.Key_Tab)
    assert (text.text(), page.focusWidget()) == ("", after.line)


def test_a_long_text_says_when_it_is_left(looks: Looks, qtbot: QtBot) -> None:
    page, text, after = (
        Column(looks),
        LongText(looks, "What I saw", name="saw"),
        TextField(looks, "After", name="after"),
    )
    page.add(text, after)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    text.edit.setFocus()
    with qtbot.waitSignal(text.finished):
        after.line.setFocus()


def test_a_long_text_grows_and_stops(looks: Looks) -> None:
    text = LongText(looks, "What I saw", name="saw", lines=2, most=4)
    heights = []
    for lines in (1, 3, 9, 50):
        text.set_text("word\n" * lines)
        heights.append(text.edit.height())
    assert heights[0] < heights[1] <= heights[2] == heights[3]


def test_a_problem_stands_by_its_field_and_goes_again(looks: Looks) -> None:
    field = TextField(looks, "Family name", name="family")
    field.show_problem("Enter her family name")
    shown = field.trouble.isVisibleTo(field)
    field.show_problem("")
    assert (shown, field.trouble.isVisibleTo(field)) == (True, False)


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (("", "", ""), "Enter her date of birth"),
        (("14", "", "1994"), "Enter a month for her date of birth"),
        (("", "8", "1994"), "Enter a day for her date of birth"),
        (("14", "8", ""), "Enter a year for her date of birth"),
        (("14", "8", "94"), "Enter the year with 4 numbers"),
        (("31", "2", "1994"), "Enter a real date for her date of birth"),
        (("29", "2", "2025"), "Enter a real date for her date of birth"),
        (("22", "11", "2026"), "Enter her date of birth on or before 21 November 2026"),
        (("31", "12", "1899"), "Enter her date of birth on or after 1 January 1900"),
        (("21", "11", "2026"), ""),
        (("29", "2", "2024"), ""),
    ],
)
def test_a_date_is_mended_one_thing_at_a_time(written: tuple[str, str, str], says: str) -> None:
    assert date_problem(*written, what="her date of birth", earliest=date(1900, 1, 1), latest=TODAY) == says


def test_a_date_comes_back_as_it_was_set(looks: Looks) -> None:
    field = DateField(looks, "Born", name="born")
    field.set_value(TODAY)
    assert (field.value(), field.problem()) == (TODAY, "")


def test_an_optional_date_may_be_empty_but_not_half_written(looks: Looks) -> None:
    field = DateField(looks, "Born", name="born", what="her date of birth", optional=True)
    empty = field.problem()
    field.day.setText("14")
    assert (empty, field.problem(), field.value()) == ("", "Enter a month for her date of birth", None)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("", ""), ("999", "999"), ("9990", "999 0"), ("999-000-0018", "999 000 0018"), ("99900000189", "999 000 00189")],
)
def test_an_nhs_number_is_written_in_groups(written: str, shown: str) -> None:
    assert spaced(written) == shown


@pytest.mark.parametrize("number", ["999 000 0018", "999 111 2227", "9995557770", "999 876 5439", "999-246-8130"])
def test_an_nhs_number_that_adds_up_is_taken(number: str) -> None:
    assert nhs_number_problem(number) == ""


@pytest.mark.parametrize("number", ["999 000 0019", "999 123 4567", "000 000 0000", "999 999 9999", "111 111 1111"])
def test_an_nhs_number_that_does_not_add_up_or_repeats_is_not_taken(number: str) -> None:
    assert "does not add up" in nhs_number_problem(number)


def test_a_short_nhs_number_is_counted(looks: Looks) -> None:
    field = NhsNumberField(looks, name="nhs")
    QTest.keyClicks(field.line, "99900")
    assert (field.text(), field.problem()) == ("999 00", "An NHS number has 10 digits; this one has 5")


def test_typing_in_the_middle_keeps_the_cursor_there(looks: Looks) -> None:
    field = NhsNumberField(looks, name="nhs")
    field.set_value("990000018")
    field.line.setCursorPosition(2)
    QTest.keyClicks(field.line, "9")
    assert (field.text(), field.line.cursorPosition()) == ("999 000 0018", 3)


def test_a_national_insurance_number_is_named_as_such(looks: Looks) -> None:
    field = NhsNumberField(looks, name="nhs")
    QTest.keyClicks(field.line, "QQ123456C")
    assert "National Insurance" in field.problem()


def test_an_nhs_number_may_be_left_empty(looks: Looks) -> None:
    field = NhsNumberField(looks, name="nhs")
    assert (field.value(), field.problem()) == ("", "")

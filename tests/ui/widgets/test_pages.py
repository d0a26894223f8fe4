"""Pages, notices, banner, papers: what they say and what the keyboard does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.gallery import LONG_NAME, one_page_pdf
from ui.theme.looks import Looks
from ui.widgets.banner import PatientBanner
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.lists import SummaryRow, TaskRow
from ui.widgets.notices import Busy, NoticeBar, SavedIndicator
from ui.widgets.pages import Page
from ui.widgets.pdf import PdfPreview
from ui.widgets.tables import Table


class Form(Page):
    """A page with two fields."""

    field: TextField
    note: LongText


@pytest.fixture
def page(looks: Looks, qtbot: QtBot) -> Form:
    made = Form(looks, "Families", name="page", onward="Continue")
    qtbot.addWidget(made)
    made.field, made.note = TextField(looks, "Name", name="name"), LongText(looks, "Note", name="note")
    made.add(made.field, made.note)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def named(page: Page, name: str) -> QWidget:
    """A widget of the page."""
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def heard(signal: object) -> list[object]:
    """Everything a signal says from now on."""
    said: list[object] = []
    signal.connect(lambda *words: said.append(words))  # type: ignore[attr-defined]
    return said


def test_enter_in_a_field_goes_on(page: Form) -> None:
    onward = heard(page.onward)
    QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    assert len(onward) == 1


def test_a_problem_leads_to_its_field_however_far_below(page: Form, qtbot: QtBot) -> None:
    page.resize(640, 480)
    page.body.box.insertSpacing(0, 3000)
    qtbot.waitUntil(lambda: page.note.visibleRegion().isEmpty())
    page.show_errors([("Enter a note", page.note)])
    QTest.mouseClick(named(page, "error-summary.0"), Qt.MouseButton.LeftButton)
    assert page.note.edit.hasFocus()
    assert not page.note.visibleRegion().isEmpty()


@pytest.mark.parametrize("going", ["hide", "disable"])
def test_what_goes_away_with_the_focus_leaves_it_on_the_page(looks: Looks, qtbot: QtBot, going: str) -> None:
    frame, page = QWidget(), Page(looks, "Families", name="page", can_go_back=False)
    qtbot.addWidget(frame)
    box = QVBoxLayout(frame)
    box.addWidget(QPushButton("Help"))
    box.addWidget(page)
    note = LongText(looks, "Note", name="note")
    page.add(note)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    note.edit.setFocus()
    note.hide() if going == "hide" else note.edit.setEnabled(False)
    assert page.title.hasFocus()


def test_what_is_disabled_while_a_dialog_has_just_closed_leaves_the_focus_on_the_page(
    looks: Looks, qtbot: QtBot
) -> None:
    frame, page = QWidget(), Page(looks, "Copies", name="page", can_go_back=False)
    qtbot.addWidget(frame)
    box = QVBoxLayout(frame)
    box.addWidget(QPushButton("Help"))
    box.addWidget(page)
    keep = Button(looks, "Keep a copy", name="keep")
    page.add(keep)
    dialog = QWidget()
    qtbot.addWidget(dialog)
    for window in (frame, dialog):
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
    keep.setFocus()
    keep.setEnabled(False)
    assert frame.focusWidget() is page.title


def test_enter_in_a_long_text_is_a_new_line(page: Form) -> None:
    onward, note = heard(page.onward), page.note
    QTest.keyClick(note.edit, Qt.Key.Key_Return)
    assert (onward, note.edit.toPlainText()) == ([], "\n")


def test_enter_on_another_button_presses_that_one(looks: Looks, page: Form) -> None:
    onward, jot = heard(page.onward), Button(looks, "Jot", name="jot")
    page.add_button(jot)
    pressed = heard(jot.clicked)
    QTest.keyClick(jot, Qt.Key.Key_Return)
    assert (onward, len(pressed)) == ([], 1)


def test_alt_left_goes_back(page: Form) -> None:
    back = heard(page.back)
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert len(back) == 1


def test_the_title_has_the_focus_on_arrival(page: Form) -> None:
    page.arrive()
    assert page.focusWidget() is page.title


def test_a_problem_takes_the_focus_and_leads_to_its_field(page: Form) -> None:
    field = page.field
    page.show_errors([("Enter a name", field.line)])
    at_first = page.focusWidget()
    page.errors.findChildren(Button)[0].click()
    assert (at_first, page.focusWidget()) == (page.errors, field.line)


def test_no_problem_no_summary(page: Form) -> None:
    page.show_errors([("Enter a name", page.field.line)])
    page.show_errors([])
    assert not page.errors.isVisibleTo(page)


def test_without_a_name_there_is_no_onward_button(looks: Looks, page: Form) -> None:
    page.show_onward("")
    QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    assert not page.foot.isVisibleTo(page)


def test_what_a_stranger_wrote_is_never_markup(looks: Looks) -> None:
    label = PlainLabel(looks, "<b>big</b> & <a href='x'>link</a>")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_long_work_shows_itself_and_can_be_stopped(looks: Looks, qtbot: QtBot) -> None:
    busy = Busy(looks)
    qtbot.addWidget(busy)
    stopped = heard(busy.stopped)
    busy.start("Reading the vault")
    qtbot.waitUntil(busy.isVisible, timeout=3000)
    busy.stop.click()
    assert len(stopped) == 1


def test_short_work_never_shows(looks: Looks, qtbot: QtBot) -> None:
    busy = Busy(looks)
    qtbot.addWidget(busy)
    busy.start("Reading the vault")
    busy.finish()
    assert (busy.isVisible(), busy._timer.isActive()) == (False, False)


def test_saved_is_said_with_its_time(looks: Looks) -> None:
    saved = SavedIndicator(looks)
    saved.saved("10:42")
    assert saved.accessibleName() == "Saved on this laptop 10:42"


def test_not_saved_says_why(looks: Looks) -> None:
    saved = SavedIndicator(looks)
    saved.not_saved("The disk is full.")
    assert saved.label.text() == "Not saved yet. The disk is full."


def test_a_notice_stays_and_takes_other_words(looks: Looks, qtbot: QtBot) -> None:
    bar = NoticeBar(looks, "1 thing before you leave", tone="soon")
    qtbot.addWidget(bar)
    bar.say("2 things before you leave")
    assert (bar.isVisible(), bar.accessibleName()) == (True, "2 things before you leave")


def place(label: PlainLabel, banner: PatientBanner) -> QPoint:
    """Where a label begins."""
    return label.mapTo(banner, label.rect().topLeft())


def banner_words(banner: PatientBanner) -> list[str]:
    """Every word of the banner, in reading order."""
    labels = [label for label in banner.findChildren(PlainLabel) if label.isVisibleTo(banner)]
    labels.sort(
        key=lambda label: (
            label.mapTo(banner, label.rect().topLeft()).y() // 20,
            label.mapTo(banner, label.rect().topLeft()).x(),
        )
    )
    return [label.text() for label in labels]


def test_a_banner_says_who_in_the_agreed_order(looks: Looks, qtbot: QtBot) -> None:
    banner = PatientBanner(looks)
    qtbot.addWidget(banner)
    banner.show_person(name="SMITH, Aisha (Ms)", born="14-Aug-1994 (32y)", gender="", nhs_number="999 000 0018")
    banner.resize(1200, 60)
    banner.show()
    expected = ["SMITH, Aisha (Ms)", "Born", "14-Aug-1994 (32y)", "Gender", "Not recorded", "NHS No.", "999 000 0018"]
    assert banner_words(banner) == expected


@pytest.mark.parametrize("width", [400, 640, 1280])
def test_a_banner_never_cuts_a_name(looks: Looks, qtbot: QtBot, width: int) -> None:
    banner = PatientBanner(looks)
    qtbot.addWidget(banner)
    banner.show_person(name=LONG_NAME, born="14-Aug-1994 (32y)", gender="Female", nhs_number="999 000 0018")
    banner.resize(width, banner.heightForWidth(width))
    banner.show()
    labels = banner.findChildren(PlainLabel)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)


def test_another_person_leaves_nothing_of_the_first(looks: Looks, qtbot: QtBot) -> None:
    banner = PatientBanner(looks)
    qtbot.addWidget(banner)
    for name in ("SMITH, Aisha (Ms)", "SMITH, Leila"):
        banner.show_person(name=name, born="", gender="", nhs_number="")
    assert "SMITH, Aisha (Ms)" not in banner_words(banner)


def test_a_paper_is_shown_from_memory(looks: Looks, qtbot: QtBot) -> None:
    preview = PdfPreview(looks)
    qtbot.addWidget(preview)
    preview.show_pdf(one_page_pdf())
    assert preview.document.pageCount() == 1


def test_a_paper_is_painted_with_its_words(looks: Looks, qtbot: QtBot) -> None:
    preview = PdfPreview(looks)
    qtbot.addWidget(preview)
    preview.show_pdf(one_page_pdf())
    preview.view.resize(600, preview.view.heightForWidth(600))
    seen = preview.view.grab().toImage()
    dark = [x for x in range(40, 300) for y in range(20, 120) if seen.pixelColor(x, y).lightness() < 100]
    assert dark


def test_a_paper_can_be_read_as_text(looks: Looks, qtbot: QtBot) -> None:
    preview = PdfPreview(looks)
    qtbot.addWidget(preview)
    preview.show_pdf(one_page_pdf(), "Dear Doctor, in words")
    preview.toggle.click()
    assert (preview.words.isVisibleTo(preview), preview.words.toPlainText()) == (True, "Dear Doctor, in words")


def test_a_paper_without_a_text_is_read_from_the_paper(looks: Looks, qtbot: QtBot) -> None:
    preview = PdfPreview(looks)
    qtbot.addWidget(preview)
    preview.show_pdf(one_page_pdf())
    assert "Dear Doctor" in preview.words.toPlainText()


def test_what_is_no_paper_is_said_to_be_none(looks: Looks, qtbot: QtBot) -> None:
    preview = PdfPreview(looks)
    qtbot.addWidget(preview)
    with pytest.raises(ValueError, match="cannot be shown"):
        preview.show_pdf(b"not a paper")


def test_change_says_what_it_changes(looks: Looks) -> None:
    row = SummaryRow(looks, "Date of birth", "14-Aug-1994", name="born", change="Change")
    assert row.button is not None
    assert row.button.accessibleName() == "Change: Date of birth"


def test_a_task_says_its_state(looks: Looks) -> None:
    row = TaskRow(looks, "How she is", status="Not asked yet", name="mood")
    row.show_status("Answered", bead="done")
    assert row.accessibleName() == "How she is. Answered"


def test_a_table_cell_is_spoken_with_its_heading(looks: Looks, qtbot: QtBot) -> None:
    table = Table(looks, ("Measure", "Total"), says="Scores", name="scores")
    qtbot.addWidget(table)
    table.show_rows([("PHQ-9", "4")])
    spoken = table.rows.data(table.rows.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Total: 4"

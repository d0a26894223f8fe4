"""The window: pages, the neutral face, keys, and a title that tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.support.gallery import question, tasks
from ui.ask import Choice, Question, confirm
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.pages import Page
from ui.window import Window
from ui.window_ask import WindowAsk


class Under(QStackedWidget):
    """A visit's page: what was asked, and who is here, one in front of the other."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.before = Page(looks, "How she is", name="before", onward="Continue")
        self.addWidget(self.before)

    def arrive(self) -> None:
        """Begin on the page in front."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        page.arrive()


@pytest.fixture
def window(looks: Looks, qtbot: QtBot) -> Window:
    made = Window(looks)
    qtbot.addWidget(made)
    made.show_page(tasks(looks))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def front(window: Window) -> QWidget:
    """The page in front."""
    page = window.pages.currentWidget()
    assert page is not None
    return page


def click(window: Window, name: str) -> None:
    """Press a button of the page in front."""
    button = front(window).findChild(Button, name)
    assert button is not None
    button.click()


def tap_shift(window: Window, times: int) -> None:
    """Press and let go of Shift, as the keyboard does."""
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


def test_three_shifts_hide_at_once(window: Window) -> None:
    tap_shift(window, 3)
    assert window.is_hidden()


def test_two_shifts_do_not(window: Window) -> None:
    tap_shift(window, 2)
    assert not window.is_hidden()


def test_writing_capitals_never_hides(window: Window) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
    assert not window.is_hidden()


def test_a_key_between_starts_counting_again(window: Window) -> None:
    tap_shift(window, 2)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    tap_shift(window, 2)
    assert not window.is_hidden()


def test_the_button_hides_too(window: Window) -> None:
    window.bar.hide_screen.click()
    assert window.is_hidden()


def test_nothing_of_the_page_is_painted_once_hidden(window: Window, looks: Looks) -> None:
    window.hide_screen()
    hidden = window.grab().toImage()
    window.reveal()
    window.show_page(question(looks))
    window.hide_screen()
    assert window.grab().toImage() == hidden


def test_the_neutral_face_shows_its_words_whole(window: Window) -> None:
    window.hide_screen()
    QApplication.sendPostedEvents()
    day = window.neutral.day
    assert day.width() >= day.sizeHint().width()


def test_keys_do_not_reach_the_hidden_page(window: Window, looks: Looks) -> None:
    page = Page(looks, "Families", name="page", onward="Continue")
    gone_on: list[bool] = []
    page.onward.connect(lambda: gone_on.append(True))
    window.show_page(page)
    window.hide_screen()
    QTest.keyClick(window.neutral, Qt.Key.Key_A)
    assert (gone_on, page.isVisible()) == ([], False)


def test_showing_again_is_asked_and_not_done(window: Window, qtbot: QtBot) -> None:
    window.hide_screen()
    with qtbot.waitSignal(window.show_again_wanted):
        window.neutral.show_again.click()
    assert window.is_hidden()


def test_the_same_page_comes_back(window: Window) -> None:
    page = front(window)
    window.hide_screen()
    window.reveal()
    assert front(window) is page
    assert page.isVisible()


def test_where_nothing_is_open_shift_does_nothing(window: Window) -> None:
    window.show_bar(unlocked=False)
    tap_shift(window, 3)
    assert not window.is_hidden()


def test_the_title_tells_nothing(window: Window) -> None:
    window.show_page(front(window))
    assert window.windowTitle() == "Goldthread"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_wanted"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_wanted"),
    ],
)
def test_lock_and_help_are_asked_by_key(
    window: Window, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.keyClick(window, key, modifier)


def test_text_grows_shrinks_and_comes_back(window: Window, looks: Looks) -> None:
    seen = []
    for key in (Qt.Key.Key_Equal, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(looks.zoom)
    assert seen == [110, 120, 110, 100]


def test_practice_is_said_all_the_time(window: Window) -> None:
    window.practise("Practice mode: made-up people only")
    assert window.bar.ribbon.isVisible()


def test_a_question_stands_in_front_and_goes_again(window: Window, looks: Looks) -> None:
    under, answers = front(window), list[str]()
    ask = WindowAsk(looks, window)
    ask.choose(
        Question("leave", "Leave this topic?", choices=(Choice("leave", "Leave it"), Choice("stay", "Stay"))),
        answers.append,
    )
    was_in_front = front(window)
    click(window, "leave.stay")
    assert (was_in_front is under, front(window) is under, answers) == (False, True, ["stay"])


def test_a_file_is_looked_for_in_her_own_folder_not_where_the_program_is(
    window: Window, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    WindowAsk(looks, window).save_file("Save the letter", "letter.pdf", "PDF (*.pdf)", lambda _path: None)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.directory().absolutePath() == str(tmp_path)
    dialog.reject()


def test_a_page_that_changed_while_it_was_hidden_has_the_keyboard_again(window: Window, looks: Looks) -> None:
    under, asking, cover = Under(looks), Page(looks, "Who is here?", name="asking"), Page(looks, "Unlock", name="cover")
    under.addWidget(asking)
    window.show_page(under, under.before.onward_button)
    window.hidden.connect(lambda: under.setCurrentWidget(asking))
    window.hide_screen()
    window.interrupt(cover)
    window.reveal()
    cover.arrive()
    window.resume(cover)
    assert asking.title.hasFocus()


def test_a_question_hides_with_the_screen(window: Window, looks: Looks) -> None:
    WindowAsk(looks, window).choose(Question("leave", "Leave this topic?"), lambda _word: None)
    window.hide_screen()
    assert not front(window).isVisible()


def test_going_back_does_nothing(window: Window, looks: Looks) -> None:
    done: list[bool] = []
    confirm(WindowAsk(looks, window), Question("sign", "Sign now?"), "Sign", lambda: done.append(True))
    click(window, "sign.no")
    assert done == []


def test_confirming_does_it(window: Window, looks: Looks) -> None:
    done: list[bool] = []
    confirm(WindowAsk(looks, window), Question("sign", "Sign now?"), "Sign", lambda: done.append(True))
    click(window, "sign.yes")
    assert done == [True]

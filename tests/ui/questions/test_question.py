"""A question: what is told at each act of the person, and what never is."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.gallery import scored, yes_no
from ui.questions.aside import Part, Reasons, Saw, Sources
from ui.questions.inputs import DateInput, NumberInput, TextInput
from ui.questions.question import QuestionWidget
from ui.questions.state import NOT_ANSWERED, ChoiceState, QuestionState
from ui.theme.looks import Looks
from ui.widgets.pages import Page

SEVERAL = (ChoiceState("cot", "In a cot"), ChoiceState("bed", "In a bed"))


P = TypeVar("P", bound=Part)


class Shown:
    """A question on a page, and everything it told."""

    def __init__(self, looks: Looks, qtbot: QtBot, state: QuestionState) -> None:
        self.page = Page(looks, "How she is", name="page", onward="Continue")
        self.widget = QuestionWidget(looks, state)
        self.page.add(self.widget)
        self.told: list[tuple[str, object, str, str, str]] = []
        self.widget.answered.connect(lambda *answer: self.told.append(answer))
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.widget.focus_first()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.page.focusWidget(), key)

    def write(self, words: str) -> None:
        """Write where the focus is, then go elsewhere."""
        QTest.keyClicks(self.page.focusWidget(), words)
        self.page.title.setFocus()


@pytest.fixture
def asked(looks: Looks, qtbot: QtBot) -> Shown:
    return Shown(looks, qtbot, yes_no())


def part(shown: Shown, name: str, kind: type[P]) -> P:
    """What stands beside the answer, by name."""
    made = shown.widget.aside.part(name)
    assert isinstance(made, kind)
    return made


def test_a_digit_answers(asked: Shown) -> None:
    asked.press(Qt.Key.Key_2)
    assert asked.told == [("answered", "yes", "her", "", "")]


def test_enter_goes_on_and_answers_nothing(asked: Shown) -> None:
    onward: list[bool] = []
    asked.page.onward.connect(lambda: onward.append(True))
    asked.press(Qt.Key.Key_Return)
    assert (onward, asked.told) == ([True], [])


def test_nothing_is_told_before_she_answers(asked: Shown) -> None:
    asked.press(Qt.Key.Key_Down)
    asked.press(Qt.Key.Key_Tab)
    assert asked.told == []


@pytest.mark.parametrize("state", NOT_ANSWERED)
def test_every_way_not_to_answer_carries_no_value(asked: Shown, state: str) -> None:
    asked.press(Qt.Key.Key_2)
    tile = next(tile for tile in part(asked, "reasons", Reasons).group.tiles if tile.word == state)
    tile.click()
    assert asked.told[-1] == (state, None, "her", "", "")


def test_not_answering_takes_the_mark_away(asked: Shown) -> None:
    asked.press(Qt.Key.Key_2)
    part(asked, "reasons", Reasons).group.tiles[2].click()
    assert asked.widget.findChild(QuestionWidget) is None
    assert not any(tile.isChecked() for tile in asked.widget.input.group.tiles)  # type: ignore[attr-defined]


def test_an_answer_takes_the_reason_away(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(state="not-safe"))
    shown.press(Qt.Key.Key_1)
    assert shown.told == [("answered", "no", "her", "", "")]
    assert part(shown, "reasons", Reasons).group.word() == ""


def test_what_got_in_the_way_is_kept_with_not_asked(asked: Shown) -> None:
    reasons = part(asked, "reasons", Reasons)
    asked.widget.aside.open("reasons")
    reasons.group.tiles[3].click()
    reasons.reason.line.setFocus()
    asked.write("her sister came in")
    assert asked.told[-1] == ("not-asked", None, "her", "", "her sister came in")


def test_who_said_it_goes_with_the_answer(asked: Shown) -> None:
    asked.widget.aside.open("sources")
    part(asked, "sources", Sources).group.tiles[1].click()
    before = list(asked.told)
    asked.widget.focus_first()
    asked.press(Qt.Key.Key_1)
    assert (before, asked.told) == ([], [("answered", "no", "him", "", "")])


def test_who_said_it_can_be_mended_after(asked: Shown) -> None:
    asked.press(Qt.Key.Key_2)
    part(asked, "sources", Sources).group.tiles[3].click()
    assert asked.told[-1] == ("answered", "yes", "record", "", "")


def test_what_was_seen_is_kept_apart_from_what_was_said(asked: Shown) -> None:
    asked.press(Qt.Key.Key_1)
    asked.widget.aside.open("saw")
    part(asked, "saw", Saw).field.edit.setFocus()
    asked.write("looked down when he spoke")
    assert asked.told[-1] == ("answered", "no", "her", "looked down when he spoke", "")


def test_what_was_seen_without_an_answer_is_no_answer(asked: Shown) -> None:
    asked.widget.aside.open("saw")
    part(asked, "saw", Saw).field.edit.setFocus()
    asked.write("tearful")
    assert asked.told == [("not-asked", None, "her", "tearful", "")]


def test_leaving_without_writing_tells_nothing(asked: Shown) -> None:
    asked.widget.aside.open("saw")
    part(asked, "saw", Saw).field.edit.setFocus()
    asked.page.title.setFocus()
    assert asked.told == []


def test_a_new_state_shows_without_being_told(asked: Shown) -> None:
    asked.widget.show_state(yes_no(state="answered", value="yes", noticed="calm"))
    assert (asked.widget.input.group.word(), asked.told) == ("yes", [])  # type: ignore[attr-defined]


def test_the_key_of_a_score_is_its_points_and_its_word_is_told(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, scored(0))
    shown.press(Qt.Key.Key_3)
    assert shown.told[0][:2] == ("answered", "3")


def test_several_answers_are_told_together(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="several", choices=SEVERAL))
    shown.press(Qt.Key.Key_1)
    shown.press(Qt.Key.Key_2)
    assert [told[1] for told in shown.told] == [["cot"], ["cot", "bed"]]


def test_a_number_is_told_when_it_is_left(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="number", choices=(), least=0, most=24))
    shown.write("7")
    assert shown.told == [("answered", 7, "her", "", "")]


def test_a_number_out_of_bounds_is_not_told_and_says_why(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="number", choices=(), least=0, most=24))
    shown.write("70")
    assert (shown.told, shown.widget.commit()) == ([], "Enter a number from 0 to 24")


def test_text_is_told_once(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="text", choices=()))
    shown.write("I'm fine")
    shown.widget.focus_first()
    shown.page.title.setFocus()
    assert [told[1] for told in shown.told] == ["I'm fine"]


def test_words_being_written_stay_when_another_answer_comes_home(looks: Looks, qtbot: QtBot) -> None:
    state = yes_no(kind="text", choices=())
    shown = Shown(looks, qtbot, state)
    QTest.keyClicks(shown.page.focusWidget(), "I sleep")
    shown.widget.show_state(state)
    assert (shown.widget.commit(), [told[1] for told in shown.told]) == ("", ["I sleep"])


def test_more_words_stay_when_the_first_ones_come_home(looks: Looks, qtbot: QtBot) -> None:
    state = yes_no(kind="text", choices=())
    shown = Shown(looks, qtbot, state)
    QTest.keyClicks(shown.page.focusWidget(), "I sleep")
    shown.widget.commit()
    QTest.keyClicks(shown.page.focusWidget(), " badly")
    shown.widget.show_state(yes_no(kind="text", choices=(), state="answered", value="I sleep"))
    shown.widget.commit()
    assert [told[1] for told in shown.told] == ["I sleep", "I sleep badly"]


def test_a_reason_for_no_answer_clears_what_was_being_written(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="text", choices=()))
    QTest.keyClicks(shown.page.focusWidget(), "I")
    shown.widget.aside.not_answered.emit("declined", "")
    shown.widget.commit()
    assert [told[0] for told in shown.told] == ["declined"]


def test_what_is_being_seen_stays_when_another_answer_comes_home(asked: Shown) -> None:
    asked.widget.aside.open("saw")
    part(asked, "saw", Saw).field.edit.setFocus()
    QTest.keyClicks(asked.page.focusWidget(), "tired")
    asked.widget.show_state(yes_no())
    asked.widget.commit()
    assert asked.told == [("not-asked", None, "her", "tired", "")]


def test_continue_tells_what_is_still_being_written(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="text", choices=()))
    QTest.keyClicks(shown.page.focusWidget(), "I sleep")
    assert (shown.widget.commit(), [told[1] for told in shown.told]) == ("", ["I sleep"])


def test_continue_tells_what_was_seen_while_it_is_still_being_written(asked: Shown) -> None:
    asked.widget.aside.open("saw")
    part(asked, "saw", Saw).field.edit.setFocus()
    QTest.keyClicks(asked.page.focusWidget(), "tired")
    asked.widget.commit()
    assert asked.told == [("not-asked", None, "her", "tired", "")]


def test_a_date_is_told_as_iso(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(kind="date", choices=()))
    for place, part in ((Qt.Key.Key_Tab, "3"), (Qt.Key.Key_Tab, "11"), (Qt.Key.Key_Tab, "2026")):
        QTest.keyClicks(shown.page.focusWidget(), part)
        shown.press(place)
    assert [told[1] for told in shown.told] == ["2026-11-03"]


@pytest.mark.parametrize(
    ("kind", "value", "made"),
    [("number", 7, NumberInput), ("text", "words", TextInput), ("date", "2026-11-03", DateInput)],
)
def test_a_kept_answer_is_written_again(looks: Looks, qtbot: QtBot, kind: str, value: object, made: type) -> None:
    shown = Shown(looks, qtbot, yes_no(kind=kind, choices=(), state="answered", value=value))
    assert isinstance(shown.widget.input, made)
    assert (shown.widget.input.read(), shown.widget.input.pending()) == (value, None)  # type: ignore[attr-defined]


def test_only_one_part_beside_the_answer_is_open(asked: Shown) -> None:
    aside = asked.widget.aside
    aside.open("why")
    aside.open("saw")
    assert [name for name, part in aside._parts.items() if part.isVisibleTo(aside)] == ["saw"]


def test_without_a_why_there_is_no_button_for_it(looks: Looks, qtbot: QtBot) -> None:
    shown = Shown(looks, qtbot, yes_no(why=""))
    assert "why" not in shown.widget.aside._buttons

"""The laptop in her hands: only a questionnaire, and no way back into the record without the worker's passphrase."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.answers import key
from tests.journeys.power import PASSPHRASE
from tests.journeys.stage import Stage
from ui.player import Story

SECRETS = ("Ahmed", "Aisha", "AHMED", "Daniel", "PHQ", "mood", "Today", "Help", "Lock", "visit")


def handed_over(stage: Stage) -> Story:
    """From the nine questions to her first one."""
    yield from stage.at("question", stage.page_of("phq9.item1"))
    yield stage.player.sees("hand-over")
    stage.player.press("hand-over")
    yield stage.player.sees("parent.begin")
    stage.player.press("parent.begin")
    yield stage.player.sees("parent.answer.0")


def answered(stage: Stage, last: str = "1") -> Story:
    """All nine, the last with `last`, each until it is kept."""
    yield from handed_over(stage)
    for number in range(1, 10):
        stage.player.press(f"parent.answer.{last if number == 9 else '0'}")
        yield lambda: stage.desktop.parts.store.waiting() == 0
        stage.player.press("parent.next")
        yield partial(reads, stage, f"{number + 1} of 9" if number < 9 else "Thank you")
    yield lambda: stage.desktop.parts.store.waiting() == 0


def reads(stage: Stage, words: str) -> bool:
    return words in stage.words()


def unlocked(stage: Stage, words: str = PASSPHRASE) -> Story:
    yield stage.player.sees("unlock.passphrase")
    stage.player.write("unlock.passphrase", words)
    stage.player.press("continue")


def test_only_the_question_is_on_the_screen_and_no_bar(stage: Stage) -> None:
    stage.play(handed_over(stage))
    said = stage.words()
    assert "Little interest or pleasure in doing things" in said
    assert [word for word in SECRETS if word in said] == []
    assert not stage.window.bar.isVisible()


def test_what_she_picks_is_kept_as_picked_by_her(stage: Stage) -> None:
    stage.play(answered(stage))
    kept = [stage.record().answers[key(f"phq9.item{number}", "mother")] for number in range(1, 10)]
    assert [one.answer.value for one in kept] == [0] * 8 + [1]
    assert {one.said_by for one in kept} == {"herself"}


def test_a_worry_is_raised_and_says_nothing_to_her(stage: Stage) -> None:
    stage.play(answered(stage))
    assert [finding.rule for finding in stage.record().open_findings()]
    said = stage.words()
    assert "Thank you" in said
    assert not [word for word in ("Today", "call", "999", "hurting", "of 27") if word in said]


def test_afterwards_the_worker_sees_it_once_it_is_said_who_is_here(stage: Stage) -> None:
    def story() -> Story:
        yield from answered(stage)
        stage.player.press("parent.give-back")
        yield from unlocked(stage)
        yield stage.player.sees("company.her")
        assert "hurting" not in stage.words()
        stage.player.press("company.her")
        stage.player.press("company.continue")
        yield lambda: "Who to call, and what to say" in stage.words()

    stage.play(story())
    assert "Visit with Aisha" in stage.words()


def test_a_wrong_passphrase_opens_nothing(stage: Stage) -> None:
    def story() -> Story:
        yield from handed_over(stage)
        stage.player.press("parent.stop")
        yield stage.player.sees("parent.give-back")
        stage.player.press("parent.give-back")
        yield from unlocked(stage, "not the words of anybody")
        yield lambda: stage.desktop.parts.store.waiting() == 0

    stage.play(story())
    said = stage.words()
    assert "Unlock Goldthread" in said
    assert [word for word in ("Ahmed", "Aisha", "Little interest") if word in said] == []


def test_no_key_leads_out_of_it(stage: Stage) -> None:
    stage.play(handed_over(stage))
    for keys, held in (
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier),
    ):
        stage.player.key(keys, held)
    stage.play(iter_until(stage))
    assert stage.desktop.place.name == "parent"
    assert "Little interest or pleasure in doing things" in stage.words()


def iter_until(stage: Stage) -> Story:
    yield lambda: stage.desktop.parts.store.waiting() == 0


def test_hidden_it_never_comes_back_to_a_question(stage: Stage) -> None:
    def story() -> Story:
        yield from handed_over(stage)
        stage.player.press("parent.answer.2")
        for _ in range(3):
            QTest.keyClick(stage.window.window().windowHandle(), Qt.Key.Key_Shift)
        assert stage.window.is_hidden()
        yield lambda: stage.desktop.parts.store.waiting() == 0
        stage.player.press("show-again")
        yield from unlocked(stage)
        yield stage.player.sees("company.her")

    stage.play(story())
    assert "Little interest" not in stage.words()
    assert stage.record().answers[key("phq9.item1", "mother")].answer.value == 2


def test_her_own_hide_button_hides_it(stage: Stage) -> None:
    stage.play(handed_over(stage))
    stage.player.press("parent.hide")
    assert stage.window.is_hidden()


def test_what_she_leaves_out_is_kept_as_that(stage: Stage) -> None:
    def story() -> Story:
        yield from handed_over(stage)
        stage.player.press("parent.leave-out")
        yield lambda: "2 of 9" in stage.words()

    stage.play(story())
    left = stage.record().answers[key("phq9.item1", "mother")]
    assert (left.answer.state, left.said_by) == ("declined", "herself")


def test_in_company_it_does_not_open(stage: Stage) -> None:
    page = stage.page_of("phq9.item1")

    def story() -> Story:
        who = stage.services.doors.session()
        contact = next(iter(stage.record().contacts))
        stage.services.visits.company(who, stage.family(), contact, ("her", "partner"))
        yield from stage.at("parent", page)
        yield stage.player.sees("parent.give-back")

    stage.play(story())
    assert "Little interest" not in stage.words()

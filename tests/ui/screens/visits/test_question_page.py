"""A question page: kept as it is answered, going on, stopping for what is urgent."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.support.visiting import VisitStage
from ui.screens.question.view import QuestionView
from ui.visits.words import core_questions_left

PHQ9 = tuple(f"phq9.item{number}@mother" for number in range(1, 10))
STOP = "What you heard or saw here needs something from you today."


def saved_words(stage: VisitStage) -> str:
    """What the indicator says."""
    assert isinstance(stage.page, QuestionView)
    return stage.page.page.saved.label.text()


def test_an_answer_is_kept_the_moment_it_is_picked(alone: VisitStage) -> None:
    alone.open("question", alone.number("whooley.item1"))
    alone.press("whooley.item1@mother.yes")
    assert alone.visit.page(alone.number("whooley.item1")).asked[0].answered is not None  # type: ignore[union-attr]


def test_saved_is_not_said_before_the_commit(alone: VisitStage) -> None:
    alone.open("question", alone.number("whooley.item1"))
    alone.touch("whooley.item1@mother.yes")
    assert "Saved on this laptop" not in saved_words(alone)


def test_saved_is_said_after_the_commit(alone: VisitStage) -> None:
    alone.open("question", alone.number("whooley.item1"))
    alone.press("whooley.item1@mother.yes")
    assert saved_words(alone) == "Saved on this laptop 11:00"


def test_what_does_not_fit_is_said_and_not_called_saved(alone: VisitStage) -> None:
    alone.open("question", alone.number("whooley.item1"))
    assert isinstance(alone.page, QuestionView)
    alone.page.answered.emit("whooley.item1", "mother", "answered", "perhaps", "her", "", "")
    alone.settle()
    assert "Not saved yet" in saved_words(alone)


def test_continue_keeps_what_was_typed_and_goes_on(alone: VisitStage) -> None:
    alone.open("question", alone.number("how.are_you"))
    alone.type("how.are_you@mother.text", "Tired")
    alone.press("continue")
    assert (alone.visit.record.history[0].answer.value, alone.place.name) == ("Tired", "question")


def test_the_last_item_of_phq9_at_a_total_of_one_stops_for_a_moment(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    for item in PHQ9[:-1]:
        alone.press(f"{item}.0")
    alone.press(f"{PHQ9[-1]}.1")
    alone.press("continue")
    assert alone.place.name == "interruption"


def test_something_urgent_shows_at_once_and_calmly(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    alone.press(f"{PHQ9[-1]}.1")
    assert STOP in alone.words()


def test_the_answer_just_picked_stays_under_the_pointer_when_the_notice_comes(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    picked = alone.find(f"{PHQ9[0]}.1")
    before = picked.mapTo(alone.window, QPoint(0, 0))
    alone.press(f"{PHQ9[-1]}.1")
    alone.bot.waitUntil(lambda: alone.find("stop-bar").isVisible())
    alone.bot.waitUntil(lambda: alone.find("stop-bar").y() >= 0 and alone.find("stop-bar").height() > 20)
    assert picked.mapTo(alone.window, QPoint(0, 0)) == before


def test_the_notice_is_seen_wherever_the_page_is_scrolled_to(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    assert isinstance(alone.page, QuestionView)
    bar = alone.page.page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    alone.press(f"{PHQ9[-1]}.1")
    notice = alone.find("stop-bar")
    alone.bot.waitUntil(lambda: notice.visibleRegion().boundingRect() == notice.rect())
    bar.setValue(0)
    assert notice.visibleRegion().boundingRect() == notice.rect()


def test_the_same_worry_interrupts_once(alone: VisitStage) -> None:
    alone.say("safety.self_harm", "yes")
    alone.open("question", alone.number("whooley.item1"))
    alone.press("whooley.item1@mother.yes")
    alone.press("continue")
    assert alone.place.name == "question"


def test_what_decides_who_is_safe_is_the_next_page(alone: VisitStage) -> None:
    alone.say("safety.self_harm", "yes")
    alone.open("question", alone.number("how.are_you"))
    alone.press("continue")
    assert alone.place.page == alone.number("safety.plan")


def test_after_the_interruption_too(alone: VisitStage) -> None:
    alone.open("question", alone.number("abuse.enquiry"))
    alone.press("abuse.enquiry@mother.yes")
    alone.press("continue")
    alone.press("interruption.ask")
    assert alone.place.page == alone.number("abuse.danger_now")


def test_what_waits_for_the_end_of_the_talk_stops_nobody(alone: VisitStage) -> None:
    alone.open("question", alone.number("history.child_removed"))
    alone.press("history.child_removed@mother.yes")
    quiet = STOP not in alone.words()
    alone.press("continue")
    assert (quiet, alone.place.name) == (True, "question")


def test_what_waits_for_the_end_of_the_talk_is_on_the_list_today(alone: VisitStage) -> None:
    alone.say("history.child_removed", "yes")
    assert [(one.rule.id, one.finding.urgency) for one in alone.visit.urgent] == [
        ("child-removed-or-hurt-before", "same-day")
    ]


def test_in_company_nothing_urgent_shows(company: VisitStage) -> None:
    number = company.number("baby.mark")
    company.open("question", number)
    company.press("baby.mark@baby1.yes")
    assert STOP not in company.words()


def test_in_company_nothing_urgent_interrupts(company: VisitStage) -> None:
    company.open("question", company.number("baby.mark"))
    company.press("baby.mark@baby1.yes")
    company.press("continue")
    assert company.place.name == "question"


def test_a_total_waits_for_every_item(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    for item in PHQ9[:-1]:
        alone.press(f"{item}.0")
    assert "of 27" not in alone.words()


def test_a_low_total_is_never_reassurance(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    for item in PHQ9:
        alone.press(f"{item}.0")
    assert "this is not reassurance" in alone.words()


def test_a_topic_is_left_in_one_act(alone: VisitStage) -> None:
    number = alone.number("bonding.estranged")
    alone.open("question", number)
    alone.press("leave.open")
    alone.press("leave.came-in")
    topic = next(topic for topic in alone.visit.topics if topic.topic.id == "bonding")
    assert (topic.status, topic.left_because) == ("left", "Someone came in")


def test_control_g_goes_to_the_next_unanswered(alone: VisitStage) -> None:
    alone.open("question", alone.number("how.are_you"))
    alone.key("Ctrl+G")
    alone.settle()
    assert alone.place.page == alone.number("day.baby_day")


def test_going_back_goes_to_the_page_before(alone: VisitStage) -> None:
    alone.open("question", alone.number("day.baby_day"))
    alone.press("back")
    assert alone.place.page == alone.number("how.are_you")


def test_what_was_seen_before_an_answer_is_kept_and_still_asked(alone: VisitStage) -> None:
    alone.open("question", alone.number("whooley.item1"))
    alone.page.answered.emit("whooley.item1", "mother", "not-asked", None, "her", "Looked down", "")  # type: ignore[attr-defined]
    alone.settle()
    alone.open("question", 1)
    alone.say("how.are_you", "Tired")
    assert alone.visit.record.history[0].noticed == "Looked down"


def test_a_measure_says_once_why_it_is_asked(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    whys = [one for one in alone.page.findChildren(QAbstractButton) if one.text() == "Why we ask"]
    assert [one.objectName() for one in whys] == ["phq9.why.open"]


def test_each_item_of_a_measure_can_still_be_left_with_a_reason(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    assert [item for item in PHQ9 if not alone.find(f"{item}.reasons.open").isVisible()] == []


def test_what_was_seen_beside_an_item_waits_behind_more(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    before = alone.find("phq9.item1@mother.saw.open").isVisible()
    alone.press("phq9.item1@mother.more.open")
    assert (before, alone.find("phq9.item1@mother.saw.open").isVisible()) == (False, True)


def test_more_stands_open_where_something_was_seen(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    alone.page.answered.emit("phq9.item1", "mother", "answered", "0", "her", "Looked down", "")  # type: ignore[attr-defined]
    alone.settle()
    assert alone.find("phq9.item1@mother.saw.open").isVisible()


def keys(stage: VisitStage, *pressed: Qt.Key) -> None:
    """Press keys where the focus is, waiting for each."""
    for key in pressed:
        QTest.keyClick(stage.window.focusWidget(), key)
        stage.settle()


def test_enter_after_an_answer_goes_to_the_next_question_on_the_page(alone: VisitStage) -> None:
    number = alone.number("baby.seen")
    alone.open("question", number)
    second = alone.visit.page(number).asked[1]  # type: ignore[union-attr]
    keys(alone, Qt.Key.Key_1, Qt.Key.Key_Return)
    focus = alone.window.focusWidget()
    assert alone.find(f"{second.question.id}@{second.about}").isAncestorOf(focus)
    assert not focus.visibleRegion().isEmpty()
    assert alone.place.page == number


def test_enter_goes_on_once_no_question_below_is_without_an_answer(alone: VisitStage) -> None:
    number = alone.number("phq9.item9")
    alone.open("question", number)
    for _ in PHQ9:
        keys(alone, Qt.Key.Key_0, Qt.Key.Key_Return)
    assert (alone.place.page == number, "phq9.item9" in {one.question for one in alone.record.history}) == (False, True)


def test_the_button_says_how_many_questions_it_passes(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    before = alone.find("continue").text()  # type: ignore[attr-defined]
    for item in PHQ9:
        alone.press(f"{item}.0")
    after = alone.find("continue").text()  # type: ignore[attr-defined]
    assert (before, after) == ("Continue, 9 left on this page", "Continue")


def test_what_is_left_falls_by_one_with_each_answer(alone: VisitStage) -> None:
    before = core_questions_left(alone.visit)
    alone.say("how.are_you", "Tired")
    assert core_questions_left(alone.visit) == before - 1

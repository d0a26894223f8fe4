"""A loss told in a visit: the page of the baby gives way at once, one page asks whom it is about, and she is asked gently on."""

from __future__ import annotations

from app.domain.base import PersonId
from tests.support.visiting import VisitStage
from ui.widgets.dates import DateField


def told(stage: VisitStage, what: str = "died") -> PersonId:
    """It came up, and was answered on its page."""
    stage.open("came-up")
    stage.press("came-up.loss")
    stage.open("question", stage.number("loss.what"))
    stage.press(f"loss.what@mother.{what}")
    return stage.record.of_kind("baby")[0].id


def on(stage: VisitStage, day: str, month: str, year: str) -> None:
    field = stage.page.findChild(DateField)
    assert field is not None
    for box, words in ((field.day, day), (field.month, month), (field.year, year)):
        box.setText(words)


def test_the_answer_itself_takes_every_question_about_the_baby_away(alone: VisitStage) -> None:
    baby = told(alone)
    assert not [one for page in alone.visit.pages for one in page.asked if one.about == baby]
    assert "Nothing more is asked about the children for now." in alone.words()


def test_the_bar_leads_to_whom_it_is_about_and_back(alone: VisitStage) -> None:
    baby = told(alone)
    alone.press("loss-bar.button")
    assert alone.places[-1].name == "loss"
    alone.press(f"loss.{baby}")
    on(alone, "5", "8", "2026")
    alone.press("continue")
    assert alone.visit.loss is None
    assert [one.name for one in alone.places[-2:]] == ["loss", "question"]
    assert "Nothing more is asked" not in alone.words()


def test_without_a_day_nothing_is_kept_and_what_to_mend_is_said(alone: VisitStage) -> None:
    baby = told(alone)
    alone.open("loss")
    alone.press(f"loss.{baby}")
    alone.press("continue")
    assert alone.place.name == "loss"
    assert alone.visit.loss is not None


def test_a_baby_who_lives_elsewhere_needs_no_day(alone: VisitStage) -> None:
    baby = told(alone, "elsewhere")
    alone.open("loss")
    alone.press(f"loss.{baby}")
    alone.press("continue")
    assert alone.record.people[baby].lives_here == "no"

"""A new worker's first competence review, played through the real windows: said alone, looked at by two, and used in a visit."""

from __future__ import annotations

from pathlib import Path

from app.domain.practised import PracticeState, Standing
from tests.journeys.stage import Stage
from ui.player import Story

RUTH = "Ruth Okafor"
HARM = "safety.self_harm"
ASKS = "D1.S4"


def ready(stage: Stage, words: str) -> bool:
    return stage.desktop.parts.store.waiting() == 0 and words in stage.words()


def saying_it_alone(stage: Stage) -> Story:
    stage.player.press("today.my-practice")
    yield stage.player.sees("my-practice.domain.D1")
    stage.player.picture("review-first-day")
    stage.player.press("my-practice.domain.D1")
    yield stage.player.sees(f"my-practice.statement.{ASKS}")
    stage.player.press(f"my-practice.statement.{ASKS}")
    yield stage.player.sees("my-practice.level.2")
    stage.player.press("my-practice.level.2")
    stage.player.press("continue")
    yield lambda: ready(stage, "I do it with support")
    stage.player.picture("review-said")
    stage.player.press("back")
    yield stage.player.sees("my-practice.together")


def looking_together(stage: Stage) -> Story:
    yield from saying_it_alone(stage)
    stage.player.press("my-practice.together")
    yield stage.player.sees("my-practice.supervisor")
    stage.player.write("my-practice.supervisor", RUTH)
    stage.player.press("my-practice.own.3")
    stage.player.press("my-practice.theirs.2")
    stage.player.write("my-practice.next", "Ruth comes along on Thursday")
    stage.player.picture("review-together")
    stage.player.press("continue")
    yield lambda: ready(stage, "Together, 2 of 16")
    stage.player.press("my-practice.skip")
    yield lambda: ready(stage, "Together, 3 of 16")


def asking_in_the_visit(stage: Stage) -> Story:
    yield from saying_it_alone(stage)
    page = stage.page_of(HARM)
    yield from stage.at("question", page)
    stage.player.press(f"{HARM}@mother.beside")
    yield lambda: ready(stage, "Ask her now all the same")
    stage.player.picture("review-beside")
    stage.player.press(f"{HARM}@mother.no")
    yield lambda: ready(stage, "It waits for your supervision, in My practice.")
    stage.player.picture("review-kept")


def practice(stage: Stage) -> PracticeState:
    return stage.services.practice.show(stage.services.doors.session())


def standing(stage: Stage, statement: str) -> Standing:
    found = practice(stage).standing(statement)
    assert found is not None
    return found


def test_she_says_how_it_stands_and_nothing_counts_it(stage: Stage) -> None:
    stage.play(saying_it_alone(stage))
    assert standing(stage, ASKS).own == 2
    assert "%" not in stage.words()


def test_two_people_look_at_it_and_both_views_stay_with_both_names(stage: Stage) -> None:
    stage.play(looking_together(stage))
    both = [one.together for one in practice(stage).standings if one.together]
    assert [(one.own, one.theirs, one.supervisor, one.next) for one in both] == [
        (3, 2, RUTH, "Ruth comes along on Thursday")
    ]


def test_a_hard_question_is_asked_all_the_same_and_waits_for_supervision(stage: Stage, tmp_path: Path) -> None:
    stage.play(asking_in_the_visit(stage))
    assert [answer.question for answer in stage.record().history] == [HARM]
    (waiting,) = practice(stage).waiting
    assert "Ahmed" not in repr(waiting)
    assert (tmp_path / "out").is_dir()

"""A pathway of a dozen questions, enough to write both papers from; and the templates as their files hold them."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from app.domain.base import QuestionId, RuleId, StaffId, TopicId
from app.domain.local import Line, Local
from app.domain.pathway import (
    About,
    AnswerShape,
    Band,
    Choice,
    Instrument,
    LetterPlan,
    Licence,
    Pathway,
    Question,
    Rule,
    Score,
    Source,
    Topic,
)
from app.domain.people import Session

LETTERS = Path(__file__).resolve().parent.parent.parent / "pathways" / "perinatal" / "letters"
SOURCE = Source(title="made up for tests")
WHO = Session(
    person=StaffId("staff-1"),
    name="Ruth Okafor",
    role="health-visitor",
    device="laptop-1",
    day=date(2026, 8, 6),
    registration="12A3456E",
    phone="020 7946 0018",
    service="Anytown 0 to 19 service",
)
TOPICS = {
    "how": ("How she is", False),
    "mood": ("Your mood", True),
    "change": ("Anything sudden or strange", True),
    "bonding": ("You and your baby", False),
    "safety": ("Frightening thoughts", True),
    "history": ("Your own health and family story", True),
    "abuse": ("Feeling frightened or controlled at home", True),
    "home": ("Who lives here", False),
    "father": ("The father or partner", False),
    "baby": ("Your baby’s feeding, growth and skin", False),
    "close": ("What you want, and how to reach you", False),
}
NO_YES = (Choice(word="no", says="No", score=0), Choice(word="yes", says="Yes", score=1))
YES_NO = AnswerShape(kind="choice", choices=NO_YES, order="worsening")
NAMED = AnswerShape(kind="choice", choices=NO_YES)
OFTEN = AnswerShape(
    kind="score",
    choices=tuple(
        Choice(word=str(points), says=says, score=points)
        for points, says in enumerate(("Not at all", "Several days", "More than half the days", "Nearly every day"))
    ),
)
TEXT = AnswerShape(kind="text")
WAYS = AnswerShape(kind="several", choices=(Choice(word="tired", says="Tired"), Choice(word="low", says="Low")))


def asked(
    id: str,
    label: str,
    answer: AnswerShape = YES_NO,
    about: About = "mother",
    alone: bool = False,
    online: bool = True,
    when: str = "",
    instrument: str = "",
) -> Question:
    """A question whose topic is the first word of its id, or mood for an item of a measure."""
    return Question(
        id=QuestionId(id),
        topic=TopicId("mood" if instrument else id.split(".")[0].replace("household", "home")),
        ask=label + "?",
        label=label,
        why="why",
        about=about,
        answer=answer,
        source=SOURCE,
        alone=alone,
        online=online,
        when=when,
        instrument=instrument,
    )


def measure(id: str, name: str, count: int, bands: tuple[Band, ...], partial: bool = False) -> Instrument:
    """A published measure of `count` items."""
    items = tuple(QuestionId(f"{id}.item{number}") for number in range(1, count + 1))
    return Instrument(
        id=id,
        name=name,
        stem="",
        why="why",
        licence=Licence(holder="", terms="", worded=True),
        source=SOURCE,
        items=items,
        scores=(Score(id=id, name=name, items=items, bands=bands, partial=partial),),
        topic=TopicId("mood"),
    )


PHQ9 = measure(
    "phq9",
    "PHQ-9",
    9,
    (
        Band(id="none-minimal", least=0, most=4, says="None or minimal"),
        Band(id="mild", least=5, most=9, says="Mild"),
        Band(id="moderate", least=10, most=27, says="Moderate or above", above=True),
    ),
)
WHOOLEY = measure(
    "whooley",
    "Whooley questions",
    2,
    (
        Band(id="negative", least=0, most=0, says="No to both"),
        Band(id="positive", least=1, most=2, says="Yes to at least one", above=True),
    ),
    partial=True,
)
QUESTIONS = (
    asked("how.are_you", "How she says things have been", TEXT),
    asked("how.ways", "What she feels", WAYS),
    asked("mood.hopeless", "Hopelessness that nothing lifts", alone=True),
    *(asked(item, item.replace(".", " "), OFTEN, alone=True, instrument="phq9") for item in PHQ9.items[:8]),
    asked("phq9.item9", "Better off dead, or hurting herself", OFTEN, alone=True, instrument="phq9"),
    *(asked(item, item.replace(".", " "), alone=True, instrument="whooley") for item in WHOOLEY.items),
    asked("change.strange", "Strange experiences or beliefs", alone=True),
    asked("bonding.feelings", "What being with the baby is like", TEXT),
    asked("bonding.estranged", "Feeling estranged from the baby", alone=True),
    asked("safety.self_harm", "Thoughts of dying or of hurting herself", alone=True),
    asked("safety.plan", "A plan, means or preparation", alone=True, when="safety.self_harm is yes"),
    asked("safety.baby_harm", "A wish, urge or plan to harm the baby", alone=True),
    asked("history.severe", "Her own severe mental health problem, ever", alone=True),
    asked("history.family", "Mother, sister or daughter severely unwell after a birth", alone=True, online=False),
    asked("abuse.enquiry", "Fear, control or being hurt", alone=True, online=False),
    asked("abuse.her_wish", "What would make things worse", TEXT, alone=True, online=False),
    asked("household.everyone_named", "Everyone at home has been named", NAMED, about="household"),
    asked("father.needs", "What he needs from us", TEXT, about="each adult"),
    asked("baby.growth", "Feeding and growth", TEXT, about="each baby"),
    asked("close.wants", "What she wants from us", TEXT),
)


def rule(id: str, private: bool = False) -> Rule:
    """A rule as a letter needs it: whether it is private."""
    return Rule(
        id=RuleId(id),
        when="safety.self_harm is yes",
        urgency="same-day",
        says="",
        do=(),
        owner="asker",
        within="same day",
        source=SOURCE,
        private=private,
    )


def plan(name: Literal["perinatal-mental-health-urgent", "gp-letter"]) -> LetterPlan:
    """A template from its file."""
    tables = tomllib.loads((LETTERS / f"{name}.toml").read_text(encoding="utf-8"))
    sections: list[dict[str, Any]] = [
        {("parts" if key == "part" else key): value for key, value in section.items()} for section in tables["section"]
    ]
    return msgspec.convert({**tables["letter"], "sections": sections}, LetterPlan)


def small_pathway() -> Pathway:
    """The pathway."""
    return Pathway(
        id="small",
        title="Pregnancy and the first year",
        version="2026.11",
        hash="0" * 64,
        everyone_named=QuestionId("household.everyone_named"),
        topics=tuple(Topic(id=TopicId(id), title=title, why="", alone=alone) for id, (title, alone) in TOPICS.items()),
        questions=QUESTIONS,
        instruments=(WHOOLEY, PHQ9),
        rules=(rule("self-harm-thoughts"), rule("abuse-now", private=True), rule("family-history")),
        actions=(),
        contacts=(),
        letters=(plan("perinatal-mental-health-urgent"), plan("gp-letter")),
        lessons=(),
        local=Local(
            nation="England",
            lines=(Line(id="perinatal-team", name="Perinatal mental health team", phone="020 7946 0999"),),
            limits={},
            checked=date(2026, 11, 21),
        ),
    )

"""A small pathway for the engine's laws: every kind of question, one score, people, and rules over them."""

from __future__ import annotations

from datetime import date

from app.domain.base import ActionId, QuestionId, RuleId, TopicId
from app.domain.local import Local
from app.domain.pathway import (
    About,
    Action,
    AnswerShape,
    Band,
    Choice,
    Instrument,
    Licence,
    Pathway,
    Question,
    Rule,
    Score,
    Source,
    Topic,
    Urgency,
    ZeroWhen,
)
from app.engine.thread import LIMITS

SOURCE = Source(title="made up for a test")
TOPIC = TopicId("all")
NO_YES = (Choice(word="no", says="No", score=0), Choice(word="yes", says="Yes", score=1))
POINTS = tuple(Choice(word=str(points), says=str(points), score=points) for points in range(4))


def question(
    name: str, kind: str = "choice", about: About = "mother", when: str = "", instrument: str = ""
) -> Question:
    """A question named `name`: choice no/yes, or a score of 0 to 3."""
    shape = AnswerShape(kind="choice", choices=NO_YES, order="worsening")
    if kind == "score":
        shape = AnswerShape(kind="score", choices=POINTS, order="worsening")
    return Question(
        id=QuestionId(name),
        topic=TOPIC,
        ask=f"{name}?",
        label=name,
        why="because",
        about=about,
        answer=shape,
        source=SOURCE,
        when=when,
        instrument=instrument,
    )


def rule(name: str, when: str, urgency: Urgency = "soon") -> Rule:
    """A rule named `name`."""
    return Rule(
        id=RuleId(name),
        when=when,
        urgency=urgency,
        says=name,
        do=(ActionId("act"),),
        owner="asker",
        within="2 working days",
        source=SOURCE,
    )


ITEMS = tuple(QuestionId(f"tool.item{number}") for number in range(1, 4))
TOOL = Instrument(
    id="tool",
    name="Tool",
    stem="",
    why="because",
    licence=Licence(holder="us", terms="ours", worded=True),
    source=SOURCE,
    items=ITEMS,
    scores=(
        Score(
            id="tool",
            name="Tool",
            items=ITEMS,
            bands=(
                Band(id="low", least=0, most=4, says="low"),
                Band(id="high", least=5, most=9, says="high", above=True),
            ),
        ),
    ),
    topic=TOPIC,
    zero_when=ZeroWhen(item=ITEMS[0], sets=ITEMS[1:]),
)
PLAIN = tuple(f"q.{letter}" for letter in "abcd")


def small_pathway(rules: tuple[Rule, ...], shown: str = "") -> Pathway:
    """Questions q.a to q.d, baby.mark of each baby, household.everyone_named, and a three-item tool; `shown` gates q.d."""
    questions = [question(name, when=shown if name == "q.d" else "") for name in PLAIN]
    questions += [question("baby.mark", about="each baby"), question("household.everyone_named", about="household")]
    questions += [question(item, "score", instrument="tool") for item in ITEMS]
    return Pathway(
        id="small",
        title="Small",
        version="1",
        hash="0" * 64,
        everyone_named=QuestionId("household.everyone_named"),
        topics=(Topic(id=TOPIC, title="All", why="because"),),
        questions=tuple(questions),
        instruments=(TOOL,),
        rules=rules,
        actions=(Action(id=ActionId("act"), says="Act."),),
        contacts=(),
        letters=(),
        lessons=(),
        local=Local(
            nation="England",
            lines=(),
            limits=dict.fromkeys(LIMITS, "1 working day"),
            checked=date(2026, 11, 22),
        ),
    )

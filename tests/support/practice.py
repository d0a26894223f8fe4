"""A worker with something in her own record: rated, shown, looked at together, trained, read and kept for supervision."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.base import QuestionId
from app.domain.practice import EvidenceAdded, EvidenceKind, TrainingDone
from app.services.practice import Together
from tests.support.house import DAY, House

RUTH = "Ruth Okafor"
HARM = QuestionId("safety.self_harm")
ASKS = "D1.S4"
"""The statement that `HARM` needs."""


def shows(
    statement: str = ASKS, words: str = "Ruth sat in on a visit", kind: EvidenceKind = "observed-practice"
) -> EvidenceAdded:
    """Something that shows a statement."""
    return EvidenceAdded(statement=statement, evidence=kind, on=DAY, words=words, by=RUTH)


def training(
    kind: str = "safeguarding-children",
    title: str = "Safeguarding children, level 3",
    on: date = DAY,
    *,
    with_others: bool = True,
    others: str = "Police, social care",
) -> TrainingDone:
    """A day of training."""
    return TrainingDone(training=kind, title=title, on=on, hours=6.5, with_others=with_others, others=others)


def filled(house: House) -> None:
    """A record as it looks after some months."""
    practice, who = house.services.practice, house.who
    practice.rate(who, ASKS, 2, "I find my own words since the course", [shows()])
    practice.rate(who, "D1.K2", 3)
    practice.rate(who, "D6.S1", 1)
    practice.rate_together(
        who,
        RUTH,
        [
            Together("D2.P1", 3, 3, "Her notes keep the two apart"),
            Together("D4.K2", 3, 2, "Sure of the route, less of the words", "Sit in on the next call"),
        ],
        DAY + timedelta(days=120),
    )
    practice.train(who, training())
    practice.train(
        who, training("perinatal-mental-health", "Illness around a birth", date(2025, 7, 1), with_others=False)
    )
    practice.read(who, "child-m", "I will say who was told, and when they answered.")
    practice.keep_for_supervision(who, HARM)

"""While fear at home is known, wondered about or not asked yet with her alone, nothing proposes to reach him before her."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.content.load import load
from app.engine.conditions import parse
from app.engine.syntax import terms

PATHWAY = load()
HIM = r"(him|his|he|the father|a father|fathers?|(her |the )?partner|boyfriend|husband|dad)"
REACH = re.compile(
    rf"\b(ring|call|phone|text|write to|message|invite|contact|visit|meet|see|speak (to|with)|talk (to|with)|ask)\b"
    rf"(?! her\b(?! {HIM}))[^.;]{{0,40}}\b{HIM}\b",
    re.IGNORECASE,
)
HER_FIRST = re.compile(
    r"ask her|her first|she has said|unless she|need not ask|nobody rings|is to be left|her own word", re.IGNORECASE
)


def proposed() -> Iterator[tuple[str, str]]:
    """Every sentence in which this pathway proposes something to a worker, by where it stands."""
    his = {name for rule in PATHWAY.rules if _said_by_himself(rule.when) for name in rule.do}
    for action in PATHWAY.actions:
        if action.id not in his:
            yield f"action {action.id}", " ".join((action.says, action.why, action.for_her))
    for rule in PATHWAY.rules:
        if not _said_by_himself(rule.when):
            yield f"rule {rule.id}", " ".join((rule.says, rule.plain))
    for question in PATHWAY.questions:
        if question.topic != "partner":
            yield f"question {question.id}", " ".join((question.kindly, question.hint))


def _said_by_himself(when: str) -> bool:
    """What rests on his own answers is known only where he already sits."""
    return all(term.name.startswith("partner.") for term in terms(parse(when)))


def goes_round_her(says: str) -> bool:
    """Whether a sentence would have somebody reach him, and says nowhere that she is asked first. A quotation proposes nothing."""
    return bool(REACH.search(re.sub(r"'[^']*'", "", says))) and not HER_FIRST.search(says)


def test_nothing_proposes_to_reach_him_without_asking_her_first() -> None:
    assert [where for where, says in proposed() if goes_round_her(says)] == []


@pytest.mark.parametrize(
    "says", ["Ring the father today", "Invite her partner to the visit", "Talk with him about the crying"]
)
def test_a_sentence_that_goes_round_her_is_noticed(says: str) -> None:
    assert goes_round_her(says)

"""While something urgent holds, what decides who is safe this minute is asked before anything else."""

from __future__ import annotations

import msgspec

from app.domain.answers import Answer, key
from app.domain.base import QuestionId
from app.domain.pathway import Page, Rule, Urgency
from app.engine.compiled import Compiled
from app.engine.situation import Situation
from app.engine.visit import Weighing, ask_next
from app.engine.weigh import MOTHER
from tests.support.provable import provable, with_pages
from tests.support.small_pathway import rule


def asking(name: str, when: str, urgency: Urgency, *asks: str) -> Rule:
    """A rule that puts questions before all others."""
    return msgspec.structs.replace(rule(name, when, urgency), ask_now=tuple(map(QuestionId, asks)))


def asked(*rules: Rule, **answers: str) -> list[str]:
    """What is asked next at a contact that asks q.a to q.c, with q.d only when more is wanted."""
    more = (Page(questions=(QuestionId("q.d"),)),)
    core = tuple(Page(questions=(QuestionId(name),)) for name in ("q.a", "q.b", "q.c"))
    ready = Compiled(with_pages(provable(*rules), *core, more=more, tools=()))
    given = {
        key(name.replace("_", "."), MOTHER): Answer(state="answered", value=word) for name, word in answers.items()
    }
    weighing = Weighing(ready, Situation(answers=given, people={}, facts={}))
    plan = ready.pathway.contacts[0]
    return [one.question for one in ask_next(plan, weighing)]


def test_the_authors_order_holds_while_nothing_urgent_does() -> None:
    assert asked(asking("now", "q.a is yes", "emergency", "q.d", "q.c")) == ["q.a", "q.b", "q.c"]


def test_what_decides_safety_comes_first_in_its_order_from_a_closed_page_too() -> None:
    assert asked(asking("now", "q.a is yes", "emergency", "q.d", "q.c"), q_a="yes") == ["q.d", "q.c", "q.b"]


def test_the_gravest_asks_before_the_others() -> None:
    later = asking("later", "q.a is yes", "same-day", "q.c")
    assert asked(later, asking("now", "q.a is yes", "emergency", "q.d"), q_a="yes") == ["q.d", "q.c", "q.b"]


def test_what_was_answered_is_not_asked_again() -> None:
    assert asked(asking("now", "q.a is yes", "emergency", "q.d", "q.c"), q_a="yes", q_d="no") == ["q.c", "q.b"]

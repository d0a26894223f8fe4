"""Questions and acts in the words that stand once no baby is here any more: same meaning, same answers, kinder words."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.domain.pathway import Action, Question, Rule


def asked_so(question: Question, bereft: str) -> Question:
    """The question as it is put to her now."""
    form = question.without_baby
    if not bereft or form is None:
        return question
    said = {name: words for name in ("ask", "why", "hint", "kindly", "notice") if (words := getattr(form, name))}
    return msgspec.structs.replace(question, **said)


def done_so(actions: Iterable[Action], bereft: str) -> tuple[Action, ...]:
    """The acts that are proposed now, as they are said now."""
    return tuple(_said(one, bereft) for one in actions if not _left_out(one, bereft))


def raised_so(rule: Rule, bereft: str) -> Rule:
    """The rule with what it says to the worker now."""
    form = rule.plain_without_baby
    return msgspec.structs.replace(rule, plain=form) if bereft and form else rule


def _left_out(action: Action, bereft: str) -> bool:
    return bereft == "died" and action.without_baby is not None and action.without_baby.left_out


def _said(action: Action, bereft: str) -> Action:
    form = action.without_baby
    if not bereft or form is None:
        return action
    said = {name: words for name in ("says", "why", "script", "for_her") if (words := getattr(form, name))}
    return msgspec.structs.replace(action, **said)

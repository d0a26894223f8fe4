"""Whether a pathway does at its edges what was written of it a second time."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.base import RuleId
from app.domain.edge import Answers, Edges, QuestionEdge, RuleEdge
from app.domain.pathway import Question
from app.engine.compiled import Compiled
from app.i18n import tr
from app.services.cast import BadInput
from app.services.weighing import situation


def edge_problems(ready: Compiled, edges: Edges) -> tuple[str, ...]:
    """Where a rule or question and its edges say different things; one of the two is to be mended."""
    rules = (sentence for edge in edges.rules for sentence in _rule(ready, edge))
    return (*rules, *(sentence for edge in edges.questions for sentence in _question(ready, edge)))


def _rule(ready: Compiled, edge: RuleEdge) -> Iterator[str]:
    rule = ready.rules.get(RuleId(edge.id))
    if rule is None:
        yield tr("edges: there is no rule '{name}'.").format(name=edge.id)
        return
    for name in ("urgency", "within", "do", "letter", "by_voice", "instead_of"):
        said, twice = getattr(rule, name) or _empty(getattr(edge, name)), getattr(edge, name)
        if said != twice:
            says = tr("rule {rule}, {word}: the rule says {said}, its edges say {twice}. Mend whichever is wrong.")
            yield says.format(rule=rule.id, word=name, said=_plain(said), twice=_plain(twice))
    sayings = {
        "holds": tr("rule {rule} does not hold with {answers}, its edges say it does. Mend whichever is wrong."),
        "short": tr("rule {rule} holds with {answers}, its edges say it does not. Mend whichever is wrong."),
        "ruled_out": tr("rule {rule} is not ruled out with {answers}, its edges say it is. Mend whichever is wrong."),
        "open": tr("rule {rule} is decided with {answers}, its edges say it is open. Mend whichever is wrong."),
    }
    for word, says in sayings.items():
        for answers in getattr(edge, word):
            yield from _weighed(ready, edge, word, says, answers)


def _weighed(ready: Compiled, edge: RuleEdge, word: str, says: str, answers: Answers) -> Iterator[str]:
    try:
        verdict = ready.scales.weigh(ready.whens[RuleId(edge.id)], situation(ready, answers)).value
    except BadInput as wrong:
        yield tr("rule {rule}, edges: {why}").format(rule=edge.id, why=wrong)
        return
    said: dict[str, tuple[bool | None, ...]] = {
        "holds": (True,),
        "short": (False, None),
        "ruled_out": (False,),
        "open": (None,),
    }
    if verdict not in said[word]:
        yield says.format(rule=edge.id, answers=_told(answers))


def _question(ready: Compiled, edge: QuestionEdge) -> Iterator[str]:
    question = ready.names.questions.get(edge.id)
    if question is None:
        yield tr("edges: there is no question '{name}'.").format(name=edge.id)
        return
    said = answers_of(question)
    if said != edge.answers:
        says = tr("question {name}: its answers are {said}, its edges say {twice}. Mend whichever is wrong.")
        yield says.format(name=edge.id, said=_plain(said), twice=_plain(edge.answers))
    for answers, shown in (*((one, True) for one in edge.shown), *((one, False) for one in edge.hidden)):
        try:
            visible = _shows(ready, question, answers)
        except BadInput as wrong:
            yield tr("question {name}, edges: {why}").format(name=edge.id, why=wrong)
            continue
        if visible is not shown:
            says = tr("question {name} is shown with {answers}, its edges say it is not. Mend whichever is wrong.")
            hidden = tr("question {name} is not shown with {answers}, its edges say it is. Mend whichever is wrong.")
            yield (says if visible else hidden).format(name=edge.id, answers=_told(answers))


def _shows(ready: Compiled, question: Question, answers: Answers) -> bool:
    when, here = ready.shown.get(question.id), situation(ready, answers)
    person = next(iter(here.people.get(question.about.removeprefix("each "), ())), None)
    return when is None or ready.scales.weigh(when, here, person).value is not False


def answers_of(question: Question) -> tuple[str, ...]:
    """The words of a question's answers, with their points."""
    choices = question.answer.choices
    return tuple(one.word if one.score is None else f"{one.word} = {one.score}" for one in choices)


def _empty(value: object) -> object:
    return type(value)()


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else f"'{value}'"


def _told(answers: Answers) -> str:
    return ", ".join(f"{name} = {value}" for name, value in answers.items() if name != "$people")

"""A plan in the words of its page: who has which act, what is missing, what changed nothing before, each earlier look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from app.domain.calendar import short_date, short_time
from app.domain.entries import Author
from app.domain.plans import Plan
from app.domain.pursuit import Change, IfHappens, PlanReviewed
from app.i18n import ntr, tr
from app.services.states_pursuit import PursuitState, Tried
from ui.families.acts_written import act_lines
from ui.screens.plan.state import EarlierLook, Standing

CHANGES = (
    ("better", "It got better"),
    ("same", "Nothing changed"),
    ("worse", "It got worse"),
    ("not-known", "I don’t know yet"),
)
CHANGED: dict[str, Change] = {"better": "better", "same": "same", "worse": "worse", "not-known": "not-known"}
NEXT = (("go-on", "The plan goes on"), ("change", "It becomes another plan"), ("end", "The plan ends"))

ONWARD: dict[str, Literal["go-on", "change", "end"]] = {"go-on": "go-on", "change": "change", "end": "end"}


def standing(state: PursuitState, plan: Plan) -> Standing:
    """The plan's page."""
    made, findings = plan.made, state.record.findings
    late = plan.open and plan.review_on < state.day
    words = tr("A look at it is awaited since {date}") if late else tr("Looked at again on {date}")
    owner = state.record.owners.get(plan.entry, plan.by.name)
    return Standing(
        aim=made.aim,
        about=state.record.name_of(made.about),
        worries=tuple(findings[one].says for one in made.findings if one in findings),
        acts=act_lines(plan, state.day),
        ifs=tuple(if_words(one) for one in made.ifs)
        + (((tr("If it gets worse"), made.if_worse),) if made.if_worse else ()),
        views=_views(made.parents_say, made.father_says),
        owner=owner,
        review=words.format(date=short_date(plan.review_on)) if plan.open else _ended(plan),
        waits=late,
        open=plan.open,
        lacking=state.lacking if plan.open else (),
        again=tuple(again_words(state.tried[act.says]) for act in plan.left() if act.says in state.tried and plan.open),
        looks=tuple(_look(*one) for one in reversed(plan.reviews)),
    )


def _ended(plan: Plan) -> str:
    return tr("Another plan took its place.") if plan.replaced else tr("This plan has ended.")


def _views(she: str, father: str) -> tuple[tuple[str, str], ...]:
    return (
        (tr("Her view"), she or tr("Not asked yet.")),
        (tr("The father’s own view"), father or tr("Not known.")),
    )


def if_words(one: IfHappens) -> tuple[str, str]:
    """What may happen, and who is rung then."""
    happens = one.happens[:1].upper() + one.happens[1:]
    return happens, tr("Ring {who}. {number}").format(who=one.ring, number=one.number).strip()


def again_words(tried: Tried) -> str:
    """An act that was planned before, while nothing got better."""
    words = ntr(
        "“{act}” stands in a plan since {date}, and {count} look found nothing better. What will be different?",
        "“{act}” stands in a plan since {date}, and {count} looks found nothing better. What will be different?",
        tried.looks,
    )
    return words.format(act=tried.says.rstrip("."), date=short_date(tried.since), count=tried.looks)


def _look(review: PlanReviewed, at: datetime, by: Author) -> EarlierLook:
    changed = dict(CHANGES)[review.changed]
    lines = (
        (tr("What it means for this baby"), review.means_for_baby),
        (tr("What if nothing changes"), review.if_nothing_changes),
        (tr("Her view"), review.she_says),
        (tr("The father’s own view"), review.father_says),
        (tr("What will be different"), review.what_differs),
    )
    title = tr("{when}, {who}: {changed}").format(when=short_time(at), who=by.name, changed=tr(changed).lower())
    return EarlierLook(title=title, lines=tuple(line for line in lines if line[1]))


def if_words_written(happens: str, ring: str, number: str, for_her: str) -> str:
    """One *if* in lines for the check page."""
    lines = [happens, tr("Ring {who}. {number}").format(who=ring, number=number).strip()]
    lines.append(tr("On her paper: {words}").format(words=for_her) if for_her else tr("Not on a paper she keeps"))
    return "\n".join(lines)


def lacking_words(lacking: Iterable[str]) -> str:
    """Said before what a plan leaves out."""
    return ntr(
        "Not complete: {count} worry has no act in it",
        "Not complete: {count} worries have no act in it",
        len(tuple(lacking)),
    ).format(count=len(tuple(lacking)))

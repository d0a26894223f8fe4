"""An act of a plan or a decision of a meeting as it was written, before it becomes part of a record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypeVar

from app.domain.base import EntryId, Value
from app.domain.calendar import short_date
from app.domain.plans import Meeting, Plan
from app.domain.pursuit import PlannedAct
from app.i18n import tr

T = TypeVar("T")
Bead = Literal["done", "doing", ""]


class WrittenAct(Value, frozen=True):
    """What is done, what it should change, who does it, whether they said yes and how, by when, for which worries."""

    says: str = ""
    expects: str = ""
    mine: bool | None = None
    owner: str = ""
    said_yes: bool | None = None
    how: str = ""
    by: date | None = None
    answers: tuple[EntryId, ...] = ()
    troubles: tuple[tuple[str, str], ...] = ()


class ActLine(Value, frozen=True):
    """An act that stands: its bead, what, what is known of it, and what can still be written about it."""

    id: str
    bead: Bead
    says: str
    about: str
    words: str
    may_take: bool
    may_do: bool


def written(act: PlannedAct, worker: str) -> WrittenAct:
    """An act as its form shows it."""
    mine = act.owner == worker
    return WrittenAct(
        says=act.says,
        expects=act.expects,
        mine=mine,
        owner="" if mine else act.owner,
        said_yes=None if mine else bool(act.accepted),
        how=act.accepted,
        by=act.by,
        answers=act.answers,
    )


def problems(act: WrittenAct, *, expects: bool) -> tuple[tuple[str, str], ...]:
    """What is to be mended, by field."""
    found = [] if act.says.strip() else [("says", tr("Write what is to be done."))]
    if expects and not act.expects.strip():
        found.append(("expects", tr("Write what this should change, so that it can be seen whether it did.")))
    if act.mine is None:
        found.append(("", tr("Select who does it.")))
    if act.mine is False and not act.owner.strip():
        found.append(("owner", tr("Write who does it: a name, and their service.")))
    if act.mine is False and act.said_yes is None:
        found.append(("", tr("Select whether they have said yes.")))
    if act.mine is False and act.said_yes and not act.how.strip():
        found.append(("how", tr("Write how they said so.")))
    return (*found, *act.troubles)


def planned(act: WrittenAct, number: int, worker: str) -> PlannedAct:
    """The act as it is kept; `number` is its place."""
    return PlannedAct(
        id=str(number),
        says=act.says.strip(),
        expects=act.expects.strip(),
        owner=worker if act.mine else act.owner.strip(),
        by=act.by or date.max,
        accepted=act.how.strip() if act.said_yes and not act.mine else "",
        answers=act.answers,
    )


def act_words(act: WrittenAct) -> str:
    """An act in two lines for the check page."""
    who = tr("You") if act.mine else act.owner
    if act.mine is False:
        yes = tr("{who}, who said yes") if act.said_yes else tr("{who}, not asked yet: yours until they say yes")
        who = yes.format(who=act.owner)
    return tr("{what}\n{who}, by {date}").format(what=act.says, who=who, date=short_date(act.by))


def act_lines(of: Plan | Meeting, day: date) -> tuple[ActLine, ...]:
    """Every act: those done with what came of them, then what is left; the first of those comes next."""
    acts = of.made.acts if isinstance(of, Plan) else of.held.decided
    open_ = not isinstance(of, Plan) or of.open
    came = {one.act: one.what_came for one in of.done}
    lines, first = list[ActLine](), True
    for act in sorted(acts, key=lambda one: (one.id not in came, one.by)):
        done, has = act.id in came, of.has(act)
        bead: Bead = "done" if done else "doing" if first else ""
        first = first and done
        words = tr("Done: {came}").format(came=came[act.id]) if done else _expected(act)
        waits = has == of.by.name != act.owner
        lines.append(
            ActLine(
                id=act.id,
                bead=bead,
                says=act.says,
                about=_about(act, has, day, waits=waits, done=done),
                words=words,
                may_take=open_ and waits and not done,
                may_do=open_ and not done,
            )
        )
    return tuple(lines)


def _expected(act: PlannedAct) -> str:
    return tr("It should change: {words}").format(words=act.expects) if act.expects else ""


def _about(act: PlannedAct, has: str, day: date, *, waits: bool, done: bool) -> str:
    if done:
        return has
    late = act.by < day
    by = tr("awaited since {date}") if late else tr("by {date}")
    who = tr("{holder} has this until {owner} says yes").format(holder=has, owner=act.owner) if waits else has
    return tr("{who}, {by}").format(who=who, by=by.format(date=short_date(act.by)))


def put(known: tuple[T, ...], place: int, one: T) -> tuple[T, ...]:
    """With one in its place, or at the end when the place is not taken yet."""
    return (*known[:place], one, *known[place + 1 :])


def entries(worries: object) -> tuple[EntryId, ...]:
    """The worries that were ticked."""
    return tuple(EntryId(str(one)) for one in worries) if isinstance(worries, Iterable) else ()


def pairs(troubles: object) -> list[tuple[str, str]]:
    """What fields themselves found to mend."""
    return [(str(name), str(words)) for name, words in troubles] if isinstance(troubles, Iterable) else []


def chosen(acts: Iterable[PlannedAct], name: str) -> dict[str, str]:
    """What a form about one act shows of it."""
    act = next((one for one in acts if one.id == name), None)
    return {"act": name, "act_words": act.says if act else "", "act_owner": act.owner if act else ""}

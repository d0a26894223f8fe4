"""The named gaps a letter template may use, and what fills them. Nothing a person typed is ever read as a template."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from app.domain.calendar import age_in_years, gestation_on, long_date
from app.domain.pathway import LetterPlan
from app.domain.people import ROLE_NAMES, Person
from app.engine.letter_matter import Matter
from app.engine.letter_words import and_words, stage_words
from app.i18n import ntr, tr

NAMES = (
    "name",
    "full_name",
    "age",
    "stage",
    "baby",
    "your_baby",
    "weeks_left",
    "worker",
    "role",
    "service",
    "recipient",
    "day",
    "contact",
    "gp",
    "your_gp",
    "ask",
)
BRIEF = 240
"""Most characters of the author's request that the first page repeats."""


def gaps(matter: Matter) -> dict[str, str]:
    """What fills each gap for this letter; whatever is not known says so. `ask` is the start of the author's request."""
    known = _known(matter)
    return {**known, "ask": _ask(matter, known)}


def _ask(matter: Matter, known: dict[str, str]) -> str:
    parts = (part for section in matter.plan.sections for part in section.parts if part.kind == "free")
    proposal = next((part.says.format(**known) for part in parts if part.id == "ask"), "")
    first, _, more = matter.free.get("ask", proposal).strip().partition("\n")
    if len(first) > BRIEF:
        first, more = first[:BRIEF].rsplit(" ", 1)[0], first
    return tr("{words} … More under Recommendation.").format(words=first) if more.strip() else first


def _known(matter: Matter) -> dict[str, str]:
    person, who = matter.about, matter.who
    babies = tuple(baby for baby in matter.record.of_kind("baby") if baby.living(who.day))
    names = and_words(tuple(baby.short_name() for baby in babies)) if all(one.given_name for one in babies) else ""
    several, practice = len(babies) > 1, matter.record.family.gp_practice
    plan = next((each for each in matter.pathway.contacts if matter.contact and each.id == matter.contact.plan), None)
    return {
        "name": person.short_name(),
        "full_name": person.plain_name(),
        "age": _age(matter),
        "stage": stage_words(matter),
        "baby": names or (tr("the babies") if several else tr("the baby")),
        "your_baby": _hers(babies, known=bool(matter.record.of_kind("baby"))),
        "weeks_left": weeks_left(matter),
        "worker": who.name,
        "role": tr(ROLE_NAMES[who.role]).lower(),
        "service": who.service or tr("service not recorded"),
        "recipient": matter.recipient,
        "day": long_date(matter.contact.on if matter.contact else who.day),
        "contact": plan.title.lower() if plan else tr("contact"),
        "gp": practice or tr("GP practice not known"),
        "your_gp": tr("Your GP, {practice}").format(practice=practice) if practice else tr("Your GP"),
    }


def _hers(babies: tuple[Person, ...], *, known: bool) -> str:
    """Her babies as a paper for her names them. One who died or lives elsewhere is not spoken of."""
    here = tuple(baby for baby in babies if baby.lives_here != "no" and baby.stopped is None)
    if known and not here:
        return tr("someone with you")
    if here and all(baby.given_name for baby in here):
        return and_words(tuple(baby.short_name() for baby in here))
    return tr("your babies") if len(here) > 1 else tr("your baby")


def weeks_left(matter: Matter) -> str:
    """How far along she is, the due date and how much time is left; a due date that is not known says so."""
    day = matter.who.day
    due = min((baby.due for baby in matter.record.of_kind("baby") if baby.due and baby.unborn()), default=None)
    babies = matter.record.of_kind("baby")
    if due is None and babies and not any(baby.unborn() for baby in babies):
        return tr("No birth is awaited, as far as is written here.")
    if due is None:
        return tr("The due date is not known yet.")
    left = (due - day).days
    if left < 0:
        return tr("The due date, {due}, has passed.").format(due=long_date(due))
    words = tr("{weeks} weeks pregnant on {day}. Due on {due}: {left} left.")
    time = ntr("{count} day", "{count} days", left) if left < 14 else ntr("{count} week", "{count} weeks", left // 7)
    count = left if left < 14 else left // 7
    return words.format(
        weeks=gestation_on(due, day), day=long_date(day), due=long_date(due), left=time.format(count=count)
    )


def _age(matter: Matter) -> str:
    born = matter.about.born
    return tr("aged {years}").format(years=age_in_years(born, matter.who.day)) if born else tr("age not known")


def unknown_gaps(plan: LetterPlan) -> tuple[str, ...]:
    """Gaps a template uses that nothing fills, and any that is more than a name in brackets."""
    parts = (part for section in plan.sections for part in section.parts)
    return tuple(sorted({gap for part in parts for words in (part.says, part.label) for gap in _strange(words)}))


def _strange(words: str) -> Iterator[str]:
    try:
        for _, name, shape, turned in Formatter().parse(words):
            if name is not None and (name not in NAMES or shape or turned):
                yield name + (f"!{turned}" if turned else "") + (f":{shape}" if shape else "")
    except ValueError:
        yield words

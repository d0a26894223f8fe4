"""The named gaps a letter template may use, and what fills them. Nothing a person typed is ever read as a template."""

from __future__ import annotations

from string import Formatter

from app.domain.calendar import age_in_years, long_date
from app.domain.pathway import LetterPlan
from app.domain.people import ROLE_NAMES
from app.engine.letter_matter import Matter
from app.engine.letter_words import and_words, stage_words
from app.i18n import tr

NAMES = (
    "name",
    "full_name",
    "age",
    "stage",
    "baby",
    "worker",
    "role",
    "service",
    "recipient",
    "day",
    "contact",
    "gp",
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
    babies = tuple(baby.short_name() for baby in matter.record.of_kind("baby"))
    plan = next((each for each in matter.pathway.contacts if matter.contact and each.id == matter.contact.plan), None)
    return {
        "name": person.short_name(),
        "full_name": person.plain_name(),
        "age": _age(matter),
        "stage": stage_words(matter),
        "baby": and_words(babies) or tr("the baby"),
        "worker": who.name,
        "role": tr(ROLE_NAMES[who.role]).lower(),
        "service": who.service or tr("service not recorded"),
        "recipient": matter.recipient,
        "day": long_date(matter.contact.on if matter.contact else who.day),
        "contact": plan.title.lower() if plan else tr("contact"),
        "gp": matter.record.family.gp_practice or tr("GP practice not known"),
    }


def _age(matter: Matter) -> str:
    born = matter.about.born
    return tr("aged {years}").format(years=age_in_years(born, matter.who.day)) if born else tr("age not known")


def unknown_gaps(plan: LetterPlan) -> tuple[str, ...]:
    """Gaps a template uses that nothing fills."""
    used = {
        name
        for section in plan.sections
        for part in section.parts
        for _, name, _, _ in Formatter().parse(part.says + part.label)
        if name is not None
    }
    return tuple(sorted(used - set(NAMES)))

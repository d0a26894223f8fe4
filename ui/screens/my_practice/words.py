"""The words of a worker's own pages: levels as she would say them, two views side by side, and no total of anything."""

from __future__ import annotations

from datetime import date

from app.domain.calendar import short_date
from app.domain.competence import LEVEL_NAMES, LEVELS_OF, Domain
from app.domain.people import ROLE_NAMES
from app.domain.practice import EVIDENCE_NAMES, EvidenceAdded, TrainingDone
from app.domain.practised import Gap, PracticeState, Standing, TrainingStanding
from app.i18n import ntr, tr


def level_words(level: int) -> str:
    """A level as a person says it of herself."""
    return tr(LEVEL_NAMES[level])


def level_of_anybody(level: int) -> str:
    """A level said of anybody, inside a sentence."""
    return tr(LEVELS_OF[level]).lower()


def said_words(one: Standing) -> str:
    """What she said, or that she has not: not said is not low."""
    return tr("Not said yet") if one.own is None else level_words(one.own)


def expected_words(state: PracticeState, one: Standing) -> str:
    """What is expected of her role."""
    role = tr(ROLE_NAMES[state.role])
    words = tr("Expected of this role ({role}): {level}. An unverified default.")
    return words.format(role=role.lower(), level=level_of_anybody(one.target))


def together_words(one: Standing) -> str:
    """Both views and both names, kindly; empty where nobody has looked at it with her."""
    both = one.together
    if both is None:
        return ""
    day = short_date(one.together_on)
    if both.own == both.theirs:
        words = tr("{name} and you, {date}: {level}.")
        told = words.format(name=both.supervisor, date=day, level=level_of_anybody(both.own))
    else:
        words = tr(
            "You and {name} saw it differently on {date}, which is worth a talk. You said: {own}. {name} said: {theirs}."
        )
        told = words.format(
            name=both.supervisor, date=day, own=level_of_anybody(both.own), theirs=level_of_anybody(both.theirs)
        )
    following = tr("Next: {what}").format(what=both.next) if both.next else ""
    return "\n".join(part for part in (told, both.words, following) if part)


def note_words(one: Standing, day: date) -> str:
    """What else there is to say of a statement in a list."""
    shown = ntr("{count} thing shows it", "{count} things show it", len(one.evidence)).format(count=len(one.evidence))
    looked = tr("Looked at with {name}").format(name=one.together.supervisor) if one.together else ""
    again = tr("Look again {date}").format(date=short_date(one.again)) if one.again and not one.due(day) else ""
    return ". ".join(part for part in (shown if one.evidence else "", looked, again) if part)


def domain_words(state: PracticeState, domain: Domain) -> str:
    """How much of a part she has said."""
    shown = state.shown(domain.id)
    left = sum(one.own is None for one in shown)
    if not shown:
        return tr("Open by choice")
    if not left:
        return tr("All said")
    return ntr("{count} not said yet", "{count} not said yet", left).format(count=left)


def evidence_words(one: EvidenceAdded) -> tuple[str, str]:
    """What kind of thing shows it and when; and the words."""
    kind = tr("{kind}, {date}").format(kind=tr(EVIDENCE_NAMES[one.evidence]), date=short_date(one.on))
    by = tr("With {name}").format(name=one.by) if one.by else ""
    return kind, "\n".join(part for part in (one.words, by) if part)


def training_words(one: TrainingStanding, day: date) -> str:
    """When a kind of training was last attended, and when it is due again."""
    if one.last is None:
        return tr("Not written here yet")
    if one.again is None:
        return short_date(one.last.on)
    if one.due(day):
        return tr("Due again since {date}").format(date=short_date(one.again))
    return tr("In date until {date}").format(date=short_date(one.again))


def done_words(done: TrainingDone) -> str:
    """Hours, and whether other agencies were there."""
    hours = tr("{hours} hours").format(hours=f"{done.hours:g}")
    who = done.others or tr("yes")
    others = tr("With other agencies: {who}").format(who=who) if done.with_others else tr("Own agency only")
    return tr("{hours}. {others}").format(hours=hours, others=others)


def gap_words(gap: Gap) -> tuple[str, str]:
    """Where she stands and what is expected; and the training that belongs to it."""
    one = gap.standing
    stands = tr("Now: {now}. Expected: {target}.").format(
        now=level_of_anybody(one.level or 0), target=level_of_anybody(one.target)
    )
    names = ", ".join(kind.title for kind in gap.training)
    return stands, tr("Training that belongs to it: {names}").format(names=names) if names else ""


def copy_words(state: PracticeState) -> str:
    """How much stands only on this laptop."""
    if not state.lines:
        return tr("Nothing is written here yet.")
    if state.since_copy is None:
        return tr("No copy was taken yet. If this laptop is lost, what is written here is lost too.")
    words = ntr(
        "{count} line was written since your last copy.",
        "{count} lines were written since your last copy.",
        state.since_copy,
    )
    return words.format(count=state.since_copy)


def alone_words() -> str:
    """That no training written here was with other agencies."""
    return tr(
        "None of the training written here was with other agencies. Learning together makes it everybody’s to act."
    )

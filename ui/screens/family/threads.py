"""A worry as a line of steps, and a family at a glance, in the words of its page."""

from __future__ import annotations

from app.domain.calendar import short_date, uk_time
from app.domain.findings import Finding
from app.domain.people import Person
from app.domain.record import FamilyRecord
from app.domain.referrals import HAS_IT, STATE_WORDS
from app.domain.sharing import AGENCIES, AGENCY_NAMES
from app.i18n import ntr, tr
from app.services.states import FamilyState, Measure
from ui.screens.family.state import Glance, MapLine, MeasureShown, Step, Worry

URGENT = ("emergency", "same-day")
DECIDED = {
    "refer": "Decided: refer",
    "consult": "Decided: talk it over",
    "act": "Decided: act",
    "not-now": "Decided: not now",
}
JOINED = ("father", "partner", "husband", "wife", "dad")
NAMED = 3


def steps(record: FamilyRecord, finding: Finding) -> tuple[Step, ...]:
    """What happened with a worry, then what is missing; the first missing one comes next."""
    day = short_date(uk_time(finding.raised_at).date())
    done = [Step("done", tr("Noticed"), tr("{date}, {who}").format(date=day, who=finding.raised_by.name))]
    call = finding.spoken_to()
    if call:
        done.append(Step("done", tr("Spoken to {who}").format(who=call.answered_by), call.agreed))
    if finding.decisions:
        last = finding.decisions[-1]
        done.append(Step("done", tr(DECIDED[last.decision]), last.reason))
    done += _referred(record, finding)
    done += _planned(record, finding)
    return (*done, *_missing(record, finding, spoken=call is not None))


def _referred(record: FamilyRecord, finding: Finding) -> list[Step]:
    return [
        Step("done", tr("Referral to {who}").format(who=one.started.to), tr(STATE_WORDS[one.state]))
        for one in record.pursued.referrals_of(finding.entry)
    ]


def _planned(record: FamilyRecord, finding: Finding) -> list[Step]:
    words = tr("{who}, by {date}")
    return [
        Step(
            "done",
            tr("In a plan: {act}").format(act=act.says),
            words.format(who=plan.has(act), date=short_date(act.by)),
        )
        for plan in record.pursued.plans.values()
        if plan.open
        for act in plan.made.acts
        if finding.entry in act.answers
    ]


def _missing(record: FamilyRecord, finding: Finding, *, spoken: bool) -> list[Step]:
    referrals = record.pursued.referrals_of(finding.entry)
    planned = _planned(record, finding)
    names = [tr("Somebody spoken to")] if finding.urgency in URGENT and not spoken else []
    if not (finding.decisions or referrals or planned or spoken):
        names.append(tr("Decided what is done"))
    if any(one.open and one.state not in HAS_IT for one in referrals):
        names.append(tr("A named person there has it"))
    names += [tr("What came of it"), tr("Ended by a named person")]
    return [
        Step("" if place else "doing", name, tr("Not yet") if not place else "") for place, name in enumerate(names)
    ]


def glance(state: FamilyState, worries: tuple[Worry, ...]) -> tuple[Glance, ...]:
    """The questions that the page answers before anything is read below."""
    record = state.record
    people = ", ".join(person.short_name() for person in record.people.values()) or tr("Nobody yet")
    owners = tuple(dict.fromkeys(one.owner for one in worries))
    count = ntr("{count} open worry", "{count} open worries", len(worries)).format(count=len(worries))
    gaps = state.not_known
    more = (
        tr("{first}, and {count} more").format(first=gaps[0], count=len(gaps) - 1) if len(gaps) > 1 else "".join(gaps)
    )
    untold = _untold(state, record)
    return (
        Glance(tr("Who is in this family"), people),
        *_seen(state),
        Glance(tr("What we are worried about"), count if worries else tr("Nothing is open here"), _has(owners)),
        _next(state),
        Glance(tr("What we don’t know"), more or tr("Nothing is listed"), tr("Not known is not no.")),
        Glance(tr("Who has not been told"), untold or tr("Nobody is left to tell"), _of(worries) if untold else ""),
    )


def _seen(state: FamilyState) -> tuple[Glance, ...]:
    """When the baby was last seen; nothing where every baby written down died or lives elsewhere."""
    if not state.baby_seen and state.record.of_kind("baby"):
        return ()
    return (Glance(tr("When a worker last saw the baby"), state.baby_seen or tr("No baby is recorded")),)


def _next(state: FamilyState) -> Glance:
    """When the first act is due and who has it; what it is about stands below, behind a press where it is private."""
    asks, up = tr("What happens next"), state.next
    if up is None:
        return Glance(asks, tr("Nothing waits for an act"))
    day = uk_time(up.due).date()
    when = tr("Awaited since {date}") if up.late else tr("Today") if day == state.day else tr("By {date}")
    owner = tr("{owner} has this now").format(owner=up.owner)
    return Glance(asks, when.format(date=short_date(day)), owner, "soon" if up.late or up.urgent else "")


def _has(owners: tuple[str, ...]) -> str:
    return tr("With {owners}").format(owners=", ".join(owners)) if owners else ""


def _of(worries: tuple[Worry, ...]) -> str:
    return ntr("Of {count} worry", "Of {count} worries", len(worries)).format(count=len(worries))


def _untold(state: FamilyState, record: FamilyRecord) -> str:
    """Agencies that were told of none or not all of the open worries, and of which nobody said why not."""
    worries = [one.entry for one in record.open_findings()]
    open_ones = [
        name for name in AGENCIES if name != state.role and any(record.pursued.told(of, name).open for of in worries)
    ]
    names = [tr(AGENCY_NAMES[name]) for name in sorted(open_ones, key=lambda name: name != "childrens-centre")]
    shown = ", ".join(names[:NAMED])
    return (
        tr("{names}, and {count} more").format(names=shown, count=len(names) - NAMED) if len(names) > NAMED else shown
    )


def measure_shown(measure: Measure) -> MeasureShown:
    """A measure as it is drawn and listed: what is missing is said, and never drawn lower."""
    days = []
    for one in measure.days:
        missing = ntr("{count} item has no answer: no total", "{count} items have no answer: no total", one.missing)
        words = one.band if one.total is not None else missing.format(count=one.missing)
        days.append((one.day, one.total, words))
    return MeasureShown(measure.name, measure.most, measure.threshold, tuple(days))


def map_of(record: FamilyRecord) -> tuple[MapLine, ...]:
    """Everybody, as the map draws them."""
    return tuple(_on_map(person) for person in record.people.values())


def _on_map(person: Person) -> MapLine:
    relation = {"mother": tr("Mother"), "baby": tr("Baby")}.get(person.kind, person.relationship or tr("Not said who"))
    words = [relation]
    if person.kind == "adult" and person.met is not True:
        words.append(tr("not met yet"))
    if person.died:
        words.append(tr("died"))
    shape = "triangle" if person.unborn() else {"Female": "circle", "Male": "square"}.get(person.gender, "diamond")
    said = person.relationship.lower()
    return MapLine(
        name=person.short_name(),
        about=", ".join(words),
        shape="circle" if person.kind == "mother" else shape,
        where={"yes": "home", "no": "elsewhere"}.get("yes" if person.unborn() else person.lives_here, "not-known"),
        child=person.kind in ("baby", "child"),
        mother=person.kind == "mother",
        joined=person.kind == "baby" or (person.kind == "adult" and any(word in said for word in JOINED)),
        died=person.died is not None,
    )

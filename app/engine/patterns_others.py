"""Who else knows of a worry: nobody told, talking it over that has no day, nobody else's eyes on it for weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.base import EntryId
from app.domain.calendar import short_date, uk_time
from app.domain.findings import Finding
from app.domain.record import FamilyRecord
from app.domain.watch import Watch
from app.engine.pattern import Numbers, Pattern, counted_from, grave
from app.i18n import tr


def untold(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """A worry that is more than planned, of which nobody else was told and nobody wrote why not."""
    for finding in grave(record.findings.values()):
        if _told(record, finding):
            continue
        since, again = counted_from(record, "untold", finding.raised_at)
        yield Pattern(
            id="untold",
            says=tr("Nobody else is written as told of this worry: {what}").format(what=finding.says),
            asks=tr(
                "Open who knows what: tell each service the least that helps, or write why not. A no of hers is a reason."
            ),
            learn=("CHILDM-F1", "CHILDM-F4b", "BABYM-L48"),
            rests_on=(finding.entry, *again),
            since=since + timedelta(days=numbers["untold_days"]),
        )
        return


def _told(record: FamilyRecord, finding: Finding) -> bool:
    pursued, of = record.pursued, finding.entry
    written = any(one.shared.of == of for one in pursued.shares.values())
    held = any(one.not_shared.of == of for one in pursued.withheld.values())
    sent = any(of in one.issued.findings for one in record.letters.values())
    return (
        written or held or sent or bool(pursued.referrals_of(of)) or any(True for _ in _talked(record, finding, None))
    )


def confer_without_day(record: FamilyRecord, numbers: Numbers) -> Iterator[Pattern]:
    """It was decided to talk it over, and no day is written: a decision of that kind loses weeks by itself."""
    for finding in record.open_findings():
        last = finding.decisions[-1] if finding.decisions else None
        if last is None or finding.decided_at is None or last.decision != "consult" or last.review_on is not None:
            continue
        if any(at > finding.decided_at for at in _talked(record, finding, lines=None)):
            continue
        pattern = f"no-day:{finding.entry}"
        since, again = counted_from(record, pattern, finding.decided_at)
        yield Pattern(
            id=pattern,
            says=tr("It was decided to talk this over, and no day is written: {what}").format(what=finding.says),
            asks=tr(
                "Agree the day and who comes, and write it down; or write what was said, if it has been talked over."
            ),
            learn=("BABYM-P24", "BABYM-P32-ii"),
            rests_on=(finding.entry, EntryId(finding.decided_at.isoformat()), *again),
            since=since + timedelta(days=numbers["confer_within_days"]),
        )


def second_look(record: FamilyRecord, numbers: Numbers, watch: Watch) -> Iterator[Pattern]:
    """The worry that has stood longest without anybody else's eyes on it."""
    days = timedelta(days=numbers["second_look_days"])
    since = {
        one.entry: max([one.raised_at, *_talked(record, one, lines=watch.second)])
        for one in grave(record.findings.values())
    }
    if not since or not watch.second:
        return
    entry = min(since, key=lambda one: since[one])
    start, again = counted_from(record, "second-look", since[entry])
    yield Pattern(
        id="second-look",
        says=tr("Nobody else has looked at this worry since {day}: {what}").format(
            day=short_date(uk_time(since[entry]).date()), what=record.findings[entry].says
        ),
        asks=tr("Take it to supervision or to your lead, and write who said what, and what was decided."),
        learn=("DERBY-M6", "BABYM-CSC-R3", "BABYA-P4"),
        rests_on=(entry, EntryId(since[entry].isoformat()), *again),
        since=start + days,
    )


def _talked(record: FamilyRecord, finding: Finding, lines: tuple[str, ...] | None) -> Iterator[datetime]:
    """When a worry was talked over: at a meeting, or with somebody who answered on one of these lines (any line for none)."""
    for made in record.calls:
        right = lines is None or made.call.line in lines
        if right and made.call.answered_by and finding.entry in made.call.findings:
            yield made.at
    yield from (one.at for one in record.pursued.meetings.values() if finding.entry in one.held.findings)

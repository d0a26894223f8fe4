"""The parts of a letter one stage up: each referral with what came back, and each disagreement with both views."""

from __future__ import annotations

from datetime import datetime

from app.domain.calendar import short_date, short_time, uk_time
from app.domain.letter import Block
from app.domain.local import Local, Stage
from app.domain.pathway import LetterPart
from app.domain.record import FamilyRecord
from app.domain.referrals import STATE_WORDS, Referral
from app.engine.letter_blocks import Row, listed, table
from app.engine.letter_matter import Matter, place_of_finding
from app.engine.pursuing import pursuit_items
from app.i18n import tr


def waited(matter: Matter, part: LetterPart) -> Block:
    """Each open referral whose worries may stand here: whom it went to, what was asked, and every answer with its day."""
    heads: Row = (tr("Who was asked, and for what"), tr("What came of it, in order"))
    still = [one for one in matter.record.pursued.referrals.values() if one.open]
    shown = [one for one in still if _may_stand(matter, one)]
    if still and not shown and not matter.annex:
        apart = tr("What was asked, and what came back, stands on the page for safeguarding colleagues alone.")
        return Block(
            kind="paragraph", id=part.id, label=part.label, text=apart, origin=tuple(str(one.entry) for one in still)
        )
    rows = tuple((_asked(one), _came(one)) for one in shown)
    return table(part, heads, rows, tuple(str(one.entry) for one in shown))


def _may_stand(matter: Matter, referral: Referral) -> bool:
    known = [matter.record.findings[one] for one in referral.started.findings if one in matter.record.findings]
    return any(place_of_finding(matter, one) != "main" for one in known) == matter.annex


def _asked(referral: Referral) -> str:
    started = referral.started
    words = tr("{to}, {date}: {asks}").format(
        to=started.to, date=short_date(uk_time(referral.at).date()), asks=started.asks
    )
    made_by = tr(" Made by {who}, as we were told.").format(who=started.made_by) if started.made_by else ""
    return f"{words.rstrip('.')}.{made_by}"


def _came(referral: Referral) -> str:
    """Every step with its day, who said so and in what words; nothing yet says so."""
    lines = []
    for one in referral.steps:
        said = tr("{date}: {step}").format(date=short_time(one.at), step=tr(STATE_WORDS[one.stepped.step]).lower())
        who = tr(", {who}").format(who=one.stepped.by) if one.stepped.by else ""
        note = f". {one.stepped.note.strip()}" if one.stepped.note.strip() else ""
        lines.append(f"{said}{who}{note}".rstrip(".") + ".")
    return "\n".join(lines) or tr("Not sent yet.")


def views(matter: Matter, part: LetterPart) -> Block:
    """Each open disagreement: our view, theirs as they would say it, and the stage it has reached. The writer's own judgement
    is theirs, and stands here only where they write it."""
    known = [one for one in matter.record.pursued.disagreements.values() if one.open]
    words = tr("{who}. How we see it: {ours} How they see it: {theirs} Stage reached: {stage}, since {date}.")
    bullets = tuple(
        words.format(
            who=one.opened.with_whom,
            ours=_sentence(one.opened.ours),
            theirs=_sentence(one.opened.theirs),
            stage=one.stage,
            date=short_date(uk_time(one.since).date()),
        )
        for one in known
    )
    return listed(part, bullets, tuple(str(one.entry) for one in known))


def _sentence(words: str) -> str:
    said = words.strip()
    return said if said.endswith((".", "!", "?")) else f"{said}."


def stage_now(record: FamilyRecord, local: Local, now: datetime) -> Stage | None:
    """The highest stage that has opened for anything late in this record by now; none while nothing is late."""
    opened = (stage for item in pursuit_items(record, local) for stage in item.stages if stage.opens_at <= now)
    return max(opened, key=lambda stage: stage.stage, default=None)

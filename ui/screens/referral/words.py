"""A referral in the words of its page: what has happened, what is missing, and what may come next."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.domain.base import EntryId
from app.domain.calendar import short_date, short_time
from app.domain.pathway import URGENCY_NAMES
from app.domain.pursuit import ReferralStepped
from app.domain.referrals import NEXT, STATE_WORDS, Referral, ReferralState
from app.i18n import tr
from app.services.states_pursuit import PursuitState
from ui.screens.referral.state import Known, LineStep
from ui.visits.words import due_words

NOT_OFFERED = ("ready", "other-route")
"""Steps without a button of their own: getting ready is the draft itself, another way is a referral of its own."""

ACT_WORDS = {
    "dispatched": "It was sent",
    "failed": "It did not get there",
    "received": "They have it",
    "accepted": "They accepted it",
    "lowered": "They accepted it as less urgent",
    "declined": "They declined it",
    "more-asked": "They ask for more",
    "more-sent": "What they asked for was sent",
    "assessed": "They have seen the family",
    "outcome": "What came of it is known",
    "ended": "End the referral",
}
"""The buttons under the line."""

ANSWER, OUTCOME, END = "Their answer", "What came of it", "Ended by a named person"
SEEN = "Seen by them"
STILL: dict[str, tuple[str, ...]] = {
    "drafted": ("Sent", "Received by a named person", ANSWER, OUTCOME, END),
    "ready": ("Sent", "Received by a named person", ANSWER, OUTCOME, END),
    "failed": ("Sent another way", "Received by a named person", ANSWER, OUTCOME, END),
    "dispatched": ("Received by a named person", ANSWER, OUTCOME, END),
    "received": (ANSWER, OUTCOME, END),
    "more-asked": ("What they asked for", ANSWER, OUTCOME, END),
    "more-sent": (ANSWER, OUTCOME, END),
    "accepted": (SEEN, OUTCOME, END),
    "lowered": ("What you say to that", OUTCOME, END),
    "declined": ("Another way, or a disagreement", OUTCOME, END),
    "assessed": (OUTCOME, END),
    "outcome": (END,),
}
"""What is missing from where it stands: the first of these comes next."""


def known(state: PursuitState, referral: Referral) -> Known:
    """The referral's page."""
    started, item = referral.started, state.items.get(referral.entry)
    findings, last = state.record.findings, referral.steps[-1].stepped if referral.steps else None
    stage, late = state.opened(referral.entry), state.late(referral.entry)
    apart = next(
        (one for one in state.record.pursued.disagreements.values() if one.opened.about == referral.entry), None
    )
    return Known(
        to=started.to,
        state=referral.state,
        steps=line(referral),
        asks=started.asks,
        reason=started.reason,
        worries=tuple(findings[one].says for one in started.findings if one in findings),
        about=state.record.name_of(started.about),
        how_soon=tr(URGENCY_NAMES[started.urgency]),
        owner=item.owner if item else referral.owner,
        next=item.act if item else "",
        due=tr("By {when}").format(when=due_words(item.due, state.day)) if item and item.due and not late else "",
        waits=_waits(state, referral) if late else "",
        stage=tr("Stage {stage} of the local ladder has opened: {says}").format(stage=stage.stage, says=stage.says)
        if stage
        else "",
        letter=stage.letter if stage else "",
        last_by=last.by if last else "",
        last_words=last.note if last else "",
        may=tuple(step for step in NEXT[referral.state] if step not in NOT_OFFERED),
        open=referral.open,
        disagreement=apart.entry if apart else EntryId(""),
        apart=_apart(apart.opened.with_whom, settled=not apart.open) if apart else "",
    )


def _apart(who: str, *, settled: bool) -> str:
    words = tr("The disagreement with {who} is settled.") if settled else tr("We see it differently from {who}.")
    return words.format(who=who)


def _waits(state: PursuitState, referral: Referral) -> str:
    item = state.items[referral.entry]
    since = short_date(item.due.date()) if item.due else ""
    who = item.waiting_for or item.owner
    return tr("Waiting for {who} since {date}").format(who=who, date=since)


def line(referral: Referral) -> tuple[LineStep, ...]:
    """Every step that happened, in order, then each that is missing; the first missing one comes next."""
    drafted = _step("drafted", referral.at, referral.by.name, "")
    if referral.started.made_by:
        drafted = msgspec.structs.replace(drafted, title=tr("Told to us"))
    done = [drafted, *(_done(one.stepped, one.at, one.by.name) for one in referral.steps)]
    missing = [
        LineStep(bead="" if place else "doing", title=tr(title), about=tr("Not yet"))
        for place, title in enumerate(STILL.get(referral.state, ()))
    ]
    return (*done, *missing)


def _done(stepped: ReferralStepped, at: datetime, writer: str) -> LineStep:
    words = sentences(stepped.how, stepped.note)
    if stepped.answer_by:
        said = tr("They said: by {date}.").format(date=short_date(stepped.answer_by))
        words = sentences(words, said)
    return _step(stepped.step, at, stepped.by or writer, words, writer)


def sentences(*parts: str) -> str:
    """What people wrote, each with its full stop."""
    written = (part.strip() for part in parts if part.strip())
    return " ".join(part if part[-1] in ".!?" else f"{part}." for part in written)


def _step(step: ReferralState, at: datetime, by: str, words: str, writer: str = "") -> LineStep:
    about = tr("{when}, {who}").format(when=short_time(at), who=by)
    if writer and writer != by:
        about = tr("{about}. Written by {writer}").format(about=about, writer=writer)
    return LineStep(bead="done", title=tr(STATE_WORDS[step]), about=about, words=words)

"""A meeting in the words of its page: where it stands, who is waited for, who came, who does what."""

from __future__ import annotations

from app.domain.calendar import short_date, uk_time
from app.domain.plans import MEETINGS, Called, Meeting
from app.domain.pursuit import Came, MeetingCalled, MeetingHeld, MeetingId, MeetingKind
from app.i18n import tr
from app.services.states_pursuit import PursuitState
from ui.families.acts_written import act_lines, planned
from ui.screens.meeting.state import Drafted, Standing

KINDS: dict[str, MeetingKind] = {
    "practice": "practice",
    "core-group": "core-group",
    "discharge": "discharge",
    "strategy": "strategy",
}
"""Each kind of meeting, as it is chosen."""


def awaited(state: PursuitState, one: Called) -> Standing:
    """A meeting that was asked for."""
    called, item = one.called, state.items.get(one.entry)
    title = tr("{kind} asked for").format(kind=tr(MEETINGS[called.meets]))
    if one.not_held is not None:
        words = tr("It will not be held, as {who} said: {why}")
        stands = words.format(who=one.not_held.by, why=one.not_held.why)
    elif called.on:
        stands = tr("To be held on {date}").format(date=short_date(called.on))
    else:
        since = short_date(uk_time(one.at).date())
        stands = tr("Waiting for {who} since {date}").format(who=called.asked_of, date=since)
    return Standing(
        title=title,
        about=called.about,
        stands=stands,
        late=one.not_held is None and state.late(one.entry),
        next=item.act if item else "",
        owner=state.record.owners.get(one.entry, one.by.name),
        worries=_worries(state, one),
        awaited=one.not_held is None,
    )


def met(state: PursuitState, one: Meeting) -> Standing:
    """A meeting that was held."""
    held = one.held
    return Standing(
        title=tr("{kind}, {date}").format(kind=tr(MEETINGS[held.meets]), date=short_date(held.on)),
        about=held.about,
        stands=tr("Held {date}, written by {who}").format(date=short_date(held.on), who=one.by.name),
        owner=state.record.owners.get(one.entry, one.by.name),
        worries=_worries(state, one),
        came=tuple((each.who, each.brought) for each in held.came),
        not_there=held.not_there,
        acts=act_lines(one, state.day),
    )


def _worries(state: PursuitState, one: Called | Meeting) -> tuple[str, ...]:
    known = state.record.findings
    named = one.called.findings if isinstance(one, Called) else one.held.findings
    return tuple(known[each].says for each in named if each in known)


def called_of(draft: Drafted) -> MeetingCalled:
    """The asking as it is kept."""
    return MeetingCalled(
        meeting=MeetingId(""),
        meets=KINDS[draft.meets],
        about=draft.about,
        asked_of=draft.asked_of,
        how=draft.how,
        on=draft.on,
        findings=draft.worries,
    )


def held_of(draft: Drafted, worker: str) -> MeetingHeld:
    """The meeting as it is kept."""
    if draft.on is None:
        raise ValueError("A meeting that was held has a day.")
    return MeetingHeld(
        meeting=draft.meeting,
        meets=KINDS[draft.meets],
        about=draft.about,
        on=draft.on,
        came=tuple(Came(who=who, brought=brought) for who, brought in draft.came),
        decided=tuple(planned(one, number, worker) for number, one in enumerate(draft.decided, 1)),
        findings=tuple(dict.fromkeys((*draft.worries, *(each for one in draft.decided for each in one.answers)))),
        not_there=draft.not_there,
    )

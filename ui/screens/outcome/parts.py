"""The pieces of the outcome page: a worry with who has it, what can't be told yet."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.handled import MainRecordMark
from app.i18n import ntr, tr
from app.services.states import Raised, Untold
from ui.theme.looks import Looks
from ui.visits.words import due_words, in_main_record_words, source_line, within_words
from ui.widgets.cards import CareCard
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets, SummaryRow

URGENT = ("emergency", "same-day")
IF_SO = {
    "emergency": ("Would be an emergency if so.", "One or more of these would be an emergency if so."),
    "same-day": ("Would be for the same day if so.", "One or more of these would be for the same day if so."),
}
"""How soon something would have to be acted on, of what nobody knows yet: said quietly, for it is not so until it is told."""


def raised_card(looks: Looks, raised: Raised, day: date, mark: MainRecordMark | None) -> CareCard:
    """What was noticed, who has it and by when, and whether the main record knows; why and what to do are folded away."""
    finding = raised.finding
    card = CareCard(looks, tone=finding.urgency, how_soon=within_words(raised.rule, finding, day), says=finding.says)
    by = tr(", by {time}").format(time=due_words(finding.due, day)) if finding.due else ""
    card.inside.add(body(looks, tr("{owner} has this now{by}.").format(owner=finding.owner, by=by)))
    for words in (_spoken_words(raised), _supported_words(raised), in_main_record_words(mark)):
        if words:
            card.inside.add(secondary(looks, words))
    more = Disclosure(looks, tr("Why, and what to do"), name=f"raised.{finding.entry}.more")
    more.button.setAccessibleName(tr("Why, and what to do: {worry}").format(worry=finding.says))
    more.inside.add(strong(looks, tr("Because")), Bullets(looks, raised.reasons))
    from_where = tr("From {source}").format(source=source_line(raised.rule.source))
    more.inside.add(secondary(looks, from_where))
    more.inside.add(strong(looks, tr("What to do")), Bullets(looks, tuple(action.says for action in raised.actions)))
    card.inside.add(more)
    return card


def waits_for_a_voice(raised: Raised) -> bool:
    """Urgent, and nobody has been spoken to yet."""
    return raised.finding.urgency in URGENT and raised.finding.spoken_to() is None


def next_words(owner: str, due: datetime | None, day: date) -> str:
    """Who has a next step now, and by when it is due."""
    if not owner:
        return tr("Nobody has this yet")
    by = tr(", by {time}").format(time=due_words(due, day)) if due else ""
    return tr("{owner} has this now{by}").format(owner=owner, by=by)


def _supported_words(raised: Raised) -> str:
    return "" if raised.supported else tr("The answer behind this was changed; nobody has said why yet.")


def untold_rows(looks: Looks, untold: tuple[Untold, ...]) -> Column:
    """What was not asked, each once, with all that it leaves open: what would be urgent in sight, the others behind their count."""
    rows = Column(looks, gap="s")
    urgent = _by_missing([one for one in untold if one.urgency in URGENT])
    others = _by_missing([one for one in untold if one.urgency not in URGENT])
    for place, (missing, left_open) in enumerate(urgent.items()):
        rows.add(_untold_row(looks, missing, left_open, f"untold.{place}"))
    if others:
        words = ntr("{count} other thing", "{count} other things", len(others)).format(count=len(others))
        more = Disclosure(looks, words, name="untold.more")
        for place, (missing, left_open) in enumerate(others.items()):
            more.inside.add(_untold_row(looks, missing, left_open, f"untold.other.{place}"))
        rows.add(more)
    return rows


def _by_missing(untold: list[Untold]) -> dict[str, list[Untold]]:
    grouped: dict[str, list[Untold]] = {}
    for one in untold:
        grouped.setdefault("; ".join(one.missing), []).append(one)
    return grouped


def _untold_row(looks: Looks, missing: str, left_open: list[Untold], name: str) -> SummaryRow:
    """No badge: what nobody asked about is not an emergency, and must not look like one."""
    says = tuple(dict.fromkeys(one.rule.says for one in left_open))
    gravest = next((one for one in IF_SO if any(each.urgency == one for each in left_open)), "")
    note = tr(IF_SO[gravest][len(says) > 1]) if gravest else ""
    return SummaryRow(looks, missing, "\n".join(says), name=name, note=note)


def _spoken_words(raised: Raised) -> str:
    call = raised.finding.spoken_to()
    if call is None:
        return tr("Nobody has been spoken to yet.") if waits_for_a_voice(raised) or raised.rule.by_voice else ""
    return tr("Spoken to {who}: {agreed}").format(who=call.answered_by, agreed=call.agreed)

"""The pieces of the outcome page: a worry with who has it, what can't be told yet."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.handled import MainRecordMark
from app.domain.pathway import URGENCY_NAMES
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
    """Urgent ones in sight, the others behind their count."""
    rows = Column(looks, gap="s")
    urgent = [one for one in untold if one.urgency in URGENT]
    others = [one for one in untold if one.urgency not in URGENT]
    for place, one in enumerate(urgent):
        rows.add(_untold_row(looks, one, f"untold.{place}"))
    if others:
        words = ntr("{count} other thing", "{count} other things", len(others)).format(count=len(others))
        more = Disclosure(looks, words, name="untold.more")
        for place, one in enumerate(others):
            more.inside.add(_untold_row(looks, one, f"untold.other.{place}"))
        rows.add(more)
    return rows


def _untold_row(looks: Looks, one: Untold, name: str) -> SummaryRow:
    missing = tr("Not known yet: {what}").format(what="; ".join(one.missing))
    what = tr("Can't tell whether this is so: {says}").format(says=one.rule.says)
    return SummaryRow(looks, what, missing, name=name, tag=tr(URGENCY_NAMES[one.urgency]), tone=one.urgency)


def _spoken_words(raised: Raised) -> str:
    call = raised.finding.spoken_to()
    if call is None:
        return tr("Nobody has been spoken to yet.") if raised.rule.by_voice else ""
    return tr("Spoken to {who}: {agreed}").format(who=call.answered_by, agreed=call.agreed)

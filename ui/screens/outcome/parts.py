"""The pieces of the outcome page: a worry with who has it, what can't be told yet, one person's note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.pathway import URGENCY_NAMES
from app.i18n import ntr, tr
from app.services.states import NoteForPerson, Raised, Untold
from ui.theme.looks import Looks
from ui.visits.words import due_words, within_words
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, body, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import announce

URGENT = ("emergency", "same-day")


def raised_card(looks: Looks, raised: Raised, day: date) -> CareCard:
    """What was noticed, why, what to do, who has it and by when."""
    finding = raised.finding
    card = CareCard(looks, tone=finding.urgency, how_soon=within_words(raised.rule, finding, day), says=finding.says)
    card.inside.add(strong(looks, tr("Because")), Bullets(looks, raised.reasons))
    card.inside.add(strong(looks, tr("What to do")), Bullets(looks, tuple(action.says for action in raised.actions)))
    by = tr(", by {time}").format(time=due_words(finding.due, day)) if finding.due else ""
    has = tr("{owner} has this now{by}.").format(owner=finding.owner, by=by)
    card.inside.add(body(looks, has), secondary(looks, _spoken_words(raised)))
    if not raised.supported:
        card.inside.add(secondary(looks, tr("The answer behind this was changed; nobody has said why yet.")))
    return card


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


class NoteCard(Card):
    """One person's note as plain text, and a button that copies it. `copy_wanted` when it is pressed."""

    copy_wanted = Signal()

    def __init__(self, looks: Looks, note: NoteForPerson, place: int, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        self.setObjectName(f"note.{place}")
        words = tr("Copy the note about {name}").format(name=note.name)
        self.button = Button(looks, words, name=f"note.{place}.copy", icon="copy")
        self.button.clicked.connect(self.copy_wanted)
        self.told = secondary(looks, "")
        self.told.hide()
        read = Disclosure(looks, tr("Read the note"), name=f"note.{place}.read")
        read.button.setAccessibleName(tr("Read the note about {name}").format(name=note.name))
        read.inside.add(PlainLabel(looks, note.text, step="small"))
        self.add(strong(looks, note.name), self.button, self.told, read)

    def say_copied(self) -> None:
        """Say that it is on the clipboard now."""
        self.told.setText(tr("Copied. Paste it into the main record now."))
        self.told.show()
        announce(self, self.told.text())

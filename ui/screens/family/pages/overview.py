"""The family at a glance: what is open and who has it, then who belongs here, how to reach her, what was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.state import FamilyShown, Paper, PersonLine, Worry
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.columns import TwoColumns
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.rows import OpenRow


class OverviewPage(FamilyPage):
    """The page itself."""

    wide_page = True

    def above(self, _state: FamilyShown) -> str:
        """The heading says it already."""
        return ""

    def continued(self, state: FamilyShown) -> str:
        """Into the visit."""
        return tr("Go on with the visit") if state.visit else tr("Start a visit")

    def go_on(self) -> None:
        """Into the visit."""
        self.does.go_on.emit()

    def make(self, state: FamilyShown) -> None:
        """Everything, the open things first."""
        knock = Button(self.looks, tr("Before you knock"), name="family.knock", icon="door-open")
        knock.clicked.connect(self.does.before_you_knock)
        self.add_button(knock)
        self._worries(state)
        people = (self._people(state.people, state.baby_seen), False)
        contacts = (self._contacts(state), True)
        cards = TwoColumns(self.looks)
        if state.in_company:
            knock.hide()
            cards.show_cards((people, contacts))
        else:
            cards.show_cards((people, (self._letters(state), False), (self._reach(state), True), contacts))
        self.add(cards)

    def _worries(self, state: FamilyShown) -> None:
        if state.worries:
            self.add(subheading(self.looks, tr("Open, and who has it now")))
        for worry in state.worries:
            self.add(self._worry(worry))
        if state.private:
            words = ntr(
                "{count} more. Show when nobody else can read this screen",
                "{count} more. Show when nobody else can read this screen",
                len(state.private),
            )
            hidden = Disclosure(self.looks, words.format(count=len(state.private)), name="family.private")
            for worry in state.private:
                hidden.inside.add(self._worry(worry))
            self.add(hidden)

    def _worry(self, worry: Worry) -> QWidget:
        looks = self.looks
        card = CareCard(looks, tone=worry.tone, how_soon=worry.how_soon, says=worry.says)
        card.inside.add(PlainLabel(looks, tr("Next: {act}").format(act=worry.next)))
        has = tr("{owner} has this now").format(owner=worry.owner)
        known = ". ".join(part for part in (has, worry.main_record) if part)
        card.inside.add(PlainLabel(looks, known, step="small", role="secondary"))
        more = Button(
            looks,
            tr("What was done about it"),
            name=f"family.worry.{worry.id}",
            kind="quiet",
            says=tr("What was done about: {worry}").format(worry=worry.says),
        )
        more.clicked.connect(lambda: self.does.open_worry.emit(worry.id))
        acts = Strip(looks)
        if worry.calls:
            call = Button(
                looks,
                tr("Whom to call"),
                name=f"family.call.{worry.id}",
                icon="phone",
                says=tr("Whom to call about: {worry}").format(worry=worry.says),
            )
            call.clicked.connect(lambda: self.does.call.emit(worry.id))
            acts.add(call)
        acts.add(more)
        card.inside.add(acts)
        return card

    def _people(self, people: Sequence[PersonLine], baby_seen: str) -> Card:
        card = self._card(tr("Who belongs to this family"))
        for place, line in enumerate(people):
            row = OpenRow(self.looks, line.name, status=tr("Change"), name=f"family.person.{place}", hint=line.about)
            row.clicked.connect(lambda _on=False, line=line: self.does.change_person.emit(line.id))
            card.add(row)
        card.add(PlainLabel(self.looks, baby_seen, step="small", role="secondary"))
        for mode, words in (("baby", tr("Add a baby")), ("person", tr("Add someone else"))):
            self._press(card, words, f"family.add-{mode}", mode, "plus")
        return card

    def _reach(self, state: FamilyShown) -> Card:
        card = self._card(tr("Reaching her, and your safety"))
        rows = (
            (tr("How to reach her safely"), state.reach, "reach"),
            (tr("Before knocking"), state.worker_safety or tr("Nothing is recorded yet."), "safety"),
            (tr("Address, GP practice"), f"{state.address}\n{state.practice}", "home"),
        )
        for what, words, mode in rows:
            row = SummaryRow(self.looks, what, words, name=f"family.{mode}", change=tr("Change"))
            row.change.connect(lambda mode=mode: self.does.turn.emit(mode))
            card.add(row)
        return card

    def _contacts(self, state: FamilyShown) -> Card:
        card = self._card(tr("Contacts"))
        for place, line in enumerate(state.contacts):
            row = OpenRow(self.looks, line.title, status=line.status, name=f"family.contact.{place}", hint=line.about)
            row.setEnabled(bool(line.leads))
            row.clicked.connect(lambda _on=False, line=line: self.does.open_contact.emit(line.id))
            card.add(row)
        if not state.contacts:
            card.add(PlainLabel(self.looks, tr("None yet on this laptop."), role="secondary"))
        return card

    def _letters(self, state: FamilyShown) -> Card:
        card = self._card(tr("Letters"))
        for paper in state.papers:
            card.add(self._paper(paper))
        if not state.papers:
            card.add(PlainLabel(self.looks, tr("None issued yet."), role="secondary"))
        if state.letters and state.contacts:
            writing = Disclosure(self.looks, tr("Write a letter"), name="family.write")
            column = Column(self.looks, gap="none")
            for letter, title in state.letters:
                button = Button(self.looks, title, name=f"family.write.{letter}", kind="quiet", icon="file-text")
                button.clicked.connect(lambda _on=False, letter=letter: self.does.write_letter.emit(letter))
                column.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            writing.inside.add(column)
            card.add(writing)
        return card

    def _paper(self, paper: Paper) -> OpenRow:
        known = paper.steps[-1] if paper.steps else tr("Not known yet whether it was sent or received.")
        row = OpenRow(
            self.looks, paper.issued, status=tr("Say what became of it"), name=f"family.paper.{paper.id}", hint=known
        )
        row.clicked.connect(lambda: self.does.open_paper.emit(paper.id))
        return row

    def _card(self, says: str) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        card.add(subheading(self.looks, says))
        return card

    def _press(self, card: Card, words: str, name: str, mode: str, icon: str) -> None:
        button = Button(self.looks, words, name=name, kind="quiet", icon=icon)
        button.clicked.connect(lambda: self.does.turn.emit(mode))
        card.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

"""The cards of a family's page: who is in it, what is not known, what waits to be written up, contacts, letters."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.i18n import tr
from ui.screens.family.intents import Intents
from ui.screens.family.state import FamilyShown, MapLine, Paper
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.family_map import FamilyMap, MapPerson, Shape, Where
from ui.widgets.labels import PlainLabel, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.rows import OpenRow, RowCard


class Cards:
    """Makes each card from the state; what a person wants goes to `does`."""

    def __init__(self, looks: Looks, does: Intents) -> None:
        self.looks, self.does = looks, does

    def people(self, state: FamilyShown) -> Card:
        """Who is in this family, each leading to what may have changed."""
        card = RowCard(self.looks, tr("Who is in this family"))
        if state.map:
            card.below().add(FamilyMap(self.looks, [_drawn(one) for one in state.map], name="family.map"))
        for place, line in enumerate(state.people):
            row = OpenRow(self.looks, line.name, status=tr("Change"), name=f"family.person.{place}", hint=line.about)
            row.clicked.connect(lambda _on=False, line=line: self.does.open_person.emit(line.id))
            card.add(row)
        below = card.below()
        for mode, words in (("baby", tr("Add a baby")), ("person", tr("Add someone else"))):
            self._press(below, words, f"family.add-{mode}", mode, "plus")
        return card

    def gaps(self, state: FamilyShown) -> Card | None:
        """What is not known yet, and what is worth asking next time."""
        if not (state.not_known or state.ask or state.alone_plan):
            return None
        card = self._card(tr("What we don’t know"))
        if state.not_known:
            card.add(Bullets(self.looks, state.not_known))
        card.add(secondary(self.looks, tr("Not known is not no.")))
        if state.ask or state.alone_plan:
            words = tr("Worth asking next. Show when nobody else can read this screen")
            part = Disclosure(self.looks, words, name="family.ask")
            if state.ask:
                part.inside.add(Bullets(self.looks, state.ask))
            if state.alone_plan:
                part.inside.add(strong(self.looks, tr("To see her alone")), PlainLabel(self.looks, state.alone_plan))
            card.add(part)
        return card

    def jots(self, state: FamilyShown) -> Card | None:
        """Lines jotted and not written up."""
        if not state.jots:
            return None
        card = RowCard(self.looks, tr("Jotted, to write up"))
        for place, jot in enumerate(state.jots):
            row = OpenRow(self.looks, jot.says, status=tr("Write it up"), name=f"family.jot.{place}", hint=jot.about)
            row.clicked.connect(lambda _on=False, jot=jot: self.does.open_jot.emit(jot.id))
            card.add(row)
        return card

    def reach(self, state: FamilyShown) -> Card:
        """How to reach her, and what to know at the door."""
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

    def contacts(self, state: FamilyShown) -> Card:
        """Contacts, the newest first, and the ways into what was."""
        card = RowCard(self.looks, tr("Contacts"))
        for place, line in enumerate(state.contacts):
            row = OpenRow(self.looks, line.title, status=line.status, name=f"family.contact.{place}", hint=line.about)
            row.setEnabled(bool(line.leads))
            row.clicked.connect(lambda _on=False, line=line: self.does.open_contact.emit(line.id))
            card.add(row)
        below = card.below()
        if not state.contacts:
            below.add(PlainLabel(self.looks, tr("None yet on this laptop."), role="secondary"))
        for signal, words, name, icon in (
            (self.does.chronology, tr("Chronology: everything in order"), "family.chronology", "history"),
            (self.does.write_later, tr("Write up later, or something told"), "family.later", "notebook-pen"),
            (self.does.not_kept, tr("A contact that did not happen"), "family.not-kept", "calendar"),
            *(
                []
                if state.in_company
                else [
                    (
                        self.does.own_worry,
                        tr("Something worries me that no question asked"),
                        "family.own-worry",
                        "hand-heart",
                    ),
                    (
                        self.does.reread,
                        tr("Signed visits, read again with what is asked now"),
                        "family.reread",
                        "file-text",
                    ),
                ]
            ),
        ):
            button = Button(self.looks, words, name=name, kind="quiet", icon=icon)
            button.clicked.connect(signal)
            below.add(button)
        return card

    def letters(self, state: FamilyShown) -> Card:
        """Letters and what became of each."""
        card = RowCard(self.looks, tr("Letters"))
        for paper in state.papers:
            card.add(self._paper(paper))
        below = card.below()
        if not state.papers:
            below.add(PlainLabel(self.looks, tr("None issued yet."), role="secondary"))
        if state.letters and state.contacts:
            writing = Disclosure(self.looks, tr("Write a letter"), name="family.write")
            column = Column(self.looks, gap="none")
            for letter, title in state.letters:
                button = Button(self.looks, title, name=f"family.write.{letter}", kind="quiet", icon="file-text")
                button.clicked.connect(lambda _on=False, letter=letter: self.does.write_letter.emit(letter))
                column.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            writing.inside.add(column)
            below.add(writing)
        return card

    def _paper(self, paper: Paper) -> OpenRow:
        known = paper.steps[-1] if paper.steps else tr("Not known yet whether it was sent or received.")
        row = OpenRow(
            self.looks, paper.issued, status=tr("Say what became of it"), name=f"family.paper.{paper.id}", hint=known
        )
        row.clicked.connect(lambda: self.does.open_paper.emit(paper.id))
        return row

    def _card(self, says: str) -> Card:
        card = Card(self.looks, gap="s", pad="l")
        card.add(subheading(self.looks, says))
        return card

    def _press(self, below: Column, words: str, name: str, mode: str, icon: str) -> None:
        button = Button(self.looks, words, name=name, kind="quiet", icon=icon)
        button.clicked.connect(lambda: self.does.turn.emit(mode))
        below.add(button)


SHAPES: dict[str, Shape] = {"circle": "circle", "square": "square", "diamond": "diamond", "triangle": "triangle"}
PLACES: dict[str, Where] = {"home": "home", "not-known": "not-known", "elsewhere": "elsewhere"}


def _drawn(one: MapLine) -> MapPerson:
    return MapPerson(
        name=one.name,
        about=one.about,
        shape=SHAPES[one.shape],
        where=PLACES[one.where],
        child=one.child,
        mother=one.mother,
        joined=one.joined,
        died=one.died,
    )

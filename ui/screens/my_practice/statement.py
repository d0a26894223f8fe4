"""One statement: how it stands for her and what shows it; or two people looking at it side by side."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.competence import LEVELS_OF
from app.domain.practice import EVIDENCE_NAMES, EvidenceAdded, EvidenceKind
from app.domain.practised import PracticeState, Standing
from app.i18n import tr
from ui.screens.my_practice.forms import Form, known, level_of, levels
from ui.screens.my_practice.state import PracticeShown
from ui.screens.my_practice.words import evidence_words, expected_words, together_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class StatementPage(Form):
    """`rate(level, words, shows)`; `open(mode, entry)` to take something back."""

    SAYS = ("rate", "open")
    rate = Signal(int, str, object)
    open = Signal(str, str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice, one = _standing(state, state.about)
        domain = next(each for each in practice.domains if each.id == one.statement.domain)
        super().__init__(looks, one.statement.says, state, name="statement", above=domain.title, onward=tr("Save"))
        self._day, self._statement = practice.day, one.statement.id
        self.add(secondary(looks, expected_words(practice, one)))
        if words := together_words(one):
            card = Card(looks, gap="xs", pad="m")
            card.add(strong(looks, tr("Looked at together")), body(looks, words))
            self.add(card)
        self._mine(one)
        self._shown(one)
        self.add(Disclosure(looks, tr("Where this comes from"), name="my-practice.source", text=one.source))
        self.onward.connect(self._save)

    def _mine(self, one: Standing) -> None:
        looks, card = self.looks, Card(self.looks, gap="m", pad="m")
        self.level = levels(looks, tr("How it stands for me"), "my-practice.level", one.own)
        self.words = LongText(
            looks, tr("In my own words"), name="my-practice.words", hint=tr("You can leave this empty"), lines=2
        )
        self.words.set_text(one.words)
        card.add(subheading(looks, tr("How it stands for me")), self.level, self.words)
        self.add(card)

    def _shown(self, one: Standing) -> None:
        looks, card = self.looks, Card(self.looks, gap="m", pad="m")
        card.add(subheading(looks, tr("What shows it")))
        for entry, shown in one.evidence:
            kind, words = evidence_words(shown)
            row = SummaryRow(looks, kind, words, name=f"my-practice.evidence.{entry}", change=tr("Take back"))
            row.change.connect(lambda entry=entry: self.open.emit("take-back", entry))
            card.add(row)
        tiles = [
            ChoiceTile(looks, tr(words), word=kind, name=f"my-practice.kind.{kind}", small=True)
            for kind, words in EVIDENCE_NAMES.items()
        ]
        self.kind = TileGroup(looks, tiles, says=tr("Add something that shows it"), name="my-practice.kind", columns=2)
        self.shown = LongText(
            looks,
            tr("What it was"),
            name="my-practice.shown",
            hint=tr("Write no name of a family and nothing they could be known by"),
            lines=2,
        )
        self.by = TextField(looks, tr("With whom"), name="my-practice.by", hint=tr("You can leave this empty"))
        self.on = DateField(
            looks, tr("When"), name="my-practice.on", what=tr("the day"), latest=self._day, optional=True
        )
        self.on.set_value(self._day)
        adding = Disclosure(looks, tr("Add something that shows it"), name="my-practice.add")
        adding.inside.add(self.kind, self.shown, self.by, self.on)
        card.add(adding)
        self.add(card)

    def _save(self) -> None:
        kind, words, on = self.kind.word(), self.shown.text(), self.on.value()
        if not (kind or words):
            self.rate.emit(level_of(self.level), self.words.text(), None)
            return
        mend: list[tuple[str, QWidget]] = [] if kind else [(tr("Choose what kind of thing shows it"), self.kind)]
        mend += [] if words else [(tr("Write a few words about what shows it"), self.shown)]
        mend += [] if on else [(tr("Write the day"), self.on)]
        self.show_errors(mend)
        if not mend and on:
            evidence = cast(EvidenceKind, kind)
            shows = EvidenceAdded(statement=self._statement, evidence=evidence, on=on, words=words, by=self.by.text())
            self.rate.emit(level_of(self.level), self.words.text(), shows)


class TogetherPage(Form):
    """`together_saved(supervisor, own, theirs, words, next, until)`; `skip(supervisor)` leaves this one."""

    SAYS = ("together_saved", "skip")
    together_saved = Signal(str, int, int, str, str, object)
    skip = Signal(str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice, one = _standing(state, state.walk[state.place])
        above = tr("Together, {place} of {all}").format(place=state.place + 1, all=len(state.walk))
        onward = tr("Save and go on")
        super().__init__(looks, one.statement.says, state, name="together", above=above, onward=onward, wide=True)
        self.add(secondary(looks, expected_words(practice, one)))
        card = Card(looks, gap="m", pad="m")
        self.name = TextField(looks, tr("Who looks at it with you"), name="my-practice.supervisor", characters=30)
        self.name.set_text(state.supervisor)
        self.own = levels(looks, tr("{name} says").format(name=practice.name), "my-practice.own", one.own, of=LEVELS_OF)
        self.theirs = levels(looks, tr("The other one says"), "my-practice.theirs", of=LEVELS_OF)
        mine, others, both = Column(looks, gap="s"), Column(looks, gap="s"), TwoColumns(looks)
        mine.add(strong(looks, tr("{name} says").format(name=practice.name)), self.own)
        others.add(strong(looks, tr("The other one says")), self.theirs)
        both.show_cards(((mine, False), (others, True)))
        card.add(
            self.name,
            both,
            secondary(looks, tr("You may see it differently. Both stay, and neither is the right one.")),
        )
        self.add(card, self._rest(practice, state))
        leave = Button(looks, tr("Leave this one"), name="my-practice.skip")
        leave.clicked.connect(lambda: self.skip.emit(self.name.text()))
        self.add_button(leave)
        self.onward.connect(self._save)

    def _rest(self, practice: PracticeState, state: PracticeShown) -> Card:
        looks, card = self.looks, Card(self.looks, gap="m", pad="m")
        optional = tr("You can leave this empty")
        self.words = LongText(looks, tr("What you each saw"), name="my-practice.saw", hint=optional, lines=2)
        self.following = TextField(looks, tr("What comes next, and with whom"), name="my-practice.next", hint=optional)
        self.until = DateField(
            looks, tr("Look at it again on"), name="my-practice.until", what=tr("the day"), earliest=practice.day
        )
        self.until.set_value(state.until)
        card.add(self.words, self.following, self.until)
        return card

    def _save(self) -> None:
        self.together_saved.emit(
            self.name.text(),
            level_of(self.own),
            level_of(self.theirs),
            self.words.text(),
            self.following.text(),
            self.until.value(),
        )


def _standing(state: PracticeShown, name: str) -> tuple[PracticeState, Standing]:
    practice = known(state)
    one = practice.standing(name)
    if one is None:
        raise KeyError(name)
    return practice, one

"""The form of one act, and the line of acts that stand, each with what can still be written about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from app.domain.base import EntryId
from app.i18n import tr
from ui.families.acts_written import ActLine, WrittenAct
from ui.families.choices import Choices
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.beads import Beads, StepLine
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.fields import Labelled, LongText, TextField
from ui.widgets.labels import strong
from ui.widgets.layouts import Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import TickTile


class Worries(Column):
    """Ticks for worries under a question."""

    def __init__(
        self, looks: Looks, says: str, worries: Sequence[tuple[EntryId, str]], ticked: Sequence[str], *, name: str
    ) -> None:
        super().__init__(looks, gap="xs")
        tiles = [TickTile(looks, words, word=one, name=f"{name}.{one}") for one, words in worries]
        self.tiles = TileGroup(looks, tiles, says=says, name=name)
        self.tiles.show_words(ticked)
        self.add(strong(looks, says), self.tiles)

    def ticked(self) -> tuple[EntryId, ...]:
        """What is ticked."""
        return tuple(EntryId(word) for word in self.tiles.words())


class ActForm(Column):
    """One act. `fields` are those that can be told to mend themselves, by name."""

    def __init__(
        self,
        looks: Looks,
        act: WrittenAct,
        *,
        name: str,
        day: date,
        worries: Sequence[tuple[EntryId, str]],
        expects: bool,
    ) -> None:
        super().__init__(looks, gap="m")
        self.says = LongText(looks, tr("What is done?"), name=f"{name}.says", lines=2)
        self.says.set_text(act.says)
        self.expects = LongText(
            looks,
            tr("What should it change?"),
            name=f"{name}.expects",
            lines=2,
            hint=tr("Something that can be seen or heard, so that you can tell whether it did"),
        )
        self.expects.set_text(act.expects)
        self.expects.setVisible(expects)
        self._who(act, name)
        self.by = DateField(looks, tr("By when?"), name=f"{name}.by", what=tr("the day it is done by"), earliest=day)
        self.by.set_value(act.by)
        self.add(self.says, *([self.expects] if expects else []), self.who, self.owner, self.yes, self.how, self.by)
        self.worries: Worries | None = None
        if worries:
            self.worries = Worries(looks, tr("For which worries?"), worries, act.answers, name=f"{name}.for")
            self.add(self.worries)
        self.fields: dict[str, Labelled] = {
            "says": self.says,
            "expects": self.expects,
            "owner": self.owner,
            "how": self.how,
            "by": self.by,
        }
        self._fit("")

    def _who(self, act: WrittenAct, name: str) -> None:
        looks = self.looks
        mine = {True: "mine", False: "other", None: ""}[act.mine]
        whose = (("mine", tr("I do it")), ("other", tr("Somebody else")))
        self.who = Choices(looks, tr("Who does it?"), whose, name=f"{name}.who", picked=mine, columns=2)
        self.owner = TextField(looks, tr("Their name, and their service"), name=f"{name}.owner", characters=34)
        self.owner.set_text(act.owner)
        yes = {True: "yes", False: "not-yet", None: ""}[act.said_yes]
        answers = (("yes", tr("Yes")), ("not-yet", tr("Not yet: mine until they do")))
        self.yes = Choices(looks, tr("Have they said yes?"), answers, name=f"{name}.yes", picked=yes, columns=2)
        self.how = TextField(looks, tr("How did they say so?"), name=f"{name}.how", hint=tr("For example: by phone"))
        self.how.set_text(act.how)
        self.who.tiles.picked.connect(self._fit)
        self.yes.tiles.picked.connect(self._fit)

    def written(self) -> WrittenAct:
        """What stands in the form."""
        problem = self.by.problem()
        return WrittenAct(
            says=self.says.text(),
            expects=self.expects.text(),
            mine={"mine": True, "other": False}.get(self.who.word()),
            owner=self.owner.text(),
            said_yes={"yes": True, "not-yet": False}.get(self.yes.word()),
            how=self.how.text(),
            by=self.by.value(),
            answers=self.worries.ticked() if self.worries else (),
            troubles=(("by", problem),) if problem else (),
        )

    def _fit(self, _word: str) -> None:
        other = self.who.word() == "other"
        self.owner.setVisible(other)
        self.yes.setVisible(other)
        self.how.setVisible(other and self.yes.word() == "yes")


class StandingActs(Column):
    """The line of acts. `take(id)`: they said yes. `done(id)`: it was done."""

    take = Signal(str)
    done = Signal(str)

    def __init__(self, looks: Looks, lines: Sequence[ActLine], *, name: str) -> None:
        super().__init__(looks, gap="s")
        beads = Beads(looks, [StepLine(one.bead, one.says, one.about, one.words) for one in lines])
        self.add(beads)
        for one, step in zip(lines, beads.steps, strict=True):
            if one.may_do:
                step.box.addSpacing(looks.space("xs"))
                step.add(self._acts(one, f"{name}.{one.id}"))

    def _acts(self, one: ActLine, name: str) -> Strip:
        strip = Strip(self.looks)
        if one.may_take:
            words = tr("They said yes: {act}").format(act=one.says)
            take = Button(self.looks, tr("They said yes"), name=f"{name}.take", says=words)
            take.clicked.connect(lambda: self.take.emit(one.id))
            strip.add(take)
        words = tr("Say what came of it: {act}").format(act=one.says)
        done = Button(self.looks, tr("Say what came of it"), name=f"{name}.done", says=words)
        done.clicked.connect(lambda: self.done.emit(one.id))
        strip.add(done)
        return strip

"""Training attended, and reviews to read with something to think about."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.calendar import short_date
from app.domain.practice import TrainingDone
from app.domain.practised import PracticeState
from app.i18n import tr
from ui.screens.my_practice.forms import Form, known
from ui.screens.my_practice.state import PracticeShown
from ui.screens.my_practice.words import alone_words, done_words, training_words
from ui.theme.looks import Looks
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.rows import OpenRow, RowCard
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile, TickTile


class TrainingPage(Form):
    """What is known of each kind, and every day attended. `open(mode, about)`."""

    SAYS = ("open",)
    open = Signal(str, str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice = known(state)
        onward = tr("Write down a day of training")
        super().__init__(looks, tr("Training"), state, name="training", above=tr("My practice"), onward=onward)
        self.saved.setVisible(bool(state.saved))
        if practice.alone:
            self.add(NoticeBar(looks, alone_words(), tone="note", name="my-practice.alone"))
        self.add(self._kinds(practice), self._days(practice))
        self.onward.connect(lambda: self.open.emit("train", ""))

    def _kinds(self, practice: PracticeState) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        card.add(subheading(self.looks, tr("What belongs to your role")))
        for one in practice.training:
            due, words = one.due(practice.day), training_words(one, practice.day)
            name = f"my-practice.training.{one.training.id}"
            tag = words if due else ""
            card.add(SummaryRow(self.looks, one.training.title, "" if due else words, name=name, tag=tag, tone="soon"))
        words = tr("How often each is due again is an unverified default. Your organisation sets its own.")
        card.add(secondary(self.looks, words))
        return card

    def _days(self, practice: PracticeState) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        card.add(subheading(self.looks, tr("Days attended")))
        for entry, done in practice.log:
            row = SummaryRow(
                self.looks,
                done.title,
                short_date(done.on),
                name=f"my-practice.day.{entry}",
                note=done_words(done),
                change=tr("Take back"),
            )
            row.change.connect(lambda entry=entry: self.open.emit("take-back", entry))
            card.add(row)
        if not practice.log:
            card.add(body(self.looks, tr("None is written down yet.")))
        return card


class TrainPage(Form):
    """A day of training. `train(done)`."""

    SAYS = ("train",)
    train = Signal(object)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice = known(state)
        super().__init__(looks, tr("A day of training"), state, name="train", above=tr("Training"), onward=tr("Save"))
        card = Card(looks, gap="m", pad="m")
        tiles = [
            ChoiceTile(
                looks, one.training.title, word=one.training.id, name=f"my-practice.what.{one.training.id}", small=True
            )
            for one in practice.training
        ]
        tiles.append(ChoiceTile(looks, tr("Something else"), word="", name="my-practice.what.else", small=True))
        self.kind = TileGroup(looks, tiles, says=tr("What it was about"), name="my-practice.what", columns=2)
        self._titles = {one.training.id: one.training.title for one in practice.training}
        self.kind.picked.connect(self._named)
        self.title_field = TextField(looks, tr("Its title"), name="my-practice.title")
        self.on = DateField(looks, tr("When"), name="my-practice.trained", what=tr("the day"), latest=practice.day)
        self.hours = TextField(
            looks, tr("Hours"), name="my-practice.hours", hint=tr("For example 3 or 1.5"), characters=5
        )
        self.with_others = TickTile(looks, tr("Other agencies were there too"), word="yes", name="my-practice.others")
        optional = tr("You can leave this empty")
        self.others = TextField(looks, tr("Which"), name="my-practice.which", hint=optional)
        self.again = DateField(
            looks, tr("Due again"), name="my-practice.again", what=tr("the day it is due again"), optional=True,
            hint=tr("If you leave this empty, the usual time for this training is used"),
        )  # fmt: skip
        card.add(strong(looks, tr("What it was about")), self.kind, self.title_field, self.on, self.hours)
        card.add(self.with_others, self.others, self.again)
        self.add(card)
        self.onward.connect(self._save)

    def _named(self, word: str) -> None:
        """The kind gives a first title, which she may write over."""
        if not self.title_field.text() or self.title_field.text() in self._titles.values():
            self.title_field.set_text(self._titles.get(word, ""))

    def _save(self) -> None:
        on, hours = self.on.value(), _number(self.hours.text())
        if on is None or hours is None or self.again.problem():
            self.train.emit(None)
            return
        done = TrainingDone(
            training=self.kind.word(),
            title=self.title_field.text(),
            on=on,
            hours=hours,
            with_others=self.with_others.isChecked(),
            others=self.others.text(),
            again=self.again.value(),
        )
        self.train.emit(done)


class ReviewsPage(Form):
    """The reviews, each read or not. `open(mode, page)`."""

    SAYS = ("open",)
    open = Signal(str, str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice = known(state)
        super().__init__(looks, tr("Reviews to read"), state, name="reviews", above=tr("My practice"))
        self.add(
            body(
                looks,
                tr("Told in our own words, from what was published. They can be hard to read: choose your moment."),
            )
        )
        card = RowCard(looks, tr("Four reviews"))
        for one in practice.pages:
            read = tr("Read on {date}").format(date=short_date(one.read_on)) if one.read_on else tr("Not read yet")
            row = OpenRow(looks, one.page.title, status=read, name=f"my-practice.review.{one.page.id}")
            row.clicked.connect(lambda _on=False, id=one.page.id: self.open.emit("review", id))
            card.add(row)
        self.add(card)


class ReviewPage(Form):
    """One review and a reflection on it. `read(reflection)`."""

    SAYS = ("read",)
    read = Signal(str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        one = next(each for each in known(state).pages if each.page.id == state.about)
        above = tr("Reviews to read")
        super().__init__(looks, one.page.title, state, name="review", above=above, onward=tr("Save: I read it"))
        for part in one.page.parts:
            self.add(subheading(looks, part.heading), body(looks, part.text))
        card = Card(looks, gap="m", pad="m")
        card.add(subheading(looks, tr("To think about")), Bullets(looks, one.page.think))
        self.reflection = LongText(
            looks,
            tr("What I take from it"),
            name="my-practice.reflection",
            hint=tr("It stays yours: it is not printed, and no family is named"),
        )
        if one.read:
            self.reflection.set_text(one.read.reflection)
        card.add(self.reflection)
        self.add(card, secondary(looks, tr("From {source}").format(source=one.page.source.title)))
        self.onward.connect(lambda: self.read.emit(self.reflection.text()))


def _number(words: str) -> float | None:
    try:
        return float(words.replace(",", "."))
    except ValueError:
        return None

"""The pieces of leave and cover: handing over, and writing down who accepts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from app.services.day_states import OpenThing
from ui.families.choices import Choices
from ui.screens.cover.words import asked_words, thing_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import TextField
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets
from ui.widgets.tiles import TickTile

MOST = 40
"""Things to tick one by one; whoever has more open hands over the rest together."""


def hows() -> tuple[tuple[str, str], ...]:
    """The ways to hand over by voice: what is kept, and what is shown."""
    return (
        (tr("by voice, face to face"), tr("Face to face")),
        (tr("by voice, on the phone"), tr("On the phone")),
        (tr("by voice, on a video call"), tr("On a video call")),
    )


class HandOver(Column):
    """What is open and hers, ticked, with whom she told. `asked(things, cover, how)`."""

    asked = Signal(object, str, str)

    def __init__(self, looks: Looks, things: tuple[OpenThing, ...], day: date, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="m", parent=parent)
        self._things = things
        ticks = Column(looks, gap="s")
        self._ticks = [
            TickTile(looks, thing_words(thing, day), word=thing.entry, name=f"cover.thing.{place}")
            for place, thing in enumerate(things[:MOST])
        ]
        for tick in self._ticks:
            tick.setChecked(True)
        ticks.add(*self._ticks)
        self.add(ticks)
        if more := len(things) - len(self._ticks):
            words = ntr("And {count} more, handed over with these.", "And {count} more, handed over with these.", more)
            self.add(secondary(looks, words.format(count=more)))
        if any(thing.urgent for thing in things):
            today = tr("What is for today stays for today: ring about it before you leave, whoever covers.")
            self.add(strong(looks, today))
        self.cover = TextField(looks, tr("Who covers?"), name="cover.name", hint=tr("First name and family name"))
        self.how = Choices(looks, tr("How did you tell them?"), hows(), name="cover.how")
        self.button = Button(looks, tr("I have told them"), name="cover.ask", kind="primary")
        self.button.clicked.connect(self._ask)
        self.add(self.cover, self.how, self.button)

    def _ask(self) -> None:
        if not self.how.word():
            self.how.show_problem(tr("Say how you told them."))
            self.how.setFocus()
            return
        ticked = [thing for thing, tick in zip(self._things, self._ticks, strict=False) if tick.isChecked()]
        self.asked.emit((*ticked, *self._things[MOST:]), self.cover.text(), self.how.word())


class Accepting(Card):
    """What waits for one cover to accept by name. `accepted(cover, name, how)`."""

    accepted = Signal(str, str, str)

    def __init__(
        self, looks: Looks, things: tuple[OpenThing, ...], day: date, place: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(looks, gap="m", pad="m", parent=parent)
        handover = things[0].handover
        self.cover = handover.cover if handover else ""
        inside = Disclosure(looks, tr("What was handed over"), name=f"cover.asked.{place}.what")
        inside.inside.add(Bullets(looks, [thing_words(thing, day) for thing in things]))
        self.name = TextField(
            looks, tr("Who accepts? The name as they said it"), name=f"cover.asked.{place}.name", characters=30
        )
        self.how = TextField(
            looks,
            tr("How did they say so?"),
            name=f"cover.asked.{place}.how",
            hint=tr("For example: on the phone, read every line back"),
        )
        words = tr("{cover} accepts").format(cover=self.cover)
        button = Button(looks, words, name=f"cover.asked.{place}.accept", kind="primary", icon="check")
        button.clicked.connect(lambda: self.accepted.emit(self.cover, self.name.text(), self.how.text()))
        waits = tr("Waiting for {cover} to accept").format(cover=self.cover)
        self.add(subheading(looks, waits), body(looks, asked_words(things, day)), inside)
        self.add(self.name, self.how, button)

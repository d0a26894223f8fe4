"""Her own page: one question at a time in large words; no bar, no name, no record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.i18n import tr
from ui.screens.parent.state import ForHer
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel, body
from ui.widgets.layouts import Column
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile
from ui.window import Window, window_around

LARGE = 140
"""Text size in percent on her page, unless the program's own is larger."""


class ParentView(QStackedWidget):
    """Beginning, questions, end. `covered` when it was hidden: the window then never comes back to a question by itself."""

    began = Signal()
    picked = Signal(str)
    left_out = Signal()
    onward = Signal()
    backward = Signal()
    stopped = Signal()
    given_back = Signal()
    covered = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parent.frame")
        self.looks = Looks(looks.theme.name, max(LARGE, looks.zoom), self)
        self._program = looks
        looks.changed.connect(self._follow)
        self._window: Window | None = None
        self._drawn: tuple[object, ...] = ()
        self.group: TileGroup | None = None
        self.start, self.ask, self.end = self._build_start(), self._build_ask(), self._build_end()
        for page in (self.start, self.ask, self.end):
            self.addWidget(page)

    def arrive(self) -> None:
        """Begin where a screen reader says where we are."""
        page = self.currentWidget()
        if page is self.ask and self.group is not None:
            self.group.focus_first()
        elif isinstance(page, Page):
            page.arrive()

    def show_state(self, state: ForHer) -> None:
        """Show where she is."""
        self.why.setText(state.why)
        self.start.onward_button.setEnabled(state.ready)
        if state.at == "ask":
            self._show_question(state)
        page = {"start": self.start, "ask": self.ask, "end": self.end}[state.at]
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            self.arrive()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, a hidden screen takes the question away too."""
        super().showEvent(event)
        window = window_around(self)
        if window is not None and window is not self._window:
            self._window = window
            window.hidden.connect(self.covered)

    def _build_start(self) -> Page:
        looks = self.looks
        page = Page(looks, tr("Some questions for you"), name="parent.start", onward=tr("Start"), can_go_back=False)
        page.onward_button.setObjectName("parent.begin")
        page.saved.hide()
        self.why = PlainLabel(looks, "")
        page.add(
            self.why,
            body(looks, tr("Pick the answer that fits best. You can leave out any of them.")),
            body(looks, tr("Your answers are kept as yours. Then we look at them together, if you like.")),
        )
        page.add_button(self._hide_button("parent.hide-start"))
        page.onward.connect(self.began)
        return page

    def _build_ask(self) -> Page:
        looks = self.looks
        page = Page(looks, "", name="parent.ask", above=" ", onward=tr("Next"), can_go_back=True)
        page.onward_button.setObjectName("parent.next")
        page.back_button.setObjectName("parent.back")
        self.stem, self.trouble = (
            PlainLabel(looks, "", role="secondary"),
            PlainLabel(looks, "", step="strong", role="error"),
        )
        self.trouble.hide()
        self.asked = PlainLabel(looks, "", step="title")
        self.answers = Column(looks, gap="m")
        skip = Button(looks, tr("Leave this one out"), name="parent.leave-out")
        skip.clicked.connect(self.left_out)
        stop = Button(looks, tr("Stop here"), name="parent.stop", kind="quiet")
        stop.clicked.connect(self.stopped)
        page.add(self.stem, self.asked, self.trouble, self.answers)
        for button in (skip, stop, self._hide_button("parent.hide")):
            page.add_button(button)
        page.onward.connect(self.onward)
        page.back.connect(self.backward)
        return page

    def _build_end(self) -> Page:
        looks = self.looks
        page = Page(looks, tr("Thank you"), name="parent.end", onward=tr("Take the laptop back"), can_go_back=False)
        page.onward_button.setObjectName("parent.give-back")
        page.saved.hide()
        page.add(body(looks, tr("Please hand the laptop back now.")))
        page.onward.connect(self.given_back)
        return page

    def _hide_button(self, name: str) -> Button:
        button = Button(
            self.looks, tr("Hide"), name=name, kind="quiet", icon="eye-off", says=tr("Hide these questions")
        )
        button.clicked.connect(self._hide)
        return button

    def _hide(self) -> None:
        if self._window is not None:
            self._window.hide_screen()

    def _show_question(self, state: ForHer) -> None:
        now = (state.asked, state.choices, state.place)
        if now != self._drawn:
            self._drawn = now
            self._draw(state)
        if self.group is not None:
            self.group.show_words([] if state.value is None else [str(state.value)])
        place = tr("{place} of {count}").format(place=state.place + 1, count=state.count)
        left = tr("{place}. You left this one out. You can still pick an answer.").format(place=place)
        self.ask.caption.setText(left if state.left_out else place)
        self.trouble.setText(state.problem)
        self.trouble.setVisible(bool(state.problem))
        if state.saved:
            self.ask.saved.saved(state.saved)

    def _draw(self, state: ForHer) -> None:
        self.stem.setText(state.stem)
        self.stem.setVisible(bool(state.stem))
        self.asked.setText(state.asked)
        self.answers.clear()
        tiles = [
            ChoiceTile(self.looks, says, word=word, name=f"parent.answer.{word}", digit=place)
            for place, (word, says) in enumerate(state.choices, start=1)
        ]
        spoken = " ".join(part for part in (state.stem, state.asked) if part)
        self.group = TileGroup(self.looks, tiles, says=spoken, name="parent.answers")
        self.group.picked.connect(self.picked)
        self.answers.add(self.group)
        self.ask.scroller.verticalScrollBar().setValue(0)
        self.group.focus_first()

    def _follow(self) -> None:
        """Wear what the program wears, never smaller than large."""
        self.looks.wear(self._program.theme.name, max(LARGE, self._program.zoom), whole=False)

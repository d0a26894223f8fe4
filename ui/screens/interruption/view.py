"""*Stop for a moment*: calm, and the only thing on its page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.pathway import Action
from app.i18n import tr
from app.services.states import Raised, VisitState
from ui.theme.looks import Looks
from ui.visits.page import VisitPage
from ui.visits.strip import Strip
from ui.visits.words import gravest, within_words
from ui.widgets.buttons import Button
from ui.widgets.cards import Panel
from ui.widgets.labels import PlainLabel, body, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets
from ui.widgets.pages import Page


class InterruptionView(VisitPage):
    """What she said, in her worker's words; how to ask; what can be done."""

    call_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self, looks: Looks, finding: str, *, parent: QWidget | None = None) -> None:
        page = Page(looks, "", name="interruption", onward=tr("Go on with the visit"))
        page.title.hide()
        page.onward_button.kind = "secondary"
        super().__init__(looks, page, parent=parent)
        self._finding = finding
        self.call_button = Button(
            looks, tr("Who to call, and what to say"), name="interruption.call", kind="primary", icon="phone"
        )
        self.ask_button = Button(looks, tr("Ask her more first"), name="interruption.ask", icon="message-circle")
        self.call_button.clicked.connect(self.call_wanted)
        self.ask_button.clicked.connect(self.ask_wanted)
        self.panel = Panel(looks, says=tr("Stop for a moment"), name="interruption.panel")
        self.worry = strong(looks, "")
        self.soon = PlainLabel(looks, "", step="small_strong", role="gold_text")
        self.more = Column(looks, gap="m")
        strip = Strip(looks, self.call_button, self.ask_button)
        self.panel.inside.add(self.worry, self.soon, strip, self.more)
        page.add(self.panel, self.company_line)

    def show_visit(self, visit: VisitState) -> None:
        """Show the finding, if it may be shown."""
        raised = gravest(visit, self._finding)
        self.more.clear()
        self.panel.setVisible(raised is not None)
        if raised is None:
            return
        self.worry.setText(raised.rule.plain or raised.finding.says)
        self.soon.setText(within_words(raised.rule, raised.finding, visit.day))
        self.more.add(self._part(tr("What this rests on"), Bullets(self.looks, raised.reasons)))
        spoken = [action for action in raised.actions if action.script and not action.call]
        if spoken:
            self.more.add(self._part(tr("You could say"), body(self.looks, _quoted(spoken[0]))))
        self.more.add(self._part(tr("What you can do"), Bullets(self.looks, _says(raised))))

    def arrive(self) -> None:
        """Begin at the top, on the way to the number."""
        super().arrive()
        if self.stack.currentWidget() is self.page:
            self.call_button.setFocus()

    def _part(self, heading: str, inside: QWidget) -> Column:
        part = Column(self.looks, gap="xs")
        part.add(strong(self.looks, heading), inside)
        return part


def _says(raised: Raised) -> tuple[str, ...]:
    return tuple(action.says for action in raised.actions)


def _quoted(action: Action) -> str:
    return tr("“{words}”").format(words=action.script)

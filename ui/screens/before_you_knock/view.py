"""One calm page, in the order that matters at a door; and a dark one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.i18n import tr
from ui.screens.before_you_knock.state import Knock
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.paint import born
from ui.widgets.rows import OpenRow


class Dark(QWidget):
    """Nothing to see. Any key or press brings the page back."""

    woken = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.looks = looks
        born(self, "knock.dark", tr("Dimmed. Press any key to see the page again."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dark and one quiet line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        painter.setPen(QColor(Qt.GlobalColor.darkGray))
        painter.setFont(self.looks.font("body"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, tr("Press any key to see the page again"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring it back; Shift alone is for hiding."""
        if event.key() != Qt.Key.Key_Shift:
            self.woken.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Bring it back."""
        self.woken.emit()


class KnockView(QStackedWidget):
    """The page and the dark over it."""

    pick = Signal(str)
    dim = Signal()
    light = Signal()
    to_family = Signal()
    back = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("before-you-knock")
        self.looks = looks
        self.page = Page(looks, tr("Before you knock"), name="knock", onward=tr("To the family’s page"), wide=True)
        self.page.saved.hide()
        self.page.onward.connect(self.to_family)
        self.page.back.connect(self.back)
        self.dim_button = Button(looks, tr("Dim now"), name="knock.dim", icon="eye-off")
        self.dim_button.clicked.connect(self.dim)
        self.page.add_button(self.dim_button)
        self.problem = NoticeBar(looks, "", tone="soon", name="knock.problem")
        self.problem.hide()
        self.parts = TwoColumns(looks)
        self.list = Card(looks, gap="none", pad="s")
        self.before = Disclosure(looks, tr("What she said last time"), name="knock.before")
        self.said_before = Column(looks, gap="s")
        self.before.inside.add(self.said_before)
        self.before.hide()
        self.page.add(self.problem, self.list, self.parts, self.before)
        self.dark = Dark(looks)
        self.dark.woken.connect(self.light)
        self.addWidget(self.page)
        self.addWidget(self.dark)
        self._shown: Knock | None = None

    def arrive(self) -> None:
        """Begin at the top."""
        self.page.arrive()

    def show_state(self, state: Knock) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        picking = bool(not state.name)
        self.page.onward_button.setVisible(not picking)
        self.dim_button.setVisible(not picking)
        self.page.foot.setVisible(not picking)
        self.list.setVisible(picking and state.ready)
        self.parts.setVisible(not picking)
        if self._shown is None or (state.name, state.pick) != (self._shown.name, self._shown.pick):
            self._fill(state)
        self._shown = state
        self.setCurrentWidget(self.dark if state.dimmed else self.page)
        if state.dimmed:
            self.dark.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, state: Knock) -> None:
        if not state.name:
            self._fill_list(state)
            return
        self.page.caption.setText(tr("The {name} family").format(name=state.name))
        self.page.caption.show()
        self.parts.show_cards(
            (
                (self._card(tr("Your own safety"), (state.worker_safety,)), False),
                *(((self._card(tr("To see her on her own"), (state.alone_plan,)), True),) if state.alone_plan else ()),
                (self._card(tr("Who lives there"), state.who_lives_here, state.address), False),
                (self._card(tr("How to reach her safely"), (state.safe_contact,)), False),
                *(((self._card(tr("Baby last seen"), (state.baby_seen,)), True),) if state.baby_seen else ()),
                (self._worth_asking(state), True),
                (self._card(tr("What not to say, and before whom"), state.do_not_say), True),
                *(((self._card(tr("Worries still open"), state.open_worries), True),) if state.open_worries else ()),
            )
        )
        self.page.title.setText(tr("Before you knock"))
        self.before.setVisible(bool(state.said_before))
        self.said_before.clear()
        for place, (label, said) in enumerate(state.said_before):
            self.said_before.add(SummaryRow(self.looks, label, said, name=f"knock.before.{place}"))
        self.before.open(False)

    def _fill_list(self, state: Knock) -> None:
        self.page.title.setText(tr("Which door?"))
        self.list.clear()
        for place, (family, name, people) in enumerate(state.pick):
            row = OpenRow(self.looks, name, status="", name=f"knock.{place}", hint=people)
            row.clicked.connect(lambda _on=False, family=family: self.pick.emit(family))
            self.list.add(row)
        if not state.pick:
            self.list.add(PlainLabel(self.looks, tr("There is no family here yet."), role="secondary"))

    def _worth_asking(self, state: Knock) -> Card:
        """Three things, and for which kind of visit."""
        which = tr("For: {visit}. You choose the kind of visit when you begin.").format(visit=state.visit)
        return self._card(
            tr("Worth asking today"),
            state.ask,
            which if state.visit else "",
            empty=tr("What she wants to talk about."),
        )

    def _card(self, says: str, lines: Sequence[str], note: str = "", *, empty: str = "") -> Card:
        looks = self.looks
        card = Card(looks, gap="xs", pad="m")
        card.add(subheading(looks, says))
        if note:
            card.add(PlainLabel(looks, note, step="small", role="secondary"))
        shown = [line for line in lines if line] or ([empty] if empty else [tr("Nothing is recorded yet.")])
        if len(shown) == 1:
            card.add(PlainLabel(looks, shown[0]))
        else:
            card.add(Bullets(looks, shown))
        return card

"""The page every screen stands on: banner on top, words in a scrolling column of reading width, Continue at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.banner import Wrapping
from ui.widgets.buttons import Button
from ui.widgets.keyboard import ENTER, focus_around, held
from ui.widgets.labels import PlainLabel, Title, caption
from ui.widgets.layouts import Column, Row
from ui.widgets.notices import NoticeBar, SavedIndicator, announce
from ui.widgets.paint import born, draw_box, draw_ring, hide_unless
from ui.widgets.scroll import ThinScrollBar

FOOT_SCROLLS_FROM = 150
"""Text size in percent from which foot and notices stand among the words instead of around them."""


class ErrorSummary(Column):
    """ "There is a problem": what to mend, each line leading to its field by `wanted`. Takes the focus when shown."""

    wanted = Signal(QWidget)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", pad="m", parent=parent)
        born(self, "error-summary", tr("There is a problem"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lines = Column(looks, gap="none")
        self.add(PlainLabel(looks, tr("There is a problem"), step="subheading"), self._lines)
        self.hide()

    def show_errors(self, errors: Sequence[tuple[str, QWidget]]) -> None:
        """Show what to mend, or nothing when there is none."""
        self._lines.clear()
        for place, (words, field) in enumerate(errors):
            button = Button(self.looks, words, name=f"error-summary.{place}", kind="quiet")
            button.clicked.connect(lambda _on=False, field=field: self.wanted.emit(field))
            self._lines.add(button)
        self.setVisible(bool(errors))
        if errors:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, tr("There is a problem. {first}").format(first=errors[0][0]), now=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        looks = self.looks
        width, radius = looks.px(4), looks.size("small_radius")
        draw_box(painter, QRectF(self.rect()), looks.colour("card"), looks.colour("error"), width, radius)
        if self.hasFocus():
            draw_ring(painter, looks, QRectF(self.rect()), radius)
        painter.end()


class _Foot(QWidget):
    """The strip under the page, one hairline above it."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.looks, self.bare = looks, False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.bare:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.looks.colour("card"))
        painter.fillRect(QRectF(0, 0, self.width(), self.looks.theme.border), self.looks.colour("line"))
        painter.end()


class Page(QWidget):
    """One screen page. Put widgets in with `add`; a banner or notice above with `add_top`; buttons with `add_button`.

    `onward` comes from Continue or Enter, `back` from Back or Alt+Left. `saved` is the indicator at the foot.
    """

    back = Signal()
    onward = Signal()

    def __init__(
        self,
        looks: Looks,
        title: str,
        *,
        name: str,
        above: str = "",
        onward: str = "",
        can_go_back: bool = True,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks, self._wide = looks, wide
        self._tops: list[QWidget] = []
        self._lows: list[QWidget] = []
        self.setObjectName(name)
        self.title = Title(looks, title)
        hide_unless(self.title, bool(title))
        self.caption = caption(looks, above)
        hide_unless(self.caption, bool(above))
        self.errors = ErrorSummary(looks)
        self.errors.wanted.connect(self.lead_to)
        self.back_button = Button(looks, tr("Back"), name="back", kind="quiet", icon="arrow-left")
        hide_unless(self.back_button, can_go_back)
        self.back_button.clicked.connect(self.back)
        self.onward_button = Button(looks, onward or tr("Continue"), name="continue", kind="primary")
        self.onward_button.clicked.connect(self.onward)
        hide_unless(self.onward_button, bool(onward))
        self.saved = SavedIndicator(looks)
        self._build()
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self, self._go_back)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        looks.dress(self)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end of the page."""
        self.body.add(*widgets)

    def add_top(self, widget: QWidget) -> None:
        """Put a banner or a notice above the scrolling part, where it stays while the text leaves room for it."""
        self._tops.append(widget)
        self._place_tops(in_the_page=self.looks.zoom >= FOOT_SCROLLS_FROM)

    def add_low(self, notice: QWidget) -> None:
        """Put a notice above the buttons, where it is seen wherever one has scrolled to and moves nothing when it comes."""
        self._lows.append(notice)
        self._place_lows(in_the_page=self.looks.zoom >= FOOT_SCROLLS_FROM)

    def add_button(self, button: Button) -> None:
        """Put another button at the foot, after Continue."""
        self._buttons.addWidget(button)
        self.foot.show()

    def show_onward(self, words: str) -> None:
        """Name the main button; empty takes it away."""
        self.onward_button.setText(words)
        self.onward_button.setAccessibleName(words)
        self.onward_button.setVisible(bool(words))
        self.foot.setVisible(bool(words))
        self.onward_button.updateGeometry()

    def show_errors(self, errors: Sequence[tuple[str, QWidget]]) -> None:
        """Show what to mend at the top of the page; an empty list takes it away."""
        self.errors.show_errors(errors)
        if errors:
            self.scroller.verticalScrollBar().setValue(0)

    def lead_to(self, field: QWidget) -> None:
        """Put the focus in a field and the field in view: it may stand many screens below."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.ensureWidgetVisible(field, 0, self.looks.space("xl"))

    def arrive(self) -> None:
        """Begin at the top, with the title in focus, so that a screen reader says where we are."""
        self.scroller.verticalScrollBar().setValue(0)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, from anywhere that does not need Enter itself."""
        if held(event):
            return
        if event.key() in ENTER and self.onward_button.isVisible():
            self.onward_button.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """When what had the focus went away with the rest of what was there, stay on the page: not on to the bar above it."""
        before = focus_around(self)
        moved = super().focusNextPrevChild(onward)
        gone = before is not None and not (before.isVisible() and before.isEnabled())
        after = focus_around(self)
        if gone and self.isVisible() and after is not None and not self.isAncestorOf(after):
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        return moved

    def dress(self) -> None:
        """Take widths, gaps and margins."""
        looks = self.looks
        self._middle.setMaximumWidth(looks.size("wide" if self._wide else "reading"))
        self._sides.setContentsMargins(looks.space("l"), looks.space("m"), looks.space("l"), looks.space("xl"))
        self._buttons.set_gaps(looks.space("s"), looks.space("xs"))
        bare = looks.zoom >= FOOT_SCROLLS_FROM
        side = 0 if bare else looks.space("l")
        beside = 0 if bare else self.scroller.verticalScrollBar().sizeHint().width()
        self._foot_line.setContentsMargins(side, looks.space("s"), side + beside, looks.space("s"))
        self._foot_middle.setMaximumWidth(looks.size("wide" if self._wide else "reading"))
        self._place_foot(at_the_end=bare)
        self._place_tops(in_the_page=bare)
        self._foot_rows.setSpacing(looks.space("s"))
        self._place_lows(in_the_page=bare)
        self.update()

    def _build(self) -> None:
        looks = self.looks
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._top = QVBoxLayout()
        self._top.setSpacing(0)
        whole.addLayout(self._top)
        self._middle = Column(looks, gap="m")
        self.body = Column(looks, gap="m")
        self._back_row = Row(looks)
        self._back_row.add(self.back_button)
        self._back_row.stretch()
        heads = Column(looks, gap="xs")
        heads.add(self.caption, self.title)
        self._middle.add(self._back_row, self.errors, heads, self.body)
        self._middle.stretch()
        sheet = QWidget()
        self._sides = _centred(sheet, self._middle)
        self.scroller = QScrollArea()
        born(self.scroller, "scroll", tr("Page"))
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setVerticalScrollBar(ThinScrollBar(looks))
        self.scroller.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(sheet)
        whole.addWidget(self.scroller, 1)
        self._whole = whole
        self._build_foot()

    def _build_foot(self) -> None:
        self.foot = _Foot(self.looks)
        self._foot_middle = QWidget()
        self._foot_rows = QVBoxLayout(self._foot_middle)
        self._foot_rows.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        self._foot_rows.addLayout(line)
        holder = QWidget()
        self._buttons = Wrapping(holder)
        self._buttons.addWidget(self.onward_button)
        line.addWidget(holder, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignVCenter)
        self._foot_line = _centred(self.foot, self._foot_middle)
        hide_unless(self.foot, not self.onward_button.isHidden())
        self.saved.spoke.connect(self.foot.show)

    def _place_foot(self, *, at_the_end: bool) -> None:
        """With very big text the buttons scroll with the words, which need the room."""
        self.foot.bare = at_the_end
        if at_the_end:
            self._middle.add(self.foot)
        else:
            self._whole.addWidget(self.foot)

    def _place_tops(self, *, in_the_page: bool) -> None:
        """With very big text the notices scroll too; the banner always stays."""
        for place, widget in enumerate(self._tops):
            if isinstance(widget, NoticeBar):
                widget.across = not in_the_page
                widget.dress()
            if isinstance(widget, NoticeBar) and in_the_page:
                self._middle.box.insertWidget(place, widget)
            else:
                self._top.addWidget(widget)

    def _place_lows(self, *, in_the_page: bool) -> None:
        """With very big text these notices stand first among the words, as there is no foot that stays."""
        for place, notice in enumerate(self._lows):
            (self.body.box if in_the_page else self._foot_rows).insertWidget(place, notice)

    def _go_back(self) -> None:
        if self.back_button.isVisible():
            self.back.emit()


def _centred(outside: QWidget, inside: QWidget) -> QHBoxLayout:
    """A layout that keeps `inside` in the middle of `outside`, as wide as it may be."""
    line = QHBoxLayout(outside)
    line.setSpacing(0)
    line.addStretch(1)
    line.addWidget(inside, 1000)
    line.addStretch(1)
    return line

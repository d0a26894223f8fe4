"""What is wrong with how a page stands: cut words, overlaps, things beside the page, small targets, focus not painted.

Each check walks what a person could see or scroll to and answers with plain lines, empty where nothing is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from ui.widgets.cards import Tag
from ui.widgets.fields import Frame
from ui.widgets.pages import Page

LEAST_TARGET = 44
LEAST_CONTRAST = 4.5
SLACK = 1
"""A pixel lost to rounding is no fault."""


def seen(page: QWidget) -> list[QWidget]:
    """Every widget that the person can see or scroll to, but Qt's own parts inside fields and scroll areas."""
    return [one for one in page.findChildren(QWidget) if one.isVisibleTo(page) and not _of_qt(one)]


def cut(page: QWidget) -> list[str]:
    """Words that need more room than they have: wrapped ones more height, tags and long words more width."""
    return [f"{named(one)} has {_size(one)}" for one in seen(page) if _is_cut(one)]


def overlaps(page: QWidget) -> list[str]:
    """Two siblings that lie on each other."""
    found = []
    for parent in [page, *seen(page)]:
        inside = [one for one in parent.children() if isinstance(one, QWidget) and one.isVisibleTo(page)]
        for one, other in combinations([one for one in inside if not _of_qt(one)], 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > SLACK and both.height() > SLACK:
                found.append(f"{named(one)} and {named(other)}")
    return found


def clipped(page: QWidget) -> list[str]:
    """What reaches out of the widget it stands in, where nobody can scroll to it."""
    return [
        f"{named(one)} in {named(around)}"
        for one in seen(page)
        if (around := one.parentWidget()) is not None and not _scrolls(around)
        if not around.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(one.geometry())
    ]


def beside(page: QWidget) -> list[str]:
    """What stands at the side of the page, where nothing scrolls sideways."""
    wide = range(-SLACK, page.width() + SLACK + 1)
    ends = (
        (one, one.mapTo(page, one.rect().topLeft()).x(), one.mapTo(page, one.rect().topRight()).x())
        for one in seen(page)
    )
    return [named(one) for one, left, right in ends if left not in wide or right not in wide]


def out_of_reach(page: QWidget) -> list[str]:
    """Buttons at the foot that can neither be seen whole nor scrolled to."""
    return [
        named(button)
        for inner in [*page.findChildren(Page), *([page] if isinstance(page, Page) else [])]
        if inner.isVisibleTo(page) and inner.foot.isVisibleTo(page)
        for button in inner.foot.findChildren(QAbstractButton)
        if button.isVisibleTo(page) and not _within(button, inner)
    ]


def small_targets(page: QWidget) -> list[str]:
    """What is to be pressed and is smaller than a finger."""
    pressed = (one for one in seen(page) if isinstance(one, QAbstractButton | Frame) and one.isEnabled())
    return [f"{named(one)} is {_size(one)}" for one in pressed if min(one.width(), one.height()) < LEAST_TARGET]


def unringed(page: QWidget) -> list[str]:
    """Stops of the Tab key that look alike with and without the focus. The page must be the active window."""
    found = []
    for stop in stops(page):
        around = stop.parentWidget() if isinstance(stop.parentWidget(), Frame) else stop
        assert around is not None
        stop.clearFocus()
        before = around.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if _changed(before, around.grab().toImage()) < around.width() + around.height():
            found.append(named(stop))
        stop.clearFocus()
    return found


def stops(page: QWidget) -> list[QWidget]:
    """Everything the Tab key stops at."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [one for one in seen(page) if one.focusPolicy().value & tab and one.isEnabled() and not one.focusProxy()]


def faint(page: QWidget) -> list[str]:
    """Words that do not stand out from what is really painted behind them (WCAG 2.2). Only what is in view is painted."""
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for one in seen(page):
        if isinstance(one, QLabel | QAbstractButton | Tag) and _says(one):
            ratio = _ratio(picture, _words_of(one, page).intersected(picture.rect()))
            found += [f"{named(one)}: {ratio:.1f}"] if ratio < LEAST_CONTRAST else []
    return found


def named(widget: QWidget) -> str:
    """A widget as a person looking for it would call it."""
    return f"{type(widget).__name__} {widget.objectName()} {_says(widget)[:60]!r}"


def _of_qt(widget: QWidget) -> bool:
    """Whether this is a piece that Qt made inside a field or a scroll area."""
    around: QWidget | None = widget
    while (around := around.parentWidget() if around else None) is not None:
        if isinstance(around, QLineEdit | QPlainTextEdit):
            return True
    inside = isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(widget, QScrollArea)
    return inside or widget.objectName().startswith("qt_")


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, Tag):
        return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height()
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.hasHeightForWidth():
        return False
    if widget.height() + SLACK < widget.heightForWidth(widget.width()):
        return True
    if isinstance(widget, QLabel):
        metrics = QFontMetrics(widget.font())
        return any(metrics.horizontalAdvance(word) > max(widget.width(), 120) + SLACK for word in widget.text().split())
    return False


def _scrolls(around: QWidget) -> bool:
    return isinstance(around.parentWidget(), QAbstractScrollArea)


def _within(button: QWidget, page: Page) -> bool:
    """Whether a button lies whole on the page, or on the sheet that scrolls in it."""
    sheet = page.scroller.widget()
    whole = sheet if sheet is not None and sheet.isAncestorOf(button) else page
    return whole.rect().contains(QRect(button.mapTo(whole, QPoint(0, 0)), button.size()))


def _says(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel) else widget.accessibleName()


def _size(widget: QWidget) -> str:
    return f"{widget.width()}x{widget.height()}, wants {widget.heightForWidth(widget.width())}"


def _words_of(widget: QWidget, page: QWidget) -> QRect:
    """Where the words of a widget are painted, without its edge."""
    edge = 0 if isinstance(widget, QLabel) else 5
    inside = widget.rect().adjusted(edge, edge, -edge, -edge)
    return QRect(widget.mapTo(page, inside.topLeft()), inside.size()) & _in_view(widget, page)


def _in_view(widget: QWidget, page: QWidget) -> QRect:
    """The part of the page through which a widget could be seen: less than all of it where it lies in something scrolled."""
    for around in _arounds(widget, page):
        if _scrolls(around):
            return QRect(around.mapTo(page, QPoint(0, 0)), around.size())
    return page.rect()


def _arounds(widget: QWidget, page: QWidget) -> Iterator[QWidget]:
    around = widget.parentWidget()
    while around is not None and around is not page:
        yield around
        around = around.parentWidget()


def _ratio(picture: QImage, where: QRect) -> float:
    """The contrast of the commonest colour and the one that stands out most from it; 21 where nothing is to be seen."""
    if where.width() < LEAST_TARGET / 4 or where.height() < LEAST_TARGET / 4:
        return 21.0
    counted = Counter(_pixels(picture.copy(where)))
    ground = _luminance(counted.most_common(1)[0][0])
    return max((max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) for ink in map(_luminance, counted))


def _luminance(pixel: int) -> float:
    parts = ((pixel >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _changed(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    return sum(a != b for a, b in zip(_pixels(one), _pixels(other), strict=True))


def _pixels(image: QImage) -> memoryview[int]:
    """Every pixel as one number. A copy: Qt takes the image's own memory away with it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")

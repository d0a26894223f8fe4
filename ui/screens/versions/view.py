"""What is different, to be read; then who approves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.versions.state import Changed, ChangedGroup, VersionsShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import Tag
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.steps import PagesView

AT_ONCE = 12
"""Differences of a group shown open; more stand behind a button that says how many."""


class ReadPage(Page):
    """How things stand and what is different. `reread` asks for the signed visits, read with the version in use."""

    reread = Signal()

    def __init__(self, looks: Looks, state: VersionsShown) -> None:
        title = (
            tr("New questions and rules: read what is different") if state.waits else tr("Questions and rules in use")
        )
        super().__init__(
            looks, title, name="versions.read", onward=tr("Approve it by name") if state.waits else tr("Go to today")
        )
        self.saved.hide()
        if state.done:
            self.add(NoticeBar(looks, state.done, name="versions.done"))
        self.problem = NoticeBar(looks, "", tone="soon", name="versions.problem")
        self.problem.hide()
        self.add(self.problem, body(looks, state.stands))
        for place, group in enumerate(state.groups):
            self.add(self._group(group, f"versions.group.{place}"))
        self.add(self._before(state))
        if state.reread:
            words = tr("Read signed visits again with this version")
            again = Button(looks, words, name="versions.reread", kind="secondary", icon="file-text")
            again.clicked.connect(self.reread)
            self.add_button(again)
        if state.waits:
            later = Button(looks, tr("Not now: go to today"), name="versions.later", kind="secondary")
            later.clicked.connect(self.back)
            self.add_button(later)

    def _group(self, group: ChangedGroup, name: str) -> Column:
        looks = self.looks
        column = Column(looks, gap="s")
        column.add(subheading(looks, group.name), secondary(looks, group.count))
        card = Card(looks, gap="m", pad="m")
        for one in group.changed:
            card.add(told(looks, one))
        if len(group.changed) <= AT_ONCE:
            column.add(card)
        else:
            more = Disclosure(looks, tr("Show them: {group}").format(group=group.name), name=name)
            more.inside.add(card)
            column.add(more)
        return column

    def _before(self, state: VersionsShown) -> Column:
        column, card = Column(self.looks, gap="s"), Card(self.looks, gap="s", pad="m")
        for place, (version, words) in enumerate(state.approvals):
            card.add(SummaryRow(self.looks, version, words, name=f"versions.approval.{place}"))
        column.add(subheading(self.looks, tr("Approved here")), card)
        return column

    def show_state(self, state: VersionsShown) -> None:
        """Say what went wrong."""
        if state.problem:
            self.problem.say(state.problem, now=True)


class ApprovePage(Page):
    """Who approves it, in which role, and why. `approve` carries the three."""

    approve = Signal(str, str, str)

    def __init__(self, looks: Looks, state: VersionsShown) -> None:
        super().__init__(
            looks, tr("Who approves the new version?"), name="versions.approve", onward=tr("Use it from now on")
        )
        self.saved.hide()
        self._tries = state.tries
        self.problem = NoticeBar(looks, "", tone="soon", name="versions.problem")
        self.problem.hide()
        words = tr("The person who answers for it here. It is kept with the caseload, with the day and your own name.")
        self.name = TextField(looks, tr("Name"), name="versions.name")
        self.name.set_text(state.name)
        self.role = TextField(looks, tr("Role"), name="versions.role", hint=tr("For example, clinical lead"))
        self.role.set_text(state.role)
        self.reason = LongText(looks, tr("Why it may be used here"), name="versions.reason")
        self.add(self.problem, body(looks, words), self.name, self.role, self.reason)
        self.onward.connect(lambda: self.approve.emit(self.name.text(), self.role.text(), self.reason.text()))

    def show_state(self, state: VersionsShown) -> None:
        """Say what is to be mended, at its field."""
        if state.tries == self._tries:
            return
        self._tries = state.tries
        fields = {"name": self.name, "role": self.role, "reason": self.reason}
        for name, field in fields.items():
            field.show_problem(state.problem if name == state.field else "")
        self.show_errors([(state.problem, fields[state.field])] if state.field in fields else [])
        if state.problem and state.field not in fields:
            self.problem.say(state.problem, now=True)


class VersionsView(PagesView):
    """Shows the page of the present part."""

    onward = Signal()
    approve = Signal(str, str, str)
    reread = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="versions", parent=parent)

    def show_state(self, state: VersionsShown) -> None:
        """Show it."""
        if not state.ready:
            return
        shown = (state.part, state.waits, state.done)
        self.turn(shown, lambda: self._build(state))
        page = self.holder.page
        if isinstance(page, ReadPage | ApprovePage):
            page.show_state(state)

    def _build(self, state: VersionsShown) -> ReadPage | ApprovePage:
        page: ReadPage | ApprovePage
        if state.part == "approve":
            page = ApprovePage(self.looks, state)
            page.approve.connect(self.approve)
        else:
            page = ReadPage(self.looks, state)
            page.onward.connect(self.onward)
            page.reread.connect(self.reread)
        return page


def told(looks: Looks, one: Changed) -> Column:
    """One difference: how, which, and what in it."""
    column = Column(looks, gap="xs")
    column.box.addWidget(Tag(looks, one.how, tone="note"), 0, Qt.AlignmentFlag.AlignLeft)
    column.add(strong(looks, one.name))
    if one.lines:
        column.add(Bullets(looks, one.lines))
    return column

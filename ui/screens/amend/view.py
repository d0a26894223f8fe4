"""The pages of amending."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.domain.calendar import short_date, short_time
from app.i18n import tr
from app.services.states_history import SignedVisit, Version
from ui.families.asked import question_state
from ui.families.steps import StepPage, Steps, StepView
from ui.questions.question import QuestionWidget
from ui.screens.amend.state import AmendShown
from ui.screens.amend.words import version_words
from ui.theme.looks import Looks
from ui.visits.words import answer_words, asked_label
from ui.widgets.cards import Tag
from ui.widgets.columns import TwoColumns
from ui.widgets.fields import LongText
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow


class AmendIntents(Steps):
    """What a person can do while amending."""

    pick = Signal(str)
    keep = Signal(object, object, str, str, str)
    copy_again = Signal()


class PickPage(StepPage[AmendShown, AmendIntents]):
    """The answers of the visit, each with a way to change it; what was changed already stands above."""

    live = True

    def titled(self, _state: AmendShown) -> str:
        """Heading."""
        return tr("Change an answer of a signed visit")

    def above(self, state: AmendShown) -> str:
        """Which visit."""
        return visit_words(state.visit) if state.visit else ""

    def continued(self, _state: AmendShown) -> str:
        """Each row has its own button."""
        return ""

    def make(self, state: AmendShown) -> None:
        """Versions, then answers."""
        looks, visit = self.looks, state.visit
        if visit is None:
            return
        self.add(body(looks, tr("Nothing is written over. The answer as signed stays readable beside the new one.")))
        if visit.versions:
            self.add(both_versions(looks, visit))
        self.add(subheading(looks, tr("Answers as they stand")))
        for asked in visit.asked:
            entry = asked.answered.entry if asked.answered else ""
            row = SummaryRow(
                looks,
                asked_label(asked),
                answer_words(asked.question, asked.answered),
                name=f"amend.{asked.question.id}@{asked.about}",
                change=tr("Change"),
            )
            row.change.connect(lambda entry=entry: self.does.pick.emit(entry))
            self.add(row)


class AnswerPage(StepPage[AmendShown, AmendIntents]):
    """One question answered anew, and why."""

    def titled(self, _state: AmendShown) -> str:
        """Heading."""
        return tr("Answer it anew")

    def above(self, state: AmendShown) -> str:
        """Which visit."""
        return visit_words(state.visit) if state.visit else ""

    def continued(self, _state: AmendShown) -> str:
        """Button."""
        return tr("Save the new answer")

    def make(self, state: AmendShown) -> None:
        """What was signed, the question's own widget, the reason."""
        looks, asked = self.looks, state.asked
        if asked is None:
            return
        before = Card(looks, gap="xs", pad="m")
        before.add(strong(looks, tr("As it stands")), body(looks, answer_words(asked.question, asked.answered)))
        self.widget = QuestionWidget(looks, question_state(asked))
        self.reason = LongText(
            looks,
            tr("Why is it changed?"),
            name="amend.reason",
            lines=2,
            hint=tr("For example: she rang and put it right"),
        )
        self.fields["reason"] = self.reason
        self.add(before, self.widget, self.reason)

    def arrive(self) -> None:
        """Ready to answer."""
        super().arrive()
        if self.fields:
            self.widget.focus_first()

    def go_on(self) -> None:
        """Keep it."""
        mend = self.widget.commit()
        now = self.widget.question
        self.does.keep.emit(now.state, now.value, now.said_by, self.reason.text(), mend)


class VersionsPage(StepPage[AmendShown, AmendIntents]):
    """Both versions, whose the signature is, and that the note is to be copied again."""

    live = True
    wide_page = True

    def titled(self, _state: AmendShown) -> str:
        """Heading."""
        return tr("Both versions")

    def above(self, state: AmendShown) -> str:
        """Which visit."""
        return visit_words(state.visit) if state.visit else ""

    def continued(self, _state: AmendShown) -> str:
        """Button."""
        return tr("Copy the note again")

    def make(self, state: AmendShown) -> None:
        """Versions."""
        if state.visit is None:
            return
        words = tr("The main record holds the earlier version. Copy the note again, so that it holds this one too.")
        self.add(both_versions(self.looks, state.visit), body(self.looks, words))

    def go_on(self) -> None:
        """To the note."""
        self.does.copy_again.emit()


def both_versions(looks: Looks, visit: SignedVisit) -> Column:
    """What was changed after signing, side by side, with whose signature is on which."""
    part = Column(looks, gap="m")
    for version in reversed(visit.versions):
        pair = Column(looks, gap="s")
        name = f" ({version.about_name})" if version.question.about.startswith("each ") else ""
        cards = TwoColumns(looks)
        cards.show_cards([(_before(looks, visit, version), False), (_after(looks, visit, version), True)])
        pair.add(subheading(looks, f"{version.question.label}{name}"), cards)
        part.add(pair)
    return part


def _before(looks: Looks, visit: SignedVisit, version: Version) -> Card:
    said, source = version_words(version, visit.day)[0]
    contact = visit.contact
    first = version.before is None or version.before.entry not in contact.amended
    signed = ""
    if first and contact.signed_at and contact.signed_by:
        words = tr("Signed {time} by {who}: the signature is of this version")
        signed = words.format(time=short_time(contact.signed_at), who=contact.signed_by.name)
    return _version(looks, tr("Earlier version"), "note", (said, source, signed))


def _after(looks: Looks, visit: SignedVisit, version: Version) -> Card:
    said, source = version_words(version, visit.day)[1]
    written = tr("Written {time} by {who}").format(time=short_time(version.at), who=version.by)
    why = tr("Why: {why}").format(why=version.after.reason)
    return _version(looks, tr("After signing"), "good", (said, source, why, written))


def _version(looks: Looks, tag: str, tone: str, lines: tuple[str, ...]) -> Card:
    card = Card(looks, gap="s", pad="m")
    card.box.addWidget(Tag(looks, tag, tone=tone), 0, Qt.AlignmentFlag.AlignLeft)
    card.add(strong(looks, lines[0]))
    for line in lines[1:]:
        if line:
            card.add(secondary(looks, line))
    return card


def visit_words(visit: SignedVisit) -> str:
    """Which visit, and on what day."""
    return tr("{visit}, {date}").format(visit=visit.title, date=short_date(visit.contact.on))


PAGES = {"pick": PickPage, "answer": AnswerPage, "versions": VersionsPage}


def amend_view(looks: Looks, does: AmendIntents) -> StepView[AmendShown, AmendIntents]:
    """The pages, ready for states."""
    return StepView(looks, "amend", PAGES, does)

"""The page of a contact that did not happen."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.families.choices import Choices
from ui.families.steps import StepPage, Steps, StepView
from ui.screens.not_kept.state import NotKeptShown, WrittenNotKept
from ui.theme.looks import Looks
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets


class NotKeptIntents(Steps):
    """What a person can do here."""

    keep = Signal(object)


class NotKeptPage(StepPage[NotKeptShown, NotKeptIntents]):
    """Plain words: what happened at the door, what is known of why, and the next act."""

    def titled(self, _state: NotKeptShown) -> str:
        """Heading."""
        return tr("A contact that did not happen")

    def make(self, state: NotKeptShown) -> None:
        """The form, after what happened before."""
        looks = self.looks
        if state.before:
            earlier = Column(looks, gap="xs")
            earlier.add(strong(looks, tr("It did not happen before, either")), Bullets(looks, state.before))
            earlier.add(secondary(looks, tr("What would make it easier for this family? Whom could you ask?")))
            self.add(earlier)
        hows = (
            ("no-access", tr("No access: nobody came to the door")),
            ("not-brought", tr("The baby was not brought")),
            ("did-not-come", tr("She did not come")),
            ("declined", tr("She chose not to")),
        )
        first = state.plan or (state.plans[0][0] if state.plans else "")
        self.plan = Choices(looks, tr("Which contact?"), state.plans, name="not-kept.plan", picked=first, columns=2)
        self.on = DateField(looks, tr("On which day?"), name="not-kept.on", what=tr("the day"), latest=self.day)
        self.on.set_value(state.on if state.on and state.on <= self.day else self.day)
        self.how = Choices(looks, tr("What happened?"), hows, name="not-kept.how", columns=2)
        self.why = LongText(
            looks,
            tr("What got in the way, as far as you know"),
            name="not-kept.why",
            lines=2,
            hint=tr("What you saw or were told, and by whom. Leave it empty if it is not known: not known is not no."),
        )
        self._whose()
        self._next()
        self.fields.update({"on": self.on, "next": self.next_step, "again": self.again})
        if len(state.plans) > 1:
            self.add(self.plan)
        self.add(self.on, self.how, self.whose, self.why, self.next_step, self.again)
        self.add(body(looks, tr("If the baby has not been seen and you are worried today, talk to your lead today.")))

    def go_on(self) -> None:
        """Keep it."""
        troubles = [(name, field.problem()) for name, field in (("on", self.on), ("again", self.again))]
        written = WrittenNotKept(
            plan=self.plan.word(),
            on=self.on.value(),
            how=self.how.word(),
            why=self.why.text(),
            next_step=self.next_step.text(),
            again_on=self.again.value(),
            whose=self.whose.text(),
            troubles=tuple(trouble for trouble in troubles if trouble[1]),
        )
        self.does.keep.emit(written)

    def _whose(self) -> None:
        looks = self.looks
        self.whose = TextField(
            looks,
            tr("If it was another service's: which"),
            name="not-kept.whose",
            hint=tr(
                "Midwife, nursery, hospital clinic. Leave it empty for your own. All of the family's count together."
            ),
            characters=34,
        )

    def _next(self) -> None:
        looks = self.looks
        self.next_step = LongText(
            looks,
            tr("What happens next, and who does it"),
            name="not-kept.next",
            lines=2,
            hint=tr("For example: I ring her at ten tomorrow, at the number that is all right to ring"),
        )
        self.again = DateField(
            looks,
            tr("The next try is planned for"),
            name="not-kept.again",
            what=tr("the next try"),
            earliest=self.day,
            optional=True,
        )


PAGES = {"form": NotKeptPage}


def not_kept_view(looks: Looks, does: NotKeptIntents) -> StepView[NotKeptShown, NotKeptIntents]:
    """The page, ready for states."""
    return StepView(looks, "not-kept", PAGES, does)

"""The forms themselves."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app.domain.calendar import last_due_date
from app.domain.people import LivesHere, SafeContact
from app.i18n import tr
from ui.families.choices import Choices, yes_no, yes_no_value
from ui.families.written import WrittenBaby, WrittenPerson
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.fields import Labelled, LongText, TextField
from ui.widgets.labels import subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.nhs_number import NhsNumberField

LIVES_HERE: tuple[LivesHere, ...] = ("yes", "no", "not-known")


class BabyForm(Card):
    """One baby. `removed` says that it was one too many."""

    removed = Signal()

    def __init__(self, looks: Looks, name: str, *, title: str, today: date, removable: bool) -> None:
        super().__init__(looks, gap="s", pad="m")
        self._key, self._today = name, today
        self.add(subheading(looks, title))
        self.state = Choices(
            looks,
            tr("Is this baby born?"),
            (("born", tr("Born")), ("unborn", tr("Not born yet"))),
            name=f"{name}.state",
            columns=2,
        )
        self.state.tiles.picked.connect(self._fit)
        self.born = DateField(
            looks, tr("Date of birth"), name=f"{name}.born", what=tr("the baby’s date of birth"), latest=today
        )
        self.due = DateField(
            looks, tr("Due date"), name=f"{name}.due", what=tr("the due date"), latest=last_due_date(today)
        )
        self.given_name = TextField(
            looks, tr("First name"), name=f"{name}.name", characters=20, hint=tr("Leave it empty if there is none yet")
        )
        self.number = NhsNumberField(looks, name=f"{name}.nhs", hint=tr("Leave it empty if it is not known"))
        self.add(self.state, self.born, self.due, self.given_name, self.number)
        if removable:
            remove = Button(looks, tr("Take this baby away"), name=f"{name}.remove", kind="quiet", icon="x")
            remove.clicked.connect(self.removed)
            self.box.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._fit("")

    def written(self) -> WrittenBaby:
        """What stands in the form."""
        unborn = self.state.word() == "unborn"
        return WrittenBaby(
            name=self.given_name.text(),
            unborn=unborn,
            day=(self.due if unborn else self.born).value(),
            nhs_number=self.number.value(),
        )

    def day_field(self) -> Labelled:
        """What is asked for now: the date; before that, whether the baby is born."""
        return {"unborn": self.due, "born": self.born}.get(self.state.word(), self.state)

    def troubles(self) -> tuple[tuple[str, str, Labelled], ...]:
        """What the fields themselves found to mend."""
        day = self.day_field()
        missing = day.problem() if isinstance(day, DateField) else tr("Say whether this baby is born or not born yet.")
        found = ((f"{self._key}.day", missing, day), (f"{self._key}.nhs", self.number.problem(), self.number))
        return tuple(each for each in found if each[1])

    def _fit(self, state: str) -> None:
        self.born.setVisible(state == "born")
        self.due.setVisible(state == "unborn")
        self.number.setVisible(state == "born")


class PersonForm(Card):
    """Another adult or child. `removed` says that it was one too many."""

    removed = Signal()

    def __init__(self, looks: Looks, name: str, *, removable: bool = True) -> None:
        super().__init__(looks, gap="s", pad="m")
        self.name = TextField(looks, tr("Name"), name=f"{name}.name", characters=26)
        self.relationship = TextField(
            looks,
            tr("Who they are to the baby"),
            name=f"{name}.relationship",
            characters=26,
            hint=tr("For example: father, mother’s partner, grandmother, sister aged 4"),
        )
        self.lives_here = Choices(
            looks,
            tr("Do they live here?"),
            (("yes", tr("Yes")), ("no", tr("No")), ("not-known", tr("Not known"))),
            name=f"{name}.lives-here",
            picked="not-known",
        )
        self.kind = Choices(
            looks,
            tr("Adult or child?"),
            (("adult", tr("Adult")), ("child", tr("Child"))),
            name=f"{name}.kind",
        )
        self.add(self.name, self.relationship, self.lives_here, self.kind)
        if removable:
            remove = Button(looks, tr("Take this person away"), name=f"{name}.remove", kind="quiet", icon="x")
            remove.clicked.connect(self.removed)
            self.box.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)

    def troubles(self) -> tuple[tuple[str, Labelled], ...]:
        """What is to be mended: whoever is written down is an adult or a child, and which is not guessed."""
        if self.kind.word() or not (self.name.text() or self.relationship.text()):
            return ()
        return ((tr("Say whether this person is an adult or a child."), self.kind),)

    def written(self) -> WrittenPerson:
        """What stands in the form."""
        lives = next((word for word in LIVES_HERE if word == self.lives_here.word()), LIVES_HERE[2])
        return WrittenPerson(
            name=self.name.text(),
            relationship=self.relationship.text(),
            lives_here=lives,
            child=self.kind.word() == "child",
        )


class SafeContactForm(Column):
    """How she may be reached without putting her in danger. Nothing is taken for a yes that was not asked."""

    def __init__(self, looks: Looks, safe: SafeContact = SafeContact(), *, name: str = "safe") -> None:  # noqa: B008
        super().__init__(looks, gap="m")
        self.asked = Choices(
            looks,
            tr("Has she been asked, alone, how it is safe to reach her?"),
            (("yes", tr("Yes")), ("no", tr("Not asked yet"))),
            name=f"{name}.asked",
            picked="yes" if safe.asked else "no",
            columns=2,
        )
        self.phone = TextField(looks, tr("Safe phone number"), name=f"{name}.phone", characters=18)
        self.messages = yes_no(
            looks, tr("May messages be left or texts sent?"), name=f"{name}.messages", value=safe.messages
        )
        self.letters = yes_no(looks, tr("May letters be sent?"), name=f"{name}.letters", value=safe.letters)
        self.words = LongText(
            looks, tr("In her words"), name=f"{name}.words", lines=2, hint=tr("Times, a code word, who may answer")
        )
        self.phone.set_text(safe.phone)
        self.words.set_text(safe.words)
        self.add(self.asked, self.phone, self.messages, self.letters, self.words)

    def written(self) -> SafeContact:
        """What stands in the form."""
        return SafeContact(
            asked=self.asked.word() == "yes",
            phone=self.phone.text(),
            messages=yes_no_value(self.messages),
            letters=yes_no_value(self.letters),
            words=self.words.text(),
        )

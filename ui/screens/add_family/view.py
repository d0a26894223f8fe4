"""The quick add: two names, one date, and Add. Everything else opens below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.families.choices import Choices, genders
from ui.families.forms import BabyForm, PersonForm, SafeContactForm
from ui.screens.add_family.state import AddFamilyState, Written
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import Labelled, LongText, TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Card, Column
from ui.widgets.nhs_number import NhsNumberField
from ui.widgets.pages import Page


class AddFamilyView(Page):
    """`add` carries everything written."""

    add_wanted = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("Add a family"), name="add-family", onward=tr("Add this family"), parent=parent)
        self.saved.hide()
        self.onward.connect(lambda: self.add_wanted.emit(self.written()))
        self._babies: list[BabyForm] = []
        self._others: list[PersonForm] = []
        self._fields: dict[str, Labelled] = {}
        self._made = 0
        self._today: date | None = None

    def show_state(self, state: AddFamilyState) -> None:
        """Show it; the form is built once the day is known."""
        if state.today and self._today is None:
            self._today = state.today
            self._build_form(state.today)
            self.given_name.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.onward_button.setEnabled(not state.busy and self._today is not None)
        problems = dict(state.problems)
        fields = self._fields | {f"baby.{place}.day": baby.day_field() for place, baby in enumerate(self._babies)}
        fields |= {f"other.{place}.kind": other.kind for place, other in enumerate(self._others)}
        for name, field in fields.items():
            field.show_problem(problems.get(name, ""))
        first: QWidget = next(iter(fields.values()), self)
        self.show_errors([(words, fields.get(name, first)) for name, words in problems.items()])

    def written(self) -> Written:
        """Everything on the page."""
        return Written(
            given_name=self.given_name.text(),
            family_name=self.family_name.text(),
            title=self.title_words.text(),
            gender=self.gender.word(),
            born=self.born.value(),
            nhs_number=self.number.value(),
            babies=tuple(baby.written() for baby in self._babies),
            others=tuple(other.written() for other in self._others),
            address=self.address.text(),
            postcode=self.postcode.text(),
            gp_practice=self.practice.text(),
            safe_contact=self.safe.written(),
            worker_safety=self.worker_safety.text(),
            troubles=self._troubles(),
        )

    def _troubles(self) -> tuple[tuple[str, str], ...]:
        own = (("born", self.born.problem()), ("nhs", self.number.problem()))
        found = [each for each in own if each[1]]
        for place, baby in enumerate(self._babies):
            for name, words, _field in baby.troubles():
                found.append((f"baby.{place}.{name.rsplit('.', 1)[1]}", words))
        for place, other in enumerate(self._others):
            found += [(f"other.{place}.kind", words) for words, _field in other.troubles()]
        return tuple(found)

    def _build_form(self, today: date) -> None:
        looks = self.looks
        self.given_name = TextField(looks, tr("Mother’s first name"), name="add.given-name", characters=24)
        self.family_name = TextField(looks, tr("Family name"), name="add.family-name", characters=24)
        mother = Card(looks, gap="m", pad="m")
        mother.add(self.given_name, self.family_name, self._more_about_her(today))
        self.babies = Column(looks, gap="m")
        another = Button(looks, tr("Add another baby (twins)"), name="add.another-baby", kind="quiet", icon="plus")
        another.clicked.connect(lambda: self._add_baby(removable=True))
        self.add(mother, self.babies)
        self.body.box.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._who_else(), self._address(), self._reach(), self._own_safety())
        self.add(PlainLabel(looks, tr("You can add or change all of this later."), step="small", role="secondary"))
        self._add_baby(removable=False)
        self._fields |= {"given-name": self.given_name, "born": self.born, "nhs": self.number}

    def _more_about_her(self, today: date) -> Disclosure:
        looks = self.looks
        self.title_words = TextField(
            looks, tr("Title"), name="add.title", characters=8, hint=tr("For example: Ms, Mrs")
        )
        self.born = DateField(
            looks, tr("Her date of birth"), name="add.born", what=tr("her date of birth"), latest=today, optional=True
        )
        self.gender = Choices(looks, tr("Gender"), genders(), name="add.gender")
        self.number = NhsNumberField(
            looks,
            tr("Her NHS number"),
            name="add.nhs",
            hint=tr("10 digits. Leave it empty if it is not known. Made-up numbers begin with 999."),
        )
        more = Disclosure(looks, tr("More about her"), name="add.more")
        more.inside.add(self.title_words, self.born, self.gender, self.number)
        return more

    def _who_else(self) -> Disclosure:
        self.others = Column(self.looks, gap="m")
        add = Button(self.looks, tr("Add a person"), name="add.person", icon="plus")
        add.clicked.connect(self._add_other)
        part = Disclosure(self.looks, tr("Partner, other adults and children"), name="add.others")
        part.inside.add(self.others)
        part.inside.box.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        part.button.toggled.connect(lambda opened: self._add_other() if opened and not self._others else None)
        return part

    def _address(self) -> Disclosure:
        looks = self.looks
        self.address = TextField(looks, tr("Her address"), name="add.address")
        self.postcode = TextField(looks, tr("Postcode"), name="add.postcode", characters=10)
        self.practice = TextField(looks, tr("GP practice"), name="add.practice", characters=34)
        part = Disclosure(looks, tr("Address and GP practice"), name="add.address-part")
        part.inside.add(self.address, self.postcode, self.practice)
        return part

    def _reach(self) -> Disclosure:
        self.safe = SafeContactForm(self.looks, name="add.safe")
        part = Disclosure(self.looks, tr("How to reach her safely"), name="add.reach")
        part.inside.add(self.safe)
        return part

    def _own_safety(self) -> Disclosure:
        self.worker_safety = LongText(
            self.looks,
            tr("What a colleague should know before knocking"),
            name="add.worker-safety",
            lines=2,
            hint=tr("Dogs, stairs, parking, who not to meet alone. Plain facts, with who told you."),
        )
        part = Disclosure(self.looks, tr("Your own safety there"), name="add.own-safety")
        part.inside.add(self.worker_safety)
        return part

    def _add_baby(self, *, removable: bool) -> None:
        if self._today is None:
            return
        self._made += 1
        title = tr("Baby") if not self._babies else tr("Another baby")
        form = BabyForm(self.looks, f"baby{self._made}", title=title, today=self._today, removable=removable)
        form.removed.connect(lambda: self._remove_baby(form))
        self._babies.append(form)
        self.babies.add(form)
        if removable:
            form.state.tiles.focus_first()

    def _remove_baby(self, form: BabyForm) -> None:
        self._babies.remove(form)
        form.hide()
        form.deleteLater()

    def _add_other(self) -> None:
        self._made += 1
        form = PersonForm(self.looks, f"person{self._made}")
        form.removed.connect(lambda: self._remove_other(form))
        self._others.append(form)
        self.others.add(form)
        form.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_other(self, form: PersonForm) -> None:
        self._others.remove(form)
        form.hide()
        form.deleteLater()

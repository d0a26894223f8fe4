"""Forms: how to reach her, your safety, another person, another baby, what changed about somebody."""

from __future__ import annotations

import msgspec

from app.domain.calendar import last_due_date
from app.domain.people import Person
from app.i18n import tr
from ui.families.choices import Choices, genders, yes_no, yes_no_value
from ui.families.forms import LIVES_HERE, BabyForm, PersonForm, SafeContactForm
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.state import FamilyShown, Home
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.nhs_number import NhsNumberField


class ReachPage(FamilyPage):
    """How to reach her safely."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("How to reach her safely")

    def make(self, state: FamilyShown) -> None:
        """The form."""
        self.form = SafeContactForm(self.looks, state.safe_contact)
        self.add(self.form)

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep_reach.emit(self.form.written())


class SafetyPage(FamilyPage):
    """What a colleague should know."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("Before knocking")

    def make(self, state: FamilyShown) -> None:
        """One field."""
        self.words = LongText(
            self.looks,
            tr("What a colleague should know"),
            name="safety.words",
            hint=tr("Dogs, stairs, parking, who not to meet alone. Plain facts, with who told you."),
        )
        self.words.set_text(state.worker_safety)
        self.add(self.words)

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep_safety.emit(self.words.text())


class HomePage(FamilyPage):
    """Where she lives and her GP practice."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("Address and GP practice")

    def make(self, state: FamilyShown) -> None:
        """Three fields."""
        self.address = TextField(self.looks, tr("Her address"), name="home.address")
        self.postcode = TextField(self.looks, tr("Postcode"), name="home.postcode", characters=10)
        self.practice = TextField(self.looks, tr("GP practice"), name="home.practice", characters=34)
        self.address.set_text(state.home.address)
        self.postcode.set_text(state.home.postcode)
        self.practice.set_text(state.home.practice)
        self.add(self.address, self.postcode, self.practice)

    def go_on(self) -> None:
        """Keep it."""
        home = Home(address=self.address.text(), postcode=self.postcode.text(), practice=self.practice.text())
        self.does.keep_home.emit(home)


class PersonPage(FamilyPage):
    """Someone else."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("Add someone else")

    def make(self, _state: FamilyShown) -> None:
        """The form."""
        self.form = PersonForm(self.looks, "person", removable=False)
        self.fields["name"] = self.form.name
        self.add(self.form)

    def go_on(self) -> None:
        """Keep it."""
        for words, field in self.form.troubles():
            field.show_problem(words)
            self.lead_to(field)
            return
        self.does.add_person.emit(self.form.written())


class BabyPage(FamilyPage):
    """Another baby."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("Add a baby")

    def make(self, _state: FamilyShown) -> None:
        """The form."""
        self.form = BabyForm(self.looks, "baby", title=tr("Baby"), today=self.day, removable=False)
        self.add(self.form)

    def show_state(self, state: FamilyShown) -> None:
        """The problem stands by the date now asked for."""
        self.fields["day"] = self.form.day_field()
        super().show_state(state)

    def go_on(self) -> None:
        """Keep it."""
        troubles = [words for _name, words, _field in self.form.troubles()]
        self.does.add_baby.emit(self.form.written(), troubles)


class ChangePage(FamilyPage):
    """What changed about one person. The old entry stays readable."""

    def titled(self, state: FamilyShown) -> str:
        """Heading."""
        return tr("Change: {name}").format(name=state.person.plain_name()) if state.person else ""

    def make(self, state: FamilyShown) -> None:
        """The fields, filled with what is known."""
        looks, person = self.looks, state.person
        if person is None:
            return
        self.person = person
        self.given = TextField(looks, tr("First name"), name="change.given", characters=24)
        self.family = TextField(looks, tr("Family name"), name="change.family", characters=24)
        self.preferred = TextField(looks, tr("Preferred name"), name="change.preferred", characters=24)
        self.title_words = TextField(looks, tr("Title"), name="change.title", characters=8)
        self.gender = Choices(looks, tr("Gender"), genders(), name="change.gender", picked=person.gender)
        self.relationship = TextField(looks, tr("Who they are to the baby"), name="change.relationship", characters=26)
        self.born = DateField(looks, tr("Date of birth"), name="change.born", latest=self.day, optional=True)
        self.due = self._due()
        self.number = NhsNumberField(looks, name="change.nhs", hint=tr("Leave it empty if it is not known"))
        lives = (("yes", tr("Yes")), ("no", tr("No")), ("not-known", tr("Not known")))
        self.lives = Choices(looks, tr("Do they live here?"), lives, name="change.lives", picked=person.lives_here)
        self.met = yes_no(looks, tr("Have you or a colleague met them?"), name="change.met", value=person.met)
        for field, words in (
            (self.given, person.given_name),
            (self.family, person.family_name),
            (self.preferred, person.preferred_name),
            (self.title_words, person.title),
            (self.relationship, person.relationship),
        ):
            field.set_text(words)
        self.born.set_value(person.born)
        self.due.set_value(person.due)
        self.number.set_value(person.nhs_number)
        self.add(self.given, self.family, self.preferred, self.title_words, self.born, self.due, self.number)
        self.add(self.gender, self.relationship, self.lives, self.met)
        self._fit(person)
        note = tr("What was written before stays in the record, with its date and author.")
        self.add(PlainLabel(looks, note, step="small", role="secondary"))

    def _due(self) -> DateField:
        """A due date, or none; never one beyond any pregnancy of today."""
        latest, what = last_due_date(self.day), tr("the due date")
        return DateField(self.looks, tr("Due date"), name="change.due", what=what, latest=latest, optional=True)

    def go_on(self) -> None:
        """Keep it."""
        lives = next((word for word in LIVES_HERE if word == self.lives.word()), self.person.lives_here)
        changed = msgspec.structs.replace(
            self.person,
            given_name=self.given.text(),
            family_name=self.family.text(),
            preferred_name=self.preferred.text(),
            relationship=self.relationship.text(),
            title=self.title_words.text(),
            gender=self.gender.word(),
            born=self.born.value(),
            due=self.due.value(),
            nhs_number=self.number.value(),
            lives_here=lives,
            met=yes_no_value(self.met),
        )
        troubles = [words for words in (self.born.problem(), self.due.problem(), self.number.problem()) if words]
        self.does.keep_person.emit(changed, troubles)

    def _fit(self, person: Person) -> None:
        """Only what makes sense of this person."""
        self.due.setVisible(person.kind == "baby")
        self.preferred.setVisible(person.kind != "baby")
        self.title_words.setVisible(person.kind in ("mother", "adult"))
        self.relationship.setVisible(person.kind in ("adult", "child"))
        self.lives.setVisible(person.kind != "mother")
        self.met.setVisible(person.kind == "adult")

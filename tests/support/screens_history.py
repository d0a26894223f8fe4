"""The pages of a family's history with what a real house made: chronology, one entry, amending, late entries, not kept."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from app.domain.base import ContactId, EntryId, FamilyId, PersonId, QuestionId
from app.domain.calendar import uk_moment
from app.services.later import SomethingTold
from app.services.states import Asked, FamilyState, VisitState
from app.services.states_history import Chronicle, EntryDetail, SignedVisit
from tests.support.house import DAY, HV, House, open_house
from ui.screens.amend.state import AmendShown
from ui.screens.amend.view import AmendIntents, amend_view
from ui.screens.chronology.model import shown
from ui.screens.chronology.state import ChronologyShown
from ui.screens.chronology.view import ChronologyView
from ui.screens.entry.state import EntryShown
from ui.screens.entry.view import EntryIntents, entry_view
from ui.screens.family.view import FamilyView
from ui.screens.family.words import family_shown
from ui.screens.later.intents import LaterIntents
from ui.screens.later.state import LaterShown
from ui.screens.later.view import later_view
from ui.screens.not_kept.state import NotKeptShown
from ui.screens.not_kept.view import NotKeptIntents, not_kept_view
from ui.theme.looks import Looks


@dataclass(frozen=True)
class Made:
    """What a week in a family left behind."""

    family: FamilyState
    known: FamilyState
    chronicle: Chronicle
    then: Chronicle
    amended: EntryDetail
    told: EntryDetail
    leaving: EntryDetail
    visit: SignedVisit


@lru_cache(maxsize=1)
def made() -> Made:
    """A signed visit amended, a line jotted, something told, a contact that did not happen."""
    root = Path(tempfile.mkdtemp(prefix="history-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    services, state = house.services, house.visit(house.family())
    who, family, contact = house.who, state.record.id, state.contact.id
    _visited(house, state)
    house.clock.go_to(DAY + timedelta(days=4))
    who = house.who
    _since(house, family, contact)
    chronicle = services.chronology.show(who, family)

    def entry(part: str) -> EntryDetail:
        found: EntryId = next(line.entry for line in chronicle.lines if part in line.what)
        return services.chronology.entry(who, family, found)

    return Made(
        family=services.families.open(who, family),
        known=services.families.known_on(who, family, DAY),
        chronicle=chronicle,
        then=services.chronology.show(who, family, DAY),
        amended=entry("Hardly sleeping"),
        told=entry("shouting"),
        leaving=entry("Several days"),
        visit=services.corrections.signed_visit(who, family, contact),
    )


def _visited(house: House, state: VisitState) -> None:
    services, who, family, contact = house.services, house.who, state.record.id, state.contact.id
    house.answer(state, "how.are_you", "Tired, and Noor feeds every two hours")
    house.answer(state, "phq9.item9", 1)
    services.visits.jot(who, family, contact, "Cot stands by the heater", private=True)
    services.visits.sign(who, family, contact)


def _since(house: House, family: FamilyId, contact: ContactId) -> None:
    services, who = house.services, house.who
    mother = PersonId("mother")
    services.corrections.amend(
        who,
        family,
        contact,
        QuestionId("how.are_you"),
        mother,
        "answered",
        "Hardly sleeping",
        "She rang and put it right",
    )
    at = uk_moment(DAY + timedelta(days=2), 19, 40)
    words = "She heard shouting at night, and has not seen the baby since Sunday."
    told = SomethingTold("Mrs Pereira, next door", "phone", at, (PersonId("baby1"),), words, "same-day")
    services.later.told(who, family, told)
    next_step = "I ring her at ten tomorrow"
    on = DAY + timedelta(days=3)
    services.visits.not_kept(
        who, family, HV, on, "no-access", "Curtains drawn, radio on", next_step, DAY + timedelta(days=6)
    )


def family_page(state: Callable[[Made], FamilyState]) -> Callable[[Looks], QWidget]:
    """The family's page from the services, as it is or as it was known."""

    def make(looks: Looks) -> QWidget:
        view = FamilyView(looks)
        view.show_state(family_shown(state(made())))
        return view

    return make


def chronology(told: Callable[[Made], Chronicle], *, covered: bool) -> Callable[[Looks], QWidget]:
    """The chronology."""

    def make(looks: Looks) -> QWidget:
        view = ChronologyView(looks)
        view.show_state(shown(ChronologyShown(covered=covered), told(made())))
        return view

    return make


def entry(mode: str, detail: Callable[[Made], EntryDetail]) -> Callable[[Looks], QWidget]:
    """A page of one entry."""

    def make(looks: Looks) -> QWidget:
        view, told = entry_view(looks, EntryIntents()), detail(made())
        view.show_state(EntryShown(mode=mode, ready=True, detail=told, record=told.record, day=told.day))
        return view

    return make


def amend(mode: str) -> Callable[[Looks], QWidget]:
    """A page of amending."""

    def make(looks: Looks) -> QWidget:
        view, visit = amend_view(looks, AmendIntents()), made().visit
        shown = AmendShown(mode=mode, ready=True, visit=visit, asked=visit.asked[0], record=visit.record, day=visit.day)
        view.show_state(shown)
        return view

    return make


def later(mode: str) -> Callable[[Looks], QWidget]:
    """A page of writing up later."""

    def make(looks: Looks) -> QWidget:
        view, state = later_view(looks, LaterIntents()), made().family
        shown = LaterShown(
            mode=mode,
            ready=True,
            record=state.record,
            day=state.day,
            people=tuple((person.id, person.short_name()) for person in state.record.people.values()),
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            plans=tuple((plan.id, plan.title) for plan in state.plans),
            asked=all_asked(),
            jot="Cot stands by the heater",
            jot_times="Said 06-Aug-2026 11:00, written 06-Aug-2026 11:00",
        )
        view.show_state(shown)
        return view

    return make


def all_asked() -> tuple[Asked, ...]:
    """One question that something told could answer."""
    return made().visit.asked


def not_kept(looks: Looks) -> QWidget:
    """A contact that did not happen, after another."""
    view, state = not_kept_view(looks, NotKeptIntents()), made().family
    shown = NotKeptShown(
        mode="form",
        ready=True,
        record=state.record,
        day=state.day,
        plans=tuple((plan.id, plan.title) for plan in state.plans),
        on=state.day,
        before=("09-Aug-2026: No access: nobody came to the door",),
        problems=(("next", "Write what happens next, and who does it."),),
    )
    view.show_state(msgspec.structs.replace(shown, plan=shown.plans[0][0]))
    return view


HISTORY: Mapping[str, Callable[[Looks], QWidget]] = {
    "family-real": family_page(lambda all_: all_.family),
    "family-known": family_page(lambda all_: all_.known),
    "chronology": chronology(lambda all_: all_.chronicle, covered=False),
    "chronology-covered": chronology(lambda all_: all_.chronicle, covered=True),
    "chronology-then": chronology(lambda all_: all_.then, covered=False),
    "entry-amended": entry("shown", lambda all_: all_.amended),
    "entry-told": entry("shown", lambda all_: all_.told),
    "entry-why": entry("why", lambda all_: all_.leaving),
    "entry-check": entry("check", lambda all_: all_.leaving),
    "entry-gone": entry("gone", lambda all_: all_.leaving),
    **{f"amend-{mode}": amend(mode) for mode in ("pick", "answer", "versions")},
    **{f"later-{mode}": later(mode) for mode in ("choose", "told", "call", "visit", "jot")},
    "not-kept": not_kept,
}

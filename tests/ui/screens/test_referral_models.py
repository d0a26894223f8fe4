"""The models of a referral and a disagreement: written in three steps, answered by named people, never simply closed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.base import EntryId, FamilyId
from app.domain.record import FamilyRecord
from tests.support.house import DAY, House
from tests.support.pursuing import Story
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.disagreement.model import DisagreementModel
from ui.screens.disagreement.state import Views
from ui.screens.family.model import FamilyModel
from ui.screens.family.view import FamilyView
from ui.screens.referral.intents import ReferralIntents
from ui.screens.referral.model import ReferralModel
from ui.screens.referral.state import Happened
from ui.screens.referral.view import referral_view
from ui.screens.today.model import TodayModel
from ui.theme.looks import Looks
from ui.widgets.buttons import Button

JO = "Jo Bell, duty desk"


def opened(stage: Stage, house: House, looks: Looks, place: Place) -> ReferralModel:
    model = ReferralModel(stage.parts(house.services, looks), place)
    model.start()
    stage.settle()
    return model


def record(house: House, family: FamilyId) -> FamilyRecord:
    return house.services.families.open(house.who, family).record


def drafted(stage: Stage, house: House, looks: Looks, family: FamilyId, worry: EntryId) -> ReferralModel:
    model = opened(stage, house, looks, Place("referral", family=family, finding=worry))
    model.whom("duty-social-care", "", "mother")
    model.matter("An assessment before the birth", "Nobody has met the father", [worry], "soon")
    model.keep()
    stage.settle()
    return model


def step(stage: Stage, model: ReferralModel, name: str, by: str = "", how: str = "", note: str = "") -> None:
    model.take(name)
    model.stepped(Happened(by=by, how=how, note=note))
    stage.settle()


def test_a_referral_begins_with_the_worry_it_came_from(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    worry = story.worry()
    model = opened(stage, house, looks, Place("referral", family=story.family, finding=worry))
    assert (model.state.draft.worries, model.state.draft.urgency) == ((worry,), "soon")


def test_nothing_is_written_before_everything_was_looked_at(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    model = opened(stage, house, looks, Place("referral", family=story.family, finding=story.worry()))
    model.whom("", "", "")
    assert model.state.mode == "whom"
    model.whom("gp", "", "mother")
    model.matter("", "", [], "")
    assert (model.state.mode, len(model.state.problems)) == ("matter", 3)
    assert not record(house, story.family).pursued.referrals


def test_a_name_of_ones_own_outranks_the_directory(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    model = opened(stage, house, looks, Place("referral", family=story.family, finding=story.worry()))
    model.whom("gp", "Elm Row housing office", "mother")
    assert (model.state.draft.to, model.state.draft.line) == ("Elm Row housing office", "")


def test_a_kept_referral_shows_what_is_missing(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    model = drafted(stage, house, looks, story.family, story.worry())
    known = model.state.known
    assert known is not None
    assert [(one.bead, one.title) for one in known.steps[:3]] == [
        ("done", "Drafted"),
        ("doing", "Sent"),
        ("", "Received by a named person"),
    ]


def test_a_worry_that_cannot_wait_is_rung_about_first(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    worry = story.worry("same-day")
    model = opened(stage, house, looks, Place("referral", family=story.family, finding=worry))
    assert model.state.mode == "voice"
    model.call()
    assert stage.went[-1] == Place("urgent", family=story.family, finding=worry)


@pytest.mark.parametrize("answer", ["declined", "lowered"])
def test_a_no_stops_for_a_moment_and_closes_nothing(stage: Stage, house: House, looks: Looks, answer: str) -> None:
    story = Story(house, house.family())
    model = drafted(stage, house, looks, story.family, story.worry())
    step(stage, model, "dispatched", how="Secure email")
    step(stage, model, answer, by=JO, note="No threshold before the birth")
    assert model.state.mode == "stop"
    known = record(house, story.family)
    assert next(iter(known.pursued.referrals.values())).open
    assert known.open_findings()


def test_who_said_no_is_named(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    model = drafted(stage, house, looks, story.family, story.worry())
    step(stage, model, "dispatched", how="Secure email")
    step(stage, model, "declined", note="No threshold")
    assert model.state.mode == "step"
    assert model.state.problems[0][1].startswith("Write who there said so")


def test_another_way_is_a_referral_that_follows_this_one(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    model = drafted(stage, house, looks, story.family, story.worry())
    step(stage, model, "dispatched", how="Secure email")
    step(stage, model, "declined", by=JO, note="No threshold")
    model.another()
    model.whom("", "Early help hub", "mother")
    draft = model.state.draft
    model.matter(draft.asks, draft.reason, draft.worries, draft.urgency)
    model.keep()
    stage.settle()
    first, second = record(house, story.family).pursued.referrals.values()
    assert (first.state, second.started.follows) == ("other-route", first.started.referral)
    assert model.state.known is not None
    assert model.state.known.to == "Early help hub"


def test_less_urgent_is_agreed_to_with_a_reason_or_not_at_all(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    model = drafted(stage, house, looks, story.family, story.worry())
    step(stage, model, "dispatched", how="Secure email")
    step(stage, model, "lowered", by=JO, note="Within 20 working days")
    model.agree()
    model.stepped(Happened(troubles=(("note", "Write in a few words why."),)))
    assert model.state.mode == "agree"
    model.stepped(Happened(by=JO, note="Agreed as less urgent: her mother is there every day"))
    stage.settle()
    last = next(iter(record(house, story.family).pursued.referrals.values())).steps[-1].stepped
    assert (last.step, last.by) == ("accepted", JO)


def test_a_late_answer_says_who_is_waited_for_and_which_stage_has_opened(
    stage: Stage, house: House, looks: Looks
) -> None:
    story = Story(house, house.family())
    drafted(stage, house, looks, story.family, story.worry())
    story.step("dispatched", how="Secure email")
    story.days_later(6)
    entry = next(iter(record(house, story.family).pursued.referrals.values())).entry
    model = opened(stage, house, looks, Place("referral", family=story.family, entry=entry))
    assert model.state.known is not None
    assert model.state.known.waits.startswith("Waiting for Children's social care")
    assert "has opened" in model.state.known.stage


def test_today_leads_to_the_referral_and_says_what_has_opened(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    drafted(stage, house, looks, story.family, story.worry())
    story.step("dispatched", how="Secure email")
    story.days_later(6)
    today = TodayModel(stage.store, house.services, stage.go)
    today.start()
    stage.settle()
    act = next(act for group in today.state.groups for act in group.acts if act.leads == "referral")
    assert "Next on the ladder: " in act.who
    today.act(act)
    assert stage.went[-1] == Place("referral", family=story.family, entry=act.entry)


def test_the_family_page_says_what_is_under_way_behind_a_button(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    drafted(stage, house, looks, story.family, story.worry())
    view = FamilyView(looks)
    model = FamilyModel(stage.store, house.services, stage.go, story.family, view)
    model.changed.connect(view.show_state)
    model.start()
    stage.settle()
    view.resize(1280, 660)
    view.show()
    assert "Under way: 1" in words(view)
    assert "social care" not in words(view)
    model.pursue(model.state.under_way[0].id)
    assert stage.went[-1].name == "referral"


def test_in_company_neither_page_nor_family_shows_a_referral(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    drafted(stage, house, looks, story.family, story.worry())
    house.visit(story.family, "her", "partner")
    entry = next(iter(record(house, story.family).pursued.referrals.values())).entry
    model = opened(stage, house, looks, Place("referral", family=story.family, entry=entry))
    assert (model.state.ready, stage.went[-1].name) == (False, "family")
    family = FamilyModel(stage.store, house.services, stage.go, story.family)
    family.start()
    stage.settle()
    assert family.state.under_way == ()


def test_both_views_are_kept_and_the_ladder_says_what_opens_when(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    drafted(stage, house, looks, story.family, story.worry())
    about = next(iter(record(house, story.family).pursued.referrals.values())).entry
    model = DisagreementModel(
        stage.parts(house.services, looks), Place("disagreement", family=story.family, finding=about)
    )
    model.start()
    stage.settle()
    model.written(Views(with_whom=JO, ours="The birth comes first", theirs="No threshold", judgement="Too late then"))
    stage.settle()
    standing = model.state.standing
    assert standing is not None
    assert [one.bead for one in standing.rungs[:3]] == ["done", "doing", ""]
    assert standing.views.judgement == "Too late then"


def test_a_disagreement_climbs_and_is_settled_by_a_named_person(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    drafted(stage, house, looks, story.family, story.worry())
    story.differ()
    house.clock.go_to(DAY + timedelta(days=4))
    entry = next(iter(record(house, story.family).pursued.disagreements.values())).entry
    place = Place("disagreement", family=story.family, entry=entry)
    model = DisagreementModel(stage.parts(house.services, looks), place)
    model.start()
    stage.settle()
    model.climb(1)
    model.climbed("Ruth Okafor, named nurse", "She rings today")
    stage.settle()
    model.settled("", "Seen on Monday", "The birth is near")
    stage.settle()
    assert model.state.problems
    model.settled("Ann Reid, service manager", "Seen on Monday", "The birth is near")
    stage.settle()
    assert model.state.standing is not None
    assert "Ann Reid" in model.state.standing.settled
    assert not next(iter(record(house, story.family).pursued.disagreements.values())).open


def test_the_line_offers_only_steps_that_may_come_next(stage: Stage, house: House, looks: Looks) -> None:
    story = Story(house, house.family())
    view = referral_view(looks, ReferralIntents())
    model = drafted(stage, house, looks, story.family, story.worry())
    view.show_state(model.state)
    names = {
        button.objectName() for button in view.findChildren(Button) if button.objectName().startswith("referral.step")
    }
    assert names == {"referral.step.dispatched", "referral.step.ended"}

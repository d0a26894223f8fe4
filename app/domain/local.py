"""What a local partnership edits: its directory of teams and its time limits."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from app.domain.base import Value


class Line(Value, frozen=True):
    """A team in the local directory. `unverified` numbers are labelled so wherever they show; `until_entered` is what to do
    while a line has no number; `serves` is whom it takes, by age or stage; `declined_next` is the line to turn to, or what
    to do, when it declines, so that a declined request always has a next step; numbers not needed `at_setup` come later."""

    id: str
    name: str
    phone: str
    hours: str = ""
    out_of_hours: str = ""
    address: str = ""
    note: str = ""
    until_entered: str = ""
    unverified: bool = False
    source: str = ""
    editable: bool = True
    serves: str = ""
    answers_within: str = ""
    declined_next: str = ""
    at_setup: bool = True


class Time(Value, frozen=True):
    """A time limit that practitioners are held to: how long, counted from what, and whether anybody here has checked it."""

    id: str
    says: str
    within: str
    counted_from: str
    source: str
    unverified: bool = False


class Limit(Value, frozen=True):
    """A time limit that this program counts with: what is waited for, and how long."""

    says: str
    within: str


class LadderStage(Value, frozen=True):
    """A stage of the escalation ladder: who is spoken to, and for how long that stage may take before the next opens."""

    stage: int
    who: str
    says: str
    within: str
    letter: str = ""


class Stage(Value, frozen=True):
    """A stage of the ladder for one late thing, the moment it opens, and the letter it then offers."""

    stage: int
    who: str
    says: str
    opens_at: datetime
    letter: str = ""


class Local(Value, frozen=True):
    """What a local partnership edits: nation, lines, the limits this program counts with, the ladder a late or refused answer
    climbs, and the times others are held to."""

    nation: str
    lines: tuple[Line, ...]
    limits: dict[str, str]
    checked: date
    ladder: tuple[LadderStage, ...] = ()
    patterns: dict[str, int] = msgspec.field(default_factory=dict)
    """Numbers from which the whole record is a question, by name; the unverified default where one is missing."""
    bank_holidays: tuple[date, ...] = ()
    """Days that are no working days in this nation, in order. After the last of them working days can't be counted surely."""
    times: tuple[Time, ...] = ()


PATTERN_NAMES = {
    "missed_contacts": "Contacts that did not happen, before they are a pattern",
    "missed_within_days": "Days within which they, or offers declined, are counted together",
    "offers_declined": "Offers declined, before they are a pattern",
    "referrals_in_a_year": "Referrals in one year or two, before a full assessment is asked for",
    "contacts_without_change": "Contacts since a worry, before it is asked what has changed",
    "close_contacts": "Contacts that are close together",
    "close_within_days": "Days within which contacts are close together",
    "thin_after_days": "Days without contact after close contact, while a worry is open",
    "baby_unseen_days": "Days since the baby was seen, while a worry is open or a contact did not happen",
    "contacts_father_unmet": "Contacts without the father or partner met",
    "low_mood_days": "Days of low mood, before it goes on",
    "low_mood_over_days": "Days between the first and the last of them",
    "needs_unmet_days": "Days on which something the baby needs was missing",
    "same_act_plans": "Plans with the same act that did not help",
    "untold_days": "Days a worry stands before somebody else is to be told",
    "confer_within_days": "Days from deciding to talk a worry over to a day for it",
    "second_look_days": "Days a worry stands before somebody else is to look at it",
}
"""Each number of a pattern in words, as it stands on a screen."""


def next_way(local: Local, line: str) -> str:
    """Whom to turn to when a line declines, by name, or what to do in words; empty where the local pack does not say."""
    names = {one.id: one.name for one in local.lines}
    then = next((one.declined_next for one in local.lines if one.id == line), "")
    return names.get(then, then)


LIMIT_NAMES = {
    "main_record_copy": "A note is copied into the main record",
    "letter_receipt_chase": "A letter is asked after, when nobody said it arrived",
    "social_care_written_confirmation": "A call to children's social care is confirmed in writing",
    "social_care_decision_chase": "Children's social care is asked what it decided",
    "social_care_decision_climb": "No decision of children's social care goes one stage up",
    "psychosis_assessment": "A mental health assessment that cannot wait",
    "baby_not_seen": "A baby nobody has seen",
    "referral_get_ready": "A referral is got ready and sent",
    "referral_receipt_chase": "A referral is asked after, when nobody said it arrived",
    "referral_answer_chase": "A referral is asked after, when nobody has answered",
    "referral_outcome_chase": "An accepted referral is asked after, to know what came of it",
    "plan_act_chase": "A part of a plan is asked after, past its day",
    "share_acknowledged": "What was shared is asked after, when nobody said they have it",
    "tell_agencies": "Other agencies are told",
    "review_made": "What is owed a second look is looked at by a supervisor",
    "supervision_gap": "An open worry is talked over in supervision",
}
"""Each limit in words, as it stands on a screen."""

"""Aisha's visit at 6 weeks: enough said, seen, hidden and unknown to try every part of both papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from app.domain.base import PersonId
from app.domain.letter import Letter
from app.domain.pathway import Because
from app.engine.letters import draft
from tests.support.letter_pathway import WHO, plan, small_pathway
from tests.support.records import AISHA, CONTACT, DANIEL, FATHER, MOTHER, NOAH, RecordBuilder

ABUSE_WORDS = "He checks my phone and says he will take Noah."
THIRD_PARTY_WORDS = "He is waiting to hear about help for his reading."
TEAM = "Perinatal mental health team\nAnytown Hospital"
SURGERY = "Dr Patel\nOrchard Rise Surgery"


def aisha() -> RecordBuilder:
    """The whole visit, with one call answered."""
    story = RecordBuilder().people(AISHA, NOAH, DANIEL).contact()
    story.answered(
        "how.are_you", "I’m fine. I just don’t sleep, even when Noah does.", noticed="Looked down, spoke slowly."
    )
    story.answered("how.ways", ["tired", "low"])
    story.answered("whooley.item1", "yes").answered("whooley.item2", "no")
    story.items("phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1)
    story.answered("mood.hopeless", "no").answered("bonding.feelings", state="declined")
    story.answered("safety.self_harm", "yes", noticed="Long silence first, then cried.")
    story.answered("safety.baby_harm", "no")
    story.answered("history.severe", "no").answered("history.family", "yes")
    story.answered("abuse.enquiry", "yes").answered("abuse.her_wish", ABUSE_WORDS)
    story.answered("household.everyone_named", "yes", about="household")
    story.answered("father.needs", THIRD_PARTY_WORDS, about=FATHER, said_by="him")
    story.answered("baby.growth", "Breastfed, gaining along his line.", about=NOAH.id, said_by="seen")
    story.answered("close.wants", "I want to sleep, and someone to talk to who is not family.")
    item9 = Because(question="phq9.item9", about=MOTHER, value="1")
    asked = Because(question="safety.self_harm", about=MOTHER, value="yes")
    story.finding("self-harm-thoughts", "Thoughts of self-harm were disclosed.", because=(item9, asked))
    flag = story.last
    story.finding(
        "abuse-now",
        "She is frightened of someone at home.",
        because=(Because(question="abuse.enquiry", about=MOTHER, value="yes"),),
    )
    story.call("perinatal-team", findings=(flag,))
    agreed = "Assessment at home today at 17:00 with the duty nurse. I stay until Aisha’s sister comes."
    return story.call("perinatal-team", "Dr Meera Nair", agreed, read_back=True, findings=(flag,))


def letter(
    name: Literal["perinatal-mental-health-urgent", "gp-letter"] = "perinatal-mental-health-urgent",
    story: RecordBuilder | None = None,
    free: Mapping[str, str] | None = None,
    about: str = MOTHER,
) -> Letter:
    """One of the papers about her."""
    recipient = TEAM if name == "perinatal-mental-health-urgent" else SURGERY
    record = (story or aisha()).record()
    return draft(plan(name), record, small_pathway(), WHO, PersonId(about), CONTACT, recipient, free or {})

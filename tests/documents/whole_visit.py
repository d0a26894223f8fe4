"""A whole visit at six weeks by the pathway as shipped: what both papers must hold within the pages a busy reader reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from app.content.load import load
from app.domain.base import LetterId
from app.domain.letter import Letter
from app.domain.pathway import Because, Pathway
from app.engine.letters import draft
from tests.support.letter_pathway import WHO
from tests.support.letter_story import SURGERY, TEAM
from tests.support.records import AISHA, CONTACT, DANIEL, FATHER, MOTHER, NOAH, SMITHS, RecordBuilder

SAID: Mapping[str, str] = {
    "how.are_you": "Fine, honestly. Just tired.",
    "birth.story": "Long, but all right now.",
    "birth.returns": "no",
    "bonding.feelings": "The mornings are lovely. Nights are long.",
    "bonding.estranged": "no",
    "bonding.incompetent": "no",
    "mood.guilt_hopeless": "passing",
    "mood.help_wanted": "not_now",
    "change.sudden": "no",
    "change.sleep": "broken",
    "change.strange": "no",
    "history.severe": "no",
    "history.family": "no",
    "history.child_removed": "no",
    "history.depression": "yes",
    "history.assessed": "Nobody has, she says.",
    "safety.self_harm": "yes",
    "safety.frightening": "no",
    "safety.baby_harm": "no",
    "safety.plan": "no",
    "safety.intent": "no",
    "safety.violent": "no",
    "safety.with_her": "Her mother, from 2pm",
    "safety.keeps_going": "Noah. And my sister.",
    "abuse.enquiry": "no",
    "alcohol.worry": "no",
    "support.who": "My mum and my sister.",
    "support.gets_in_the_way": "I don't like to ask.",
    "day.crying": "plan",
    "close.wants": "Someone to ring who knows me.",
    "close.reach": "calls_only",
    "close.papers": "neutral",
    "whooley.item1": "yes",
    "whooley.item2": "no",
    "gad7.item1": "0",
    "gad7.item2": "0",
    "auditc.item1": "0",
}


@lru_cache(maxsize=1)
def shipped() -> Pathway:
    """The pathway as its files hold it."""
    return load()


def visit() -> RecordBuilder:
    """Everything said, seen and done at one visit, a call answered."""
    family = msgspec.structs.replace(SMITHS, worker_safety="A dog in the hall.")
    story = RecordBuilder(family=family).people(AISHA, NOAH, DANIEL).contact()
    for question, value in SAID.items():
        seen = "Pale, slow to answer, looked down when she spoke of nights." if question == "how.are_you" else ""
        story.answered(question, value, noticed=seen)
    story.items("phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1)
    story.answered("change.seen", "no", said_by="seen")
    story.answered("day.baby_day", "Up at 5, fed, slept on me. Daniel took him out at noon.", about=NOAH.id)
    for question, value in (("baby.seen", "undressed"), ("baby.growth", "following"), ("baby.mark", "no")):
        story.answered(question, value, about=NOAH.id, said_by="seen")
    story.answered("household.everyone_named", "yes", about="household")
    story.answered("father.met", "not_yet", about="household")
    story.answered("father.needs", "Help with reading.", about=FATHER, said_by="him")
    return _acted_on(story)


def _acted_on(story: RecordBuilder) -> RecordBuilder:
    item = Because(question="phq9.item9", about=MOTHER, value="1")
    story.finding("self-harm-thoughts", "Thoughts of self-harm were disclosed.", because=(item,))
    flag = story.last
    story.finding("whooley-positive", "Yes to at least one of the two questions about low mood.", urgency="soon")
    agreed = "Seen at home at 4pm today by the duty nurse\nWith her and the baby until then: Her mother, from 2pm"
    return story.call("perinatal-team", "Priya Nair, duty nurse", agreed, read_back=True, findings=(flag,))


def paper(name: str, free: Mapping[str, str] | None = None) -> Letter:
    """One paper about this visit."""
    plan = next(each for each in shipped().letters if each.id == LetterId(name))
    to = SURGERY if name == "gp-letter" else TEAM
    return draft(plan, visit().record(), shipped(), WHO, MOTHER, CONTACT, to, free or {})

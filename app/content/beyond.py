"""What can answer a row of the learning register besides what a pathway holds: screens, services and commands, by name.

A closed list: a house test holds each name against the code, so that a row never says it is answered by something that went.
"""

from __future__ import annotations

SCREENS = (
    "add_family",
    "amend",
    "before_you_knock",
    "check",
    "chronology",
    "disagreement",
    "family",
    "help",
    "later",
    "meeting",
    "my_practice",
    "not_kept",
    "patterns",
    "plan",
    "read_back",
    "referral",
    "today",
    "urgent",
    "visit",
    "who_knows",
)
SERVICES = (
    "Corrections.amend",
    "FindingActs.call_outcome",
    "FindingActs.decide",
    "Plans.call_meeting",
    "Plans.look_over",
    "Plans.meeting",
    "Plans.plan",
    "Plans.review_plan",
    "Practice.rate",
    "Practice.rate_together",
    "Practice.read",
    "Practice.train",
    "Pursuits.acknowledge",
    "Pursuits.disagree",
    "Pursuits.not_shared",
    "Pursuits.share",
    "WithHer.heard",
    "WithHer.still_true",
)
COMMANDS = ("check", "trace")

BEYOND = frozenset(
    (
        *(f"screen:{name}" for name in SCREENS),
        *(f"service:{name}" for name in SERVICES),
        *(f"command:{name}" for name in COMMANDS),
    )
)

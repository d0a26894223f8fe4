"""From a place to its screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Name, Place
from ui.screens import (
    about_laptop,
    add_family,
    amend,
    back_from_leave,
    before_you_knock,
    body_map,
    bring_back,
    bring_list,
    came_up,
    check,
    chronology,
    cover,
    disagreement,
    entry,
    exchange,
    families,
    family,
    help,
    interruption,
    keeping,
    keys,
    later,
    lessons,
    letter,
    lift,
    local_pack,
    loss,
    meeting,
    my_practice,
    not_kept,
    only_here,
    outcome,
    own_worry,
    parent,
    patterns,
    plan,
    policy,
    question,
    read_back,
    recover,
    referral,
    reread,
    search,
    settings,
    setup,
    supervision,
    today,
    unlock,
    urgent,
    versions,
    visit,
    who_knows,
)

DOORS: tuple[Name, ...] = ("setup", "unlock", "recover", "bring-back")
"""Places outside the record."""
IN_VISIT: tuple[Name, ...] = (
    "visit",
    "question",
    "urgent",
    "interruption",
    "check",
    "read-back",
    "about-laptop",
    "came-up",
    "loss",
    "body-map",
    "parent",
)
"""Places inside an open visit."""
HANDED_OVER: tuple[Name, ...] = ("parent",)
"""Places where the laptop is in her hands: no bar, and no way out without the worker's PIN or passphrase."""

SCREENS: Mapping[Name, Callable[[Parts, Place], QWidget]] = {
    "setup": setup.build,
    "unlock": unlock.build,
    "recover": recover.build,
    "today": today.build,
    "families": families.build,
    "add-family": add_family.build,
    "family": family.build,
    "chronology": chronology.build,
    "entry": entry.build,
    "amend": amend.build,
    "later": later.build,
    "not-kept": not_kept.build,
    "before-you-knock": before_you_knock.build,
    "visit": visit.build,
    "question": question.build,
    "urgent": urgent.build,
    "interruption": interruption.build,
    "check": check.build,
    "read-back": read_back.build,
    "about-laptop": about_laptop.build,
    "came-up": came_up.build,
    "loss": loss.build,
    "body-map": body_map.build,
    "parent": parent.build,
    "outcome": outcome.build,
    "letter": letter.build,
    "settings": settings.build,
    "keys": keys.build,
    "keeping": keeping.build,
    "policy": policy.build,
    "versions": versions.build,
    "local-pack": local_pack.build,
    "lift": lift.build,
    "bring-back": bring_back.build,
    "help": help.build,
    "bring-list": bring_list.build,
    "search": search.build,
    "only-here": only_here.build,
    "cover": cover.build,
    "back-from-leave": back_from_leave.build,
    "referral": referral.build,
    "disagreement": disagreement.build,
    "who-knows": who_knows.build,
    "patterns": patterns.build,
    "own-worry": own_worry.build,
    "lessons": lessons.build,
    "reread": reread.build,
    "plan": plan.build,
    "meeting": meeting.build,
    "supervision": supervision.build,
    "my-practice": my_practice.build,
    "exchange": exchange.build,
}


def screen(parts: Parts, place: Place) -> QWidget:
    """The screen of a place, built and introduced to its model."""
    return SCREENS[place.name](parts, place)

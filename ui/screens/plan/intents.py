"""What a person can do with a plan."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.families.acting import ActingSteps


class PlanIntents(ActingSteps):
    """One signal an intent, named as the model's method."""

    turn = Signal(str)
    aim = Signal(str, str, object)
    act = Signal(object)
    happens = Signal(object)
    views = Signal(str, str, object, object)
    change = Signal(str, int)
    take_away = Signal(str, int)
    keep = Signal()
    take_on = Signal(str)
    finish = Signal(str)
    look_again = Signal()
    became = Signal(str)
    means = Signal(str, str)
    said = Signal(str, str)
    onward = Signal(str, str, object, object)
    keep_look = Signal()
    another = Signal()

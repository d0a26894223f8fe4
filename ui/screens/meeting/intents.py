"""What a person can do with a meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.families.acting import ActingSteps


class MeetingIntents(ActingSteps):
    """One signal an intent, named as the model's method; `print_wanted` puts the sheet shown on paper."""

    turn = Signal(str)
    what = Signal(str, str, object)
    when = Signal(str)
    asked = Signal(str, str, object, object)
    came = Signal(object, str, object, object)
    decision = Signal(object)
    change = Signal(str, int)
    take_away = Signal(int)
    keep = Signal()
    held = Signal()
    not_held = Signal(str, str)
    take_on = Signal(str)
    finish = Signal(str)
    sheet = Signal(str)
    print_wanted = Signal()

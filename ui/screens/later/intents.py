"""What a person can do where things are written up later."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.families.steps import Steps


class LaterIntents(Steps):
    """One signal an intent, named as the model's method."""

    turn = Signal(str)
    told = Signal(object)
    call = Signal(object)
    visit = Signal(object)
    answer_now = Signal()
    settle = Signal(str, str)

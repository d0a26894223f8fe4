"""What a person wants on the pages of supervision: one signal an intent, named as the model's method."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.families.steps import Steps


class SupervisionIntents(Steps):
    """`look` and `family` carry what waits, `thought` three answers, `decided` a verdict, `mended` words."""

    turn = Signal(str)
    sat = Signal(str, str)
    left = Signal()
    look = Signal(object)
    thought = Signal(object)
    decided = Signal(object)
    keep = Signal()
    seen_of_me = Signal()
    family = Signal(object)
    mended = Signal(str)

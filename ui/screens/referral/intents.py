"""What a person can do with a referral."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.families.steps import Steps


class ReferralIntents(Steps):
    """One signal an intent, named as the model's method."""

    turn = Signal(str)
    call = Signal()
    whom = Signal(str, str, str, str)
    matter = Signal(str, str, list, str)
    keep = Signal()
    take = Signal(str)
    stepped = Signal(object)
    another = Signal()
    agree = Signal()
    differ = Signal()
    open_disagreement = Signal(str)
    write = Signal()

"""What a person can do on the pages of the set-up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """One signal an intent, named as the model's method."""

    back = Signal()
    begin = Signal()
    told = Signal(object)
    numbers_given = Signal(object)
    check_keyring = Signal()
    go_without_keyring = Signal()
    another = Signal()
    choose_own = Signal(bool)
    passphrase_given = Signal(str)
    copied = Signal()
    show_code_again = Signal()
    retyped = Signal(object)
    pin_given = Signal(str)
    go_without_pin = Signal()
    bring_back = Signal()
    finish = Signal()

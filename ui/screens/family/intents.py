"""What a person can do on a family's page and its forms."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """One signal an intent, named as the model's method."""

    back = Signal()
    turn = Signal(str)
    go_on = Signal()
    begin = Signal(str, list)
    open_contact = Signal(str)
    open_worry = Signal(str)
    open_person = Signal(str)
    about_person = Signal(str)
    happened = Signal(object, object, list)
    not_died = Signal(str)
    open_jot = Signal(str)
    chronology = Signal()
    write_later = Signal()
    reread = Signal()
    not_kept = Signal()
    now = Signal()
    write_letter = Signal(str)
    call = Signal(str)
    before_you_knock = Signal()
    refer = Signal(str)
    pursue = Signal(str)
    who_knows = Signal()
    own_worry = Signal()
    read_back = Signal()
    plan = Signal(str)
    meeting = Signal()
    keep_reach = Signal(object)
    keep_home = Signal(object)
    keep_safety = Signal(str)
    add_person = Signal(object)
    add_baby = Signal(object, list)
    keep_person = Signal(object, list)
    decide = Signal(str, str, str, object)
    end = Signal(str, str, str)
    copied = Signal(str)
    open_paper = Signal(str)
    handled = Signal(str, str, str, str)

"""A child that tells the program twenty secrets, through its services and its windows, in a home of its own.

The passphrase comes on standard input; the recovery code goes out on standard output; then it stays until told to close or
killed. It is started with `HOME`, `TMPDIR` and every XDG folder below one folder, which is searched afterwards.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.domain.base import ContactId, ContactKind, FamilyId, LetterId, PersonId, QuestionId, StaffId
from app.domain.people import SafeContact
from app.services.families import NewFamily, NewPerson
from app.services.house import Services
from app.services.states import Staff, VisitState
from ui import steady
from ui.application import Application
from ui.desktop import Desktop
from ui.places import Name, Place
from ui.player import Player, Story

NAMES = ("Zebedia", "Quintrell", "Thaddeus", "Persimmonette")
NUMBERS = ("999 876 5439", "999 246 8130", "01632 960417", "QZ9 4XY")
NOTES = {
    "address": "14 Wychwood Furlong",
    "practice": "Kettlethorpe Surgery",
    "safety": "Barnaby the dog bites",
    "reach": "ring only between two and three",
    "said": "she said the nights are the worst",
    "noticed": "looked down when the door went",
    "reason": "he came in while she was speaking",
    "left": "no heating since the clocks changed",
    "jot": "sister in Ravensbourne knows, naïve Zoë",
    "answered_by": "Oluwaseun Adebayo-Finch",
    "agreed": "will see her tonight at Pellworth",
    "evidence": "a second look with the on-call doctor",
    "letter": "cries when the music stops, says nothing",
    "typed": "half a sentence nobody kept",
    "fault": "the words in a fault of the program",
}
FAULT = "ValueError < tests/journeys/telling.py:"
SHOWN: tuple[Name, ...] = ("today", "families", "family", "before-you-knock", "visit", "check", "question", "urgent")


def planted(passphrase: str, code: str) -> set[str]:
    """Every secret, in each way it might be written down."""
    plain = {number.replace(" ", "") for number in NUMBERS}
    return {*NAMES, *NUMBERS, *plain, *NOTES.values(), passphrase, code, code.replace("-", ""), code.replace("-", " ")}


def tell(services: Services, passphrase: str) -> tuple[str, FamilyId, ContactId]:
    """Set up, add a family, answer, jot, call, decide, preview a letter. The recovery code, family and visit."""
    staff = Staff(id=StaffId(""), name="Sam Okafor", role="health-visitor", service="Elm Row health visiting")
    lines = services.doors.setup_choices().lines
    code = services.doors.set_up(staff, passphrase, lines, use_keyring=False).recovery_code
    who = services.doors.session()
    family = services.families.add(who, a_family(date.today()))
    visit = services.visits.start(who, family, ContactKind("hv-6-8-weeks"), ("her",))
    contact = visit.contact.id
    _answer(services, visit)
    services.visits.leave_topic(who, family, contact, "sleep", NOTES["left"])
    services.visits.jot(who, family, contact, NOTES["jot"], private=True)
    urgent = services.visits.show(who, family, contact).urgent
    found = tuple(one.finding.entry for one in urgent)
    services.visits.calling(who, family, contact, "crisis", found)
    services.visits.call_outcome(
        who,
        family,
        contact,
        "crisis",
        NUMBERS[2],
        NOTES["answered_by"],
        NOTES["agreed"],
        read_back=True,
        findings=found,
    )
    services.visits.decide(who, family, found[0], "refer", NOTES["evidence"], None)
    letter = LetterId("perinatal-mental-health-urgent")
    draft = services.letters.draft(who, family, contact, letter, "", {"worry": NOTES["letter"]})
    services.letters.issue(who, draft, contact, "by hand")
    return code, family, contact


def a_family(today: date) -> NewFamily:
    """The people whose names are secret."""
    given, name, father, baby = NAMES
    people = (
        NewPerson("mother", given, name, title="Ms", nhs_number=NUMBERS[0], born=date(1994, 8, 14), lives_here="yes"),
        NewPerson("baby", baby, name, nhs_number=NUMBERS[1], born=today - timedelta(days=47), lives_here="yes"),
        NewPerson("adult", father, name, relationship="Father", lives_here="yes"),
    )
    return NewFamily(
        people=people,
        address=NOTES["address"],
        postcode=NUMBERS[3],
        gp_practice=NOTES["practice"],
        safe_contact=SafeContact(asked=True, phone=NUMBERS[2], words=NOTES["reach"]),
        worker_safety=NOTES["safety"],
    )


def _answer(services: Services, visit: VisitState) -> None:
    who, family, contact = services.doors.session(), visit.record.id, visit.contact.id
    mother, baby = PersonId("mother"), PersonId("baby1")
    answer = partial(services.visits.answer, who, family, contact)
    answer(QuestionId("day.baby_day"), baby, "answered", NOTES["said"], noticed=NOTES["noticed"])
    answer(QuestionId("history.own_childhood"), mother, "not-asked", reason=NOTES["reason"])
    answer(QuestionId("safety.self_harm"), mother, "answered", "yes")
    answer(QuestionId("safety.intent"), mother, "answered", "yes")


class Orders(QObject):
    """Lines from standard input, brought home to Qt's thread."""

    line = Signal(str)

    def listen(self) -> None:
        """Read on a thread of its own until there is no more."""
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.rstrip("\n"))


def showing(player: Player, desktop: Desktop, family: FamilyId, contact: ContactId, told: Callable[[], None]) -> Story:
    """Every screen that shows a secret, the preview of the letter, words typed and not kept, and a fault of the program."""
    page = desktop.parts.services.visits.show(desktop.parts.services.doors.session(), family, contact).pages[0].number
    for name in SHOWN:
        desktop.go(Place(name, family, contact, page if name == "question" else 0))
        yield lambda: desktop.parts.store.waiting() == 0
        player.window.grab()
    desktop.go(Place("letter", family, contact, letter=LetterId("perinatal-mental-health-urgent")))
    yield lambda: desktop.parts.store.waiting() == 0
    player.window.grab()
    desktop.go(Place("families"))
    yield player.sees("families.search")
    player.write("families.search", NOTES["typed"])
    player.window.grab()
    QTimer.singleShot(0, player, _fault)
    yield player.sees("crash")
    told()
    yield lambda: False


def _fault() -> None:
    raise ValueError(NOTES["fault"])


def main() -> None:
    """Tell and show everything, say the recovery code, stay until told to close."""
    steady.hold_singletons()
    qt = QApplication(["goldthread"])
    application = Application(qt)
    application.crashes.install()
    orders, passphrase = Orders(), sys.stdin.readline().strip()
    orders.line.connect(lambda _line: qt.quit())
    player = Player(application.window, Path("out"))
    player.broke.connect(_end)
    application.crashes.crashed.connect(lambda where: None if where.startswith(FAULT) else _end(where))

    def told(desktop: Desktop, secrets: tuple[str, FamilyId, ContactId]) -> None:
        code, family, contact = secrets
        player.play(showing(player, desktop, family, contact, lambda: _say(code)))

    def ready(desktop: Desktop) -> None:
        services = desktop.parts.services
        desktop.parts.store.run(desktop, lambda: tell(services, passphrase), lambda done: told(desktop, done), _broke)

    application.ready.connect(ready)
    application.start()
    orders.listen()
    qt.exec()
    application.crashes.restore()


def _say(code: str) -> None:
    sys.stdout.write(code + "\n")
    sys.stdout.flush()


def _broke(error: Exception) -> None:
    traceback.print_exception(error)
    os._exit(1)


def _end(why: str) -> None:
    sys.stderr.write(why + "\n")
    os._exit(1)


if __name__ == "__main__":
    main()

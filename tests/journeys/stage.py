"""The program on a stage: plays stories through the real windows and says what can be read there."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.base import ContactId, FamilyId
from app.domain.record import FamilyRecord
from app.services.house import Services
from app.services.states import VisitState
from tests.journeys.power import PASSPHRASE
from tests.support.screen import words
from ui.application import Application
from ui.desktop import Desktop
from ui.places import Name, Place
from ui.player import Player, Story


class Stage:
    """One running program, one family, one visit."""

    def __init__(self, application: Application, qtbot: QtBot, out: Path) -> None:
        self.application, self.qtbot = application, qtbot
        self.window = application.window
        self.player = Player(self.window, out)
        with qtbot.waitSignal(application.ready, timeout=20_000) as ready:
            application.start()
        self.desktop: Desktop = ready.args[0]
        self.services: Services = self.desktop.parts.services

    def unlocking(self) -> Story:
        """Type the passphrase and go to Today."""
        yield self.player.sees("unlock.passphrase")
        self.player.write("unlock.passphrase", PASSPHRASE)
        self.player.press("continue")
        yield self.player.sees("today.families")

    def play(self, story: Story) -> None:
        """Play a story to its end. Fails with what stood on the screen when it waits in vain."""
        troubles: list[str] = []
        ended: list[bool] = []
        self.player.ended.connect(lambda: ended.append(True))
        self.player.broke.connect(troubles.append)
        self.player.play(story)
        self.qtbot.waitUntil(lambda: bool(ended or troubles), timeout=60_000)
        self.player.ended.disconnect()
        self.player.broke.disconnect()
        assert not troubles, troubles[0]

    def go(self, name: Name, page: int = 0) -> None:
        """Go to a page of the visit."""
        visit = self.visit()
        self.desktop.go(Place(name, visit.record.id, visit.contact.id, page))

    def at(self, name: Name, page: int = 0) -> Story:
        """Go to a page of the visit and wait until it is there."""
        self.go(name, page)
        yield lambda: self.desktop.place.name == name and self.desktop.parts.store.waiting() == 0

    def page_of(self, question: str) -> int:
        """The number of the page that asks a question."""
        pages = self.visit().pages
        return next(page.number for page in pages if any(one.question.id == question for one in page.asked))

    def words(self) -> str:
        """Everything that can be read or heard now."""
        return words(self.window)

    def family(self) -> FamilyId:
        """The only family."""
        return self.services.families.rows(self.services.doors.session())[0].family

    def record(self) -> FamilyRecord:
        """The family's record. Asked only while nothing is on its way."""
        return self.services.families.open(self.services.doors.session(), self.family()).record

    def visit(self) -> VisitState:
        """The visit that was begun."""
        contact: ContactId = next(iter(self.record().contacts))
        return self.services.visits.show(self.services.doors.session(), self.family(), contact)

    def end(self) -> None:
        """Close the program."""
        self.window.close()
        self.application.close()
        self.desktop.deleteLater()
        self.window.deleteLater()

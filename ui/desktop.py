"""The program with a screen: goes from place to place, locks, hides, and covers an open visit.

Coming back from hiding asks for the PIN, where there is one: the keys stay in memory while covered, and five wrong tries lock.
Without a PIN the passphrase is asked; a wrong one closes the vault behind the cover, and the next try opens it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.base import StaffId
from app.domain.people import Session
from app.i18n import tr
from app.services.house import Services
from app.services.states import Staff, WorldError
from ui.navigation import DOORS, HANDED_OVER, IN_VISIT, screen
from ui.parts import Parts
from ui.places import Name, Place
from ui.quiet import COVER_AFTER, LOCK_AFTER, Quiet

if TYPE_CHECKING:
    from ui.ask import Ask
    from ui.tasks import StoreThread
    from ui.theme.looks import Looks
    from ui.window import Window


class Desktop(QObject):
    """One window on one set of services. `arrived` says where we are after each step."""

    arrived = Signal(object)

    def __init__(
        self,
        services: Services,
        store: StoreThread,
        looks: Looks,
        window: Window,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.parts = Parts(services=services, store=store, looks=looks, ask=ask, go=self.go)
        self.window = window
        self.place = Place("unlock")
        self.page: QWidget | None = None
        self._over: QWidget | None = None
        self._cover: QWidget | None = None
        self._who = StaffId("")
        self._coming_back = False
        self._mode = ""
        self.quiet = Quiet(parent=self)
        self._listen()

    def open(self) -> None:
        """Show the set-up to a first person, the unlock page to any other."""
        self._ask(self.parts.services.doors.people, self._people_known)

    def go(self, place: Place) -> None:
        """Leave this place for another. Who leaves the record for a door closes the vault behind her. While the laptop is in
        a mother's hands, the worker's PIN or passphrase comes first."""
        if self.place.name in HANDED_OVER and place.name not in DOORS:
            self._ask_who()
        elif place.name == "search":
            self.search()
        elif place.name == "lessons":
            self._lessons(place)
        else:
            self._arrive(place)

    def _arrive(self, place: Place) -> None:
        if place.name in DOORS and self.place.name not in DOORS:
            self._ask(self.parts.services.doors.lock, lambda _done: None)
        self._drop_over()
        before, self.place = self.page, place
        self.page = screen(self.parts, place)
        self.window.show_page(self.page)
        if before is not None:
            self.window.drop_page(before)
        inside = place.name not in DOORS
        self.window.show_bar(unlocked=inside, there=place.name not in HANDED_OVER)
        self._show_mode(inside=inside)
        self.quiet.wait(self._patience())
        self.arrived.emit(place)

    def lock(self) -> None:
        """Close the vault and forget the keys; the next thing shown is the unlock page."""
        if self.place.name in DOORS and self._cover is None:
            return
        self.go(Place("unlock"))

    def help(self) -> None:
        """Help over the present page, which stays as it is."""
        if self._over is None and self._cover is None and self.place.name not in HANDED_OVER:
            self._over = screen(replace(self.parts, go=self._from_help), Place("help"))
            self.window.interrupt(self._over)

    def _lessons(self, place: Place) -> None:
        """What reviews found, over the present page, which stays as it is."""
        self._drop_over()
        if self._cover is None and self.place.name not in HANDED_OVER:
            shown = Place("lessons", family=self.place.family, way=place.way)
            self._over = screen(replace(self.parts, go=lambda _place: self._drop_over()), shown)
            self.window.interrupt(self._over)

    def search(self) -> None:
        """Search over the present page, which stays as it is; a line that was found leads away from it."""
        free = self._over is None and self._cover is None and not self.window.is_hidden()
        if free and self.place.name not in (*DOORS, *HANDED_OVER):
            self._over = screen(replace(self.parts, go=self._from_search), Place("search"))
            self.window.interrupt(self._over)

    def _from_help(self, place: Place) -> None:
        if place.name == "lessons":
            self._lessons(place)
        else:
            self._drop_over()

    def _from_search(self, place: Place) -> None:
        if place.name == "search":
            self._drop_over()
        else:
            self.go(place)

    def hide(self) -> None:
        """Hide the page at once, as Shift three times does."""
        self.window.hide_screen()

    def show_again(self) -> None:
        """Ask who is there before the hidden page comes back."""
        if self.place.name in DOORS or self._cover is not None:
            self.window.reveal()
        else:
            self._ask_who()

    def _ask_who(self) -> None:
        """Cover the page, once, and ask for the PIN where there is one, else for the passphrase."""
        if self._cover is None and not self._coming_back:
            self._coming_back = True
            self._ask(self.parts.services.pins.lifts, lambda pin: self._put_cover("lift" if pin else "unlock"))

    def _put_cover(self, name: Name) -> None:
        """Ask at the cover. A page that was locked meanwhile has its door already."""
        self._coming_back = False
        if self.place.name not in DOORS and self._cover is None:
            self._cover = screen(replace(self.parts, go=self._uncover), Place(name))
            self._ask(self.parts.services.doors.session, self._covered_by)
            self.window.interrupt(self._cover)
            self.window.show_bar(unlocked=False)
            self.window.practise("")
        self.window.reveal()

    def _uncover(self, place: Place) -> None:
        if place.name == "lift" and self._cover is not None:
            self.window.resume(self._cover)
            self._cover = None
            self._put_cover("unlock")
            return
        if place.name not in ("today", "versions"):
            self.go(place)
            return
        self._ask(self.parts.services.doors.session, self._came_back)

    def _covered_by(self, who: Session) -> None:
        self._who = who.person

    def _came_back(self, who: Session) -> None:
        """The same person finds her page as she left it (a visit asks who is here now); another begins at Today. What a
        mother answered by herself is never come back to: the visit is, with nothing on it."""
        if who.person != self._who:
            self._arrive(Place("today"))
            return
        if self.place.name in HANDED_OVER:
            self._arrive(Place("visit", self.place.family, self.place.contact, neutral=True))
            return
        self._drop_over()
        self.window.show_bar(unlocked=True)
        self._show_mode(inside=True)
        self.quiet.wait(self._patience())

    def _show_mode(self, *, inside: bool) -> None:
        """What the bar says of practice and policy: at once what it said before, then as the caseload has it."""
        if not inside:
            self._mode = tr("Practice mode: made-up people only")
            self.window.practise("")
            return
        self.window.practise(self._mode)
        services, family = self.parts.services, self.place.family

        def bar() -> str:
            try:
                return services.policies.bar(services.doors.session(), family or None)
            except WorldError:
                return ""

        self._ask(bar, self._told_mode)

    def _told_mode(self, words: str) -> None:
        """What the caseload says. One that was locked meanwhile says nothing, and its door is there."""
        if self.place.name not in DOORS:
            self._mode = words
            self.window.practise("" if self._cover else words)

    def _people_known(self, people: tuple[Staff, ...]) -> None:
        self.go(Place("unlock" if people else "setup"))

    def _drop_over(self) -> None:
        for over in (self._over, self._cover):
            if over is not None:
                self.window.resume(over)
        self._over = self._cover = None

    def _patience(self) -> int:
        if self.place.name in DOORS:
            return 0
        return COVER_AFTER if self.place.name in IN_VISIT else LOCK_AFTER

    def _gone_quiet(self) -> None:
        if self.place.name in IN_VISIT:
            self.hide()
        else:
            self.lock()

    def _listen(self) -> None:
        self.window.lock_wanted.connect(self.lock)
        self.window.help_wanted.connect(self.help)
        self.window.search_wanted.connect(self.search)
        self.window.show_again_wanted.connect(self.show_again)
        self.quiet.quiet.connect(self._gone_quiet)
        self.quiet.slept.connect(self.lock)
        self.window.destroyed.connect(self.quiet.stop)
        self.window.window().winId()
        self.window.window().windowHandle().installEventFilter(self.quiet)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.lock()

    def _ask(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.parts.store.run(self, work, done, self._broke)

    def _broke(self, error: Exception) -> None:
        raise error

"""What colleagues and bundles do: compare a card, send, look at what came, take it in, settle two versions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import EntryId, FamilyId
from app.domain.errors import WorldError
from app.domain.exchange import Purpose
from app.i18n import ntr, tr
from app.services.states_transfers import ArrivalState, CardState, Packed, TakenState
from ui.files import read_file, save_file
from ui.model import Model
from ui.places import Place
from ui.screens.exchange.state import ExchangeShown

if TYPE_CHECKING:
    from ui.parts import Parts

CARDS = "*.goldthread-card"
BUNDLES = "*.goldthread-bundle"
MOST = 257 << 20
MOST_CARD = 16 * 1024


class ExchangeModel(Model[ExchangeShown]):
    """Keeps the bytes of a file that was looked at until it is taken or another is chosen."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, ExchangeShown(), parent)
        self._services, self._go, self._ask_person = parts.services, parts.go, parts.ask
        self._data = b""

    def start(self, done: str = "") -> None:
        """Who is known, what is on its way, what differs."""

        def read() -> ExchangeShown:
            services, who = self._services, self._services.doors.session()
            return ExchangeShown(
                ready=True,
                own=services.colleagues.own(who),
                colleagues=services.colleagues.all(who),
                on_the_way=services.transfers.handed_over(who),
                differ=services.settling.waiting(who),
                families=services.transfers.families(who),
                done=done,
            )

        self.ask(read, self.show)

    def save_card(self) -> None:
        """Keep one's own card as a file."""
        own = self.state.own
        if own is not None:
            says = tr("Your card is saved. Send it, then read the eight words aloud when they ring.")
            self._save(tr("Save your card"), own.file_name, CARDS, own.file, says)

    def choose_card(self) -> None:
        """Which card?"""
        self._ask_person.open_file(tr("A colleague’s card"), tr("Cards ({kinds})").format(kinds=CARDS), self._card)

    def take_card(self, words: str, how: str) -> None:
        """The words that its owner read aloud."""
        services, data = self._services, self._data
        self.ask(
            lambda: services.colleagues.enrol(services.doors.session(), data, words, how),
            lambda known: self.start(tr("{name} is on your list of colleagues.").format(name=known.name)),
        )

    def choose_bundle(self) -> None:
        """Which bundle?"""
        kinds = tr("Bundles ({kinds})").format(kinds=BUNDLES)
        self._ask_person.open_file(tr("A bundle that came"), kinds, self._bundle)

    def take_in(self) -> None:
        """Take in what was looked at."""
        services, data = self._services, self._data
        self.ask(lambda: services.transfers.take_in(services.doors.session(), data), self._taken)

    def save_receipt(self) -> None:
        """Keep the receipt of a hand-over, to be sent back."""
        receipt = self.state.receipt
        if receipt is None:
            self.start()
            return
        says = tr("The receipt is saved. Send it to {name}: until then it stays on their list too.")
        words = says.format(name=receipt.to)
        self._save(tr("Save the receipt"), receipt.file_name, BUNDLES, receipt.file, words)

    def begin_sending(self, person: str) -> None:
        """To whom."""
        to = next(one for one in self.state.colleagues if one.person == person)
        self._with(part="send", to=to, problem="", done="")

    def send(self, families: list[str], purpose: Purpose, why: str) -> None:
        """Where to keep it; then it is made. Nothing is written before the person has said where."""
        if not families or not why:
            self._wrong(tr("Choose at least one family, and write why you send it."))
            return
        self._ask_person.save_file(
            tr("Save the bundle"),
            "for-a-colleague.goldthread-bundle",
            BUNDLES,
            lambda path: self._make(path, [FamilyId(one) for one in families], purpose, why),
        )

    def begin_settling(self, place: int) -> None:
        """Which two."""
        self._with(part="settle", apart=self.state.differ[place], problem="", done="")

    def settle(self, stands: str, why: str) -> None:
        """One of the two stands."""
        services, apart = self._services, self.state.apart
        if apart is None:
            return
        pair = (apart.sides[0].entry, apart.sides[1].entry)
        self.ask(
            lambda: services.settling.settle(services.doors.session(), apart.family, pair, EntryId(stands), why),
            lambda _record: self.start(tr("Settled. Both versions stay readable in the chronology.")),
        )

    def back(self) -> None:
        """From a page to the list, from the list to Settings."""
        if self.state.part == "present":
            self._go(Place("settings"))
        else:
            self._data = b""
            self.start()

    def trouble(self, error: WorldError) -> None:
        """Say it on the page in front."""
        self._wrong(str(error))

    def _card(self, path: Path | None) -> None:
        if path is None:
            return

        def look() -> tuple[bytes, CardState]:
            data = read_file(path, MOST_CARD)
            return data, self._services.colleagues.look(self._services.doors.session(), data)

        self.ask(look, lambda seen: self._seen(seen[0], part="card", card=seen[1]))

    def _bundle(self, path: Path | None) -> None:
        if path is None:
            return

        def look() -> tuple[bytes, ArrivalState]:
            data = read_file(path, MOST)
            return data, self._services.transfers.look(self._services.doors.session(), data)

        self.ask(look, lambda seen: self._seen(seen[0], part="bundle", bundle=seen[1]))

    def _seen(self, data: bytes, **shown: object) -> None:
        self._data = data
        self._with(problem="", done="", **shown)

    def _taken(self, taken: TakenState) -> None:
        self._data = b""
        count = len(taken.families)
        words = ntr("{count} family is taken in.", "{count} families are taken in.", count).format(count=count)
        if taken.receipt is None:
            self.start(words)
        else:
            self._with(part="taken", receipt=taken.receipt, done=words, problem="")

    def _make(self, path: Path | None, families: list[FamilyId], purpose: Purpose, why: str) -> None:
        services, to = self._services, self.state.to
        if path is None or to is None:
            return

        def work() -> Packed:
            packed, _ = services.transfers.send(services.doors.session(), to.person, families, purpose, why)
            save_file(path, packed.file)
            return packed

        says = tr("The bundle for {name} is saved as {file}. Only they can open it.")
        self.ask(work, lambda packed: self.start(says.format(name=packed.to, file=path.name)))

    def _save(self, title: str, name: str, kinds: str, data: bytes, says: str) -> None:
        def chosen(path: Path | None) -> None:
            if path is not None:
                self.ask(lambda: save_file(path, data), lambda _none: self.start(says))

        self._ask_person.save_file(title, name, kinds, chosen)

    def _wrong(self, problem: str) -> None:
        self._with(problem=problem, done="", tries=self.state.tries + 1)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))

"""What who knows what does: tell an agency, write why not, and write that somebody there has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import EntryId
from app.domain.calendar import short_date, uk_time
from app.domain.people import Session
from app.domain.pursuit import Basis, NotShared, NotSharedReason, ShareAcknowledged, Shared
from app.domain.record import FamilyRecord
from app.domain.sharing import AGENCIES, AGENCY_NAMES, MINIMUM_WORDS, Told
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_pursuit import PursuitState
from ui.model import Model
from ui.places import Place
from ui.screens.who_knows.state import Cell, OfWorry, Stands, WhoKnowsShown, WrittenHold, WrittenShare

if TYPE_CHECKING:
    from ui.parts import Parts

CENTRE = "childrens-centre"
BASES: dict[str, tuple[Basis, str]] = {
    "agreed": ("agreed", "She agreed"),
    "informed": ("informed", "She was told, and did not agree"),
    "not-informed": ("not-informed", "She was not told"),
}
HELD: dict[str, tuple[NotSharedReason, str]] = {
    "said-no": ("said-no", "She said no"),
    "danger": ("danger", "It would put somebody in danger"),
    "knows-already": ("knows-already", "They know already"),
    "not-needed": ("not-needed", "They do not need it"),
}
STATUS: dict[Stands, str] = {"told": "Told", "heard": "They have it", "held": "Not shared", "open": "Not yet"}


class WhoKnowsModel(Model[WhoKnowsShown]):
    """The agencies of one family. A place that names an entry opens at that share or what was not shared."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, WhoKnowsShown(mode="grid"))
        self._services, self._go, self.place = parts.services, parts.go, place
        self._first = place.entry
        self._known: PursuitState | None = None

    def start(self) -> None:
        """Read the family."""
        self._read(lambda _who: None)

    def turn(self, mode: str) -> None:
        """To one of the forms about the cell chosen."""
        self._with(mode=mode, problems=())

    def pick(self, of: str, agency: str) -> None:
        """To one worry and one agency."""
        worry = next((one for one in self.state.worries if one.id == of), None)
        cell = next((one for one in (*worry.cells, *worry.others) if one.agency == agency), None) if worry else None
        if worry and cell:
            words = tr(MINIMUM_WORDS) if agency == CENTRE else ""
            self._with(mode="cell", cell=cell, says=worry.says, words=words, problems=())

    def another(self, of: str) -> None:
        """To the form that names an agency which is not among the usual ones."""
        worry = next((one for one in self.state.worries if one.id == of), None)
        if worry:
            cell = Cell(of=worry.id, agency="", name="", stands="open", status=tr(STATUS["open"]))
            self._with(mode="name", cell=cell, says=worry.says, words="", problems=())

    def named(self, name: str) -> None:
        """An agency by its own name: the housing officer, a nursery. One of the usual ones leads to that."""
        said, cell = " ".join(name.split()), self.state.cell
        if not said or cell is None:
            self._with(problems=(("name", tr("Write who it is: a name, and their service.")),))
            return
        usual = next((known for known, words in AGENCY_NAMES.items() if tr(words).casefold() == said.casefold()), "")
        if usual:
            self.pick(cell.of, usual)
            return
        named = msgspec.structs.replace(cell, agency=said, name=said)
        self._with(mode="cell", cell=named, problems=())

    def tell(self, written: WrittenShare) -> None:
        """They were told."""
        cell = self.state.cell
        if cell is None or written.basis not in BASES:
            self._with(problems=(("", tr("Select whether she agreed.")),))
            return
        body = Shared(
            of=cell.of,
            agency=cell.agency,
            to=written.to.strip(),
            words=written.words.strip(),
            how=written.how.strip(),
            basis=BASES[written.basis][0],
            why=written.why.strip(),
        )
        self._read(lambda who: self._services.pursuits.share(who, self.place.family, body))

    def hold(self, written: WrittenHold) -> None:
        """They were not told, and why."""
        cell = self.state.cell
        problems = () if written.reason in HELD else (("", tr("Select why they are not told.")),)
        if cell is None or problems or written.troubles:
            self._with(problems=problems or written.troubles)
            return
        body = NotShared(
            of=cell.of,
            agency=cell.agency,
            reason=HELD[written.reason][0],
            why=written.why.strip(),
            reviewer=written.reviewer.strip(),
            again_on=written.again_on,
        )
        self._read(lambda who: self._services.pursuits.not_shared(who, self.place.family, body))

    def heard(self, by: str, how: str) -> None:
        """Somebody there said that they have it."""
        cell, state = self.state.cell, self._known
        share = state.record.pursued.told(cell.of, cell.agency).share if cell and state else None
        if share is not None:
            body = ShareAcknowledged(share=share.entry, by=by, how=how)
            self._read(lambda who: self._services.pursuits.acknowledge(who, self.place.family, body))

    def back(self) -> None:
        """A page back, or to the family."""
        before = {"tell": "cell", "hold": "cell", "heard": "cell", "cell": "grid", "name": "grid"}.get(self.state.mode)
        if before:
            self.turn(before)
        else:
            self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _read(self, work: Callable[[Session], FamilyRecord | None]) -> None:
        services, family = self._services, self.place.family
        self._with(busy=True, problems=())

        def both() -> PursuitState:
            who = services.doors.session()
            work(who)
            return services.pursuits.show(who, family)

        self.ask(both, self._loaded)

    def _loaded(self, state: PursuitState) -> None:
        self._known = state
        if state.covered:
            self._go(Place("family", family=self.place.family))
            return
        self.show(grid(state))
        first, self._first = self._first, EntryId("")
        pursued = state.record.pursued
        share, held = pursued.shares.get(first), pursued.withheld.get(first)
        about = share.shared if share else held.not_shared if held else None
        if about:
            self.pick(about.of, about.agency)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def grid(state: PursuitState) -> WhoKnowsShown:
    """Every open worry with its agencies."""
    worries = tuple(_worry(state, one.entry, one.says) for one in state.record.open_findings())
    return WhoKnowsShown(mode="grid", ready=True, record=state.record, day=state.day, worries=worries)


def _worry(state: PursuitState, of: EntryId, says: str) -> OfWorry:
    """Those who were told or not told first, and the children's centre always; the rest below."""
    known = {one.shared.agency for one in state.record.pursued.shares.values() if one.shared.of == of}
    known |= {one.not_shared.agency for one in state.record.pursued.withheld.values() if one.not_shared.of == of}
    agencies = dict.fromkeys((*AGENCIES, *sorted(known)))
    cells = [_cell(state.record.pursued.told(of, agency)) for agency in agencies if agency != state.role]
    near = tuple(one for one in cells if one.stands != "open" or one.agency == CENTRE)
    others, late = tuple(one for one in cells if one not in near), False
    by, waits = state.tell_by.get(of), any(one.stands == "open" for one in cells)
    words = ""
    if by is not None and waits:
        late = by < state.now
        said = tr("To be told, or why not, since {date}") if late else tr("Tell them, or write why not, by {date}")
        words = said.format(date=short_date(uk_time(by).date()))
    return OfWorry(id=of, says=says, cells=near, others=others, by=words, late=late)


def _cell(told: Told) -> Cell:
    name = tr(AGENCY_NAMES[told.agency]) if told.agency in AGENCY_NAMES else told.agency
    share, held = told.share, told.withheld
    stands: Stands = "open"
    about = ""
    if share is not None:
        stands = "heard" if share.acknowledged else "told"
        when = short_date(uk_time(share.at).date())
        words = tr("{when}, {how}, by {who}. {basis}.")
        basis = tr(BASES[share.shared.basis][1])
        about = words.format(when=when, how=share.shared.how, who=share.by.name, basis=basis)
        if share.acknowledged:
            about = tr("{about} {who} has it.").format(about=about, who=share.acknowledged.by)
    elif held is not None:
        stands = "held"
        about = tr("{reason}: {why}").format(reason=tr(HELD[held.not_shared.reason][1]), why=held.not_shared.why)
        if held.not_shared.again_on:
            again = tr("{about}. Ask her again on {date}")
            about = again.format(about=about.rstrip("."), date=short_date(held.not_shared.again_on))
    return Cell(of=told.of, agency=told.agency, name=name, stands=stands, status=tr(STATUS[stands]), about=about)

"""Whom a caseload exchanges families with: a card is believed once a named person typed the words its owner read aloud."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.base import StaffId
from app.domain.calendar import short_date
from app.domain.colleagues import Card, Colleague
from app.domain.people import ROLE_NAMES, Session
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, author
from app.services.persons import one_line
from app.services.states_transfers import CardState, ColleagueState

ENDING = ".goldthread-card"


class Colleagues:
    """Cards: one's own to give away, and those of others."""

    def __init__(
        self,
        desk: Desk,
        words_of: Callable[[Card], str],
        read: Callable[[bytes], Card],
        write: Callable[[Card], bytes],
    ) -> None:
        self._desk, self._words_of, self._card_of, self._file_of = desk, words_of, read, write

    def own(self, who: Session) -> CardState:
        """The card to give to others, and the words to read aloud. `who` opened the vault."""
        del who
        return self._card(self._desk.journal.exchange.card())

    def all(self, who: Session) -> tuple[ColleagueState, ...]:
        """Everybody whose card was compared here; those removed too. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "list", "colleagues")
        return tuple(self._state(one) for one in self._desk.journal.exchange.colleagues())

    def look(self, who: Session, file: bytes) -> CardState:
        """What a card says, believing none of it. Its words are not told: they come from its owner's mouth. Raises `WorldError`."""
        card = self._read(who, file)
        return CardState(
            person=card.person,
            name=card.name,
            role=tr(ROLE_NAMES[card.role]),
            service=card.service,
            words="",
            file=file,
            file_name="",
        )

    def enrol(self, who: Session, file: bytes, words: str, how: str) -> ColleagueState:
        """Take a card whose owner read these words aloud. Raises `WorldError` when they are not its words."""
        card, way = self._read(who, file), one_line(how)
        if not way:
            raise WorldError(tr("Write how you compared the words, for instance on the phone."))
        if " ".join(words.casefold().split()) != self._words_of(card):
            raise WorldError(
                tr(
                    "These are not the words of this card. Let {name} read them once more from their own screen. "
                    "If they differ again, do not take this card: it was changed on its way."
                ).format(name=card.name)
            )
        journal = self._desk.journal
        journal.exchange.enrol(card, author(who), way)
        journal.note_access(author(who), "card-compared", card.person)
        return next(self._state(one) for one in journal.exchange.colleagues() if one.card.person == card.person)

    def remove(self, who: Session, person: StaffId, why: str) -> tuple[ColleagueState, ...]:
        """Nothing comes from or goes to this person any more; what came before stays. Raises `WorldError`."""
        reason, exchange = one_line(why), self._desk.journal.exchange
        if not reason:
            raise WorldError(tr("Write why, in a few words."))
        if person not in {one.card.person for one in exchange.colleagues() if not one.removed}:
            raise WorldError(tr("This person is not on the list of colleagues any more."))
        exchange.remove(person, author(who), reason)
        self._desk.journal.note_access(author(who), "colleague-removed", person)
        return tuple(self._state(one) for one in exchange.colleagues())

    def _read(self, who: Session, file: bytes) -> Card:
        card = self._card_of(file)
        if card.person == who.person:
            raise WorldError(tr("This is your own card. Give it to your colleague, and ask for theirs."))
        return card

    def _card(self, card: Card) -> CardState:
        return CardState(
            person=card.person,
            name=card.name,
            role=tr(ROLE_NAMES[card.role]),
            service=card.service,
            words=self._words_of(card),
            file=self._file_of(card),
            file_name=f"{'-'.join(card.name.casefold().split())}{ENDING}",
        )

    def _state(self, one: Colleague) -> ColleagueState:
        compared = tr("{name} compared the words on {date}: {how}")
        removed = tr("Taken off the list on {date} by {name}: {why}")
        gone = one.removed and one.removed_at
        return ColleagueState(
            person=one.card.person,
            name=one.card.name,
            role=tr(ROLE_NAMES[one.card.role]),
            service=one.card.service,
            words=self._words_of(one.card),
            compared=compared.format(name=one.compared_by, date=short_date(one.compared_at.date()), how=one.how),
            removed=removed.format(date=short_date(gone.date()), name=one.removed_by, why=one.removed) if gone else "",
        )

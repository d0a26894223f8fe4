"""`card`, `colleague`, `send`, `receive`, `review`: what goes from one caseload to another, as files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.commands.speech import HELD, Add, say, tell
from app.commands.vaults import caseload, opens_caseload
from app.domain.base import FamilyId, StaffId
from app.domain.exchange import Purpose
from app.host.disk import LocalDisk
from app.i18n import ntr, tr
from app.ports import WorldError
from app.services.house import Services
from app.services.states_transfers import ArrivedFamily


def add_to(add: Add) -> None:
    """Add the commands of this group."""
    card = add("card", tr("keep your card as a file, and show the eight words to read aloud"), _card)
    card.add_argument("into", type=Path, metavar="DIR")
    colleague = add("colleague", tr("take the card of a colleague who reads its words aloud"), _colleague)
    colleague.add_argument("file", type=Path, metavar="CARD")
    colleague.add_argument("--words", required=True, help=tr("the eight words, as you heard them"))
    colleague.add_argument("--how", required=True, help=tr("how you compared them"))
    send = add("send", tr("seal families to one colleague"), _send)
    send.add_argument("into", type=Path, metavar="DIR")
    send.add_argument("--to", required=True, help=tr("the colleague, by name or id"))
    send.add_argument("--family", action="append", required=True, help=tr("by name or id; again for another"))
    send.add_argument("--why", required=True)
    send.add_argument("--hand-over", action="store_true", help=tr("theirs once they have it"))
    receive = add("receive", tr("check a bundle; take it in with --take"), _receive)
    receive.add_argument("file", type=Path, metavar="BUNDLE")
    receive.add_argument("--take", action="store_true", help=tr("take it in, after looking at what it holds"))
    receive.add_argument("--into", type=Path, metavar="DIR", help=tr("where the receipt of a hand-over goes"))
    review = add("review", tr("a family for a case review, locked under words shown once"), _review)
    review.add_argument("into", type=Path, metavar="DIR")
    review.add_argument("--family", required=True, help=tr("by name or id"))
    review.add_argument("--why", required=True)
    for parser in (card, colleague, send, receive, review):
        opens_caseload(parser)


def _card(options: argparse.Namespace) -> int:
    with caseload(options) as services:
        card = services.colleagues.own(services.doors.session())
    path = _kept(options.into, card.file_name, card.file)
    _told(options, {"path": str(path), "words": card.words}, tr("Card: {path}\nRead aloud: {words}"))
    return HELD


def _colleague(options: argparse.Namespace) -> int:
    with caseload(options) as services:
        who = services.doors.session()
        known = services.colleagues.enrol(who, _bytes(options.file), options.words, options.how)
    _told(options, {"person": known.person, "name": known.name}, tr("{name} is on your list of colleagues."))
    return HELD


def _send(options: argparse.Namespace) -> int:
    with caseload(options) as services:
        who = services.doors.session()
        to = _one_of({one.person: one.name for one in services.colleagues.all(who) if not one.removed}, options.to)
        families = [_family(services, named) for named in options.family]
        purpose: Purpose = "hand-over" if options.hand_over else "share"
        packed, _ = services.transfers.send(who, StaffId(to), families, purpose, options.why)
        path = _kept(options.into, packed.file_name, packed.file)
    told = {"path": str(path), "bundle": packed.bundle, "to": packed.to, "families": packed.families}
    _told(options, told, tr("For {to}: {path}"))
    return HELD


def _receive(options: argparse.Namespace) -> int:
    file = _bytes(options.file)
    with caseload(options) as services:
        who = services.doors.session()
        seen = services.transfers.look(who, file)
        families, receipt = seen.families, ""
        if options.take:
            if seen.purpose == "hand-over" and options.into is None:
                raise WorldError(
                    tr("Say with --into where the receipt goes: without it they do not know that you have it.")
                )
            taken = services.transfers.take_in(who, file)
            if taken.receipt is not None:
                receipt = str(_kept(options.into, taken.receipt.file_name, taken.receipt.file))
    told = {"from": seen.sender, "purpose": seen.purpose, "taken_in": options.take, "receipt": receipt}
    if options.json:
        say({**told, "families": [_as_json(one) for one in families]})
        return HELD
    sys.stdout.write(tr("From {name}").format(name=seen.sender) + "\n")
    sys.stdout.writelines(f"{_line(one)}\n" for one in families)
    if receipt:
        sys.stdout.write(tr("Send this receipt back: {path}").format(path=receipt) + "\n")
    if not options.take:
        tell(tr("Nothing was taken in yet: add --take."))
    return HELD


def _review(options: argparse.Namespace) -> int:
    with caseload(options) as services:
        made = services.reviews.make(services.doors.session(), _family(services, options.family), options.why)
        path = _kept(options.into, made.file_name, made.file)
    told = {"path": str(path), "words": made.words, "entries": made.entries}
    _told(options, told, tr("Review: {path}\nIts words, shown only now: {words}"))
    return HELD


def _line(one: ArrivedFamily) -> str:
    new = ntr("{count} new entry", "{count} new entries", one.new).format(count=one.new)
    differ = ntr("{count} thing differs", "{count} things differ", one.differ).format(count=one.differ)
    only = ntr("{count} entry only here", "{count} entries only here", one.only_here).format(count=one.only_here)
    return f"{one.name}: {new}, {differ}, {only}"


def _as_json(one: ArrivedFamily) -> dict[str, object]:
    return {
        "family": one.family,
        "name": one.name,
        "new": one.new,
        "only_here": one.only_here,
        "differ": one.differ,
        "entries": one.ours.entries,
        "digest": one.ours.digest,
    }


def _family(services: Services, named: str) -> FamilyId:
    rows = services.families.rows(services.doors.session())
    return FamilyId(_one_of({row.family: row.name for row in rows}, named))


def _one_of(there: dict[FamilyId, str] | dict[StaffId, str], named: str) -> str:
    found = [str(of) for of, name in there.items() if named.casefold() in (str(of).casefold(), name.casefold())]
    if len(found) != 1:
        sentence = (
            tr("There is no {name} here.") if not found else tr("There are several of the name {name}: use the id.")
        )
        raise WorldError(sentence.format(name=named))
    return found[0]


def _kept(folder: Path, name: str, data: bytes) -> Path:
    if not folder.is_dir():
        raise WorldError(tr("There is no folder {folder}.").format(folder=folder))
    path = folder / name
    if path.exists():
        raise WorldError(tr("{file} is there already, and was not touched. Name another file.").format(file=path))
    LocalDisk().keep(path, data)
    return path


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as gone:
        raise WorldError(tr("{file} cannot be opened.").format(file=path)) from gone


def _told(options: argparse.Namespace, told: dict[str, object], sentence: str) -> None:
    if options.json:
        say(told)
    else:
        sys.stdout.write(sentence.format(**told) + "\n")

"""`verify`, `backup` and `restore`: the same services as the desktop's, on a caseload opened with its passphrase."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.commands import reviewing
from app.commands.speech import HELD, NOT_HELD, Add, passphrase, say, takes_passphrase, tell
from app.i18n import ntr, tr
from app.main import build, guard
from app.ports import Backup, Staff, WorldError
from app.services.house import Services


def add_to(add: Add) -> None:
    """Add the commands of this group."""
    verify = add(
        "verify", tr("check a caseload, or a file made for a case review: entries, links, signatures"), _verify
    )
    verify.add_argument("review", type=Path, nargs="?", metavar="REVIEW", help=tr("the file; else your caseload"))
    opens_caseload(verify)
    backup = add("backup", tr("keep a checked copy of a caseload in a folder"), _backup)
    backup.add_argument("into", type=Path, metavar="DIR", help=tr("a folder, best on another disk"))
    opens_caseload(backup)
    restore = add("restore", tr("bring a backup back into an empty folder"), _restore)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("into", type=Path, metavar="DIR", help=tr("an empty or a new folder"))
    takes_passphrase(restore)


def opens_caseload(parser: argparse.ArgumentParser) -> None:
    """The options of every command that opens a caseload."""
    parser.add_argument("--folder", type=Path, help=tr("the data folder; your own when none is named"))
    parser.add_argument("--person", default="", help=tr("whose caseload, when several people use this computer"))
    takes_passphrase(parser)


@contextmanager
def caseload(options: argparse.Namespace) -> Iterator[Services]:
    """The services with this person's caseload open, locked again afterwards. Raises `WorldError`."""
    if options.folder is not None and not options.folder.is_dir():
        raise WorldError(tr("There is no folder {folder}.").format(folder=options.folder))
    guard(options.folder)
    services = build(options.folder)
    staff = _whose(services.doors.people(), options.person)
    for notice in services.doors.unlock(staff.id, passphrase(options, staff.name)).notices:
        tell(notice)
    try:
        yield services
    finally:
        services.doors.lock()


def _whose(people: tuple[Staff, ...], named: str) -> Staff:
    wanted = named.casefold()
    found = [one for one in people if not named or wanted in (one.id.casefold(), one.name.casefold())]
    if len(found) == 1:
        return found[0]
    if not people:
        raise WorldError(tr("Nobody is set up in this data folder. Name another with --folder."))
    names = ", ".join(one.name for one in people)
    raise WorldError(tr("Say whose caseload with --person. Here are: {names}.").format(names=names))


def _verify(options: argparse.Namespace) -> int:
    if options.review is not None:
        return reviewing.verify(options)
    with caseload(options) as services:
        report = services.care.verify(services.doors.session(), tell)
    if options.json:
        say({"ok": report.sound, "entries": report.entries, "problems": list(report.problems)})
    else:
        sys.stdout.writelines(f"{problem}\n" for problem in report.problems)
        if report.sound:
            sentence = ntr(
                "{count} entry was read again and is as it was written.",
                "{count} entries were read again and are as they were written.",
                report.entries,
            )
            sys.stdout.write(sentence.format(count=report.entries) + "\n")
    return HELD if report.sound else NOT_HELD


def _backup(options: argparse.Namespace) -> int:
    with caseload(options) as services:
        made = services.care.backup(services.doors.session(), options.into, tell)
    return _made(options, made, tr("Backup made, opened again and checked: {path}"))


def _restore(options: argparse.Namespace) -> int:
    services = build()
    staff = services.care.backup_of(options.file).staff
    restored = services.care.restore(options.file, options.into, passphrase(options, staff.name), tell)
    return _made(options, restored, tr("Brought back and checked: {path}"))


def _made(options: argparse.Namespace, made: Backup, sentence: str) -> int:
    if options.json:
        say({"ok": True, "path": str(made.path), "entries": made.entries, "made_at": made.made_at.isoformat()})
    else:
        sys.stdout.write(sentence.format(path=made.path) + "\n")
    return HELD

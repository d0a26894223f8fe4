"""`policy key`, `policy sign` and `policy show`: how an organisation makes the file that ends practice mode."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from app.commands.speech import HELD, Add, passphrase, say, takes_passphrase, tell
from app.domain.policy import Declared, Policy
from app.host.disk import LocalDisk
from app.i18n import tr
from app.ports import WorldError
from app.security import passphrase as passphrases
from app.security import policy as files


def add_to(add: Add) -> None:
    """Add the commands of this group."""
    parser = add("policy", tr("make and read an organisation's policy file"), _show)
    parts = parser.add_subparsers(required=True, metavar="part")
    key = parts.add_parser("key", help=tr("make a signing key, and the eight words to print"))
    key.add_argument("file", type=Path, metavar="KEYFILE")
    key.set_defaults(command=_key)
    sign = parts.add_parser("sign", help=tr("sign a policy"))
    for name, says in (
        ("organisation", tr("as its staff know it")),
        ("by", tr("who signs: name and office")),
        ("dcb0129", tr("reference of the clinical safety case of the maker's side")),
        ("dcb0160", tr("reference of the clinical safety case of the deploying side")),
        ("mhra", tr("reference of the MHRA qualification")),
        ("dpia", tr("reference of the data protection impact assessment")),
    ):
        sign.add_argument(f"--{name}", required=True, help=says)
    sign.add_argument("--begins", type=_day, default=date.today(), metavar="DAY", help=tr("YYYY-MM-DD; today"))
    sign.add_argument("--ends", type=_day, required=True, metavar="DAY", help=tr("YYYY-MM-DD, the last day"))
    sign.add_argument("--key", type=Path, required=True, metavar="KEYFILE")
    sign.add_argument("--out", type=Path, required=True, metavar="FILE")
    sign.set_defaults(command=_sign)
    show = parts.add_parser("show", help=tr("check a policy file and say what stands in it"))
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument("--json", action="store_true", help=tr("for a machine to read"))
    show.set_defaults(command=_show)
    for part in (key, sign):
        takes_passphrase(part)


def _key(options: argparse.Namespace) -> int:
    _free(options.file)
    words = passphrase(options, tr("the new signing key"))
    if problem := passphrases.problem(words):
        raise WorldError(problem)
    pem, names = files.new_key(words.encode())
    LocalDisk().keep(options.file, pem)
    tell(
        tr("Print these eight words for the staff who will install the policy. Keep the key and its passphrase apart.")
    )
    sys.stdout.write(f"{names}\n")
    return HELD


def _sign(options: argparse.Namespace) -> int:
    _free(options.out)
    policy = Policy(
        organisation=options.organisation.strip(),
        signed_by=options.by.strip(),
        begins=options.begins,
        ends=options.ends,
        declares=Declared(
            dcb0129=options.dcb0129.strip(),
            dcb0160=options.dcb0160.strip(),
            mhra=options.mhra.strip(),
            dpia=options.dpia.strip(),
        ),
    )
    pem = _bytes(options.key)
    LocalDisk().keep(options.out, files.sign(policy, pem, passphrase(options, options.key.name).encode()))
    sys.stdout.write(tr("Signed: {path}").format(path=options.out) + "\n")
    return HELD


def _show(options: argparse.Namespace) -> int:
    policy, key = files.read(_bytes(options.file))
    words = files.words_of(key)
    told = {
        "organisation": policy.organisation,
        "signed_by": policy.signed_by,
        "begins": policy.begins.isoformat(),
        "ends": policy.ends.isoformat(),
        "declares": dict(policy.declares.lines()),
        "words": words,
    }
    if options.json:
        say(told)
        return HELD
    lines = [policy.organisation, tr("Signed by {name}").format(name=policy.signed_by)]
    lines.append(tr("From {begins} to {ends}").format(begins=policy.begins, ends=policy.ends))
    lines += [f"{name}: {reference}" for name, reference in policy.declares.lines()]
    lines.append(tr("The words of its key: {words}").format(words=words))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return HELD


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as gone:
        raise WorldError(tr("{file} cannot be opened.").format(file=path)) from gone


def _free(path: Path) -> None:
    if path.exists():
        raise WorldError(tr("{file} is there already, and was not touched. Name another file.").format(file=path))


def _day(text: str) -> date:
    return date.fromisoformat(text)

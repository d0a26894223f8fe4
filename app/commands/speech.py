"""How the terminal speaks and is spoken to: exit codes, JSON on standard output, progress and questions on standard error."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
import warnings
from collections.abc import Callable
from typing import Protocol

from app.i18n import tr
from app.ports import WorldError

HELD, NOT_HELD, UNREADABLE = 0, 1, 2
LONGEST = 4096

Command = Callable[[argparse.Namespace], int]


class Add(Protocol):
    """Gives a command its name, what it says of itself, and what runs it."""

    def __call__(self, name: str, says: str, command: Command) -> argparse.ArgumentParser:
        """The command's own parser."""


def say(value: object) -> None:
    """One JSON value for a machine."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def tell(sentence: str) -> None:
    """How far long work has come: never among the results."""
    sys.stderr.write(sentence + "\n")


def takes_passphrase(parser: argparse.ArgumentParser) -> None:
    """A passphrase comes from a prompt or an open file descriptor, never from the command line or the environment."""
    parser.add_argument(
        "--passphrase-fd", type=int, metavar="N", help=tr("read the passphrase from this file descriptor")
    )


def passphrase(options: argparse.Namespace, whose: str) -> str:
    """The passphrase, asked for once. Raises `WorldError` when there is nowhere to ask."""
    if options.passphrase_fd is not None:
        return _from_descriptor(options.passphrase_fd)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(tr("Passphrase of {name}: ").format(name=whose))
    except (getpass.GetPassWarning, EOFError) as nobody:
        raise WorldError(tr("There is nobody to ask here: hand the passphrase over with --passphrase-fd.")) from nobody


def _from_descriptor(number: int) -> str:
    try:
        with os.fdopen(number, "rb") as file:
            return file.read(LONGEST).decode().removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError) as wrong:
        sentence = tr("No passphrase can be read from file descriptor {number}.")
        raise WorldError(sentence.format(number=number)) from wrong

"""Child processes made to be killed: forked from a server that has the program loaded, never left running.

The first thing that goes through the pipe is the passphrase; what the child then sends is what it claims to have kept.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, TypeAlias

Pipe: TypeAlias = "Connection[Any, Any]"
_CONTEXT = multiprocessing.get_context("forkserver")
LOADED_BEFORE = ["tests.storage.children", "tests.journeys.answering", "tests.journeys.clicking"]
"""What the server loads once, so that each child starts in an instant."""


class Child:
    """A running child and our end of its pipe."""

    def __init__(self, process: BaseProcess, pipe: Pipe) -> None:
        self.process, self.pipe = process, pipe
        self.said: list[Any] = []

    def first(self, seconds: float = 90) -> object:
        """Wait for the first thing it says. Raises `AssertionError` when it ends or stays silent."""
        assert self.pipe.poll(seconds), "the child said nothing"
        with suppress(EOFError):
            self.said.append(self.pipe.recv())
        assert self.said, f"the child ended by itself: {self.process.exitcode}"
        return self.said[-1]

    def listen(self, seconds: float) -> None:
        """Take in what it says for so long."""
        until = time.monotonic() + seconds
        with suppress(EOFError):
            while (left := until - time.monotonic()) > 0:
                if self.pipe.poll(left):
                    self.said.append(self.pipe.recv())

    def kill(self) -> list[Any]:
        """SIGKILL: no handler runs, no buffer is written. Everything it ever said. It must not have ended by itself."""
        os.kill(self.process.pid or 0, signal.SIGKILL)
        self.process.join()
        assert self.process.exitcode == -signal.SIGKILL, f"the child ended by itself: {self.process.exitcode}"
        with suppress(EOFError, ConnectionResetError):
            while True:
                self.said.append(self.pipe.recv())
        return self.said


@contextmanager
def child(work: Callable[..., None], passphrase: str, *arguments: object) -> Iterator[Child]:
    """A process that runs `work(pipe, *arguments)`, to which the passphrase was already sent."""
    _CONTEXT.set_forkserver_preload(LOADED_BEFORE)
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=work, args=(theirs, *arguments))
    process.start()
    theirs.close()
    ours.send_bytes(passphrase.encode())
    try:
        yield Child(process, ours)
    finally:
        process.kill()
        process.join()
        ours.close()


def fall_over_loudly() -> None:
    """In a child: an exception inside a Qt callback ends the process instead of being printed and forgotten."""

    def fall(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        os._exit(1)

    sys.excepthook = fall

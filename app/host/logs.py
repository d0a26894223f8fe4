"""Logs that cannot tell a secret: an event's code, and where in the program it was. Never what anybody wrote.

An event is logged as `log.info("vault-opened")`. Anything else, whoever logs it, is written as `other`.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app.host.folders import FILE_MODE, private_folder
from app.i18n import tr

_CODE = re.compile(r"[a-z]+(-[a-z]+){1,5}")
_LARGEST, _KEPT = 256 * 1024, 3
_NAME = "goldthread.log"
_CRASHES = "ui.crash"
"""The only logger whose `places` are written as they are: it makes them of types, files and lines."""


class Redacted(logging.Formatter):
    """Time, level, event code, file and line; of an error its type and where it passed."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and one more for each place an error passed."""
        # Only our own literal codes: a library's message may hold anything, and so may its arguments.
        ours = record.name.split(".")[0] in ("app", "ui")
        known = ours and not record.args and isinstance(record.msg, str) and _CODE.fullmatch(record.msg)
        code = record.msg if known else "other"
        line = f"{self.formatTime(record)} {record.levelname} {code} {record.filename}:{record.lineno}"
        if record.name == _CRASHES:
            line = f"{line} {getattr(record, 'places', '')}".rstrip()
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([line, *(error_lines(error) if error else ())])


def error_lines(error: BaseException) -> list[str]:
    """An error's type, and the file and line of each step: no message, no source text, no values."""
    steps = [
        f"  {Path(step.filename).name}:{step.lineno}"
        for step in traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
    ]
    return [f"  {type(error).__name__}", *steps]


def start_logging(folder: Path) -> RotatingFileHandler:
    """Send every log of this process to a file in `folder`, redacted; uncaught errors too, unless someone watches them."""
    private_folder(folder)
    path = folder / _NAME
    path.touch(mode=FILE_MODE)
    handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(Redacted())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # A handler's own trouble would print the record it could not write.
    logging.raiseExceptions = False
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = _uncaught
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = _uncaught_in_thread
    return handler


_LOG = logging.getLogger(__name__)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _LOG.critical("uncaught-error", exc_info=(kind, error, trace))
    sys.stderr.write(
        "\n".join([tr("Goldthread came to a stop. What was saved stays saved."), *error_lines(error)]) + "\n"
    )


def _uncaught_in_thread(what: threading.ExceptHookArgs) -> None:
    if what.exc_value is not None:
        _uncaught(what.exc_type, what.exc_value, what.exc_traceback)

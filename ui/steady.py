"""A fault of the Qt binding, held off: without this the program would abort after some thousands of calls.

The PySide6 6.12 wheels hand back None and True without counting the reference (they are built as if Python always kept
these objects for ever, which it does from 3.12 on). On 3.11 each call into Qt takes one reference away until Python ends
the process with `none_dealloc`. Measured with `sys.getrefcount`; `tests/ui/test_steady.py` shows it.
"""

from __future__ import annotations

import ctypes
import sys

COUNTED_SINGLETONS = sys.version_info < (3, 12)
PLENTY = 1 << 40


def hold_singletons() -> None:
    """Give None, True and False more references than Qt can lose in a lifetime. Does nothing from Python 3.12 on."""
    if COUNTED_SINGLETONS:
        for kept in (None, True, False):
            ctypes.c_ssize_t.from_address(id(kept)).value += PLENTY

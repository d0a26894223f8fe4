"""What this process keeps from others on the same computer."""

from __future__ import annotations

import ctypes
import os
import sys

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE = 4


def keep_to_ourselves() -> None:
    """New files are for this user only, nothing is dumped in a crash, and on Linux no other process reads our memory."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

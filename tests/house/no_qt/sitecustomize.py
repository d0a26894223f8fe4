"""Python reads this file at start when its folder is on the path: from then on there is no Qt in this process."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class NoQt(MetaPathFinder):
    """Makes Qt as absent as on a server that never had it."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse Qt; leave all else to the others."""
        if fullname.partition(".")[0] in ("PySide6", "shiboken6", "ui"):
            raise ModuleNotFoundError(f"{fullname} is kept away from app", name=fullname)
        return None


sys.meta_path.insert(0, NoQt())

"""Where things lie on this computer, readable by this user only."""

from __future__ import annotations

from pathlib import Path

import platformdirs

FOLDER_MODE = 0o700
FILE_MODE = 0o600


class Folders:
    """The places below one root; the root is made when missing, mode 0700."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or platformdirs.user_data_path("goldthread", appauthor=False)
        private_folder(self.root)

    @property
    def people(self) -> Path:
        """A file for each person who can unlock here."""
        return self.root / "people"

    @property
    def vaults(self) -> Path:
        """A folder for each vault."""
        return self.root / "vaults"

    @property
    def settings(self) -> Path:
        """Window and theme preferences; nothing about people."""
        return self.root / "settings.json"

    @property
    def device(self) -> Path:
        """This laptop's id."""
        return self.root / "device"

    @property
    def logs(self) -> Path:
        """Event codes and places in the program; nothing anybody said."""
        return self.root / "logs"


def private_folder(path: Path) -> None:
    """Make a folder that only this user can enter, with the parents it needs."""
    path.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    path.chmod(FOLDER_MODE)

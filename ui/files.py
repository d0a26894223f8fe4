"""Files outside the vault, where the person said: read one she chose, keep one whole or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from app.domain.errors import WorldError
from app.i18n import tr


def read_file(path: Path, most: int) -> bytes:
    """A file's bytes, at most one more than `most`. Raises `WorldError` saying what stands in the way."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as wrong:
        sentence = tr("The file {name} could not be read. Close it where it is open, then choose it again.")
        raise WorldError(sentence.format(name=path.name)) from wrong


def save_file(path: Path, data: bytes) -> None:
    """Write the whole file or none of it. Raises `WorldError` saying where."""
    file = QSaveFile(str(path))
    whole = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data)
    if not whole or not file.commit():
        sentence = tr("Nothing could be saved in {folder}: {why}. Choose another folder.")
        raise WorldError(sentence.format(folder=path.parent, why=file.errorString()))

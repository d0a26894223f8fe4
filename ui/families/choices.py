"""Small choices in words: yes, no, not known."""

from __future__ import annotations

from collections.abc import Sequence

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.fields import Labelled
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class Choices(Labelled):
    """A label with small tiles below it, two or more in a line. `word()` is the picked one's word; picking it mends the problem."""

    def __init__(
        self,
        looks: Looks,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        picked: str = "",
        hint: str = "",
        columns: int = 3,
    ) -> None:
        super().__init__(looks, label, name=name, hint=hint)
        tiles = [ChoiceTile(looks, says, word=word, name=f"{name}.{word}", small=True) for word, says in choices]
        self.tiles = TileGroup(looks, tiles, says=label, name=name, columns=columns)
        self.add(self.tiles)
        self.tiles.show_words([picked] if picked else [])
        self.tiles.picked.connect(lambda _word: self.show_problem(""))
        if tiles:
            self.setFocusProxy(tiles[0])

    def word(self) -> str:
        """The picked word, or none."""
        return self.tiles.word()


def genders() -> tuple[tuple[str, str], ...]:
    """The words kept for gender, each with what is shown."""
    return (("Female", tr("Female")), ("Male", tr("Male")), ("Another", tr("Another")))


def yes_no(looks: Looks, label: str, *, name: str, value: bool | None) -> Choices:
    """Yes, no, or not asked yet; what is not asked stays unknown."""
    picked = "unknown" if value is None else "yes" if value else "no"
    choices = (("yes", tr("Yes")), ("no", tr("No")), ("unknown", tr("Not asked yet")))
    return Choices(looks, label, choices, name=name, picked=picked)


def yes_no_value(choices: Choices) -> bool | None:
    """True, false, or none for not asked."""
    return {"yes": True, "no": False}.get(choices.word())

"""What a hard question asks of whoever asks it, for the worker's eyes and closed until wanted. It keeps nobody from asking."""

from __future__ import annotations

from app.domain.practised import Beside
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure


class BesideHelp(Disclosure):
    """With whom to do it while it is new, and whether it waits for her supervision."""

    def __init__(self, looks: Looks, key: str, found: Beside) -> None:
        super().__init__(looks, tr("If this is new to you"), name=f"{key}.beside", text=beside_words(found))
        self.question = found.question

    def say(self, found: Beside) -> None:
        """Say it anew, where it stands."""
        self.text.setText(beside_words(found))


def beside_words(found: Beside) -> str:
    """What it asks, how that stands for her, with whom to do it, and what was kept."""
    stands = {
        True: tr("You said that this is still growing."),
        False: "",
        None: tr("You have not said yet how this stands for you."),
    }[found.below]
    asks = tr("What it needs of you: “{what}”.").format(what=found.says)
    kept = tr("It waits for your supervision, in My practice. No family is named there.") if found.kept else ""
    whose = tr("Whom to turn to is an unverified default: your team may say otherwise.")
    return "\n".join(part for part in (asks, stands, found.beside, whose, kept) if part)

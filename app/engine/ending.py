"""What it takes for an open item to leave the list: always something a named person writes, never a day that goes by."""

from __future__ import annotations

from app.engine.item import Item
from app.engine.pursuing import URGENT
from app.i18n import tr


def ends_when(item: Item) -> str:
    """The act that ends it, as a sentence."""
    if item.kind == "finding" and item.urgency in URGENT:
        return tr("Somebody answered a call about it, and a named person ended it with the reason and how they know.")
    sentences = {
        "finding": tr("A named person ended it, with what was done and how they know."),
        "pattern": tr("A named person wrote what they decide about it. It returns when there is more to see."),
        "referral": tr("A named person there said what came of it, and it was ended with the reason. A no leads on."),
        "letter": tr("A named person there has it, or she was told."),
        "plan-review": tr("The plan was looked at again: what changed, and what is different now."),
        "act": tr("Somebody wrote that it was done, and what came of it."),
        "disagreement": tr("A named person settled it: what was decided, and why."),
        "share": tr("Somebody there said that they have it."),
        "ask-again": tr("She was asked again, and what she said was written."),
        "review": tr("Somebody who may review looked at it, answered what every review asks, and decided."),
        "returned": tr("The worker wrote what was put right; it is looked at again."),
        "directed": tr("Somebody wrote that it was done, and what came of it."),
        "supervision": tr(
            "It was talked over in supervision and a day was set for the next look, or the worry was ended."
        ),
        "unsigned": tr("The visit was checked and signed."),
        "main-record": tr("It was copied into the main record."),
        "planned": tr("The visit took place, or was written down as one that did not, with what comes next."),
    }
    return sentences[item.kind]

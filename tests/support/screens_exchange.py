"""The pages of colleagues and bundles, in made-up states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import get_args

from PySide6.QtWidgets import QWidget

from app.domain.base import EntryId, FamilyId, StaffId
from app.domain.exchange import Proof
from app.domain.rows import FamilyRow
from app.services.states_transfers import (
    ArrivalState,
    ArrivedFamily,
    CardState,
    ColleagueState,
    DifferState,
    OnTheWay,
    Packed,
    Side,
)
from ui.screens.exchange.state import ExchangeShown, Part
from ui.screens.exchange.view import ExchangeView
from ui.theme.looks import Looks

WORDS = "harbour thistle cobweb lantern unsaid meadow quarry velvet"
AT = datetime(2026, 8, 6, 9, 30, tzinfo=UTC)
PROOF = Proof(entries=143, open_items=6, digest="9f3a61c2" + "0" * 56)
RUTH = ColleagueState(
    StaffId("b"),
    "Ruth Bello",
    "Health visitor",
    "Elm Row health visiting",
    WORDS,
    "Sam Okafor compared the words on 03-Aug-2026: On the phone",
    "",
)
GONE = ColleagueState(
    StaffId("c"),
    "Alexandrina Fitzwilliam-Oyelaran",
    "Children's centre worker",
    "Ashby Vale children's centre and family hub",
    WORDS,
    "Sam Okafor compared the words on 03-Aug-2026: On the phone",
    "Taken off the list on 04-Aug-2026 by Sam Okafor: Her laptop was stolen",
)
OWN = CardState(StaffId("a"), "Sam Okafor", "Health visitor", "Elm Row", WORDS, b"card", "sam-okafor.goldthread-card")
HANDED = OnTheWay(FamilyId("f1"), "Ahmed", "bundle", "Ruth Bello", date(2026, 8, 4), PROOF, None, "", None)
CAME = OnTheWay(FamilyId("f2"), "Bell", "bundle-2", "Ruth Bello", date(2026, 8, 3), PROOF, PROOF, "Ruth Bello", AT)
APART = DifferState(
    FamilyId("f1"),
    "Ahmed",
    "An answer",
    (
        Side(
            EntryId("e1"), "Sam Okafor", AT, "How she is: “Not sleeping”", "Said by her\nWhy: She rang and put it right"
        ),
        Side(EntryId("e2"), "Ruth Bello", AT, "How she is: “Crying at night”", "Said by her"),
    ),
)
FAMILIES = tuple(
    FamilyRow(FamilyId(name), name, f"Aisha {name}", "Noor", None, 1, False, True) for name in ("Ahmed", "Bell", "Cole")
)
BUNDLE = ArrivalState(
    "bundle",
    "hand-over",
    "Ruth Bello",
    "Elm Row health visiting",
    AT,
    (
        ArrivedFamily(FamilyId("f1"), "Ahmed", True, 12, 2, 1, PROOF, PROOF),
        ArrivedFamily(FamilyId("f2"), "Fitzwilliam-Oyelaran-MacGillivray-Jones", False, 143, 0, 0, PROOF, PROOF),
    ),
)


def shown(part: Part, **changed: object) -> ExchangeShown:
    """A page with something of everything on it."""
    fields: dict[str, object] = {
        "ready": True,
        "own": OWN,
        "colleagues": (RUTH, GONE),
        "on_the_way": (HANDED, CAME),
        "differ": (APART,),
        "families": FAMILIES,
        "card": OWN,
        "bundle": BUNDLE,
        "receipt": Packed("bundle", b"", "goldthread-12345678.goldthread-bundle", "Ruth Bello", 1),
        "to": RUTH,
        "apart": APART,
        "done": "1 family is taken in." if part == "taken" else "",
        **changed,
    }
    return ExchangeShown(part=part, **fields)  # type: ignore[arg-type]


def page(part: Part, **changed: object) -> Callable[[Looks], QWidget]:
    """What builds it."""

    def make(looks: Looks) -> QWidget:
        view = ExchangeView(looks)
        view.show_state(shown(part, **changed))
        return view

    return make


EXCHANGE: dict[str, Callable[[Looks], QWidget]] = {
    **{f"exchange-{part}": page(part) for part in get_args(Part)},
    "exchange-none": page("present", colleagues=(), on_the_way=(), differ=()),
    "exchange-problem": page(
        "card", problem="These are not the words of this card. Let Sam Okafor read them once more.", tries=1
    ),
}

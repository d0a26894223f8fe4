"""Who may do what, to whose: the only source of permission. `app/services/operations.py` says which operation each service
method is, `app/services/gate.py` holds every service to it, and screens hide what it does not allow."""

from __future__ import annotations

from typing import Literal, get_args

from app.domain.people import Role

Relation = Literal["own", "granted", "others", "transferred", "closed"]
"""What a person is to what they reach for: the caseload they unlocked, one whose owner lets them in, somebody else's (also a
family that is in no caseload open here), a family handed over to another worker, or one taken out of the caseload again."""

Operation = Literal[
    "open-a-door",
    "keep-own-keys",
    "keep-own-record",
    "look-after-vault",
    "read-caseload",
    "read-family",
    "write-visit",
    "write-family",
    "pursue",
    "end-worry",
    "write-paper",
    "correct",
    "mark-copied",
    "hand-over",
    "take-in-list",
    "read-place",
    "set-numbers",
    "set-times",
    "take-into-use",
    "ask-review",
    "answer-review",
    "sit-together",
    "review",
    "read-own-trail",
]
"""What a person can do, in kinds that are allowed alike."""

RELATIONS: tuple[Relation, ...] = get_args(Relation)
OPERATIONS: tuple[Operation, ...] = get_args(Operation)
PRACTITIONERS: tuple[Role, ...] = ("health-visitor", "midwife", "childrens-centre")
REVIEWERS: tuple[Role, ...] = ("supervisor", "safeguarding-lead")

_LETTERS: dict[str, Relation] = {"o": "own", "g": "granted", "x": "others", "t": "transferred", "c": "closed"}

# A row: practitioner, supervisor, safeguarding lead, administrator, auditor. A letter for each relation that is allowed; a dot
# for none. What is handed over or closed can be read and never written; what is somebody else's is nobody's.
_TABLE: dict[Operation, tuple[str, str, str, str, str]] = {
    "open-a-door": ("ogxtc", "ogxtc", "ogxtc", "ogxtc", "ogxtc"),
    "keep-own-keys": ("o", "o", "o", "o", "o"),
    "keep-own-record": ("o", "o", "o", "o", "o"),
    "look-after-vault": ("o", "o", "o", "og", "og"),
    "read-caseload": ("o", "og", "og", ".", "og"),
    "read-family": ("otc", "ogtc", "ogtc", ".", "ogtc"),
    "write-visit": ("o", ".", ".", ".", "."),
    "write-family": ("o", ".", ".", ".", "."),
    "pursue": ("o", ".", ".", ".", "."),
    "end-worry": ("o", ".", ".", ".", "."),
    "write-paper": ("o", ".", ".", ".", "."),
    "correct": ("o", ".", ".", ".", "."),
    "mark-copied": ("o", ".", ".", ".", "."),
    "hand-over": ("o", ".", ".", ".", "."),
    "take-in-list": ("o", ".", ".", ".", "."),
    "read-place": ("o", "og", "og", "og", "og"),
    "set-numbers": ("o", "o", "o", "og", "."),
    "set-times": ("o", "o", "o", ".", "."),
    "take-into-use": ("o", "o", "o", "og", "."),
    "ask-review": ("o", ".", ".", ".", "."),
    "answer-review": ("o", ".", ".", ".", "."),
    "sit-together": ("og", "og", "og", ".", "."),
    "review": (".", "og", "og", ".", "."),
    "read-own-trail": ("o", "og", "og", "o", "og"),
}
_NOT_EVERY_PRACTITIONER: dict[Operation, tuple[Role, ...]] = {"set-times": ("childrens-centre",)}
"""A time others are held to is changed by nobody without clinical training. Phone numbers are everybody's."""
_COLUMNS: dict[Role, int] = {
    **dict.fromkeys(PRACTITIONERS, 0),
    "supervisor": 1,
    "safeguarding-lead": 2,
    "administrator": 3,
    "auditor": 4,
}


def may(role: Role, operation: Operation, relation: Relation) -> bool:
    """Whether this role may do this to what stands in this relation to it. A role that is not known may nothing."""
    column = _COLUMNS.get(role)
    if column is None or role in _NOT_EVERY_PRACTITIONER.get(operation, ()):
        return operation == "open-a-door"
    return relation in {_LETTERS[letter] for letter in _TABLE[operation][column] if letter != "."}


def who_may(operation: Operation, relation: Relation = "own") -> tuple[Role, ...]:
    """The roles that may, in the order of the table."""
    return tuple(role for role in _COLUMNS if may(role, operation, relation))

"""The shape every value shares, and the typed names of things."""

from __future__ import annotations

from typing import NewType

import msgspec

FamilyId = NewType("FamilyId", str)
PersonId = NewType("PersonId", str)
StaffId = NewType("StaffId", str)
DeviceId = NewType("DeviceId", str)
EntryId = NewType("EntryId", str)
ContactId = NewType("ContactId", str)
QuestionId = NewType("QuestionId", str)
RuleId = NewType("RuleId", str)
ActionId = NewType("ActionId", str)
LetterId = NewType("LetterId", str)
TopicId = NewType("TopicId", str)
ContactKind = NewType("ContactKind", str)

HOUSEHOLD = PersonId("household")
"""Whom a question about everybody at home is about."""


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that never changes and refuses fields it does not know."""

"""The words of the local pack: how each thing stands, and what was changed in it."""

from __future__ import annotations

from app.domain.calendar import long_date, short_date, uk_time
from app.domain.people import ROLE_NAMES
from app.domain.versions import Edit, Field, Part
from app.i18n import tr
from app.services.states_local import Entry, LocalState
from ui.screens.local_pack.state import FieldShown, GroupShown, ThingShown

GROUPS: tuple[tuple[Part, str, str], ...] = (
    (
        "line",
        "Numbers for when it cannot wait",
        "They stand on the urgent page, large enough to read while you dial.",
    ),
    ("limit", "How soon this program asks", "Open items fall due by these times."),
    ("pattern", "When the whole record asks a question", "No number here was found published: set your own."),
    ("stage", "The ladder for a late answer", "Who is spoken to next, and how long each stage may take."),
    ("time", "Times others are held to", "Used in letters and when you ask after an answer."),
)
LABELS: dict[Field, str] = {
    "phone": "Number",
    "hours": "Hours",
    "out_of_hours": "Out of hours",
    "note": "Note",
    "within": "Time",
    "checked": "Checked",
}


def groups_of(state: LocalState) -> tuple[GroupShown, ...]:
    """The pack by kind."""
    groups = []
    for part, name, about in GROUPS:
        things = tuple(_thing(one, state) for one in state.entries if one.part == part)
        if things:
            groups.append(GroupShown(name=tr(name), about=tr(about), things=things))
    return tuple(groups)


def _thing(one: Entry, state: LocalState) -> ThingShown:
    main: Field = "phone" if one.part == "line" else "within"
    tag = _tag(one, state)
    return ThingShown(
        id=f"{one.part}.{one.id}",
        name=one.name,
        stands=one.value(main),
        about=one.value("hours") if one.part == "line" else one.about,
        tag=tag,
        checked=_checked(one),
        may_change=one.editable and (one.part == "line" or state.may_set_times),
        unverified=one.unverified,
        fields=tuple(_field(field, words) for field, words in one.fields),
        history=tuple(_history(edit) for edit in one.history),
    )


def _tag(one: Entry, state: LocalState) -> str:
    """What is to be done about it; empty once it was checked here."""
    if not one.editable:
        return ""
    if one.late(state.day):
        return tr("To be checked again")
    if one.unverified:
        return tr("Not entered yet") if one.part == "line" and not one.value("phone") else tr("Unverified default")
    return ""


def _checked(one: Entry) -> str:
    if one.checked_on is None or one.review_by is None:
        return ""
    words = tr("Checked by {name}, {date}. To be looked at again by {again}.")
    return words.format(name=one.checked_by, date=short_date(one.checked_on), again=short_date(one.review_by))


def _field(field: Field, words: str) -> FieldShown:
    if field == "within" and words.isdecimal():
        return FieldShown(id=field, label=tr("Number"), words=words, hint=tr("a whole number"))
    hint = tr("same day, or a number of hours, days or working days: 2 working days") if field == "within" else ""
    return FieldShown(id=field, label=tr(LABELS[field]), words=words, hint=hint)


def _history(edit: Edit) -> tuple[str, str]:
    """When and by whom; from what to what, and why."""
    role = tr(ROLE_NAMES.get(edit.role, edit.role))
    who = tr("{date}, {name}, {role}").format(date=long_date(uk_time(edit.at).date()), name=edit.by, role=role)
    if edit.field == "checked":
        return who, tr("Checked: {value}").format(value=edit.new)
    old, new = edit.old or tr("nothing"), edit.new or tr("nothing")
    words = tr("{field}: from {old} to {new}. {reason}")
    return who, words.format(field=tr(LABELS[edit.field]), old=old, new=new, reason=edit.reason)

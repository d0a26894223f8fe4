"""Made-up states of the pages around the visits."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec

from app.domain.base import ContactId, EntryId, FamilyId, PersonId
from app.domain.cover import Handover
from app.services.day_states import CoverState, DayEnd, HereKind, LeftHere, OpenThing
from app.services.states import NoteForPerson
from app.services.states_leave import Away, Done, Hours, LeaveState
from ui.screens.back_from_leave.state import LeaveShown
from ui.screens.bring_list.state import BringListShown
from ui.screens.cover.state import CoverShown
from ui.screens.only_here.state import OnlyHereShown
from ui.screens.search.state import Hit, SearchShown

DAY = date(2026, 8, 6)
NOTE = NoteForPerson(
    person=PersonId("mother"),
    name="Aisha Fitzwilliam-Oyelaran",
    text="Health visitor, 6 to 8 weeks, 06-Aug-2026. FITZWILLIAM-OYELARAN, Aisha (Ms), born 14-Aug-1994.\n- How she is: tired.",
)
BABY = NoteForPerson(person=PersonId("baby1"), name="Noor Fitzwilliam-Oyelaran", text="- Seen undressed: yes.")


def left(kind: HereKind, notes: tuple[NoteForPerson, ...]) -> LeftHere:
    """Something only this laptop knows."""
    return LeftHere(
        family=FamilyId("f1"),
        entry=EntryId(f"e-{kind}"),
        contact=ContactId("c1"),
        kind=kind,
        family_name="Aisha Fitzwilliam-Oyelaran",
        initials="A.F.O.",
        what="Health visitor, 6 to 8 weeks",
        day=DAY,
        worries=2,
        notes=notes,
    )


def here_state(name: str) -> OnlyHereShown:
    """The end of a day with one of each kind left, or with nothing."""
    items = (left("visit", (NOTE, BABY)), left("not-kept", (NOTE,)), left("unsigned", ()), left("told", (NOTE,)))
    return OnlyHereShown(end=DayEnd(day=DAY, items=items if name == "left" else (), open_things=3))


THING = OpenThing(
    family=FamilyId("f1"),
    entry=EntryId("w1"),
    family_name="Aisha Fitzwilliam-Oyelaran",
    initials="A.F.O.",
    kind="A worry",
    says="She told us that sleep has stopped.",
    act="Decide what to do and who does it.",
    owner="Amal Hussain",
    due=datetime(2026, 8, 6, 16, tzinfo=UTC),
    urgent=True,
    handover=None,
)
LETTER = msgspec.structs.replace(
    THING,
    entry=EntryId("l1"),
    kind="A letter",
    act="Ask Elm Row Surgery whether it arrived and who has it.",
    urgent=False,
)


def cover_state(name: str) -> CoverShown:
    """All hers; asked and not accepted; accepted by somebody else."""
    handover = Handover(cover="Ruth Okafor", how="by voice, on the phone", at=datetime(2026, 8, 6, 15, 50, tzinfo=UTC))
    asked = tuple(msgspec.structs.replace(one, handover=handover) for one in (THING, LETTER))
    theirs = tuple(msgspec.structs.replace(one, owner="Ruth Okafor") for one in (THING, LETTER))
    cover = CoverState(
        day=DAY,
        name="Amal Hussain",
        mine=(THING, LETTER) if name == "mine" else (),
        asked=asked if name == "asked" else (),
        theirs=theirs if name == "theirs" else (),
        unfinished=2 if name == "mine" else 0,
    )
    return CoverShown(cover=cover)


def bringing_state(step: str) -> BringListShown:
    """A step of bringing a list."""
    return BringListShown(
        step=step,  # type: ignore[arg-type]
        says="18 families, 42 people.",
        problems=(
            "Line 2, mother born: '31/02/1994' is not a date like 2026-06-20 or 20/06/2026.",
            "Line 9: Bea Brown is in this caseload already. Take this line out of the list.",
        )
        if step == "mend"
        else (),
        left_out=("Risk band", "EHCP_flag_date") if step == "looked" else (),
        can_undo=18 if step in ("choose", "taken") else 0,
    )


FOUND = SearchShown(
    looked_for="noor",
    hits=(
        Hit(what="Noor Fitzwilliam-Oyelaran", where="Fitzwilliam-Oyelaran. Person", day="20-Jun-2026"),
        Hit(what="A private line", where="Fitzwilliam-Oyelaran", day="06-Aug-2026", private=True),
        Hit(what="What worries you most about Noor? “She never cries.”", where="Reed. 6 to 8 weeks", day="06-Aug-2026"),
    ),
    covered=1,
    more=3,
    searched=True,
)


def leave_state(name: str) -> LeaveShown:
    """Back from leave with everything to see, or an ordinary week."""
    plain = LeaveState(day=DAY, name="Amal Hussain", hours=Hours(), next_day=date(2026, 8, 7))
    if name == "week":
        return LeaveShown(leave=plain)
    away = Away(first=date(2026, 7, 27), last=date(2026, 8, 5), cover="Ruth Okafor")
    wrote = ("Low mood: decided, talk it over", "Referral to Children’s social care: received")
    back = msgspec.structs.replace(
        plain,
        away=away,
        hours=Hours(days=(0, 1, 3), away=(away,)),
        today=(THING,),
        came_up=(THING, LETTER),
        done=tuple(Done(on=date(2026, 7, 30), family_name="Bea Brown", what=what, by="Ruth Okafor") for what in wrote),
        comes_back=(msgspec.structs.replace(LETTER, owner="Ruth Okafor"),),
    )
    return LeaveShown(leave=back)

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.domain.base import PersonId
from app.domain.calendar import uk_time
from app.domain.people import Person
from app.engine.conditions import ConditionError, parse
from app.engine.facts import person_facts
from app.engine.within import due_at


@pytest.mark.parametrize(
    ("start", "within", "due"),
    [
        ("2026-08-06T22:30", "same day", "2026-08-06T23:59"),  # 23:30 in summer: still that day
        ("2026-08-06T23:30", "same day", "2026-08-07T23:59"),  # half past midnight in summer: the new day
        ("2026-12-06T23:30", "same day", "2026-12-06T23:59"),
        ("2026-08-07T15:40", "4 hours", "2026-08-07T20:40"),
        ("2026-08-07T22:00", "4 hours", "2026-08-08T03:00"),  # across midnight
        ("2026-10-25T00:30", "4 hours", "2026-10-25T04:30"),  # four hours by any clock: an hour comes twice
        ("2026-03-29T00:30", "4 hours", "2026-03-29T05:30"),  # and an hour is missing
        ("2026-08-07T15:40", "1 working day", "2026-08-10T23:59"),  # Friday to Monday
        ("2026-08-08T10:00", "2 working days", "2026-08-11T23:59"),  # from a Saturday
        ("2026-10-23T10:00", "2 days", "2026-10-25T23:59"),
        ("2026-03-27T10:00", "2 days", "2026-03-29T23:59"),
    ],
)
def test_a_time_limit_runs_out_by_the_clocks_people_see(start: str, within: str, due: str) -> None:
    raised = datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert uk_time(due_at(within, raised)).isoformat(timespec="minutes") == due


@pytest.mark.parametrize(
    "text",
    [
        "at least 0 of (q.a is yes)",
        "at least 1.5 of (q.a is yes, q.b is yes)",
        "count(contacts.kept within 1.5 weeks) >= 1",
    ],
)
def test_a_number_that_decides_nothing_is_refused(text: str) -> None:
    with pytest.raises(ConditionError):
        parse(text)


@pytest.mark.parametrize(
    ("born", "due", "facts"),
    [
        (date(2026, 6, 25), None, {"baby.born": "yes", "baby.age": 42}),
        (date(2026, 8, 6), None, {"baby.born": "yes", "baby.age": 0}),
        (None, date(2026, 10, 8), {"baby.born": "no", "baby.age": "not-applicable", "pregnancy.gestation": 217}),
        (None, None, {}),
    ],
)
def test_the_facts_of_a_baby_on_a_day(born: date | None, due: date | None, facts: dict[str, object]) -> None:
    baby = Person(id=PersonId("b"), kind="baby", given_name="", family_name="", born=born, due=due)
    assert {name: value for (name, _), value in person_facts(baby, date(2026, 8, 6)).items()} == facts

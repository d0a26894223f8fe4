"""A record keeps every call, answered or not, with when and by whom."""

from __future__ import annotations

from datetime import timedelta

from tests.support.records import AISHA, VISIT, WORKER, RecordBuilder


def test_a_call_about_no_finding_is_kept() -> None:
    record = RecordBuilder().people(AISHA).contact().call("gp").record()
    assert [(made.call.line, made.by, made.at) for made in record.calls] == [
        ("gp", WORKER, VISIT + timedelta(minutes=4))
    ]


def test_a_call_nobody_answered_is_kept_as_made() -> None:
    record = RecordBuilder().people(AISHA).contact().call("gp").record()
    assert [made.call.answered_by for made in record.calls] == [""]

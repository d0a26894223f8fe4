"""Ids, clock, settings, and what the process keeps to itself."""

from __future__ import annotations

import subprocess
import sys
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.host.ids import device_id, new_id
from app.host.settings import Settings, keep_settings, read_settings
from app.ports import Clock

ROOT = Path(__file__).resolve().parents[2]


def test_ids_are_version_7_unlike_and_carry_their_time() -> None:
    made = [uuid.UUID(new_id()) for _ in range(1000)]
    moment = datetime.fromtimestamp((made[0].int >> 80) / 1000, UTC)
    assert {one.version for one in made} == {7}
    assert {one.variant for one in made} == {uuid.RFC_4122}
    assert len(set(made)) == 1000
    assert abs(datetime.now(UTC) - moment) < timedelta(seconds=10)


def test_the_devices_id_stays_the_same(tmp_path: Path) -> None:
    first = device_id(tmp_path / "device")
    assert device_id(tmp_path / "device") == first
    (tmp_path / "device").write_text("not an id")
    assert device_id(tmp_path / "device") != first


def test_now_has_a_time_zone_and_is_utc() -> None:
    clock: Clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)


def test_settings_are_kept_and_damaged_ones_are_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert read_settings(path) == Settings()
    chosen = Settings(theme="dark", text_percent=150, lock_minutes=5, window=b"\x01\x02")
    keep_settings(path, chosen, LocalDisk())
    assert read_settings(path) == chosen
    path.write_text("{")
    assert read_settings(path) == Settings()


@pytest.mark.parametrize(
    "text", ['{"lock_minutes":0}', '{"lock_minutes":999}', '{"text_percent":1}', '{"name":"Ruth"}']
)
def test_settings_outside_their_limits_are_not_taken(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert read_settings(path) == Settings()


def test_settings_have_no_place_for_a_name() -> None:
    assert {field.name for field in msgspec.structs.fields(Settings)} == {
        "theme",
        "text_percent",
        "lock_minutes",
        "window",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="PR_SET_DUMPABLE is Linux")
def test_nothing_is_dumped_and_new_files_are_ours_alone(tmp_path: Path) -> None:
    program = (
        "import ctypes, resource, pathlib, sys; from app.host.process import keep_to_ourselves; keep_to_ourselves()\n"
        "path = pathlib.Path(sys.argv[1]); path.touch()\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE), oct(path.stat().st_mode))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "x")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stdout == "0 (0, 0) 0o100600\n"

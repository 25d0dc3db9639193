"""`gildongmu check`: all problems, and an exit code that scripts can use."""

from pathlib import Path

from tests.cli.calling import call
from tests.repository import ROOT


def test_check_finds_warnings_only_in_the_sample():
    called = call("check", str(ROOT / "schedule_data" / "ansan-us-2024"))

    assert called.code == 0
    assert called.out.endswith("10 warnings.\n")


def test_check_exits_with_1_if_there_is_an_error(tmp_path: Path):
    (tmp_path / "trip.toml").write_text("first = ", encoding="utf-8")

    called = call("check", str(tmp_path))

    assert called.code == 1
    assert called.out.endswith("5 errors.\n")


def test_check_names_a_folder_that_is_none():
    called = call("check", "no/such/folder")

    assert called.code == 1
    assert called.out.startswith("error: ")
    assert called.out.endswith("1 error.\n")

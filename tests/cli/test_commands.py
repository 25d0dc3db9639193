"""The list of commands, and how the process ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.repository import ROOT


@pytest.mark.parametrize("name", ["ask", "check", "demo", "invite", "rehearse"])
def test_every_command_explains_itself_with_an_example(name: str):
    called = call(name, "--help")

    assert called.code == 0
    assert "Example: gildongmu " in called.out


def test_an_unknown_command_is_wrong_usage():
    assert call("fly").code == 2


def test_help_lists_the_commands():
    out = call("--help").out

    assert all(name in out for name in ("ask", "check", "demo", "rehearse"))


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | environment,
        check=False,
    )


def test_the_process_answers_without_noise():
    process = run("ask", "--as", "D07", "--at", "2024-01-09T08:00-08:00", "next?")

    assert process.returncode == 0
    assert process.stderr == ""
    assert process.stdout.startswith("Next: Buena Park City Hall.")


def test_the_process_says_wrong_usage_without_a_traceback():
    process = run("ask", "--as", "D99", "next?")

    assert process.returncode == 2
    assert process.stdout == ""
    assert "Traceback" not in process.stderr


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """A line of bash; `$bot` is the command, and the exit code is that of the first in a pipe."""
    return subprocess.run(
        ["bash", "-c", f"{line}; exit ${{PIPESTATUS[0]}}"],  # noqa: S607 -- the shell of the system
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"bot": f"{sys.executable} -m bot"},
        check=False,
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("$bot rehearse --jsonl | head -c 1", id="rehearse"),
        pytest.param("$bot ask next? | exec 0<&-", id="ask"),
        pytest.param("yes 다음? | head -300 > $in; $bot demo < $in | head -c 1", id="demo"),
    ],
)
def test_the_process_ends_quietly_when_nobody_reads_on(line: str, tmp_path: Path):
    process = shell(f"in={tmp_path / 'lines'}; {line}")

    assert (process.returncode, process.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk of Linux")
@pytest.mark.parametrize("command", ["ask next?", "check schedule_data", "demo < /dev/null"])
def test_the_process_says_that_the_disk_is_full(command: str):
    process = shell(f"$bot {command} > /dev/full")

    assert process.returncode == 1
    assert process.stderr == (
        b"Error: The answer could not be written: No space left on device.\n"
    )


@pytest.mark.parametrize("command", ["ask --jsonl", "demo"])
def test_a_closed_standard_input_is_an_empty_one(command: str):
    closed, empty = shell(f"$bot {command} <&-"), shell(f"$bot {command} < /dev/null")

    assert (closed.returncode, closed.stderr) == (0, b"")
    assert closed.stdout == empty.stdout

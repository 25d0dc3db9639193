"""The list of commands, and how the process ends."""

import os
import subprocess
import sys

import pytest

from tests.cli.calling import call
from tests.repository import ROOT


@pytest.mark.parametrize("name", ["ask", "check", "demo", "rehearse"])
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

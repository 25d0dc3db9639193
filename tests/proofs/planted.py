"""Plants each bug in a copy of the tree and sees that its harness notices: `… [NUMBER…]`."""

import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree, ignore_patterns

import click

from tests.proofs.bugs import BUGS, SEEN, Bug
from tests.repository import ROOT

_TREE = ("bot", "handlers", "schedule_data", "tests")
_LONGEST = 120.0
_LEAVE = ignore_patterns("__pycache__", "understanding", "journeys", "benchmarks")
_READS = ignore_patterns("__pycache__")


def planted(count: int, _: int = 0) -> str:
    """Run the harness of every bug, or of the first `count`, on a build that has it.

    AssertionError if one goes unnoticed, or if the harness fails for another reason.
    """
    chosen = BUGS[:count] if count > 1 else (*BUGS, *SEEN)
    with tempfile.TemporaryDirectory() as folder:
        tree = copy_of_tree(Path(folder))
        for bug in chosen:
            noticed(tree, bug)
    return f"{len(chosen)} of {len(chosen)} builds that lack a guard are caught"


def copy_of_tree(folder: Path) -> Path:
    for name in _TREE:
        copytree(ROOT / name, folder / name, ignore=_LEAVE if name == "tests" else _READS)
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return folder


def noticed(tree: Path, bug: Bug) -> str:
    """What the harness says of the build with the bug."""
    file = tree / bug.file
    before = file.read_text()
    assert before.count(bug.old) == 1, f"{bug.name}: the guard is not where it was"
    file.write_text(before.replace(bug.old, bug.new))
    try:
        ended = run(tree, "-m", *bug.harness)
    finally:
        file.write_text(before)
    assert ended.returncode, f"{bug.name}: {bug.harness[0]} has not noticed"
    if bug.harness[0] == "pytest":
        failed = [line for line in ended.stdout.splitlines() if line.startswith("FAILED ")]
        assert failed, ended.stdout
        return failed[0]
    assert "AssertionError" in ended.stderr, ended.stderr
    return ended.stderr.partition("AssertionError: ")[2]


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in the copy, which hides the tree that is installed."""
    command = [sys.executable, "-B", *arguments]
    return subprocess.run(
        command, cwd=tree, capture_output=True, text=True, check=False, timeout=_LONGEST
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        copied = copy_of_tree(Path(folder))
        for number in map(int, sys.argv[1:] or range(len(BUGS))):
            try:
                said = noticed(copied, BUGS[number])
            except (AssertionError, subprocess.TimeoutExpired) as error:
                said = f"NOT NOTICED: {error}"
            click.echo(f"{number} {BUGS[number].rule} {BUGS[number].name}: {said.strip()[:300]}")

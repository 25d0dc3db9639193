import re
from pathlib import Path

import pytest

from tests.repository import ROOT, project_files

# Written so that no pattern finds itself.
REGISTRY = re.compile(r"pypi\.(?:org|python)|python[h]osted\.|registry\.npm[j]s|crates\.[i]o")
MACHINE = re.compile(r"(?<![\w.])/(?:[r]oot|[h]ome|[U]sers|[w]ork)/|[A-Z]:\\[U]sers")

REQUIREMENT = re.compile(r"[a-z0-9-]+==[\w.+]+( ; [\w.<>=!' ()]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
COMMENT = re.compile(r"( *# [^/]*)?")
GLOSSARY = re.compile(r"^\|.*\| `(bot/[\w/.]+)` \|$", re.MULTILINE)
LOCKS = ["requirements.lock", ".ci/dev.lock", ".ci/peers.lock"]


def mentions(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    """Where the pattern occurs, as file:line."""
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_registry():
    assert mentions(REGISTRY, project_files()) == []


def test_no_file_names_a_folder_of_someones_machine():
    assert mentions(MACHINE, project_files()) == []


@pytest.mark.parametrize(
    "line",
    [
        "https://" + "pypi." + "org/simple",
        "files.python" + "hosted.org",
        "registry.npm" + "js.org",
    ],
    ids=["the index", "its files", "the one for JavaScript"],
)
def test_a_registry_would_be_found(line: str):
    assert REGISTRY.search(line)


@pytest.mark.parametrize(
    "line",
    ["cd /" + "work/main", "open('/" + "home/ada/trip.toml')", "C:\\" + "Users\\ada"],
    ids=["in a command", "in a string", "on Windows"],
)
def test_a_folder_of_someones_machine_would_be_found(line: str):
    assert MACHINE.search(line)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_packages_and_hashes_only(lock: str):
    lines = (ROOT / lock).read_text().splitlines()

    odd = [
        line
        for line in lines
        if not (REQUIREMENT.fullmatch(line) or HASH.fullmatch(line) or COMMENT.fullmatch(line))
    ]

    assert odd == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_a_hash(lock: str):
    lines = (ROOT / lock).read_text().splitlines()

    bare = [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if REQUIREMENT.fullmatch(line) and not HASH.fullmatch(following)
    ]

    assert bare == []


def test_the_run_time_lock_carries_the_build_backend():
    packages = {line.split("==")[0] for line in (ROOT / LOCKS[0]).read_text().splitlines()}

    assert {"hatchling", "editables"} <= packages


def test_no_lock_moves_pip():
    lines = [line for lock in LOCKS for line in (ROOT / lock).read_text().splitlines()]

    assert [line for line in lines if line.startswith("pip==")] == []


def test_the_glossary_points_at_rooms_that_exist():
    text = (ROOT / ".github" / "CONTRIBUTING.md").read_text()

    rooms = GLOSSARY.findall(text)

    assert rooms
    assert [room for room in rooms if not (ROOT / room).exists()] == []

"""Reading the files: every way in which one cannot be read."""

from pathlib import Path, PosixPath
from shutil import copytree

import pytest
from typing_extensions import override

from bot.files.tables import FILES, plain, read, records
from tests.files.broken_trips import BASE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 2031-02-30", "people.toml: line 1, column 5: is not TOML: invalid date or datetime"),
        ("a = " + "9" * 5000, "people.toml: is not TOML: exceeds the limit"),
        ("a = " + "[" * 5000, "people.toml: is not TOML: brackets within brackets"),
        (
            "a = 1\na = 2",
            "people.toml: the end of the file: a is written twice. Take one of the two out.",
        ),
    ],
    ids=["a day that no month has", "a huge number", "deep brackets", "a key twice"],
)
def test_what_is_not_toml_is_a_problem(text: str, said: str, tmp_path: Path):
    folder = copytree(BASE, tmp_path / "trip")
    (folder / "people.toml").write_text(text)

    tables, problems = read(folder)

    assert "people.toml" not in tables
    assert [str(problem)[: len(said)] for problem in problems] == [said]


def test_a_file_that_may_not_be_read_is_a_problem():
    _, problems = read(Unreadable(BASE))

    assert [str(problem) for problem in problems] == [
        f"{name}: cannot be read: Permission denied. Let this user read it." for name in FILES
    ]


class Unreadable(PosixPath):
    """A folder whose files belong to someone else; tests may run as one who may read all."""

    @override
    def read_bytes(self) -> bytes:
        raise PermissionError(13, "Permission denied")


def test_records_leaves_out_what_is_no_table():
    tables = {"people.toml": {"counterpart": [{"id": "x"}, 3], "exhibitor": {"id": "y"}}}

    assert records(tables, "people.toml", "counterpart") == [{"id": "x"}]
    assert records(tables, "people.toml", "exhibitor") == []
    assert records(tables, "venues.toml", "venue") == []


def test_a_thing_that_json_cannot_hold_is_refused():
    with pytest.raises(TypeError, match="has no place in a trip file"):
        plain(object())

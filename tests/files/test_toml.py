"""Reading a trip: sound ones become a trip, broken ones say all that is wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.trip import Trip
from bot.files import toml
from bot.files.problems import BrokenTrip
from bot.files.tables import Folder
from tests.files.broken_trips import BASE, BROKEN, build, expected, names


def test_check_finds_nothing_in_the_sound_trip():
    assert toml.check(BASE) == ()


def test_there_are_many_broken_trips():
    assert len(names()) >= 70


def test_every_broken_trip_says_something():
    assert [name for name in names() if not expected(name)] == []


@pytest.mark.parametrize("name", names())
def test_check_says_what_is_wrong(name: str, tmp_path: Path):
    found = toml.check(build(name, tmp_path))

    assert [str(problem) for problem in found] == expected(name)


@pytest.mark.parametrize("name", names())
def test_load_raises_exactly_the_errors(name: str, tmp_path: Path):
    folder = build(name, tmp_path)
    errors = tuple(problem for problem in toml.check(folder) if problem.is_error)

    assert errors_of(toml.load, folder) == errors


@pytest.mark.parametrize("name", names())
def test_what_document_writes_is_read_like_the_folder(name: str, tmp_path: Path):
    folder = build(name, tmp_path)

    through = errors_of(lambda each: toml.from_document(toml.document(each)), folder)

    assert through == errors_of(toml.load, folder)


def errors_of(read: Callable[[Folder], Trip], folder: Folder) -> tuple[object, ...]:
    """The problems that reading raises; none if it does not."""
    try:
        read(folder)
    except BrokenTrip as error:
        return error.problems
    return ()


def test_load_gives_the_trip_of_the_document():
    assert toml.from_document(toml.document(BASE)) == toml.load(BASE)


def test_from_document_gives_the_version_asked_for():
    trip = toml.from_document(toml.document(BASE), version=7)

    assert (trip.version, trip.name) == (7, toml.load(BASE).name)


def test_document_is_canonical(tmp_path: Path):
    """The same tables give the same text, however their keys are ordered and spaced."""
    folder = build("a-meeting-without-counterpart", tmp_path)
    people = (folder / "people.toml").read_text().replace('events = ["K6"]\n', "")
    (folder / "people.toml").write_text(
        "# whom we meet\n" + people.replace("is_named", 'events = [ "K6", "K7", ]\nis_named')
    )

    assert toml.document(folder) == toml.document(BASE)
    assert json.loads(toml.document(BASE))["events.toml"]["event"][5]["gather"] == [
        {"at": "2031-03-29T09:30:00", "place": {"ko": "로비", "en": "lobby"}}
    ]


def test_decomposed_hangul_is_composed(tmp_path: Path):
    """Some systems write each Hangul syllable as its letters; people type whole syllables."""
    folder = build("a-missing-translation", tmp_path)
    events = (folder / "events.toml").read_text()
    (folder / "events.toml").write_text(events.replace("공방", "공방"))

    workshop = toml.load(folder).event("K7")

    assert workshop is not None
    assert workshop.title.ko == "공방"


def test_check_of_no_folder_says_so(tmp_path: Path):
    folder = tmp_path / "nowhere"

    assert [str(each) for each in toml.check(folder)] == [
        f"{folder}: is not a folder. Name the folder of a trip."
    ]


def test_check_of_a_workbook_says_that_it_cannot_be_read_yet(tmp_path: Path):
    book = tmp_path / "Trip.XLSX"
    book.write_bytes(b"PK")

    files = "trip.toml, events.toml, venues.toml, people.toml, delegates.toml"
    assert [str(each) for each in toml.check(book)] == [
        f"{book}: is a workbook, which cannot be read yet. Name a folder with the files {files}."
    ]


def test_the_broken_trips_are_tables_of_three_keys():
    """A misspelt key of a defect would make its trip sound."""
    known = {"says", "change", "remove", "encoding"}
    written = {
        line.partition(" =")[0]
        for file in BROKEN.glob("*.toml")
        for line in file.read_text().partition("[[change]]")[0].splitlines()
        if line[:1].isalpha()
    }

    assert written == known - {"change"}

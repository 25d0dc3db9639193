"""The sample trip is data: the code knows none of its ids, names and dates."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any
from unicodedata import normalize

import pytest

from tests.repository import ROOT, project_files

SAMPLE = ROOT / "schedule_data" / "ansan-us-2024"

NAMED = ("city", "venue", "counterpart", "exhibitor", "delegate")
"""Tables whose names belong to the trip; groups ("staff") and titles ("lunch") do not."""

ALLOWED: dict[str, str] = {}
"""A word of the sample that the code needs for a reason of its own, with that reason."""

COMMON = frozenset(
    "2 airport bus center centre city convention council county hall home hotel lobby mayor of "
    "office offices terminal the vice "
    "공항 국제공항 기업인 담당자 대표 로비 버스 본사 부시장님 숙소 시 시장 시의회 시청 언론 담당 "
    "우리나라 의장 제2터미널 2터미널 첫 청사 카운티 컨벤션 센터 컨벤션센터 한인 현지 호텔".split()
)
"""A name of nothing but these ("the airport") belongs to no trip in particular."""

Table = dict[str, Any]


def words_of(trip: list[Table]) -> set[str]:
    """What gives a trip away: ids, names in both languages, long aliases, dates."""
    found = {word for tables in trip for word in _words(tables)}
    return {word for word in found if not _is_common(word) and word not in ALLOWED}


def occurrences(words: set[str], text: str) -> list[tuple[int, str]]:
    """Number of the line and the word, in order. A name counts as a word of its own only."""
    if not words:
        return []
    anyhow = "|".join(_as_written(word) for word in sorted(words, key=len, reverse=True))
    # Hangul after a name may be a particle; before it, it makes another word.
    pattern = re.compile(rf"(?<![\w-])(?:{anyhow})(?![A-Za-z0-9_-])")
    return [
        (number, match.group())
        for number, line in enumerate(normalize("NFC", text).splitlines(), start=1)
        for match in pattern.finditer(line)
    ]


def read_sample() -> list[Table]:
    return [tomllib.loads(file.read_text()) for file in sorted(SAMPLE.glob("*.toml"))]


needs_the_sample = pytest.mark.skipif(
    not any(SAMPLE.glob("*.toml")), reason="the sample trip is not written yet"
)

MADE_UP: list[Table] = [
    {
        "id": "nantes-tokyo-2031",
        "first": date(2031, 5, 4),
        "city": [
            {
                "id": "tokyo",
                "name": {"ko": "도쿄", "en": "Tokyo"},
                "aliases": ["NRT", "Edo-jo", "capital"],
            }
        ],
        "venue": [{"id": "v-hall", "name": {"ko": "시청", "en": "the City Hall"}}],
        "group": [{"id": "staff", "name": {"ko": "실무진", "en": "Staff"}}],
        "event": [{"id": "K07", "title": {"en": "Lunch"}, "flight": "YY 12"}],
    }
]


def test_what_gives_a_trip_away():
    assert words_of(MADE_UP) == {
        *("nantes-tokyo-2031", "2031-05-04", "2031, 5, 4"),
        *("tokyo", "도쿄", "Tokyo", "Edo-jo", "v-hall", "K07", "YY 12"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\nthe flight to TOKYO", [(2, "TOKYO")]),
        ('msgid "도쿄에서 뵙겠습니다"', [(1, "도쿄")]),
        ("day = date(2031, 5, 4)", [(1, "2031, 5, 4")]),
        ("ask --at 2031-05-04T08:00+09:00", [(1, "2031-05-04T08:00+09:00")]),
        ("ask --as K07", [(1, "K07")]),
        ("tokyoite, 신도쿄, K070, PK07, lunch for the staff at the city hall", []),
    ],
    ids=[
        "a name",
        "a name and a particle",
        "a date",
        "an instant",
        "an id",
        "parts of words and common words",
    ],
)
def test_where_a_trip_gives_itself_away(text: str, found: list[tuple[int, str]]):
    assert occurrences(words_of(MADE_UP), text) == found


@needs_the_sample
def test_the_code_knows_nothing_of_the_sample_trip():
    words = words_of(read_sample())

    found = [
        f"{file.relative_to(ROOT)}:{number}: {word}"
        for file in project_files("bot", "handlers")
        if file.suffix in {".py", ".po"}
        for number, word in occurrences(words, file.read_text())
    ]

    assert found == []


@needs_the_sample
def test_every_file_of_the_sample_has_words_to_look_for():
    silent = [tables for tables in read_sample() if not words_of([tables])]

    assert silent == []


def _words(tables: Table) -> Iterator[str]:
    yield from _names(tables)
    for kind in NAMED:
        for table in tables.get(kind, []):
            yield from _names(table)
            yield from filter(_is_name, table.get("aliases", []))
    for body in tables.get("bodies", []):
        yield from body.values()
    for event in tables.get("event", []):
        yield from (event[key] for key in ("id", "flight") if key in event)
    for day in _dates(tables):
        yield f"{day:%Y-%m-%d}"
        yield f"{day.year}, {day.month}, {day.day}"


def _names(table: Table) -> Iterator[str]:
    if "id" in table:
        yield table["id"]
    for key in ("name", "short"):
        yield from table.get(key, {}).values()


def _dates(value: object) -> Iterator[date]:
    match value:
        case date():
            yield value
        case dict():
            yield from (day for inner in value.values() for day in _dates(inner))
        case list():
            yield from (day for inner in value for day in _dates(inner))
        case _:
            pass


def _is_name(alias: str) -> bool:
    """Whether an alias is a name: long enough, and not an English word like "translator"."""
    return len(alias) > len("abc") and not (alias.isascii() and alias.islower())


def _is_common(word: str) -> bool:
    return all(part in COMMON for part in word.casefold().split())


def _as_written(word: str) -> str:
    """A pattern for the word in small letters and capitals; one for a code (SEA) in capitals."""
    form = re.escape(normalize("NFC", word))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
        return rf"{form}(?:T[\d:+-]+)?"
    return form if len(word) <= len("ABCD") else f"(?i:{form})"

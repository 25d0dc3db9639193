from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.repetition import RULES, Care, again_at

NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("care", "pauses"),
    [
        (Care.URGENT, [5, 10, 20, None]),
        (Care.NOTICE, [10, None]),
        (Care.ANSWER, [2, None]),
        (Care.CONFIDENTIAL, [None]),
        (Care.EDIT, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]),
    ],
)
def test_each_kind_is_repeated_by_its_rule(care: Care, pauses: list[int | None]):
    again = [
        again_at(care, maybes=maybes, expires_at=None, now=NOW)
        for maybes in range(1, len(pauses) + 1)
    ]

    assert again == [None if pause is None else NOW + pause * SECOND for pause in pauses]


def test_edits_go_on_for_ever():
    far = again_at(Care.EDIT, maybes=10_000, expires_at=None, now=NOW)

    assert far == NOW + timedelta(minutes=5)


@pytest.mark.parametrize(("left", "is_sent"), [(10 * SECOND, True), (9 * SECOND, False)])
def test_nothing_is_repeated_after_its_expiry(left: timedelta, *, is_sent: bool):
    again = again_at(Care.NOTICE, maybes=1, expires_at=NOW + left, now=NOW)

    assert (again is not None) == is_sent


def test_what_people_read_twice_is_marked():
    assert {care for care, rule in RULES.items() if rule.is_marked} == {Care.URGENT, Care.NOTICE}

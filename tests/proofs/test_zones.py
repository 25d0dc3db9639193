"""Some of the zones that `make proofs` looks at all of."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.proofs.zones import Change, alike, first_shown, mornings

LISBON = ZoneInfo("Europe/Lisbon")
SPRING = Change(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), timedelta(0), timedelta(hours=1))


def test_each_morning_is_announced_once():
    assert mornings(20).startswith("5")


def test_zones_that_change_alike_are_looked_at_once():
    groups = alike()

    assert sum(map(len, groups.values())) > 500
    assert any({"Europe/Lisbon", "Europe/London"} <= set(names) for names in groups.values())
    assert SPRING in next(changes for changes, names in groups.items() if "Europe/Lisbon" in names)


def test_an_hour_that_is_skipped_is_the_first_after():
    shown = first_shown(LISBON, SPRING, date(2026, 3, 29), time(1, 30))

    assert shown == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)

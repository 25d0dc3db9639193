"""The days of a trip as they look from today: the tenth, Wednesday, day three."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.trip import Trip


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a trip, seen from `today`."""

    trip: Trip
    today: date

    def after(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def numbered(self, count: int) -> date:
        """Day `count` of the programme."""
        return self.trip.first + timedelta(days=count - 1)

    def nearest(self, candidates: Iterator[date]) -> date | None:
        """The first from today on, else the latest before."""
        found = sorted(candidates)
        ahead = [day for day in found if day >= self.today]
        return ahead[0] if ahead else found[-1] if found else None

    def of_month(self, day: int) -> date | None:
        """The 10th: the one of the trip, else the one nearest ahead."""
        in_trip = self.nearest(each for each in self.trip.days if each.day == day)
        ahead = (self.after(n) for n in range(62))
        return in_trip or next((each for each in ahead if each.day == day), None)

    def dated(self, month: int, day: int, year: int | None = None) -> date | None:
        """A date without its year is the one nearest to the trip."""
        years = (year,) if year else (self.trip.first.year + n for n in (-1, 0, 1))
        found = [each for each in (_date(year, month, day) for year in years) if each]
        return min(found, key=lambda each: abs(each - self.trip.first), default=None)

    def weekday(self, weekday: int, week: str) -> date:
        """The one of the trip nearest ahead, else past; a named week counts from Monday.

        In English "next Friday" may be the one of this week, if that is still on the trip.
        """
        monday = self.today - timedelta(days=self.today.weekday())
        if week in {"next", "next week", "last"}:
            named = monday + timedelta(days=weekday + (-7 if week == "last" else 7))
            sooner = named - timedelta(days=7)
            if week != "next" or not self.today < sooner <= self.trip.last < named:
                return named
            return sooner
        in_trip = self.nearest(day for day in self.trip.days if day.weekday() == weekday)
        return in_trip or self.after((weekday - self.today.weekday()) % 7)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""What several commands take: an instant, a delegate, the folder of a trip."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time
from pathlib import Path

import click
from typing_extensions import override

from bot.app import Trial, temporary_bot
from bot.clock import VirtualClock
from bot.domain.itinerary import itinerary
from bot.domain.moment import Moment
from bot.domain.trip import Trip
from bot.files.toml import sample
from bot.platforms.console.conversation import PLATFORM, Conversation, Screen

_MORNING = time(8, 0)
_NAMES_SHOWN = 40
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Instant(click.ParamType[datetime]):
    """An instant with its offset: 2031-05-04T08:00+09:00."""

    name = "instant"

    @override
    def convert(
        self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return instant(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def instant(text: str) -> datetime:
    """The instant in UTC. ValueError says what to write."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"{text!r} is not an instant. Write it like 2031-05-04T08:00+09:00."
        ) from None
    if at.tzinfo is None:
        raise ValueError(
            f"{text!r} has no offset, so it could be any of 24 hours. "
            f"Write it like {at.isoformat(timespec='minutes')}-08:00."
        )
    try:
        return at.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{text!r} is outside of the calendar.") from None


def delegate(trip: Trip, person: str) -> str:
    """The id of a delegate, in capitals or not. ValueError names those there are."""
    if person.upper() in trip.delegates:
        return person.upper()
    if person in trip.delegates:
        return person
    known = list(trip.delegates)
    shown = ", ".join(known[:_NAMES_SHOWN]) + (", …" if len(known) > _NAMES_SHOWN else "")
    raise ValueError(f"There is no delegate {person!r} in this trip. Choose one of {shown}.")


def named(trip: Trip, person: str) -> str:
    """The delegate that `--as` names; another name is wrong usage."""
    try:
        return delegate(trip, person)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


@asynccontextmanager
async def console_bot(
    chosen: Path | None,
) -> AsyncIterator[tuple[Trial, Conversation]]:
    """A bot with the chosen trip in a database that ends with it, and a chat in the terminal.

    Its clock stands still at the beginning of time until it is set.
    """
    screen = Screen()
    clock = VirtualClock(_BEGINNING)
    folder = chosen or sample()
    async with temporary_bot(folder, clock, platform=PLATFORM, messenger=screen) as bot:
        gc.freeze()
        gc.enable()
        yield bot, Conversation(bot.receive, bot.deliver, screen)


def someone(trip: Trip) -> str:
    """A member like any other, for those who do not say who they are."""
    people = list(trip.delegates)
    return people[len(people) // 4]


def some_morning(trip: Trip, person: str) -> datetime:
    """Eight in the morning of the third day (or the last), where the person is."""
    day = trip.days[min(2, trip.length - 1)]
    city = itinerary(trip, trip.delegates[person]).city_on(day)
    return Moment(datetime.combine(day, _MORNING), city).instant


trip_option = click.option(
    "--trip",
    "chosen",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="The folder of a trip. Without it: the trip that comes with the bot.",
)
as_option = click.option("--as", "person", metavar="ID", help="The delegate who asks.")
at_option = click.option(
    "--at",
    type=Instant(),
    metavar="INSTANT",
    help="When: an instant with its offset, like 2031-05-04T08:00+09:00.",
)

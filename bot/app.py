"""Where everything is put together."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields

from bot.clock import Clock, VirtualClock
from bot.domain.trip import Trip
from bot.files.tables import Folder
from bot.services.audit import Audit
from bot.services.catch_up import CatchUp
from bot.services.consult import Programmes
from bot.services.deliver import Deliver
from bot.services.enrol import enrol_everyone
from bot.services.hearing import Hearing
from bot.services.limits import Limits
from bot.services.messenger import Messenger
from bot.services.pacing import Pacing
from bot.services.publish import import_folder
from bot.services.receive import Receive
from bot.services.remind import Remind
from bot.services.wake import Wake
from bot.store import epochs
from bot.store.connection import Connect, temporary
from bot.store.database import Database
from bot.store.inline import Inline
from handlers.routing import Routing


@dataclass(frozen=True, slots=True)
class Bot:
    """The services of a running bot."""

    database: Database
    programmes: Programmes
    clock: Clock
    routing: Routing
    receive: Receive
    remind: Remind
    deliver: Deliver
    wake: Wake
    hearing: Hearing


async def assembled(
    database: Database,
    clock: Clock,
    messengers: Mapping[str, Messenger],
    trips: Sequence[Trip],
    *,
    limits: Mapping[str, Limits] | None = None,
    hearing: Hearing | None = None,
) -> Bot:
    """A bot on this database, in a run of its own. `trips` stand in it as they are given here."""
    epoch = await database.write(epochs.begin, now=clock.now())
    programmes = Programmes(database, *trips)
    pacing = Pacing(limits)
    hearing = hearing or Hearing((), clock)
    routing = Routing(database, programmes, clock)
    receive = Receive(database, clock, routing, epoch=epoch)
    remind = Remind(database, programmes)
    deliver = Deliver(database, programmes, clock, messengers, epoch=epoch, pacing=pacing)
    wake = Wake(
        database,
        clock,
        receive=receive,
        remind=remind,
        catch_up=CatchUp(database, programmes),
        deliver=deliver,
        audit=Audit(database, programmes, clock, pacing, hearing=hearing, epoch=epoch),
    )
    return Bot(database, programmes, clock, routing, receive, remind, deliver, wake, hearing)


@dataclass(frozen=True, slots=True)
class Trial(Bot):
    """A bot with one trip that everyone has joined, on a clock that can be set."""

    clock: VirtualClock
    trip: Trip


@asynccontextmanager
async def temporary_bot(
    folder: Folder,
    clock: VirtualClock,
    *,
    platform: str,
    messenger: Messenger,
    connect: Connect = temporary,
) -> AsyncIterator[Trial]:
    """A bot with one trip in a database that ends with it; everyone has joined on `platform`.

    `connect` gives another database, which may outlive it. Raises BrokenTrip.
    """
    async with Database.open(connect, Inline) as database:
        trip, _ = await import_folder(database, folder, author="import", clock=clock)
        await enrol_everyone(database, trip, platform=platform, clock=clock)
        bot = await assembled(database, clock, {platform: messenger}, [trip])
        yield Trial(**{each.name: getattr(bot, each.name) for each in fields(Bot)}, trip=trip)

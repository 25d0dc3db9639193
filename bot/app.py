"""Where everything is put together, and the order in which it starts and stops."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.clock import VirtualClock
from bot.domain.trip import Trip
from bot.files.tables import Folder
from bot.services.audit import Audit
from bot.services.catch_up import CatchUp
from bot.services.consult import Programmes
from bot.services.deliver import Deliver
from bot.services.enrol import enrol_everyone
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
    clock: VirtualClock
    receive: Receive
    remind: Remind
    deliver: Deliver
    wake: Wake
    trip: Trip


@asynccontextmanager
async def temporary_bot(
    folder: Folder,
    clock: VirtualClock,
    *,
    platform: str,
    messenger: Messenger,
    connect: Connect = temporary,
) -> AsyncIterator[Bot]:
    """A bot with one trip in a database that ends with it; everyone has joined on `platform`.

    `connect` gives another database, which may outlive it. Raises BrokenTrip.
    """
    async with Database.open(connect, Inline) as database:
        trip, _ = await import_folder(database, folder, author="import", clock=clock)
        await enrol_everyone(database, trip, platform=platform, clock=clock)
        epoch = await database.write(epochs.begin, now=clock.now())
        programmes = Programmes(database, trip)
        receive = Receive(database, clock, Routing(database, programmes, clock), epoch=epoch)
        remind = Remind(database, programmes)
        pacing = Pacing()
        deliver = Deliver(
            database, programmes, clock, {platform: messenger}, epoch=epoch, pacing=pacing
        )
        yield Bot(
            database=database,
            programmes=programmes,
            clock=clock,
            receive=receive,
            remind=remind,
            deliver=deliver,
            wake=Wake(
                database,
                clock,
                receive=receive,
                remind=remind,
                catch_up=CatchUp(database, programmes),
                deliver=deliver,
                audit=Audit(database, programmes, clock, pacing, epoch=epoch),
            ),
            trip=trip,
        )

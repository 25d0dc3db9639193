"""The database: one thread owns it, and everyone else asks."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future as Promise
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

import sqlite_utils

from bot.store import group
from bot.store.connection import Connect
from bot.store.migrations import migrate
from bot.store.pragmas import settle
from bot.store.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")


def _one_thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "store")


class Thread(Protocol):
    """Carries out one piece of work after another, always in the same thread."""

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Promise[T]: ...

    def shutdown(self) -> None:
        """Return when all work is done."""
        ...


@dataclass(frozen=True, slots=True)
class _Request:
    unit: group.Unit
    is_write: bool
    answer: asyncio.Future[Any]


_Outcomes = list[tuple[_Request, group.Outcome]]
_Carried = Promise[_Outcomes] | asyncio.Future[_Outcomes]


class Database:
    """Units of work, carried out one after another by the thread that owns the connection.

    A unit is a plain function that takes the Transaction first. It is carried out wholly or not
    at all, and answered only when what it did is on disk. All writes that wait at one moment share
    one commit. A database belongs to the event loop in which it was opened.

    A caller who is cancelled before the unit has begun withdraws it. Afterwards it is carried out
    all the same.
    """

    def __init__(self, database: sqlite_utils.Database, thread: Thread) -> None:
        self._database = database
        self._thread = thread
        self._loop = asyncio.get_running_loop()
        self._waiting: list[_Request] = []
        self._idle = asyncio.Event()
        self._idle.set()
        self._is_closed = False

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        connect: Connect,
        thread: Callable[[], Thread] = _one_thread,
    ) -> AsyncIterator["Database"]:
        """Open and migrate; on leaving, carry out what waits and close.

        Raises what `connect` raises, and NewerSchema. Whoever is cancelled while leaving drops
        what has not begun: its callers are cancelled too.
        """
        owner = thread()
        opening = owner.submit(opened, connect)
        try:
            database = cls(await asyncio.wrap_future(opening), owner)
            try:
                yield database
            finally:
                await database._end()
        finally:
            owner.submit(_close, opening)
            owner.shutdown()

    async def write(
        self, unit: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """What `unit(transaction, …)` returned, once it is on disk.

        Raises what the unit raised, which is rolled back alone; NotSaved if the commit failed;
        RuntimeError after the end.
        """
        answer = self._ask(lambda transaction: unit(transaction, *args, **kwargs), is_write=True)
        return cast("T", await answer)

    async def read(
        self, unit: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """What `unit(transaction, …)` found on a snapshot of all that was written before.

        Raises what the unit raised; RuntimeError if it changed rows, and after the end.
        """
        answer = self._ask(lambda transaction: unit(transaction, *args, **kwargs), is_write=False)
        return cast("T", await answer)

    def _ask(self, unit: group.Unit, *, is_write: bool) -> asyncio.Future[Any]:
        if self._is_closed:
            raise RuntimeError("the database is closed")
        answer: asyncio.Future[Any] = self._loop.create_future()
        self._waiting.append(_Request(unit, is_write, answer))
        if self._idle.is_set():
            self._idle.clear()
            self._loop.call_soon(self._start)  # not at once: whoever runs now shares the commit
        return answer

    def _start(self) -> None:
        requests = [each for each in self._waiting if not each.answer.cancelled()]
        self._waiting.clear()
        if not requests:
            self._idle.set()
            return
        running = self._thread.submit(_outcomes, self._database, requests)
        if running.done():  # it was carried out in this thread: nobody has to wake the loop
            self._loop.call_soon(self._answer, running)
        else:
            asyncio.wrap_future(running, loop=self._loop).add_done_callback(self._answer)

    def _answer(self, running: _Carried) -> None:
        for request, outcome in running.result():
            if request.answer.cancelled():
                continue
            if isinstance(outcome, group.Done):
                request.answer.set_result(outcome.value)
            else:
                request.answer.set_exception(outcome.error)
        self._start()

    async def _end(self) -> None:
        self._is_closed = True
        try:
            await self._idle.wait()
        finally:
            for request in self._waiting:
                request.answer.cancel()


def _outcomes(database: sqlite_utils.Database, requests: list[_Request]) -> _Outcomes:
    """Writes first, so that no read sees what a failing commit takes back."""
    writes = [each for each in requests if each.is_write]
    reads = [each for each in requests if not each.is_write]
    outcomes = group.write(database, [each.unit for each in writes]) if writes else []
    return [
        *zip(writes, outcomes, strict=True),
        *((each, group.read(database, each.unit)) for each in reads),
    ]


def opened(connect: Connect) -> sqlite_utils.Database:
    """The database at today's schema, open in this thread."""
    connection = connect()
    try:
        settle(connection)
        database = sqlite_utils.Database(cast("Any", connection), execute_plugins=False)
        migrate(database)
    except BaseException:
        connection.close()
        raise
    return database


def _close(opening: Promise[sqlite_utils.Database]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close()

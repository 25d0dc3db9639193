import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest
import sqlcipher3

from bot.store.connection import Connect, Connection, FolderMissing, encrypted, temporary
from bot.store.database import Database, Thread, opened
from bot.store.group import NotSaved
from bot.store.inline import Inline
from bot.store.key import Key
from bot.store.transaction import Transaction

KEY = Key(bytes(range(32)))

P = ParamSpec("P")
T = TypeVar("T")


class Exit(BaseException):
    """Something that no `except Exception` catches."""


def put(transaction: Transaction, trip: str, *, until: int = 0) -> str:
    transaction.change("INSERT INTO planned VALUES (?, ?)", (trip, until))
    return trip


def all_put(transaction: Transaction) -> list[str]:
    return [trip for (trip,) in transaction.rows("SELECT trip FROM planned ORDER BY rowid")]


def fail(transaction: Transaction, error: BaseException) -> None:
    put(transaction, "never")
    raise error


class Steps:
    """A thread that works at once until it is held, then when told to or when it is shut down."""

    def __init__(self, *, is_held: bool = False, begins_at_once: bool = False) -> None:
        self.is_held = is_held
        self.todo: list[Callable[[], None]] = []
        self._begins_at_once = begins_at_once

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        promise: Future[T] = Future()
        if self._begins_at_once:
            promise.set_running_or_notify_cancel()

        def step() -> None:
            if promise.running() or promise.set_running_or_notify_cancel():
                promise.set_result(work(*args, **kwargs))

        self.todo.append(step)
        if not self.is_held:
            self.step()
        return promise

    def step(self) -> None:
        self.todo.pop(0)()

    def shutdown(self) -> None:
        while self.todo:
            self.step()


def traced(log: list[str]) -> Connection:
    """A connection that writes down every statement."""
    connection = sqlcipher3.connect(":memory:", isolation_level=None)
    connection.set_trace_callback(log.append)
    made: Connection = connection
    return made


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def passes(count: int = 5) -> None:
    """Let everyone in the event loop go on as far as they can."""
    for _ in range(count):
        await asyncio.sleep(0)


@pytest.fixture(params=[None, Inline], ids=["own thread", "inline"])
async def database(request: pytest.FixtureRequest, connect: Connect) -> AsyncIterator[Database]:
    """An open database of each kind."""
    thread: Callable[[], Thread] | None = request.param
    opening = Database.open(connect, thread) if thread else Database.open(connect)
    async with opening as database:
        yield database


async def test_what_was_written_is_read(database: Database):
    told = await database.write(put, "seoul", until=5)

    assert told == "seoul"
    assert await database.read(all_put) == ["seoul"]


async def test_writes_are_carried_out_in_the_order_they_were_asked_for(database: Database):
    trips = [str(number) for number in range(50)]

    told = await asyncio.gather(*(database.write(put, trip) for trip in trips))

    assert told == trips
    assert await database.read(all_put) == trips


@pytest.mark.parametrize("error", [ValueError("no"), StopAsyncIteration(), Exit()])
async def test_what_a_unit_raises_reaches_its_caller_alone(
    database: Database, error: BaseException
):
    told = await asyncio.gather(
        database.write(put, "a"),
        database.write(fail, error),
        database.write(put, "b"),
        database.read(fail, error),
        return_exceptions=True,
    )

    assert list(told) == ["a", error, "b", error]
    assert await database.read(all_put) == ["a", "b"]


async def test_stop_iteration_reaches_its_caller_as_an_error(database: Database):
    with pytest.raises(RuntimeError, match="StopIteration"):
        await database.write(fail, StopIteration())


async def test_a_failing_commit_reaches_every_caller(database: Database):
    def orphan(transaction: Transaction) -> None:
        transaction.change("CREATE TABLE parents (name TEXT PRIMARY KEY)")
        transaction.change(
            "CREATE TABLE orphans (parent REFERENCES parents DEFERRABLE INITIALLY DEFERRED)"
        )
        transaction.change("INSERT INTO orphans VALUES ('nobody')")

    told = await asyncio.gather(
        database.write(put, "a"), database.write(orphan), return_exceptions=True
    )

    assert [type(each) for each in told] == [NotSaved, NotSaved]
    assert await database.read(all_put) == []


async def test_a_read_never_sees_what_is_taken_back(database: Database):
    def lose(transaction: Transaction) -> None:
        transaction.change("INSERT OR ROLLBACK INTO planned VALUES ('a', 0), ('a', 0)")

    _, _, found = await asyncio.gather(
        database.write(put, "b"),
        database.write(lose),
        database.read(all_put),
        return_exceptions=True,
    )

    assert found == []


async def test_writes_that_wait_together_share_one_commit_and_are_answered_after_it():
    log: list[str] = []

    async def write(database: Database, trip: str) -> None:
        log.append(await database.write(put, trip))

    async with Database.open(partial(traced, log), Inline) as database:
        log.clear()
        await asyncio.gather(*(write(database, trip) for trip in "abc"))

    commits = [line for line in log if not line.startswith(("SAVEPOINT", "INSERT", "RELEASE"))]
    assert commits == ["BEGIN IMMEDIATE", "COMMIT", "a", "b", "c"]


async def test_an_answered_write_is_on_disk(tmp_path: Path):
    path = tmp_path / "trips.db"

    async with Database.open(lambda: encrypted(path, KEY)) as database:
        await database.write(put, "a")
        with closing(encrypted(path, KEY)) as another:
            found = another.execute("SELECT trip FROM planned").fetchall()

    assert found == [("a",)]


async def test_the_event_loop_goes_on_while_a_unit_works():
    gate = threading.Event()

    async with Database.open(temporary) as database:
        waiting = asyncio.ensure_future(database.write(lambda _: gate.wait()))
        await passes()
        assert not waiting.done()
        gate.set()

        assert await waiting


async def test_a_caller_cancelled_while_waiting_has_withdrawn():
    thread = Steps()
    async with Database.open(temporary, lambda: thread) as database:
        thread.is_held = True
        first = asyncio.ensure_future(database.write(put, "a"))
        await passes()
        second = asyncio.ensure_future(database.write(put, "b"))
        await passes()

        second.cancel()
        thread.step()
        await passes()

        assert await first == "a"
        assert thread.todo == []
        assert second.cancelled()


async def test_a_caller_cancelled_too_late_has_written_all_the_same():
    thread = Steps()
    async with Database.open(temporary, lambda: thread) as database:
        thread.is_held = True
        first = asyncio.ensure_future(database.write(put, "a"))
        second = asyncio.ensure_future(database.write(put, "b"))
        await passes()

        first.cancel()
        await passes()
        thread.step()
        found = asyncio.ensure_future(database.read(all_put))
        await passes()
        thread.step()

        assert await found == ["a", "b"]
        assert await second == "b"
        assert first.cancelled()


async def test_what_waits_when_the_database_is_closed_is_carried_out(tmp_path: Path):
    path = tmp_path / "trips.db"

    async with Database.open(lambda: encrypted(path, KEY)) as database:
        writes = [asyncio.ensure_future(database.write(put, trip)) for trip in "abc"]
        await passes(1)

    assert await asyncio.gather(*writes) == ["a", "b", "c"]
    with closing(encrypted(path, KEY)) as connection:
        assert connection.execute("SELECT count(*) FROM planned").fetchall() == [(3,)]


async def test_a_closed_database_refuses_work():
    async with Database.open(temporary) as database:
        pass

    with pytest.raises(RuntimeError, match="the database is closed"):
        await database.write(put, "a")
    with pytest.raises(RuntimeError, match="the database is closed"):
        await database.read(all_put)


async def test_a_database_that_is_closing_refuses_work():
    thread = Steps()
    late: list[BaseException | str] = []

    async def write_twice(database: Database) -> None:
        await database.write(put, "a")
        late.extend(await asyncio.gather(database.write(put, "b"), return_exceptions=True))

    async with Database.open(temporary, lambda: thread) as database:
        thread.is_held = True
        writing = asyncio.ensure_future(write_twice(database))
        await passes()
        asyncio.get_running_loop().call_soon(thread.step)

    await writing
    assert [str(each) for each in late] == ["the database is closed"]


async def test_whoever_is_cancelled_while_closing_drops_what_has_not_begun(tmp_path: Path):
    path, thread = tmp_path / "trips.db", Steps()
    writes: list[asyncio.Future[str]] = []

    async def close_at_once() -> None:
        async with Database.open(lambda: encrypted(path, KEY), lambda: thread) as database:
            thread.is_held = True
            writes.append(asyncio.ensure_future(database.write(put, "a")))
            await passes()
            writes.append(asyncio.ensure_future(database.write(put, "b")))
            await passes()

    closing_down = asyncio.ensure_future(close_at_once())
    await passes(20)
    closing_down.cancel()
    told = await asyncio.gather(closing_down, *writes, return_exceptions=True)

    assert [type(each) for each in told] == [
        asyncio.CancelledError,
        str,
        asyncio.CancelledError,
    ]
    with closing(encrypted(path, KEY)) as connection:
        assert connection.execute("SELECT trip FROM planned").fetchall() == [("a",)]


async def test_the_body_may_fail_and_the_database_is_closed(tmp_path: Path):
    async def fail_at_once() -> None:
        async with Database.open(lambda: encrypted(tmp_path / "trips.db", KEY)):
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await fail_at_once()

    assert files(tmp_path) == ["trips.db"]


async def test_a_database_that_cannot_be_opened_is_told(tmp_path: Path):
    with pytest.raises(FolderMissing):
        async with Database.open(lambda: encrypted(tmp_path / "nowhere" / "trips.db", KEY)):
            pass


def test_a_connection_is_closed_if_the_database_cannot_be_used():
    connection = temporary()
    connection.execute("BEGIN")

    with pytest.raises(Exception, match="transaction"):
        opened(lambda: connection)

    with pytest.raises(Exception, match="closed"):
        connection.execute("SELECT 1")


@pytest.mark.parametrize("is_begun", [True, False])
async def test_whoever_is_cancelled_while_opening_leaves_nothing_open(
    tmp_path: Path, *, is_begun: bool
):
    thread = Steps(is_held=True, begins_at_once=is_begun)

    async def open_it() -> None:
        async with Database.open(lambda: encrypted(tmp_path / "trips.db", KEY), lambda: thread):
            pass

    opening = asyncio.ensure_future(open_it())
    await passes()
    opening.cancel()
    await asyncio.gather(opening, return_exceptions=True)

    assert opening.cancelled()
    assert files(tmp_path) == ["trips.db"] * is_begun

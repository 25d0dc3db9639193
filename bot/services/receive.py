"""Take in what people say, and see that each thing is answered once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from bot.chat.envelope import from_envelope, to_envelope
from bot.chat.request import Request
from bot.clock import Clock
from bot.store import channels, inbox
from bot.store.database import Database
from bot.store.group import NotSaved
from bot.store.inbox import Incoming, Stage, Taken
from bot.store.outbox import Channel
from bot.store.transaction import Transaction

logger = logging.getLogger(__name__)

Finish = Callable[[Transaction], None]
"""The answer and all that changes with it; stored in the transaction that ends the request."""

_AT_ONCE = 8


class Answers(Protocol):
    """Whoever knows what to say."""

    def answer(self, request: Request) -> Awaitable[Finish]:
        """What comes of a request. Raises only for faults of ours."""
        ...


class Receive:
    """Stores requests, then works them off: in order within a chat, chats beside each other."""

    def __init__(
        self, database: Database, clock: Clock, answers: Answers, *, epoch: int = 1
    ) -> None:
        self._database = database
        self._clock = clock
        self._answers = answers
        self._epoch = epoch
        self._busy: set[tuple[str, str]] = set()
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._ring: Callable[[], None] = _nobody

    def when_answered(self, ring: Callable[[], None]) -> None:
        """Call this after each answer: it waits in the outbox, whatever else is still at work."""
        self._ring = ring

    async def recover(self) -> None:
        """Take up what an earlier run left. To be called once, before anything else."""
        poisoned = await self._database.write(
            inbox.recover, epoch=self._epoch, now=self._clock.now()
        )
        for key in poisoned:
            _alert(key)

    async def store(self, request: Request) -> bool:
        """Store a request; only then may the platform be told. False if it came before."""
        now = self._clock.now()
        incoming = Incoming(
            platform=request.platform,
            key=request.key,
            address=request.address,
            payload=to_envelope(request),
            said_at=request.said_at or now,
        )
        return await self._database.write(_store, incoming, now)

    async def pending(self) -> None:
        """Answer all that waits, unless another call is at it already.

        A request that fails waits for the next call, and its chat with it.
        """
        taken = await self._database.write(inbox.take, epoch=self._epoch, busy=self._busy)
        free = [each for each in taken if _chat(each) not in self._busy]
        self._busy.update(map(_chat, free))
        async with asyncio.TaskGroup() as group:
            for each in free:
                group.create_task(self._work_off(each))

    async def _work_off(self, first: Taken) -> None:
        """The request, and all that waits in its chat.

        Nothing may be awaited between finding none left and leaving: whoever stores a request
        after that has to find the chat free.
        """
        try:
            async with self._places:
                request: Taken | None = first
                while request is not None:
                    request = await self._work(request)
        finally:
            self._busy.discard(_chat(first))

    async def _work(self, taken: Taken) -> Taken | None:
        """Answer one request. Returns the next one of its chat."""
        try:
            finish = await self._answers.answer(_request(taken))
            following = await self._database.write(self._finish, taken, finish)
            self._ring()
            return following  # noqa: TRY300 -- what fails in `_finish` is the same fault
        except NotSaved:  # the disk is at fault, not the request: it may try again for ever
            logger.exception(
                "answer not saved", extra={"action": "answer_not_saved", "key": taken.key}
            )
            return None
        except Exception:
            logger.exception(
                "request failed", extra={"action": "request_failed", "key": taken.key}
            )
        stage = await self._database.write(inbox.fail, taken, now=self._clock.now())
        if stage is Stage.POISON:
            _alert(taken.key)
        return None

    def _finish(self, transaction: Transaction, taken: Taken, finish: Finish) -> Taken | None:
        if inbox.finish(transaction, taken, now=self._clock.now()):
            finish(transaction)
        return inbox.take_next(transaction, taken, epoch=self._epoch)


def _store(transaction: Transaction, incoming: Incoming, now: datetime) -> bool:
    """Whoever writes can be written to again."""
    channels.reopen(transaction, Channel(incoming.platform, incoming.address))
    return inbox.receive(transaction, incoming, now=now)


def _request(taken: Taken) -> Request:
    return from_envelope(
        taken.payload,
        platform=taken.platform,
        address=taken.address,
        key=taken.key,
        said_at=taken.said_at,
    )


def _chat(taken: Taken) -> tuple[str, str]:
    return taken.platform, taken.address


def _nobody() -> None:
    """Nobody waits to hear of an answer."""


def _alert(key: str) -> None:
    logger.error("request put aside", extra={"action": "request_poisoned", "key": key})

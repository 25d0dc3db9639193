"""The bot of the simulation, from one death to the next: the database stays, memory does not."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from math import inf
from random import Random
from typing import ParamSpec, TypeVar

from typing_extensions import override

from bot.app import Bot, assembled
from bot.chat.request import Request
from bot.services.front_desk import FrontDesk
from bot.services.limits import slack, telegram
from bot.services.receive import Answers, Finish
from bot.services.wake import Wake
from bot.store.connection import temporary
from bot.store.database import Database, opened
from bot.store.inline import Inline
from bot.store.instants import restored, stored
from bot.store.transaction import Transaction
from tests.proofs import plans
from tests.proofs.judge import Judge
from tests.proofs.ledger import Ledger
from tests.proofs.post import Death, Post
from tests.proofs.vloop import VirtualLoop, Watch
from tests.proofs.weather import Sky

P = ParamSpec("P")
T = TypeVar("T")

LIMITS = {"telegram": telegram(), "slack": slack()}
_IDLE = 1800.0
_SOON = 10.0

Act = Callable[[], Awaitable[None]]


class Mortal(Inline):
    """The thread of the store, which may be the last thing that is ever done."""

    def __init__(self) -> None:
        self.dies_in = -1
        self.is_after = False
        self.is_dead = False

    @override
    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        if self.is_dead:
            return Future()  # nobody will ever hear
        self.dies_in -= 1
        if self.dies_in != 0:
            return super().submit(work, *args, **kwargs)
        if self.is_after:
            super().submit(work, *args, **kwargs)
        raise Death


class Counting:
    """Answers as the bot does, and leaves a mark in the same transaction."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    async def answer(self, request: Request) -> Finish:
        finish = await self._answers.answer(request)

        def and_mark(transaction: Transaction) -> None:
            finish(transaction)
            key = f"{request.platform}:{request.key}"
            transaction.change("INSERT INTO temp.effects (key) VALUES (?)", (key,))

        return and_mark


@dataclass(slots=True)
class Rings:
    """What wakes the alarms before they would wake by themselves."""

    plan: asyncio.Event
    answer: asyncio.Event
    deliver: asyncio.Event
    audit: asyncio.Event
    listen: asyncio.Event

    def all(self) -> None:
        for each in (self.plan, self.answer, self.deliver, self.listen):
            each.set()


class Life:
    """One schedule: what the script says happens to the bot, until all is over."""

    def __init__(self, began: datetime, random: Random) -> None:
        self.random = random
        self.watch = Watch(began)
        self.connection = temporary()
        self._store = opened(lambda: self.connection)
        self.ledger = Ledger(self.connection)
        self.judge = Judge(self.watch, self.ledger)
        self.judge.coordinators = plans.coordinators()
        self.sky = Sky(random)
        self.posts = {name: Post(name, self.sky, self.watch, self.judge) for name in LIMITS}
        self.script: deque[tuple[float, Act]] = deque()
        self.line: list[Request] = []
        """What people have said and no platform was told that it is stored."""
        self.stored: set[tuple[str, str]] = set()
        self.downtime = 0.0
        self.deaths = 0
        self._is_over = False

    def live(self) -> None:
        """All of it, through every death."""
        while not self._is_over and not self.judge.complaints:
            loop = VirtualLoop(self.random.uniform(0, 1e5))
            self.watch.run_by(loop, after=self.downtime)
            self.downtime = 0.0
            try:
                loop.run_until_complete(self._live())
            except Death:
                self.deaths += 1
                self.downtime = self.downtime or self.random.choice([0.3, 3, 40, 700])
            finally:
                self._bury(loop)
        self.connection.close()

    async def _live(self) -> None:
        self.thread = Mortal()
        self.rings = Rings(*(asyncio.Event() for _ in range(5)))
        self.database = Database(self._store, self.thread)
        if version := self.ledger.version():
            self.judge.published(plans.revisions(version))
        bot = await self._bot()
        self._desk = FrontDesk(
            self.database,
            self.watch,
            bot.receive,
            ring=self.rings.answer.set,
            deliver=self.rings.deliver.set,
        )
        await bot.wake.begin()
        alarms = [
            asyncio.ensure_future(each)
            for each in (
                self._alarm(self.rings.plan, self._planning(bot.wake), self._plan_again),
                self._alarm(self.rings.answer, self._answering(bot.wake), lambda _: _IDLE),
                self._alarm(self.rings.deliver, bot.wake.deliver, self._deliver_again),
                self._alarm(self.rings.audit, self._looking(bot.wake), lambda _: _IDLE),
                self._listen(),
            )
        ]
        await self._act()
        self._is_over = True
        for each in alarms:
            if each.done():
                self.judge.complain(f"an alarm has ended: {each.exception()!r}")
            each.cancel()
        await asyncio.gather(*alarms, return_exceptions=True)

    async def _bot(self) -> Bot:
        """Put together as the shipped one, on the plan that stands."""
        version = self.ledger.version()
        standing = [plans.trip(version)] if version else []
        bot = await assembled(self.database, self.watch, self.posts, standing, limits=LIMITS)
        answers = bot.receive._answers  # noqa: SLF001 -- a mark is left where they are
        bot.receive._answers = Counting(answers)  # noqa: SLF001 -- the same
        return bot

    async def _act(self) -> None:
        """What the script says, each at its time."""
        while self.script and not self.judge.complaints:
            at, act = self.script[0]
            if (wait := at - self.watch.passed()) > 0:
                await asyncio.sleep(wait)
            self.script.popleft()
            await act()
            self.rings.all()

    async def _alarm(
        self,
        ring: asyncio.Event,
        tick: Callable[[], Awaitable[float | None]],
        again: Callable[[float], float],
    ) -> None:
        """As `jobs.alarms`, but asleep while nothing can happen."""
        while True:
            ring.clear()
            seconds: float | None = None
            try:
                seconds = await tick()
            except Exception as error:  # noqa: BLE001 -- the alarm rings on whatever fails
                self.judge.complain(f"an alarm failed: {error!r}")
            self.judge.step()
            wait = again(inf if seconds is None else max(seconds, 0.001))
            try:
                async with asyncio.timeout(wait):
                    await ring.wait()
            except TimeoutError:
                pass

    def _planning(self, wake: Wake) -> Callable[[], Awaitable[float | None]]:
        async def plan() -> float | None:
            since, version = self.ledger.planned_until(), self.ledger.version()
            seconds = await wake.plan()
            if since is not None and version == self.ledger.version():
                self._check_planned(since, version)
            self.rings.deliver.set()
            return seconds

        return plan

    def _answering(self, wake: Wake) -> Callable[[], Awaitable[float | None]]:
        async def answer() -> None:
            await wake.answer()
            self.rings.deliver.set()

        return answer

    def _looking(self, wake: Wake) -> Callable[[], Awaitable[float | None]]:
        async def look() -> float | None:
            await wake.plan()  # the alarm of a second before
            await wake.look_after()
            return None

        return look

    def _check_planned(self, since: int, version: int) -> None:
        """Whatever fell due in the span that counts as planned was promised."""
        until = self.ledger.planned_until() or since
        joined = self.ledger.joined()
        wanted = {
            key
            for at, key, person in plans.between(version, restored(since), restored(until))
            if joined.get(person, inf) < stored(at)
        }
        if wanted and (missing := self.ledger.missing(wanted)):
            self.judge.complain(f"I1: never promised: {sorted(missing)[:3]}")

    def _plan_again(self, seconds: float) -> float:
        if self.ledger.is_busy():
            return min(seconds, _SOON)
        is_due = self.ledger.is_due(stored(self.watch.now()))
        return min(seconds, 300.0 if is_due else _IDLE)

    def _deliver_again(self, seconds: float) -> float:
        return min(seconds, _IDLE)

    async def _listen(self) -> None:
        """The platforms bring what was said until they are told that it is stored."""
        while True:
            self.rings.listen.clear()
            for request in list(self.line):
                await self._desk.take(request)
                self.stored.add((request.platform, request.key))
                self.judge.closed.discard((request.platform, request.address))
                self.line.remove(request)
            await self.rings.listen.wait()

    def _bury(self, loop: VirtualLoop) -> None:
        """Nothing of this run does anything any more."""
        self.watch.stop()
        self.judge.begin()
        self.thread.is_dead = True
        while left := asyncio.all_tasks(loop):
            for each in left:
                each.cancel()
            with suppress(Death):  # a group of tasks hands it on
                done, _ = loop.run_until_complete(asyncio.wait(left, timeout=_SOON))
                for each in done:
                    _ = each.cancelled() or each.exception()  # heard: nobody has to be told
        loop.close()

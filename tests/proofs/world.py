"""A small world around the delivery: a trip, a few people, a platform with faults, a judge.

The platform is the judge: it knows what each person has seen, whatever the bot believes.
"""

import asyncio
from collections import Counter
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.chat.request import Request
from bot.domain.repetition import RULES, Care
from bot.services.deliver import Deliver
from bot.services.pacing import Pacing
from bot.services.receive import Receive
from bot.store import epochs, inbox, members, outbox, trips
from bot.store.connection import Connect, temporary
from bot.store.database import Database
from bot.store.inbox import Stage
from bot.store.inline import Inline
from bot.store.outbox import Cause, Lane, Outgoing
from bot.store.states import FINAL, State
from bot.store.transaction import Transaction
from tests.fakes import Hands
from tests.proofs.paper import EVENT, PLATFORM, Crash, Echo, Fate, Paper, Stand

T = TypeVar("T")

PEOPLE = ("P1", "P2", "P3")
BEGINNING = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Promise:
    """A message that was queued."""

    key: str
    care: Care
    due: datetime
    expires: datetime | None
    revision: int | None


class World:
    """The bot in its world. Every step may be survived, or end the process and start it again."""

    def __init__(self, connect: Connect = temporary) -> None:
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self.clock = Hands(BEGINNING)
        self.paper = Paper(self.clock)
        self.promises: dict[str, Promise] = {}
        self.asked: list[str] = []
        self.revisions = [1]
        self.is_at_work = False
        self._latest = BEGINNING
        self._flown = set[tuple[str, ...]]()
        self._run(self._open(connect))

    def close(self) -> None:
        self._run(self._stack.aclose())
        self._runner.close()

    def promise(
        self, *, person: str, care: Care, wait: int, lasts: int | None, is_about: bool
    ) -> None:
        """Queue a message."""
        key = f"notice:{len(self.promises)}"
        due = self.clock.now() + timedelta(seconds=wait)
        expires = None if lasts is None else due + timedelta(seconds=lasts)
        revision = self.revisions[-1] if is_about else None
        message = Outgoing(
            key=key,
            trip="choir-2026",
            kind="reminder",
            lane=Lane.REMINDER,
            person=person,
            cause=Cause("reminder", person, {} if revision is None else {EVENT: revision}),
            message=to_json(Message((Heading("Now."),))),
            not_before=due,
            expires_at=expires,
            care=care,
        )
        for _ in range(2):  # queuing twice is the same as once
            self._run(self.database.write(outbox.queue, [message], now=self.clock.now()))
        self.promises[key] = Promise(key, care, due, expires, revision)

    def ask(self, person: str, *, is_twice: bool) -> None:
        """Someone asks; the platform may deliver it twice."""
        key = str(len(self.asked))
        for _ in range(1 + is_twice):
            request = Request(PLATFORM, person, key, text="Really?")
            self._run(self._receive.store(request))
        self.asked.append(key)

    def revise(self) -> None:
        """A new version of the trip, which changes an event."""
        version = self.revisions[-1] + 1
        self._run(self.database.write(self._publish, version))
        self._programmes.revise(version)
        self.revisions.append(version)

    def tick(self) -> None:
        """What the alarms do. A crash starts the bot again; other faults are for the log."""
        self.is_at_work = True
        for step in (self._deliver.recover, self._receive.pending, self._deliver.pending):
            try:
                self._run(step())
            except BaseException as error:  # noqa: BLE001 -- a crash comes in a group
                self.faults.append(error)
                if _is_crash(error):
                    break
        self.is_at_work = False
        self._note_flying()
        if self.faults and _is_crash(self.faults[-1]):
            self.faults.clear()
            self.restart()

    def restart(self) -> None:
        """The process ends and starts again; only the database is left."""
        self._run(self._start())

    def heal(self) -> None:
        """No more faults, the clock is set right, and everything has an hour to end."""
        self.paper.fates.clear()
        self.clock.forward(max(0.0, (self._latest - self.clock.now()).total_seconds()))
        for seconds in (*[1] * 10, *[10] * 12, *[60] * 10, *[600] * 6):
            self.clock.forward(seconds)
            self.tick()

    def states(self) -> dict[str, State]:
        rows = self._read("SELECT key, state FROM outbox")
        return {key: State(state) for key, state in rows}

    def check(self) -> None:
        """What holds after every step."""
        self._latest = max(self._latest, self.clock.now())
        copies = Counter(key for key, _, _ in self.paper.seen)
        doubts = self._doubts()
        for key, count in copies.items():
            assert count <= 1 + doubts[key], f"{key} came {count} times"
        for key, promise in self.promises.items():
            self._check_promise(promise, copies[key])
        for key in self.asked:
            assert copies[f"reply:{key}"] <= 2, "an answer came three times"
        effects = Counter(key for (key,) in self._read("SELECT person FROM choices"))
        assert not effects or max(effects.values()) == 1, "a question had two effects"
        states = self.states()
        missing = self.promises.keys() - states.keys()
        assert not missing, f"promises disappeared: {missing}"
        for key, state in states.items():
            assert state is not State.ACCEPTED or copies[key], f"{key} counts as sent and was not"

    def check_end(self) -> None:
        """What holds when all has healed: everything has ended, and nothing was lost."""
        copies = Counter(key for key, _, _ in self.paper.seen)
        never = {key for key, fate, _ in self.paper.tried if fate is Fate.NEVER}
        states = self.states()
        for key, state in states.items():
            assert state in FINAL | {State.ACCEPTED}, f"{key} is still {state}"
            is_seen = copies[key] > 0
            match state:
                case State.FAILED:
                    assert key in never, f"{key} failed without a reason"
                case State.SUPPRESSED:
                    assert is_seen or self._has_expiry(key), f"{key} was dropped"
                case State.SUPERSEDED:
                    current = {None, self.revisions[-1]}
                    assert self.promises[key].revision not in current, f"{key} was superseded"
                case State.UNKNOWN:
                    assert self._doubts()[key], f"{key} was doubted without a reason"
                case _:
                    assert is_seen, f"{key} was lost as {state}"
        for key in self.asked:
            stage = self._run(self.database.read(inbox.stage, PLATFORM, key))
            assert stage is Stage.DONE, f"question {key} is still {stage}"
            assert f"reply:{key}" in states, f"question {key} has no answer"

    def _check_promise(self, promise: Promise, copies: int) -> None:
        repeats = RULES[promise.care].repeats
        assert repeats is None or copies <= 1 + repeats, f"{promise.key} was repeated too often"
        tried = [at for key, _, at in self.paper.tried if key == promise.key]
        assert all(at >= promise.due for at in tried), f"{promise.key} left too early"
        late = [at for at in tried if promise.expires is not None and at > promise.expires]
        assert not late, f"{promise.key} left too late"
        lines = [line for key, line, _ in self.paper.seen if key == promise.key]
        if RULES[promise.care].is_marked:
            bare = [line for line in lines if not line.startswith("[")]
            assert len(bare) <= 1, f"{promise.key} came twice without a mark"

    def _doubts(self) -> Counter[str]:
        """How often nobody could say whether a message was sent."""
        maybes = (Fate.SWALLOWED, Fate.UNANSWERED)
        unsaid = [key for key, fate, _ in self.paper.tried if fate in maybes]
        return Counter([*unsaid, *(key for key, _ in self._flown)])

    def _note_flying(self) -> None:
        """What counts as on its way although nothing is: its end was never written."""
        self._flown.update(self._read("SELECT key, attempts FROM outbox WHERE state = 'sending'"))

    def _has_expiry(self, key: str) -> bool:
        promise = self.promises.get(key)
        return promise is None or promise.expires is not None

    async def _open(self, connect: Connect) -> None:
        self.database = await self._stack.enter_async_context(Database.open(connect, Inline))
        await self.database.write(self._publish, 1)
        for person in PEOPLE:
            await self.database.write(
                members.join,
                trip="choir-2026",
                person=person,
                platform=PLATFORM,
                address=person,
                now=BEGINNING,
            )
        self.faults: list[BaseException] = []
        self._programmes = Stand(self.database)
        self._programmes.revise(1)
        await self._start()

    async def _start(self) -> None:
        epoch = await self.database.write(epochs.begin, now=self.clock.now())
        self._receive = Receive(self.database, self.clock, Echo(self.clock), epoch=epoch)
        self._deliver = Deliver(
            self.database,
            self._programmes,
            self.clock,
            {PLATFORM: self.paper},
            epoch=epoch,
            pacing=Pacing(),
        )
        await self._receive.recover()
        await self._deliver.recover()

    def _publish(self, transaction: Transaction, version: int) -> None:
        trips.publish(
            transaction,
            "choir-2026",
            base=version - 1,
            document="{}",
            instants="{}",
            tzdata="any",
            author="P3",
            now=self.clock.now(),
        )

    def _read(self, sql: str) -> Sequence[tuple[str, ...]]:
        return self._run(self.database.read(lambda transaction: transaction.rows(sql)))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)


def _is_crash(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return any(map(_is_crash, error.exceptions))
    return isinstance(error, Crash)

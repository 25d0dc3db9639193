"""A computer that loses its power, and the bot that lives on it."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from random import Random

from typing_extensions import override

from bot.domain.faults import Fault, Finding
from bot.services.audit import Audit
from bot.services.pacing import Pacing
from bot.store import inbox, members, trips
from bot.store.connection import Connect, Connection
from bot.store.database import Database
from bot.store.inbox import FAILURES, Stage
from bot.store.inline import Inline
from tests.proofs.disk import Disk
from tests.proofs.paper import PLATFORM, Stand
from tests.proofs.vfs import Shim
from tests.proofs.witness import CACHED, Tables, Witness, Witnessed, sight
from tests.proofs.world import BEGINNING, PEOPLE, World

TRIP = "choir-2026"
_SHORT, _LONG = 12, 160
"""Changes of the disk until the next power cut, at most: often in the middle of starting again."""
_ON_ITS_WAY = "SELECT key, attempts FROM outbox WHERE state = 'sending'"


class Machine:
    """One disk, a witness of what was promised on it, and so many power cuts to come."""

    def __init__(self, random: Random, *, cuts: int = 0, cached_pages: int = CACHED) -> None:
        self.disk = Disk(random)
        self.witness = Witness()
        self.cuts = 0
        self._all_cuts = cuts
        self._cached_pages = cached_pages
        self._shim = Shim(self.disk)
        self._plan()

    @property
    def is_on(self) -> bool:
        return self.disk.is_on

    @property
    def is_at_peace(self) -> bool:
        """No power cut is to come any more."""
        return self.disk.is_on and self.cuts == self._all_cuts

    def connect(self) -> Connection:
        self._connection = Witnessed(
            "/trips.db",
            self._shim,
            self.disk,
            self.witness,
            cached_pages=self._cached_pages,
        )
        return self._connection

    def sight(self) -> Tables:
        """What the bot sees of the database now."""
        return sight(self._connection.raw).tables

    def power_on(self) -> None:
        self.disk.power_on()
        self.cuts += 1
        self._plan()

    def _plan(self) -> None:
        if self.cuts < self._all_cuts:
            random = self.disk.random
            self.disk.cut_at(random.randint(1, random.choice([_SHORT, _LONG, _LONG])))


class Powered(World):
    """The world of the bot on a machine. A step that the power cut ends is taken once more."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._cuts_before: dict[str, int] = {}
        try:
            super().__init__(machine.connect)
        except BaseException:
            self.close()
            raise

    def survive(self, step: Callable[[], object]) -> None:
        """As whoever asked would do: what was not acknowledged is asked for again."""
        while True:
            try:
                step()
            except Exception:
                if self._machine.is_on:
                    raise
            if self._machine.is_on:
                break
            self.power_on()
        self._check_witness()

    @override
    def ask(self, person: str, *, is_twice: bool) -> None:
        self._cuts_before.setdefault(str(len(self.asked)), self._machine.cuts)
        super().ask(person, is_twice=is_twice)

    @override
    def check_end(self) -> None:
        self.asked = [key for key in self.asked if not self._is_put_aside(key)]
        super().check_end()
        findings = self.findings()
        assert findings == (), f"the auditor complains: {findings}"
        self._check_witness()

    def power_on(self) -> None:
        """Start the machine and the bot. Raises if the bot cannot start."""
        self._run(self._stack.aclose())
        if not self._machine.is_on:
            self._machine.power_on()
        self._run(self._begin())
        lost = [each for each in self.findings() if each.fault is Fault.LOST]
        assert not lost, f"the auditor complains: {lost}"

    def findings(self) -> tuple[Finding, ...]:
        [[epoch]] = self._read("SELECT max(epoch) FROM epochs")
        audit = Audit(self.database, self._programmes, self.clock, Pacing(), epoch=int(epoch))
        return self._run(audit.findings())

    def _is_put_aside(self, key: str) -> bool:
        """With reason: the power has gone so often since it was asked."""
        stage = self._run(self.database.read(inbox.stage, PLATFORM, key))
        cuts = self._machine.cuts - self._cuts_before[key]
        return stage is Stage.POISON and cuts >= FAILURES

    def _check_witness(self) -> None:
        complaints = self._machine.witness.complaints
        assert not complaints, f"impossible: {complaints}"

    @override
    async def _open(self, connect: Connect) -> None:
        self._connect = connect
        self.faults = []
        await self._begin()

    async def _begin(self) -> None:
        """Start the process; the power may go meanwhile, again and again."""
        while True:
            try:
                await self._boot()
            except Exception:
                if self._machine.is_on:
                    raise
            else:
                return
            await self._stack.aclose()
            self._machine.power_on()

    async def _boot(self) -> None:
        self._stack = AsyncExitStack()
        opening = Database.open(self._connect, Inline)
        self.database = await self._stack.enter_async_context(opening)
        if not await self.database.read(trips.known):
            await self.database.write(self._publish, 1)
        for person in PEOPLE:
            await self.database.write(
                members.join,
                trip=TRIP,
                person=person,
                platform=PLATFORM,
                address=person,
                now=BEGINNING,
            )
        newest = (await self.database.read(trips.known))[TRIP]
        self.revisions = list(range(1, newest + 1))
        self._programmes = Stand(self.database)
        self._programmes.revise(newest)
        self._flown.update(await self.database.read(lambda sql: sql.rows(_ON_ITS_WAY)))
        await self._start()

    @override
    def _note_flying(self) -> None:
        if self._machine.is_on:
            super()._note_flying()

"""A platform with faults. It shows everything to the judge before it answers."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from typing_extensions import override

from bot.services.messenger import (
    Accepted,
    Failed,
    Gone,
    Later,
    Limited,
    Maybe,
    Messenger,
    Outcome,
    Sending,
)
from tests.proofs.judge import Judge
from tests.proofs.trial import Trial
from tests.proofs.vloop import Watch
from tests.proofs.weather import ARRIVES, Fate, Sky

_NEVER = 3600.0


class Death(SystemExit):
    """The process ends here: no loop catches it."""


class Post(Messenger):
    """Takes what is sent, as the sky wills."""

    def __init__(self, platform: str, sky: Sky, watch: Watch, judge: Judge) -> None:
        self.platform = platform
        self.blocked: set[str] = set()
        self._sky = sky
        self._watch = watch
        self._judge = judge

    @override
    async def send(self, sending: Sending) -> Outcome:
        trial = self._judge.leaves(self.platform, sending)
        fate = self._sky.fate(self._watch.passed())
        if sending.address in self.blocked:
            fate = Fate.GONE
        there, back = self._sky.latency()
        await asyncio.sleep(there)
        if fate in ARRIVES:
            self._judge.arrives(trial)
        elif fate is Fate.GONE:
            self.blocked.add(sending.address)
        await asyncio.sleep(back)
        await self._suffer(fate, trial)
        outcome = self._outcome(fate)
        self._judge.told(trial, outcome)
        return outcome

    async def _suffer(self, fate: Fate, trial: Trial) -> None:
        """What keeps the answer from coming."""
        match fate:
            case Fate.HANGS_SENT | Fate.HANGS_LOST:
                await asyncio.sleep(_NEVER)
            case Fate.DEAF:
                until = self._watch.elapsed() + self._sky.deafness()
                while (left := until - self._watch.elapsed()) > 0 and trial.run == self._judge.run:
                    with suppress(asyncio.CancelledError):
                        await asyncio.sleep(left)
            case Fate.RAISES:
                self._judge.ended(trial)
                raise ConnectionError("it broke its word")
            case Fate.DIES_BEFORE | Fate.DIES_AFTER:
                raise Death
            case _:
                pass

    def _outcome(self, fate: Fate) -> Outcome:
        ends: dict[Fate, Callable[[], Outcome]] = {
            Fate.LATER: lambda: Later(self._sky.wait()),
            Fate.LIMITED_CHAT: lambda: Limited(self._sky.pause()),
            Fate.LIMITED_ALL: lambda: Limited(self._sky.pause(), is_everywhere=True),
            Fate.MAYBE_SENT: Maybe,
            Fate.MAYBE_LOST: Maybe,
            Fate.GONE: Gone,
            Fate.FAILED: Failed,
        }
        return ends.get(fate, lambda: Accepted(self._judge.next_id()))()

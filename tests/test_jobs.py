"""The alarm rings when it is set, once at a time, and a failing tick does not silence it."""

import asyncio

import pytest

from bot.jobs import Alarm, Job, alarms, supervise


class Ticking:
    """A tick that counts, answers as it was told, and can be held."""

    def __init__(self, *answers: float | Exception | None) -> None:
        self.answers = list(answers)
        self.count = 0
        self.called = asyncio.Condition()
        self.gate = asyncio.Event()
        self.gate.set()

    async def __call__(self) -> float | None:
        self.count += 1
        async with self.called:
            self.called.notify_all()
        await self.gate.wait()
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def times(self, count: int) -> None:
        async with self.called:
            await self.called.wait_for(lambda: self.count >= count)


HOUR = 3600.0


async def test_an_alarm_rings_when_its_tick_wants_it():
    tick = Ticking(0.01, -3.0)

    async with asyncio.timeout(10), alarms(Job("due", tick, every=HOUR)) as (alarm,):
        alarm.ring()
        await tick.times(3)

    assert tick.count == 3


async def test_an_alarm_rings_by_itself():
    tick = Ticking()

    async with asyncio.timeout(10), alarms(Job("due", tick, every=0.01)):
        await tick.times(2)


async def test_an_alarm_that_is_rung_at_work_rings_once_more():
    tick = Ticking()
    tick.gate.clear()

    async with asyncio.timeout(10), alarms(Job("due", tick, every=HOUR)) as (alarm,):
        alarm.ring()
        await tick.times(1)
        alarm.ring()
        alarm.ring()
        tick.gate.set()
        await tick.times(2)
        await alarm.idle()

    assert tick.count == 2


async def test_a_tick_that_fails_is_logged_and_comes_again(caplog: pytest.LogCaptureFixture):
    tick = Ticking(RuntimeError("once"), RuntimeError("twice"))

    async with asyncio.timeout(10), alarms(Job("due", tick, every=0.01)):
        await tick.times(3)

    assert [record.__dict__["action"] for record in caplog.records] == ["tick_failed"] * 2


async def test_an_alarm_is_idle_before_and_after_its_tick():
    tick = Ticking()
    tick.gate.clear()

    async with asyncio.timeout(10), alarms(Job("due", tick, every=HOUR)) as (alarm,):
        await alarm.idle()
        alarm.ring()
        await tick.times(1)
        waiting = asyncio.ensure_future(alarm.idle())
        await asyncio.sleep(0)
        assert not waiting.done()
        tick.gate.set()
        await waiting


async def test_the_alarms_are_off_after_the_block():
    tick = Ticking()

    async with alarms(Job("due", tick)) as (alarm,):
        pass
    alarm.ring()
    await asyncio.sleep(0)

    assert isinstance(alarm, Alarm)
    assert tick.count == 0


async def test_a_task_that_ends_is_started_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("bot.jobs._SHORTEST", 0.0)
    begun = list[int]()

    async def start() -> None:
        begun.append(1)
        if len(begun) == 2:
            raise RuntimeError("it broke")
        if len(begun) == 3:
            raise KeyError("enough")

    with pytest.raises(KeyError):
        await supervise("polling", start, fatal=(KeyError,))

    actions = [record.__dict__["action"] for record in caplog.records]
    assert actions == ["task_ended", "task_failed"]

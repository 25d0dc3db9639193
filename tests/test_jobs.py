"""The alarm: it is set, it rings once at a time, and a failing tick does not silence it."""

import asyncio

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.jobs import _Alarm, alarms, each_second


def alarm(answer: float | None) -> tuple[_Alarm, AsyncIOScheduler]:
    """An alarm whose tick gives this answer, and the scheduler that it is set in."""

    async def tick() -> float | None:
        return answer

    scheduler = AsyncIOScheduler(timezone="UTC")
    return _Alarm(scheduler, "due", tick), scheduler


@pytest.mark.parametrize(
    ("answer", "is_set"),
    [(None, False), (60.0, False), (1.0, False), (0.25, True), (-3.0, True)],
    ids=["whenever", "in a minute", "at the next second", "before that", "at once"],
)
async def test_an_alarm_is_set_for_what_comes_before_the_next_second(
    answer: float | None, *, is_set: bool
):
    ringing, scheduler = alarm(answer)

    await ringing.ring()
    await ringing.ring()

    assert bool(scheduler.get_jobs()) == is_set


async def test_an_alarm_does_not_ring_beside_itself():
    rung, begun, gate = list[int](), asyncio.Event(), asyncio.Event()

    async def tick() -> None:
        rung.append(1)
        begun.set()
        await gate.wait()

    ringing = _Alarm(AsyncIOScheduler(timezone="UTC"), "due", tick)
    async with asyncio.TaskGroup() as group:
        group.create_task(ringing.ring())
        await begun.wait()
        await ringing.ring()
        gate.set()

    await ringing.ring()
    assert rung == [1, 1]


async def test_a_tick_that_fails_is_logged_and_comes_again(caplog: pytest.LogCaptureFixture):
    async def tick() -> None:
        raise RuntimeError("once more")

    ringing = _Alarm(AsyncIOScheduler(timezone="UTC"), "due", tick)
    for _ in range(2):
        await ringing.ring()

    assert [record.__dict__["action"] for record in caplog.records] == ["tick_failed"] * 2


async def test_the_alarms_are_off_after_the_block():
    rung = list[str]()

    async def tick() -> None:
        rung.append("rung")

    async with alarms(tick), each_second(tick):
        pass
    await asyncio.sleep(0)

    assert rung == []

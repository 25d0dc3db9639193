"""The alarm clock, in one real second: it rings, bears a failing tick, and stops."""

import asyncio
import logging

import pytest

from bot.jobs import each_second


async def test_a_tick_comes_within_a_second_and_may_fail(caplog: pytest.LogCaptureFixture):
    rung = asyncio.Event()
    ticks: list[int] = []

    async def tick() -> None:
        ticks.append(len(ticks))
        rung.set()
        raise RuntimeError("the disk is full")

    with caplog.at_level(logging.ERROR, logger="bot.jobs"):
        async with each_second(tick):
            await asyncio.wait_for(rung.wait(), timeout=5)

    [record] = caplog.records
    assert ticks == [0]
    assert (record.message, vars(record)["action"]) == ("tick failed", "tick_failed")
    assert record.exc_info is not None


async def test_leaving_at_once_rings_never():
    async def tick() -> None:
        raise AssertionError("nobody asked")

    async with each_second(tick):
        pass

"""Telegram is told of what is stored and of nothing else, whatever fails in between."""

import asyncio

import pytest

from bot.platforms.telegram.polling import IN_USE, REFUSED
from bot.services.messenger import TokenInUse, TokenRefused
from tests.platforms.telegram.bot import QUICK, Life, until
from tests.platforms.telegram.server import (
    CUT_BEFORE,
    CUT_WITHIN,
    HANGS,
    LOGIN,
    REDIRECTED,
    BotApi,
    Fault,
    refusal,
)

CONFLICT = refusal(409, "Conflict: terminated by other getUpdates request")
HOOKED = refusal(409, "Conflict: can't use getUpdates method while webhook is active")


def offsets(api: BotApi) -> list[int | None]:
    return [asked.get("offset") for asked in api.asked("getUpdates")]


async def test_poll_asks_for_what_it_understands(api: BotApi):
    life = Life(api.url)
    async with life.listening():
        await until(lambda: len(api.asked("getUpdates")) == 1)

    assert api.asked("getUpdates") == [
        {"timeout": 5, "allowed_updates": ["message", "callback_query", "my_chat_member"]}
    ]


async def test_update_is_received_once_it_is_stored(api: BotApi):
    life = Life(api.url)
    async with life.listening():
        first = api.says("one")
        await until(lambda: len(offsets(api)) == 2)

        assert (life.desk.keys, offsets(api)) == ([str(first)], [None, first + 1])


async def test_update_that_cannot_be_stored_is_not_received(api: BotApi):
    life = Life(api.url)
    life.desk.ends = [OSError("disk full")]
    first, second = api.says("one"), api.says("two")

    async with life.listening() as task:
        with pytest.raises(OSError, match="disk full"):
            await task
    waiting = [update["update_id"] for update in api.waiting]
    again = Life(api.url)
    async with again.listening():
        await until(lambda: len(again.desk.taken) == 2)

    assert (waiting, again.desk.keys) == ([first, second], [str(first), str(second)])
    assert offsets(api)[:2] == [None, None]


async def test_updates_are_taken_in_order(api: BotApi):
    life = Life(api.url)
    numbers = [str(api.says(f"{n}")) for n in range(20)]
    async with life.listening():
        await until(lambda: len(life.desk.taken) == 20)

    assert life.desk.keys == numbers


async def test_number_that_jumps_back_is_followed(api: BotApi):
    """After a quiet week Telegram numbers on from anywhere."""
    life = Life(api.url)
    async with life.listening():
        high = api.says("one")
        await until(lambda: len(offsets(api)) == 2)
        api.ends_poll()
        await until(lambda: len(offsets(api)) == 3)
        api.number = 10
        low = api.says("two")
        await until(lambda: len(offsets(api)) == 4)

    assert life.desk.keys == [str(high), str(low)]
    assert offsets(api) == [None, high + 1, None, low + 1]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(CUT_BEFORE, id="cut"),
        pytest.param(CUT_WITHIN, id="cut half-way"),
        pytest.param(LOGIN, id="a page"),
        pytest.param(REDIRECTED, id="redirected"),
        pytest.param(Fault(404, b"<html>"), id="a page with 404"),
        pytest.param(Fault(409, b"<html>"), id="a page with 409"),
        pytest.param(refusal(502, "Bad Gateway"), id="5xx"),
        pytest.param(Fault(200, b'{"ok": true, "result": {}}'), id="no list"),
        pytest.param(Fault(200, b'{"ok": true, "result": [{}, 7]}'), id="updates without numbers"),
    ],
)
async def test_poll_that_fails_is_repeated(api: BotApi, fault: Fault):
    api.fail("getUpdates", fault, fault)
    number = api.says("one")
    life = Life(api.url)
    async with life.listening():
        await until(lambda: len(offsets(api)) == 4)

    assert (life.desk.keys, life.waits.seconds) == ([str(number)], [1, 2])


async def test_poll_that_hangs_is_given_up(api: BotApi):
    api.fail("getUpdates", HANGS)
    life = Life(api.url, limits=QUICK)
    async with life.listening():
        await until(lambda: len(life.waits.seconds) >= 1)
        number = api.says("one")
        await until(lambda: bool(life.desk.taken))

    assert life.desk.keys == [str(number)]


async def test_pauses_grow_while_nobody_is_there():
    life = Life("http://127.0.0.1:9", waits=7)
    async with life.listening():
        await life.waits.over.wait()

    assert life.waits.seconds == [1, 2, 4, 8, 16, 30, 30]


async def test_pauses_begin_anew_after_a_success(api: BotApi):
    life = Life(api.url)
    for _ in range(2):
        api.fail("getUpdates", LOGIN, LOGIN)
    async with life.listening():
        await until(lambda: len(life.waits.seconds) == 4)
        api.says("one")
        await until(lambda: len(offsets(api)) == 6)
        api.fail("getUpdates", LOGIN)
        api.says("two")
        await until(lambda: len(life.waits.seconds) == 5)

    assert life.waits.seconds == [1, 2, 4, 8, 1]


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [
        pytest.param(refusal(429, "Too Many Requests", retry_after=40), 40, id="a figure"),
        pytest.param(refusal(429, "Too Many Requests"), 5, id="no figure"),
    ],
)
async def test_pause_that_telegram_wants_is_kept(api: BotApi, fault: Fault, seconds: float):
    api.fail("getUpdates", fault)
    life = Life(api.url)
    async with life.listening():
        await until(lambda: len(offsets(api)) == 2)

    assert life.waits.seconds == [seconds]


async def test_third_conflict_in_a_minute_ends_it(api: BotApi):
    api.fail("getUpdates", *[CONFLICT] * 3)
    life = Life(api.url)
    async with life.listening() as task:
        with pytest.raises(TokenInUse) as caught:
            await task

    assert (caught.value.args, life.waits.seconds) == ((IN_USE,), [5, 5])


async def test_conflicts_long_apart_are_our_own_restarts(api: BotApi):
    life = Life(api.url)
    async with life.listening():
        for count in range(1, 5):
            api.fail("getUpdates", CONFLICT)
            api.ends_poll()
            await until(lambda count=count: len(life.waits.seconds) == count)  # type: ignore[misc]  # -- bound at once
            life.clock.forward(31)

        assert life.waits.seconds == [5, 5, 5, 5]


async def test_webhook_in_the_way_is_taken_down_with_nothing_lost(api: BotApi):
    number = api.says("one")
    api.fail("getUpdates", HOOKED, HOOKED)
    api.fail("deleteWebhook", LOGIN)
    life = Life(api.url)
    async with life.listening():
        await until(lambda: bool(life.desk.taken))

    assert (life.desk.keys, api.asked("deleteWebhook")) == (
        [str(number)],
        [{"drop_pending_updates": False}] * 2,
    )


@pytest.mark.parametrize("code", [401, 404])
async def test_token_that_is_revoked_ends_it(api: BotApi, code: int):
    api.fail("getUpdates", refusal(code, "Unauthorized"))
    life = Life(api.url)
    async with life.listening() as task:
        with pytest.raises(TokenRefused) as caught:
            await task

    assert caught.value.args == (REFUSED,)


async def test_each_answer_is_a_sign_of_life(api: BotApi):
    life = Life(api.url)
    before = life.bot.heard_at
    async with life.listening():
        life.clock.forward(100)
        api.says("one")
        await until(lambda: len(offsets(api)) == 2)
        heard = life.bot.heard_at
        life.clock.forward(100)
        api.fail("getUpdates", LOGIN)
        api.ends_poll()
        await until(lambda: len(life.waits.seconds) == 1)

    assert (before, heard, life.bot.heard_at) == (None, 100, 200)
    assert life.clock.elapsed() == 201


async def test_poll_can_be_cancelled_and_begun_again(api: BotApi):
    life = Life(api.url)
    task = asyncio.ensure_future(life.bot.listen(life.desk))
    await until(lambda: len(offsets(api)) == 1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    number = api.says("one")
    async with life.listening():
        await until(lambda: bool(life.desk.taken))

    assert life.desk.keys == [str(number)]

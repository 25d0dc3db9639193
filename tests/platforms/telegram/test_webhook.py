"""Telegram brings updates itself: only it may, and it is thanked for what is stored."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.platforms.telegram.adapter import Limits
from bot.platforms.telegram.webhook import SECRET
from bot.web.surface import Surface
from tests.platforms.telegram.bot import AT_LEISURE, Life, until
from tests.platforms.telegram.server import LOGIN, BotApi, private, refusal

WORD = "s3cret_of-the-operator"
NEXT = {"update_id": 3, "message": {**private(), "text": "next?"}}
PRESS = {
    "update_id": 4,
    "callback_query": {"id": "q9", "from": {"id": 7}, "data": "1:next:"},
}


@dataclass
class Door:
    """Telegram's way in."""

    life: Life
    url: str

    async def brings(self, update: object, **headers: str) -> tuple[int, Any]:
        given = headers or {SECRET: WORD}
        body = {"data": update} if isinstance(update, bytes) else {"json": update}
        async with (
            ClientSession() as people,
            people.post(self.url, headers=given, **body) as response,
        ):
            return response.status, await response.text()


@pytest.fixture
def limits() -> Limits:
    return AT_LEISURE


@pytest.fixture
async def door(api: BotApi, limits: Limits) -> AsyncIterator[Door]:
    site = "https://bot.example.org"
    life = Life(api.url, mode="webhook", url=site, secret=WORD, limits=limits)
    surface = Surface()
    surface.mount(life.bot.webhook_path, life.bot.webhook)
    place = await surface.open("127.0.0.1:0")
    try:
        yield Door(life, f"http://{place}{life.bot.webhook_path}")
    finally:
        await surface.close()
        await life.bot.close()


async def test_update_is_stored_before_telegram_is_thanked(api: BotApi, door: Door):
    async with door.life.listening():
        await until(lambda: bool(api.webhook))
        answer = await door.brings(NEXT)

    assert (answer, door.life.desk.keys) == ((200, ""), ["3"])
    assert api.asked("getUpdates") == []


async def test_press_is_answered_in_the_same_breath(api: BotApi, door: Door):
    async with door.life.listening():
        await until(lambda: bool(api.webhook))
        answer = await door.brings(PRESS)

    assert answer == (200, '{"method": "answerCallbackQuery", "callback_query_id": "q9"}')
    assert api.asked("answerCallbackQuery") == []


async def test_update_that_cannot_be_stored_comes_again(api: BotApi, door: Door):
    door.life.desk.ends = [OSError("disk full")]
    async with door.life.listening():
        await until(lambda: bool(api.webhook))
        (first, _), (second, _) = await door.brings(NEXT), await door.brings(NEXT)

    assert (first, second, door.life.desk.keys) == (500, 200, ["3"])


@pytest.mark.parametrize(
    ("update", "headers", "status"),
    [
        pytest.param(NEXT, {SECRET: "guess"}, 401, id="a guess"),
        pytest.param(NEXT, {SECRET: WORD[:-1]}, 401, id="nearly"),
        pytest.param(NEXT, {SECRET: ""}, 401, id="an empty word"),
        pytest.param(NEXT, {"X-Other": WORD}, 401, id="no word"),
        pytest.param(NEXT, {SECRET: "비밀"}, 401, id="a word in Korean"),
        pytest.param(b"{", {}, 400, id="no JSON"),
        pytest.param(b"[" * 99999, {}, 400, id="too deep"),
        pytest.param(b"\xff", {}, 400, id="no text"),
        pytest.param([], {}, 200, id="JSON, but no update"),
    ],
)
async def test_what_is_brought_wrongly_is_refused(
    api: BotApi, door: Door, update: object, headers: dict[str, str], status: int
):
    async with door.life.listening():
        await until(lambda: bool(api.webhook))
        answer = await door.brings(update, **headers)

    assert (answer[0], door.life.desk.taken) == (status, [])


@pytest.mark.parametrize("limits", [replace(AT_LEISURE, body=0.05)], ids=["a short patience"])
async def test_body_that_trickles_in_is_given_up(api: BotApi, door: Door):
    async def slowly() -> AsyncIterator[bytes]:
        yield b"{"
        await until(lambda: False)

    async with door.life.listening(), ClientSession() as people:
        await until(lambda: bool(api.webhook))
        async with people.post(door.url, data=slowly(), headers={SECRET: WORD}) as response:
            status = response.status

    assert status == 408


async def test_nobody_takes_updates_while_nobody_listens(api: BotApi, door: Door):
    before = await door.brings(NEXT)
    async with door.life.listening():
        await until(lambda: bool(api.webhook))
    after = await door.brings(NEXT)

    assert (before[0], after[0]) == (503, 503)


async def test_telegram_is_told_where_to_bring_them(api: BotApi, door: Door):
    api.fail("setWebhook", LOGIN, refusal(500, "x"))
    async with door.life.listening():
        await until(lambda: bool(api.webhook))

    assert (door.life.waits.seconds, api.webhook) == (
        [1, 2],
        {
            "url": "https://bot.example.org/telegram",
            "secret_token": WORD,
            "allowed_updates": ["message", "callback_query", "my_chat_member"],
            "drop_pending_updates": False,
        },
    )


async def test_secret_is_made_where_none_is_given(api: BotApi):
    words: list[str] = []
    for _ in range(2):
        life = Life(api.url, mode="webhook", url="https://bot.example.org")
        async with life.listening():
            await until(lambda: len(api.asked("setWebhook")) > len(words))
        words.append(api.webhook["secret_token"])

    assert (len(set(words)), [len(word) >= 32 for word in words]) == (2, [True, True])

"""The bot introduces itself in two languages, and only where that is not done yet."""

import re

import pytest

from bot.platforms.telegram.profile import MENU, give_menu, introduce, menu
from bot.platforms.telegram.wire import Api, Wire
from tests.platforms.telegram.server import LOGIN, TOKEN, BotApi

LANGUAGES = ("en", "ko")


@pytest.fixture
def client(api: BotApi) -> Api:
    return Api(Wire(connect=5, read=5), token=TOKEN, url=api.url)


def changes(api: BotApi) -> list[str]:
    return [method for method, _ in api.calls if method.startswith("setMy")]


async def test_bot_introduces_itself_once(api: BotApi, client: Api):
    await introduce(client)
    first = changes(api)
    await introduce(client)
    await client.close()

    everything = ["setMyCommands", "setMyName", "setMyDescription", "setMyShortDescription"]
    assert (first, changes(api)) == (everything * 2, everything * 2)


async def test_bot_says_it_in_both_languages(api: BotApi, client: Api):
    await introduce(client)
    await client.close()

    assert {key: value for key, value in api.profile.items() if key.startswith("Name")} == {
        'Name ""': "Gildongmu",
        "Name ko": "길동무",
    }
    assert (api.profile['Commands ""'], api.profile["Commands ko"]) == (menu("en"), menu("ko"))


async def test_only_what_differs_is_changed(api: BotApi, client: Api):
    await introduce(client)
    api.calls.clear()
    api.profile["Description ko"] = "x"
    await introduce(client)
    await client.close()

    assert changes(api) == ["setMyDescription"]


async def test_introduction_may_fail(api: BotApi, client: Api):
    api.fail("getMyName", LOGIN)
    await introduce(client)
    await client.close()

    assert changes(api) == ["setMyCommands"]


async def test_chat_has_a_menu_of_its_own(api: BotApi, client: Api):
    for _ in range(2):
        await give_menu(client, "7", "ko", MENU[:1])
    await client.close()

    assert api.asked("setMyCommands") == [
        {
            "scope": {"type": "chat", "chat_id": 7},
            "commands": [{"command": "next", "description": "다음 일정과 집결 장소"}],
        }
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_menu_keeps_to_what_telegram_takes(language: str):
    """core.telegram.org/bots/api, BotCommand."""
    entries = menu("ko" if language == "ko" else "en")

    assert len(entries) <= 100
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", entry["command"])
        assert 1 <= len(entry["description"]) <= 256


async def test_profile_keeps_to_what_telegram_takes(api: BotApi, client: Api):
    await introduce(client)
    await client.close()
    bounds = {"Name": 64, "Description": 512, "ShortDescription": 120}

    for key, text in api.profile.items():
        what, _ = key.split(" ")
        if what in bounds:
            assert 0 < len(text) <= bounds[what]

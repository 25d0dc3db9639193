"""The bot opens, learns who it is, answers presses, and shows its token to nobody."""

import logging

import pytest

from bot.chat.blocks import Heading
from bot.chat.message import Message
from bot.platforms.telegram.polling import REFUSED
from bot.services.messenger import Accepted, Sending, TokenRefused
from tests.platforms.telegram.bot import QUICK, Life, until
from tests.platforms.telegram.server import (
    HANGS,
    LOGIN,
    TOKEN,
    BotApi,
    Fault,
    private,
    refusal,
)

NOWHERE = "http://127.0.0.1:9"
HELLO = Sending("key", "P1", "7", Message((Heading("Hello"),)))


async def test_bot_learns_its_name(api: BotApi):
    life = Life(api.url)
    before = life.bot.username
    await life.bot.open()
    await life.bot.close()

    assert (before, life.bot.username) == (None, "gil_bot")


@pytest.mark.parametrize("code", [401, 404])
async def test_wrong_token_is_refused_at_once(api: BotApi, code: int):
    api.fail("getMe", refusal(code, "Unauthorized"))
    life = Life(api.url)

    with pytest.raises(TokenRefused) as caught:
        await life.bot.open()
    await life.bot.close()

    assert caught.value.args == (REFUSED,)


async def test_other_token_is_refused(api: BotApi):
    life = Life(api.url, token="43:OTHER")  # noqa: S106 -- of no bot

    with pytest.raises(TokenRefused):
        await life.bot.open()
    await life.bot.close()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(LOGIN, id="a page"),
        pytest.param(Fault(404, b"<html>"), id="a page with 404"),
        pytest.param(refusal(500, "Internal Server Error"), id="5xx"),
        pytest.param(Fault(200, b'{"ok": true, "result": {"id": 42}}'), id="no name"),
        pytest.param(HANGS, id="no answer"),
    ],
)
async def test_dead_network_is_no_error(api: BotApi, fault: Fault):
    api.fail("getMe", fault)
    life = Life(api.url, limits=QUICK)
    await life.bot.open()
    async with life.listening():
        api.says("one")
        await until(lambda: bool(life.desk.taken))

    assert (life.bot.username, life.waits.seconds) == ("gil_bot", [])


async def test_bot_asks_who_it_is_until_it_is_told():
    life = Life(NOWHERE, waits=3)
    await life.bot.open()
    async with life.listening():
        await life.waits.over.wait()

    assert life.waits.seconds == [1, 2, 4]


async def test_token_refused_before_the_first_poll_ends_it(api: BotApi):
    api.fail("getMe", LOGIN, LOGIN, refusal(401, "Unauthorized"))
    life = Life(api.url)
    await life.bot.open()
    async with life.listening() as task:
        with pytest.raises(TokenRefused):
            await task


async def test_press_is_stored_and_answered(api: BotApi):
    life = Life(api.url)
    async with life.listening():
        api.presses("1:next:")
        await until(lambda: bool(api.asked("answerCallbackQuery")))

        assert [request.pressed for request in life.desk.taken] == ["5"]
    assert api.asked("answerCallbackQuery") == [{"callback_query_id": "q1"}]


async def test_press_that_means_nothing_is_answered(api: BotApi):
    life = Life(api.url)
    async with life.listening():
        api.presses("9:forged")
        await until(lambda: bool(api.asked("answerCallbackQuery")))

    assert life.desk.taken == []


async def test_press_that_cannot_be_stored_is_not_answered(api: BotApi):
    life = Life(api.url)
    life.desk.ends = [OSError("disk full")]
    api.presses("1:next:")
    async with life.listening() as task:
        with pytest.raises(OSError, match="disk full"):
            await task

    assert api.asked("answerCallbackQuery") == []


async def test_press_too_old_to_be_answered_is_obeyed(api: BotApi):
    api.fail("answerCallbackQuery", refusal(400, "Bad Request: query is too old"))
    life = Life(api.url)
    async with life.listening():
        api.presses("1:next:")
        api.says("one")
        await until(lambda: len(life.desk.taken) == 2 and not api.faults["answerCallbackQuery"])

    assert len(life.desk.taken) == 2


async def test_answer_that_hangs_holds_nobody_up(api: BotApi):
    api.fail("answerCallbackQuery", HANGS)
    life = Life(api.url)
    async with life.listening():
        api.presses("1:next:")
        await until(lambda: bool(api.asked("answerCallbackQuery")))
        api.says("one")
        await until(lambda: len(life.desk.taken) == 2)

    assert life.waits.seconds == []


async def test_chats_that_are_lost_or_moved_are_told(api: BotApi):
    life = Life(api.url)
    api.happens(
        my_chat_member={
            "chat": {"id": 7, "type": "private"},
            "new_chat_member": {"status": "kicked"},
        }
    )
    api.happens(message={"chat": {"id": -5, "type": "group"}, "migrate_to_chat_id": -100})
    api.happens(message={**private(), "new_chat_title": "x"})
    async with life.listening():
        await until(lambda: not api.waiting)

    assert (life.desk.lost_chats, life.desk.moves, life.desk.taken) == (
        [("telegram", "7")],
        [("telegram", "-5", "-100")],
        [],
    )


@pytest.mark.parametrize(
    ("fault", "is_given"),
    [
        pytest.param(None, True, id="given"),
        pytest.param(refusal(400, "Bad Request: chat not found"), False, id="no such chat"),
        pytest.param(LOGIN, False, id="a page"),
    ],
)
async def test_chat_is_given_a_menu(api: BotApi, fault: Fault | None, *, is_given: bool):
    api.fail("getMyCommands", *([fault] if fault else []))
    life = Life(api.url)
    given = await life.bot.give_menu("7", "en", [("next", "What comes next, and where to meet")])
    await life.bot.close()

    assert (given, len(api.asked("setMyCommands"))) == (is_given, int(is_given))


async def test_token_shows_nowhere(api: BotApi, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    for method in ("getMe", "getUpdates", "sendMessage", "answerCallbackQuery", "getMyName"):
        api.fail(method, LOGIN, Fault(404, b"<html>"), refusal(500, "x"))
    life = Life(api.url)
    await life.bot.open()
    async with life.listening():
        api.presses("1:next:")
        for _ in range(4):
            await life.bot.send(HELLO)
        await until(lambda: bool(life.desk.taken))
    lonely = Life(NOWHERE)
    outcome = await lonely.bot.send(HELLO)
    await lonely.bot.close()

    parts = [life.bot, *vars(life.bot).values()]
    shown = " ".join([caplog.text, *map(repr, parts), *(repr(vars(part)) for part in parts[:2])])
    assert (TOKEN in shown, "SECRET" in shown, isinstance(outcome, Accepted)) == (
        False,
        False,
        False,
    )

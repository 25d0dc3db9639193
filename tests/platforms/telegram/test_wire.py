"""A request to the Bot API ends with its result, or with an error that says how far it came."""

from datetime import timedelta

import aiohttp
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.platforms.telegram.wire import Api, TooManyRequestsError, Wire
from tests.platforms.telegram.server import (
    CUT_BEFORE,
    CUT_WITHIN,
    HANGS,
    LOGIN,
    REDIRECTED,
    TOKEN,
    BotApi,
    Fault,
    refusal,
)

NOBODY = "http://127.0.0.1:9"  # the port "discard": nobody listens


async def called(url: str, *, read: float = 5, connect: float = 5) -> object:
    api = Api(Wire(connect=connect, read=read), token=TOKEN, url=url)
    try:
        return await api.call("sendMessage", {"chat_id": 7, "text": "x"})
    finally:
        await api.close()


def shown(error: BaseException) -> str:
    """All that a traceback or a log could show of it."""
    parts = [repr(error), str(error)]
    for other in (error.__cause__, error.__context__):
        parts += [shown(other)] if other else []
    return " ".join(parts)


async def test_request_brings_the_result(api: BotApi):
    result = await called(api.url)

    assert (result, api.calls) == (
        {"message_id": 1},
        [("sendMessage", {"chat_id": 7, "text": "x"})],
    )


@pytest.mark.parametrize(
    ("fault", "kind", "cause"),
    [
        pytest.param(CUT_BEFORE, NetworkError, aiohttp.ServerDisconnectedError, id="cut"),
        pytest.param(CUT_WITHIN, NetworkError, aiohttp.ClientPayloadError, id="cut half-way"),
        pytest.param(LOGIN, TelegramError, None, id="a page"),
        pytest.param(REDIRECTED, NetworkError, TelegramError, id="redirected"),
        pytest.param(Fault(200, b"[1]"), TelegramError, None, id="a list"),
        pytest.param(Fault(200, b"{}"), TelegramError, None, id="nothing in it"),
        pytest.param(Fault(200, b"[" * 9999), TelegramError, None, id="too deep"),
        pytest.param(Fault(200, b"\xff\xfe"), TelegramError, None, id="not text"),
        pytest.param(Fault(400, b'{"parameters": [1]}'), TelegramError, None, id="odd parameters"),
        pytest.param(Fault(599, b""), NetworkError, TelegramError, id="unknown status"),
        pytest.param(refusal(500, "Internal Server Error"), NetworkError, None, id="500"),
        pytest.param(Fault(502, b"<html>"), NetworkError, TelegramError, id="502"),
        pytest.param(refusal(403, "Forbidden: blocked"), Forbidden, None, id="forbidden"),
        pytest.param(refusal(400, "Bad Request: what"), BadRequest, None, id="bad request"),
        pytest.param(refusal(401, "Unauthorized"), InvalidToken, None, id="401"),
        pytest.param(refusal(404, "Not Found"), InvalidToken, None, id="404"),
        pytest.param(refusal(409, "Conflict: other"), Conflict, None, id="conflict"),
        pytest.param(
            refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-1001),
            ChatMigrated,
            None,
            id="moved",
        ),
    ],
)
async def test_request_ends_with_an_error(
    api: BotApi, fault: Fault, kind: type[TelegramError], cause: type[Exception] | None
):
    api.fail("sendMessage", fault)

    with pytest.raises(TelegramError) as caught:
        await called(api.url)

    assert (type(caught.value), type(caught.value.__cause__)) == (kind, cause or type(None))
    assert TOKEN not in shown(caught.value)


async def test_request_that_is_not_answered_is_given_up(api: BotApi):
    api.fail("sendMessage", HANGS)

    with pytest.raises(TimedOut) as caught:
        await called(api.url, read=0.05)

    assert isinstance(caught.value.__cause__, aiohttp.SocketTimeoutError)
    assert TOKEN not in shown(caught.value)


async def test_request_to_nobody_says_that_there_was_no_connection():
    with pytest.raises(NetworkError) as caught:
        await called(NOBODY)

    assert isinstance(caught.value.__cause__, aiohttp.ClientConnectorError)
    assert TOKEN not in shown(caught.value)


async def test_request_that_finds_no_connection_in_time_says_so(api: BotApi):
    with pytest.raises(TimedOut) as caught:
        await called(api.url, connect=1e-9)

    assert isinstance(caught.value.__cause__, aiohttp.ConnectionTimeoutError)
    assert TOKEN not in shown(caught.value)


async def test_address_that_is_none_does_not_show_the_token():
    with pytest.raises(NetworkError) as caught:
        await called("http://[")

    assert caught.value.__cause__ is None
    assert TOKEN not in shown(caught.value)


@pytest.mark.parametrize(
    ("fault", "after"),
    [
        pytest.param(
            refusal(429, "Too Many Requests", retry_after=3), timedelta(seconds=3), id="a figure"
        ),
        pytest.param(
            refusal(429, "Too Many Requests", retry_after=0.5),
            timedelta(seconds=0.5),
            id="a fraction",
        ),
        pytest.param(refusal(429, "Too Many Requests"), None, id="no figure"),
        pytest.param(refusal(429, "Too Many Requests", retry_after=0), None, id="nought"),
        pytest.param(refusal(429, "Too Many Requests", retry_after="soon"), None, id="a word"),
        pytest.param(
            refusal(429, "Too Many Requests", retry_after=10**12), timedelta(days=1), id="for ever"
        ),
        pytest.param(Fault(429, b"<html>"), None, id="a page"),
    ],
)
async def test_pause_that_telegram_wants_is_read(
    api: BotApi, fault: Fault, after: timedelta | None
):
    api.fail("sendMessage", fault)

    with pytest.raises(TooManyRequestsError) as caught:
        await called(api.url)

    assert caught.value.after == after


async def test_connection_is_kept_between_requests(api: BotApi):
    client = Api(Wire(connect=5, read=5), token=TOKEN, url=api.url + "/")
    for _ in range(3):
        await client.call("getMe")
    await client.close()
    await client.close()

    assert (len(api.connections), TOKEN in repr(vars(client))) == (1, False)

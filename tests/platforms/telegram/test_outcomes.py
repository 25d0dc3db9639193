"""Every error of the library and of the network has one end, by its exact class."""

from datetime import timedelta

import aiohttp
import pytest
from telegram import error as errors
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    PassportDecryptionError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.platforms.telegram.outcomes import is_refusal, outcome
from bot.platforms.telegram.wire import TooManyRequestsError
from bot.services.messenger import Failed, Gone, Later, Limited, Maybe, Outcome

SOON = timedelta(seconds=3)
STOPPED = Limited(timedelta(minutes=1), is_everywhere=True)
NOT_JSON = TelegramError("invalid server response")
UNREACHED = aiohttp.ClientConnectorError(None, OSError("refused"))  # type: ignore[arg-type]  # -- only its class counts


def after(error: TelegramError, cause: Exception | None = None) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "ended"),
    [
        pytest.param(after(NetworkError("x"), UNREACHED), Later(SOON), id="nobody there"),
        pytest.param(
            after(TimedOut(), aiohttp.ConnectionTimeoutError()), Later(SOON), id="no line in time"
        ),
        pytest.param(
            after(NetworkError("x"), aiohttp.ClientConnectorDNSError(None, OSError("?"))),  # type: ignore[arg-type]  # -- as above
            Later(SOON),
            id="no such host",
        ),
        pytest.param(after(TimedOut(), aiohttp.SocketTimeoutError()), Maybe(), id="no answer"),
        pytest.param(after(TimedOut(), TimeoutError()), Maybe(), id="a slow answer"),
        pytest.param(
            after(NetworkError("x"), aiohttp.ServerDisconnectedError()), Maybe(), id="cut"
        ),
        pytest.param(
            after(NetworkError("x"), aiohttp.ClientPayloadError()), Maybe(), id="cut half-way"
        ),
        pytest.param(after(NetworkError("x"), aiohttp.ClientOSError()), Maybe(), id="reset"),
        pytest.param(NetworkError("Bad Gateway"), Maybe(), id="5xx"),
        pytest.param(after(NetworkError("Found (302)"), NOT_JSON), Maybe(), id="3xx"),
        pytest.param(NOT_JSON, Maybe(), id="a page with 200"),
        pytest.param(after(Forbidden("x"), NOT_JSON), Maybe(), id="a page with 403"),
        pytest.param(after(BadRequest("x"), NOT_JSON), Maybe(), id="a page with 400"),
        pytest.param(after(InvalidToken(), NOT_JSON), Maybe(), id="a page with 404"),
        pytest.param(TooManyRequestsError(SOON), Limited(SOON), id="429 with a figure"),
        pytest.param(TooManyRequestsError(None), Limited(None), id="429 without"),
        pytest.param(RetryAfter.__new__(RetryAfter), Limited(None), id="a pause, not by 429"),
        pytest.param(Forbidden("bot was blocked by the user"), Gone(), id="blocked"),
        pytest.param(BadRequest("Chat not found"), Gone(), id="no such chat"),
        pytest.param(BadRequest("Message text is empty"), Failed(), id="wrong message"),
        pytest.param(InvalidToken(), STOPPED, id="token refused"),
        pytest.param(Conflict("x"), STOPPED, id="token in use"),
        pytest.param(EndPointNotFound("x"), Maybe(), id="no such method"),
        pytest.param(PassportDecryptionError("x"), Maybe(), id="of no concern"),
    ],
)
def test_error_has_its_end(error: TelegramError, ended: Outcome):
    assert outcome(error, soon=SOON) == ended


def test_every_class_of_the_library_is_known():
    """Should a new one come, it has to be given its end."""
    classes = {each for each in vars(errors).values() if isinstance(each, type)}

    assert {each.__name__ for each in classes if issubclass(each, TelegramError)} == {
        *("TelegramError", "NetworkError", "TimedOut", "BadRequest", "Forbidden"),
        *("InvalidToken", "Conflict", "EndPointNotFound", "PassportDecryptionError"),
        "ChatMigrated",  # the message is sent to the new chat
        "RetryAfter",  # of a 429 TooManyRequestsError is made in its place
    }


@pytest.mark.parametrize(
    ("error", "is_refused"),
    [
        pytest.param(InvalidToken(), True, id="by Telegram"),
        pytest.param(after(InvalidToken(), NOT_JSON), False, id="by a page"),
        pytest.param(ChatMigrated(-1), False, id="another error"),
    ],
)
def test_token_is_refused_by_telegram_only(error: TelegramError, *, is_refused: bool):
    assert is_refusal(error) is is_refused

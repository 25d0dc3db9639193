"""How a sending ended, by what the Bot API or the network answered."""

from datetime import timedelta

from aiohttp import ClientConnectorError, ConnectionTimeoutError
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.platforms.telegram.wire import TooManyRequestsError
from bot.services.messenger import Failed, Gone, Later, Limited, Maybe, Outcome

_STOPPED = timedelta(minutes=1)  # nothing is sent with a token that is refused


def outcome(error: TelegramError, *, soon: timedelta) -> Outcome:
    """`soon` is when to try again what surely was not sent.

    By exact class where one is the subclass of another: BadRequest is a NetworkError.
    """
    ended: Outcome = Maybe()
    match error:
        case _ if is_foreign(error):
            pass
        case TooManyRequestsError():
            ended = Limited(error.after)
        case RetryAfter():  # with another status than 429; its figure cannot be read in peace
            ended = Limited(None)
        case Forbidden():
            ended = Gone()
        case BadRequest():
            ended = Gone() if says(error, "chat not found") else Failed()
        case InvalidToken() | Conflict():
            ended = Limited(_STOPPED, is_everywhere=True)
        case TimedOut() | NetworkError() if is_unsent(error):
            ended = Later(soon)
        case _:
            pass
    return ended


def is_unsent(error: TelegramError) -> bool:
    """There was no connection to send anything over."""
    return isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError)


def is_foreign(error: TelegramError) -> bool:
    """The answer was not the Bot API's: a page of a proxy or of a hotel's network."""
    return isinstance(error.__cause__, TelegramError)


def is_refusal(error: TelegramError) -> bool:
    """Telegram itself does not know the token."""
    return isinstance(error, InvalidToken) and not is_foreign(error)


def says(error: TelegramError, *words: str) -> bool:
    """Whether the description has one of these in it, in whatever case."""
    description = error.message.casefold()
    return any(word in description for word in words)

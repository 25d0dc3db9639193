"""Pauses double up to half a minute."""

from bot.platforms.telegram.backoff import Backoff, rest


def test_pauses_double_until_something_succeeds():
    backoff = Backoff()
    grown = [backoff.failed() for _ in range(7)]
    backoff.succeeded()

    assert (grown, backoff.is_calm, backoff.failed(), backoff.is_calm) == (
        [1, 2, 4, 8, 16, 30, 30],
        True,
        1,
        False,
    )


async def test_rest_comes_to_an_end():
    await rest(0)

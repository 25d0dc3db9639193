from dataclasses import replace
from datetime import timedelta

from bot.services.forget import forget
from bot.store import inbox, outbox
from bot.store.attempts import claim, failed
from bot.store.inbox import Incoming
from bot.store.outbox import Channel
from bot.store.transaction import Transaction
from tests.services.conftest import House
from tests.services.test_deliver import NOW, outgoing

HOUR = timedelta(hours=1)


def ended(transaction: Transaction) -> None:
    """One request answered and one message ended, both now; one more of each is open."""
    for key in "12":
        inbox.receive(transaction, Incoming("paper", key, key, "words", NOW), now=NOW)
    outbox.queue(transaction, [outgoing(1), replace(outgoing(2), not_before=NOW + HOUR)], now=NOW)
    first, _ = inbox.take(transaction, epoch=1)
    inbox.finish(transaction, first, now=NOW)
    [sent] = claim(
        transaction, lambda _: Channel("paper", "1"), now=NOW, epoch=1, lease_until=9, limit=9
    )
    failed(transaction, sent.attempt, now=NOW)


def kept(transaction: Transaction) -> tuple[int, int]:
    """How many requests and messages still have their words."""
    [[requests]] = transaction.rows("SELECT count(payload) FROM inbox")
    [[messages]] = transaction.rows("SELECT count(message) FROM outbox")
    return requests, messages


async def test_words_go_after_their_time(house: House):
    await house.database.write(ended)

    counts = [
        await forget(house.database, now=NOW + hours * HOUR + timedelta(seconds=seconds))
        for hours, seconds in ((24, 0), (24, 1), (48, 0), (48, 1), (1000, 0))
    ]

    assert counts == [0, 1, 0, 1, 0]
    assert await house.database.read(kept) == (1, 1)

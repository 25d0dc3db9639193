"""Forget what was said once it has served: the keys stay, words and strangers' addresses go."""

from datetime import datetime, timedelta

from bot.store import erasure, inbox, knocks, nonces, questions, states
from bot.store.database import Database
from bot.store.transaction import Transaction

REQUESTS = timedelta(hours=24)
MESSAGES = timedelta(hours=48)
"""As long as Telegram lets a message be edited."""


async def forget(database: Database, *, now: datetime) -> int:
    """Erase the words of requests and messages that ended long enough ago. Returns how many."""
    return await database.write(_erase, now)


def _erase(transaction: Transaction, now: datetime) -> int:
    nonces.erase(transaction, before=now)
    knocks.erase(transaction, before=now - REQUESTS)
    erasure.of_strangers(transaction, before=now - MESSAGES)
    words = inbox.erase(transaction, before=now - REQUESTS)
    words += questions.erase(transaction, before=now - MESSAGES)
    return words + states.erase(transaction, before=now - MESSAGES)

"""What each chat was about last."""

from datetime import UTC, datetime, timedelta

from bot.store import contexts
from bot.store.contexts import Kept
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
LONG_AGO = NOON - timedelta(minutes=15)


def kept(at: datetime = NOON, person: str = "P1", about: str = "{}") -> Kept:
    return Kept("choir", person, at, about)


def test_the_last_context_of_a_chat_is_kept(transaction: Transaction):
    contexts.keep(transaction, "console", "P1", kept(about='{"a": 1}'), since=LONG_AGO)
    contexts.keep(transaction, "console", "P1", kept(about='{"a": 2}'), since=LONG_AGO)

    assert contexts.of_chat(transaction, "console", "P1") == kept(about='{"a": 2}')


def test_chats_do_not_share_a_context(transaction: Transaction):
    contexts.keep(transaction, "console", "P1", kept(), since=LONG_AGO)

    assert contexts.of_chat(transaction, "console", "P2") is None
    assert contexts.of_chat(transaction, "telegram", "P1") is None


def test_what_no_longer_holds_is_forgotten_whoever_writes_next(transaction: Transaction):
    contexts.keep(transaction, "console", "P1", kept(), since=LONG_AGO)
    later = NOON + timedelta(minutes=16)
    contexts.keep(
        transaction, "console", "P2", kept(later, "P2"), since=later - timedelta(minutes=15)
    )

    assert contexts.of_chat(transaction, "console", "P1") is None


def test_a_chat_can_start_afresh(transaction: Transaction):
    contexts.keep(transaction, "console", "P1", kept(), since=LONG_AGO)
    contexts.forget(transaction, "console", "P1")

    assert contexts.of_chat(transaction, "console", "P1") is None

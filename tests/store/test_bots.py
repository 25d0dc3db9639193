"""The names of the bot."""

from bot.store import bots
from bot.store.transaction import Transaction


def test_the_last_name_of_each_platform_is_remembered(transaction: Transaction):
    bots.remember(transaction, "telegram", "choir_bot")
    bots.remember(transaction, "telegram", "our_choir_bot")

    assert bots.name(transaction, "telegram") == "our_choir_bot"
    assert bots.name(transaction, "slack") is None

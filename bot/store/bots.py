"""By what name the bot goes on each platform: links to it are made of that."""

from bot.store.transaction import Transaction


def remember(transaction: Transaction, platform: str, name: str) -> None:
    """To be called whenever a platform has said the bot's own user name."""
    transaction.change(
        """
        INSERT INTO bots (platform, name) VALUES (?, ?)
        ON CONFLICT (platform) DO UPDATE SET name = excluded.name
        """,
        (platform, name),
    )


def name(transaction: Transaction, platform: str) -> str | None:
    """None if the bot has never run there."""
    row = transaction.row("SELECT name FROM bots WHERE platform = ?", (platform,))
    return row[0] if row else None

"""What goes when someone leaves: words and addresses. Keys stay, so the books balance."""

from datetime import datetime

from bot.domain.verbs import Verb
from bot.store import awaited, contexts, knocks, questions
from bot.store.channels import reopen
from bot.store.instants import stored
from bot.store.outbox import Channel
from bot.store.states import State, move
from bot.store.transaction import Transaction


def of_chat(transaction: Transaction, channel: Channel, *, now: datetime) -> None:
    """Erase what was said in a chat, and the chat's address wherever nothing is under way."""
    where = channel.platform, channel.address
    contexts.forget(transaction, *where)
    knocks.forget(transaction, channel)
    awaited.forget(transaction, channel)
    reopen(transaction, channel)
    transaction.change(
        """
        UPDATE inbox SET payload = NULL, address = ''
        WHERE platform = ? AND address = ? AND stage <> 'received'
        """,
        where,
    )
    _cancel(transaction, "platform = ? AND address = ?", where, now)
    transaction.change(
        """
        UPDATE outbox SET message = NULL, platform = NULL, address = NULL,
            platform_message_id = NULL, replaces = NULL
        WHERE platform = ? AND address = ? AND ended_at IS NOT NULL
        """,
        where,
    )
    transaction.change(
        """
        UPDATE members SET address = ''
        WHERE platform = ? AND address = ? AND left_at IS NOT NULL
        """,
        where,
    )


def of_person(transaction: Transaction, trip: str, person: str, *, now: datetime) -> None:
    """Erase what waits for a person or was told to them, and what they chose."""
    whom = trip, person
    _cancel(transaction, "trip = ? AND person = ?", whom, now)
    transaction.change(
        """
        UPDATE outbox SET message = NULL
        WHERE trip = ? AND person = ? AND ended_at IS NOT NULL
        """,
        whom,
    )
    questions.erase_of(transaction, trip, person, now=now)
    transaction.change("DELETE FROM choices WHERE trip = ? AND person = ?", whom)
    transaction.change("DELETE FROM nonces WHERE trip = ? AND person = ?", whom)
    # The coordinators' button "not them" names the account.
    transaction.change(
        "DELETE FROM nonces WHERE trip = ? AND verb = ? AND argument LIKE ? || ' %'",
        (trip, Verb.EXPEL, person),
    )


def of_strangers(transaction: Transaction, *, before: datetime) -> int:
    """Forget where messages went that ended before this instant, if nobody there is a member.

    To be called before their texts are erased: that is how they are found.
    """
    return transaction.change(
        """
        UPDATE outbox SET platform = NULL, address = NULL, platform_message_id = NULL,
            replaces = NULL
        WHERE message IS NOT NULL AND ended_at < ? AND platform IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM members AS member
            WHERE member.platform = outbox.platform AND member.address = outbox.address
            AND member.left_at IS NULL
        )
        """,
        (stored(before),),
    )


def _cancel(transaction: Transaction, which: str, values: tuple[str, str], now: datetime) -> None:
    """Nothing that waits leaves any more."""
    rows = transaction.rows(
        f"SELECT id, state FROM outbox WHERE {which} AND state IN ('queued', 'held')",  # noqa: S608 -- `which` is written above, never by a person
        values,
    )
    for row, state in rows:
        changes = "ended_at = :now, message = NULL"
        move(transaction, row, State(state), State.CANCELLED, changes, now=stored(now))

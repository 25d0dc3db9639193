"""Write down how a sending ended, and what follows from it."""

from datetime import datetime, timedelta

from bot.services.messenger import Accepted, Failed, Gone, Later, Limited, Maybe, Outcome
from bot.services.pacing import UNNAMED
from bot.store import attempts, channels, doubts, outbox, states
from bot.store.attempts import Claimed
from bot.store.transaction import Transaction

_LONGEST = timedelta(hours=1)  # no platform asks for a longer pause that we would believe


def conclude(
    transaction: Transaction, claimed: Claimed, outcome: Outcome, *, now: datetime
) -> None:
    """Move the row on. A late word on an attempt that another one has followed changes nothing."""
    attempt = claimed.attempt
    match outcome:
        case Accepted(message_id):
            attempts.accepted(transaction, attempt, message_id=message_id, now=now)
        case Later(after):
            attempts.later(transaction, attempt, next_at=now + after)
        case Limited(after):
            attempts.later(transaction, attempt, next_at=now + (after or UNNAMED))
        case Maybe():
            attempts.maybe(transaction, attempt, now=now)
            doubts.settle(transaction, now=now)
        case Gone():
            channels.close(transaction, claimed.channel, now=now)
            if attempts.failed(transaction, attempt, now=now):
                outbox.queue_elsewhere(transaction, attempt.row, now=now)
        case Failed():
            attempts.failed(transaction, attempt, now=now)


def take_up(transaction: Transaction, *, epoch: int, elapsed: float, now: datetime) -> int:
    """Decide on all that an earlier run, or a sending that hangs, left open. Returns how much.

    What a clock that ran ahead has put off too far is due again.
    """
    states.hasten(transaction, now=now, at_most=_LONGEST)
    left = doubts.abandon(transaction, epoch=epoch, elapsed=elapsed, now=now)
    doubts.settle(transaction, now=now)
    return left

"""Messages put into the outbox as a broadcast or a plan would put them."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat.blocks import Heading, Paragraph
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.clock import SystemClock
from bot.store import outbox
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction

_TEXT = "The coach leaves from the side entrance today. Please be there five minutes early. " * 3


def notices(
    transaction: Transaction,
    platform: str,
    addresses: Sequence[str],
    *,
    lane: Lane = Lane.BROADCAST,
    due: datetime | None = None,
    name: str = "1",
) -> None:
    """One message to each address, due now or later."""
    now = SystemClock().now()
    message = to_json(Message((Heading(f"Notice {name}"), Paragraph((_TEXT,)))))
    rows = (
        Outgoing(
            key=f"broadcast:bench:{name}:{address}",
            trip="bench",
            kind="broadcast",
            lane=lane,
            person=address,
            cause=Cause("broadcast", address),
            message=message,
            not_before=due or now,
            expires_at=None,
            channel=Channel(platform, address),
        )
        for address in addresses
    )
    outbox.queue(transaction, rows, now=now)


def ended(transaction: Transaction, *, share: int) -> None:
    """Every `share`-th message waits on; the others have been sent."""
    transaction.change(
        """
        UPDATE outbox SET state = 'accepted', attempts = 1, epoch = 1, ended_at = next_at,
               platform_message_id = id
        WHERE id % ? <> 0
        """,
        (share,),
    )

"""Let people out: on one platform, or wholly, with everything that has to be erased."""

from datetime import datetime

from bot.store import erasure, invitations, members
from bot.store.members import Member
from bot.store.outbox import Channel
from bot.store.transaction import Transaction


def leave(
    transaction: Transaction, trip: str, person: str, platform: str, *, now: datetime
) -> Member | None:
    """End all contact with a person on one platform. None if they were not there.

    What was said in that chat is erased, with its address. What they chose stays, as it holds on
    every platform.
    """
    here = next(
        (m for m in members.of_person(transaction, trip, person) if m.platform == platform), None
    )
    if here is None:
        return None
    members.leave(transaction, trip=trip, person=person, platform=platform, now=now)
    if not members.of_address(transaction, platform, here.address):
        erasure.of_chat(transaction, Channel(platform, here.address), now=now)
    return here


def forget(
    transaction: Transaction, trip: str, person: str, *, now: datetime
) -> tuple[Member, ...]:
    """End all contact with a person everywhere, and erase what was said and chosen.

    Their codes are good no more. Returns where they were.
    """
    everywhere = members.of_person(transaction, trip, person)
    for member in everywhere:
        leave(transaction, trip, person, member.platform, now=now)
    invitations.withdraw(transaction, trip, person, now=now)
    erasure.of_person(transaction, trip, person, now=now)
    return everywhere

"""Letting people out erases what has to be erased, and nothing of anyone else."""

from datetime import UTC, datetime

import pytest

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.domain.choices import Choices, Leads
from bot.services.leave import forget, leave
from bot.store import choices, contexts, inbox, invitations, knocks, members, outbox
from bot.store.connection import temporary
from bot.store.contexts import Kept
from bot.store.database import Database
from bot.store.inbox import Incoming
from bot.store.inline import Inline
from bot.store.invitations import Purpose, new_code
from bot.store.knocks import Knock
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
HERE = Channel("telegram", "41")
OTHER = Channel("telegram", "42")


def letter(key: str, person: str, channel: Channel | None = None) -> Outgoing:
    return Outgoing(
        key=key,
        trip="choir",
        kind="reminder",
        lane=Lane.REMINDER,
        person=person,
        cause=Cause("reminder", person),
        message=to_json(Message((Heading("In half an hour"),))),
        not_before=NOON,
        expires_at=None,
        channel=channel,
    )


def join(transaction: Transaction, person: str, channel: Channel, trip: str = "choir") -> None:
    members.join(
        transaction,
        trip=trip,
        person=person,
        platform=channel.platform,
        address=channel.address,
        now=NOON,
    )


def settled(transaction: Transaction) -> None:
    """Two members with the same things said, chosen and waiting."""
    for person, channel in (("P1", HERE), ("P2", OTHER)):
        join(transaction, person, channel)
        where = channel.platform, channel.address
        contexts.keep(transaction, *where, Kept("choir", person, NOON, "{}"), since=NOON)
        knocks.note(transaction, channel, Knock.WRONG, now=NOON)
        choices.choose(transaction, "choir", person, Choices(leads=Leads.LAST))
        inbox.receive(
            transaction, Incoming("telegram", person, channel.address, "words", NOON), now=NOON
        )
        letters = [letter(f"any:{person}", person), letter(f"here:{person}", person, channel)]
        outbox.queue(transaction, letters, now=NOON)
    for taken in inbox.take(transaction, epoch=1):
        inbox.finish(transaction, taken, now=NOON)


def left_of(transaction: Transaction, person: str) -> dict[str, object]:
    """What is still there."""
    address = {"P1": "41", "P2": "42"}[person]
    states = "SELECT key, state FROM outbox WHERE person = ? ORDER BY key"
    [[said]] = transaction.rows(
        "SELECT count(*) FROM inbox WHERE address = ? AND payload IS NOT NULL", (address,)
    )
    return {
        "members": len(members.of_person(transaction, "choir", person)),
        "context": contexts.of_chat(transaction, "telegram", address) is not None,
        "said": said,
        "knocks": _knocks(transaction, address),
        "choices": choices.of_person(transaction, "choir", person) != Choices(),
        "waiting": [tuple(row) for row in transaction.rows(states, (person,))],
    }


ALL = {"members": 1, "context": True, "said": 1, "knocks": 1, "choices": True}


def everything(person: str) -> dict[str, object]:
    waiting = [(f"any:{person}", "queued"), (f"here:{person}", "queued")]
    return {**ALL, "waiting": waiting}


def _knocks(transaction: Transaction, address: str) -> int:
    [[count]] = transaction.rows("SELECT count(*) FROM knocks WHERE address = ?", (address,))
    return int(count)


@pytest.mark.parametrize("person", ["P1", "P2"])
async def test_everything_is_there_before(person: str):
    async with Database.open(temporary, Inline) as database:
        await database.write(settled)

        assert await database.read(left_of, person) == everything(person)


async def test_leaving_one_platform_ends_what_was_said_there():
    async with Database.open(temporary, Inline) as database:
        await database.write(settled)

        left = await database.write(leave, "choir", "P1", "telegram", now=NOON)

        assert left is not None
        assert left.address == "41"
        assert await database.read(left_of, "P1") == {
            "members": 0,
            "context": False,
            "said": 0,
            "knocks": 0,
            "choices": True,
            "waiting": [("any:P1", "queued"), ("here:P1", "cancelled")],
        }
        assert await database.read(left_of, "P2") == everything("P2")


async def test_whoever_is_not_there_cannot_leave():
    async with Database.open(temporary, Inline) as database:
        await database.write(settled)

        assert await database.write(leave, "choir", "P1", "slack", now=NOON) is None
        assert await database.read(left_of, "P1") == everything("P1")


async def test_a_chat_that_belongs_to_another_trip_too_keeps_what_was_said():
    async with Database.open(temporary, Inline) as database:
        await database.write(settled)
        await database.write(join, "Q1", HERE, "tango")

        await database.write(leave, "choir", "P1", "telegram", now=NOON)

        assert (await database.read(left_of, "P1"))["said"] == 1


async def test_to_be_forgotten_leaves_nothing_and_no_code():
    async with Database.open(temporary, Inline) as database:
        await database.write(settled)
        code = new_code()
        await database.write(
            invitations.issue,
            code,
            trip="choir",
            person="P1",
            purpose=Purpose.JOIN,
            expires_at=NOON.replace(year=2032),
            now=NOON,
        )

        [left] = await database.write(forget, "choir", "P1", now=NOON)

        assert left.platform == "telegram"
        assert await database.read(left_of, "P1") == {
            "members": 0,
            "context": False,
            "said": 0,
            "knocks": 0,
            "choices": False,
            "waiting": [("any:P1", "cancelled"), ("here:P1", "cancelled")],
        }
        assert await database.read(left_of, "P2") == everything("P2")
        assert await database.read(invitations.of_code, code, now=NOON) is None

"""What waits in the outbox is sent, or is not, and how it ended stands in the row."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.services.deliver import Accepted, Deliver, Failed, Later, Maybe, Outcome, Sending
from bot.store import members, outbox
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.states import State
from bot.store.transaction import Transaction
from tests.services.conftest import PLATFORM, House

NOW = datetime(2031, 3, 29, 7, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HELLO = Message((Heading("Hello"),))


class Scripted:
    """A messenger that ends each sending as it was told to, and keeps what it was given."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.sent: list[Sending] = []

    async def send(self, sending: Sending) -> Outcome:
        self.sent.append(sending)
        return self.outcomes.pop(0) if self.outcomes else Accepted(f"m{len(self.sent)}")


def outgoing(number: int = 1, *, person: str = "P1", revision: int = 1) -> Outgoing:
    """A reminder of the meeting on the second day."""
    return Outgoing(
        key=f"reminder:{number}",
        trip="porto-tallinn-2031",
        kind="reminder",
        lane=Lane.REMINDER,
        person=person,
        cause=Cause("reminder", person, {"K6": revision}),
        message=to_json(HELLO),
        not_before=NOW,
        expires_at=NOW + 60 * MINUTE,
    )


def answer(address: str) -> Outgoing:
    return Outgoing(
        key="reply:1",
        trip="porto-tallinn-2031",
        kind="reply",
        lane=Lane.ANSWER,
        person="P1",
        cause=Cause("reply", "P1"),
        message=to_json(HELLO),
        not_before=NOW,
        expires_at=None,
        channel=Channel(PLATFORM, address),
    )


def states(transaction: Transaction) -> list[tuple[str, str, str | None]]:
    found = transaction.rows("SELECT key, state, platform_message_id FROM outbox ORDER BY id")
    return [(key, state, message) for key, state, message in found]


async def delivered(
    house: House, messenger: Scripted, messages: Sequence[Outgoing] = (), *, at: datetime = NOW
) -> list[tuple[str, str, str | None]]:
    """How far each row is after what is due has been sent."""
    house.clock.set(at)
    await house.database.write(outbox.queue, messages, now=at)
    await Deliver(house.database, house.programmes, house.clock, {PLATFORM: messenger}).pending()
    return await house.database.read(states)


async def test_a_message_goes_to_the_chat_of_its_person(house: House):
    await house.enrol()
    messenger = Scripted()

    assert await delivered(house, messenger, [outgoing()]) == [("reminder:1", "accepted", "m1")]
    assert messenger.sent == [Sending("reminder:1", "P1", "P1", HELLO)]


async def test_what_was_sent_is_not_sent_again(house: House):
    await house.enrol()
    messenger = Scripted()
    await delivered(house, messenger, [outgoing()])

    await delivered(house, messenger, [outgoing()])

    assert len(messenger.sent) == 1


async def test_more_than_one_window_is_sent_in_one_go(house: House):
    await house.enrol()
    messenger = Scripted()

    ends = await delivered(house, messenger, [outgoing(number) for number in range(50)])

    assert [sending.key for sending in messenger.sent] == [key for key, *_ in ends]
    assert {state for _, state, _ in ends} == {State.ACCEPTED}


async def test_an_answer_goes_where_it_was_asked_before_all_else(house: House):
    await house.enrol()
    messenger = Scripted()

    await delivered(house, messenger, [outgoing(), answer("elsewhere")])

    assert [sending.address for sending in messenger.sent] == ["elsewhere", "P1"]


async def test_a_row_about_an_older_plan_is_superseded(house: House):
    await house.enrol()
    messenger = Scripted()

    ends = await delivered(house, messenger, [outgoing(revision=2)])

    assert (ends, messenger.sent) == ([("reminder:1", "superseded", None)], [])


async def test_a_row_past_its_time_is_suppressed(house: House):
    await house.enrol()
    messenger = Scripted()

    ends = await delivered(house, messenger, [outgoing()], at=NOW + 61 * MINUTE)

    assert (ends, messenger.sent) == ([("reminder:1", "suppressed", None)], [])


async def test_a_row_without_a_chat_is_held(house: House):
    messenger = Scripted()

    ends = await delivered(house, messenger, [outgoing()])

    assert (ends, messenger.sent) == ([("reminder:1", "held", None)], [])


async def test_a_row_for_someone_on_another_platform_is_held(house: House):
    await house.database.write(
        members.join, trip=house.trip.id, person="P1", platform="wire", address="7", now=NOW
    )

    assert await delivered(house, Scripted(), [outgoing()]) == [("reminder:1", "held", None)]


async def test_a_message_goes_where_the_person_joined_last(house: House):
    await house.enrol()
    house.clock.set(NOW)
    await house.database.write(
        members.join, trip=house.trip.id, person="P1", platform="wire", address="7", now=NOW
    )
    await house.database.write(outbox.queue, [outgoing()], now=NOW)
    first, last = Scripted(), Scripted()

    await Deliver(
        house.database, house.programmes, house.clock, {PLATFORM: first, "wire": last}
    ).pending()

    assert (first.sent, [sending.address for sending in last.sent]) == ([], ["7"])


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        pytest.param(Accepted("77"), ("reminder:1", "accepted", "77"), id="accepted"),
        pytest.param(Later(5 * MINUTE), ("reminder:1", "queued", None), id="later"),
        pytest.param(Maybe(), ("reminder:1", "maybe", None), id="nobody can say"),
        pytest.param(Failed(), ("reminder:1", "failed", None), id="never"),
    ],
)
async def test_an_outcome_is_written_down(
    house: House, outcome: Outcome, state: tuple[str, str, str | None]
):
    await house.enrol()

    assert await delivered(house, Scripted(outcome), [outgoing()]) == [state]


async def test_later_is_later(house: House):
    await house.enrol()
    messenger = Scripted(Later(5 * MINUTE))
    await delivered(house, messenger, [outgoing()])

    waiting = await delivered(house, messenger, at=NOW + 4 * MINUTE)
    sent = await delivered(house, messenger, at=NOW + 5 * MINUTE)

    assert (waiting, sent) == (
        [("reminder:1", "queued", None)],
        [("reminder:1", "accepted", "m2")],
    )


async def test_one_that_fails_keeps_nobody_else_from_theirs(house: House):
    await house.enrol()
    messages = [outgoing(1), outgoing(2, person="P2"), outgoing(3, person="P3")]

    ends = await delivered(house, Scripted(Failed(), Maybe()), messages)

    assert [state for _, state, _ in ends] == ["failed", "maybe", "accepted"]

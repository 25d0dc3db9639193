"""What waits in the outbox is sent, or is not, and how it ended stands in the row."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from typing_extensions import override

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Message, lines_of
from bot.domain.repetition import Care
from bot.services.consult import Programmes, Standing
from bot.services.deliver import Deliver
from bot.services.limits import Bucket, Limits
from bot.services.messenger import (
    Accepted,
    Failed,
    Gone,
    Later,
    Limited,
    Maybe,
    Messenger,
    Outcome,
    Sending,
)
from bot.services.pacing import Pacing
from bot.store import members, outbox, trips
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
        pytest.param(Maybe(), ("reminder:1", "queued", None), id="nobody can say"),
        pytest.param(Limited(MINUTE), ("reminder:1", "queued", None), id="a pause"),
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

    assert [state for _, state, _ in ends] == ["failed", "queued", "accepted"]


class Gated:
    """A messenger that holds every message until it is let go, and counts those it holds."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.begun: list[str] = []
        self.most = 0
        self.held: list[str] = []

    async def send(self, sending: Sending) -> Outcome:
        self.begun.append(sending.key)
        self.held.append(sending.person)
        self.most = max(self.most, len(self.held))
        await self.gate.wait()
        self.held.remove(sending.person)
        return Accepted("m")


async def queued(house: House, *messages: Outgoing) -> None:
    house.clock.set(NOW)
    await house.database.write(outbox.queue, messages, now=NOW)


def courier(house: House, messenger: Messenger, **others: Any) -> Deliver:  # noqa: ANN401 -- whatever Deliver takes
    messengers = {PLATFORM: messenger}
    return Deliver(house.database, house.programmes, house.clock, messengers, **others)


async def test_chats_are_sent_to_beside_each_other_and_each_in_order(house: House):
    await house.enrol()
    people = [outgoing(n, person=f"P{1 + n % 4}") for n in range(8)]
    await queued(house, *people)
    messenger = Gated()

    async with asyncio.TaskGroup() as group:
        group.create_task(courier(house, messenger).pending())
        while len(messenger.begun) < 4:
            await house.database.read(states)
        assert sorted(messenger.held) == ["P1", "P2", "P3", "P4"]
        messenger.gate.set()

    assert messenger.most == 4
    assert messenger.begun == [f"reminder:{n}" for n in range(8)]


async def test_a_repeat_says_so_and_comes_once(house: House):
    await house.enrol()
    messenger = Scripted(Maybe(), Maybe())
    await delivered(house, messenger, [outgoing()])

    ends = [await delivered(house, messenger, at=NOW + n * MINUTE) for n in (1, 2, 3)]

    texts = [lines_of(sending.message) for sending in messenger.sent]
    assert texts == [("Hello",), ("[Repeated #1] Hello",)]
    assert ends[-1] == [("reminder:1", "unknown", None)]


async def test_an_answer_is_repeated_without_a_word(house: House):
    await house.enrol()
    messenger = Scripted(Maybe())
    await delivered(house, messenger, [replace(answer("P1"), care=Care.ANSWER)])

    await delivered(house, messenger, at=NOW + MINUTE)

    assert [lines_of(sending.message) for sending in messenger.sent] == [("Hello",)] * 2


async def test_a_chat_that_is_gone_is_followed_elsewhere(house: House):
    await house.enrol()
    await house.database.write(
        members.join, trip=house.trip.id, person="P1", platform="wire", address="7", now=NOW
    )
    await queued(house, outgoing())
    first, last = Scripted(), Scripted(Gone())
    deliver = Deliver(
        house.database, house.programmes, house.clock, {PLATFORM: first, "wire": last}
    )

    await deliver.pending()

    assert await house.database.read(states) == [
        ("reminder:1", "failed", None),
        ("reminder:1:elsewhere", "accepted", "m1"),
    ]


async def test_who_has_left_gets_no_second_copy(house: House):
    await house.enrol()
    messenger = Scripted(Later(timedelta(seconds=30)))
    await delivered(house, messenger, [outgoing()])
    who = {"trip": "porto-tallinn-2031", "person": "P1", "platform": PLATFORM}

    await house.database.write(members.leave, **who, now=NOW)
    found = await delivered(house, messenger, at=NOW + MINUTE)

    assert found == [("reminder:1", "held", None)]
    await house.database.write(members.join, **who, address="P1", now=NOW)
    assert await delivered(house, messenger, at=NOW + MINUTE) == [("reminder:1", "accepted", "m2")]


async def test_who_has_left_still_gets_the_answer(house: House):
    await house.enrol()
    messenger = Scripted(Later(timedelta(seconds=30)))
    letter = replace(answer("P1"), care=Care.ANSWER)
    await delivered(house, messenger, [letter])

    await house.database.write(
        members.leave, trip=letter.trip, person="P1", platform=PLATFORM, now=NOW
    )

    assert await delivered(house, messenger, at=NOW + MINUTE) == [("reply:1", "accepted", "m2")]


async def test_an_answer_to_a_chat_that_is_gone_goes_nowhere(house: House):
    await house.enrol()

    ends = await delivered(house, Scripted(Gone()), [replace(answer("P1"), care=Care.ANSWER)])

    assert ends == [("reply:1", "failed", None)]


async def test_what_was_held_leaves_when_its_person_joins(house: House):
    messenger = Scripted()
    await delivered(house, messenger, [outgoing()])

    await house.enrol()

    assert await delivered(house, messenger) == [("reminder:1", "accepted", "m1")]


async def test_what_an_earlier_run_left_open_is_repeated(house: House):
    await house.enrol()
    await queued(house, outgoing())
    messenger = Gated()
    run = asyncio.ensure_future(courier(house, messenger).pending())
    while not messenger.begun:
        await house.database.read(states)
    run.cancel()
    await asyncio.wait([run])

    scripted = Scripted()
    deliver = courier(house, scripted, epoch=2)
    assert (await deliver.recover(), await deliver.recover()) == (1, 0)
    house.clock.set(NOW + MINUTE)
    await deliver.pending()

    [sending] = scripted.sent
    assert lines_of(sending.message) == ("[Repeated #1] Hello",)


@pytest.mark.parametrize("limited", [Limited(MINUTE), Limited(MINUTE, is_everywhere=True)])
async def test_a_pause_closes_what_it_names(house: House, limited: Limited):
    await house.enrol()
    await queued(house, outgoing(1), outgoing(2, person="P2"), outgoing(3))
    messenger = Scripted(limited)
    pacing = Pacing({PLATFORM: Limits(Bucket(1, 1e-9), lambda _: ())})
    deliver = courier(house, messenger, pacing=pacing)

    opens_at = await deliver.pending()

    assert opens_at is not None
    assert 50 < opens_at - house.clock.elapsed() <= 60
    assert pacing.free_at(Channel(PLATFORM, "P1")) == opens_at
    assert (pacing.free_at(Channel(PLATFORM, "P2")) == opens_at) == limited.is_everywhere


@pytest.mark.parametrize("limited", [Limited(MINUTE), Limited(MINUTE, is_everywhere=True)])
async def test_a_pause_holds_for_the_next_run_too(house: House, limited: Limited):
    await house.enrol()
    await queued(house, outgoing(1))
    house.clock.set(NOW, speed=1)
    await courier(house, Scripted(limited)).pending()
    pacing = Pacing()

    await courier(house, Scripted(), epoch=2, pacing=pacing).begin()

    left = pacing.free_at(Channel(PLATFORM, "P1")) - house.clock.elapsed()
    others = pacing.free_at(Channel(PLATFORM, "P2")) - house.clock.elapsed()
    assert 50 < left <= 60
    assert (50 < others <= 60) == limited.is_everywhere


async def test_a_platform_that_breaks_its_word_stops_nobody(
    house: House, caplog: pytest.LogCaptureFixture
):
    class Broken:
        async def send(self, sending: Sending) -> Outcome:
            raise OSError(sending.key)

    await house.enrol()
    await queued(house, outgoing(1), answer("P1"))
    deliver = courier(house, Broken())

    await deliver.pending()

    assert [state for _, state, _ in await house.database.read(states)] == ["queued"] * 2
    assert [record.__dict__["action"] for record in caplog.records] == ["send_raised"] * 2


async def test_a_version_published_meanwhile_is_looked_at_first(house: House):
    """Nobody gets version n after n + 1."""
    await house.enrol()
    await queued(house, outgoing())
    version = await house.database.read(trips.newest, house.trip.id)
    assert version is not None
    document = version.document

    class Behind(Programmes):
        """Publishes a version just after it has said which one stands."""

        @override
        async def all(self) -> tuple[Standing, ...]:
            standings = await super().all()
            if standings[0].trip.version == 1:
                await house.database.write(
                    trips.publish, house.trip.id, base=1, document=document,
                    instants="{}", tzdata="any", author="P4", now=NOW,
                )  # fmt: skip
            return standings

    programmes = Behind(house.database)
    await Deliver(
        house.database, programmes, house.clock, {PLATFORM: (messenger := Scripted())}
    ).pending()

    assert len(messenger.sent) == 1
    assert (await programmes.all())[0].trip.version == 2

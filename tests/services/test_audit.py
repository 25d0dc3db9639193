"""Each fault is found, logged, and said to coordinators once an hour."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.chat.cards.faults import fault_words
from bot.chat.language.speech import speech
from bot.domain.faults import Fault, Finding
from bot.services.audit import Audit
from bot.services.pacing import Pacing
from bot.store import inbox, outbox, trips
from bot.store.attempts import claim
from bot.store.inbox import Incoming
from bot.store.outbox import Channel
from bot.store.states import State
from bot.store.transaction import Transaction
from tests.fakes import Hands
from tests.services.conftest import PLATFORM, House
from tests.services.test_deliver import NOW, outgoing

MINUTE = timedelta(minutes=1)
CHAT = Channel(PLATFORM, "P1")


def nothing(_: Transaction) -> None:
    """All is well."""


def lost(transaction: Transaction) -> None:
    outbox.queue(transaction, [outgoing(1), outgoing(2)], now=NOW)
    transaction.change("DELETE FROM outbox WHERE key = 'reminder:1'")
    claim(transaction, lambda _: State.CANCELLED, now=NOW, epoch=1, lease_until=60, limit=9)


def overdue(transaction: Transaction) -> None:
    outbox.queue(transaction, [outgoing()], now=NOW)


def overdue_in_a_chat(transaction: Transaction) -> None:
    outbox.queue(transaction, [outgoing()], now=NOW)
    transaction.change("UPDATE outbox SET platform = 'paper', address = 'P1'")


def hanging(transaction: Transaction) -> None:
    outbox.queue(transaction, [outgoing()], now=NOW)
    claim(transaction, lambda _: CHAT, now=NOW, epoch=1, lease_until=60, limit=9)


def unread(transaction: Transaction) -> None:
    inbox.receive(transaction, Incoming(PLATFORM, "1", "P1", "{}", NOW), now=NOW)


def poisoned(transaction: Transaction) -> None:
    unread(transaction)
    for _ in range(3):
        [taken] = inbox.take(transaction, epoch=1)
        inbox.fail(transaction, taken, now=NOW)


def held(transaction: Transaction) -> None:
    outbox.queue(transaction, [outgoing()], now=NOW)
    claim(transaction, lambda _: State.HELD, now=NOW, epoch=1, lease_until=60, limit=9)


def unplanned(transaction: Transaction) -> None:
    trips.move_planned_until(transaction, "porto-tallinn-2031", NOW)


def audit(house: House, clock: Hands, pacing: Pacing | None = None) -> Audit:
    return Audit(house.database, house.programmes, clock, pacing or Pacing())


@pytest.mark.parametrize(
    ("happens", "seconds", "faults"),
    [
        (nothing, 61, []),
        (lost, 0, [Fault.LOST]),
        (overdue, 60, []),
        (overdue, 61, [Fault.OVERDUE]),
        (hanging, 60, []),
        (hanging, 61, [Fault.HANGING]),
        (unread, 60, []),
        (unread, 61, [Fault.UNREAD]),
        (poisoned, 0, [Fault.POISONED]),
        (poisoned, 3601, []),
        (held, 0, [Fault.UNREACHABLE]),
        (unplanned, 60, []),
        (unplanned, 61, [Fault.UNPLANNED]),
    ],
)
async def test_a_fault_is_found_in_time(
    house: House, happens: Callable[[Transaction], None], seconds: int, faults: list[Fault]
):
    await house.database.write(happens)
    clock = Hands(NOW)
    clock.forward(seconds)

    findings = await audit(house, clock).findings()

    assert findings == tuple(Finding(fault, 1) for fault in faults)


@pytest.mark.parametrize("happens", [overdue, overdue_in_a_chat])
@pytest.mark.parametrize(("until", "is_fault"), [(62, False), (61, True)])
async def test_a_pause_excuses_what_is_overdue(
    house: House, happens: Callable[[Transaction], None], until: float, *, is_fault: bool
):
    await house.database.write(happens)
    clock, pacing = Hands(NOW), Pacing()
    pacing.close_platform(PLATFORM, until)
    clock.forward(61)

    findings = await audit(house, clock, pacing).findings()

    assert bool(findings) == is_fault


async def test_coordinators_are_told_once_an_hour(house: House, caplog: pytest.LogCaptureFixture):
    await house.enrol()
    await house.database.write(held)
    clock = Hands(NOW)
    for _ in range(3):
        await audit(house, clock).check()
        clock.forward(1800)

    told = await house.database.read(
        lambda t: t.rows(
            "SELECT person, count(*) FROM outbox WHERE key LIKE '%unreachable%' GROUP BY 1"
        )
    )
    coordinators = [each.id for each in house.trip.delegates.values() if each.is_coordinator]
    assert coordinators
    assert told == [(person, 2) for person in coordinators]
    assert {record.__dict__["action"] for record in caplog.records} >= {"audit_people_unreachable"}


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_its_sentence(fault: Fault):
    korean = fault_words(speech("ko"), Finding(fault, 7))
    english = fault_words(speech("en"), Finding(fault, 7))

    assert "7건" in korean
    assert english.endswith(": 7")

"""The operator looks into the outbox of a bot, and decides."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.opened import made
from bot.clock import SystemClock
from bot.config import settings
from bot.files.toml import sample
from bot.services.publish import import_folder
from bot.store import attempts, outbox
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction
from tests.cli.calling import call

DUE = datetime(2026, 4, 2, 9, tzinfo=UTC)
NOTICE = Outgoing(
    key="reminder:x",
    trip="ansan-us-2024",
    kind="reminder",
    lane=Lane.REMINDER,
    person="D07",
    cause=Cause("reminder", "D07"),
    message="{}",
    not_before=DUE,
    expires_at=None,
)


def fill(transaction: Transaction) -> None:
    """One row that has failed and one that waits."""
    outbox.queue(transaction, [NOTICE], now=DUE)
    [claimed] = attempts.claim(
        transaction, lambda _: Channel("slack", "U1"), now=DUE, epoch=1, lease_until=0, limit=1
    )
    attempts.failed(transaction, claimed.attempt, now=DUE)
    waiting = replace(NOTICE, key="briefing:x", kind="briefing", person="D08")
    outbox.queue(transaction, [waiting], now=DUE + timedelta(hours=1))


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GILDONGMU_DATABASE", str(tmp_path / "bot.db"))
    monkeypatch.setenv("GILDONGMU_KEY", "ab" * 32)


def prepare(*, is_filled: bool) -> None:
    async def prepared() -> None:
        async with made(settings()) as opened:
            await import_folder(opened, sample(), author="import", clock=SystemClock())
            if is_filled:
                await opened.write(fill)

    asyncio.run(prepared())


def test_an_empty_outbox_is_said_to_be_so():
    prepare(is_filled=False)

    assert call("outbox").out == "Everything has arrived, and nothing waits.\n"


def test_the_outbox_lists_what_waits_and_whom_to_call():
    prepare(is_filled=True)

    assert call("outbox").out == (
        "Waiting: 1\n"
        "  2 · D08 · briefing · 2026-04-02 09:00 UTC · no chat\n"
        "Failed: 1\n"
        "  1 · D07 · reminder · 2026-04-02 09:00 UTC · slack · call +1-202-555-0107\n"
    )


def test_a_failed_message_is_sent_once_more_and_a_waiting_one_dropped():
    prepare(is_filled=True)

    assert call("outbox", "resend", "1").out == "1: sent once more\n"
    assert call("outbox", "drop", "2").out == "2: dropped\n"
    listed = call("outbox").out
    assert listed.startswith("Waiting: 1\n  3 · D07 · reminder · ")


def test_a_number_that_is_not_listed_changes_nothing():
    prepare(is_filled=True)

    answer = call("outbox", "drop", "7")

    assert (answer.code, answer.out) == (1, "7: not in the list\n")


def test_without_a_database_it_is_said_what_to_do():
    answer = call("outbox")

    assert answer.code == 1
    assert "There is no database there yet." in answer.err

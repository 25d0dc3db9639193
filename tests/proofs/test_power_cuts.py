"""The short run of what `make proofs` runs at length, and broken builds that it has to catch."""

import re
from collections.abc import Callable, Sequence
from types import ModuleType

import pytest
import sqlite_utils

from bot.store import attempts, doubts, group
from bot.store.group import Done, Outcome, Unit
from bot.store.states import State
from bot.store.transaction import Transaction
from tests.proofs.power_cuts import FULL, NORMAL, OFF, Tally, power_cuts, synchronous

SEED = 3


def broken(tally: Tally) -> dict[str, int]:
    """How often each kind of promise was broken."""
    return {"lost": tally.lost, "corrupt": tally.corrupt, "impossible": tally.impossible}


def test_no_power_cut_breaks_a_promise():
    tally = power_cuts(60, SEED)

    assert broken(tally) == {"lost": 0, "corrupt": 0, "impossible": 0}, tally.complaint
    assert tally.cuts == 60
    assert tally.commits > 600


def test_a_build_that_ships_as_it_is_is_the_same_as_the_one_that_says_so():
    with synchronous(FULL):
        tally = power_cuts(30, SEED)

    assert tally == power_cuts(30, SEED)


def test_commits_that_are_not_synced_are_missed():
    with synchronous(NORMAL):
        tally = power_cuts(30, SEED)

    assert tally.lost > 0
    assert "acknowledged commits were lost" in tally.complaint


def test_a_database_that_is_never_synced_is_found_corrupt():
    with synchronous(OFF):
        tally = power_cuts(30, SEED)

    assert tally.corrupt > 0


def piecemeal(database: sqlite_utils.Database, units: Sequence[Unit]) -> list[Outcome]:
    """Each statement is a commit of its own."""
    return [Done(unit(Transaction(database))) for unit in units]


def unseen(transaction: Transaction, *_: object, **__: object) -> int:
    """What was being sent is taken for sent."""
    return transaction.change(
        "UPDATE outbox SET state = ? WHERE state = ?", (State.CONFIRMED, State.SENDING)
    )


@pytest.mark.parametrize(
    ("guard", "instead", "complaint"),
    [
        ((group, "_committed"), piecemeal, "no commit has written|no commit was begun"),
        ((doubts, "abandon"), lambda *_, **__: 0, "is still sending"),
        ((doubts, "abandon"), unseen, "was lost as confirmed"),
        ((attempts, "_end"), lambda *_, **__: True, "is still"),
    ],
    ids=[
        "commits statement by statement",
        "forgets what was being sent",
        "takes for read what was being sent",
        "does not write down what was sent",
    ],
)
def test_a_broken_build_is_caught(
    monkeypatch: pytest.MonkeyPatch,
    guard: tuple[ModuleType, str],
    instead: Callable[..., object],
    complaint: str,
):
    monkeypatch.setattr(*guard, instead)

    tally = power_cuts(60, SEED)

    assert tally.impossible > 0
    assert re.search(complaint, tally.complaint), tally.complaint

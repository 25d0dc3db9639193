import itertools
import re

import pytest

from bot.store.states import FINAL, TRANSITIONS, State, move
from bot.store.transaction import Transaction
from tests.repository import ROOT

PAIRS = list(itertools.product(State, State))


def row_in(transaction: Transaction, state: State) -> int:
    """The id of a row of the outbox in this state."""
    [[row]] = transaction.rows(
        """
        INSERT INTO outbox (key, part, parts, trip, kind, lane, person, cause, message,
                            created_at, not_before, next_at, state)
        VALUES ('k', 1, 1, 'lima', 'reminder', 1, 'P1', '{}', '{}', 0, 0, 0, ?)
        RETURNING id
        """,
        (state,),
    )
    return int(row)


def ended(transaction: Transaction, row: int, before: State, after: State) -> bool:
    """Move the row on, and note an end of 5."""
    return move(transaction, row, before, after, "ended_at = :at", at=5)


def rows(transaction: Transaction) -> list[tuple[object, ...]]:
    return transaction.rows("SELECT state, ended_at FROM outbox")


@pytest.mark.parametrize(("before", "after"), sorted(TRANSITIONS), ids=str)
def test_a_row_moves_along_the_table(transaction: Transaction, before: State, after: State):
    row = row_in(transaction, before)

    assert ended(transaction, row, before, after)
    assert rows(transaction) == [(after, 5)]


@pytest.mark.parametrize(
    ("before", "after"), [pair for pair in PAIRS if pair not in TRANSITIONS], ids=str
)
def test_there_is_no_other_way(transaction: Transaction, before: State, after: State):
    row = row_in(transaction, before)

    with pytest.raises(ValueError, match=f"no way leads from {before} to {after}"):
        ended(transaction, row, before, after)

    assert rows(transaction) == [(before, None)]


@pytest.mark.parametrize("actual", [state for state in State if state is not State.SENDING])
def test_a_row_that_stands_elsewhere_does_not_move(transaction: Transaction, actual: State):
    row = row_in(transaction, actual)

    assert not ended(transaction, row, State.SENDING, State.ACCEPTED)
    assert rows(transaction) == [(actual, None)]


def test_another_row_does_not_move(transaction: Transaction):
    row = row_in(transaction, State.SENDING)

    assert not ended(transaction, row + 1, State.SENDING, State.ACCEPTED)
    assert rows(transaction) == [(State.SENDING, None)]


@pytest.mark.parametrize("part", [1, 2])
def test_a_row_moves_only_if_its_guard_is_true(transaction: Transaction, part: int):
    row = row_in(transaction, State.SENDING)

    moved = move(
        transaction,
        row,
        State.SENDING,
        State.ACCEPTED,
        "ended_at = 5",
        guard="part = :part",
        part=part,
    )

    assert moved == (part == 1)
    assert rows(transaction) == [(State.ACCEPTED, 5) if moved else (State.SENDING, None)]


def test_nothing_else_moves_a_message_on():
    homes = [
        file.name
        for file in (ROOT / "bot" / "store").glob("*.py")
        if re.search(r"UPDATE outbox\s+SET(?:(?!WHERE).)*\bstate =", file.read_text(), re.DOTALL)
    ]

    assert homes == ["states.py"]


def test_final_states_have_no_way_out():
    assert {
        State.CONFIRMED,
        State.FAILED,
        State.SUPERSEDED,
        State.SUPPRESSED,
        State.CANCELLED,
        State.UNKNOWN,
    } == FINAL


def test_every_state_is_reached_from_the_first():
    reached = {State.QUEUED}
    for _ in State:
        reached |= {after for before, after in TRANSITIONS if before in reached}

    assert reached == set(State)

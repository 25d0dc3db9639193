"""Codes that let people in."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store import invitations
from bot.store.invitations import (
    ALPHABET,
    LENGTH,
    Ending,
    Invitation,
    Purpose,
    new_code,
    normal,
)
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
SOON = NOON + timedelta(days=1)
CODE = "0123456789ABCDEFGHJKMNPQRS"


def issue(
    transaction: Transaction,
    code: str,
    person: str = "P1",
    purpose: Purpose = Purpose.JOIN,
) -> None:
    invitations.issue(
        transaction,
        code,
        trip="choir",
        person=person,
        purpose=purpose,
        expires_at=SOON,
        now=NOON,
    )


def opened(transaction: Transaction, code: str) -> Invitation:
    found = invitations.of_code(transaction, code, now=NOON)
    assert found is not None
    return found


def test_a_code_holds_more_than_128_bits_and_none_is_made_twice():
    codes = {new_code() for _ in range(1000)}

    assert len(codes) == 1000
    assert {len(code) for code in codes} == {LENGTH}
    assert len(ALPHABET) ** LENGTH >= 2**128


@pytest.mark.parametrize(
    "typed",
    [CODE, CODE.lower(), "0123 4567 89ab-cdef  ghjk\nmnpqrs", "oI23456789abcdefghjkmnpqrs"],
    ids=["as it was made", "small", "in groups", "with letters that look like digits"],
)
def test_a_code_is_read_however_it_was_typed(typed: str):
    assert normal(typed) == CODE


@pytest.mark.parametrize(
    "typed", ["", CODE[1:], CODE + "0", "U" * 26, "가" * 26, "²" * 26], ids=repr
)
def test_what_cannot_be_a_code_is_none(typed: str):
    assert normal(typed) is None


@given(st.text())
def test_reading_a_code_never_fails(typed: str):
    code = normal(typed)

    assert code is None or normal(code) == code


def test_a_code_leads_to_its_invitation(transaction: Transaction):
    issue(transaction, CODE)

    found = opened(transaction, CODE)

    assert found == Invitation(found.id, "choir", "P1", Purpose.JOIN, SOON)
    assert invitations.of_id(transaction, found.id, now=NOON) == found
    assert CODE not in found.id


def test_a_code_is_not_in_the_database(transaction: Transaction):
    issue(transaction, CODE)

    [row] = transaction.rows("SELECT * FROM invitations")
    assert CODE not in row


def test_another_code_leads_nowhere(transaction: Transaction):
    issue(transaction, CODE)

    assert invitations.of_code(transaction, new_code(), now=NOON) is None


def test_a_code_expires(transaction: Transaction):
    issue(transaction, CODE)
    found = opened(transaction, CODE)

    assert invitations.of_code(transaction, CODE, now=SOON) is None
    assert not invitations.end(transaction, found.id, Ending.USED, now=SOON)


def test_a_code_is_used_once(transaction: Transaction):
    issue(transaction, CODE)
    found = opened(transaction, CODE)

    ended = [invitations.end(transaction, found.id, Ending.USED, now=NOON) for _ in range(3)]

    assert ended == [True, False, False]
    assert invitations.of_code(transaction, CODE, now=NOON) is None


def test_a_new_code_takes_the_place_of_the_old_one_of_its_purpose(transaction: Transaction):
    other, elsewhere, new = new_code(), new_code(), new_code()
    issue(transaction, CODE)
    issue(transaction, other, person="P2")
    issue(transaction, elsewhere, purpose=Purpose.ELSEWHERE)

    issue(transaction, new)

    assert invitations.of_code(transaction, CODE, now=NOON) is None
    assert [opened(transaction, code).person for code in (other, elsewhere, new)] == [
        "P2",
        "P1",
        "P1",
    ]


def test_whoever_leaves_has_no_code_any_more(transaction: Transaction):
    elsewhere = new_code()
    issue(transaction, CODE)
    issue(transaction, elsewhere, purpose=Purpose.ELSEWHERE)

    invitations.withdraw(transaction, "choir", "P1", now=NOON)

    assert invitations.of_code(transaction, CODE, now=NOON) is None
    assert invitations.of_code(transaction, elsewhere, now=NOON) is None

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.store.inbox import (
    Incoming,
    Stage,
    Taken,
    erase,
    fail,
    finish,
    receive,
    recover,
    stage,
    take,
    take_next,
)
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, 0, 7, UTC)
HOUR = timedelta(hours=1)
ASKED = Incoming("telegram", "77", "1001", '{"text": "다음 일정?"}', NOW - HOUR)
TAKEN = Taken(
    id=1,
    platform="telegram",
    key="77",
    address="1001",
    payload='{"text": "다음 일정?"}',
    said_at=NOW - HOUR,
    failures=0,
)


def receive_all(transaction: Transaction, *chats: str) -> None:
    """One request for each address, with the keys 0, 1 and so on."""
    for key, address in enumerate(chats):
        receive(transaction, replace(ASKED, key=str(key), address=address), now=NOW)


def taken(transaction: Transaction, *, busy: tuple[tuple[str, str], ...] = ()) -> list[str]:
    return [each.key for each in take(transaction, epoch=1, busy=busy)]


def one_taken(transaction: Transaction) -> Taken:
    [one] = take(transaction, epoch=1)
    return one


def test_a_request_is_taken_as_it_was_stored(transaction: Transaction):
    assert receive(transaction, ASKED, now=NOW)

    assert take(transaction, epoch=1) == (TAKEN,)
    assert stage(transaction, "telegram", "77") is Stage.RECEIVED


@pytest.mark.parametrize("ends", [finish, fail], ids=["done", "waiting"])
def test_a_request_is_stored_once(transaction: Transaction, ends: object):
    receive(transaction, ASKED, now=NOW)
    if ends is finish:
        finish(transaction, one_taken(transaction), now=NOW)

    assert not receive(transaction, replace(ASKED, payload="{}"), now=NOW + HOUR)
    assert transaction.rows("SELECT payload FROM inbox") == [(ASKED.payload,)]


def test_the_same_number_on_another_platform_is_another_request(transaction: Transaction):
    receive(transaction, ASKED, now=NOW)

    assert receive(transaction, replace(ASKED, platform="slack"), now=NOW)


def test_numbers_may_go_back(transaction: Transaction):
    receive(transaction, ASKED, now=NOW)

    assert receive(transaction, replace(ASKED, key="12"), now=NOW)


def test_the_oldest_of_each_chat_is_taken(transaction: Transaction):
    receive_all(transaction, "a", "b", "a", "c", "b")

    assert taken(transaction) == ["0", "1", "3"]


def test_a_busy_chat_is_left_alone(transaction: Transaction):
    receive_all(transaction, "a", "b")

    assert taken(transaction, busy=(("telegram", "a"), ("slack", "b"))) == ["1"]


def test_the_next_of_a_chat_follows_when_one_is_done(transaction: Transaction):
    receive_all(transaction, "a", "b", "a")
    first, _ = take(transaction, epoch=1)

    assert finish(transaction, first, now=NOW)
    after = take_next(transaction, first, epoch=1)

    assert after == replace(TAKEN, id=3, key="2", address="a")
    assert finish(transaction, after, now=NOW)
    assert take_next(transaction, after, epoch=1) is None


def test_a_request_is_done_once(transaction: Transaction):
    receive(transaction, ASKED, now=NOW)
    request = one_taken(transaction)

    assert [finish(transaction, request, now=NOW) for _ in range(2)] == [True, False]
    assert taken(transaction) == []


def test_the_third_failure_puts_a_request_aside(transaction: Transaction):
    receive_all(transaction, "a", "a")

    stages = [fail(transaction, one_taken(transaction), now=NOW) for _ in range(3)]

    assert stages == [Stage.RECEIVED, Stage.RECEIVED, Stage.POISON]
    assert stage(transaction, "telegram", "0") is Stage.POISON
    assert taken(transaction) == ["1"]


def test_what_ended_the_process_thrice_is_put_aside(transaction: Transaction):
    receive_all(transaction, "a", "b")
    found = []
    for epoch in (1, 2, 3):
        [first, *_] = take(transaction, epoch=epoch, busy=[("telegram", "b")])
        assert first.failures == epoch - 1
        found.append(recover(transaction, epoch=epoch + 1, now=NOW))

    assert found == [(), (), ("0",)]
    assert taken(transaction) == ["1"]


def test_what_waited_untouched_has_not_failed(transaction: Transaction):
    receive(transaction, ASKED, now=NOW)

    assert recover(transaction, epoch=9, now=NOW) == ()
    assert one_taken(transaction).failures == 0


def test_this_run_blames_itself_for_nothing(transaction: Transaction):
    receive(transaction, ASKED, now=NOW)
    take(transaction, epoch=4)

    recover(transaction, epoch=4, now=NOW)

    assert one_taken(transaction).failures == 0


def test_what_has_ended_is_erased_but_its_key_stays(transaction: Transaction):
    receive_all(transaction, "a", "b", "c")
    done, poison, _ = take(transaction, epoch=1)
    finish(transaction, done, now=NOW)
    fail(transaction, replace(poison, failures=2), now=NOW)

    assert erase(transaction, before=NOW) == 0
    assert erase(transaction, before=NOW + HOUR) == 2
    assert erase(transaction, before=NOW + HOUR) == 0
    assert transaction.rows("SELECT payload IS NULL FROM inbox ORDER BY id") == [(1,), (1,), (0,)]
    assert not receive(transaction, replace(ASKED, key="0"), now=NOW)


def test_what_never_came_stands_nowhere(transaction: Transaction):
    assert stage(transaction, "telegram", "77") is None

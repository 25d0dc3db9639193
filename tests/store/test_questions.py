"""Questions handed over: numbered, taken once, answered once, and forgotten."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.enquiry import Enquiry
from bot.store import questions
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=4)


def add(
    transaction: Transaction,
    text: str = "May we?",
    *,
    trip: str = "choir",
    is_urgent: bool = False,
) -> Enquiry:
    return questions.add(
        transaction,
        trip,
        person="P1",
        text=text,
        language="en",
        event="E1",
        is_urgent=is_urgent,
        now=NOON,
    )


def test_each_trip_counts_for_itself(transaction: Transaction):
    numbers = [
        add(transaction).number,
        add(transaction).number,
        add(transaction, trip="orchestra").number,
    ]

    assert numbers == [1, 2, 1]


def test_a_question_is_read_as_it_was_written(transaction: Transaction):
    added = add(transaction)

    assert added == Enquiry(1, "P1", "May we?", "en", "E1", NOON)
    assert questions.of_number(transaction, "choir", 1) == added
    assert questions.of_number(transaction, "choir", 2) is None


def test_calls_for_help_come_first(transaction: Transaction):
    first, second = add(transaction), add(transaction, is_urgent=True)

    assert questions.open_in(transaction, "choir") == (second, first)


def test_it_is_taken_once(transaction: Transaction):
    added = add(transaction)

    taken = [questions.take(transaction, "choir", 1, by=each) for each in ("P8", "P9")]

    assert taken == [True, False]
    assert questions.open_in(transaction, "choir") == (replace(added, taken_by="P8"),)


def test_it_is_answered_once_by_anyone(transaction: Transaction):
    added = add(transaction)
    questions.take(transaction, "choir", 1, by="P8")

    answered = [
        questions.answer(transaction, "choir", 1, by=each, text="Yes.", now=LATER)
        for each in ("P9", "P8")
    ]

    ended = replace(added, taken_by="P8", answered_by="P9", answered_at=LATER, answer="Yes.")
    assert answered == [True, False]
    assert questions.of_number(transaction, "choir", 1) == ended
    assert not ended.is_open
    assert questions.open_in(transaction, "choir") == ()
    assert not questions.take(transaction, "choir", 1, by="P9")


def test_words_go_once_it_is_answered_for_long(transaction: Transaction):
    add(transaction)
    add(transaction)
    questions.answer(transaction, "choir", 1, by="P9", text="Yes.", now=NOON)

    erased = [questions.erase(transaction, before=each) for each in (NOON, LATER, LATER)]

    assert erased == [0, 1, 0]
    found = questions.of_number(transaction, "choir", 1)
    assert found == Enquiry(1, "P1", None, "en", "E1", NOON, answered_by="P9", answered_at=NOON)
    assert [each.text for each in questions.open_in(transaction, "choir")] == ["May we?"]


def test_whoever_leaves_waits_for_nothing(transaction: Transaction):
    add(transaction)

    questions.erase_of(transaction, "choir", "P1", now=LATER)

    assert questions.open_in(transaction, "choir") == ()
    found = questions.of_number(transaction, "choir", 1)
    assert found is not None
    assert (found.text, found.answered_by) == (None, "P1")

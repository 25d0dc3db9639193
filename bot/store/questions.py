"""Questions that were handed to the coordinators: whose they are, who takes them, what came."""

from datetime import datetime

from bot.domain.enquiry import Enquiry
from bot.domain.text import Language
from bot.store.instants import restored, restored_or_none, stored
from bot.store.transaction import Row, Transaction

_COLUMNS = """
    number, person, text, language, event, asked_at, urgent,
    taken_by, answered_by, answered_at, answer
"""


def add(
    transaction: Transaction,
    trip: str,
    *,
    person: str,
    text: str,
    language: Language,
    event: str | None,
    is_urgent: bool,
    now: datetime,
) -> Enquiry:
    """Write a question down under the next number of its trip."""
    [[number]] = transaction.rows(
        "SELECT coalesce(max(number), 0) + 1 FROM questions WHERE trip = ?", (trip,)
    )
    transaction.change(
        """
        INSERT INTO questions (trip, number, person, text, language, event, urgent, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (trip, number, person, text, language, event, int(is_urgent), stored(now)),
    )
    return Enquiry(number, person, text, language, event, now, is_urgent)


def of_number(transaction: Transaction, trip: str, number: int) -> Enquiry | None:
    """One question, as it stands."""
    row = transaction.row(
        f"SELECT {_COLUMNS} FROM questions WHERE trip = ? AND number = ?",  # noqa: S608 -- written above
        (trip, number),
    )
    return _enquiry(row) if row else None


def open_in(transaction: Transaction, trip: str) -> tuple[Enquiry, ...]:
    """All that wait for an answer: calls for help first, then by number."""
    rows = transaction.rows(
        f"""
        SELECT {_COLUMNS} FROM questions
        WHERE trip = ? AND answered_by IS NULL ORDER BY urgent DESC, number
        """,  # noqa: S608 -- written above
        (trip,),
    )
    return tuple(map(_enquiry, rows))


def take(transaction: Transaction, trip: str, number: int, *, by: str) -> bool:
    """The question is looked after. False, and nothing changed, if someone has it or answered."""
    taken = transaction.change(
        """
        UPDATE questions SET taken_by = ?
        WHERE trip = ? AND number = ? AND taken_by IS NULL AND answered_by IS NULL
        """,
        (by, trip, number),
    )
    return taken > 0


def answer(
    transaction: Transaction, trip: str, number: int, *, by: str, text: str, now: datetime
) -> bool:
    """End a question. False, and nothing changed, if it had ended before."""
    answered = transaction.change(
        """
        UPDATE questions SET answered_by = ?, answered_at = ?, answer = ?
        WHERE trip = ? AND number = ? AND answered_by IS NULL
        """,
        (by, stored(now), text, trip, number),
    )
    return answered > 0


def erase(transaction: Transaction, *, before: datetime) -> int:
    """Forget the words of what was answered before this instant. The numbers stay."""
    return transaction.change(
        """
        UPDATE questions SET text = NULL, answer = NULL
        WHERE text NOT NULL AND answered_at < ?
        """,
        (stored(before),),
    )


def erase_of(transaction: Transaction, trip: str, person: str, *, now: datetime) -> None:
    """Forget what a person asked, answered or not: whoever has left waits for no answer."""
    transaction.change(
        """
        UPDATE questions SET text = NULL, answer = NULL,
            answered_by = coalesce(answered_by, person), answered_at = coalesce(answered_at, ?)
        WHERE trip = ? AND person = ?
        """,
        (stored(now), trip, person),
    )


def _enquiry(row: Row) -> Enquiry:
    number, person, text, language, event, asked_at, urgent, *became = row
    taken_by, answered_by, answered_at, answered = became
    return Enquiry(
        number,
        person,
        text,
        language,
        event,
        restored(asked_at),
        bool(urgent),
        taken_by,
        answered_by,
        restored_or_none(answered_at),
        answered,
    )

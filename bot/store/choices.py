"""What people chose for themselves. A choice holds on every platform, and when they come back."""

from datetime import time

from bot.domain.choices import Choices, Hours, Leads
from bot.store.transaction import Row, Transaction


def of_person(transaction: Transaction, trip: str, person: str) -> Choices:
    """All as the trip has it, if the person never chose."""
    row = transaction.row(
        "SELECT told_on, briefing, quiet, leads FROM choices WHERE trip = ? AND person = ?",
        (trip, person),
    )
    return _choices(row) if row else Choices()


def timed(transaction: Transaction, trip: str) -> dict[str, Choices]:
    """The people who want to be told at other times than the trip's rules say."""
    rows = transaction.rows(
        """
        SELECT person, told_on, briefing, quiet, leads FROM choices
        WHERE trip = ? AND coalesce(briefing, quiet, leads) IS NOT NULL
        """,
        (trip,),
    )
    return {person: _choices(tuple(row)) for person, *row in rows}


def choose(transaction: Transaction, trip: str, person: str, choices: Choices) -> None:
    """These from now on, all of them."""
    quiet = "-".join(map(_clock, choices.quiet)) if choices.quiet else None
    briefing = _clock(choices.briefing) if choices.briefing else None
    transaction.change(
        """
        INSERT INTO choices (trip, person, told_on, briefing, quiet, leads)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (trip, person) DO UPDATE SET
            told_on = excluded.told_on, briefing = excluded.briefing,
            quiet = excluded.quiet, leads = excluded.leads
        """,
        (trip, person, choices.told_on, briefing, quiet, choices.leads),
    )


def _choices(row: Row) -> Choices:
    told_on, briefing, quiet, leads = row
    return Choices(
        told_on,
        time.fromisoformat(briefing) if briefing else None,
        _hours(quiet) if quiet else None,
        Leads(leads) if leads else None,
    )


def _clock(at: time) -> str:
    return at.isoformat(timespec="minutes")


def _hours(text: str) -> Hours:
    since, until = text.split("-")
    return time.fromisoformat(since), time.fromisoformat(until)

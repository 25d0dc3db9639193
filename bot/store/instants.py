"""Instants as the database keeps them: whole microseconds since 1970 in UTC, nothing rounded."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNIT = timedelta(microseconds=1)


def stored(instant: datetime) -> int:
    """Microseconds since 1970 in UTC. ValueError if `instant` has no zone."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant} has no zone: only instants are stored")
    return (instant - _EPOCH) // _UNIT


def restored(microseconds: int) -> datetime:
    """The instant, aware and in UTC."""
    return _EPOCH + timedelta(microseconds=microseconds)


def stored_or_none(instant: datetime | None) -> int | None:
    return None if instant is None else stored(instant)


def restored_or_none(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else restored(microseconds)

"""What buttons change, by one name each. The deed itself waits in the database under a nonce."""

from enum import StrEnum


class Verb(StrEnum):
    """A name that leads to one small function in `handlers`."""

    LANGUAGE = "language"

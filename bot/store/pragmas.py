"""How SQLite has to behave before we trust it with a promise."""

from bot.store.connection import Connection

# Commits survive a power cut, what is deleted is gone, and a tampered schema can run nothing.
_SETTINGS = (
    ("synchronous", 2),
    ("foreign_keys", 1),
    ("secure_delete", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
)


def settle(connection: Connection) -> None:
    """Set what a connection has to be set to. RuntimeError if this SQLite does not comply."""
    for name, value in (_journal(connection), *_SETTINGS):
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        actual = _value(connection, name)
        if actual != value:
            raise RuntimeError(f"SQLite has {name} at {actual!r} instead of {value!r}")


def _journal(connection: Connection) -> tuple[str, str]:
    """A database in memory has no log to write ahead."""
    file = connection.execute("PRAGMA database_list").fetchall()[0][2]
    return "journal_mode", "wal" if file else "memory"


def _value(connection: Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchall()[0][0]

"""The steps from an empty database to today's. Steps are only ever added, at the end."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import sqlite_utils

from bot.errors import BotError
from bot.store.desk import relaying
from bot.store.entrance import bots, choosing, invitations, knocks, nonces

Step = Callable[[sqlite_utils.Database], None]


class NewerSchema(BotError):
    told = (
        "A newer version of the bot has used this database. "
        "Install that version, or restore a backup made before it."
    )


def trips(database: sqlite_utils.Database) -> None:
    """Versions of trips, and how far each has been planned."""
    database.execute("""
        CREATE TABLE trips (
            trip TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > base),
            base INTEGER NOT NULL CHECK (base >= 0),
            document TEXT NOT NULL,
            instants TEXT NOT NULL,
            tzdata TEXT NOT NULL,
            author TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            PRIMARY KEY (trip, version)
        ) STRICT
    """)
    database.execute("""
        CREATE TABLE planned (
            trip TEXT NOT NULL PRIMARY KEY,
            until INTEGER NOT NULL
        ) STRICT
    """)


def members(database: sqlite_utils.Database) -> None:
    """Who has joined under which address. Who has left stays on record and frees both names."""
    database.execute("""
        CREATE TABLE members (
            trip TEXT NOT NULL,
            person TEXT NOT NULL,
            platform TEXT NOT NULL,
            address TEXT NOT NULL,
            joined_at INTEGER NOT NULL,
            left_at INTEGER
        ) STRICT
    """)
    database.execute("""
        CREATE UNIQUE INDEX members_person ON members (trip, person, platform)
        WHERE left_at IS NULL
    """)
    database.execute("""
        CREATE UNIQUE INDEX members_address ON members (platform, address, trip)
        WHERE left_at IS NULL
    """)
    # What a person chose holds on every platform, and when they come back.
    database.execute("""
        CREATE TABLE choices (
            trip TEXT NOT NULL,
            person TEXT NOT NULL,
            language TEXT CHECK (language IN ('ko', 'en')),
            PRIMARY KEY (trip, person)
        ) STRICT
    """)


def outbox(database: sqlite_utils.Database) -> None:
    """Messages, one row a part. A final row may lose its message, never its key."""
    database.execute("""
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            part INTEGER NOT NULL CHECK (part BETWEEN 1 AND parts),
            parts INTEGER NOT NULL,
            trip TEXT NOT NULL,
            kind TEXT NOT NULL,
            lane INTEGER NOT NULL,
            person TEXT NOT NULL,
            cause TEXT NOT NULL,
            message TEXT,
            created_at INTEGER NOT NULL,
            not_before INTEGER NOT NULL,
            expires_at INTEGER,
            state TEXT NOT NULL,
            next_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            epoch INTEGER,
            lease_until REAL,
            platform TEXT,
            address TEXT,
            platform_message_id TEXT,
            maybes INTEGER NOT NULL DEFAULT 0,
            first_maybe_at INTEGER,
            ended_at INTEGER,
            UNIQUE (key, part),
            CHECK ((platform IS NULL) = (address IS NULL))
        ) STRICT
    """)
    database.execute("""
        CREATE INDEX outbox_waiting ON outbox (lane, next_at, id) WHERE state = 'queued'
    """)


def contexts(database: sqlite_utils.Database) -> None:
    """What each chat was about last; one person, one chat, one row."""
    database.execute("""
        CREATE TABLE contexts (
            platform TEXT NOT NULL,
            address TEXT NOT NULL,
            trip TEXT NOT NULL,
            person TEXT NOT NULL,
            at INTEGER NOT NULL,
            about TEXT NOT NULL,
            PRIMARY KEY (platform, address)
        ) STRICT
    """)
    database.execute("CREATE INDEX contexts_at ON contexts (at)")


def inbox(database: sqlite_utils.Database) -> None:
    """Requests as they came. One that has ended may lose its payload, never its key."""
    database.execute("""
        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            key TEXT NOT NULL,
            address TEXT NOT NULL,
            payload TEXT,
            said_at INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('received', 'done', 'poison')),
            failures INTEGER NOT NULL DEFAULT 0,
            epoch INTEGER,
            ended_at INTEGER,
            UNIQUE (platform, key),
            CHECK (stage <> 'received' OR payload IS NOT NULL)
        ) STRICT
    """)
    database.execute("""
        CREATE INDEX inbox_open ON inbox (platform, address, id) WHERE stage = 'received'
    """)
    database.execute("CREATE INDEX inbox_kept ON inbox (ended_at) WHERE payload IS NOT NULL")


def epochs(database: sqlite_utils.Database) -> None:
    """Runs of the process, one row each: what a run left half done is told by its number."""
    database.execute("""
        CREATE TABLE epochs (
            epoch INTEGER PRIMARY KEY,
            started_at INTEGER NOT NULL
        ) STRICT
    """)


def delivery(database: sqlite_utils.Database) -> None:
    """What a message is for, which chats take none, and ways to the rows that need a look."""
    database.execute("ALTER TABLE outbox ADD COLUMN care TEXT NOT NULL DEFAULT 'notice'")
    database.execute("""
        CREATE INDEX outbox_unsettled ON outbox (state, id)
        WHERE state IN ('sending', 'maybe', 'held')
    """)
    database.execute("""
        CREATE INDEX outbox_kept ON outbox (ended_at)
        WHERE message IS NOT NULL AND ended_at IS NOT NULL
    """)
    database.execute("""
        CREATE TABLE closed_channels (
            platform TEXT NOT NULL,
            address TEXT NOT NULL,
            closed_at INTEGER NOT NULL,
            PRIMARY KEY (platform, address)
        ) STRICT
    """)


def replacing(database: sqlite_utils.Database) -> None:
    """Messages that take the place of an earlier one, which is found by the platform's id."""
    database.execute("ALTER TABLE outbox ADD COLUMN replaces TEXT")
    database.execute("""
        CREATE INDEX outbox_shown ON outbox (platform_message_id)
        WHERE platform_message_id IS NOT NULL
    """)


def rehearsals(database: sqlite_utils.Database) -> None:
    """The one rehearsal that a database may belong to."""
    database.execute("""
        CREATE TABLE rehearsals (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            at INTEGER NOT NULL,
            speed REAL NOT NULL,
            started_at INTEGER NOT NULL
        ) STRICT
    """)


def halts(database: sqlite_utils.Database) -> None:
    """Pauses that platforms asked for; an empty address is the whole platform."""
    database.execute("""
        CREATE TABLE halts (
            platform TEXT NOT NULL,
            address TEXT NOT NULL,
            until INTEGER NOT NULL,
            PRIMARY KEY (platform, address)
        ) STRICT
    """)


STEPS: tuple[Step, ...] = (
    trips,
    members,
    outbox,
    contexts,
    inbox,
    epochs,
    delivery,
    replacing,
    rehearsals,
    nonces,
    invitations,
    knocks,
    bots,
    choosing,
    halts,
    relaying,
)


def migrate(database: sqlite_utils.Database, steps: Sequence[Step] = STEPS) -> None:
    """Bring the database to today's schema, wholly or not at all. The second time changes nothing.

    Raises NewerSchema, with the steps that this version does not know.
    """
    migrations = sqlite_utils.Migrations("gildongmu")
    for step in steps:
        migrations()(step)
    if not migrations.pending(database):
        _refuse_newer(database, migrations, steps)
        return
    with _immediate(database):
        _refuse_newer(database, migrations, steps)
        migrations.apply(database)


def _refuse_newer(
    database: sqlite_utils.Database, migrations: sqlite_utils.Migrations, steps: Sequence[Step]
) -> None:
    known = {step.__name__ for step in steps}
    unknown = [step.name for step in migrations.applied(database) if step.name not in known]
    if unknown:
        raise NewerSchema(*unknown)


@contextmanager
def _immediate(database: sqlite_utils.Database) -> Iterator[None]:
    """Two processes may migrate at once: the second waits here and then finds nothing to do."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise

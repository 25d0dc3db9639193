"""The tables of getting in and of what one chooses for oneself: steps of `migrations`."""

import sqlite_utils


def nonces(database: sqlite_utils.Database) -> None:
    """Buttons that change something, as hashes: whoever reads the file cannot press them."""
    database.execute("""
        CREATE TABLE nonces (
            nonce TEXT NOT NULL PRIMARY KEY,
            verb TEXT NOT NULL,
            argument TEXT NOT NULL,
            trip TEXT NOT NULL,
            person TEXT NOT NULL,
            platform TEXT,
            address TEXT,
            expires_at INTEGER NOT NULL,
            used_at INTEGER,
            CHECK ((platform IS NULL) = (address IS NULL))
        ) STRICT
    """)
    database.execute("CREATE INDEX nonces_expire ON nonces (expires_at)")
    database.execute("CREATE INDEX nonces_person ON nonces (trip, person)")


def invitations(database: sqlite_utils.Database) -> None:
    """Codes that let people in, as hashes: whoever reads the file cannot join."""
    database.execute("""
        CREATE TABLE invitations (
            code TEXT NOT NULL PRIMARY KEY,
            trip TEXT NOT NULL,
            person TEXT NOT NULL,
            purpose TEXT NOT NULL CHECK (purpose IN ('join', 'elsewhere')),
            made_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            ended_at INTEGER,
            ending TEXT CHECK (ending IN ('used', 'refused', 'replaced', 'withdrawn')),
            CHECK ((ended_at IS NULL) = (ending IS NULL))
        ) STRICT
    """)
    database.execute("""
        CREATE UNIQUE INDEX invitations_open ON invitations (trip, person, purpose)
        WHERE ended_at IS NULL
    """)


def knocks(database: sqlite_utils.Database) -> None:
    """Who came without a good code, and when."""
    database.execute("""
        CREATE TABLE knocks (
            platform TEXT NOT NULL,
            address TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('wrong', 'told')),
            at INTEGER NOT NULL
        ) STRICT
    """)
    database.execute("CREATE INDEX knocks_of ON knocks (platform, address, at)")
    database.execute("CREATE INDEX knocks_at ON knocks (at)")


def bots(database: sqlite_utils.Database) -> None:
    """By what name the bot goes on each platform."""
    database.execute("""
        CREATE TABLE bots (
            platform TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL
        ) STRICT
    """)


def choosing(database: sqlite_utils.Database) -> None:
    """What a person chose besides a language. NULL: as the trip has it."""
    database.execute("ALTER TABLE choices ADD COLUMN told_on TEXT")
    database.execute("ALTER TABLE choices ADD COLUMN briefing TEXT")
    database.execute("ALTER TABLE choices ADD COLUMN quiet TEXT")
    database.execute("ALTER TABLE choices ADD COLUMN leads TEXT")

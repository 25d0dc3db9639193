"""The tables of questions for the coordinators: a step of `migrations`."""

import sqlite_utils


def relaying(database: sqlite_utils.Database) -> None:
    """Questions handed over, numbered in each trip, and chats whose next text belongs to one."""
    database.execute("""
        CREATE TABLE questions (
            trip TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            person TEXT NOT NULL,
            text TEXT,
            language TEXT NOT NULL CHECK (language IN ('ko', 'en')),
            event TEXT,
            urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
            asked_at INTEGER NOT NULL,
            taken_by TEXT,
            answered_by TEXT,
            answered_at INTEGER,
            answer TEXT,
            PRIMARY KEY (trip, number),
            CHECK ((answered_by IS NULL) = (answered_at IS NULL))
        ) STRICT
    """)
    database.execute("CREATE INDEX questions_open ON questions (trip) WHERE answered_by IS NULL")
    database.execute("CREATE INDEX questions_kept ON questions (answered_at) WHERE text NOT NULL")
    database.execute("""
        CREATE TABLE awaited (
            platform TEXT NOT NULL,
            address TEXT NOT NULL,
            trip TEXT NOT NULL,
            person TEXT NOT NULL,
            number INTEGER,
            at INTEGER NOT NULL,
            PRIMARY KEY (platform, address)
        ) STRICT
    """)

"""One sending as the platform saw it, and the pauses that were asked for."""

from dataclasses import dataclass

from bot.services.messenger import Outcome
from tests.proofs.ledger import Entry

PATIENCE = 30.0
"""Seconds after which the bot stops waiting for a platform."""
SLACK = 1e-3


@dataclass(slots=True)
class Trial:
    """One sending of one row, as the platform saw it."""

    entry: Entry
    platform: str
    address: str
    began: float
    run: int
    outcome: Outcome | None = None
    has_arrived: bool = False


@dataclass(frozen=True, slots=True)
class Halted:
    """A pause that was asked for, by real seconds; `wrong` is how wrong the wall was then."""

    trial: Trial
    until: float
    wrong: float


def now_flies(trial: Trial, elapsed: float) -> bool:
    """It is still under way: its patience has not run out."""
    return trial.outcome is None and elapsed - trial.began < PATIENCE - SLACK

"""Power cuts at random points of the bot's life, until so many have been survived."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from random import Random

import pytest

from bot.domain.repetition import Care
from tests.proofs.machine import Machine, Powered
from tests.proofs.paper import Fate
from tests.proofs.witness import Corrupt, Lost
from tests.proofs.world import PEOPLE

OFF, NORMAL, FULL = range(3)
"""What SQLite understands by `synchronous`. The bot ships with FULL."""
_A_LIFE = 25
"""Power cuts before the bot may finish its work in peace."""
_NOTICES = [care for care in Care if care is not Care.ANSWER]
_FATES = list(Fate)


@dataclass(slots=True)
class Tally:
    """What has become of so many cuts, and of the commits that were acknowledged before them."""

    cuts: int = 0
    commits: int = 0
    lost: int = 0
    corrupt: int = 0
    impossible: int = 0
    complaint: str = ""
    """The first promise that was broken, and the seed of that life."""


def power_cuts(cuts: int, seed: int) -> Tally:
    """Live one life after another. A life in which a promise is broken ends there."""
    tally = Tally()
    lives = 0
    while tally.cuts < cuts:
        lives += 1
        live(f"{seed}/{lives}", min(_A_LIFE, cuts - tally.cuts), tally)
    return tally


def live(seed: str, cuts: int, tally: Tally) -> None:
    """One life on one disk, with so many power cuts in it."""
    random = Random(seed)  # noqa: S311 -- chance has to be repeatable here
    machine = Machine(random, cuts=cuts)
    try:
        _live(machine, random)
    except AssertionError as error:
        tally.complaint = tally.complaint or f"life {seed}: {error}"
        if isinstance(error, Lost):
            tally.lost += error.commits
        elif isinstance(error, Corrupt):
            tally.corrupt += 1
        else:
            tally.impossible += 1
    tally.cuts += machine.cuts
    tally.commits += machine.witness.commits


@contextmanager
def synchronous(level: int) -> Iterator[None]:
    """A build that syncs less than the one that ships."""
    settings = (("synchronous", level), ("secure_delete", 1), ("cell_size_check", 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.store.pragmas._SETTINGS", settings)
        yield


def _live(machine: Machine, random: Random) -> None:
    with closing(Powered(machine)) as world:
        while not machine.is_at_peace:
            _go_on(world, random)
            world.check()
        world.heal()
        world.check()
        world.check_end()


def _go_on(world: Powered, random: Random) -> None:
    """Something happens, as in `tests.proofs.delivery`."""
    match random.randrange(12):
        case 0 | 1 | 2:
            _promise(world, random)
        case 3 | 4 | 5:
            person, is_twice = random.choice(PEOPLE), random.random() < 0.5
            world.survive(partial(world.ask, person, is_twice=is_twice))
        case 6:
            world.survive(world.revise)
        case 7:
            world.survive(world.restart)
        case 8:
            world.paper.fates.extend(random.choices(_FATES, k=random.randint(1, 4)))
        case 9:
            world.clock.jump(random.choice([-7200, -60, 60, 7200]))
            world.survive(world.tick)
        case _:
            world.clock.forward(random.choice([0, 1, 5, 30, 300]))
            world.survive(world.tick)


def _promise(world: Powered, random: Random) -> None:
    world.survive(
        partial(
            world.promise,
            person=random.choice(PEOPLE),
            care=random.choice(_NOTICES),
            wait=random.randint(0, 90),
            lasts=random.choice([None, random.randint(0, 900)]),
            is_about=random.random() < 0.5,
        )
    )

"""A few schedules of what `make proofs` lives through by the hundred."""

from tests.proofs.journey import journeys
from tests.proofs.judge import Judge
from tests.proofs.script import schedule


def test_no_schedule_breaks_a_promise():
    assert journeys(3, 7).startswith("3 schedules, ")


def test_a_seed_is_lived_through_twice_in_the_same_way():
    first, second = log_of(8), log_of(8)

    assert first == second
    assert first


def log_of(seed: int) -> list[str]:
    life = schedule(seed)
    life.live()
    judge: Judge = life.judge
    return judge.log

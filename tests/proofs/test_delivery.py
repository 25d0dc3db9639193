"""The short run of what `make proofs` runs at length, and broken builds that it has to catch."""

from collections.abc import Callable
from types import ModuleType

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from bot.services import deliver
from bot.store import attempts, doubts, inbox
from tests.proofs.delivery import Delivery
from tests.proofs.failing import every_failure, story
from tests.proofs.paper import Fate
from tests.proofs.world import World


def test_no_promise_is_broken_whatever_happens():
    chosen = settings(max_examples=25, stateful_step_count=25, deadline=None)

    run_state_machine_as_test(Delivery, settings=chosen)


def test_no_promise_is_broken_by_one_failure():
    assert every_failure(step=9) > 50


def test_no_promise_is_broken_by_failures_that_last():
    assert every_failure(step=29, lasts=True) > 40


def suffers(*fates: Fate) -> Callable[[World], None]:
    return lambda world: world.paper.fates.extend(fates)


def sleeps_in(world: World) -> None:
    world.clock.forward(700)


def ends_nothing(*_: object, **__: object) -> bool:
    """And says that it did."""
    return True


@pytest.mark.parametrize(
    ("guard", "instead", "happens", "complaint"),
    [
        ((doubts, "settle"), lambda *_, **__: None, suffers(Fate.UNANSWERED), "is still maybe"),
        ((doubts, "abandon"), lambda *_, **__: 0, suffers(Fate.CRASH_AFTER), "is still sending"),
        (
            (doubts, "again_at"),
            lambda *_, now, **__: now,
            suffers(*[Fate.UNANSWERED] * 9),
            "repeated too often|three times",
        ),
        (
            (deliver, "repeated_card"),
            lambda message, *_, **__: message,
            suffers(*[Fate.UNANSWERED] * 9),
            "without a mark",
        ),
        ((attempts, "_is_late"), lambda *_: False, sleeps_in, "left too late"),
        ((inbox, "finish"), ends_nothing, suffers(), "is still poison"),
    ],
    ids=[
        "forgets what is in doubt",
        "does not recover",
        "repeats for ever",
        "does not mark copies",
        "sends what has expired",
        "does not end questions",
    ],
)
def test_a_broken_build_is_caught(
    monkeypatch: pytest.MonkeyPatch,
    guard: tuple[ModuleType, str],
    instead: Callable[..., object],
    happens: Callable[[World], None],
    complaint: str,
):
    monkeypatch.setattr(*guard, instead)

    with pytest.raises(AssertionError, match=complaint):
        story(happens)

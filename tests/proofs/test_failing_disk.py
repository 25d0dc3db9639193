"""The short run of what `make proofs` runs at length, and broken builds that it has to catch."""

from collections.abc import Callable, Sequence
from functools import partial
from types import ModuleType

import pytest
import sqlite_utils

from bot.store import doubts, group
from bot.store.group import Done, Failed, Outcome, Unit
from bot.store.group import write as shipped_write
from tests.proofs.failing_disk import Story, dying, every_fault, starting, working


@pytest.mark.parametrize("lasts", [False, True], ids=["once", "until it is mended"])
@pytest.mark.parametrize("story", [working, dying, starting])
def test_no_promise_is_broken_by_a_failing_disk(story: Story, *, lasts: bool):
    assert every_fault(story, step=31, lasts=lasts) >= 6


def test_no_promise_is_broken_by_a_disk_that_is_read_again_and_again():
    assert every_fault(partial(working, cached_pages=1), step=97) > 10


def boasting(database: sqlite_utils.Database, units: Sequence[Unit]) -> list[Outcome]:
    """A write that says it was saved, whether it was or not."""
    return [
        Done(None) if isinstance(each, Failed) else each for each in shipped_write(database, units)
    ]


@pytest.mark.parametrize(
    ("guard", "instead", "complaint"),
    [
        ((group, "write"), boasting, "disappeared|is still None"),
        ((doubts, "abandon"), lambda *_, **__: 0, "is still sending"),
    ],
    ids=["says that all was saved", "forgets what was being sent"],
)
def test_a_broken_build_is_caught(
    monkeypatch: pytest.MonkeyPatch,
    guard: tuple[ModuleType, str],
    instead: Callable[..., object],
    complaint: str,
):
    monkeypatch.setattr(*guard, instead)

    with pytest.raises(AssertionError, match=complaint):
        every_fault(working, step=7)

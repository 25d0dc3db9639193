from datetime import UTC, datetime

import pytest

from bot.services.hearing import Hearing
from tests.fakes import Hands
from tests.test_running import Stage

NOON = datetime(2026, 4, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("heard_at", "count"),
    [
        pytest.param(None, 0, id="it is not asked"),
        pytest.param(20.0, 0, id="a while ago"),
        pytest.param(9.0, 1, id="too long ago"),
    ],
)
def test_a_platform_that_answers_no_poll_is_silent(heard_at: float | None, count: int):
    clock = Hands(NOON)
    clock.forward(100)

    assert Hearing([Stage("telegram", heard_at=heard_at)], clock).silent() == count


def test_a_platform_that_was_given_up_is_silent():
    hearing = Hearing([Stage("telegram"), Stage("slack")], Hands(NOON))

    hearing.give_up("slack")

    assert hearing.silent() == 1

"""Routes by their own name."""

import pytest

from bot.domain.routes import Route
from bot.understanding.commands import command


@pytest.mark.parametrize(
    ("text", "rest", "route"),
    [
        ("/next", "/next", Route.NEXT),
        ("/next@bot", "/next@bot", Route.NEXT),
        ("/day 3", "/     ", Route.DAY),
        ("/who are they", "/who are they", Route.WHO),
        ("gil who", "gil who", Route.WHO),
        ("who", "who?", Route.WHO),
        ("who are they", "who are they", None),
        ("/start", "/start", Route.HELP),
        ("/nonsense", "/nonsense", Route.HELP),
        ("private", "private", None),
        ("authority", "authority", None),
        ("다음", "다음", None),
    ],
)
def test_command_is_read(text: str, rest: str, route: Route | None):
    assert command(text, rest) == route

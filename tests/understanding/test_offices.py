"""An office of another town is nobody's."""

import pytest

from bot.files.toml import load, sample
from bot.understanding.named import named
from bot.understanding.names import Gazetteer
from bot.understanding.offices import without_strangers

TRIP = load(sample())
NAMES = Gazetteer(TRIP)


@pytest.mark.parametrize(
    ("text", "who", "is_nobody"),
    [
        pytest.param("안산 부시장", set(), True, id="home has none"),
        pytest.param("라스베이거스의 부시장", set(), True, id="a genitive"),
        pytest.param("vice mayor of nashville", set(), True, id="English order"),
        pytest.param("부에나파크 부시장", {"joyce-ahn"}, False, id="the right town"),
        pytest.param("vice mayor of buena park", {"joyce-ahn"}, False, id="the right town, of"),
        pytest.param("부시장", {"joyce-ahn"}, False, id="no town"),
        pytest.param("내슈빌에서 부시장", {"joyce-ahn"}, False, id="a town mentioned"),
        pytest.param("안산 점심", set(), False, id="no office"),
    ],
)
def test_strangers_are_nobody(text: str, who: set[str], is_nobody: bool):  # noqa: FBT001 -- a column
    found = without_strangers(text, named(text, NAMES.exact(text), TRIP))

    assert ({each.id for each in found.counterparts}, found.is_nobody) == (who, is_nobody)

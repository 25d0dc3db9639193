"""What coordinators are taught is what the bot reads."""

import re
from pathlib import Path

from bot.files import toml
from bot.files.tables import FILES
from tests.repository import ROOT


def test_the_examples_of_the_readme_are_a_sound_trip(tmp_path: Path):
    """The first example below the heading of each file; together they are a whole trip."""
    taught = (ROOT / "schedule_data" / "README.md").read_text()
    for name in FILES:
        below = taught.partition(f". {name}\n")[2]
        example = re.search(r"```toml\n(.*?)```", below, re.DOTALL)
        assert example is not None
        (tmp_path / name).write_text(example[1])

    assert toml.check(tmp_path) == ()

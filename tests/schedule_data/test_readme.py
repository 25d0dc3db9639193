"""What coordinators are taught is what the bot reads."""

import re
from pathlib import Path

import pytest

from bot.files import schema, toml
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


@pytest.mark.parametrize(
    "kind", [*schema.Record.__subclasses__(), *schema.Sourced.__subclasses__()]
)
def test_the_readme_names_every_key(kind: type[schema.Record]):
    taught = (ROOT / "schedule_data" / "README.md").read_text()
    code = " ".join(re.findall(r"```.*?```|`.*?`", taught, re.DOTALL))
    words = set(re.findall(r"\b[a-z_]+\b", code))

    assert [key for key in kind.model_fields if key not in words] == []

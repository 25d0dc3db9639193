"""What all tests share: the pinned time zones and the sample trip."""

import zoneinfo

import pytest

from bot.domain.trip import Trip
from bot.files.toml import load, sample

zoneinfo.reset_tzpath(to=())


@pytest.fixture(scope="session")
def sample_trip() -> Trip:
    """The trip that comes with the bot, read once."""
    return load(sample())

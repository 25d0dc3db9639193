"""Slips in words of the language."""

import pytest

from bot.understanding.mending import Mending

MENDING = Mending()


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("shedule", "schedule"),
        ("wheather today", "weather today"),
        ("비헹기는", "비행기는"),
        ("설명해줘", "설명해줘"),
        ("hotels", "hotels"),
        ("launch", "launch"),
        ("bus", "bus"),
    ],
)
def test_words_are_mended(typed: str, mended: str):
    assert MENDING.mended(typed) == mended

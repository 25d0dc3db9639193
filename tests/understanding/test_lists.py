"""The lists of words beside the code."""

import re

import pytest

from bot.domain.routes import Route
from bot.understanding.cues import Cue, cues_in
from bot.understanding.lists import lists, words


def test_every_cue_has_signs_in_both_languages():
    assert [set(lists(f"cues.{language}.txt")) for language in ("ko", "en")] == [set(Cue)] * 2


def test_every_heading_of_the_examples_is_a_route():
    assert all(
        Route(heading) for name in ("ko", "en") for heading in lists(f"examples/{name}.txt")
    )


@pytest.mark.parametrize("name", ["cues.ko.txt", "cues.en.txt", "nouns.txt"])
def test_every_line_is_an_expression(name: str):
    assert all(re.compile(line) for lines in lists(name).values() for line in lines)


def test_words_are_read():
    assert {"점심", "lunch"} <= words("generic")


def test_cues_have_places():
    assert cues_in("내일 날씨, where") == {Cue.WEATHER: 3, Cue.WHERE: 7}

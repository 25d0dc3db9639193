"""Exhibitors by a word of what they show."""

import pytest

from bot.understanding.firms import firms_with
from tests.trips import MAKERS


@pytest.mark.parametrize("text", ["where is the moon", "", "and the more"])
def test_other_words_name_no_firm(text: str):
    assert firms_with(text, MAKERS) == ()


def test_word_of_what_is_shown_names_the_firm():
    named = {
        firm.id: [each.id for each in firms_with((firm.shows.en or "").casefold(), MAKERS)]
        for firm in MAKERS
    }

    assert all(firm in found for firm, found in named.items())


def test_sort_names_the_firm():
    universities = tuple(firm for firm in MAKERS if firm.kind == "university")

    assert firms_with("대학교도 나와?", MAKERS) == universities

"""Several things in one breath."""

import pytest

from bot.chat.language.lists import join, series


@pytest.mark.parametrize(
    ("things", "ko", "en"),
    [
        ([], "", ""),
        (["명함"], "명함", "명함"),
        (["명함", "외투"], "명함과 외투", "명함 and 외투"),
        (["외투", "명함"], "외투와 명함", "외투 and 명함"),
        (["명함", "여권", "CES 배지"], "명함, 여권, CES 배지", "명함, 여권 and CES 배지"),
    ],
    ids=["nothing", "one", "two", "two, the first ending in a vowel", "three"],
)
def test_join_links_things_in_a_sentence(things: list[str], ko: str, en: str):
    assert (join(things, "ko"), join(things, "en")) == (ko, en)


def test_series_only_lists():
    assert series(["명함", "외투"]) == "명함, 외투"

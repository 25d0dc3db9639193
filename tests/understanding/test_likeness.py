"""What is like what."""

from bot.domain.routes import Route
from bot.understanding.likeness import Likeness, examples

TAUGHT = [(Route.WEATHER, "is it cold"), (Route.WEATHER, "cold there"), (Route.MEALS, "any food")]


def test_examples_cover_every_route_in_both_languages():
    counts: dict[tuple[Route, bool], int] = {}
    for route, text in examples():
        key = route, text.isascii() or ("•" in text and text.replace("•", "").isascii())
        counts[key] = counts.get(key, 0) + 1
    by_signs = {Route.PRIVATE, Route.AUTHORITY, Route.COMPARE, Route.RIGHTS}
    by_signs |= {Route.SETTINGS, Route.PRIVACY, Route.FORGET, Route.STOP}
    asked = set(Route) - by_signs

    assert {key for key, count in counts.items() if count >= 12} == {
        (route, is_english) for route in asked for is_english in (True, False)
    }


def test_likeness_finds_the_route():
    assert Likeness(TAUGHT).best("so cold") == Route.WEATHER


def test_likeness_knows_nothing_of_the_strange():
    assert Likeness(TAUGHT).best("zzz") is None


def test_likeness_does_not_choose_between_two():
    assert (
        Likeness([(Route.WEATHER, "abcd"), (Route.MEALS, "abcd"), (Route.WHO, "xyz")]).best("abcd")
        is None
    )

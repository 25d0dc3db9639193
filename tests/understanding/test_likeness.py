"""What is like what."""

from bot.domain.routes import Route
from bot.understanding.likeness import Likeness, examples

TAUGHT = [(Route.WEATHER, "is it cold"), (Route.WEATHER, "cold there"), (Route.MEALS, "any food")]


def test_examples_teach_a_route_in_both_languages():
    """Not every route is taught: what changes something, or is private, is known by its signs."""
    counts: dict[tuple[Route, bool], int] = {}
    for route, text in examples():
        key = route, text.isascii() or ("•" in text and text.replace("•", "").isascii())
        counts[key] = counts.get(key, 0) + 1
    taught = {route for route, _ in counts}

    assert {key for key, count in counts.items() if count >= 12} == {
        (route, is_english) for route in taught for is_english in (True, False)
    }
    assert taught.isdisjoint({Route.PRIVATE, Route.AUTHORITY, Route.FORGET, Route.STOP})


def test_likeness_finds_the_route():
    assert Likeness(TAUGHT).best("so cold") == Route.WEATHER


def test_likeness_knows_nothing_of_the_strange():
    assert Likeness(TAUGHT).best("zzz") is None


def test_likeness_does_not_choose_between_two():
    assert (
        Likeness([(Route.WEATHER, "abcd"), (Route.MEALS, "abcd"), (Route.WHO, "xyz")]).best("abcd")
        is None
    )

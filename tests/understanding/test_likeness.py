"""What is like what."""

from bot.domain.routes import Route
from bot.understanding.likeness import Likeness, examples

TAUGHT = [(Route.WEATHER, "is it cold"), (Route.WEATHER, "cold there"), (Route.MEALS, "any food")]

BY_SIGNS = {
    Route.ASK,
    Route.AUTHORITY,
    Route.COMPARE,
    Route.FORGET,
    Route.PRIVACY,
    Route.PRIVATE,
    Route.QUESTIONS,
    Route.REPLY,
    Route.RIGHTS,
    Route.SETTINGS,
    Route.SOS,
    Route.STOP,
}
"""What changes something, is private or compares is known by its signs, and not taught."""


def test_examples_teach_every_other_route_in_both_languages():
    counts: dict[tuple[Route, bool], int] = {}
    for route, text in examples():
        key = route, text.isascii() or ("•" in text and text.replace("•", "").isascii())
        counts[key] = counts.get(key, 0) + 1

    assert {key for key, count in counts.items() if count >= 12} == {
        (route, is_english) for route in set(Route) - BY_SIGNS for is_english in (True, False)
    }
    assert BY_SIGNS.isdisjoint(route for route, _ in counts)


def test_likeness_finds_the_route():
    assert Likeness(TAUGHT).best("so cold") == Route.WEATHER


def test_likeness_knows_nothing_of_the_strange():
    assert Likeness(TAUGHT).best("zzz") is None


def test_likeness_does_not_choose_between_two():
    assert (
        Likeness([(Route.WEATHER, "abcd"), (Route.MEALS, "abcd"), (Route.WHO, "xyz")]).best("abcd")
        is None
    )

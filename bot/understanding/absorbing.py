"""Which question is part of a larger one: "when is the flight" asks for the flight alone."""

from bisect import bisect
from collections.abc import Mapping, Sequence

from bot.domain.routes import Route

_ABOUT_IT = frozenset({Route.WHEN, Route.WHERE, Route.ABOUT})
_ABSORBED: Mapping[Route, frozenset[Route]] = {
    Route.FLIGHT: _ABOUT_IT | {Route.LENGTH, Route.HOTEL, Route.GATHER},
    Route.GATHER: frozenset({Route.WHEN, Route.WHERE, Route.ABOUT, Route.MEALS}),
    Route.HOTEL: _ABOUT_IT | {Route.LENGTH, Route.GATHER},
    Route.ROOM: _ABOUT_IT | {Route.HOTEL, Route.CONTACT, Route.GROUP},
    Route.MEALS: _ABOUT_IT,
    Route.FREE: _ABOUT_IT | {Route.LENGTH, Route.UNTIL},
    Route.ZONES: _ABOUT_IT | {Route.LENGTH, Route.NOW, Route.CONTACT, Route.DAY},
    Route.CONTACT: _ABOUT_IT
    | {Route.PERSON, Route.WHO, Route.GROUP, Route.DAY, Route.FLIGHT, Route.GATHER},
    Route.WEATHER: _ABOUT_IT | {Route.NOW},
    Route.EXHIBITORS: _ABOUT_IT | {Route.WHO, Route.GROUP, Route.MEALS},
    Route.GROUP: frozenset({Route.WHO, Route.ABOUT, Route.WHERE}),
    Route.PERSON: frozenset({Route.WHO, Route.ABOUT}),
    Route.INFO: _ABOUT_IT
    | {
        Route.WHO,
        Route.LENGTH,
        Route.HOTEL,
        Route.FLIGHT,
        Route.CONTACT,
        Route.EXHIBITORS,
        Route.ROOM,
        Route.DAY,
    },
    Route.CHANGES: frozenset({Route.WHEN, Route.WHERE, Route.ABOUT, Route.DAY}),
    Route.TRIP: _ABOUT_IT | {Route.LENGTH, Route.GROUP, Route.DAY},
    Route.MEANWHILE: _ABOUT_IT | {Route.NOW, Route.WHO, Route.GROUP, Route.NEXT},
    Route.PROGRAMME: frozenset({Route.ABOUT}),
    Route.UNTIL: frozenset({Route.MEALS, Route.WHEN, Route.LENGTH, Route.NEXT, Route.ABOUT}),
    Route.LENGTH: frozenset({Route.ABOUT, Route.MEALS}),
    Route.DRESS: frozenset({Route.ABOUT, Route.MEALS}),
    Route.NEXT: _ABOUT_IT | {Route.DAY},
    Route.NOW: frozenset({Route.WHERE, Route.ABOUT}),
    Route.WHO: frozenset({Route.MEALS}),
}


_EVERYWHERE = _ABOUT_IT
"""Small questions are part of a larger one wherever that stands."""


def without_parts(routes: Mapping[Route, int], joints: Sequence[int] = ()) -> tuple[Route, ...]:
    """The routes in the order of the text, less those that another one answers.

    On the two sides of a joint ("and") stand two questions: neither is part of the other.
    """

    def side(route: Route) -> int:
        return bisect(joints, routes[route])

    absorbed = {
        part
        for route in routes
        for part in _ABSORBED.get(route, ())
        if part in routes and (part in _EVERYWHERE or side(part) == side(route))
    }
    left = [
        route for route in sorted(routes, key=lambda each: routes[each]) if route not in absorbed
    ]
    return tuple(left or routes)

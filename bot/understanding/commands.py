"""Routes asked for by their own name: "/next", "/gil next", "day 3"."""

import re

from bot.domain.routes import Route

_COMMAND = re.compile(r"(?P<slash>/)?(?:gil )?(?P<word>[a-z]+)(?:@\w+)?(?P<rest>(?: .*)?)$")
_NOT_ASKED = {Route.UNKNOWN, Route.PRIVATE, Route.AUTHORITY, Route.COMPARE}
_ASKED = {route.value: route for route in Route if route not in _NOT_ASKED}
_WELCOMES = {
    "start": Route.HELP,
    "commands": Route.HELP,
    "menu": Route.HELP,
    "programme": Route.PROGRAMME,
}


def command(text: str, rest: str) -> Route | None:
    """The route a text begins with, if it was called: by a slash, or with nothing else to say.

    `rest` is the text without the names and times in it.
    """
    found = _COMMAND.match(text)
    if found is None:
        return None
    route = _ASKED.get(found["word"])
    if found["slash"]:
        return route or _WELCOMES.get(found["word"], Route.HELP)
    left = "".join(filter(str.isalnum, rest)).removeprefix("gil")
    return route if route and left in {found["word"], ""} else None

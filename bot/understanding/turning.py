"""Follow-ups that turn to something beside what was spoken of: the other one, another clock."""

import re
from dataclasses import replace

from bot.domain.event import Event
from bot.domain.routes import Route
from bot.understanding.carrying import about
from bot.understanding.cues import Cue
from bot.understanding.pattern import Pattern
from bot.understanding.pointing import OF_EVENT
from bot.understanding.recall import Recall
from bot.understanding.signs import Signs

Understood = tuple[tuple[Route, ...], Signs]

_OTHER = Pattern(
    r"(?:다른|딴|나머지) ?(?:거|것|하나|편|비행기|버스|차|회의|일정)(?=[ 는은이야요말?!.]|$)"
    r"|\bother (?:one|flight|bus|coach|meeting|visit|item)\b",
    re.ASCII,
)
_AND_THEN = Pattern(
    r"(?<![가-힣])그 ?(?:다음|담|뒤|후|이후)(?!날)|그러고|그리고 ?나서"
    r"|\b(?:after (?:that|it)|and then|then what)\b|^then\b",
    re.ASCII,
)
_OVER = Pattern(
    r"(?<![가-힣])(?:그거|그것|그게|이거|이게|그 ?일정) ?(?:다 ?)?(?:끝나|마치|하)(?:고|면)"
    r"(?: ?나[면서]| ?난 ?(?:뒤|후|다음))?[은는요]*[?.! ]*$"
    r"|\b(?:when|once) (?:it|that)(?:'s| is) (?:over|done)\b",
    re.ASCII,
)
"""As `_AND_THEN`, of a thing whose end is no question."""
_CLOCK = Pattern(r"시간|시각|기준|\btime\b|\bclock\b", re.ASCII)
_CARRIED = OF_EVENT | {Route.FLIGHT}
_SHORT = 18


def other_one(_: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """No, the other one: of the same sort and day as what was spoken of."""
    event = recall.event
    carried = tuple(route for route in recall.context.routes if route in _CARRIED)
    if event is None or not carried or not signs.names.is_empty:
        return None
    if len(signs.line) > _SHORT or not _OTHER.search(signs.text):
        return None
    found = _beside(event, recall)
    return (carried, about(signs, found)) if found else None


def _beside(event: Event, recall: Recall) -> Event | None:
    alike = [
        each
        for each in recall.by.itinerary.on(event.start.date)
        if each.kind is event.kind and each.id != event.id
    ]
    later = (each for each in alike if each.start.instant > event.start.instant)
    return next(later, alike[-1] if alike else None)


def on_another_clock(_: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """And by the clock at home? The hours of what was spoken of."""
    event, when = recall.event, signs.when
    is_timed = when.day is not None or when.moment is not None or signs.subject.events
    if event is None or is_timed or len(signs.names.cities) != 1 or len(signs.line) > 2 * _SHORT:
        return None
    if signs.has(Cue.NOW, Cue.ZONES, Cue.WEATHER, Cue.LENGTH) or not _CLOCK.search(signs.text):
        return None
    return (Route.ZONES,), about(signs, event)


def ride_of_it(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """And the bus? The one that is taken when people have met for what was spoken of."""
    event = recall.event
    if event is None or not signs.says_ride or Route.GATHER not in routes:
        return None
    is_ahead = event.start.instant > signs.now
    is_met = is_ahead and recall.by.itinerary.gathering(event) is not None
    is_free = signs.names.is_empty and signs.when.day is None and signs.subject.position is None
    return ((Route.GATHER,), about(signs, event)) if is_free and is_met else None


def what_follows(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """What comes next: "and after that?"."""
    event = recall.event
    is_over = bool(_OVER.search(signs.text))
    asked = {Route.NEXT, Route.ABOUT, *([Route.WHEN] if is_over else [])}
    if not asked.issuperset(routes) or signs.names.events:
        return None
    if event is None or not (is_over or _AND_THEN.search(signs.text)):
        return None
    following = recall.by.itinerary.following(event)
    if following is None:
        return None
    cues: dict[Cue, int] = {cue: at for cue, at in signs.cues.items() if cue != Cue.AFTER}
    return (Route.ABOUT,), replace(about(signs, following), cues=cues)

"""Whether an item of a programme is asked for: "who speaks first", "is there a film"."""

import re

from bot.understanding.cues import Cue
from bot.understanding.items import item_in, names_item
from bot.understanding.nouns import is_any
from bot.understanding.pattern import Pattern
from bot.understanding.signs import Signs

_OF_AN_ITEM = (
    *(Cue.PROGRAMME, Cue.WHEN, Cue.WHAT, Cue.NEXT, Cue.AFTER, Cue.BEFORE, Cue.DOING, Cue.FREE),
    *(Cue.WHY, Cue.EXPLAIN, Cue.MEMBERS),
)
_ASKS = Pattern(r"있나|있어|있습|뭐|언제|누가|\?$|\b(?:is there|any|what|who|when)\b", re.ASCII)


def asks_item(signs: Signs) -> bool:
    """An item of a programme that goes on, is near, or is named, by its words or its place."""
    event = signs.agenda
    if event is None or (signs.has_event and event not in signs.names.events):
        return False
    is_named = event in signs.names.events
    if not (is_named or (signs.names.is_empty and signs.is_today(event)) or signs.is_near(event)):
        return False
    if not (signs.names.is_empty or is_named):
        return False
    if names_item(signs.rest, event):
        return signs.has(*_OF_AN_ITEM) or bool(_ASKS.search(signs.text))
    by_place = item_in(signs.rest, event) is not None and (is_named or signs.is_near(event))
    is_more = signs.cues.keys() - {Cue.PROGRAMME, Cue.ENDING, Cue.WHAT, Cue.DOING}
    is_loose = not (is_any(signs.rest) or signs.when.day or signs.subject.noun or is_more)
    return by_place and (signs.has(Cue.PROGRAMME) or is_loose)

"""A text that only names something: "and Thursday?", "그분은?", "저녁은요"."""

import re

from bot.understanding.cues import Cue
from bot.understanding.lists import words
from bot.understanding.signs import Signs

_WORD = re.compile(r"[a-z']+|[가-힣]+")
_WITH_NAMES = frozenset(
    {Cue.MINE, Cue.PEOPLE, Cue.MEMBERS, Cue.WHAT, Cue.THANKS, Cue.DOING, Cue.NEXT, Cue.EATING}
)
"""Signs that the words of a bare name may carry."""


def is_bare(signs: Signs, besides: frozenset[Cue] = frozenset()) -> bool:
    """Something is named, and nothing is asked of it, but perhaps by the signs `besides`."""
    noun = signs.subject.noun
    is_something = not signs.names.is_empty or noun is not None or _is_timed(signs)
    if not is_something or signs.cues.keys() - _WITH_NAMES - besides:
        return False
    rest = signs.rest.replace(noun.word, " ") if noun else signs.rest
    return words("fillers").issuperset(_WORD.findall(rest))


def _is_timed(signs: Signs) -> bool:
    when = signs.when
    return not (when.day is None and when.part is None and when.moment is None)

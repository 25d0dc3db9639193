"""Who may change the programme, and who may see what: asked, not done."""

from bot.understanding.cues import Cue
from bot.understanding.signs import Signs


def asks_rights(signs: Signs, said: frozenset[str]) -> bool:
    """Whom to ask for a change; or who can see what is one's own."""
    if signs.has(Cue.MINE) and not signs.others and "who sees" in said:
        return "thing" in said
    return "who may" in said and (signs.has(Cue.ORDER) or "change" in said)

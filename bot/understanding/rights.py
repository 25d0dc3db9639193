"""Who may change the programme, and who may see what: asked, not done."""

from bot.understanding.cues import Cue
from bot.understanding.privacies import says
from bot.understanding.signs import Signs


def asks_rights(signs: Signs) -> bool:
    """Whom to ask for a change; or who can see what is one's own."""
    if signs.has(Cue.MINE) and not signs.others and says(signs.text, "who sees"):
        return says(signs.text, "thing")
    asks = signs.has(Cue.ORDER) or says(signs.text, "change")
    return asks and says(signs.text, "who may")

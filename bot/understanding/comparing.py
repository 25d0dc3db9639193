"""What a text compares or counts: the earliest day, the longest flight, how many meals."""

from bot.domain.comparison import Comparison
from bot.understanding.counting import attending, count, placed, which_days
from bot.understanding.extremes import between, extreme
from bot.understanding.nouns import Picking
from bot.understanding.signs import Signs
from bot.understanding.weighing import weighing


def comparison(signs: Signs, by: Picking) -> Comparison | None:
    """What is compared or counted, the surest reading first; None if nothing is."""
    said = weighing(signs, by)
    if said is None:
        return None
    readings = (read(said) for read in (attending, extreme, between, which_days, count, placed))
    return next((found for found in readings if found is not None), None)

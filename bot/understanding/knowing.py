"""Whether a fact is asked for that the trip knows, or knows that it does not know."""

from bot.domain.information import Fact, FactKind
from bot.understanding.cues import Cue, cues_in
from bot.understanding.pattern import Pattern
from bot.understanding.signs import Signs

_TOPICS_OF_FACTS = frozenset({Cue.EATING, Cue.DRESS, Cue.WEATHER, Cue.WHO, Cue.FIRMS, Cue.MEMBERS})
_ASKS_NAME = Pattern(r"이름|name")


def tells_fact(signs: Signs) -> bool:
    """A fact is named, and not only as a word of another question."""
    facts = signs.names.facts
    if not facts:
        return False
    if any(fact.kind is FactKind.PRACTICAL for fact in facts):
        return not signs.has(Cue.DRESS) and not (
            signs.has(Cue.CONTACT, Cue.PHONE) and signs.has(Cue.URGENT)
        )
    if signs.names.venues and signs.has(Cue.WHERE) and not signs.has(Cue.BEYOND):
        return False
    if any(fact.kind is FactKind.UNKNOWN for fact in facts):
        return signs.has(Cue.BEYOND) or not _is_a_topic(signs)
    if _names_a_fact_alone(signs) and not signs.has(Cue.WHEN, Cue.WHERE, Cue.WHO, Cue.DRESS):
        return True
    shared = bool(
        signs.names.events or signs.names.venues or signs.names.cities or signs.subject.noun
    )
    asks_what = signs.has(Cue.WHAT, Cue.EXPLAIN) and not signs.has(Cue.WHY)
    return asks_what or not (shared or signs.has(Cue.WHEN, Cue.WHERE, Cue.WHO))


def _names_a_fact_alone(signs: Signs) -> bool:
    """Words that only background knowledge has: "the market value of the firm"."""
    return any(
        all(isinstance(thing, Fact) and thing.kind is FactKind.BACKGROUND for thing in hit.things)
        for hit in signs.names.hits
    )


def _is_a_topic(signs: Signs) -> bool:
    """The name of the fact is only the wording of another question: "what do we eat"."""
    hits = [hit for hit in signs.names.hits if any(isinstance(each, Fact) for each in hit.things)]
    if any(not _TOPICS_OF_FACTS.isdisjoint(cues_in(hit.said)) for hit in hits):
        return True
    asks_when = signs.has(Cue.WHEN, Cue.GATHER, Cue.UNTIL)
    if asks_when and any(Cue.FLIGHT in cues_in(hit.said) for hit in hits):
        return True
    asks_name = any(_ASKS_NAME.search(hit.said) for hit in hits)
    if (signs.names.firms and signs.has(Cue.FIRMS)) or (
        signs.has(Cue.TRIP) and signs.has(Cue.WHY)
    ):
        return True
    is_own_room = signs.has(Cue.ROOM) and signs.has(Cue.MINE) and not signs.has_event
    return is_own_room or bool(signs.names.firms and asks_name)

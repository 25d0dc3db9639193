"""Questions of people: a group, one of the delegation, someone whom it meets, a firm."""

import re
from collections.abc import Iterator

from bot.domain.people import Group
from bot.domain.routes import Route
from bot.understanding.bodies import by_office_alone
from bot.understanding.cues import Cue
from bot.understanding.pattern import Pattern
from bot.understanding.signs import OF_A_DAY, Signs

Found = Iterator[tuple[Route, int]]
"""Routes, each with the place in the text where it is asked for."""

_BESIDES = Pattern(r"말고|또|외에|\bbesides|\bother than|\belse\b", re.ASCII)
_OF_OTHER_THINGS = (
    *(Cue.WHY, Cue.DRESS, Cue.EATING, Cue.FLIGHT, Cue.GATHER, Cue.HOTEL, Cue.WEATHER),
    *(Cue.PROGRAMME, Cue.LENGTH, Cue.UNTIL, Cue.FREE, Cue.FIRMS, Cue.VEHICLE),
)
"""What is asked when an office is only mentioned."""
_ATTENDS = Pattern(
    r"같이|들어가|참석|참가|합류|빠지|오[나는시]|가[나요지는]|갑니|\b(?:join|come|coming|attend\w*|go|going)\b",
    re.ASCII,
)
_DURING = Pattern(
    r"동안|(?:할|하는|갈|볼|일|있을|먹을|만날|뵐|탈|들을) ?때|(?:\u2022|회|식|담|찰|문) ?때"
    r"|\b(?:during|while|when we)\b",
    re.ASCII,
)


def people(signs: Signs) -> Found:
    """What is asked of the people who are named, or of the group of the one who asks."""
    yield from _groups(signs)
    yield from _delegates(signs)
    names = signs.names
    if names.counterparts and not signs.has(
        Cue.WHEN, Cue.WHERE, Cue.UNTIL, Cue.DRESS, Cue.GATHER, Cue.WHY
    ):
        is_person = any(who.is_named for who in names.counterparts)
        yield (Route.PERSON if is_person else Route.WHO), hit_at(signs)
    if names.firms:
        yield Route.EXHIBITORS, hit_at(signs)


def hit_at(signs: Signs) -> int:
    """Where the first name stands."""
    return min((hit.start for hit in signs.names.hits), default=0)


def during(signs: Signs) -> bool:
    """At the time of an event: "while we tour the plant"."""
    return bool(_DURING.search(signs.text))


def _groups(signs: Signs) -> Found:
    names, at = signs.names, hit_at(signs)
    is_during = signs.has(Cue.MEANWHILE) or during(signs)
    if names.groups and _meets(signs):
        yield Route.GATHER, at
    elif names.groups and (_attends(signs) or (_does(signs) and not names.events) or is_during):
        yield Route.MEANWHILE, at
    elif names.groups and not names.venues and not names.events:
        yield Route.GROUP, at
    elif signs.has(Cue.MEANWHILE) and signs.has(*OF_A_DAY, Cue.WHERE, Cue.NOW, Cue.WHAT):
        yield Route.MEANWHILE, signs.at(Cue.MEANWHILE)
    elif signs.has(Cue.OWN_GROUP) and names.events:
        yield Route.ABOUT, signs.at(Cue.OWN_GROUP)
    elif signs.has(Cue.OWN_GROUP) and not names.counterparts:
        is_dated = signs.when.day or signs.when.part
        yield (Route.DAY if is_dated else Route.GROUP), signs.at(Cue.OWN_GROUP)
    elif signs.has(Cue.MEMBERS) and not names.counterparts and not signs.has_event:
        yield Route.GROUP, signs.at(Cue.MEMBERS)


def _meets(signs: Signs) -> bool:
    """When, or where, a group meets."""
    return signs.has(Cue.MUSTER, Cue.GATHER) and signs.has(Cue.WHEN, Cue.WHERE)


def _attends(signs: Signs) -> bool:
    """Whether a group is at an event: what it does then tells."""
    is_plain = signs.cues.keys() <= {Cue.PEOPLE, Cue.MEET, Cue.MUSTER, Cue.MINE, Cue.MEANWHILE}
    is_asked = signs.when.day is not None or bool(_ATTENDS.search(signs.text))
    return signs.has_event and is_plain and is_asked


def group_asked(signs: Signs) -> tuple[Group, ...]:
    """The groups named; of two, the one in the main clause, not the one that "while" is about."""
    groups, text = signs.names.groups, signs.text
    places = [hit for hit in signs.names.hits if any(each in groups for each in hit.things)]
    if len(groups) > 1 and len(places) > 1:
        clause = text[: places[0].start] + text[places[0].end : places[1].start]
        if _DURING.search(clause):
            return groups[1:]
    return groups


def _delegates(signs: Signs) -> Found:
    names = signs.names
    whom = signs.has(Cue.MEET) or (signs.has(Cue.WHO) and _BESIDES.search(signs.text))
    is_aside = by_office_alone(names) and signs.has(*_OF_OTHER_THINGS)
    if not names.delegates or names.counterparts or names.groups or whom or is_aside:
        return
    if signs.others or not signs.cues.keys() - {Cue.WHO, Cue.WHAT, Cue.MINE, Cue.MEMBERS}:
        yield (Route.MEANWHILE if _follows(signs) else Route.PERSON), hit_at(signs)


def _follows(signs: Signs) -> bool:
    """What another person does, not who that is."""
    if not signs.others:
        return False
    when = signs.when
    if (when.day is not None or when.moment is not None) and not signs.cues:
        return True
    if signs.has(Cue.EXPLAIN) and not (signs.has(Cue.NOW) or when.day or when.part):
        return False
    return _does(signs) and not signs.names.events and not signs.has(Cue.MEMBERS)


def _does(signs: Signs) -> bool:
    return signs.has(*OF_A_DAY, Cue.NEXT, Cue.NOW, Cue.MEANWHILE, Cue.WHERE, Cue.WHEN)

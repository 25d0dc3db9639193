"""People of a place or an office: "the folks from city hall" are a group; whose mayor is meant."""

import re
from dataclasses import replace

from bot.domain.people import Counterpart, Delegate, Group
from bot.domain.trip import Trip
from bot.understanding.forms import compact
from bot.understanding.named import Named
from bot.understanding.names import Hit
from bot.understanding.pattern import Pattern
from bot.understanding.question import When
from bot.understanding.script import normalise

_BEHIND = Pattern(
    r" ?(?:에서 ?온 ?)?(?:분들?|사람들?|팀|직원|공무원|일행|조)(?!이|도 ?있)"
    r"| (?:people|folks|guys|officials|team|lot|party|delegates|members|crowd)\b",
    re.ASCII,
)
_BEFORE = Pattern(
    r"\b(?:folks|people|guys|officials|delegates|ones|those) (?:from|of|at) (?:the )?$", re.ASCII
)
_OFFICE = Pattern(r"(?:시장|군수|청장|mayor)(?:님|들)?$")
_ABROAD = Pattern(
    r"(?:만나는|만난|만날|뵙는|뵐|뵌|상대) ?(?:쪽|분|도시)?(?:의)? ?(?:시장|mayor)"
    r"|(?:시장|mayor)(?:님|은|이|을|를|는)* ?(?:을 ?)?(?:만났|만난|만나는|그쪽)"
    r"|\bmayor (?:is )?(?:being|to be) met\b|\bmayor (?:from|we|on|who (?:signs|signed|hosts))\b"
    r"|\bmayor\b.*\b(?:her name|american side|their side|they have)\b"
    r"|\bany mayor\b|\b(?:which|what) mayor\b",
    re.ASCII,
)
_GROUP_OF = Pattern(
    r"'s (?:group|party|team|side|lot|people|crowd|folks)\b"
    r"|(?:님)?(?:네| ?쪽| ?측| ?팀| ?일행)(?=[ 은는이도?]|$)",
    re.ASCII,
)
_OURS = Pattern(r"\b(?:our|ours|korean side)\b|우리 ?(?:쪽|측)?|저희")
_LEAST = 2


def with_bodies(line: str, names: Named, trip: Trip) -> Named:
    """A place with people behind it is the group that is called by it."""
    hits: list[Hit] = []
    groups: list[Group] = list(names.groups)
    for hit in names.hits:
        is_people = _BEHIND.match(line, hit.end) or _BEFORE.search(line[: hit.start])
        called = _called(hit.form, trip) if is_people and not _is_group(hit) else None
        end = hit.end
        if (behind := _GROUP_OF.match(line, hit.end)) and (whose := _group_of(hit, trip)):
            called, end = whose, behind.end()
        if called is None:
            hits.append(hit)
            continue
        hits.append(Hit(hit.start, end, hit.form, (called,), hit.said))
        groups.append(called)
    if len(groups) == len(names.groups):
        return names
    left = {thing.id for hit in hits for thing in hit.things}
    return replace(
        names,
        hits=tuple(hits),
        events=tuple(each for each in names.events if each.id in left),
        venues=tuple(each for each in names.venues if each.id in left),
        counterparts=tuple(each for each in names.counterparts if each.id in left),
        delegates=tuple(each for each in names.delegates if each.id in left),
        groups=tuple(dict.fromkeys(groups)),
    )


def with_mayors(line: str, names: Named, when: When, trip: Trip) -> Named:
    """The mayor that is met, not one's own: of the day that is named, if one is met then."""
    if (
        len(names.counterparts) > 1
        and when.day
        and all(who.is_mayor for who in names.counterparts)
    ):
        return replace(names, counterparts=_met_on(when, names.counterparts, trip))
    by_office = names.delegates and all(
        _OFFICE.search(hit.form)
        for hit in names.hits
        if any(thing in names.delegates for thing in hit.things)
    )
    if not by_office or not _ABROAD.search(line) or _OURS.search(line):
        return names
    mayors = [who for who in trip.counterparts if who.is_mayor]
    met = _met_on(when, tuple(mayors), trip)
    return replace(names, delegates=(), counterparts=met) if mayors else names


def _met_on(when: When, met: tuple[Counterpart, ...], trip: Trip) -> tuple[Counterpart, ...]:
    """Of those whom we meet the ones of that day, if there are any."""
    days = {event.id: event.start.date for event in trip.events}
    on = (who for who in met if when.day in {days.get(each) for each in who.events})
    return tuple(on) or met


def by_office_alone(names: Named) -> bool:
    """Only "the mayor" is named, not a person by name or id."""
    return bool(names.delegates) and all(
        _OFFICE.search(hit.form) or not any(thing in names.delegates for thing in hit.things)
        for hit in names.hits
    )


def _group_of(hit: Hit, trip: Trip) -> Group | None:
    """The first group of the one delegate who is named."""
    people = [thing for thing in hit.things if isinstance(thing, Delegate)]
    ids = people[0].groups if len(people) == 1 else ()
    return next((group for each, group in trip.groups.items() if each in ids), None)


def _is_group(hit: Hit) -> bool:
    return any(isinstance(thing, Group) for thing in hit.things)


def _called(form: str, trip: Trip) -> Group | None:
    """The group with a name, a short name or a role of its people that begins with the form."""
    for group in trip.groups.values():
        roles = [person.role for person in trip.delegates.values() if group.id in person.groups]
        texts = [*group.name.forms(), *group.aliases]
        texts += [form for role in roles for form in role.forms()]
        if len(form) >= _LEAST and any(
            compact(normalise(text)).startswith(form) for text in texts
        ):
            return group
    return None

"""The names and other names of everything on a trip, as people may type them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from bot.domain.event import Event
from bot.domain.information import Fact
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.text import Text
from bot.domain.trip import Trip
from bot.understanding.script import normalise

Thing = Event | City | Venue | Counterpart | Delegate | Group | Exhibitor | Fact

_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_COMPANY_MARKS = re.compile(r"\((?:주|유|재|사)\)|\b(?:inc|ltd|corp|co)\b\.?")
_ARTICLES = re.compile(r"^(?:the|a|an) ")
_CLOCK_WORDS = re.compile(r"\b(?:standard )?time\b|시각|시간")

_WORD = re.compile(r"[가-힣]{3,}|[a-z]{5,}")
_PARTICLE = re.compile(r"(?<=[가-힣])(?:으로|로|와|과|의)$")
_LEAST = 3
_BODY = re.compile(
    r" ?(?:대표단|사절단|방문단|일행|단|팀)$| (?:party|team|group|delegation|side|staff)$"
)
_ROLE = re.compile(r" ?(?:대표단|대표|위원|의원)$| (?:official|delegate|member|officer)$")
_PEOPLE_KO = ("인", "인들", "팀", "쪽", "측", "조", "단", "분들", "사람들", "대표단", "일행")
_PEOPLE_EN = (" people", " folks", " guys", " party", " team", " group", " side", " delegates")


def compact(text: str) -> str:
    """Letters and digits only: "New Town" and "newtown" are the same name."""
    return "".join(filter(str.isalnum, text))


def forms(trip: Trip) -> Iterator[tuple[str, Thing]]:
    """Every normalised form with what it names; one form may name several things."""
    for thing, raw in _raw(trip):
        for form in _variants(normalise(raw)):
            if compact(form):
                yield form, thing
    for form in trip.home_clock.forms():
        yield _CLOCK_WORDS.sub("", normalise(form)).strip(), trip.home


def title_words(trip: Trip) -> Iterator[tuple[str, Event]]:
    """Long words that stand in the title of one event alone: they name it too."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in trip.events:
        titles = " ".join(normalise(form) for form in event.title.forms())
        for word in dict.fromkeys(_PARTICLE.sub("", each) for each in _WORD.findall(titles)):
            found[word].append(event)
    for word, events in found.items():
        if len(events) == 1 and len(word) >= _LEAST:
            yield word, events[0]


def _raw(trip: Trip) -> Iterator[tuple[Thing, str]]:
    for city in (trip.home, *trip.cities.values()):
        yield from _said(city, city.name, aliases=(*city.aliases, *_in_brackets(city.name)))
    for venue in trip.venues.values():
        aliases = (*venue.aliases, *_in_brackets(venue.name))
        yield from _said(venue, venue.name, venue.short, aliases=aliases)
    for event in trip.events:
        yield from _said(event, event.title, aliases=(event.id, *event.aliases, *_flight(event)))
    yield from _roles(trip)
    for group in trip.groups.values():
        yield from _said(group, group.name, aliases=(*group.aliases, *_people_of(group)))
    for firm in trip.exhibitors:
        yield from _said(
            firm, firm.name, firm.shows, aliases=(*firm.aliases, *_in_brackets(firm.name))
        )
    for fact in trip.facts:
        yield from _said(fact, fact.title, aliases=fact.aliases)
    yield from _people(trip)


def _people(trip: Trip) -> Iterator[tuple[Thing, str]]:
    for who in trip.counterparts:
        yield from _said(who, who.name, who.title, who.address, aliases=who.aliases)
    roles = [form for person in trip.delegates.values() for form in _own(person)]
    for person in trip.delegates.values():
        unique = [form for form in _own(person) if roles.count(form) == 1]
        yield from _said(person, person.name, aliases=(person.id, *person.aliases, *unique))


def _own(person: Delegate) -> tuple[str, ...]:
    """Role and salutation: they name a person if nobody else has them."""
    texts = (person.role, person.salutation)
    return tuple(form for text in texts if text for form in text.forms())


def _said(
    thing: Thing, *texts: Text | None, aliases: tuple[str, ...]
) -> Iterator[tuple[Thing, str]]:
    for text in texts:
        if text:
            yield from ((thing, form) for form in text.forms())
    yield from ((thing, alias) for alias in aliases)


def _people_of(group: Group) -> Iterator[str]:
    """A group as its people: "the business people" of the business party."""
    for text, ends in ((group.name.ko, _PEOPLE_KO), (group.name.en, _PEOPLE_EN)):
        stem = _BODY.sub("", text or "").strip()
        if stem and stem != text:
            yield from (stem + end for end in (*ends, *_PEOPLE_KO))


def _roles(trip: Trip) -> Iterator[tuple[Thing, str]]:
    """The people of a role that one group has: "the city hall people"."""
    groups: dict[str, set[str]] = defaultdict(set)
    for person in trip.delegates.values():
        for form in person.role.forms():
            groups[_ROLE.sub("", form).strip()].update(person.groups)
    for stem, ids in groups.items():
        ends = _PEOPLE_EN if stem.isascii() else (*_PEOPLE_KO, "쪽은", "분들은")
        if len(ids) == 1 and len(stem) > 1 and (group := trip.groups.get(next(iter(ids)))):
            yield from ((group, stem + end) for end in ends)


def _in_brackets(text: Text) -> tuple[str, ...]:
    """What stands in brackets behind a name is another name of it."""
    found = (inside for form in text.forms() for inside in _IN_BRACKETS.findall(form))
    return tuple(
        part.strip()
        for inside in found
        for part in inside.split(",")
        if len(part.strip()) >= _LEAST
    )


def _flight(event: Event) -> tuple[str, ...]:
    return (event.flight,) if event.flight else ()


def _variants(form: str) -> Iterator[str]:
    """As written; without the marks of a company, the brackets, the article."""
    plain = " ".join(_COMPANY_MARKS.sub(" ", form).split())
    seen = dict.fromkeys((form, plain, _IN_BRACKETS.sub("", plain).strip()))
    for variant in seen:
        yield _ARTICLES.sub("", variant)

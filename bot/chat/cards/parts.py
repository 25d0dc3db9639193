"""The parts cards are put together from: headings, titles, places, gatherings, dress."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.chat.blocks import Heading, Paragraph, Place
from bot.chat.cards.times import day_and_clock
from bot.chat.cards.venues import inside, street
from bot.chat.view import View
from bot.domain.event import Dress, Event, Gathering, Status
from bot.domain.people import Delegate
from bot.domain.place import City, Venue
from bot.domain.text import Text

_DIRECTLY = timedelta(minutes=30)


def paragraph(*lines: str | None) -> tuple[Paragraph, ...]:
    """One block of the lines that there are; nothing at all if there are none."""
    said = tuple(line for line in lines if line)
    return (Paragraph(said),) if said else ()


def capital(words: str) -> str:
    """The words as the beginning of a line."""
    return words[:1].upper() + words[1:]


def called(view: View, person: Delegate) -> str:
    """How we address a delegate: 지휘자님, P2 님."""
    if person.salutation is not None:
        return view.speech.text(person.salutation)
    return view.speech.say_as("address", "{person}", person=person.id)


def day_heading(view: View, day: date, city: City | None = None) -> Heading:
    """5월 2일(토) · 2일차 · 루메. Without a city given: the one where the day begins."""
    parts = [view.speech.day(day)]
    if day in view.trip.days:
        parts.append(view.speech.programme_day(view.trip.day_number(day)))
    city = city or view.itinerary.city_on(day)
    return Heading(" · ".join([*parts, view.speech.text(city.name)]))


def title(view: View, event: Event) -> str:
    """What it is called; a doubtful or cancelled item says so."""
    name = view.speech.text(event.title)
    match event.status:
        case Status.TENTATIVE:
            return view.speech.say("{event} (tentative)", event=name)
        case Status.CANCELLED:
            return view.speech.say("{event} (cancelled)", event=name)
        case Status.CONFIRMED:
            return name


def flight_name(view: View, flight: Event) -> str:
    """루메행 QQ 7(예시): where it goes, its number, and whether that is a sample."""
    speech = view.speech
    number = flight.flight or ""
    if number and number in speech.text(flight.title):
        return title(view, flight)
    if number and "flight" in flight.illustrative:
        number = speech.say("{number} (sample)", number=number)
    if not number:
        return speech.say("Flight to {city}", city=flight.to_city.name)
    return speech.say("Flight to {city}, {number}", city=flight.to_city.name, number=number)


def short_name(view: View, venue: Venue) -> str:
    """What people call it."""
    return view.speech.text(venue.short or venue.name)


def place_words(view: View, event: Event) -> str | None:
    """Where it is in a few words: what people call the venue, or the area; None if not known."""
    area = view.speech.text(event.area) if event.area else None
    if event.venue is None:
        return area
    return inside(view, event.venue, short_name(view, event.venue), area)


def place_line(view: View, event: Event) -> str:
    """루메 음악당, 12 Rua Longa; an unknown place is said to be one."""
    if event.venue is None:
        if event.area is None:
            return view.speech.say("The place is not fixed in our material.")
        return view.speech.say("{area} (no exact place in our material)", area=event.area)
    area = view.speech.text(event.area) if event.area else None
    name = short_name(view, event.venue) if event.venue.is_airport and area else event.venue.name
    known = (inside(view, event.venue, view.speech.text(name), area), street(event.venue))
    return ", ".join(part for part in known if part)


def place_block(view: View, venue: Venue) -> Place:
    """The whole address, as a driver reads it, and the map."""
    name, english = view.speech.text(venue.name), venue.name.in_("en")
    shown = f"{name} ({english})" if venue.address and name != english else name
    return Place(shown, venue.address, venue.latitude, venue.longitude)


def gather_line(view: View, event: Event) -> str | None:
    """A sentence on when to be where: to gather, until all have left, or to be seated there."""
    gathering = view.itinerary.gathering(event)
    left = event.bus or event.at_airport or event.start
    if gathering is None or left.instant <= view.now:
        return None
    at = day_and_clock(view, gathering.at, view.today)
    if is_entry(event, gathering):
        return view.speech.say("Be seated by {time}.", time=at)
    meeting = view.speech.say("Meet {time}: {place}", time=at, place=gathering.place)
    leaving = leaving_words(view, event, gathering)
    return f"{meeting} ({leaving})" if leaving else meeting


def leaving_words(view: View, event: Event, gathering: Gathering) -> str | None:
    """버스 8:00: which vehicle, and when it leaves after the gathering, as far as is known."""
    speech = view.speech
    leaves = event.bus or (event.start if event.is_leg and not event.is_flight else None)
    if leaves is None:
        return speech.text(event.vehicle) if event.vehicle else None
    time = speech.clock_after(leaves.wall, gathering.at.wall)
    if event.vehicle is not None:
        return speech.say("{vehicle} leaves {time}", vehicle=event.vehicle, time=time)
    if event.bus is not None:
        return speech.say("bus leaves {time}", time=time)
    return speech.say("leaves {time}", time=time)


def is_entry(event: Event, gathering: Gathering) -> bool:
    """To gather means to come in: the place named is the venue itself, and nothing drives off."""
    if event.venue is None or event.venue.is_airport or event.bus is not None or event.is_leg:
        return False
    venue = event.venue
    names = [*venue.name.forms(), *(venue.short.forms() if venue.short else ()), *venue.aliases]
    said = " ".join(gathering.place.forms()).casefold()
    return any(name.casefold() in said for name in names)


def dress_word(view: View, dress: Dress) -> str:
    match dress:
        case Dress.FORMAL:
            return view.speech.say("Business formal")
        case Dress.CASUAL:
            return view.speech.say("Smart casual")


def dress_of(events: Iterable[Event]) -> Dress | None:
    """One formal item makes the day formal."""
    worn = {event.dress for event in events if event.dress is not None}
    return Dress.FORMAL if Dress.FORMAL in worn else next(iter(worn), None)


def things_of(events: Iterable[Event]) -> tuple[Text, ...]:
    """What to bring, each once, in the order in which it is needed."""
    return tuple(dict.fromkeys(thing for event in events for thing in event.bring))


def dress_line(view: View, events: Iterable[Event]) -> str | None:
    """복장 정장 · 챙기실 것 명함, 외투; None if neither is known."""
    events = tuple(events)
    dress, things = dress_of(events), things_of(events)
    said = []
    if dress is not None:
        said.append(view.speech.say("Dress: {dress}", dress=dress_word(view, dress)))
    if things:
        said.append(view.speech.say("Bring {things}", things=view.speech.series(things)))
    return " · ".join(said) or None


def follows_directly(view: View, event: Event) -> Event | None:
    """What comes right after at the same venue, so that nobody has to move."""
    after = view.itinerary.following(event)
    if after is None or event.venue is None or after.venue is None or after.is_leg:
        return None
    soon = after.start.instant - event.end.instant <= _DIRECTLY
    return after if soon and after.venue.id == event.venue.id else None


def following_line(view: View, event: Event) -> str | None:
    """이어서 6:00 다과, 같은 호텔."""
    after = follows_directly(view, event)
    if after is None or after.venue is None:
        return None
    time = view.speech.clock_after(after.start.wall, event.start.wall)
    what = title(view, after)
    if after.venue.is_hotel:
        return view.speech.say("Then {time}: {event}, same hotel", time=time, event=what)
    return view.speech.say("Then {time}: {event}, same place", time=time, event=what)


def bags_line(view: View, event: Event) -> str | None:
    """When luggage has to stand in the lobby."""
    if event.bags_out is None or event.bags_out.instant <= view.now:
        return None
    time = day_and_clock(view, event.bags_out, view.today)
    return view.speech.say("Bags down to the lobby by {time}.", time=time)

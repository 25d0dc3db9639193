"""Where things are, how to get a driver there, and where to gather."""

from collections.abc import Iterator

from bot.chat.blocks import Block, Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.split import not_mine
from bot.chat.cards.times import day_and_clock, time_lines
from bot.chat.cards.timing import name
from bot.chat.cards.upcoming import gate_line
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.place import City, Venue


def where_card(view: View, event: Event) -> Message:
    """The place of an item: name, address, map, and what to show a driver."""
    venue = event.venue
    return Message(
        (
            Heading(name(view, event)),
            *parts.paragraph(
                *time_lines(view, event),
                _area(view, event),
                parts.gather_line(view, event),
                not_mine(view, event),
            ),
            *_blocks(view, venue, _room(view, event)),
            *_far_end(view, event),
        ),
        rows(
            buttons.map_of(view, venue),
            buttons.ask(view) if venue is None or not venue.address else None,
            buttons.today(view),
        ),
    )


def venue_card(view: View, venue: Venue) -> Message:
    """A place by itself, and what this person does there."""
    here = [event for event in view.itinerary.events if venue in (event.venue, event.to_venue)]
    coming = [event for event in here if event.end.instant > view.now] or here
    return Message(
        (
            Heading(f"{view.speech.text(venue.name)} · {view.speech.text(venue.city.name)}"),
            *_blocks(view, venue),
            *parts.paragraph(*(_visit(view, event) for event in coming[:3])),
        ),
        rows(buttons.map_of(view, venue), buttons.ask(view), buttons.today(view)),
    )


def city_card(view: View, city: City) -> Message:
    """A city: when this person is there, and for what."""
    here = [event for event in view.itinerary.events if event.city == city and not event.is_leg]
    here = here or [
        event for event in view.itinerary.events if city in (event.city, event.to_city)
    ]
    lines = [_visit(view, event) for event in here[:8]]
    nothing = view.speech.say("Your programme does not go there.")
    return Message(
        (Heading(view.speech.text(city.name)), *parts.paragraph(*(lines or [nothing]))),
        rows(buttons.upcoming(view), buttons.trip(view)),
    )


def gather_card(view: View, event: Event) -> Message:
    """Where and when to be there for an item, and when the vehicle leaves."""
    gathering = view.itinerary.gathering(event)
    gather = parts.gather_line(view, event)
    if gather is None:
        heading, extra = _straight(view, event)
    else:
        heading, extra = (
            gather.rstrip("."),
            [view.speech.say("For: {event}", event=name(view, event))],
        )
    meets = view.itinerary.meets(event)
    city = view.speech.text(meets.city.name)
    at_venue = gathering is not None and parts.is_entry(event, gathering)
    return Message(
        (
            Heading(heading if gather is None else f"{heading} · {city}"),
            *parts.paragraph(
                *extra,
                *time_lines(view, event),
                parts.place_line(view, event) if at_venue else None,
                parts.bags_line(view, event),
                gate_line(view, event),
                not_mine(view, event),
            ),
        ),
        rows(
            buttons.map_of(view, event.venue if at_venue or gather is None else None),
            buttons.where(view, event),
            buttons.ask(view),
        ),
    )


def meeting_line(view: View, event: Event) -> str:
    """A sentence on where to be for an item that is itself a meeting of everyone."""
    at = day_and_clock(view, event.start, view.today)
    area = view.speech.text(event.area) if event.area else None
    place = area or parts.place_line(view, event)
    return view.speech.say("Meet {time}: {place}", time=at, place=place)


def way_to_flight(view: View, flight: Event) -> str | None:
    """Where one meets before a flight that has no gathering of its own: at the airport, a bus."""
    before = view.itinerary.preceding(flight)
    if before is None or before.is_flight or before.start.instant <= view.now:
        return None
    if flight.venue is None or flight.venue not in (before.venue, before.to_venue):
        return None
    return parts.gather_line(view, before) or meeting_line(view, before)


def _straight(view: View, event: Event) -> tuple[str, list[str | None]]:
    """No gathering: it is one itself, or follows at once on what was before."""
    say, title = view.speech.say, name(view, event)
    way = way_to_flight(view, event) if event.is_flight else None
    if event.kind is Kind.ASSEMBLY:
        way = meeting_line(view, event)
    if way is not None:
        return way, [say("For: {event}", event=title)]
    if event.is_flight:
        return title, [parts.place_line(view, event)]
    heading = say("{event}: no separate place to meet", event=title)
    before = view.itinerary.preceding(event)
    if before is not None and _at_once(view, before, event):
        return heading, [*_following(view, before, event), parts.place_line(view, event)]
    if event.venue or event.area:
        return heading, [say("Go straight to the place."), parts.place_line(view, event)]
    return heading, [parts.place_line(view, event)]


def _at_once(view: View, before: Event, event: Event) -> bool:
    return event.start.instant - before.end.instant < view.trip.rules.loose_after


def _following(view: View, before: Event, event: Event) -> Iterator[str | None]:
    """What it follows on; until that is over, where one meets for that."""
    yield view.speech.say("It follows on: {event}", event=name(view, before))
    if before.end.instant > view.now:
        yield parts.gather_line(view, before)
        yield view.speech.text(event.note) if event.note else None


def _blocks(view: View, venue: Venue | None, inside: str | None = None) -> tuple[Block, ...]:
    if venue is None:
        return ()
    say = view.speech.say
    hint = say("Show the driver this name and address.")
    if not venue.address:
        hint = say("The address is not in our material.")
    return (parts.place_block(view, venue), *parts.paragraph(hint, inside))


def _far_end(view: View, event: Event) -> tuple[Block, ...]:
    """Where a leg arrives."""
    if not event.is_leg or event.to_venue is None or event.to_venue == event.venue:
        return ()
    name_ = event.to_venue.name
    return parts.paragraph(view.speech.say("Arrives at {place}", place=name_))


def _room(view: View, event: Event) -> str | None:
    """Inside a hotel or an exhibition the building alone does not lead there."""
    if event.venue is None or event.is_leg or event.kind in (Kind.HOTEL, Kind.ASSEMBLY):
        return None
    if event.venue.is_hotel or event.kind is Kind.EXHIBITION:
        return view.speech.say("Which floor, room or hall, our material does not say.")
    return None


def _area(view: View, event: Event) -> str | None:
    """The area of a known venue, or a word on a place that is not fixed."""
    if event.venue is None:
        is_told = event.is_leg and view.itinerary.gathering(event) is not None
        return None if is_told else parts.place_line(view, event)
    return view.speech.text(event.area) if event.area else None


def _visit(view: View, event: Event) -> str:
    when = " ".join(time_lines(view, event)[:1]).split(" · ")[0]
    return f"{when} · {name(view, event)}"

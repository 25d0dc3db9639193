"""Nights: the hotel, and one's own room."""

from collections.abc import Iterator

from bot.chat.cards.days import day_card
from bot.chat.cards.stay import (
    hotel_card,
    hotel_now,
    no_room_card,
    room_card,
    stay_card,
    tonight,
)
from bot.chat.cards.whole import hotels_card
from bot.domain.event import Event, Kind
from handlers import meant
from handlers.asking import Answer, Asking


async def hotel(asking: Asking) -> Answer:
    """The one named, else that of the night named, else tonight's."""
    view = asking.view
    if asking.question.is_whole:
        return Answer(hotels_card(view))
    if named := list(stays_named(asking)):
        stay = meant.likeliest(view, named)
        return Answer(stay_card(view, stay), event=stay)
    day = meant.named_day(asking)
    if day is None or day == view.today:
        night = tonight(view)
        return Answer(hotel_card(view, night), event=view.itinerary.hotel_on(night))
    card = hotel_card if day in view.trip.days else day_card
    return Answer(card(view, day), event=view.itinerary.hotel_on(day), day=day)


async def room(asking: Asking) -> Answer:
    """In the hotel named, else in this morning's until one leaves it, and in tonight's."""
    view, day = asking.view, meant.named_day(asking)
    stays = list(stays_named(asking))[:1]
    if not stays and day is not None and day != view.today:
        stays = [stay for stay in (view.itinerary.hotel_on(day),) if stay]
    if not stays:
        here = (hotel_now(view), view.itinerary.hotel_on(tonight(view)))
        stays = list(dict.fromkeys(stay for stay in here if stay))
    if not stays:
        stays = [stay for stay, _ in view.itinerary.hotels() if stay.start.instant > view.now][:1]
    return Answer(room_card(view, stays) if stays else no_room_card(view))


def stays_named(asking: Asking) -> Iterator[Event]:
    """The check-ins of the hotel, or of the city, that was named."""
    question = asking.question
    for event in asking.view.itinerary.events:
        if event.kind is not Kind.HOTEL:
            continue
        is_venue = question.venue is not None and event.venue == question.venue
        is_city = question.city is not None and event.city.id == question.city.id
        if event in question.events or is_venue or is_city:
            yield event

"""The meals of a day: those in the programme, and those that are not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from enum import IntEnum

from bot.chat.blocks import Block, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.lines import event_line
from bot.chat.cards.times import day_and_clock, same_clock
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.place import City

_LUNCH_FROM, _DINNER_FROM = time(10, 30), time(17, 0)


class Meal(IntEnum):
    """Which meal an event is, by the time at which it begins."""

    BREAKFAST = 1
    LUNCH = 2
    DINNER = 3


def meal_of(event: Event) -> Meal:
    begins = event.start.wall.time()
    if begins < _LUNCH_FROM:
        return Meal.BREAKFAST
    return Meal.LUNCH if begins < _DINNER_FROM else Meal.DINNER


def meals_card(view: View, day: date, meal: Meal | None = None) -> Message:
    """Where and when one eats on `day`; with `meal`, that meal alone, and when the next one is."""
    wanted = tuple(Meal) if meal is None else (meal,)
    eaten = [event for event in view.itinerary.on(day) if event.kind is Kind.MEAL]
    shown = [event for event in eaten if meal_of(event) in wanted]
    heading = parts.day_heading(view, day, shown[0].city if shown else None)
    missing = [each for each in wanted if each not in map(meal_of, eaten)]
    blocks: list[Block] = [heading]
    blocks.extend(listing(_item(view, event, shown[0].city) for event in shown))
    ahead = _ahead(view, meal) if day == view.today and meal in missing else None
    blocks.extend(parts.paragraph(*_gaps(view, day, missing), ahead))
    the_day = buttons.today(view) if day == view.today else buttons.whole_day(view, day)
    return Message(tuple(blocks), rows(the_day, buttons.ask(view), buttons.call(view)))


def _item(view: View, event: Event, city: City) -> Item:
    """With its end; the city is named where it is not that of the heading."""
    item = event_line(view, event, city)
    if same_clock(event.start.instant, event.city, city):
        span = view.speech.clock_range(event.start.wall, event.end.wall)
        item = replace(item, mark=span)
    if event.city == city:
        return item
    return replace(item, more=(*item.more, view.speech.text(event.city.name)))


def _ahead(view: View, meal: Meal | None) -> str | None:
    """When that meal is in the programme again."""
    for event in view.itinerary.after(view.now):
        if event.kind is Kind.MEAL and meal_of(event) is meal:
            time = day_and_clock(view, event.start, view.today)
            name = parts.title(view, event)
            city = event.city.name
            return view.speech.say(
                "Next: {event}, {time}, {city}.", event=name, time=time, city=city
            )
    return None


def _gaps(view: View, day: date, missing: list[Meal]) -> Iterator[str]:
    """Breakfasts and meals on board are often left to others: their absence says nothing."""
    say = view.speech.say
    if Meal.LUNCH in missing:
        yield say("No lunch in the programme.")
    if Meal.DINNER in missing:
        yield say("No dinner in the programme.")
    if Meal.BREAKFAST in missing:
        if view.itinerary.hotel_on(day - timedelta(days=1)) is None:
            yield say("Breakfast is not in our material.")
        else:
            yield say("Breakfast is not in our material: please ask at the front desk.")
    if missing and any(event.is_international for event in view.itinerary.on(day)):
        yield say("Meals on board are not in our material.")

"""The meals of the whole trip, and the evenings on which one finds one's own."""

from collections.abc import Iterator
from datetime import date

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.meals import Meal, meal_of
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, Kind


def provisions_card(view: View, meal: Meal | None = None) -> Message:
    """A line a day: what is in the programme, and what is not; with `meal`, that meal alone."""
    speech, trip = view.speech, view.trip
    wanted = (Meal.LUNCH, Meal.DINNER) if meal in (None, Meal.BREAKFAST) else (meal,)
    days = speech.span(trip.first, trip.last)
    return Message(
        (
            Heading(speech.say("Meals · {day}", day=days)),
            *listing(
                Item(_mark(view, day), " · ".join(_day(view, day, wanted))) for day in trip.days
            ),
            *parts.paragraph(speech.say("Breakfast and meals on board are not in our material.")),
        ),
        rows(buttons.trip(view), buttons.ask(view)),
    )


def _mark(view: View, day: date) -> str:
    """The date, and the city where one eats."""
    eaten = (event for event in view.itinerary.on(day) if event.kind is Kind.MEAL)
    city = next((event.city for event in eaten), view.itinerary.city_on(day))
    return f"{view.speech.day_in_month(day)} {view.speech.text(city.name)}"


def _day(view: View, day: date, wanted: tuple[Meal | None, ...]) -> Iterator[str]:
    eaten = [event for event in view.itinerary.on(day) if event.kind is Kind.MEAL]
    for meal in wanted:
        found = [event for event in eaten if meal_of(event) is meal]
        yield from (_eaten(view, event) for event in found)
        if not found:
            yield _none(view, meal)


def _eaten(view: View, event: Event) -> str:
    return f"{view.speech.clock(event.start.wall)} {parts.title(view, event)}"


def _none(view: View, meal: Meal | None) -> str:
    say = view.speech.say
    return say("no dinner") if meal is Meal.DINNER else say("no lunch")

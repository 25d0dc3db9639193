"""What is good to know: weather, meals, facts, whom to call."""

from dataclasses import replace
from datetime import date

from bot.chat.cards.climate import weather_card
from bot.chat.cards.days import day_card
from bot.chat.cards.meals import Meal, meal_of, meals_card
from bot.chat.cards.practical import contact_card, fact_card, topics_card
from bot.chat.cards.provisions import provisions_card
from bot.chat.cards.stands import exhibitor_card
from bot.chat.layout import together
from bot.domain.event import Event, Kind
from bot.domain.information import Fact, FactKind
from bot.understanding.question import Part
from handlers import meant
from handlers.asking import Answer, Asking

_MEALS = {
    Part.MORNING: Meal.BREAKFAST,
    Part.AFTERNOON: Meal.LUNCH,
    Part.EVENING: Meal.DINNER,
    Part.NIGHT: Meal.DINNER,
}


_EXPLAINED = (FactKind.BACKGROUND, FactKind.TERM)
"""What explains a name that was only part of a question about something else."""


async def weather(asking: Asking) -> Answer:
    view, day, question = asking.view, meant.day(asking), asking.question
    city = question.city or (question.venue.city if question.venue else None)
    if city is None and question.event is not None:
        city = question.event.to_city
    if city is None and day not in view.trip.days and meant.named_day(asking):
        return Answer(day_card(view, day))
    return Answer(weather_card(view, day, city), day=day)


async def meals(asking: Asking) -> Answer:
    """The meal that was named, else that of the part of the day, else all of the day.

    Before and after the trip, with no day named, or if all are asked for: those of all days.
    A gap that was named ("the menu") is told with them.
    """
    answer = _eaten(asking)
    gaps = [fact for fact in asking.question.facts if fact.kind is FactKind.UNKNOWN]
    told = [answer.message, *(fact_card(asking.view, fact) for fact in gaps[:1])]
    return replace(answer, message=together(told))


def _eaten(asking: Asking) -> Answer:
    view, day, part = asking.view, meant.day(asking), asking.question.when.part
    meal = _MEALS[part] if part else None
    named = [event for event in meant.named_events(asking) if event.kind is Kind.MEAL]
    is_open = meant.named_day(asking) is None
    if asking.question.is_whole:
        return Answer(provisions_card(view, meal))
    if is_open and day not in view.trip.days and (meal or not named):
        return Answer(provisions_card(view, meal))
    if named and not (is_open and meal):
        event = meant.likeliest(view, named)
        return Answer(meals_card(view, event.start.date, meal_of(event)), event=event)
    if day not in view.trip.days:
        return Answer(day_card(view, day))
    return Answer(meals_card(view, day, meal), event=_meal_on(asking, day, meal), day=day)


def _meal_on(asking: Asking, day: date, meal: Meal | None) -> Event | None:
    """The one meal that is told of."""
    events = (event for event in asking.view.itinerary.on(day) if event.kind is Kind.MEAL)
    return next((event for event in events if meal and meal_of(event) is meal), None)


async def info(asking: Asking) -> Answer:
    """One fact, of several the one that holds here; without any, what can be asked."""
    facts = asking.question.facts
    if not facts:
        return Answer(topics_card(asking.view))
    city = asking.question.city or asking.view.clock.city
    near = [fact for fact in facts if city.id in fact.cities]
    fact = min(near or facts, key=lambda each: each.kind in _EXPLAINED)
    firms = asking.question.exhibitors if fact.kind is FactKind.UNKNOWN else ()
    shown = [exhibitor_card(asking.view, firm) for firm in firms[:1]]
    event = _with_fact(asking, fact)
    return Answer(together([*shown, fact_card(asking.view, fact, event)]), event=event)


def _with_fact(asking: Asking, fact: Fact) -> Event | None:
    """The event that a gap is in: named, else the next one of such a kind; or that of a show."""
    if fact.kind is FactKind.BACKGROUND and asking.question.events:
        return meant.likeliest(asking.view, asking.question.events)
    named = [event for event in asking.question.events if event.kind in fact.kinds]
    if named:
        return meant.likeliest(asking.view, named)
    return meant.current(asking.view, lambda each: each.kind in fact.kinds)


async def contact(asking: Asking) -> Answer:
    return Answer(contact_card(asking.view, asking.question.counterparts))

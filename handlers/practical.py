"""What is good to know: weather, meals, facts, whom to call."""

from bot.chat.cards.days import day_card
from bot.chat.cards.meals import Meal, meal_of, meals_card
from bot.chat.cards.practical import contact_card, fact_card, topics_card, weather_card
from bot.domain.event import Kind
from bot.understanding.question import Part
from handlers import meant
from handlers.asking import Answer, Asking

_MEALS = {
    Part.MORNING: Meal.BREAKFAST,
    Part.AFTERNOON: Meal.LUNCH,
    Part.EVENING: Meal.DINNER,
    Part.NIGHT: Meal.DINNER,
}


async def weather(asking: Asking) -> Answer:
    view, day, question = asking.view, meant.day(asking), asking.question
    city = question.city or (question.venue.city if question.venue else None)
    if city is None and question.event is not None:
        city = question.event.to_city
    if city is None and day not in view.trip.days and meant.named_day(asking):
        return Answer(day_card(view, day))
    return Answer(weather_card(view, day, city), day=day)


async def meals(asking: Asking) -> Answer:
    """The meal that was named, else that of the part of the day, else all of the day."""
    view, day, part = asking.view, meant.day(asking), asking.question.when.part
    named = [event for event in meant.named_events(asking) if event.kind is Kind.MEAL]
    if named:
        event = meant.likeliest(view, named)
        return Answer(meals_card(view, event.start.date, meal_of(event)), event=event)
    if day not in view.trip.days:
        return Answer(day_card(view, day))
    return Answer(meals_card(view, day, _MEALS[part] if part else None), day=day)


async def info(asking: Asking) -> Answer:
    """One fact, of several the one that holds here; without any, what can be asked."""
    facts = asking.question.facts
    if not facts:
        return Answer(topics_card(asking.view))
    city = asking.question.city or asking.view.clock.city
    near = [fact for fact in facts if city.id in fact.cities]
    return Answer(fact_card(asking.view, (near or facts)[0]))


async def contact(asking: Asking) -> Answer:
    return Answer(contact_card(asking.view))

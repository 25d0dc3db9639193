"""The most, the least, how many, which days, and the one at a place."""

from bot.chat.cards import compared, overview
from bot.chat.cards.background import about_card
from bot.chat.cards.counts import (
    attending_card,
    counted_card,
    days_card,
    left_card,
    nights_card,
)
from bot.chat.cards.stay import stay_card
from bot.chat.cards.travel import flight_card
from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Event, Kind
from bot.domain.ranking import placed, ranked
from handlers.asking import Answer, Asking


async def compare(asking: Asking) -> Answer:
    """Without a comparison (an old button): the whole trip, from which it can be seen."""
    asked = asking.question.comparison
    if asked is None:
        return Answer(overview.trip_card(asking.view))
    match asked.asks:
        case Asks.MOST | Asks.LEAST:
            return _extreme(asking, asked)
        case Asks.PLACE:
            return _placed(asking, asked)
        case Asks.ALL | Asks.COUNT:
            return _counted(asking, asked)


def _extreme(asking: Asking, asked: Comparison) -> Answer:
    view = asking.view
    first = next(iter(ranked(asked, view.itinerary, view.now)), None)
    message = compared.compared_card(view, asked)
    if first is not None and asked.things is Things.DAYS:
        day = next(day for day in view.trip.days if day == first.thing)
        return Answer(message, day=day)
    event = first.thing if first is not None and isinstance(first.thing, Event) else None
    return Answer(message, event=event)


def _placed(asking: Asking, asked: Comparison) -> Answer:
    """The card of the event; if there are fewer, all there are."""
    view = asking.view
    event = placed(asked, view.itinerary, view.now)
    if event is None:
        return Answer(counted_card(view, asked))
    if event.is_flight:
        return Answer(flight_card(view, event), event=event)
    card = stay_card if event.kind is Kind.HOTEL else about_card
    return Answer(card(view, event), event=event)


def _counted(asking: Asking, asked: Comparison) -> Answer:
    if asked.things is Things.PEOPLE:
        event = asked.events[0]
        return Answer(attending_card(asking.view, event), event=event)
    if asked.measure is Measure.NIGHTS:
        return Answer(nights_card(asking.view, asked))
    if asked.things is Things.EVENTS:
        return Answer(counted_card(asking.view, asked))
    if asked == Comparison(Things.DAYS, Asks.COUNT, is_left=True):
        return Answer(left_card(asking.view))
    return Answer(days_card(asking.view, asked))

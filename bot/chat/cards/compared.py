"""What is the most or the least by a measure: the day, the item, the town, the group."""

from collections.abc import Iterator
from datetime import date

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.climate import typical
from bot.chat.cards.lines import event_line, lines
from bot.chat.cards.spare import gap_words
from bot.chat.cards.times import time_lines
from bot.chat.cards.timing import name
from bot.chat.language.speech import N_
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.comparison import Asks, Comparison, Measure
from bot.domain.event import Event
from bot.domain.people import Group
from bot.domain.place import City
from bot.domain.ranking import Ranked, last_on, ranked

_LABELS = {
    (Measure.START, Asks.LEAST): N_("Earliest start: {what}"),
    (Measure.START, Asks.MOST): N_("Latest start: {what}"),
    (Measure.END, Asks.LEAST): N_("Earliest end: {what}"),
    (Measure.END, Asks.MOST): N_("Latest end: {what}"),
    (Measure.NUMBER, Asks.MOST): N_("Most items: {what}"),
    (Measure.NUMBER, Asks.LEAST): N_("Fewest items: {what}"),
    (Measure.FREE, Asks.MOST): N_("Most free time: {what}"),
    (Measure.LENGTH, Asks.MOST): N_("The longest: {what}"),
    (Measure.LENGTH, Asks.LEAST): N_("The shortest: {what}"),
    (Measure.NIGHTS, Asks.MOST): N_("Longest stay: {what}"),
    (Measure.NIGHTS, Asks.LEAST): N_("Shortest stay: {what}"),
    (Measure.WARMTH, Asks.MOST): N_("The warmest: {what}"),
    (Measure.WARMTH, Asks.LEAST): N_("The coldest: {what}"),
    (Measure.SIZE, Asks.MOST): N_("The largest: {what}"),
    (Measure.SIZE, Asks.LEAST): N_("The smallest: {what}"),
}


def compared_card(view: View, asked: Comparison) -> Message:
    """What was asked for, with its measure; of several that were named, the others below it."""
    found = ranked(asked, view.itinerary, view.now)
    if not found:
        nothing = view.speech.say("Nothing of that kind is in the programme.")
        return Message((Heading(nothing),), rows(buttons.trip(view), buttons.ask(view)))
    best = [each for each in found if each.value == found[0].value]
    heading = view.speech.say(
        _LABELS[asked.measure, asked.asks],
        what=view.speech.series(_called(view, each) for each in best),
    )
    are_named = bool(asked.days or asked.cities or asked.groups or asked.events)
    others = found[len(best) :] if are_named or asked.measure is Measure.SIZE else ()
    below = [line for each in best for line in _lines(view, asked, each)]
    below += [f"{_called(view, each)}: {_first(view, asked, each)}" for each in others]
    day = best[0].thing if isinstance(best[0].thing, date) else None
    return Message(
        (Heading(heading), *parts.paragraph(*below)),
        rows(buttons.whole_day(view, day) if day else None, buttons.trip(view)),
    )


def _called(view: View, each: Ranked) -> str:
    match each.thing:
        case Event() as event:
            return name(view, event)
        case City() | Group() as thing:
            return view.speech.text(thing.name)
        case day:
            return view.speech.day(day)


def _first(view: View, asked: Comparison, each: Ranked) -> str:
    """One line: of a day that begins, where to gather, not the bags."""
    if asked.measure is Measure.START and isinstance(each.thing, date):
        first = view.itinerary.on(each.thing)[0]
        return list(lines(view, first, first.city))[-1].plain[0]
    return next(_lines(view, asked, each), "")


def _lines(view: View, asked: Comparison, each: Ranked) -> Iterator[str]:
    match each.thing:
        case Event() as event:
            length = view.speech.duration(event.duration)
            yield f"{length} · {view.speech.day(event.start.date)}"
            yield from time_lines(view, event)
        case City() as city:
            yield from _of_city(view, asked, city, each.value)
        case Group():
            yield view.speech.count("{n} person", "{n} people", int(str(each.value)))
        case day:
            yield from _of_day(view, asked, day)


def _of_city(view: View, asked: Comparison, city: City, value: object) -> Iterator[str]:
    if asked.measure is Measure.NIGHTS:
        yield view.speech.count("{n} night", "{n} nights", int(str(value)))
        return
    yield from typical(view, city)


def _of_day(view: View, asked: Comparison, day: date) -> Iterator[str]:
    """The item by which the day is measured; else its free time, or how much is on."""
    events = view.itinerary.on(day)
    match asked.measure:
        case Measure.START:
            for item in lines(view, events[0], events[0].city):
                yield item.plain[0]
            yield view.speech.text(events[0].city.name)
        case Measure.END:
            yield from _ends(view, day)
        case Measure.FREE:
            yield from (gap_words(view, gap) for gap in view.itinerary.free(day))
        case _:
            yield view.speech.count("{n} event", "{n} events", len(events))
            yield from (event_line(view, each, each.city).plain[0] for each in events)


def _ends(view: View, day: date) -> Iterator[str]:
    event = last_on(day, view.itinerary)
    if event is not None:
        yield name(view, event)
        yield from time_lines(view, event)

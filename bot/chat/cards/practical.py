"""What is good to know besides the programme: facts, gaps in them, whom to call."""

from collections.abc import Iterator, Sequence

from bot.chat.blocks import Heading, Paragraph, Person
from bot.chat.cards import buttons, parts
from bot.chat.cards.meetings import full_name
from bot.chat.cards.times import time_lines
from bot.chat.cards.timing import name
from bot.chat.cards.upcoming import gate_line
from bot.chat.layout import rows
from bot.chat.message import LABEL, Action, Button, Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.information import Fact, FactKind, Phone
from bot.domain.itinerary import Being
from bot.domain.people import Counterpart
from bot.domain.place import City
from bot.domain.routes import Route

_TOPICS = 12
_SAMPLE = "illustrative"


def fact_card(view: View, fact: Fact, event: Event | None = None) -> Message:
    """One fact; a gap is said to be one, with the quickest way to close it.

    With the `event` that it is a gap in, or explains, what is known of that is told too.
    """
    speech, phones = view.speech, (phone_line(view, phone) for phone in fact.phones)
    if fact.kind is FactKind.UNKNOWN:
        return Message(
            (
                Heading(speech.say("Not in our material: {what}.", what=fact.title)),
                *parts.paragraph(*(known_lines(view, event) if event else ())),
                *parts.paragraph(
                    speech.text(fact.text),
                    *phones,
                    speech.say(
                        "Press below: I pass it on, and tell you the answer as soon as it comes."
                    ),
                ),
            ),
            rows(buttons.ask(view), buttons.call(view)),
        )
    is_sample = fact.source == _SAMPLE
    note = speech.say("This is filled in as a sample.") if is_sample else None
    return Message(
        (
            Heading(speech.text(fact.title)),
            *parts.paragraph(speech.text(fact.text), *phones, note),
            *parts.paragraph(*(_here_too(view, event) if event else ())),
        ),
        rows(_topics_button(view), buttons.ask(view)),
    )


def known_lines(view: View, event: Event) -> Iterator[str | None]:
    """What is known of an event in which something is not: when it is, and when to be there."""
    yield f"{name(view, event)} · {time_lines(view, event)[0]}"
    if view.now < event.start.instant:
        yield parts.gather_line(view, event)
        yield gate_line(view, event)


def _here_too(view: View, event: Event) -> Iterator[str]:
    """When we see what a fact explains, and what for."""
    yield f"{name(view, event)} · {' '.join(time_lines(view, event))}"
    if event.purpose is not None:
        yield view.speech.text(event.purpose)


def topics_card(view: View) -> Message:
    """What one can ask about, by sort; the practical matters as buttons."""
    speech, city = view.speech, here(view)
    sorts = {
        speech.say("Practical"): tuple(view.trip.facts_of(FactKind.PRACTICAL, city)),
        speech.say("Background"): tuple(view.trip.facts_of(FactKind.BACKGROUND, city)),
        speech.say("Terms"): tuple(view.trip.facts_of(FactKind.TERM, city)),
    }
    lines = tuple(
        f"{sort}: {speech.series(fact.title for fact in facts)}"
        for sort, facts in sorts.items()
        if facts
    )
    heading = speech.say("What I can tell you besides the programme")
    practical = next(iter(sorts.values()))[:_TOPICS]
    return Message(
        (Heading(heading), Paragraph(lines or (speech.say("Nothing yet."),))),
        rows(*(_fact_button(view, fact) for fact in practical), buttons.ask(view)),
    )


def contact_card(view: View, strangers: Sequence[Counterpart] = ()) -> Message:
    """Whom to call: the duty desk, coordinators by id, and in an emergency here.

    Of `strangers` who were asked about no number is known.
    """
    speech, city, desk = view.speech, here(view), view.trip.desk
    first = speech.say("Our material has no number of a duty desk.")
    if desk is not None:
        first = speech.say("Call this number to reach a coordinator.")
    if strangers:
        who = speech.series(full_name(view, each) for each in strangers)
        first = speech.say("Not in our material: the phone number and e-mail of {who}.", who=who)
    on_call = speech.series(person.id for person in view.trip.coordinators())
    urgent = tuple(urgent_lines(view, city))
    return Message(
        (
            Heading(first),
            *((Person(speech.text(desk.label), phone=desk.number),) if desk else ()),
            *parts.paragraph(
                speech.say("On call, in this order: {people}", people=on_call) if on_call else None
            ),
            *parts.paragraph(
                speech.say("In an emergency · {city}", city=city.name) if urgent else None, *urgent
            ),
        ),
        rows(buttons.tell(view), buttons.call(view), _topics_button(view), buttons.sos(view)),
    )


def here(view: View) -> City:
    """The city whose facts count: where one is; on a plane or before the trip, the one ahead."""
    place = view.whereabouts
    if place.leg is not None and place.in_flight:
        return place.leg.to_city
    if place.being is Being.AT_HOME:
        abroad = (e.to_city for e in view.itinerary.events if e.is_international)
        return next(abroad, place.city)
    return place.city


def urgent_lines(view: View, city: City) -> Iterator[str]:
    """What to dial in an emergency in `city`, then who else helps there. Each number once."""
    facts = [fact for fact in view.trip.facts if fact.phones and _holds(fact, city)]
    urgent = [fact for fact in facts if fact.is_urgent]
    near = [fact for fact in facts if fact.cities and not fact.is_urgent]
    numbers: dict[str, str] = {}
    for fact in (*urgent, *near):
        numbers.setdefault(fact.phones[0].number, view.speech.text(fact.title))
    return (f"{title} {number}" for number, title in numbers.items())


def _holds(fact: Fact, city: City) -> bool:
    return not fact.cities or city.id in fact.cities


def phone_line(view: View, phone: Phone) -> str:
    return f"{view.speech.text(phone.label)} {phone.number}"


def _fact_button(view: View, fact: Fact) -> Button:
    title = view.speech.text(fact.title)
    label = title if len(title) <= LABEL else f"{title[: LABEL - 1]}…"
    return Button(label, Action(Route.INFO, fact.id))


def _topics_button(view: View) -> Button:
    return Button(view.speech.say_as("button", "Topics"), Action(Route.INFO))

"""Help at once: whom to call here, what to show, and who has been told."""

from collections.abc import Iterator, Sequence

from bot.chat.blocks import Heading, Person
from bot.chat.cards import buttons, parts
from bot.chat.cards.practical import urgent_lines
from bot.chat.cards.stay import hotel_now, tonight
from bot.chat.cards.timing import name
from bot.chat.layout import rows
from bot.chat.message import Button, Deed, Message
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.information import Fact
from bot.domain.place import City, Venue
from bot.domain.verbs import Verb


def sos_card(view: View, facts: Sequence[Fact], told: Sequence[str]) -> Message:
    """`told` are the coordinators who are rung, by id; `facts` help in what has happened."""
    say, desk, city = view.speech.say, view.trip.desk, _here(view)
    news = say("Please call for help now.")
    if told:
        news = say("I am telling the coordinators now: {people}", people=view.speech.series(told))
    numbers = tuple(urgent_lines(view, city))
    return Message(
        (
            Heading(news),
            *((Person(view.speech.text(desk.label), phone=desk.number),) if desk else ()),
            *parts.paragraph(
                say("In an emergency · {city}", city=city.name) if numbers else None, *numbers
            ),
            *parts.paragraph(*(view.speech.text(fact.text) for fact in facts[:1])),
            *parts.paragraph(*_english(view)),
        ),
        rows(
            buttons.call(view),
            buttons.map_of(view, _shelter(view)),
            _safe(view) if told else None,
        ),
    )


def safe_card(view: View, *, is_first: bool) -> Message:
    """All is well again, and the coordinators know."""
    say = view.speech.say
    news = say("I am glad. The coordinators are told.")
    if not is_first:
        news = say("The call is ended already.")
    return Message((Heading(news),), rows(buttons.upcoming(view), buttons.sos(view)))


def whereabouts_line(view: View) -> str:
    """Where someone is by their programme: said to those who come to help."""
    say, leg = view.speech.say, view.whereabouts.leg
    if leg is not None and view.whereabouts.in_flight:
        return say("By the programme: on the plane, {flight}", flight=name(view, leg))
    now = [each for each in view.itinerary.ongoing(view.now) if each.kind is not Kind.HOTEL]
    hotel = hotel_now(view)
    place = view.speech.text(view.whereabouts.city.name)
    if now:
        place = _spot(view, now[0])
    elif hotel is not None and hotel.venue is not None:
        place = f"{parts.short_name(view, hotel.venue)}, {place}"
    return say("By the programme: {place}", place=place)


def _spot(view: View, event: Event) -> str:
    """What goes on, and where as far as that is known."""
    is_known = event.venue is not None or event.area is not None
    where = parts.place_line(view, event) if is_known else view.speech.text(event.city.name)
    return f"{name(view, event)}, {where}"


def _here(view: View) -> City:
    """The city whose numbers help: where one is; on a plane, where it lands."""
    place = view.whereabouts
    return place.leg.to_city if place.leg is not None and place.in_flight else place.city


def _english(view: View) -> Iterator[str]:
    """What to show to a driver or the police: in English, whatever is spoken."""
    group, hotel = _group_place(view), _shelter(view)
    if group is None and hotel is None:
        return
    yield view.speech.say("To show to a driver or the police:")
    yield "Please help me. I am a visitor."
    if hotel is not None:
        yield f"My hotel: {_address(hotel)}"
    if group is not None and group != hotel:
        yield f"My group is at: {_address(group)}"
    if view.trip.desk is not None:
        yield f"Please call: {view.trip.desk.number}"


def _group_place(view: View) -> Venue | None:
    """Where the others are by the programme, unless they are on the way."""
    now = (each for each in view.itinerary.ongoing(view.now) if not each.is_leg)
    return next((each.venue for each in now if each.venue and each.venue.address), None)


def _shelter(view: View) -> Venue | None:
    """The hotel one has the key of, else tonight's in the same city, if a driver finds it."""
    stay = hotel_now(view) or view.itinerary.hotel_on(tonight(view))
    venue = stay.venue if stay else None
    if venue is None or not venue.address:
        return None
    return venue if hotel_now(view) or venue.city == _here(view) else None


def _address(venue: Venue) -> str:
    return f"{venue.name.in_('en')}, {venue.address}"


def _safe(view: View) -> Button:
    """One press too many, or all is well again."""
    return Button(view.speech.say_as("button", "I am all right"), deed=Deed(Verb.SAFE))

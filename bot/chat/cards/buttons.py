"""The buttons that cards share. Those that do not apply are None, which `rows` leaves out."""

from datetime import date

from bot.chat.cards.parts import capital, place_block
from bot.chat.message import LABEL, Action, Button
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.people import Group
from bot.domain.place import Venue
from bot.domain.routes import Route


def today(view: View) -> Button:
    return Button(view.speech.say_as("button", "Today"), Action(Route.TODAY))


def trip(view: View) -> Button:
    return Button(view.speech.say_as("button", "Whole trip"), Action(Route.TRIP))


def whole_day(view: View, day: date) -> Button:
    """The programme of a day that may not be today."""
    label = view.speech.day(day)
    return Button(label, Action(Route.DAY, day.isoformat()))


def who(view: View, event: Event | None = None) -> Button | None:
    """Whom we meet at an event, if that is known; without one, today."""
    if event is not None and not view.trip.counterparts_at(event):
        return None
    label = view.speech.say_as("button", "Who we meet")
    return Button(label, Action(Route.WHO, event.id if event else ""))


def who_at(view: View, event: Event) -> Button:
    """Whom we meet at one of several meetings."""
    return Button(_short(view.speech.text(event.title)), Action(Route.WHO, event.id))


def who_on(view: View, day: date) -> Button:
    """Whom we meet on a day."""
    return Button(view.speech.say_as("button", "Who we meet"), Action(Route.WHO, day.isoformat()))


def order(view: View, event: Event) -> Button | None:
    """The numbered items of an event, if it has any."""
    if not event.programme:
        return None
    return Button(view.speech.say_as("button", "Order"), Action(Route.PROGRAMME, event.id))


def about(view: View, event: Event) -> Button:
    return Button(view.speech.say_as("button", "About it"), Action(Route.ABOUT, event.id))


def where(view: View, event: Event) -> Button:
    return Button(view.speech.say_as("button", "Where"), Action(Route.WHERE, event.id))


def exhibitors(view: View, event: Event) -> Button:
    return Button(view.speech.say_as("button", "Exhibitors"), Action(Route.EXHIBITORS, event.id))


def group(view: View, of: Group) -> Button:
    """Who belongs to a group."""
    return Button(_short(capital(view.speech.text(of.name))), Action(Route.GROUP, of.id))


def meanwhile(view: View, of: Group) -> Button:
    """What a group does now, or where the delegation splits."""
    label = view.speech.say_as("button", "What they do now")
    return Button(label, Action(Route.MEANWHILE, of.id))


def upcoming(view: View) -> Button:
    return Button(view.speech.say_as("button", "Next item"), Action(Route.NEXT))


def map_of(view: View, venue: Venue | None) -> Button | None:
    """Opens a map, if the coordinates are known."""
    url = place_block(view, venue).map_url if venue else None
    return Button(view.speech.say_as("button", "Map"), url=url) if url else None


def ask(view: View) -> Button:
    """Hands over the question whose answer this is."""
    return Button(view.speech.say_as("button", "Ask a coordinator"), Action(Route.ASK))


def tell(view: View) -> Button:
    """Hands over what is written next."""
    return Button(view.speech.say_as("button", "Ask a coordinator"), Action(Route.ASK, "new"))


def ask_more(view: View) -> Button:
    return Button(view.speech.say_as("button", "Ask more"), Action(Route.ASK, "new"))


def never_mind(view: View) -> Button:
    """Nothing is to be written after all."""
    return Button(view.speech.say_as("button", "Never mind"), Action(Route.ASK, "no"))


def sos(view: View) -> Button:
    return Button(view.speech.say_as("button", "I need help"), Action(Route.SOS))


def questions(view: View) -> Button:
    return Button(view.speech.say_as("button", "Open questions"), Action(Route.QUESTIONS))


def call(view: View) -> Button | None:
    """Dials the duty desk."""
    if view.trip.desk is None:
        return None
    return dial(view.speech.say_as("button", "Call a coordinator"), view.trip.desk.number)


def dial(label: str, number: str) -> Button:
    """A phone dials the number, which where no button can is shown as people write it."""
    return Button(label, url=f"tel:{number.replace(' ', '-')}")


def _short(label: str) -> str:
    """A name that fits on a button."""
    return label if len(label) <= LABEL else f"{label[: LABEL - 1].rstrip()}…"

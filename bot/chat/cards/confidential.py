"""What only coordinators and oneself may see: room, phone, notes, diet."""

from collections.abc import Iterator

from bot.chat.blocks import Field, Fields, Heading, Paragraph
from bot.chat.cards.parts import called
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.itinerary import itinerary
from bot.domain.people import Delegate


def confidential_card(view: View, person: Delegate) -> Message:
    """For a coordinator, or `person` themselves; what is not known is said to be so."""
    fields = tuple(_fields(view, person))
    held = (Fields(fields),) if fields else ()
    is_own = person.id == view.person.id
    only = () if is_own else (Paragraph((view.speech.say("For coordinators only."),)),)
    return Message(
        (
            Heading(f"{called(view, person)} · {view.speech.text(person.role)}"),
            Paragraph(tuple(_rooms(view, person))),
            *held,
            *only,
        )
    )


def _rooms(view: View, person: Delegate) -> Iterator[str]:
    """A line for each hotel, in the order of the trip."""
    say = view.speech.say
    for _, hotel in itinerary(view.trip, person).hotels():
        number = person.rooms.get(hotel.id)
        if number is None:
            continue
        yield say("{hotel}, room {room}", hotel=hotel.name, room=number)
    if not person.rooms:
        yield say("No room of theirs is in our material.")


def _fields(view: View, person: Delegate) -> Iterator[Field]:
    say, text = view.speech.say, view.speech.text
    if person.phone:
        yield Field(say("Phone"), person.phone)
    if person.buddy:
        yield Field(say("Buddy"), person.buddy)
    if person.diet:
        yield Field(say("Diet"), text(person.diet))
    if person.notes:
        yield Field(say("Notes"), text(person.notes))

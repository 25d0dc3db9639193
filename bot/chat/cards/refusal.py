"""What is not given and not done, said with what can be done instead."""

from bot.chat.blocks import Heading, Paragraph, Person
from bot.chat.cards import buttons, parts
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.routes import Route


def private_card(view: View) -> Message:
    """The same whoever and whatever was asked about: nothing shows whether we know it at all."""
    say, speech = view.speech.say, view.speech
    lines: tuple[str, ...] = (
        say("Only that person and the coordinators can see them."),
        say("A coordinator will pass on what you want to say."),
    )
    if view.person.is_coordinator:
        lines = (say("Please name one person, by number: {person}", person=view.person.id),)
    return Message(
        (
            Heading(say("I cannot give another person's room, phone or other private details.")),
            Paragraph(lines),
        ),
        rows(
            Button(speech.say_as("button", "Have it passed on"), Action(Route.ASK, "new")),
            Button(speech.say_as("button", "My room"), Action(Route.ROOM)),
        ),
    )


def authority_card(view: View, event: Event | None = None) -> Message:
    """Nobody changes the programme here; `event` is the one that was to be changed."""
    say, speech = view.speech.say, view.speech
    if view.person.is_coordinator:
        news = say("The programme cannot be changed from this chat yet. Nothing was changed.")
        then = say("For now it is changed in the files of the trip.")
    else:
        news = say("Only coordinators can change the programme. Nothing was changed.")
        then = say("I can pass your wish to a coordinator.")
    lines = (then,) if event is None else (_event_line(view, event), then)
    return Message(
        (Heading(news), Paragraph(lines)),
        rows(
            Button(speech.say_as("button", "Tell a coordinator"), Action(Route.ASK)),
            Button(speech.say_as("button", "My programme"), Action(Route.TODAY)),
        ),
    )


def rights_card(view: View) -> Message:
    """Who may change the programme and who sees what is private: the coordinators, by id."""
    say, speech, desk = view.speech.say, view.speech, view.trip.desk
    people = speech.series(person.id for person in view.trip.coordinators())
    return Message(
        (
            Heading(say("Only coordinators can change the programme or write to everyone.")),
            Paragraph(
                (
                    say("Your room, phone and notes: only you and the coordinators can see them."),
                    say("On call, in this order: {people}", people=people),
                )
            ),
            *((Person(speech.text(desk.label), phone=desk.number),) if desk else ()),
        ),
        rows(
            Button(speech.say_as("button", "Tell a coordinator"), Action(Route.ASK)),
            buttons.call(view),
        ),
    )


def _event_line(view: View, event: Event) -> str:
    return view.speech.say(
        "{event}, {day} {time}, {city}",
        event=parts.title(view, event),
        day=view.speech.day(event.start.date),
        time=view.speech.clock(event.start.wall),
        city=event.city.name,
    )

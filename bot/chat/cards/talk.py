"""Small talk: greetings, thanks, what can be asked, and what was not understood."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.parts import called, is_entry, title
from bot.chat.cards.times import day_and_clock
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route
from bot.domain.text import Text

_MORNING, _NOON, _EVENING = 5, 12, 18


def greeting_card(view: View) -> Message:
    """A greeting for the time of day there, and what is next in one line."""
    return Message(
        (Heading(_greeting(view)), Paragraph((_next_line(view),))),
        rows(buttons.upcoming(view), buttons.today(view), _guide(view)),
    )


def thanks_card(view: View) -> Message:
    return Message(
        (Heading(view.speech.say("You are welcome. Ask me at any time.")),),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def help_card(view: View) -> Message:
    """What can be asked, by examples to type and buttons to press."""
    say, speech = view.speech.say, view.speech
    return Message(
        (
            Heading(say("Ask me in your own words, for example:")),
            Paragraph(
                (
                    say("“next”, “today”, “tomorrow”, “the whole trip”"),
                    say("“who do we meet”, “where do we gather”, “dress”"),
                    say("“when do we land”, “time difference”, “my room”"),
                    say("“weather”, “dinner”, “free time”, “duty desk”"),
                )
            ),
            Paragraph(
                (
                    say("Times are those of the city named with them."),
                    say("What our material does not say, I tell you so."),
                )
            ),
        ),
        rows(
            buttons.upcoming(view),
            buttons.today(view),
            Button(speech.say_as("button", "Tomorrow"), Action(Route.TOMORROW)),
            buttons.who(view),
            Button(speech.say_as("button", "Hotel"), Action(Route.HOTEL)),
            Button(speech.say_as("button", "Flight"), Action(Route.FLIGHT)),
            Button(speech.say_as("button", "Topics"), Action(Route.INFO)),
            _other_language(view),
            buttons.tell(view),
            buttons.sos(view),
        ),
    )


def self_card(view: View) -> Message:
    """Who answers here: no person."""
    say = view.speech.say
    return Message(
        (
            Heading(say("I am Gildongmu, the chatbot that guides you on this trip.")),
            Paragraph((say("What our material does not say, I tell you so."),)),
        ),
        rows(buttons.upcoming(view), buttons.today(view), _guide(view)),
    )


def parting_card(view: View) -> Message:
    """A good night, and what is next."""
    return Message(
        (
            Heading(view.speech.say("Good night. Rest well.")),
            Paragraph((_next_line(view),)),
        ),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def silent_card(view: View, subject: Text | None) -> Message:
    """The question was understood, and the material has no answer to it."""
    say = view.speech.say
    news = (
        say("Our material does not say.")
        if subject is None
        else say("{subject}: our material does not say that.", subject=subject)
    )
    return Message(
        (Heading(news), Paragraph((say("A coordinator is the quickest to ask."),))),
        rows(buttons.ask(view), buttons.call(view), _guide(view)),
    )


def lost_card(view: View) -> Message:
    """The text was not understood: said plainly, with a way on."""
    say = view.speech.say
    return Message(
        (
            Heading(say("I am sorry, I did not understand that.")),
            Paragraph(
                (
                    say("You can ask about the programme, people, places and flights,"),
                    say("hotels, dress, weather, meals and practical matters."),
                    say("A few words are enough, or ask a coordinator."),
                )
            ),
        ),
        rows(buttons.ask(view), buttons.call(view), _guide(view)),
    )


def _greeting(view: View) -> str:
    """In the morning Koreans ask whether one slept well; on a plane nobody is asked that."""
    say, hour, person = view.speech.say, view.clock.wall.hour, called(view, view.person)
    if view.whereabouts.in_flight:
        return say("Hello, {person}.", person=person)
    if _MORNING <= hour < _NOON:
        return say("Good morning, {person}.", person=person)
    if _NOON <= hour < _EVENING:
        return say("Good afternoon, {person}.", person=person)
    return say("Good evening, {person}.", person=person)


def _next_line(view: View) -> str:
    event = view.itinerary.next(view.now)
    if event is None:
        return view.speech.say("Nothing is left in your programme.")
    name, city = title(view, event), event.city.name
    gathering = view.itinerary.gathering(event)
    if gathering is None or is_entry(event, gathering):
        time = day_and_clock(view, event.start, view.today)
        return view.speech.say("Next: {event}, {time}, {city}.", event=name, time=time, city=city)
    time = day_and_clock(view, gathering.at, view.today)
    return view.speech.say("Next: {event}. Meet {time}, {city}.", event=name, time=time, city=city)


def _other_language(view: View) -> Button:
    """Each language goes by its own name."""
    if view.speech.language == "ko":
        return Button("English", Action(Route.LANGUAGE, "en"))
    return Button("한국어", Action(Route.LANGUAGE, "ko"))


def _guide(view: View) -> Button:
    return Button(view.speech.say_as("button", "What I can ask"), Action(Route.HELP))

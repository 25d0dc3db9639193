"""For whoever asks: a question is taken down, handed over, and comes back with its answer."""

from datetime import datetime

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import day_and_clock
from bot.chat.layout import rows
from bot.chat.message import Button, Deed, Message, Sound
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.moment import Moment
from bot.domain.verbs import Verb


def prompt_card(view: View) -> Message:
    """The next text is the question."""
    say = view.speech.say
    return Message(
        (
            Heading(say("What shall I pass on?")),
            Paragraph((say("Your next text goes to the coordinators as it stands."),)),
        ),
        rows(buttons.never_mind(view), buttons.call(view)),
    )


def never_mind_card(view: View) -> Message:
    return Message(
        (Heading(view.speech.say("Nothing is passed on.")),),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def handed_card(view: View, text: str) -> Message:
    """It is with the coordinators, as it was written."""
    say = view.speech.say
    return Message(
        (
            Heading(say("I have told the coordinators.")),
            Paragraph((f"“{text}”",)),
            Paragraph((say("An answer usually comes within 15 minutes."),)),
        ),
        rows(buttons.call(view), buttons.sos(view)),
    )


def asleep_card(view: View, text: str, coordinator: Itinerary, opens: datetime) -> Message:
    """It is night where the coordinators are: they see it when that is over."""
    say = view.speech.say
    here, then = coordinator.clock(view.now), coordinator.clock(opens)
    return Message(
        (
            Heading(say("It is passed on.")),
            Paragraph((f"“{text}”",)),
            Paragraph(
                (
                    say(
                        "It is {now} now ({city}): it is looked at at {time}.",
                        now=view.speech.clock(here.wall),
                        city=here.city.name,
                        time=view.speech.clock(then.wall),
                    ),
                    say("If it is urgent, please call."),
                )
            ),
        ),
        rows(buttons.call(view), buttons.sos(view)),
    )


def unmanned_card(view: View, text: str) -> Message:
    """No coordinator has joined yet: it is kept, but nobody sees it now."""
    say = view.speech.say
    return Message(
        (
            Heading(say("No coordinator is on this chat yet. Please call.")),
            Paragraph((f"“{text}”", say("I have written it down for them."))),
        ),
        rows(buttons.call(view), buttons.sos(view)),
    )


def already_card(view: View, enquiry: Enquiry) -> Message:
    """The same question waits for its answer still."""
    say = view.speech.say
    clock = day_and_clock(view, view.itinerary.clock(enquiry.asked_at), view.today)
    return Message(
        (
            Heading(say("The coordinators have this question already.")),
            Paragraph((f"“{enquiry.text}”", say("Passed on {time}. No answer yet.", time=clock))),
        ),
        rows(buttons.call(view), buttons.sos(view)),
    )


def answer_card(view: View, enquiry: Enquiry, *, is_silent: bool) -> Message:
    """The answer, from whom and when, in the frame of the language of whoever asked."""
    say = view.speech.say
    who, clock = enquiry.answered_by, _answered(view, enquiry)
    asked = say("You asked: “{text}”", text=enquiry.text) if enquiry.text else None
    at = f"{view.speech.clock(clock.wall)} {view.speech.text(clock.city.name)}"
    return Message(
        (
            Heading(say("Here is the answer to your question.")),
            Paragraph((f"“{enquiry.answer}”",)),
            *parts.paragraph(asked, say("Coordinator {person} · {time}", person=who, time=at)),
        ),
        rows(
            Button(
                view.speech.say_as("button", "Got it"),
                deed=Deed(Verb.READ, str(enquiry.number)),
            ),
            buttons.ask_more(view),
        ),
        Sound.QUIET if is_silent else Sound.NORMAL,
    )


def read_card(view: View) -> Message:
    """Thanks for having read it."""
    return Message(
        (Heading(view.speech.say("Thank you. Ask me at any time.")),),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def _answered(view: View, enquiry: Enquiry) -> Moment:
    """When it was answered, on the clock of whoever answered."""
    person = view.trip.delegates.get(enquiry.answered_by or "")
    there = itinerary(view.trip, person) if person else view.itinerary
    return there.clock(enquiry.answered_at or view.now)

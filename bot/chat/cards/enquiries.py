"""For coordinators: questions that were handed over, who looks after them, what was answered."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.sos import whereabouts_line
from bot.chat.cards.times import day_and_clock
from bot.chat.cards.timing import name
from bot.chat.layout import rows
from bot.chat.message import Button, Deed, Message, Sound
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.itinerary import itinerary
from bot.domain.moment import Moment
from bot.domain.people import Delegate
from bot.domain.text import Text
from bot.domain.verbs import Verb


def enquiry_card(view: View, enquiry: Enquiry) -> Message:
    """A question, who asks it where, and what it is about; a call for help says where they are."""
    return Message(
        (Heading(_heading(view, enquiry)), *parts.paragraph(*_lines(view, enquiry))),
        _buttons(view, enquiry),
        Sound.URGENT if enquiry.is_urgent else Sound.NORMAL,
    )


def again_card(view: View, enquiry: Enquiry, *, after: timedelta) -> Message:
    """Nobody has answered for so long: said once."""
    waits = view.speech.say("No answer for {time} yet.", time=view.speech.duration(after))
    return Message(
        (
            Heading(_heading(view, enquiry)),
            *parts.paragraph(waits, *_lines(view, enquiry)),
        ),
        _buttons(view, enquiry),
        Sound.URGENT if enquiry.is_urgent else Sound.NORMAL,
    )


def taken_card(view: View, enquiry: Enquiry) -> Message:
    """To whoever takes it: theirs, or another was quicker, or it has its answer."""
    if not enquiry.is_open:
        return ended_card(view, enquiry)
    is_own = enquiry.taken_by == view.person.id
    return Message(
        (
            Heading(_yours(view, enquiry) if is_own else _theirs(view, enquiry)),
            *parts.paragraph(_heading(view, enquiry), *_lines(view, enquiry)),
        ),
        rows(_reply(view, enquiry), _call(view, enquiry), width=2),
    )


def news_card(view: View, enquiry: Enquiry) -> Message:
    """To the others: someone looks after it, or it is answered. It rings nowhere."""
    if not enquiry.is_open:
        ended = ended_card(view, enquiry)
        return Message(ended.blocks, sound=Sound.QUIET)
    return Message((Heading(_theirs(view, enquiry)),), sound=Sound.QUIET)


def _yours(view: View, enquiry: Enquiry) -> str:
    say, number = view.speech.say, enquiry.number
    if enquiry.is_urgent:
        return say("You look after call for help {number}.", number=number)
    return say("You look after question {number}.", number=number)


def _theirs(view: View, enquiry: Enquiry) -> str:
    say, number, person = view.speech.say, enquiry.number, enquiry.taken_by
    if enquiry.is_urgent:
        return say("{person} looks after call for help {number}.", person=person, number=number)
    return say("{person} looks after question {number}.", person=person, number=number)


def ended_card(view: View, enquiry: Enquiry) -> Message:
    """The question has its answer, and from whom."""
    say, number = view.speech.say, enquiry.number
    if enquiry.answered_by == enquiry.person:
        who = parts.called(view, asker(view, enquiry))
        return Message(
            (
                Heading(
                    say("{person} needs no more help (call {number}).", person=who, number=number)
                ),
            )
        )
    answered = say(
        "Question {number} was answered by {person}.", number=number, person=enquiry.answered_by
    )
    said = (_quoted(enquiry.text), _quoted(enquiry.answer))
    return Message((Heading(answered), *parts.paragraph(*said)))


def sent_card(view: View, enquiry: Enquiry) -> Message:
    """The answer is on its way, as it was written."""
    who = parts.called(view, asker(view, enquiry))
    return Message(
        (
            Heading(
                view.speech.say(
                    "Your answer to question {number} goes to {person}.",
                    number=enquiry.number,
                    person=who,
                )
            ),
            *parts.paragraph(_quoted(enquiry.text), _quoted(enquiry.answer)),
        )
    )


def write_card(view: View, enquiry: Enquiry) -> Message:
    """The next text is the answer."""
    say = view.speech.say
    return Message(
        (
            Heading(say("Please write the answer to question {number}.", number=enquiry.number)),
            *parts.paragraph(
                _quoted(enquiry.text), say("Your next text is passed on as it stands.")
            ),
        ),
        rows(buttons.never_mind(view)),
    )


def asker(view: View, enquiry: Enquiry) -> Delegate:
    """Whoever asked, even if a newer version of the trip goes without them."""
    gone = Delegate(enquiry.person, Text(en="–"), (), enquiry.language)
    return view.trip.delegates.get(enquiry.person, gone)


def _heading(view: View, enquiry: Enquiry) -> str:
    """질문 14 · P16 단체 · 오후 1:02 도시."""
    speech = view.speech
    person = asker(view, enquiry)
    first = speech.say("Question {number}", number=enquiry.number)
    if enquiry.is_urgent:
        first = speech.say("Call for help {number}", number=enquiry.number)
    who = f"{person.id} {speech.text(person.role)}"
    return " · ".join((first, who, asked_when(view, enquiry)))


def asked_when(view: View, enquiry: Enquiry) -> str:
    """When and where it was asked: with the date, unless that is today."""
    asked = _asked_at(view, enquiry)
    return f"{day_and_clock(view, asked, view.today)} {view.speech.text(asked.city.name)}"


def _asked_at(view: View, enquiry: Enquiry) -> Moment:
    return _asker(view, enquiry, enquiry.asked_at).clock


def _asker(view: View, enquiry: Enquiry, at: datetime) -> View:
    """The trip as whoever asks sees it, in our language."""
    person = asker(view, enquiry)
    return View(itinerary(view.trip, person), at, view.speech)


def _lines(view: View, enquiry: Enquiry) -> Iterator[str | None]:
    say = view.speech.say
    yield _quoted(enquiry.text)
    if enquiry.is_urgent:
        person = asker(view, enquiry)
        yield whereabouts_line(_asker(view, enquiry, enquiry.asked_at))
        phone = person.phone or say("not in our material")
        yield say("Phone: {phone}", phone=phone)
        return
    event = view.trip.event(enquiry.event) if enquiry.event else None
    if event is not None:
        time = day_and_clock(view, event.start, view.today)
        about = f"{name(view, event)}, {time}, {view.speech.text(event.city.name)}"
        yield say("About: {event}", event=about)


def _quoted(text: str | None) -> str | None:
    return f"“{text}”" if text else None


def _buttons(view: View, enquiry: Enquiry) -> tuple[tuple[Button, ...], ...]:
    number = str(enquiry.number)
    take = Button(view.speech.say_as("button", "Take"), deed=Deed(Verb.TAKE, number))
    return rows(take, _reply(view, enquiry), _call(view, enquiry))


def _reply(view: View, enquiry: Enquiry) -> Button:
    label = view.speech.say_as("button", "Reply")
    return Button(label, deed=Deed(Verb.REPLY, str(enquiry.number)))


def _call(view: View, enquiry: Enquiry) -> Button | None:
    phone = asker(view, enquiry).phone
    return buttons.dial(view.speech.say_as("button", "Call"), phone) if phone else None

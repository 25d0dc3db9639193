"""For coordinators: questions that were handed over, who looks after them, what was answered."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.chat.blocks import Heading, Item, Paragraph
from bot.chat.cards import buttons, parts
from bot.chat.cards.stay import hotel_now
from bot.chat.cards.times import day_and_clock
from bot.chat.cards.timing import name
from bot.chat.layout import listing, rows
from bot.chat.message import Button, Deed, Message, Sound
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.event import Event, Kind
from bot.domain.itinerary import itinerary
from bot.domain.moment import Moment
from bot.domain.verbs import Verb

_SHOWN = 8
_LINE = 80


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
    say = view.speech.say
    heading = say("You look after question {number}.", number=enquiry.number)
    if enquiry.taken_by != view.person.id:
        heading = say(
            "{person} looks after question {number} already.",
            person=enquiry.taken_by,
            number=enquiry.number,
        )
    return Message(
        (
            Heading(heading),
            *parts.paragraph(_heading(view, enquiry), *_lines(view, enquiry)),
        ),
        rows(_reply(view, enquiry), _call(view, enquiry), width=2),
    )


def news_card(view: View, enquiry: Enquiry) -> Message:
    """To the others: someone looks after it, or it is answered. It rings nowhere."""
    if not enquiry.is_open:
        ended = ended_card(view, enquiry)
        return Message(ended.blocks, sound=Sound.QUIET)
    heading = view.speech.say(
        "{person} looks after question {number}.", person=enquiry.taken_by, number=enquiry.number
    )
    return Message((Heading(heading),), sound=Sound.QUIET)


def ended_card(view: View, enquiry: Enquiry) -> Message:
    """The question has its answer, and from whom."""
    say, number = view.speech.say, enquiry.number
    if enquiry.answered_by == enquiry.person:
        who = parts.called(view, view.trip.delegates[enquiry.person])
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
    who = parts.called(view, view.trip.delegates[enquiry.person])
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


def questions_card(view: View, open_: Sequence[Enquiry]) -> Message:
    """What waits for an answer: calls for help first, then in order."""
    say = view.speech.say
    if not open_:
        return Message(
            (Heading(say("No question waits for an answer.")),), rows(buttons.today(view))
        )
    heading = view.speech.count("{n} open question", "{n} open questions", len(open_))
    how = say(
        "To answer, press below or write: reply {number} and the answer", number=open_[0].number
    )
    return Message(
        (
            Heading(heading),
            *listing(_item(view, each) for each in open_[:_SHOWN]),
            Paragraph((how,)),
        ),
        rows(*(_numbered(view, each) for each in open_[:_SHOWN])),
    )


def no_question_card(view: View, number: int) -> Message:
    """There is none of this number, or none was named."""
    say = view.speech.say
    heading = say("There is no question {number}.", number=number)
    if not number:
        heading = say("Please write the number of the question and the answer.")
    return Message(
        (Heading(heading), Paragraph((say("For example: reply 14 and the answer"),))),
        rows(buttons.questions(view)),
    )


def coordinators_only_card(view: View) -> Message:
    """A delegate has found a word of the coordinators."""
    say = view.speech.say
    return Message(
        (
            Heading(say("Only coordinators see and answer what others ask.")),
            Paragraph((say("Your own question I hand to them at any time."),)),
        ),
        rows(buttons.tell(view), buttons.call(view)),
    )


def _heading(view: View, enquiry: Enquiry) -> str:
    """질문 14 · D16 경영자협회 대표단 · 오후 1:02 맥민빌."""
    speech = view.speech
    person = view.trip.delegates[enquiry.person]
    first = speech.say("Question {number}", number=enquiry.number)
    if enquiry.is_urgent:
        first = speech.say("Call for help {number}", number=enquiry.number)
    who = f"{person.id} {speech.text(person.role)}"
    return " · ".join((first, who, _clock(view, enquiry)))


def _clock(view: View, enquiry: Enquiry) -> str:
    """When and where it was asked: with the date, unless that is today."""
    asked = _asked_at(view, enquiry)
    return f"{day_and_clock(view, asked, view.today)} {view.speech.text(asked.city.name)}"


def _asked_at(view: View, enquiry: Enquiry) -> Moment:
    return _asker(view, enquiry, enquiry.asked_at).clock


def _asker(view: View, enquiry: Enquiry, at: datetime) -> View:
    """The trip as whoever asks sees it, in our language."""
    person = view.trip.delegates[enquiry.person]
    return View(itinerary(view.trip, person), at, view.speech)


def _lines(view: View, enquiry: Enquiry) -> Iterator[str | None]:
    say = view.speech.say
    yield _quoted(enquiry.text)
    if enquiry.is_urgent:
        person = view.trip.delegates[enquiry.person]
        yield whereabouts_line(_asker(view, enquiry, enquiry.asked_at))
        phone = person.phone or say("not in our material")
        yield say("Phone: {phone}", phone=phone)
        return
    event = view.trip.event(enquiry.event) if enquiry.event else None
    if event is not None:
        time = day_and_clock(view, event.start, view.today)
        about = f"{name(view, event)}, {time}, {view.speech.text(event.city.name)}"
        yield say("About: {event}", event=about)


def whereabouts_line(view: View) -> str:
    """Where someone is by their programme."""
    say, leg = view.speech.say, view.whereabouts.leg
    if leg is not None and view.whereabouts.in_flight:
        return say("By the programme: on the plane, {flight}", flight=name(view, leg))
    now = [each for each in view.itinerary.ongoing(view.now) if each.kind is not Kind.HOTEL]
    if now:
        return say("By the programme: {place}", place=_spot(view, now[0]))
    hotel = hotel_now(view)
    if hotel is not None and hotel.venue is not None:
        return say("By the programme: {place}", place=parts.short_name(view, hotel.venue))
    return say("By the programme: {place}", place=view.whereabouts.city.name)


def _spot(view: View, event: Event) -> str:
    return f"{name(view, event)}, {parts.place_line(view, event)}"


def _quoted(text: str | None) -> str | None:
    return f"“{text}”" if text else None


def _item(view: View, enquiry: Enquiry) -> Item:
    line = " ".join((enquiry.text or "").split())
    line = line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"
    taken = view.speech.say("{person} looks after it", person=enquiry.taken_by)
    who = f"{enquiry.person} · {_clock(view, enquiry)}"
    if enquiry.is_urgent:
        who = f"{view.speech.say('Call for help')} · {who}"
    more = [f"“{line}”"] if line else []
    return Item(f"{enquiry.number}.", who, (*more, *([taken] if enquiry.taken_by else [])))


def _buttons(view: View, enquiry: Enquiry) -> tuple[tuple[Button, ...], ...]:
    number = str(enquiry.number)
    take = Button(view.speech.say_as("button", "Take"), deed=Deed(Verb.TAKE, number))
    return rows(take, _reply(view, enquiry), _call(view, enquiry))


def _reply(view: View, enquiry: Enquiry) -> Button:
    label = view.speech.say_as("button", "Reply")
    return Button(label, deed=Deed(Verb.REPLY, str(enquiry.number)))


def _numbered(view: View, enquiry: Enquiry) -> Button:
    label = view.speech.say_as("button", "Reply {number}", number=enquiry.number)
    return Button(label, deed=Deed(Verb.REPLY, str(enquiry.number)))


def _call(view: View, enquiry: Enquiry) -> Button | None:
    phone = view.trip.delegates[enquiry.person].phone
    return buttons.dial(view.speech.say_as("button", "Call"), phone) if phone else None

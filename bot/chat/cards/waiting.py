"""For coordinators: all questions that wait, and what is said where there is none to answer."""

from collections.abc import Sequence

from bot.chat.blocks import Heading, Item, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.enquiries import asked_when
from bot.chat.layout import listing, rows
from bot.chat.message import Button, Deed, Message
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.verbs import Verb

_SHOWN = 8
_LINE = 80


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


def _item(view: View, enquiry: Enquiry) -> Item:
    line = " ".join((enquiry.text or "").split())
    line = line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"
    taken = view.speech.say("{person} looks after it", person=enquiry.taken_by)
    who = f"{enquiry.person} · {asked_when(view, enquiry)}"
    if enquiry.is_urgent:
        who = f"{view.speech.say('Call for help')} · {who}"
    more = [f"“{line}”"] if line else []
    return Item(f"{enquiry.number}.", who, (*more, *([taken] if enquiry.taken_by else [])))


def _numbered(view: View, enquiry: Enquiry) -> Button:
    label = view.speech.say_as("button", "Reply {number}", number=enquiry.number)
    return Button(label, deed=Deed(Verb.REPLY, str(enquiry.number)))

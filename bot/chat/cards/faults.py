"""What the auditor has found, said to coordinators."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.language.speech import Speech
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.faults import Fault, Finding


def fault_card(view: View, finding: Finding) -> Message:
    """What is wrong, and that someone has to see to it."""
    heading = view.speech.say("Something is wrong with the bot. Please look after it.")
    return Message((Heading(heading), Paragraph((fault_words(view.speech, finding),))))


def fault_words(speech: Speech, finding: Finding) -> str:
    """A finding as a sentence."""
    say, n = speech.say, finding.count
    words = {
        Fault.LOST: say("Messages missing from the outbox: {n}", n=n),
        Fault.OVERDUE: say("Messages due for over a minute and not sent: {n}", n=n),
        Fault.HANGING: say("Messages whose sending does not end: {n}", n=n),
        Fault.UNREAD: say("Questions waiting for over a minute: {n}", n=n),
        Fault.POISONED: say("Questions put aside because they failed three times: {n}", n=n),
        Fault.UNREACHABLE: say("Messages for people without a chat: {n}", n=n),
        Fault.SILENT: say("Apps on which nobody can reach the bot: {n}", n=n),
        Fault.UNPLANNED: say("Trips whose plan is behind: {n}", n=n),
    }
    return words[finding.fault]

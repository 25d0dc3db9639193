"""Questions for the coordinators: handed over, looked through, answered; and calls for help."""

from datetime import datetime

from bot.chat.cards import enquiries, relayed, sos, waiting
from bot.chat.message import Message
from bot.chat.view import View
from bot.services import relay
from bot.services.relay import Asked
from bot.store import awaited, questions
from bot.store.awaited import Awaited
from bot.store.outbox import Channel
from bot.store.transaction import Transaction
from handlers import meant
from handlers.asking import Answer, Asking, Effect, Relaying
from handlers.doing import Doing, Done


async def ask(asking: Asking) -> Answer:
    """Hand the question over; without one, take the next text as it."""
    view, given = asking.view, _given(asking)
    if given.is_dropped:
        return Answer(relayed.never_mind_card(view))
    if not given.text:
        awaiting = Awaited(view.trip.id, view.person.id, None, view.now)
        return Answer(relayed.prompt_card(view), effects=(_expecting(given.channel, awaiting),))
    same = (each for each in given.opened if not each.is_urgent and each.text == given.text)
    if found := next((each for each in same if each.person == view.person.id), None):
        return Answer(relayed.already_card(view, found))
    effect = _handing(asking, given, is_urgent=False)
    return Answer(_handed_card(view, given), effects=(effect,))


async def sos_(asking: Asking) -> Answer:
    """Whom to call comes first; the coordinators are rung in the same moment."""
    view, given = asking.view, _given(asking)
    card = sos.sos_card(view, asking.question.facts, given.on_duty)
    return Answer(card, effects=(_handing(asking, given, is_urgent=True),))


async def questions_(asking: Asking) -> Answer:
    """For coordinators: what waits for an answer."""
    if not asking.view.person.is_coordinator:
        return Answer(waiting.coordinators_only_card(asking.view))
    return Answer(waiting.questions_card(asking.view, _given(asking).opened))


async def reply(asking: Asking) -> Answer:
    """`reply 14 TEXT`. Of two who answer at once the second hears so: that is told when stored."""
    view, given = asking.view, _given(asking)
    if not view.person.is_coordinator:
        return Answer(waiting.coordinators_only_card(view))
    nothing = waiting.no_question_card(view, 0)
    if not given.text:
        return Answer(nothing)

    def decided(transaction: Transaction) -> Message:
        number, by = given.number, view.person.id
        is_first = relay.reply(
            transaction, given.standing, number, given.text, by=by, now=view.now
        )
        enquiry = questions.of_number(transaction, view.trip.id, number)
        if enquiry is None:
            return waiting.no_question_card(view, number)
        return (enquiries.sent_card if is_first else enquiries.ended_card)(view, enquiry)

    return Answer(nothing, decided=decided)


def take(transaction: Transaction, doing: Doing) -> Done:
    """A coordinator looks after it: of two at once the second hears who was first."""
    view, number = doing.view, int(doing.argument)
    if not view.person.is_coordinator:
        return Done(waiting.coordinators_only_card(view))
    enquiry = relay.take(transaction, doing.standing, number, by=view.person.id, now=view.now)
    if enquiry is None:
        return Done(waiting.no_question_card(view, number))
    return Done(enquiries.taken_card(view, enquiry))


def write(transaction: Transaction, doing: Doing) -> Done:
    """The coordinator's next text is the answer."""
    view, number = doing.view, int(doing.argument)
    if not view.person.is_coordinator:
        return Done(waiting.coordinators_only_card(view))
    enquiry = questions.of_number(transaction, view.trip.id, number)
    if enquiry is None:
        return Done(waiting.no_question_card(view, number))
    if not enquiry.is_open:
        return Done(enquiries.ended_card(view, enquiry))
    awaiting = Awaited(view.trip.id, view.person.id, number, view.now)
    awaited.expect(transaction, doing.channel, awaiting)
    return Done(enquiries.write_card(view, enquiry))


def read(_: Transaction, doing: Doing) -> Done:
    """The answer was read: that ends it."""
    return Done(relayed.read_card(doing.view))


def safe(transaction: Transaction, doing: Doing) -> Done:
    """Whoever called for help needs none any more."""
    view = doing.view
    is_first = relay.calm(transaction, doing.standing, view.person.id, now=view.now)
    return Done(sos.safe_card(view, is_first=is_first))


def _given(asking: Asking) -> Relaying:
    if asking.relaying is None:
        raise ValueError(f"route {asking.question.route} needs what is relayed")
    return asking.relaying


def _handed_card(view: View, given: Relaying) -> Message:
    if not given.on_duty:
        return relayed.unmanned_card(view, given.text)
    opens = {each: _opens(given, each, view.now) for each in given.on_duty}
    first = min(opens, key=lambda each: opens[each])
    if opens[first] > view.now:
        there = given.standing.itineraries[first]
        return relayed.asleep_card(view, given.text, there, opens[first])
    return relayed.handed_card(view, given.text)


def _opens(given: Relaying, coordinator: str, now: datetime) -> datetime:
    """When a coordinator sees what is not urgent."""
    return relay.awake_at(given.standing.itineraries[coordinator], now)


def _handing(asking: Asking, given: Relaying, *, is_urgent: bool) -> Effect:
    view = asking.view
    asked = Asked(
        view.person.id,
        given.text,
        asking.question.language,
        _event_of(asking),
        is_urgent=is_urgent,
    )

    def hand_over(transaction: Transaction) -> None:
        relay.hand_over(transaction, given.standing, asked, now=view.now)

    return hand_over


def _event_of(asking: Asking) -> str | None:
    """What it is about, if that was named."""
    named = meant.named_events(asking)
    return meant.likeliest(asking.view, named).id if named else None


def _expecting(channel: Channel, awaiting: Awaited) -> Effect:
    def expect(transaction: Transaction) -> None:
        awaited.expect(transaction, channel, awaiting)

    return expect

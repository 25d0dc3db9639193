"""A refusal gives nothing away and changes nothing."""

from bot.chat.cards.refusal import authority_card, private_card
from bot.domain.routes import Route
from bot.domain.trip import Trip
from handlers.asking import Answer
from handlers.refusal import authority, private
from tests.chat.cards.looking import event_of, look
from tests.handlers.questions import ask

AT = "2024-01-12T07:00-06:00"


async def test_private_is_the_same_for_everyone_asked_about(sample_trip: Trip):
    view = look(sample_trip, "D07", AT)
    refused = Answer(private_card(view))

    answers = [
        await private(ask(view, Route.PRIVATE, delegates=(delegate,)))
        for delegate in sample_trip.delegates.values()
    ]

    assert answers == [refused] * len(sample_trip.delegates)


async def test_private_is_the_same_for_someone_unheard_of(sample_trip: Trip):
    view = look(sample_trip, "D07", AT)

    assert await private(ask(view, Route.PRIVATE)) == Answer(private_card(view))


async def test_authority_names_the_event(sample_trip: Trip):
    view, event = look(sample_trip, "D12", AT), event_of(sample_trip, "E30")

    answer = await authority(ask(view, Route.AUTHORITY, events=(event,)))

    assert answer == Answer(authority_card(view, event))


async def test_authority_without_an_event_names_none(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await authority(ask(view, Route.AUTHORITY)) == Answer(authority_card(view))

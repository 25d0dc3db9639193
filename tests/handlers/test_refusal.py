"""A refusal gives nothing away and changes nothing."""

from bot.chat.cards.confidential import confidential_card
from bot.chat.cards.refusal import authority_card, private_card, rights_card
from bot.chat.message import lines_of
from bot.domain.routes import Route
from bot.domain.trip import Trip
from handlers.asking import Answer
from handlers.refusal import authority, private, rights
from tests.chat.cards.looking import event_of, look
from tests.handlers.questions import ask

AT = "2024-01-12T07:00-06:00"


async def test_private_is_the_same_for_everyone_asked_about(sample_trip: Trip):
    view = look(sample_trip, "D07", AT)
    refused = Answer(private_card(view))

    answers = [
        await private(ask(view, Route.PRIVATE, delegates=(delegate,)))
        for delegate in sample_trip.delegates.values()
        if delegate != view.person
    ]

    assert answers == [refused] * (len(sample_trip.delegates) - 1)


async def test_own_phone_and_notes_are_shown(sample_trip: Trip):
    view = look(sample_trip, "D07", AT)

    answer = await private(ask(view, Route.PRIVATE, delegates=(view.person,)))

    assert answer == Answer(confidential_card(view, view.person))
    assert "For coordinators only." not in "\n".join(lines_of(answer.message))


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


async def test_private_shows_a_coordinator_the_room_of_one_who_is_named(sample_trip: Trip):
    view, person = look(sample_trip, "D25", AT), sample_trip.delegates["D05"]

    answer = await private(ask(view, Route.PRIVATE, delegates=(person,)))

    assert answer == Answer(confidential_card(view, person))
    assert "옴니 내슈빌 호텔 1105호" in lines_of(answer.message)


async def test_rights_are_told_to_everyone(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await rights(ask(view, Route.RIGHTS)) == Answer(rights_card(view))

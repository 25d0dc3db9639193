"""What is asked of one event."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.cards import background, meetings, places, present, timing, upcoming
from bot.chat.cards.days import day_card
from bot.chat.cards.items import item_card
from bot.chat.cards.practical import fact_card
from bot.chat.layout import together
from bot.domain.event import Event
from bot.domain.trip import Trip
from bot.understanding.question import When
from handlers import events
from handlers.asking import Answer, Handler
from tests.chat.cards.looking import event_of
from tests.handlers.askers import Card, asking
from tests.trips import BOATS, CONCERT, HALL, HEAD, LUME, OUT, RIDE, TALK, TEA, TOUR, choir_trip

MORNING = "2026-04-02T09:00+01:00"
DURING = "2026-04-02T10:30+01:00"
AFTER = "2026-04-06T10:30+09:00"


@pytest.mark.parametrize(
    ("handler", "card", "event"),
    [
        (events.until, timing.until_card, CONCERT),
        (events.length, timing.length_card, TALK),
        (events.gather, places.gather_card, CONCERT),
        (events.about, background.about_card, TALK),
        (events.programme, background.programme_card, CONCERT),
    ],
    ids=["until", "length", "gather", "about", "programme"],
)
async def test_without_a_name_it_is_what_goes_on_or_comes(
    handler: Handler, card: Card, event: Event
):
    question = asking(choir_trip(), "P2", DURING)

    assert (await handler(question)).message == card(question.view, event)


@pytest.mark.parametrize(
    ("handler", "card"),
    [
        (events.until, timing.until_card),
        (events.length, timing.length_card),
        (events.where, places.where_card),
        (events.gather, places.gather_card),
        (events.who, meetings.who_card),
        (events.about, background.about_card),
        (events.programme, background.programme_card),
    ],
    ids=["until", "length", "where", "gather", "who", "about", "programme"],
)
async def test_the_event_may_be_named(handler: Handler, card: Card):
    question = asking(choir_trip(), "P2", MORNING, events=(RIDE,))

    assert (await handler(question)).message == card(question.view, RIDE)


@pytest.mark.parametrize(
    "handler",
    [events.until, events.length, events.where, events.gather, events.who, events.dress],
    ids=["until", "length", "where", "gather", "who", "dress"],
)
async def test_a_cancelled_event_is_said_to_be_one(handler: Handler):
    question = asking(choir_trip(), "P2", MORNING, events=(TOUR,))

    assert (await handler(question)).message == timing.until_card(question.view, TOUR)


async def test_programme_after_the_trip_is_the_last_that_was():
    trip = choir_trip()
    question = asking(trip, "P2", AFTER)

    answer = await events.programme(question)

    assert answer.message == background.programme_card(question.view, CONCERT)


async def test_when_lists_every_event_of_the_name():
    question = asking(choir_trip(), "P2", MORNING, events=(CONCERT, TEA, BOATS))

    assert (await events.when(question)).message == timing.when_card(question.view, [CONCERT, TEA])


async def test_when_without_a_name_is_what_comes():
    question = asking(choir_trip(), "P2", DURING)

    assert (await events.when(question)).message == timing.when_card(question.view, [CONCERT])


async def test_when_of_an_empty_trip_says_that_nothing_is_left():
    trip = choir_trip()
    empty = asking(replace(trip, events=()), "P2", DURING)

    assert (await events.when(empty)).message == upcoming.next_card(empty.view)


async def test_where_without_a_name_is_here():
    question = asking(choir_trip(), "P2", DURING)

    assert (await events.where(question)).message == present.now_card(question.view)


async def test_where_on_a_day_is_its_first_event():
    question = asking(choir_trip(), "P2", DURING, when=When(day=date(2026, 4, 3)))

    assert (await events.where(question)).message == places.where_card(question.view, RIDE)


async def test_where_of_a_counterpart_is_where_we_meet():
    question = asking(choir_trip(), "P2", DURING, counterparts=(HEAD,))

    assert (await events.where(question)).message == places.where_card(question.view, TALK)


async def test_where_of_a_place_is_that_place():
    question = asking(choir_trip(), "P2", DURING, venue=HALL)

    assert (await events.where(question)).message == places.venue_card(question.view, HALL)


async def test_where_of_a_city_is_that_city():
    question = asking(choir_trip(), "P2", DURING, city=LUME)

    assert (await events.where(question)).message == places.city_card(question.view, LUME)


async def test_who_prefers_the_event_with_people():
    question = asking(choir_trip(), "P2", MORNING, events=(OUT, TALK))

    assert (await events.who(question)).message == meetings.who_card(question.view, TALK)


async def test_who_in_a_city_is_whom_we_meet_there():
    question = asking(choir_trip(), "P2", MORNING, city=LUME)

    assert (await events.who(question)).message == meetings.who_card(question.view, TALK)


async def test_who_on_a_day_is_every_meeting(sample_trip: Trip):
    on = date(2024, 1, 12)
    question = asking(sample_trip, "D02", "2024-01-12T08:00-06:00", when=When(day=on))

    card = meetings.who_on_day_card(question.view, on, question.view.itinerary.on(on))
    assert (await events.who(question)).message == card


async def test_who_next_is_the_next_meeting(sample_trip: Trip):
    question = asking(sample_trip, "D02", "2024-01-09T08:00-08:00")

    card = meetings.who_card(question.view, event_of(sample_trip, "E15"))
    assert (await events.who(question)).message == card


async def test_who_when_all_meetings_are_over():
    question = asking(choir_trip(), "P2", "2026-04-04T08:00+02:00")
    on = date(2026, 4, 4)

    card = meetings.who_on_day_card(question.view, on, question.view.itinerary.on(on))
    assert (await events.who(question)).message == card


async def test_dress_is_about_the_day():
    question = asking(choir_trip(), "P2", MORNING)

    card = background.dress_on_day_card(question.view, date(2026, 4, 2))
    assert (await events.dress(question)).message == card


async def test_dress_is_that_of_the_event_named():
    question = asking(choir_trip(), "P2", MORNING, events=(CONCERT,))

    assert (await events.dress(question)).message == background.dress_card(question.view, CONCERT)


async def test_dress_for_an_event_that_asks_for_nothing_is_that_of_its_day():
    question = asking(choir_trip(), "P2", MORNING, events=(RIDE,))

    assert (await events.dress(question)).message == background.dress_on_day_card(
        question.view, RIDE.start.date
    )


async def test_about_with_what_is_known_besides(sample_trip: Trip):
    (chips,) = (fact for fact in sample_trip.facts if fact.id == "nvidia-background")
    visit = event_of(sample_trip, "E05")
    question = asking(
        sample_trip, "D12", "2024-01-07T10:00-08:00", events=(visit,), facts=(chips,)
    )

    assert (await events.about(question)).message == background.about_card(
        question.view, visit, [chips]
    )


async def test_programme_of_a_day_without_an_order_is_the_day():
    day = date(2026, 4, 3)
    question = asking(choir_trip(), "P2", MORNING, when=When(day=day))

    assert await events.programme(question) == Answer(day_card(question.view, day), day=day)


async def test_programme_of_a_day_with_an_order_is_that_order():
    question = asking(choir_trip(), "P2", MORNING, when=When(day=CONCERT.start.date))

    assert (await events.programme(question)).message == background.programme_card(
        question.view, CONCERT
    )


async def test_gather_before_the_first_flight_is_at_the_airport(sample_trip: Trip):
    question = asking(sample_trip, "D12", "2024-01-06T16:00+09:00")

    assert (await events.gather(question)).message == places.gather_card(
        question.view, event_of(sample_trip, "E01")
    )


async def test_about_what_is_not_known_of_an_event_says_so(sample_trip: Trip):
    (menu,) = (fact for fact in sample_trip.facts if fact.id == "restaurant")
    dinner = event_of(sample_trip, "E27")
    question = asking(
        sample_trip, "D12", "2024-01-11T10:00-06:00", events=(dinner,), facts=(menu,)
    )

    assert await events.about(question) == Answer(
        fact_card(question.view, menu, dinner), event=dinner
    )


async def test_what_is_not_known_stands_below_what_is(sample_trip: Trip):
    (seats,) = (fact for fact in sample_trip.facts if fact.id == "seating")
    dinner = event_of(sample_trip, "E27")
    question = asking(
        sample_trip, "D12", "2024-01-11T10:00-06:00", events=(dinner,), facts=(seats,)
    )

    assert (await events.who(question)).message == together(
        [meetings.who_card(question.view, dinner), fact_card(question.view, seats)]
    )


async def test_programme_of_a_number_is_that_item(sample_trip: Trip):
    briefing = event_of(sample_trip, "E26")
    question = asking(sample_trip, "D12", "2024-01-11T10:00-06:00", events=(briefing,), item=3)

    assert await events.programme(question) == Answer(
        item_card(question.view, briefing, briefing.programme[2]), event=briefing
    )


async def test_dress_before_the_trip_is_that_of_its_first_day(sample_trip: Trip):
    question = asking(sample_trip, "D12", "2024-01-03T09:00+09:00")

    answer = await events.dress(question)

    assert answer.day == sample_trip.first

"""What is asked of the programme."""

from datetime import date

import pytest

from bot.chat.cards.days import STRETCHES, day_card
from bot.chat.cards.overview import changes_card, trip_card
from bot.chat.cards.present import now_card
from bot.chat.cards.spare import free_card, meanwhile_card
from bot.chat.cards.timing import when_card
from bot.chat.cards.upcoming import next_card
from bot.chat.cards.whole import free_days_card
from bot.chat.layout import together
from bot.domain.trip import Trip
from bot.understanding.question import Part, When
from handlers import agenda
from handlers.asking import Answer, Handler
from tests.chat.cards.looking import event_of
from tests.handlers.askers import Card, asking
from tests.trips import BOATS, CONCERT, HELPERS, TALK, choir_trip

MORNING = "2026-04-02T09:00+01:00"


@pytest.mark.parametrize(
    ("handler", "card"),
    [
        (agenda.next_, next_card),
        (agenda.now, now_card),
        (agenda.trip, trip_card),
        (agenda.changes, changes_card),
    ],
    ids=["next", "now", "trip", "changes"],
)
async def test_a_question_without_a_day_gives_its_card(handler: Handler, card: Card):
    question = asking(choir_trip(), "P2", MORNING)

    assert (await handler(question)).message == card(question.view)


async def test_today_is_the_day_of_the_programme():
    question = asking(choir_trip(), "P2", MORNING)

    assert (await agenda.today(question)).message == day_card(question.view, date(2026, 4, 2))


async def test_today_may_be_narrowed_to_a_part():
    question = asking(choir_trip(), "P2", MORNING, when=When(part=Part.EVENING))

    card = day_card(question.view, date(2026, 4, 2), STRETCHES["evening"])
    assert (await agenda.today(question)).message == card


async def test_tomorrow_is_the_day_after():
    question = asking(choir_trip(), "P2", MORNING)

    assert (await agenda.tomorrow(question)).message == day_card(question.view, date(2026, 4, 3))


async def test_day_may_be_over():
    question = asking(choir_trip(), "P2", MORNING, when=When(day=date(2026, 4, 1)))

    assert (await agenda.day(question)).message == day_card(question.view, date(2026, 4, 1))


async def test_free_is_about_the_named_day():
    question = asking(choir_trip(), "P2", MORNING, when=When(day=date(2026, 4, 4)))

    assert (await agenda.free(question)).message == free_card(question.view, date(2026, 4, 4))


async def test_meanwhile_is_about_the_split_of_the_day():
    question = asking(choir_trip(), "P2", MORNING)

    assert (await agenda.meanwhile(question)).message == meanwhile_card(
        question.view, [BOATS], None
    )


async def test_meanwhile_is_about_what_goes_on_now(sample_trip: Trip):
    question = asking(sample_trip, "D02", "2024-01-08T14:10-08:00")
    other = event_of(sample_trip, "E12")

    assert (await agenda.meanwhile(question)).message == meanwhile_card(
        question.view, [other], None
    )


async def test_meanwhile_is_about_the_named_event_and_group():
    question = asking(choir_trip(), "P2", MORNING, events=(TALK,), groups=(HELPERS,))

    card = meanwhile_card(question.view, [TALK, BOATS], HELPERS)
    assert (await agenda.meanwhile(question)).message == card


async def test_meanwhile_is_about_the_coming_hour_where_nothing_splits():
    question = asking(choir_trip(), "P2", "2026-04-03T12:00+01:00", groups=(HELPERS,))

    answer = await agenda.meanwhile(question)

    ride = question.view.itinerary.ongoing(question.view.now)
    assert answer.message == meanwhile_card(question.view, ride, HELPERS)


async def test_meanwhile_on_a_day_without_a_split_names_nobody():
    question = asking(
        choir_trip(), "P2", "2026-04-05T12:00+09:00", when=When(day=date(2026, 4, 3))
    )

    assert (await agenda.meanwhile(question)).message == meanwhile_card(question.view, [], None)


async def test_meanwhile_everybody_is_at_the_concert():
    question = asking(choir_trip(), "P2", MORNING, events=(CONCERT,))

    assert (await agenda.meanwhile(question)).message == meanwhile_card(question.view, [], None)


async def test_meanwhile_of_a_day_is_all_that_the_others_do(sample_trip: Trip):
    question = asking(
        sample_trip, "D12", "2024-01-10T08:00-08:00", when=When(day=date(2024, 1, 11))
    )

    assert (await agenda.meanwhile(question)).message == meanwhile_card(
        question.view, [event_of(sample_trip, "E25")], None
    )


async def test_meanwhile_of_a_part_of_a_day_is_what_a_group_does_then(sample_trip: Trip):
    official = sample_trip.groups["official"]
    question = asking(
        sample_trip,
        "D12",
        "2024-01-11T20:00-06:00",
        groups=(official,),
        when=When(day=date(2024, 1, 12), part=Part.MORNING),
    )

    events = [event_of(sample_trip, each) for each in ("E28", "E29")]
    assert (await agenda.meanwhile(question)).message == meanwhile_card(
        question.view, events, official
    )


async def test_meanwhile_on_the_way_reaches_to_the_split(sample_trip: Trip):
    question = asking(
        sample_trip,
        "D02",
        "2024-01-12T09:00-06:00",
        events=(event_of(sample_trip, "E12"),),
    )

    assert (await agenda.meanwhile(question)).message == meanwhile_card(
        question.view, [event_of(sample_trip, "E30")], None
    )


async def test_meanwhile_is_the_coming_hour_where_nothing_is_on():
    question = asking(choir_trip(), "P2", "2026-04-06T12:00+09:00")

    assert (await agenda.meanwhile(question)).message == meanwhile_card(question.view, [], None)


async def test_free_of_the_whole_trip_is_all_of_it(sample_trip: Trip):
    question = asking(sample_trip, "D12", "2024-01-06T20:00+09:00", is_whole=True)

    assert (await agenda.free(question)).message == free_days_card(question.view)


async def test_changes_of_an_event_are_told_with_its_time(sample_trip: Trip):
    event = event_of(sample_trip, "E26")
    question = asking(sample_trip, "D03", "2024-01-11T13:00-06:00", events=(event,))

    answer = await agenda.changes(question)

    cards = [changes_card(question.view), when_card(question.view, [event])]
    assert answer == Answer(together(cards), event=event)

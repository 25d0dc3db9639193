"""Which day, which city, which fact is meant."""

from datetime import date

import pytest

from bot.chat.cards.climate import weather_card
from bot.chat.cards.days import day_card
from bot.chat.cards.meals import Meal, meals_card
from bot.chat.cards.practical import contact_card, fact_card, topics_card
from bot.chat.cards.provisions import provisions_card
from bot.chat.cards.stands import exhibitor_card
from bot.chat.layout import together
from bot.chat.view import View
from bot.domain.information import Fact
from bot.domain.routes import Route
from bot.domain.trip import Trip
from bot.understanding.question import Part, When
from handlers.asking import Answer
from handlers.practical import contact, info, meals, weather
from tests.chat.cards.looking import event_of, look
from tests.handlers.questions import ask

FRIDAY, OUTSIDE = date(2024, 1, 12), date(2024, 1, 20)


@pytest.fixture
def view(sample_trip: Trip) -> View:
    return look(sample_trip, "D12", "2024-01-12T07:00-06:00")


def facts(trip: Trip, *ids: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in trip.facts if fact.id in ids)


async def test_weather_is_that_of_today(view: View):
    assert (await weather(ask(view, Route.WEATHER))).message == weather_card(view, FRIDAY)


async def test_weather_is_that_of_the_city_named(view: View):
    city = view.trip.cities["las-vegas"]

    answer = await weather(ask(view, Route.WEATHER, city=city))

    assert answer.message == weather_card(view, FRIDAY, city)


async def test_weather_at_a_venue_is_that_of_its_city(view: View):
    venue = view.trip.venues["lvcc"]

    answer = await weather(ask(view, Route.WEATHER, venue=venue))

    assert answer.message == weather_card(view, FRIDAY, venue.city)


async def test_weather_for_an_event_is_that_of_its_city(view: View):
    event = event_of(view.trip, "E17")

    answer = await weather(ask(view, Route.WEATHER, events=(event,)))

    assert answer.message == weather_card(view, FRIDAY, event.to_city)


async def test_weather_before_the_trip_is_that_of_the_trip(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-06T20:00+09:00")

    answer = await weather(ask(view, Route.WEATHER))

    assert answer.message == weather_card(view, date(2024, 1, 6))


async def test_weather_of_a_day_outside_the_trip_says_so(view: View):
    answer = await weather(ask(view, Route.WEATHER, when=When(day=OUTSIDE)))

    assert answer.message == day_card(view, OUTSIDE)


@pytest.mark.parametrize(
    ("part", "meal"),
    [
        pytest.param(None, None, id="all"),
        pytest.param(Part.MORNING, Meal.BREAKFAST, id="in the morning"),
        pytest.param(Part.AFTERNOON, Meal.LUNCH, id="in the afternoon"),
        pytest.param(Part.EVENING, Meal.DINNER, id="in the evening"),
        pytest.param(Part.NIGHT, Meal.DINNER, id="at night"),
    ],
)
async def test_meals_are_those_of_the_part_of_the_day(
    view: View, part: Part | None, meal: Meal | None
):
    answer = await meals(ask(view, Route.MEALS, when=When(part=part)))

    assert answer.message == meals_card(view, FRIDAY, meal)


async def test_meals_are_the_one_named(view: View):
    lunch = event_of(view.trip, "E21")

    answer = await meals(ask(view, Route.MEALS, events=(lunch,)))

    assert answer.message == meals_card(view, date(2024, 1, 10), Meal.LUNCH)


async def test_meals_of_a_day_outside_the_trip_say_so(view: View):
    answer = await meals(ask(view, Route.MEALS, when=When(day=OUTSIDE)))

    assert answer.message == day_card(view, OUTSIDE)


async def test_info_is_the_fact_named(view: View):
    (tips,) = facts(view.trip, "tips")

    assert (await info(ask(view, Route.INFO, facts=(tips,)))).message == fact_card(view, tips)


async def test_info_of_several_facts_is_the_one_that_holds_here(view: View):
    several = facts(view.trip, "consulate-san-francisco", "consulate-atlanta")

    answer = await info(ask(view, Route.INFO, facts=several))

    assert answer.message == fact_card(view, several[1])


async def test_info_of_several_facts_is_the_one_of_the_city_named(view: View):
    several = facts(view.trip, "consulate-san-francisco", "consulate-atlanta")
    city = view.trip.cities["silicon-valley"]

    answer = await info(ask(view, Route.INFO, facts=several, city=city))

    assert answer.message == fact_card(view, several[0])


async def test_info_of_nothing_named_is_what_can_be_asked(view: View):
    assert (await info(ask(view, Route.INFO))).message == topics_card(view)


async def test_contact_is_whom_to_call(view: View):
    assert (await contact(ask(view, Route.CONTACT))).message == contact_card(view)


async def test_contact_of_a_counterpart_is_said_to_be_unknown(view: View):
    (bell,) = (who for who in view.trip.counterparts if who.id == "terry-bell")

    answer = await contact(ask(view, Route.CONTACT, counterparts=(bell,)))

    assert answer.message == contact_card(view, [bell])


async def test_meals_before_the_trip_are_those_of_all_days(sample_trip: Trip):
    early = look(sample_trip, "D12", "2024-01-05T07:00+09:00")
    dinner = event_of(sample_trip, "E07")

    answers = [
        await meals(ask(early, Route.MEALS)),
        await meals(ask(early, Route.MEALS, events=(dinner,), when=When(part=Part.EVENING))),
    ]

    assert [answer.message for answer in answers] == [
        provisions_card(early),
        provisions_card(early, Meal.DINNER),
    ]


async def test_meals_are_those_of_today_though_the_next_is_on_another_day(view: View):
    dinner = event_of(view.trip, "E27")

    answer = await meals(ask(view, Route.MEALS, events=(dinner,), when=When(part=Part.EVENING)))

    assert answer.message == meals_card(view, FRIDAY, Meal.DINNER)


async def test_meals_with_a_gap_say_both(view: View):
    (menu,) = facts(view.trip, "restaurant")

    answer = await meals(ask(view, Route.MEALS, facts=(menu,)))

    assert answer.message == together([meals_card(view, FRIDAY), fact_card(view, menu)])


async def test_a_gap_in_events_is_told_with_the_next_of_them(view: View):
    (gate,) = facts(view.trip, "gate")
    later = event_of(view.trip, "E36")

    answers = [
        await info(ask(view, Route.INFO, facts=(gate,))),
        await info(ask(view, Route.INFO, facts=(gate,), events=(later,))),
    ]

    assert [answer.message for answer in answers] == [
        fact_card(view, gate, event_of(view.trip, "E35")),
        fact_card(view, gate, later),
    ]


async def test_a_gap_about_an_exhibitor_introduces_it(view: View):
    (booth,) = facts(view.trip, "booth")
    firm = view.trip.exhibitors[0]

    answer = await info(ask(view, Route.INFO, facts=(booth,), exhibitors=(firm,)))

    assert answer.message == together([exhibitor_card(view, firm), fact_card(view, booth)])


async def test_info_on_a_show_says_when_we_see_it(view: View):
    (show,) = facts(view.trip, "ces")
    halls = event_of(view.trip, "E20")

    answer = await info(ask(view, Route.INFO, facts=(show,), events=(halls,)))

    assert answer == Answer(fact_card(view, show, halls), event=halls)


async def test_a_gap_outweighs_what_explains_a_word_of_the_question(view: View):
    both = facts(view.trip, "nvidia-background", "company-figures")
    (figures,) = facts(view.trip, "company-figures")

    answer = await info(ask(view, Route.INFO, facts=both))

    assert answer.message == fact_card(view, figures)


async def test_meals_of_the_whole_trip_are_those_of_all_days(view: View):
    answer = await meals(ask(view, Route.MEALS, is_whole=True, when=When(part=Part.EVENING)))

    assert answer.message == provisions_card(view, Meal.DINNER)

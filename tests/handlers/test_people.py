"""What is asked of people."""

from bot.chat.cards import introductions, stands
from bot.chat.cards.background import about_card
from bot.chat.cards.practical import fact_card
from bot.chat.layout import together
from bot.domain.trip import Trip
from bot.understanding.question import Part, When
from handlers import agenda, people
from handlers.asking import Answer
from tests.chat.cards.looking import event_of
from tests.handlers.askers import asking
from tests.trips import (
    BOATS,
    FAIR,
    HEAD,
    HELPERS,
    LUME,
    MAKERS,
    P1,
    P2,
    P3,
    SINGERS,
    TALK,
    at,
    choir_trip,
)

MORNING = "2026-04-02T09:00+01:00"


async def test_person_introduces_everyone_named():
    question = asking(choir_trip(), "P2", MORNING, counterparts=(HEAD,), delegates=(P1,))

    cards = [
        introductions.counterpart_card(question.view, HEAD),
        introductions.delegate_card(question.view, P1),
    ]
    assert await people.person(question) == Answer(together(cards))


async def test_person_without_a_name_is_oneself():
    question = asking(choir_trip(), "P2", MORNING)

    card = introductions.delegate_card(question.view, P2)
    assert await people.person(question) == Answer(together([card]))


async def test_group_is_the_one_named():
    question = asking(choir_trip(), "P2", MORNING, groups=(HELPERS,))

    card = introductions.group_card(question.view, HELPERS)
    assert await people.group(question) == Answer(together([card]))


async def test_group_of_people_is_where_they_belong():
    question = asking(choir_trip(), "P2", MORNING, delegates=(P1, P3))

    cards = [introductions.group_card(question.view, each) for each in (SINGERS, HELPERS)]
    assert await people.group(question) == Answer(together(cards))


async def test_group_without_a_name_is_the_whole_delegation():
    question = asking(choir_trip(), "P2", MORNING)

    assert await people.group(question) == Answer(introductions.groups_card(question.view))


async def test_group_at_a_time_is_whom_one_is_with():
    question = asking(choir_trip(), "P3", MORNING, when=When(part=Part.MORNING))

    assert await people.group(question) == Answer(about_card(question.view, BOATS), event=BOATS)


async def test_group_at_a_moment_is_whom_one_is_with():
    question = asking(choir_trip(), "P2", MORNING, when=When(moment=at(LUME, "2 10:30")))

    assert await people.group(question) == Answer(about_card(question.view, TALK), event=TALK)


async def test_group_in_an_empty_part_of_a_day_is_the_whole_delegation():
    question = asking(choir_trip(), "P2", "2026-04-05T09:00+09:00", when=When(part=Part.MORNING))

    assert await people.group(question) == Answer(introductions.groups_card(question.view))


async def test_exhibitors_are_all_there_are():
    question = asking(choir_trip(), "P2", MORNING)

    assert await people.exhibitors(question) == Answer(
        stands.exhibitors_card(question.view, MAKERS)
    )


async def test_exhibitors_of_an_event():
    question = asking(choir_trip(), "P2", MORNING, events=(FAIR,))

    assert await people.exhibitors(question) == Answer(
        stands.exhibitors_card(question.view, MAKERS)
    )


async def test_exhibitor_by_name():
    question = asking(choir_trip(), "P2", MORNING, exhibitors=MAKERS[:1])

    assert await people.exhibitors(question) == Answer(
        stands.exhibitor_card(question.view, MAKERS[0])
    )


async def test_group_at_a_moment_is_what_it_does_then():
    question = asking(
        choir_trip(), "P2", MORNING, groups=(HELPERS,), when=When(moment=at(LUME, "2 10:30"))
    )

    assert await people.group(question) == await agenda.meanwhile(question)


async def test_exhibitors_with_what_is_known_of_their_show(sample_trip: Trip):
    (show,) = (fact for fact in sample_trip.facts if fact.id == "ces")
    question = asking(sample_trip, "D12", "2024-01-10T08:00-08:00", facts=(show,))

    cards = [
        stands.exhibitors_card(question.view, sample_trip.exhibitors),
        fact_card(question.view, show),
    ]
    assert await people.exhibitors(question) == Answer(together(cards))


async def test_exhibitors_of_an_exhibition_without_ours(sample_trip: Trip):
    event = event_of(sample_trip, "E22")
    named = asking(sample_trip, "D12", "2024-01-10T13:10-08:00", events=(event,))
    timed = asking(sample_trip, "D12", "2024-01-10T09:10-08:00", when=When(part=Part.AFTERNOON))

    answers = [await people.exhibitors(each) for each in (named, timed)]

    assert answers == [
        Answer(about_card(each.view, event), event=event) for each in (named, timed)
    ]

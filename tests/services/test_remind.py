"""What falls due is queued once, for those who are in, in their language."""

import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.chat.letter import from_json
from bot.domain.choices import Choices
from bot.domain.itinerary import Itinerary
from bot.domain.notice import Notice
from bot.domain.trip import Trip
from bot.platforms.console.render import text_of
from bot.services.consult import stand
from bot.services.remind import Remind
from bot.store import choices, members, trips
from bot.store.transaction import Transaction
from tests.services.conftest import House

MINUTE = timedelta(minutes=1)
EVE = datetime(2031, 3, 27, 18, 0, tzinfo=UTC)
EVENING = datetime(2031, 3, 27, 19, 0, tzinfo=UTC)
GUILD = datetime(2031, 3, 29, 7, 0, tzinfo=UTC)
"""The first reminder of the meeting on the second day."""

KEYS = [f"evening:porto-tallinn-2031:2031-03-28:P{number}" for number in range(1, 5)]

Row = tuple[str, ...]


def rows(transaction: Transaction) -> list[Row]:
    found = transaction.rows("SELECT key, cause, message, not_before, expires_at FROM outbox")
    return [tuple(map(str, row)) for row in found]


@pytest.fixture
async def remind(house: House) -> Remind:
    """Everyone has joined, and the trip counts from the eve."""
    house.clock.set(EVE - MINUTE)
    await house.enrol()
    remind = Remind(house.database, house.programmes)
    await remind.begin(EVE)
    return remind


async def keys(remind: Remind, now: datetime) -> list[str]:
    return [due.key for due in await remind.tick(now)]


async def test_what_falls_due_is_queued(house: House, remind: Remind):
    assert await keys(remind, EVENING) == KEYS
    assert [row[0] for row in await house.database.read(rows)] == KEYS


async def test_a_second_tick_changes_nothing(house: House, remind: Remind):
    await remind.tick(EVENING)
    before = await house.database.read(rows)

    assert await keys(remind, EVENING) == []
    assert await keys(remind, EVENING + MINUTE) == []
    assert await house.database.read(rows) == before


async def test_two_reminders_beside_each_other_say_it_once(house: House, remind: Remind):
    other = Remind(house.database, house.programmes)

    assert [await keys(remind, EVENING), await keys(other, EVENING)] == [KEYS, []]


async def test_a_tick_moves_the_planned_span(house: House, remind: Remind):
    await remind.tick(EVE + MINUTE)

    assert await house.database.read(trips.planned_until, house.trip.id) == EVE + MINUTE


async def test_a_clock_stepped_back_plans_nothing(house: House, remind: Remind):
    await remind.tick(EVENING + MINUTE)

    assert await keys(remind, EVE) == []
    assert await keys(remind, EVENING + MINUTE) == []
    assert await house.database.read(trips.planned_until, house.trip.id) == EVENING + MINUTE


async def test_beginning_again_changes_nothing(remind: Remind):
    await remind.begin(EVENING)

    assert await keys(remind, EVENING) == KEYS


async def test_the_first_tick_of_a_trip_that_never_began_is_its_beginning(house: House):
    await house.enrol()
    remind = Remind(house.database, house.programmes)

    assert await keys(remind, EVENING) == []
    assert await house.database.read(trips.planned_until, house.trip.id) == EVENING


async def test_who_joins_later_hears_nothing_from_before(house: House):
    remind = Remind(house.database, house.programmes)
    await remind.begin(EVE)
    house.clock.set(EVENING)
    await house.enrol()

    assert await keys(remind, EVENING + MINUTE) == []


async def test_nobody_hears_anything_unless_they_are_in(house: House):
    remind = Remind(house.database, house.programmes)
    await remind.begin(EVE)

    assert await keys(remind, EVENING) == []


async def test_a_second_platform_neither_repeats_nor_forgets(house: House, remind: Remind):
    await house.database.write(
        members.join, trip=house.trip.id, person="P1", platform="wire", address="7",
        now=EVENING,
    )  # fmt: skip

    assert await keys(remind, EVENING) == KEYS


async def test_a_card_speaks_the_language_of_the_roster_unless_another_was_chosen(
    house: House, remind: Remind
):
    await house.database.write(
        members.choose_language, trip=house.trip.id, person="P1", language="en"
    )

    await remind.tick(EVENING)

    queued = await house.database.read(rows)
    assert {key[-2:]: has_hangul(message) for key, _, message, *_ in queued} == {
        "P1": False, "P2": False, "P3": False, "P4": True,
    }  # fmt: skip


async def test_a_row_knows_its_cause_and_its_revisions(house: House, remind: Remind):
    await remind.tick(GUILD - MINUTE)
    await remind.tick(GUILD)

    queued = {row[0]: row for row in await house.database.read(rows)}
    key = "reminder:porto-tallinn-2031:K6:r1:30:P1"
    _, cause, _, not_before, expires = queued[key]
    assert json.loads(cause) == {"kind": "reminder", "person": "P1", "events": {"K6": 1}}
    assert (int(not_before), int(expires)) == (
        micros(GUILD),
        micros(datetime(2031, 3, 29, 8, 0, tzinfo=UTC)),
    )


async def test_a_look_ahead_is_stale_after_three_hours(house: House, remind: Remind):
    await remind.tick(EVENING)

    [first, *_] = await house.database.read(rows)
    assert int(first[4]) == micros(EVENING + timedelta(hours=3))


async def test_a_published_change_is_what_is_planned(house: House, remind: Remind):
    await publish_later_guild(house)

    await remind.tick(GUILD - MINUTE)
    due = await remind.tick(GUILD + 60 * MINUTE)

    assert {each.key for each in due if each.notice.event} == {
        f"reminder:porto-tallinn-2031:K6:r2:30:P{number}" for number in range(1, 5)
    }


async def test_people_with_the_same_plan_share_it_and_others_do_not(
    house: House, sample_trip: Trip
):
    planned: list[str] = []

    def plan(itinerary: Itinerary) -> tuple[Notice, ...]:
        planned.append(itinerary.person.id)
        return ()

    agenda = Remind(house.database, house.programmes, plan).agenda(stand(sample_trip))

    # The first of those who do what they do: officials and staff, business, technopark, and one
    # of the staff who goes with business.
    assert (planned, agenda.dues) == (["D01", "D09", "D20", "D26"], ())


async def test_the_agenda_of_a_version_is_worked_out_once(house: House, remind: Remind):
    standing = await house.programmes.of(house.trip.id)
    first = remind.agenda(standing)

    assert remind.agenda(standing) is first
    newer = replace(standing, trip=replace(standing.trip, version=2))
    assert remind.agenda(newer).version == 2


async def test_who_chose_another_time_is_told_then_and_only_they(house: House, remind: Remind):
    early = Choices(quiet=(time(18, 30), time(6)))
    await house.database.write(choices.choose, house.trip.id, "P2", early)
    half_past = EVENING - 30 * MINUTE

    assert await remind.next_due(EVE) == half_past
    assert await keys(remind, half_past) == [KEYS[1]]
    assert await keys(remind, EVENING) == [KEYS[0], *KEYS[2:]]


async def test_who_takes_a_choice_back_is_told_with_the_others(house: House, remind: Remind):
    early = Choices(quiet=(time(18, 30), time(6)))
    await house.database.write(choices.choose, house.trip.id, "P2", early)
    await remind.next_due(EVE)
    await house.database.write(choices.choose, house.trip.id, "P2", Choices())

    assert await remind.next_due(EVE) == EVENING
    assert await keys(remind, EVENING) == KEYS


def has_hangul(message: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text_of(from_json(message)))


def micros(at: datetime) -> int:
    return int(at.timestamp()) * 1_000_000


async def publish_later_guild(house: House) -> None:
    """Version 2: the meeting of the second day is an hour later."""
    version = await house.database.read(trips.newest, house.trip.id)
    assert version is not None
    tables = json.loads(version.document)
    [guild] = (each for each in tables["events.toml"]["event"] if each["id"] == "K6")
    guild |= {
        "start": "2031-03-29T11:00:00",
        "end": "2031-03-29T13:00:00",
        "bus": "2031-03-29T10:40:00",
        "revision": 2,
    }
    guild["gather"][0]["at"] = "2031-03-29T10:30:00"
    await house.database.write(
        trips.publish, house.trip.id, base=1, document=json.dumps(tables), instants="{}",
        tzdata="any", author="P4", now=house.clock.now(),
    )  # fmt: skip

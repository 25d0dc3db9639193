"""A rehearsal of the shipped planner passes its checks, and each check can fail."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from bot.clock import VirtualClock
from bot.domain import reminders
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.notice import Notice, NoticeKind
from bot.files.toml import from_document
from bot.platforms.console.render import text_of
from bot.services.consult import Programmes
from bot.services.enrol import enrol_everyone
from bot.services.foresee import Planner
from bot.services.rehearse import Cue, Rehearsal
from bot.services.verify import Transcript, verify
from bot.store import members, trips
from bot.store.connection import temporary
from bot.store.database import Database
from tests.domain.random_trips import documents
from tests.repository import ROOT
from tests.services.conftest import PLATFORM, House

MINUTE = timedelta(minutes=1)
ZONES = ("Asia/Tokyo", "America/St_Johns", "UTC")


def event(itinerary: Itinerary, event_id: str) -> Event | None:
    return next((each for each in itinerary.events if each.id == event_id), None)


def also(*notices: Callable[[Itinerary], Notice | None]) -> Planner:
    """The shipped planner, and more."""

    def plan(itinerary: Itinerary) -> tuple[Notice, ...]:
        more = [notice for each in notices if (notice := each(itinerary)) is not None]
        return (*reminders.plan(itinerary), *more)

    return plan


def without(is_dropped: Callable[[Notice], bool]) -> Planner:
    """The shipped planner, and less."""
    return lambda itinerary: tuple(n for n in reminders.plan(itinerary) if not is_dropped(n))


def moved(is_moved: Callable[[Notice], bool], by: timedelta) -> Planner:
    """The shipped planner, at other times."""

    def plan(itinerary: Itinerary) -> tuple[Notice, ...]:
        return tuple(
            replace(n, at=n.at + by) if is_moved(n) else n for n in reminders.plan(itinerary)
        )

    return plan


def reminder(event_id: str, at: str, lead: int) -> Callable[[Itinerary], Notice | None]:
    """A reminder of an event at a time of 28–30 March 2031 in UTC, for those who attend it."""

    def notice(itinerary: Itinerary) -> Notice | None:
        found = event(itinerary, event_id)
        due = datetime.fromisoformat(f"2031-03-{at}:00+00:00")
        return Notice(due, NoticeKind.REMINDER, found, lead) if found else None

    return notice


def is_kind(kind: NoticeKind, *, day: int | None = None) -> Callable[[Notice], bool]:
    def found(notice: Notice) -> bool:
        return notice.kind is kind and (day is None or notice.at.day == day)

    return found


def second_briefing(itinerary: Itinerary) -> Notice:
    tomorrow = itinerary.trip.first + timedelta(days=1)
    return Notice(datetime(2031, 3, 28, 7, 30, tzinfo=UTC), NoticeKind.BRIEFING, day=tomorrow)


def late_evening(itinerary: Itinerary) -> tuple[Notice, ...]:
    """The card of the first evening, at a quarter to ten."""
    return tuple(
        replace(n, at=n.at + 105 * MINUTE) if n.kind is NoticeKind.EVENING and n.at.day == 28
        else n
        for n in reminders.plan(itinerary)
    )  # fmt: skip


def forgetting_the_guild(itinerary: Itinerary) -> tuple[Notice, ...]:
    """Nobody hears of the meeting before it is over: no evening card, a briefing at noon."""
    return tuple(
        replace(n, at=n.at + 4 * 60 * MINUTE)
        if n.kind is NoticeKind.BRIEFING and n.at.day == 29
        else n
        for n in reminders.plan(itinerary)
        if not (n.event and n.event.id == "K6")
        and not (n.kind is NoticeKind.EVENING and n.at.day == 28)
    )


BROKEN = {
    "in flight": (also(reminder("K3", "28T12:00", 170)), "nobody in flight"),
    "just after landing": (also(reminder("K5", "28T14:40", 140)), "nobody in flight"),
    "at three in the morning": (also(reminder("K6", "29T01:00", 390)), "quiet at night"),
    "inside a meeting": (also(reminder("K8", "29T09:00", 480)), "silent in meetings"),
    "forgets an event": (forgetting_the_guild, "named in advance"),
    "forgets a briefing": (
        without(is_kind(NoticeKind.BRIEFING, day=29)),
        "briefed each morning",
    ),
    "briefs twice": (also(second_briefing), "briefed each morning"),
    "keeps people up": (late_evening, "closed each evening"),
    "forgets a landing": (without(is_kind(NoticeKind.LANDING, day=30)), "met on landing"),
    "welcomes late": (
        moved(is_kind(NoticeKind.LANDING, day=28), 5 * MINUTE),
        "met on landing",
    ),
    "after the start": (also(reminder("K8", "29T17:05", 10)), "never too late"),
    "later than it says": (also(reminder("K8", "29T16:55", 30)), "never too late"),
    "repeats itself": (also(reminder("K8", "29T16:40", 19)), "told once"),
}


async def rehearsed(house: House, plan: Planner = reminders.plan, *cues: Cue) -> Transcript:
    await house.enrol()
    rehearsal = Rehearsal(house.database, house.programmes, house.clock, render=text_of, plan=plan)
    return await rehearsal.walk(house.trip.id, PLATFORM, cues)


def failed(transcript: Transcript) -> list[str]:
    return [check.name for check in verify(transcript) if not check.ok]


async def test_the_shipped_planner_passes(house: House):
    checks = verify(await rehearsed(house))

    assert [(check.name, check.faults) for check in checks if not check.ok] == []
    assert all(check.count for check in checks)


@pytest.mark.parametrize(("plan", "check"), BROKEN.values(), ids=list(BROKEN))
async def test_a_planner_that_speaks(house: House, plan: Planner, check: str):
    assert failed(await rehearsed(house, plan)) == [check]


async def test_a_card_in_both_languages_fails(house: House):
    await house.enrol()
    rehearsal = Rehearsal(
        house.database, house.programmes, house.clock, render=lambda m: f"{text_of(m)} 끝"
    )

    transcript = await rehearsal.walk(house.trip.id, PLATFORM)

    assert failed(transcript) == ["in their language"]


async def test_what_is_said_is_in_the_order_of_time_and_people(house: House):
    transcript = await rehearsed(house)

    order = [(said.at, said.to, said.kind, said.event or "") for said in transcript.said]
    assert order == sorted(order)
    assert {said.to for said in transcript.said} == set(house.trip.delegates)


async def test_a_cue_is_carried_out_before_what_is_due(house: House):
    briefed = datetime(2031, 3, 29, 6, 0, tzinfo=UTC)

    async def choose() -> None:
        await house.database.write(
            members.choose_language, trip=house.trip.id, person="P1", language="en"
        )

    transcript = await rehearsed(house, reminders.plan, Cue(briefed, choose))

    spoken = {said.at < briefed: said.language for said in transcript.of("P1")}
    assert spoken == {True: "ko", False: "en"}
    assert failed(transcript) == []


async def test_a_cue_outside_of_the_trip_is_not_carried_out(house: House):
    async def never() -> None:
        raise AssertionError("a cue of last year")

    transcript = await rehearsed(
        house, reminders.plan, Cue(datetime(2030, 1, 1, tzinfo=UTC), never)
    )

    assert failed(transcript) == []


async def test_nothing_is_said_beyond_the_span(house: House):
    since, until = house.trip.span()

    transcript = await rehearsed(house)

    assert (transcript.since, transcript.until) == (since, until)
    assert [said for said in transcript.said if not since < said.at <= until] == []


def spoken_in(zone: str) -> bytes:
    """All that `rehearse` writes about the sample trip, on a machine in that zone."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "rehearse", "--jsonl"],
        cwd=ROOT, env={**os.environ, "TZ": zone}, capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


def test_the_sample_trip_passes_and_reads_the_same_everywhere():
    everywhere = {zone: spoken_in(zone) for zone in ZONES}

    assert len(set(everywhere.values())) == 1
    *_, first_check = (line for line in everywhere["UTC"].splitlines() if b'"text"' in line)
    checks = everywhere["UTC"].split(first_check)[1].splitlines()[1:]
    assert len(checks) == len(set(checks))
    assert all(b'"ok": true' in line for line in checks)
    assert spoken_in("UTC") == everywhere["UTC"]


async def walked(document: str) -> Transcript:
    """The whole rehearsal of any trip."""
    trip = from_document(document)
    clock = VirtualClock(datetime(1970, 1, 1, tzinfo=UTC))
    async with Database.open(temporary) as database:
        await database.write(
            trips.publish, trip.id, base=trips.NOTHING, document=document, instants="{}",
            tzdata="any", author="chance", now=clock.now(),
        )  # fmt: skip
        await enrol_everyone(database, trip, platform=PLATFORM, clock=clock)
        rehearsal = Rehearsal(database, Programmes(database), clock, render=text_of)
        return await rehearsal.walk(trip.id, PLATFORM)


@settings(
    max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(documents())
async def test_any_trip_passes(document: str):
    transcript = await walked(document)

    assert [(check.name, check.faults) for check in verify(transcript) if not check.ok] == []

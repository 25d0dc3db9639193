"""Each check on transcripts written by hand: what it counts, and how it tells a fault."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.event import Kind
from bot.domain.itinerary import itinerary
from bot.domain.moment import Moment
from bot.domain.notice import NoticeKind
from bot.domain.rules import Rules
from bot.domain.text import Text
from bot.domain.trip import Trip
from bot.services.verify import Check, Said, Transcript, verify
from bot.services.verify.language import spoken_to_in_their_language
from bot.services.verify.promises import (
    briefed_each_morning,
    closed_each_evening,
    met_on_landing,
    named_in_advance,
)
from bot.services.verify.silences import (
    never_too_late,
    nobody_in_flight,
    quiet_at_night,
    silent_in_meetings,
    told_once,
)
from tests.domain.small import ANN, ORIGIN, WEST, at, item, trip_of

OUT = item("out", Kind.FLIGHT, "5 16:00", "5 09:00", ORIGIN, to=WEST)
TALK = item("talk", Kind.MEETING, "6 10:00", "6 12:00")
DAWN = item("dawn", Kind.TRANSFER, "7 06:00", "7 07:00")
TRIP = trip_of(OUT, TALK, DAWN, last=7)


def said(
    when: Moment, kind: NoticeKind = NoticeKind.REMINDER, event: str | None = None,
    *, lead: int | None = None, text: str = "",
) -> Said:  # fmt: skip
    """A message to Ann in English."""
    return Said(
        at=when.instant, to="ann", kind=kind, event=event, lead=lead, folded=(),
        city=when.city.id, local=when.wall, platform="paper", language="en", text=text,
    )  # fmt: skip


def transcript(*messages: Said, trip: Trip = TRIP) -> Transcript:
    since, until = trip.span()
    return Transcript(messages, {"ann": itinerary(trip, ANN)}, since, until)


BRIEFING, EVENING, LANDING = NoticeKind.BRIEFING, NoticeKind.EVENING, NoticeKind.LANDING

Checked = Callable[[Transcript], Check]

FAULTS: dict[str, tuple[Checked, list[Said], str]] = {
    "in the air": (
        nobody_in_flight, [said(at("5 20:00", ORIGIN))], "in flight (out)",
    ),
    "at the belt": (
        nobody_in_flight, [said(at("5 09:44"))], "just after landing (out)",
    ),
    "by night": (quiet_at_night, [said(at("6 22:00"))], "at night (22:00)"),
    "before half past six": (quiet_at_night, [said(at("6 06:29"))], "at night (06:29)"),
    "an evening card by night": (
        quiet_at_night, [said(at("6 22:00"), EVENING)], "at night (22:00)",
    ),
    "a briefing by night for a late day": (
        quiet_at_night, [said(at("6 05:00"), BRIEFING)], "at night (05:00)",
    ),
    "inside a meeting": (silent_in_meetings, [said(at("6 11:59"))], "inside talk"),
    "after nine": (
        closed_each_evening, [said(at("5 21:31"), EVENING)], "not before 21:30 in the evening",
    ),
    "by day": (
        closed_each_evening, [said(at("5 09:31"), EVENING)], "not before 21:30 in the evening",
    ),
    "after the start": (
        never_too_late, [said(at("6 10:01"), event="talk", lead=20)], "after the start",
    ),
    "of nothing": (never_too_late, [said(at("6 10:01"))], "after the start"),
    "nearer than it says": (
        never_too_late,
        [said(at("6 09:41"), event="talk", lead=20)],
        "later than 20 minutes before",
    ),
    "in another language": (
        spoken_to_in_their_language, [said(at("6 09:00"), text="회의가 곧")], "not in en",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("check", "messages", "why"), FAULTS.values(), ids=list(FAULTS))
def test_one_message_is_a_fault(check: Checked, messages: list[Said], why: str):
    found = check(transcript(*messages))

    [only] = messages
    about = f" {only.event}" if only.event else ""
    assert found.faults == (f"ann: {only.kind}{about} at {only.at.isoformat()} {why}",)
    assert not found.ok


FAIR: dict[str, tuple[Checked, list[Said]]] = {
    "at the gate and past the belt": (
        nobody_in_flight, [said(at("5 15:59", ORIGIN)), said(at("5 09:45"))],
    ),
    "a landing card, landing": (nobody_in_flight, [said(at("5 09:00"), LANDING, "out")]),
    "by day": (quiet_at_night, [said(at("6 06:30")), said(at("6 21:59"))]),
    "a landing by night": (quiet_at_night, [said(at("7 01:00"), LANDING)]),
    "an early bus": (quiet_at_night, [said(at("7 05:20"), event="dawn", lead=30)]),
    "the briefing before it": (quiet_at_night, [said(at("7 04:50"), BRIEFING)]),
    "around a meeting": (silent_in_meetings, [said(at("6 09:59")), said(at("6 12:00"))]),
    "in time for bed": (
        closed_each_evening, [said(at("5 21:30"), EVENING), said(at("6 12:00"), EVENING)],
    ),
    "at its distance": (never_too_late, [said(at("6 09:40"), event="talk", lead=20)]),
    "held by the night": (never_too_late, [said(at("6 06:30"), event="talk", lead=300)]),
    "in their language": (spoken_to_in_their_language, [said(at("6 09:00"), text="Talks.")]),
    "the same on two days": (
        told_once, [said(at("6 09:00"), text="Come"), said(at("7 09:00"), text="Come")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("check", "messages"), FAIR.values(), ids=list(FAIR))
def test_fair_messages(check: Checked, messages: list[Said]):
    found = check(transcript(*messages))

    assert (found.faults, found.count) == ((), len(messages))


def test_a_meeting_may_hold_a_reminder_until_its_end():
    lunch = item("lunch", Kind.MEAL, "6 12:10", "6 13:00")
    trip = trip_of(TALK, lunch)

    found = never_too_late(transcript(said(at("6 12:00"), event="lunch", lead=30), trip=trip))

    assert found.ok


def test_early_bags_break_the_night():
    bus = replace(
        item("bus", Kind.TRANSFER, "7 08:00", "7 09:00", gather="7 07:45"), bags_out=at("7 06:00")
    )

    found = quiet_at_night(transcript(said(at("7 05:15"), BRIEFING), trip=trip_of(TALK, bus)))

    assert found.ok


def test_the_night_is_as_long_as_the_trip_says():
    owls = replace(TRIP, rules=Rules(quiet_from=at("6 23:30").wall.time()))

    assert quiet_at_night(transcript(said(at("6 23:00")), trip=owls)).ok


@pytest.mark.parametrize(
    ("messages", "named"),
    [
        ([said(at("6 00:00"), text="10:00 talk")], True),
        ([said(at("6 10:00"), text="talk")], True),
        ([said(at("5 18:00"), text="tomorrow: talk")], True),
        ([said(at("5 17:59"), text="tomorrow: talk")], False),
        ([said(at("6 10:01"), text="talk")], False),
        ([said(at("6 08:00"), text="something")], False),
        ([], False),
    ],
    ids=[
        "on its day", "at the last minute", "on the evening before", "too long before",
        "too late", "without its name", "never",
    ],
)  # fmt: skip
def test_named_in_advance(messages: list[Said], named: bool):  # noqa: FBT001 -- a table
    found = named_in_advance(transcript(*messages, trip=trip_of(TALK)))

    fault = "ann: talk is not named before 2031-05-06T17:00:00+00:00"
    assert (found.faults, found.count) == (() if named else (fault,), 1)


def test_what_lies_outside_of_the_rehearsal_is_not_asked_for():
    heard = transcript()
    early = replace(heard, until=heard.since)

    checks = {check.name: check.count for check in verify(early)}

    assert {name for name, count in checks.items() if count} == set()


def test_briefed_each_morning():
    three = [said(at(f"{day} 06:30"), BRIEFING) for day in (5, 6, 7)]

    assert briefed_each_morning(transcript(*three)) == Check("briefed each morning", 3)
    assert briefed_each_morning(transcript(*three[:2], three[1])).faults == (
        "ann: 2 briefings on 2031-05-06",
        "ann: no briefing on 2031-05-07",
    )


def test_closed_twice():
    cards = [said(at(f"6 20:{minute}"), EVENING) for minute in (10, 30)]

    assert closed_each_evening(transcript(*cards)).faults == (
        "ann: 2 evening cards on 2031-05-06",
    )


@pytest.mark.parametrize(
    ("cards", "times"),
    [
        ([], 0),
        ([said(at("5 09:01"), LANDING, "out")], 1),
        ([said(at("5 09:00"), LANDING, "out")] * 2, 2),
    ],
    ids=["never", "a minute late", "twice"],
)
def test_met_on_landing(cards: list[Said], times: int):
    assert met_on_landing(transcript(*cards)) == Check(
        "met on landing", 1, (f"ann: {times} landing cards for out, and not one in time",)
    )


def test_met_on_landing_once():
    assert met_on_landing(transcript(said(at("5 09:00"), LANDING, "out"))).ok


def test_told_twice():
    words = [said(at(f"6 09:{minute}"), text="Come") for minute in (10, 20)]
    things = [said(at("6 09:10"), event="talk", text=text) for text in ("Come", "Please come")]

    assert told_once(transcript(*words)).faults == ("ann: the same words 2 times on 2031-05-06",)
    assert told_once(transcript(*things)).faults == (
        "ann: reminder talk 2 times at 2031-05-06T16:10:00+00:00",
    )


def test_what_a_trip_has_in_one_form_only_may_be_said_to_anyone():
    market = replace(TALK, title=Text(ko="남문 시장 (옛)"), area=Text("남쪽", "south"))
    trip = replace(trip_of(market), head="ann")

    only_so = said(at("6 09:00"), text="Next: 남문 시장 (옛).")
    in_both = said(at("6 09:00"), text="Next: 남쪽.")

    assert spoken_to_in_their_language(transcript(only_so, trip=trip)).ok
    assert not spoken_to_in_their_language(transcript(in_both, trip=trip)).ok


def test_korean_needs_words_of_ours():
    market = replace(TALK, title=Text(ko="남문 시장"))
    heard = replace(said(at("6 09:00"), text="Next: 남문 시장"), language="ko")

    assert not spoken_to_in_their_language(transcript(heard, trip=trip_of(market))).ok
    assert spoken_to_in_their_language(
        transcript(replace(heard, text="다음은 남문 시장입니다."), trip=trip_of(market))
    ).ok


def test_a_transcript_knows_who_heard_what():
    message = said(at("6 09:00"))
    heard = transcript(message)

    assert ([*heard.of("ann")], [*heard.of("ben")]) == ([message], [])
    assert [(who.person.id, list(what)) for who, what in heard.each()] == [("ann", [message])]
    assert [event.id for _, event in heard.events()] == ["out", "talk", "dawn"]
    assert len(repr(heard)) < 200


def test_every_check_has_a_name_of_its_own():
    names = [check.name for check in verify(transcript())]

    assert len(set(names)) == len(names) == 10

"""When a person is told who wants it otherwise than the trip has it."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.domain.choices import Choices, Hours, Leads, personal, rules_for
from bot.domain.event import Kind
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.notice import Notice, NoticeKind
from bot.domain.reminders import plan
from bot.domain.rules import KindRule, Rules
from bot.domain.trip import Trip

USUAL = Rules()
NOBODY_ASKED = Choices(told_on="slack")


def notices(of: Itinerary, choices: Choices, kind: NoticeKind) -> list[Notice]:
    return [each for each in plan(personal(of, choices)) if each.kind is kind]


def local(of: Itinerary, at: datetime) -> time:
    return of.clock(at).wall.time()


@pytest.fixture
def mine(sample_trip: Trip) -> Itinerary:
    return itinerary(sample_trip, sample_trip.delegates["D12"])


@pytest.mark.parametrize(
    ("choices", "is_timed"),
    [
        (Choices(), False),
        (NOBODY_ASKED, False),
        (Choices(briefing=time(7)), True),
        (Choices(quiet=(time(21), time(7))), True),
        (Choices(leads=Leads.LAST), True),
    ],
    ids=["nothing", "where", "briefing", "quiet", "leads"],
)
def test_only_some_choices_move_what_is_said(choices: Choices, *, is_timed: bool):
    assert choices.is_timed == is_timed


def test_who_chose_nothing_keeps_the_rules_of_the_trip(mine: Itinerary):
    assert personal(mine, NOBODY_ASKED) is mine
    assert rules_for(USUAL, NOBODY_ASKED) == USUAL


@pytest.mark.parametrize(
    ("leads", "rule"),
    [
        (Leads.EARLIER, KindRule(loose=(45, 25), before_start=(35,), when_split=(25,))),
        (Leads.LAST, KindRule(loose=(10,), before_start=(20,), when_split=(10,))),
    ],
)
def test_leads_are_earlier_or_only_the_last(leads: Leads, rule: KindRule):
    found = rules_for(USUAL, Choices(leads=leads)).kinds[Kind.MEETING]

    assert replace(found, after_free=()) == rule


def test_the_last_reminder_of_a_kind_without_any_is_none():
    assert rules_for(USUAL, Choices(leads=Leads.LAST)).kinds[Kind.HOTEL] == KindRule()


def test_earlier_reminders_come_a_quarter_of_an_hour_before(mine: Itinerary):
    usual = notices(mine, Choices(), NoticeKind.REMINDER)
    earlier = notices(mine, Choices(leads=Leads.EARLIER), NoticeKind.REMINDER)

    moved = {(each.event, each.lead): each.at for each in earlier if each.event and each.lead}
    found = [
        each.at - at
        for each in usual
        if each.event and each.lead and (at := moved.get((each.event, each.lead + 15)))
    ]
    assert found.count(timedelta(minutes=15)) > len(usual) / 2


def test_who_wants_the_last_reminder_gets_one_for_each_item(mine: Itinerary):
    last = notices(mine, Choices(leads=Leads.LAST), NoticeKind.REMINDER)

    events = [each.event for each in last]
    assert len(events) == len(set(events)) > 0


def test_the_briefing_comes_at_the_chosen_time_but_never_too_late(mine: Itinerary):
    at = time(8, 30)
    usual = notices(mine, Choices(), NoticeKind.BRIEFING)
    chosen = notices(mine, Choices(briefing=at), NoticeKind.BRIEFING)

    assert [each.day for each in chosen] == [each.day for each in usual]
    assert at in {local(mine, each.at) for each in chosen}
    for each in chosen:
        assert each.day is not None
        firsts = [mine.meets(e).instant for e in mine.on(each.day)]
        coming = [instant for instant in firsts if instant > each.at]
        assert not coming or min(coming) - each.at >= USUAL.briefing_before_early


@pytest.mark.parametrize(
    ("quiet", "evening", "earliest"),
    [
        ((time(21), time(7)), time(20, 30), time(7)),
        ((time(20), time(6)), time(20), time(6, 30)),
        ((time(0), time(6)), time(20, 30), time(6, 30)),
    ],
    ids=["a longer night", "before the evening card", "from midnight"],
)
def test_quiet_hours_push_the_cards_at_their_borders(quiet: Hours, evening: time, earliest: time):
    rules = rules_for(USUAL, Choices(quiet=quiet))

    assert (rules.quiet_from, rules.quiet_to) == quiet
    assert (rules.evening, rules.briefing_earliest) == (evening, earliest)

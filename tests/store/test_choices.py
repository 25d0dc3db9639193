"""What people chose for themselves."""

from datetime import UTC, datetime, time

from bot.domain.choices import Choices, Leads
from bot.store import channels, choices, members
from bot.store.outbox import Channel
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
ALL = Choices("slack", time(7, 30), (time(21), time(7)), Leads.EARLIER)


def test_who_never_chose_has_all_as_the_trip_has_it(transaction: Transaction):
    assert choices.of_person(transaction, "choir", "P1") == Choices()


def test_the_last_choices_hold(transaction: Transaction):
    choices.choose(transaction, "choir", "P1", Choices(briefing=time(6, 30)))
    choices.choose(transaction, "choir", "P1", ALL)

    assert choices.of_person(transaction, "choir", "P1") == ALL


def test_a_language_is_a_choice_of_its_own(transaction: Transaction):
    members.choose_language(transaction, trip="choir", person="P1", language="en")
    choices.choose(transaction, "choir", "P1", ALL)
    choices.choose(transaction, "choir", "P1", Choices())

    assert members.chosen_language(transaction, "choir", "P1") == "en"
    assert choices.of_person(transaction, "choir", "P1") == Choices()


def test_those_who_want_another_time_are_found(transaction: Transaction):
    choices.choose(transaction, "choir", "P1", ALL)
    choices.choose(transaction, "choir", "P2", Choices(told_on="slack"))
    choices.choose(transaction, "tango", "P3", ALL)

    assert choices.timed(transaction, "choir") == {"P1": ALL}


def test_people_are_told_where_they_want(transaction: Transaction):
    for platform in ("slack", "telegram"):
        members.join(
            transaction, trip="choir", person="P1", platform=platform, address="1", now=NOON
        )
    both = ("slack", "telegram")

    choices.choose(transaction, "choir", "P1", Choices(told_on="telegram"))
    assert channels.of_person(transaction, "choir", "P1", both) == Channel("telegram", "1")
    choices.choose(transaction, "choir", "P1", Choices(told_on="slack"))
    assert channels.of_person(transaction, "choir", "P1", both) == Channel("slack", "1")
    channels.close(transaction, Channel("slack", "1"), now=NOON)
    assert channels.of_person(transaction, "choir", "P1", both) == Channel("telegram", "1")

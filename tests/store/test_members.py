from datetime import UTC, datetime, timedelta

import pytest

from bot.store.members import (
    AddressTaken,
    HasOtherAddress,
    Member,
    choose_language,
    chosen_language,
    everyone,
    join,
    leave,
    of_address,
    of_person,
)
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=5)

ADA = Member("lima", "P1", "telegram", "1001", None, NOW)
ADA_ON_SLACK = Member("lima", "P1", "slack", "U1", None, NOW)
ADA_IN_OSLO = Member("oslo", "P9", "telegram", "1001", None, NOW)
BEN = Member("lima", "P2", "telegram", "1002", None, NOW)


def let_in(transaction: Transaction, member: Member) -> bool:
    """Join as the member says."""
    return join(
        transaction,
        trip=member.trip,
        person=member.person,
        platform=member.platform,
        address=member.address,
        now=member.joined_at,
    )


def let_out(transaction: Transaction, member: Member) -> bool:
    return leave(
        transaction,
        trip=member.trip,
        person=member.person,
        platform=member.platform,
        now=LATER,
    )


@pytest.fixture
def joined(transaction: Transaction) -> Transaction:
    """Ada and Ben have joined, Ada on both platforms and for two trips."""
    for member in (BEN, ADA_IN_OSLO, ADA, ADA_ON_SLACK):
        assert let_in(transaction, member)
    return transaction


def test_everyone_who_joined_is_a_member(joined: Transaction):
    assert everyone(joined, "lima") == (ADA_ON_SLACK, ADA, BEN)
    assert everyone(joined, "oslo") == (ADA_IN_OSLO,)
    assert everyone(joined, "rome") == ()


def test_an_address_tells_the_member_of_every_trip(joined: Transaction):
    assert of_address(joined, "telegram", "1001") == (ADA, ADA_IN_OSLO)
    assert of_address(joined, "slack", "1001") == ()


def test_a_person_may_be_on_both_platforms(joined: Transaction):
    assert of_person(joined, "lima", "P1") == (ADA_ON_SLACK, ADA)
    assert of_person(joined, "oslo", "P1") == ()


def test_joining_twice_changes_nothing(joined: Transaction):
    again = Member("lima", "P1", "telegram", "1001", None, LATER)

    assert not let_in(joined, again)
    assert of_person(joined, "lima", "P1") == (ADA_ON_SLACK, ADA)


def test_an_address_is_one_person(joined: Transaction):
    with pytest.raises(AddressTaken):
        let_in(joined, Member("lima", "P2", "telegram", "1001", None, LATER))

    assert everyone(joined, "lima") == (ADA_ON_SLACK, ADA, BEN)


def test_a_person_has_one_address_on_a_platform(joined: Transaction):
    with pytest.raises(HasOtherAddress):
        let_in(joined, Member("lima", "P1", "telegram", "9999", None, LATER))

    assert everyone(joined, "lima") == (ADA_ON_SLACK, ADA, BEN)


@pytest.mark.parametrize(
    "values",
    [("lima", "P3", "telegram", "1001"), ("lima", "P1", "telegram", "1003")],
    ids=["address", "person"],
)
def test_the_database_knows_one_address_a_person_and_one_person_an_address(
    joined: Transaction, values: tuple[str, ...]
):
    with pytest.raises(Exception, match="UNIQUE"):
        joined.change("INSERT INTO members VALUES (?, ?, ?, ?, 0, NULL)", values)


def test_who_has_left_is_no_member(joined: Transaction):
    assert let_out(joined, ADA)

    assert everyone(joined, "lima") == (ADA_ON_SLACK, BEN)
    assert of_address(joined, "telegram", "1001") == (ADA_IN_OSLO,)


def test_leaving_twice_changes_nothing(joined: Transaction):
    let_out(joined, ADA)

    assert not let_out(joined, ADA)


def test_who_comes_back_joined_when_they_came_back(joined: Transaction):
    let_out(joined, ADA)
    again = Member("lima", "P1", "telegram", "7777", None, LATER)

    assert let_in(joined, again)
    assert of_person(joined, "lima", "P1") == (ADA_ON_SLACK, again)


def test_an_address_that_was_left_is_free(joined: Transaction):
    let_out(joined, ADA)
    heir = Member("lima", "P3", "telegram", "1001", None, LATER)

    assert let_in(joined, heir)
    assert of_address(joined, "telegram", "1001") == (heir, ADA_IN_OSLO)


def test_those_who_left_stay_on_record(joined: Transaction):
    let_out(joined, ADA)

    [[left]] = joined.rows("SELECT count(*) FROM members WHERE left_at IS NOT NULL")
    assert left == 1


def test_a_language_is_chosen_for_every_platform_of_one_trip(joined: Transaction):
    choose_language(joined, trip="lima", person="P1", language="en")

    languages = [(each.person, each.language) for each in everyone(joined, "lima")]
    assert languages == [("P1", "en"), ("P1", "en"), ("P2", None)]
    assert of_address(joined, "telegram", "1001")[1] == ADA_IN_OSLO


def test_the_last_choice_holds(joined: Transaction):
    choose_language(joined, trip="lima", person="P1", language="en")
    choose_language(joined, trip="lima", person="P1", language="ko")

    assert chosen_language(joined, "lima", "P1") == "ko"


def test_a_choice_can_be_taken_back(joined: Transaction):
    choose_language(joined, trip="lima", person="P2", language="en")
    choose_language(joined, trip="lima", person="P2", language=None)

    assert of_person(joined, "lima", "P2") == (BEN,)


def test_a_choice_outlives_leaving(joined: Transaction):
    choose_language(joined, trip="lima", person="P2", language="en")
    let_out(joined, BEN)
    let_in(joined, BEN)

    [ben] = of_person(joined, "lima", "P2")
    assert ben.language == "en"


def test_one_need_not_have_joined_to_choose(transaction: Transaction):
    assert chosen_language(transaction, "lima", "P1") is None

    choose_language(transaction, trip="lima", person="P1", language="ko")

    assert chosen_language(transaction, "lima", "P1") == "ko"

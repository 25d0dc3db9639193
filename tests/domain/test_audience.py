import pytest

from bot.domain.audience import Audience
from tests.domain.small import ANN, BEN

RED, BLUE = frozenset({"red"}), frozenset({"blue"})
ANN_ID, BEN_ID = frozenset({"ann"}), frozenset({"ben"})


@pytest.mark.parametrize(
    ("audience", "who"),
    [
        (Audience(), {"ann", "ben"}),
        (Audience(groups=RED), {"ann"}),
        (Audience(groups=RED, people=BEN_ID), {"ann", "ben"}),
        (Audience(people=BEN_ID), {"ben"}),
        (Audience(exceptions=ANN_ID), {"ben"}),
        (Audience(groups=RED, exceptions=ANN_ID), set()),
        (Audience(people=ANN_ID, exceptions=ANN_ID), set()),
        (Audience(groups=frozenset({"nobody"})), set()),
    ],
    ids=[
        "nothing given: everyone",
        "a group",
        "a group and a person",
        "a person alone",
        "everyone but one",
        "a group less its only one",
        "an exception wins over a name",
        "a group that nobody is in",
    ],
)
def test_audience_includes(audience: Audience, who: set[str]):
    assert {each.id for each in (ANN, BEN) if audience.includes(each)} == who


@pytest.mark.parametrize(
    ("audience", "is_everyone", "shared"),
    [
        (Audience(), True, True),
        (Audience(exceptions=ANN_ID), False, True),
        (Audience(groups=RED), False, True),
        (Audience(groups=BLUE), False, False),
        (Audience(people=ANN_ID), False, False),
    ],
    ids=["everyone", "everyone but one", "the group", "another group", "one person"],
)
def test_audience_of_a_group(audience: Audience, is_everyone: bool, shared: bool):  # noqa: FBT001 -- a table
    assert (audience.is_everyone, audience.shares_group("red")) == (is_everyone, shared)

"""Never more than allowed, never idle when something may leave; the clock is a number."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.limits import Bucket, Limits, Log, Meter, Quota, slack, telegram, unlimited
from bot.services.pacing import Pace, Pacing, Window
from bot.store.outbox import Channel

ADA, BEN = Channel("telegram", "1"), Channel("telegram", "2")


def sent(pacing: Pacing, channel: Channel, *, until: float, since: float = 0) -> list[float]:
    """When messages leave for one chat if each ends at once and the next one waits its turn."""
    times = []
    now = since
    while now <= until:
        now = max(now, pacing.free_at(channel))
        pacing.leave(channel, now)
        pacing.ended(channel, took=0)
        times.append(now)
    return times[:-1]


@given(
    st.integers(1, 5),
    st.integers(1, 5),
    st.lists(st.integers(0, 3), min_size=1, max_size=60),
)
def test_no_span_has_more_than_its_bucket_allows(burst: int, every: int, gaps: list[int]):
    meter = Meter(Bucket(burst, every))
    left, now = list[float](), 0.0
    for gap in gaps:
        now += gap
        if meter.free_at() <= now:
            meter.leave(now)
            left.append(now)

    for first in range(len(left)):
        for last in range(first, len(left)):
            assert last - first + 1 <= burst + (left[last] - left[first]) / every


@given(
    st.integers(1, 5),
    st.integers(1, 5),
    st.lists(st.integers(0, 3), min_size=1, max_size=60),
)
def test_what_a_bucket_allows_may_leave(burst: int, every: int, gaps: list[int]):
    """It refuses only if some span would then have more than it allows."""
    meter = Meter(Bucket(burst, every))
    left, now = list[float](), 0.0
    for gap in gaps:
        now += gap
        fits = all(
            len(left) - first + 1 <= burst + (now - since) / every
            for first, since in enumerate(left)
        )
        assert (meter.free_at() <= now) == fits
        if fits:
            meter.leave(now)
            left.append(now)


def test_a_chat_gets_three_at_once_and_then_one_a_second():
    assert sent(Pacing({"telegram": telegram()}), ADA, until=3) == [0, 0, 0, 1, 2, 3]


def test_a_group_gets_twenty_in_any_minute():
    group = Channel("telegram", "-100")

    times = sent(Pacing({"telegram": telegram()}), group, until=300)

    assert times[:20] == [0, 0, 0, *range(1, 18)]
    assert times[20:23] == [60, 60, 60]
    assert len(times) == 103


@given(st.integers(1, 4), st.lists(st.integers(0, 4), max_size=60))
def test_a_quota_is_never_broken_and_always_used(most: int, gaps: list[int]):
    log = Log(Quota(most, 10))
    left, now = list[float](), 0.0
    for gap in gaps:
        now += gap
        fits = len([at for at in left if at > now - 10]) < most
        assert (log.free_at() <= now) == fits
        if fits:
            log.leave(now)
            left.append(now)
        assert not log.is_full(now)
    assert log.is_full(now + 10)


def test_a_slack_channel_gets_one_a_second():
    assert sent(Pacing({"slack": slack()}), Channel("slack", "C1"), until=2) == [0, 1, 2]


def test_a_platform_without_limits_takes_everything():
    pacing = Pacing()
    for _ in range(1000):
        pacing.leave(ADA, 0)
        pacing.ended(ADA)

    assert pacing.free_at(ADA) == -inf


def test_thirty_leave_at_once_and_then_thirty_a_second():
    pacing = Pacing({"telegram": telegram()})
    now, count = 0.0, 0
    while now <= 2:
        channel = Channel("telegram", str(count))
        now = max(now, pacing.free_at(channel))
        pacing.leave(channel, now)
        pacing.ended(channel, took=0.15)
        count += now <= 1 + 1e-9

    assert count == 60


def test_a_chat_has_one_message_on_its_way():
    pacing = Pacing()
    pacing.leave(ADA, 0)

    assert (pacing.free_at(ADA), pacing.free_at(BEN)) == (inf, -inf)
    pacing.ended(ADA)
    assert pacing.free_at(ADA) == -inf


def test_a_pause_closes_its_chat_for_its_time():
    pacing = Pacing()

    pacing.close_chat(ADA, 7.5)
    pacing.close_chat(ADA, 3)

    assert (pacing.free_at(ADA), pacing.free_at(BEN)) == (7.5, -inf)


def test_a_pause_everywhere_closes_its_platform():
    pacing = Pacing()

    pacing.close_platform("telegram", 7.5)

    assert (pacing.free_at(ADA), pacing.free_at(BEN)) == (7.5, 7.5)
    assert pacing.free_at(Channel("slack", "1")) == -inf


def test_no_more_are_on_their_way_than_the_window_holds():
    pace = Pace(telegram())
    for number in range(6):
        assert pace.free_at(str(number)) <= 0
        pace.leave(str(number), 0)

    assert pace.free_at("another") == inf
    pace.ended("3", took=0.1)
    assert pace.free_at("another") <= 0


def test_a_platform_opens_again_for_everyone_at_one_instant():
    pacing = Pacing({"telegram": Limits(Bucket(1, 2.0), lambda _: ())})
    opens = [pacing.opens_at("telegram")]

    pacing.leave(ADA, 10)
    opens.append(pacing.opens_at("telegram"))
    pacing.close_platform("telegram", 30)
    opens.append(pacing.opens_at("telegram"))

    assert opens == [-inf, 12, 30]


def test_a_full_window_opens_when_something_has_ended():
    pacing = Pacing({"telegram": telegram()})
    for chat in range(6):
        pacing.leave(Channel("telegram", str(chat)), 10)
    opens = [pacing.opens_at("telegram")]

    pacing.ended(Channel("telegram", "0"), took=0.1)
    opens.append(pacing.opens_at("telegram") <= 10)

    assert opens == [inf, True]


@pytest.mark.parametrize(
    ("latencies", "size"),
    [
        ([], 6),
        ([0.01] * 9, 6),
        ([0.3] * 9, 9),
        ([0.3] * 95 + [9.0] * 5, 9),
        ([0.3] * 94 + [9.0] * 6, 20),
        ([9.0] * 100 + [0.3] * 100, 9),
    ],
    ids=["unknown", "quick", "slow", "slow, a few very", "many very slow", "slow no more"],
)
def test_the_window_is_rate_times_latency(latencies: list[float], size: int):
    window = Window(Bucket(30, 1 / 30))
    for latency in latencies:
        window.took(latency)

    assert window.size == size


def test_the_window_is_widest_without_a_rate():
    assert Window(unlimited().overall).size == 20


def test_chats_at_rest_are_forgotten():
    pace = Pace(Limits(None, lambda _: (Bucket(1, 1),)))
    pace.close("quiet", 1)
    for number in range(100):
        pace.leave(str(number), number)
        pace.ended(str(number))

    assert len(pace._chats) <= 2  # noqa: SLF001 -- memory is what this is about
    assert pace._closed == {}  # noqa: SLF001 -- the same


def test_what_helps_follows_while_the_next_word_has_room():
    pacing = Pacing({"telegram": telegram()})
    pacing.leave(ADA, 0)

    followed = [pacing.follow(ADA, 0) for _ in range(3)]
    pacing.ended(ADA)

    assert (followed, pacing.free_at(ADA) <= 0) == ([True, False, False], True)


@pytest.mark.parametrize("address", [ADA.address, None], ids=["in the chat", "everywhere"])
def test_nothing_follows_in_a_pause(address: str | None):
    pace = Pace(telegram())
    pace.leave(ADA.address, 0)
    pace.close(address, 10)

    assert (pace.follow(ADA.address, 9), pace.follow(ADA.address, 10)) == (False, True)


def test_anything_follows_where_nothing_is_limited():
    assert Pacing().follow(ADA, 0) is True


def test_what_follows_counts_for_a_group_too():
    group = Channel("telegram", "-100")
    pacing = Pacing({"telegram": telegram()})
    for now in range(19):
        pacing.leave(group, now)
        pacing.ended(group)

    assert (pacing.follow(group, 30), pacing.follow(group, 60)) == (False, True)

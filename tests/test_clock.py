from datetime import UTC, datetime, timedelta, timezone

from bot.clock import SystemClock, VirtualClock

THEN = datetime(2031, 5, 6, 9, 30, tzinfo=UTC)


def test_the_clock_on_the_wall_shows_utc():
    before = datetime.now(UTC)
    now = SystemClock().now()

    assert before <= now <= datetime.now(UTC)
    assert now.tzinfo is UTC


def test_elapsed_time_only_grows():
    for clock in (SystemClock(), VirtualClock(THEN, speed=-1000)):
        readings = [clock.elapsed() for _ in range(5)]

        assert readings == sorted(readings)


def test_a_virtual_clock_stands_still():
    clock = VirtualClock(THEN)

    assert [clock.now(), clock.now()] == [THEN, THEN]


def test_a_virtual_clock_can_be_set_in_any_zone():
    clock = VirtualClock(THEN)
    seoul = timezone(timedelta(hours=9))

    clock.set(datetime(2031, 5, 7, 1, 0, tzinfo=seoul))

    assert clock.now() == datetime(2031, 5, 6, 16, 0, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_virtual_clock_runs_as_fast_as_it_is_told():
    clock = VirtualClock(THEN, speed=3_600_000)
    since = clock.elapsed()
    while clock.elapsed() == since:
        pass

    passed = clock.now() - THEN
    until = clock.elapsed()

    assert timedelta(0) < passed <= timedelta(hours=1000 * (until - since) + 1000)


def test_a_virtual_clock_that_is_set_stands_still_again():
    clock = VirtualClock(THEN, speed=3600)

    clock.set(THEN)

    assert clock.now() == THEN

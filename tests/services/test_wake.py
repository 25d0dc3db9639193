"""What happens when the alarm rings: plans, answers, outages, jumps of the clock."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.chat.message import lines_of
from bot.chat.request import Request
from bot.services.audit import Audit
from bot.services.catch_up import CatchUp
from bot.services.consult import Programmes
from bot.services.deliver import Deliver
from bot.services.enrol import enrol_everyone
from bot.services.messenger import Accepted, Later, Maybe
from bot.services.pacing import Pacing
from bot.services.publish import import_folder
from bot.services.receive import Receive
from bot.services.remind import Remind
from bot.services.wake import Wake
from bot.store import outbox
from bot.store.connection import temporary
from bot.store.database import Database
from bot.store.inline import Inline
from bot.store.outbox import Cause, Lane, Outgoing
from handlers.routing import Routing
from tests.fakes import Hands, Platform
from tests.services.conftest import FOLDER, PLATFORM

MINUTE = 60.0
HOUR = 60 * MINUTE


@dataclass(slots=True)
class Bot:
    """A bot on a clock with hands; it can be switched off and on again."""

    database: Database
    clock: Hands
    platform: Platform
    epoch: int = 0
    trip: str = ""
    receive: Receive = field(init=False)

    async def start(self) -> Wake:
        self.epoch += 1
        programmes = Programmes(self.database)
        routing = Routing(self.database, programmes, self.clock)
        messengers = {PLATFORM: self.platform}
        pacing = Pacing()
        self.receive = Receive(self.database, self.clock, routing, epoch=self.epoch)
        wake = Wake(
            self.database,
            self.clock,
            receive=self.receive,
            remind=Remind(self.database, programmes),
            catch_up=CatchUp(self.database, programmes),
            deliver=Deliver(
                self.database,
                programmes,
                self.clock,
                messengers,
                epoch=self.epoch,
                pacing=pacing,
            ),
            audit=Audit(self.database, programmes, self.clock, pacing, epoch=self.epoch),
        )
        await wake.begin()
        return wake

    def kinds(self, person: str = "P2") -> list[str]:
        """What has come for one person."""
        return [each.key.split(":")[0] for each in self.platform.sent if each.person == person]

    def last(self, person: str = "P2") -> tuple[str, ...]:
        return lines_of([each for each in self.platform.sent if each.person == person][-1].message)


async def rings(bot: Bot, wake: Wake, *, minutes: int) -> None:
    """The alarm rings each minute."""
    for _ in range(minutes):
        bot.clock.forward(MINUTE)
        await wake.plan()
        await wake.deliver()


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """Everyone has joined; it is 8:30 in Tallinn on the day of the meeting at 10:00."""
    clock = Hands(datetime.fromisoformat("2031-03-29T08:30:00+02:00"))
    async with Database.open(temporary, Inline) as database:
        trip, _ = await import_folder(database, FOLDER, author="import", clock=clock)
        await enrol_everyone(database, trip, platform=PLATFORM, clock=clock)
        yield Bot(database, clock, Platform(), trip=trip.id)


async def test_what_falls_due_is_said_when_it_falls_due(bot: Bot):
    wake = await bot.start()

    assert await wake.plan() == 30 * MINUTE
    await rings(bot, wake, minutes=29)
    assert bot.kinds() == []
    await rings(bot, wake, minutes=1)

    assert bot.kinds() == ["reminder"]
    assert await wake.plan() == 20 * MINUTE


async def test_what_was_asked_is_answered(bot: Bot):
    wake = await bot.start()
    await bot.receive.store(Request(PLATFORM, "P2", "1", text="thanks"))

    await wake.answer()
    await wake.deliver()

    assert bot.last() == ("You are welcome. Ask me at any time.",)


async def test_after_an_outage_one_message_says_what_still_holds(bot: Bot):
    await rings(bot, await bot.start(), minutes=1)

    bot.clock.forward(50 * MINUTE)
    wake = await bot.start()
    await rings(bot, wake, minutes=10)

    assert bot.kinds() == ["digest"]
    assert bot.last() == (
        "I was away 9:00–9:22 AM.",
        "Still valid:",
        "9:30 AM lobby · The guild",
    )
    assert bot.last("P1") == (
        "오전 9:00–9:22에는 안내를 드리지 못했습니다.",
        "아직 유효한 일정:",
        "오전 9:30 로비 · 공예인 조합",
    )


def late_notice(trip: str, due: datetime) -> Outgoing:
    """A notice that comes back from a platform that would not have it, long after it was due."""
    return Outgoing(
        key="landing:P2",
        trip=trip,
        kind="landing",
        lane=Lane.REMINDER,
        person="P2",
        cause=Cause("landing", "P2"),
        message="{}",
        not_before=due,
        expires_at=due + timedelta(hours=9),
    )


async def test_what_is_missed_in_the_second_of_a_digest_is_in_the_next_one(bot: Bot):
    await rings(bot, await bot.start(), minutes=1)
    bot.clock.forward(50 * MINUTE)
    wake = await bot.start()
    await wake.plan()

    bot.clock.forward(0.1)
    due = bot.clock.now() - timedelta(hours=1)
    await bot.database.write(outbox.queue, [late_notice(bot.trip, due)], now=bot.clock.now())
    await wake.plan()
    await rings(bot, wake, minutes=1)

    assert bot.kinds() == ["digest"]
    assert bot.last()[0] == "I was away 8:21–9:21 AM."


async def test_a_network_that_was_dead_for_hours_is_not_made_up_for(bot: Bot):
    wake = await bot.start()
    bot.platform.ends = lambda _: Later(timedelta(seconds=30))
    await rings(bot, wake, minutes=4 * 60)
    bot.platform.sent.clear()

    bot.platform.ends = None
    await rings(bot, wake, minutes=5)

    assert bot.kinds() == ["digest"]
    assert bot.last()[0].startswith("I was away ")


async def test_who_missed_nothing_hears_nothing_of_it(bot: Bot):
    await rings(bot, await bot.start(), minutes=1)

    bot.clock.forward(20 * MINUTE)
    await rings(bot, await bot.start(), minutes=1)

    assert bot.kinds() == []


async def test_a_late_second_copy_is_no_outage(bot: Bot):
    ends = iter([Maybe()] * 4)
    bot.platform.ends = lambda _: next(ends, Accepted("m"))
    wake = await bot.start()

    await rings(bot, wake, minutes=45)

    assert bot.kinds() == ["reminder", "reminder"]


@pytest.mark.parametrize(
    ("jump", "actions"),
    [(4, []), (-4, []), (6, ["clock_jumped"]), (-6, ["clock_jumped"]), (HOUR, ["clock_jumped"])],
)
async def test_a_jump_of_the_clock_is_noticed(
    bot: Bot, jump: float, actions: list[str], caplog: pytest.LogCaptureFixture
):
    wake = await bot.start()
    bot.clock.forward(3 * MINUTE)
    bot.clock.jump(jump)

    await wake.plan()
    await wake.plan()

    assert [record.__dict__["action"] for record in caplog.records] == actions


async def test_what_a_clock_ahead_has_put_off_is_sent_when_it_is_set_right(bot: Bot):
    wake = await bot.start()
    bot.clock.jump(30 * MINUTE)
    bot.platform.ends = lambda _: Later(timedelta(days=1))
    await wake.plan()
    await wake.deliver()
    bot.platform.ends = None
    bot.platform.sent.clear()

    await rings(bot, wake, minutes=1)

    assert bot.kinds() == ["reminder"]


async def test_it_says_when_it_wants_to_be_woken(bot: Bot):
    wake = await bot.start()
    assert await wake.deliver() is None
    bot.platform.ends = lambda _: Later(timedelta(seconds=0.25))
    bot.clock.forward(30 * MINUTE)
    await wake.plan()

    assert await wake.deliver() == 0.25


async def test_a_second_tick_at_the_same_time_says_nothing_new(bot: Bot):
    wake = await bot.start()
    await rings(bot, wake, minutes=31)
    before = len(bot.platform.sent)

    await wake.plan()
    await wake.deliver()

    assert len(bot.platform.sent) == before


async def test_all_is_well_while_all_is_well(bot: Bot, caplog: pytest.LogCaptureFixture):
    wake = await bot.start()
    await rings(bot, wake, minutes=31)

    assert await wake.look_after()
    assert caplog.records == []


async def test_a_plan_that_fell_behind_is_said(bot: Bot, caplog: pytest.LogCaptureFixture):
    wake = await bot.start()
    bot.clock.forward(2 * MINUTE)

    assert not await wake.look_after()

    assert [record.__dict__["action"] for record in caplog.records] == ["audit_plan_behind"]

"""What happens in one schedule: weather, questions, changes, broadcasts, deaths, wrong clocks."""

from datetime import datetime, timedelta
from functools import partial
from random import Random

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Action, Message
from bot.chat.request import Request
from bot.domain.repetition import Care
from bot.domain.routes import Route
from bot.store import members, outbox, trips
from bot.store.outbox import Cause, Lane, Outgoing
from bot.store.transaction import Transaction
from tests.proofs import plans
from tests.proofs.life import Act, Life
from tests.proofs.post import Death
from tests.proofs.weather import KINDS

HOUR = 3600.0
_ROUTES = (Route.NEXT, Route.TODAY, Route.HOTEL, Route.ROOM, Route.WHERE, Route.HELP)
_TEXTS = ("next", "내 방 어디예요?", "who are we meeting?", "thanks", "")
_CARES = (Care.NOTICE, Care.NOTICE, Care.URGENT, Care.CONFIDENTIAL, Care.EDIT)
_WHOLE = 40  # one schedule in so many is the whole trip
_SETTLED = 4 * HOUR


def schedule(seed: int) -> Life:
    """A life with its script, made from the seed alone."""
    random = Random(seed)  # noqa: S311 -- it has to be repeatable
    began, seconds = _stretch(random)
    life = Life(began, random)
    script = Script(life, random, seconds)
    script.write()
    return life


def _stretch(random: Random) -> tuple[datetime, float]:
    """The part of the trip that is lived through: some hours, or all of it."""
    dues = plans.promises(1)
    first, last = dues[0][0] - timedelta(hours=1), dues[-1][0] + timedelta(hours=2)
    if random.randrange(_WHOLE) == 0:
        return first, (last - first).total_seconds()
    began = random.choice(dues)[0] - timedelta(seconds=random.uniform(60, 1800))
    return began, random.uniform(2, 10) * HOUR


class Script:
    """Writes the acts of a life, most of them around the instants at which something is due."""

    def __init__(self, life: Life, random: Random, seconds: float) -> None:
        self._life = life
        self._random = random
        self._seconds = seconds
        self._acts: list[tuple[float, Act]] = []
        self._numbers = iter(range(10_000))
        since = life.watch.truth()
        dues = plans.between(1, since, since + timedelta(seconds=seconds))
        self._anchors = sorted({(at - since).total_seconds() for at, _, _ in dues}) or [60.0]
        self._homes = homes()

    def write(self) -> None:
        self._acts.append((0.0, self._begin))
        days = 1 + round(self._seconds / (24 * HOUR))
        chance = self._random
        for _ in range(chance.randint(2, 3 * days)):
            self._weather()
        for _ in range(chance.randint(0, 10 * days)):
            self._question()
        for _ in range(chance.randint(0, plans.VERSIONS - 1)):
            at = self._near(chance.choice([0.0, -5.0, -600.0, 1.0]))
            self._add(at, self._publish)
        for _ in range(chance.randint(0, 2 * days)):
            self._add(self._near(-30), partial(self._broadcast, chance.randrange(3)))
        for _ in range(chance.randint(0, days)):
            self._absence()
        for _ in range(chance.randint(0, 2)):
            self._wrong_clock()
        for _ in range(chance.randint(0, 2 * days)):
            self._death()
        self._acts.append((self._seconds, self._heal))
        self._acts.append((self._seconds + 60, self._heal_again))
        self._acts.append((self._seconds + _SETTLED, self._end))
        self._life.script.extend(sorted(self._acts, key=lambda act: act[0]))

    def _add(self, at: float, act: Act) -> None:
        if 0 < at < self._seconds:
            self._acts.append((at, act))

    def _near(self, wait: float) -> float:
        """An instant at which something is due, and so many seconds."""
        return self._random.choice(self._anchors) + wait * self._random.choice([1, 0.2, 0])

    def _weather(self) -> None:
        chance = self._random
        since = self._near(-60)
        seconds = chance.choice([20, 120, 900, HOUR, 3 * HOUR])
        self._life.sky.add(since, seconds, chance.choice(list(KINDS)))
        for _ in range(chance.randint(0, 6)):
            self._question(since + chance.uniform(0, min(seconds, 900)))

    def _question(self, at: float | None = None) -> None:
        at = self._near(300) if at is None else at
        if 0 < at < self._seconds:
            person = self._random.choice(list(self._homes))
            self._add(at, partial(self._ask, at, person))

    def _absence(self) -> None:
        at = self._near(-30) + self._random.random()
        person = self._random.choice(list(self._homes))
        self._add(at, partial(self._leave, person))
        self._add(at + self._random.uniform(60, 6 * HOUR), partial(self._join, person))

    def _wrong_clock(self) -> None:
        at = self._near(-30) + self._random.random()
        seconds = self._random.choice([-2 * HOUR, -700, -60, 60, 700, 2 * HOUR])
        self._add(at, partial(self._jump, seconds))
        self._add(at + self._random.uniform(10, 3 * HOUR), self._set_right)

    def _death(self) -> None:
        chance = self._random
        at = self._near(chance.choice([0.0, 0.3, 2.0, -20.0]))
        if chance.random() < 0.5:
            self._add(at, partial(self._die, chance.choice([0.3, 5, 90, 900, 4 * HOUR])))
        else:
            self._add(at, partial(self._be_fragile, chance.randint(1, 60), chance.random()))

    async def _begin(self) -> None:
        life = self._life
        await life.database.write(_publish, 1, life.watch.now())
        life.judge.published(plans.revisions(1))
        for person in self._homes:
            await self._join(person)

    async def _publish(self) -> None:
        life = self._life
        version = life.ledger.version() + 1
        if version <= plans.VERSIONS:
            await life.database.write(_publish, version, life.watch.now())
            life.judge.published(plans.revisions(version))

    async def _ask(self, at: float, person: str) -> None:
        """The platform brings it, perhaps twice, once the bot listens."""
        life, chance = self._life, self._random
        platform, address = chance.choice(self._homes[person])
        life.posts[platform].blocked.discard(address)
        said_at = life.watch.truth() - timedelta(seconds=life.watch.passed() - at)
        text = chance.choice(_TEXTS)
        request = Request(
            platform,
            address,
            str(next(self._numbers)),
            text=text or None,
            action=None if text else Action(chance.choice(_ROUTES)),
            said_at=said_at,
        )
        life.line.extend([request] * chance.choice([1, 1, 2]))

    async def _broadcast(self, parts: int) -> None:
        life, chance = self._life, self._random
        now, number = life.watch.now(), next(self._numbers)
        care = chance.choice(_CARES)
        lasts = None if care is Care.URGENT else timedelta(seconds=chance.choice([600, 3 * HOUR]))
        version = life.ledger.version()
        event = chance.choice(plans.trip(version).events)
        events = {event.id: event.revision} if chance.random() < 0.5 else {}
        rows = [
            Outgoing(
                key=f"broadcast:{plans.trip(1).id}:{number}:{person}",
                trip=plans.trip(1).id,
                kind="broadcast",
                lane=Lane.EDIT if care is Care.EDIT else Lane.BROADCAST,
                person=person,
                cause=Cause("broadcast", person, events),
                message=to_json(Message((Heading(f"Notice {number}.{part}"),))),
                not_before=now,
                expires_at=None if lasts is None else now + lasts,
                part=part,
                parts=parts + 1,
                care=care,
            )
            for person in self._homes
            for part in range(1, parts + 2)
        ]
        await life.database.write(outbox.queue, rows, now=now)
        if missing := life.ledger.missing({row.key for row in rows}):
            life.judge.complain(f"I1: {len(missing)} rows of a broadcast are not there")

    async def _leave(self, person: str) -> None:
        self._life.judge.parting.add(person)
        for platform, _ in self._homes[person]:
            await self._life.database.write(
                members.leave,
                trip=plans.trip(1).id,
                person=person,
                platform=platform,
                now=self._life.watch.now(),
            )
        self._life.judge.parting.discard(person)

    async def _join(self, person: str) -> None:
        for platform, address in self._homes[person]:
            await self._life.database.write(
                members.join,
                trip=plans.trip(1).id,
                person=person,
                platform=platform,
                address=address,
                now=self._life.watch.now(),
            )

    async def _jump(self, seconds: float) -> None:
        self._life.watch.jump(seconds)

    async def _set_right(self) -> None:
        self._life.watch.set_right()

    async def _die(self, downtime: float) -> None:
        self._life.downtime = downtime
        raise Death

    async def _be_fragile(self, count: int, where: float) -> None:
        self._life.thread.dies_in = count
        self._life.thread.is_after = where < 0.5

    async def _heal(self) -> None:
        """The weather clears for good, the clock is right, and everyone is back and writes."""
        life = self._life
        life.sky.clear_up(life.watch.passed())
        life.watch.set_right()
        for person in self._homes:
            await self._join(person)
        self._write_from({home for homes in self._homes.values() for home in homes[:1]})
        self._write_from(life.judge.closed)

    def _write_from(self, chats: set[tuple[str, str]]) -> None:
        life = self._life
        for platform, address in sorted(chats):
            life.posts[platform].blocked.discard(address)
            key, now = str(next(self._numbers)), life.watch.now()
            life.line.append(Request(platform, address, key, text="thanks", said_at=now))

    async def _heal_again(self) -> None:
        """A chat that was found closed only now: its person writes once more."""
        self._write_from(self._life.judge.closed)

    async def _end(self) -> None:
        life = self._life
        life.judge.step()
        life.judge.check_end()
        life.judge.check_questions(life.stored)


def homes() -> dict[str, list[tuple[str, str]]]:
    """Where each person is: every other one on Slack, and every fifth on both."""
    found: dict[str, list[tuple[str, str]]] = {}
    for number, person in enumerate(plans.trip(1).delegates):
        both = [("telegram", f"{1000 + number}"), ("slack", f"U{number:03}")]
        found[person] = both if number % 5 == 0 else [both[number % 2]]
    return found


def _publish(transaction: Transaction, version: int, now: datetime) -> None:
    trips.publish(
        transaction,
        plans.trip(1).id,
        base=version - 1,
        document=plans.documents()[version - 1],
        instants="{}",
        tzdata="pinned",
        author="import",
        now=now,
    )

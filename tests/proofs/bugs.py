"""Builds that break a promise: each removes one guard.

`rule` is the design rule of delivery that the guard belongs to; DESIGN and the page on promises
use the same numbers.
"""

from dataclasses import dataclass

JOURNEY = ("tests.proofs.journey", "40", "1000")
SECOND = ("tests.proofs.second",)
TELEGRAM = (
    "pytest",
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
    "tests/platforms/telegram/test_post.py",
)
"""On a Bot API of our own; whoever else tests the adapter does not notice."""


def journey(seed: int) -> tuple[str, ...]:
    """Forty schedules, of which the first ones show the bug."""
    return "tests.proofs.journey", "40", str(seed)


@dataclass(frozen=True, slots=True)
class Bug:
    """`old` stands once in `file` and becomes `new`; `harness` has to notice."""

    rule: str
    name: str
    file: str
    old: str
    new: str
    harness: tuple[str, ...] = JOURNEY


BUGS = (
    Bug(
        "D2",
        "stores the answer before the question is done",
        "bot/services/receive.py",
        "            following = await self._database.write(self._finish, taken, finish)\n",
        "            await self._database.write(finish)\n"
        "            following = await self._database.write(\n"
        "                self._finish, taken, lambda _: None\n"
        "            )\n",
    ),
    Bug(
        "D4",
        "claims for the first run, whichever this is",
        "bot/services/deliver.py",
        "            epoch=self._epoch,\n            lease_until",
        "            epoch=1,\n            lease_until",
    ),
    Bug(
        "D4",
        "lets a lease lapse before patience does",
        "bot/services/deliver.py",
        "_LEASE = 60.0",
        "_LEASE = 20.0",
    ),
    Bug(
        "D5",
        "takes a sending that hangs for one that did not happen",
        "bot/services/deliver.py",
        "        except TimeoutError:\n            return Maybe()\n",
        "        except TimeoutError:\n"
        "            from bot.services.messenger import Limited\n\n"
        "            return Limited(None)\n",
    ),
    Bug(
        "D6",
        "marks as a copy what was surely not sent before",
        "bot/services/deliver.py",
        "    if row.maybes and RULES",
        "    if row.attempts and RULES",
    ),
    Bug(
        "D3",
        "sends a plan that has changed once more, as it may have been sent",
        "bot/services/admit.py",
        "        if not self._is_current(row):",
        "        if not row.maybes and not self._is_current(row):",
    ),
    Bug(
        "D9",
        "asks for the expiry of a message at its first attempt alone",
        "bot/store/attempts.py",
        "row.expires_at is not None and now > row.expires_at",
        "row.expires_at is not None and now > row.expires_at and not row.attempts",
    ),
    Bug(
        "D7",
        "runs beside another on its database and its token",
        "bot/running.py",
        "    with alone(settings):\n",
        "    with ExitStack():\n",
        SECOND,
    ),
    Bug(
        "D5",
        "forgets the pauses of all when a chat is new",
        "bot/services/pacing.py",
        "{each: until for each, until in self._closed.items() if until > now}",
        "{}",
        journey(1006),
    ),
    Bug(
        "D3",
        "sends a part although one before it is held",
        "bot/store/attempts.py",
        "('queued', 'held', 'sending', 'maybe')",
        "('queued', 'sending', 'maybe')",
        journey(1011),
    ),
    Bug(
        "D5",
        "makes no pause if the platform does not say how long",
        "bot/services/halting.py",
        "(outcome.after or UNNAMED).total_seconds()",
        "(outcome.after or 0 * UNNAMED).total_seconds()",
        journey(1004),
    ),
    Bug(
        "D5",
        "sends once more to the chat that has moved away",
        "bot/platforms/telegram/adapter.py",
        "replace(sending, address=new, replaces=None)",
        "replace(sending, replaces=None)",
        TELEGRAM,
    ),
    Bug(
        "D5",
        "lets a chat that moves for ever end the delivery",
        "bot/platforms/telegram/adapter.py",
        "        except ChatMigrated:\n            return Failed()\n",
        "        except ChatMigrated as moved:\n            raise moved\n",
        TELEGRAM,
    ),
)

KILLS = ("tests.proofs", "kills", "--count", "6", "--seed", "2")

SEEN = (
    Bug(
        "D3",
        "counts what was in flight when the process ended as sent",
        "bot/store/doubts.py",
        '            State.MAYBE,\n            "maybes',
        '            State.ACCEPTED,\n            "maybes',
        KILLS,
    ),
    Bug(
        "D6",
        "sends a copy that does not say that it is one",
        "bot/services/deliver.py",
        "if row.maybes and RULES[row.care].is_marked:",
        "if False:",
        KILLS,
    ),
    Bug(
        "D2",
        "confirms updates of which it has stored only some",
        "bot/services/front_desk.py",
        "if await self._receive.store(request):",
        "if request.key[-1] not in '37' and await self._receive.store(request):",
        KILLS,
    ),
)
"""Other tests see them too, so they are none of the thirty: they show that the loop can fail."""

OPEN = (
    Bug(
        "D1",
        "counts a span as planned before its messages are queued",
        "bot/services/remind.py",
        "        new = await self._database.write(_queue, trip, letters,"
        " since=since, until=now)\n",
        "        await self._database.write(trips.move_planned_until, trip, now)\n"
        "        new = await self._database.write(outbox.queue, letters, now=now)\n",
    ),
    Bug(
        "D9",
        "drops what was missed before its digest is queued",
        "bot/services/catch_up.py",
        "        return await self._database.write(late.replace, missed, letter, now=now)\n",
        "        gone = {'changes': 'ended_at = :now', 'now': late.stored(now)}\n"
        "        ways = late.State.QUEUED, late.State.SUPPRESSED\n"
        "        for each in missed:\n"
        "            await self._database.write(late.move, each.id, *ways, **gone)\n"
        "        await self._database.write(late.queue, [letter], now=now)\n"
        "        return True\n",
    ),
    Bug(
        "D3",
        "writes down a pause after the sending that asked for it",
        "bot/services/deliver.py",
        "            await self._database.write(self._conclude, claimed, outcome, halt)\n",
        "            await self._database.write(self._conclude, claimed, outcome, None)\n"
        "            if halt is not None:\n"
        "                await self._database.write(halts.keep, halt, now=self._clock.now())\n",
    ),
    Bug(
        "D4",
        "counts a pause of the last run from the start of this one's clock",
        "bot/services/halting.py",
        "self._clock.elapsed() + self._clock.seconds_until(halt.until)",
        "self._clock.seconds_until(halt.until)",
    ),
    Bug(
        "D9",
        "says after a jump of the clock what was said before it",
        "bot/services/remind.py",
        "if since is None or now <= since:",
        "if since is None or now == since:",
    ),
    Bug(
        "D6",
        "counts a copy that was in doubt when its run ended as sent for sure",
        "bot/store/doubts.py",
        '            "maybes = maybes + 1, first_maybe_at = coalesce(first_maybe_at, :now)",\n',
        '            "first_maybe_at = coalesce(first_maybe_at, :now)",\n',
    ),
)
"""Not yet seen to be noticed within the time of a harness: they prove nothing so far."""

"""The whole trip on a virtual clock: every message to every person, in the order of time."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.chat.message import Message
from bot.clock import VirtualClock
from bot.domain import reminders
from bot.services.consult import Programmes, Standing
from bot.services.deliver import Deliver
from bot.services.foresee import Due, Planner
from bot.services.messenger import Accepted, Outcome, Sending
from bot.services.remind import Remind
from bot.services.verify import Said, Transcript
from bot.store import members
from bot.store.database import Database

Render = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to do at an instant of the rehearsal: a person says a line."""

    at: datetime
    do: Callable[[], Awaitable[None]]


class Recorder:
    """A messenger that takes everything and keeps it."""

    def __init__(self) -> None:
        self.sent: list[Sending] = []

    async def send(self, sending: Sending) -> Outcome:
        self.sent.append(sending)
        return Accepted(str(len(self.sent)))


class Rehearsal:
    """Walks one trip from instant to instant; nothing happens in between."""

    def __init__(
        self,
        database: Database,
        programmes: Programmes,
        clock: VirtualClock,
        *,
        render: Render,
        plan: Planner = reminders.plan,
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._clock = clock
        self._render = render
        self._recorder = Recorder()
        self._remind = Remind(database, programmes, plan)

    async def walk(self, trip: str, platform: str, cues: Sequence[Cue] = ()) -> Transcript:
        """Everything that is said, from the eve of Day 1 to two hours after the last event.

        Sorted by instant, person, kind and event.
        """
        standing = await self._programmes.of(trip)
        since, until = standing.trip.span()
        deliver = Deliver(
            self._database, self._programmes, self._clock, {platform: self._recorder}
        )
        self._clock.set(since)
        await self._remind.begin(since)
        said: list[Said] = []
        for at in self._instants(standing, cues):
            if since < at <= until:
                self._clock.set(at)
                said += await self._step(standing, deliver, platform, cues)
        ordered = tuple(sorted(said, key=_order))
        return Transcript(ordered, standing.itineraries, since, until)

    async def _step(
        self, standing: Standing, deliver: Deliver, platform: str, cues: Iterable[Cue]
    ) -> list[Said]:
        """What happens at the instant the clock shows: the cues first, then what is due."""
        now = self._clock.now()
        for cue in cues:
            if cue.at == now:
                await cue.do()
        due = {each.key: each for each in await self._remind.tick(now)}
        languages = {
            each.person: each.language
            for each in await self._database.read(members.everyone, standing.trip.id)
        }
        self._recorder.sent.clear()
        await deliver.pending()
        sent = [sending for sending in self._recorder.sent if sending.key in due]
        return [
            self._said(standing, due[each.key], each, platform, languages[each.person])
            for each in sent
        ]

    def _said(
        self,
        standing: Standing,
        due: Due,
        sending: Sending,
        platform: str,
        chosen: str | None,
    ) -> Said:
        itinerary, notice = standing.itineraries[due.person], due.notice
        here = itinerary.clock(notice.at)
        return Said(
            at=notice.at,
            to=due.person,
            kind=notice.kind,
            event=notice.event.id if notice.event else None,
            lead=notice.lead,
            folded=tuple((fold.event.id, fold.lead) for fold in notice.folded),
            city=here.city.id,
            local=here.wall,
            platform=platform,
            language="en" if (chosen or itinerary.person.language) == "en" else "ko",
            text=self._render(sending.message),
        )

    def _instants(self, standing: Standing, cues: Sequence[Cue]) -> list[datetime]:
        """Every instant at which something can happen, in order."""
        return sorted(self._remind.agenda(standing).instants() | {cue.at for cue in cues})


def _order(said: Said) -> tuple[datetime, str, str, str]:
    return said.at, said.to, said.kind, said.event or ""

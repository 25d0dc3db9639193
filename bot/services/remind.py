"""Say what falls due: plan a span of time, compose the cards, queue them by unique keys."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from operator import attrgetter

from bot.chat.cards.notice import notice_card
from bot.chat.language.speech import speech
from bot.chat.layout import split
from bot.chat.letter import to_json
from bot.chat.view import View
from bot.domain import reminders
from bot.domain.choices import Choices
from bot.domain.notice import Notice, NoticeKind
from bot.services.consult import Programmes, Standing, language_of
from bot.services.foresee import Agenda, Due, Planner, foreseen
from bot.store import choices, members, outbox, trips
from bot.store.database import Database
from bot.store.members import Member
from bot.store.outbox import Cause, Lane, Outgoing
from bot.store.transaction import Transaction

_STALE = timedelta(hours=3)  # a card that looks ahead is of no use much later


class Remind:
    """Plans each trip from where it was planned last, and never the same span twice."""

    def __init__(
        self, database: Database, programmes: Programmes, plan: Planner = reminders.plan
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._plan = plan
        self._agendas: dict[str, Agenda] = {}

    async def begin(self, now: datetime) -> None:
        """Count from `now`: what fell due before is not said. Changes nothing once it was done."""
        for standing in await self._programmes.all():
            await self._database.write(_begin, standing.trip.id, now)

    async def tick(self, now: datetime) -> tuple[Due, ...]:
        """Queue all that falls due up to `now`, in every trip. Twice is the same as once."""
        queued: list[Due] = []
        for standing in await self._programmes.all():
            queued += await self._tick(standing, now)
        return tuple(queued)

    async def next_due(self, now: datetime) -> datetime | None:
        """When something falls due next in any trip. None if nothing ever does."""
        agendas = [await self._chosen(standing) for standing in await self._programmes.all()]
        return min((at for each in agendas if (at := each.next_after(now))), default=None)

    def agenda(self, standing: Standing, chosen: Mapping[str, Choices] | None = None) -> Agenda:
        """All that this version of the trip will say, worked out once.

        `chosen` is what people want for themselves; without it, what they were last known to.
        """
        agenda = self._agendas.get(standing.trip.id)
        if chosen is None:
            chosen = agenda.chosen if agenda else {}
        if agenda is None or (agenda.version, agenda.chosen) != (standing.trip.version, chosen):
            agenda = self._agendas[standing.trip.id] = foreseen(standing, self._plan, chosen)
        return agenda

    async def _chosen(self, standing: Standing) -> Agenda:
        """The same, by what people want now."""
        return self.agenda(standing, await self._database.read(choices.timed, standing.trip.id))

    async def _tick(self, standing: Standing, now: datetime) -> list[Due]:
        trip = standing.trip.id
        since = await self._database.read(trips.planned_until, trip)
        if since is None or now <= since:
            await self._database.write(_begin, trip, now)
            return []
        due = (await self._chosen(standing)).between(since, now)
        joined = await self._joined(trip) if due else {}
        found = [
            (each, joined[each.person])
            for each in due
            if each.person in joined and joined[each.person].joined_at < each.notice.at
        ]
        letters = [letter for each, member in found for letter in _letters(standing, each, member)]
        new = await self._database.write(_queue, trip, letters, since=since, until=now)
        return [each for each, _ in found if each.key in new]

    async def _joined(self, trip: str) -> dict[str, Member]:
        """The people who are in, once each, since they joined first, whatever they talk on."""
        everyone = await self._database.read(members.everyone, trip)
        latest_first = sorted(everyone, key=attrgetter("joined_at"), reverse=True)
        return {each.person: each for each in latest_first}


def _begin(transaction: Transaction, trip: str, now: datetime) -> None:
    if trips.planned_until(transaction, trip) is None:
        trips.move_planned_until(transaction, trip, now)


def _queue(
    transaction: Transaction,
    trip: str,
    letters: list[Outgoing],
    *,
    since: datetime,
    until: datetime,
) -> frozenset[str]:
    """Queue a planned span and move past it, unless someone else has planned meanwhile."""
    if trips.planned_until(transaction, trip) != since:
        return frozenset()
    trips.move_planned_until(transaction, trip, until)
    return outbox.queue(transaction, letters, now=until)


def _letters(standing: Standing, due: Due, member: Member) -> Iterator[Outgoing]:
    """The card, composed in the person's language as of the instant it is due."""
    notice = due.notice
    view = View(standing.itineraries[due.person], notice.at, speech(language_of(standing, member)))
    parts = split(notice_card(view, notice))
    for number, part in enumerate(parts, start=1):
        yield Outgoing(
            key=due.key,
            trip=standing.trip.id,
            kind=notice.kind,
            lane=Lane.REMINDER,
            person=due.person,
            cause=Cause(notice.kind, due.person, _revisions(notice)),
            message=to_json(part),
            not_before=notice.at,
            expires_at=_expires(notice),
            part=number,
            parts=len(parts),
        )


def _revisions(notice: Notice) -> dict[str, int]:
    """The events a notice stands on; one of them changed, and it must not leave any more."""
    events = [notice.event, *notice.follows, *(fold.event for fold in notice.folded)]
    return {event.id: event.revision for event in events if event is not None}


def _expires(notice: Notice) -> datetime:
    """When it is too late to say it: with the event, or hours later for a look ahead."""
    if notice.event is not None and notice.kind in (NoticeKind.REMINDER, NoticeKind.BOARDING):
        return max(notice.event.start.instant, notice.at)
    return notice.at + _STALE

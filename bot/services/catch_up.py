"""After an outage, say once what still holds, instead of everything that was missed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.chat.cards.digest import digest_card
from bot.chat.language.speech import speech
from bot.chat.letter import to_json
from bot.chat.view import View
from bot.domain.choices import Choices, personal
from bot.domain.notice import NoticeKind
from bot.domain.silence import silence
from bot.services.consult import Programmes, Standing, language_of
from bot.store import choices, late, members
from bot.store.database import Database
from bot.store.late import Late
from bot.store.members import Member
from bot.store.outbox import Cause, Lane, Outgoing

OUTAGE = timedelta(minutes=10)
"""What is later than this was missed, and comes as part of a digest."""
_USEFUL = timedelta(hours=3)
_DIGEST = "digest"
_ABOUT_ONE = frozenset({NoticeKind.REMINDER, NoticeKind.BOARDING, _DIGEST})


class CatchUp:
    """Looks for notices that could not leave in time, whatever the reason was."""

    def __init__(self, database: Database, programmes: Programmes) -> None:
        self._database = database
        self._programmes = programmes

    async def pending(self, now: datetime) -> int:
        """Put one digest for each person in the place of what they missed. Returns how many."""
        missed = await self._database.read(late.late, before=now - OUTAGE, now=now)
        if not missed:
            return 0
        standings = {standing.trip.id: standing for standing in await self._programmes.all()}
        digests = 0
        for (trip, person), each in missed.items():
            joined = await self._database.read(members.of_person, trip, person)
            if trip in standings and joined:
                digests += await self._digest(standings[trip], joined[0], each, now)
        return digests

    async def _digest(
        self, standing: Standing, member: Member, missed: Sequence[Late], now: datetime
    ) -> bool:
        own = await self._database.read(choices.of_person, member.trip, member.person)
        letter = _letter(standing, member, missed, own, now=now)
        return await self._database.write(late.replace, missed, letter, now=now)


def _letter(
    standing: Standing, member: Member, missed: Sequence[Late], own: Choices, *, now: datetime
) -> Outgoing:
    itinerary = standing.itineraries[member.person]
    view = View(itinerary, now, speech(language_of(standing, member)))
    known = {event.id: event for event in itinerary.events}
    events = {
        name: known[name]
        for each in missed
        for name, revision in each.cause.events.items()
        if each.cause.kind in _ABOUT_ONE
        if name in known and known[name].revision == revision and known[name].start.instant > now
    }
    quiet = silence(personal(itinerary, own))
    is_silent = quiet.is_quiet(now) or quiet.meeting_at(now) is not None
    since = min(each.due_at for each in missed)
    message = digest_card(view, events.values(), since=since, is_silent=is_silent)
    revisions = {event.id: event.revision for event in events.values()}
    return Outgoing(
        key=f"digest:{standing.trip.id}:{now:%Y-%m-%dT%H:%M:%S.%fZ}:{member.person}",
        trip=standing.trip.id,
        kind=_DIGEST,
        lane=Lane.REMINDER,
        person=member.person,
        cause=Cause(_DIGEST, member.person, revisions),
        message=to_json(message),
        not_before=since,  # a later digest in its place counts from there too
        expires_at=now + _USEFUL,
    )

"""Who looks, at which instant, in which language: what every card is drawn for."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.chat.language.speech import Speech
from bot.domain.itinerary import Itinerary, Whereabouts
from bot.domain.moment import Moment
from bot.domain.people import Delegate
from bot.domain.trip import Trip


@dataclass(frozen=True, slots=True)
class View:
    """One person's view of the trip at `now` (aware), spoken in one language."""

    itinerary: Itinerary
    now: datetime
    speech: Speech

    @property
    def trip(self) -> Trip:
        return self.itinerary.trip

    @property
    def person(self) -> Delegate:
        return self.itinerary.person

    @property
    def today(self) -> date:
        return self.itinerary.today(self.now)

    @property
    def clock(self) -> Moment:
        return self.itinerary.clock(self.now)

    @property
    def whereabouts(self) -> Whereabouts:
        return self.itinerary.whereabouts(self.now)

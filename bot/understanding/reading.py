"""Reads the signs in a line: names, times, words that ask, and the event they point at."""

from datetime import datetime
from functools import cached_property

from bot.domain.event import Event, Kind
from bot.domain.information import Fact
from bot.domain.itinerary import Itinerary
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.trip import Trip
from bot.understanding.bodies import with_bodies, with_mayors
from bot.understanding.cues import Cue, cues_in
from bot.understanding.keyboard import Keyboard
from bot.understanding.lists import words
from bot.understanding.mending import Mending
from bot.understanding.named import Named, masked, named, without_terms
from bot.understanding.names import Gazetteer
from bot.understanding.nouns import Picking, noun_in
from bot.understanding.offices import without_other_flights, without_strangers
from bot.understanding.script import mend, plainly
from bot.understanding.setting import without_setting
from bot.understanding.signs import Signs, main_clause
from bot.understanding.slang import written_out
from bot.understanding.spelling import Spelling
from bot.understanding.subjects import agenda, ahead, leg_to, place_of, subject
from bot.understanding.when import blanked, read_when
from bot.understanding.wordstock import everyday, wordstock

_PROPER = (City, Venue, Counterpart, Delegate, Group, Exhibitor)
_THINGS = frozenset({Cue.CHECKOUT, Cue.FLIGHT, Cue.EATING})
_ANYTHING = (*_PROPER, Event, Fact)


class Reader:
    """Built once for a version of a trip: it knows every name of it."""

    def __init__(self, trip: Trip) -> None:
        self._trip = trip
        self._mending = Mending()
        self._names = Gazetteer(trip, words("generic"), self._mending.words)
        self._spelling = Spelling(wordstock(self._names.words), everyday())
        self._keyboard = Keyboard(self._spelling.is_word)

    @cached_property
    def _language(self) -> Spelling:
        """The spelling of the language without the names of the trip."""
        return Spelling(wordstock(()), everyday())

    @property
    def words(self) -> frozenset[str]:
        """The words of the language that are known."""
        return self._mending.words

    def typed(self, line: str) -> str:
        """A normalised line with the right keyboard on, its short forms written out."""
        return written_out(plainly(self._keyboard.meant(line)))

    def is_thing(self, word: str, itinerary: Itinerary, now: datetime) -> bool:
        """It names something of the trip, a sort of event or a day."""
        if self._names.exact(word) or noun_in(word) or cues_in(word).keys() & _THINGS:
            return True
        return read_when(mend(word), itinerary=itinerary, now=now).when.day is not None

    def signs(self, typed: str, itinerary: Itinerary, now: datetime) -> Signs:
        """What is read in a line, once its slips are mended."""
        line = without_setting(self._spelling.mended(typed))
        names = without_strangers(line, with_bodies(line, self._named(line), self._trip))
        names = without_other_flights(names)
        nameless = masked(line, names.hits, _ANYTHING)
        bare = self._plain(nameless)
        reading = read_when(bare, itinerary=itinerary, now=now)
        rest = blanked(bare, list(reading.spans))
        names = with_mayors(line, names, reading.when, self._trip)
        by = Picking(itinerary, now, reading.when, place_of(names))
        partly = masked(line, names.hits, _PROPER)
        said = bare if partly == nameless else self._plain(partly)
        return Signs(
            cues=cues_in(said),
            names=names,
            when=reading.when,
            subject=subject(self._asked(line, rest, names, by), names, by=by),
            person=itinerary.person,
            line=line,
            text=said,
            rest=rest,
            now=now,
            home=itinerary.trip.home,
            says_soon=reading.says_soon,
            leg=leg_to(by.city, itinerary, now),
            agenda=agenda(names, itinerary, now),
            meal=ahead((e for e in itinerary.events if e.kind is Kind.MEAL), now),
        )

    def _asked(self, line: str, rest: str, names: Named, by: Picking) -> str:
        """The words that may point at an event: terms stay, and "after lunch" goes."""
        hits = without_terms(names.hits)
        text = rest
        if len(hits) < len(names.hits):
            plain = self._plain(masked(line, hits, _ANYTHING))
            reading = read_when(plain, itinerary=by.itinerary, now=by.now)
            text = blanked(plain, list(reading.spans))
        inner = main_clause(text)
        asks = inner != text and (noun_in(inner) or Cue.NEXT in cues_in(inner))
        return inner if asks else text

    def _plain(self, text: str) -> str:
        return self._mending.mended(mend(text), self._spelling.is_word)

    def _is_word(self, word: str) -> bool:
        """It is a word, and no name nearly typed."""
        return self._mending.is_known(word) or self._language.is_word(word)

    def _named(self, line: str) -> Named:
        exact = self._names.exact(line)
        left = masked(line, exact, _ANYTHING)
        near = self._names.near(left, self._is_word)
        return named(line, [*exact, *near], self._trip)

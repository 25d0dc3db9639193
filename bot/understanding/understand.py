"""Reads what a person types about one trip."""

import re
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from bot.domain.itinerary import Itinerary
from bot.domain.people import Exhibitor
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.domain.trip import Trip
from bot.understanding.bodies import by_office_alone
from bot.understanding.breath import in_one_breath
from bot.understanding.commands import command
from bot.understanding.comparing import comparison
from bot.understanding.context import Context
from bot.understanding.cues import Cue
from bot.understanding.ellipsis import completed
from bot.understanding.filling import filled
from bot.understanding.firms import firms_with
from bot.understanding.guarded import guarded, is_beyond, talk
from bot.understanding.likeness import Likeness, examples
from bot.understanding.lists import words as listed
from bot.understanding.nouns import Picking
from bot.understanding.pattern import Pattern
from bot.understanding.question import Question
from bot.understanding.reading import Reader
from bot.understanding.recall import Recall
from bot.understanding.script import language_of, normalise
from bot.understanding.signs import Signs
from bot.understanding.subjects import place_of
from bot.understanding.topics import topics
from bot.understanding.vocabulary import Vocabulary

_VAGUE = frozenset(
    {
        Route.WHO,
        Route.WHEN,
        Route.WHERE,
        Route.ABOUT,
        Route.LENGTH,
        Route.DAY,
        Route.PERSON,
        Route.MEANWHILE,
    }
)
_NAME = Pattern(r"이름|\bnames?\b|\bcalled\b", re.ASCII)


class Understanding:
    """Built once for a version of a trip; after that a question costs well under a millisecond."""

    def __init__(self, trip: Trip) -> None:
        self._reader = Reader(trip)

    # Most questions are read by their structure alone: what the examples teach is learnt
    # when the first one is not.
    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(examples())

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(examples(), self._reader.words)

    def question(
        self,
        text: str,
        *,
        itinerary: Itinerary,
        now: datetime,
        language_default: Language,
        context: Context | None = None,
    ) -> Question:
        """What `text` asks, for the person of the itinerary at `now` (aware). Never raises.

        What it leaves out is taken from the `context` of the chat, as long as that holds.
        """
        line = self._reader.typed(normalise(text))

        def read(said: str, before: Context | None) -> Question:
            language = language_of(said, language_default)
            return self._one(said, itinerary, now, language, before)

        def is_thing(word: str) -> bool:
            return self._reader.is_thing(word, itinerary, now)

        return in_one_breath(line, read, context, now, is_thing)

    def _one(
        self,
        line: str,
        itinerary: Itinerary,
        now: datetime,
        language: Language,
        context: Context | None,
    ) -> Question:
        """What a line asks if it asks one thing."""
        signs = self._reader.signs(line, itinerary, now)
        if signs.has(Cue.KOREAN) != signs.has(Cue.ENGLISH):
            language = "ko" if signs.has(Cue.KOREAN) else "en"
        signs = _with_firm(signs, itinerary.trip)
        is_live = context is not None and context.holds(now)
        by = Picking(itinerary, now, signs.when, place_of(signs.names))
        routes = self._routes(line, signs, by, is_live=is_live)
        if routes == (Route.UNKNOWN,) and signs.has(Cue.WHO, Cue.FIRMS, Cue.WHAT):
            routes, signs = _of_firms(routes, signs, itinerary.trip)
        if context is not None and is_live:
            routes, signs = completed(routes, signs, Recall(context, by))
            by = Picking(itinerary, now, signs.when, place_of(signs.names))
        return filled(routes, signs, by=by, language=language)

    def _routes(self, line: str, signs: Signs, by: Picking, *, is_live: bool) -> tuple[Route, ...]:
        """What is guarded, then commands, talk, topics, names alone, and likeness last.

        In a live conversation a vague question is about what was spoken of, not doubtful.
        """
        called = command(line, signs.rest)
        decided = guarded(signs) or called or talk(signs)
        if decided:
            return (decided,)
        if comparison(signs, by):
            return (Route.COMPARE,)
        if signs.names.is_nobody or is_beyond(signs):
            return (Route.UNKNOWN,)
        found = _besides_the_mayor(topics(signs) or _by_name(signs), signs)
        found = (_place_called(signs) if found == (Route.WHO,) else ()) or found
        if found and (is_live or not self._is_doubtful(found, signs)):
            return found
        if found:
            return (Route.UNKNOWN,)
        likely = self._likeness.best(signs.rest)
        return (likely if likely and likely is not Route.LANGUAGE else Route.UNKNOWN,)

    def _is_doubtful(self, routes: tuple[Route, ...], signs: Signs) -> bool:
        """A vague question about something that no trip has: "where is the moon"."""
        is_dated = signs.when.day and {Route.DAY, Route.ABOUT} >= set(routes)
        if signs.has(Cue.ENDING) or signs.follows or is_dated:
            return False
        is_vague = _VAGUE.issuperset(routes) and signs.names.is_empty and not signs.subject.events
        return is_vague and bool(self._vocabulary.strange(signs.rest))


def _with_firm(signs: Signs, trip: Trip) -> Signs:
    """The one firm that shows what a word says: "the mat people"."""
    names = signs.names
    if not signs.has(Cue.FIRMS) or names.firms or names.events or names.delegates:
        return signs
    firms = _firms_of(signs, trip)
    return replace(signs, names=replace(names, firms=firms)) if len(firms) == 1 else signs


def _firms_of(signs: Signs, trip: Trip) -> tuple[Exhibitor, ...]:
    plain = " ".join(word for word in signs.rest.split() if word not in listed("left"))
    return firms_with(plain, trip.exhibitors)


def _of_firms(
    routes: tuple[Route, ...], signs: Signs, trip: Trip
) -> tuple[tuple[Route, ...], Signs]:
    """Who shows what a word of the question says."""
    firms = _firms_of(signs, trip)
    if len(firms) != 1 or not signs.names.is_empty:
        return routes, signs
    return (Route.EXHIBITORS,), replace(signs, names=replace(signs.names, firms=firms))


def _place_called(signs: Signs) -> tuple[Route, ...]:
    """What is it called: a place that is named, and nobody."""
    names = signs.names
    is_place = names.venues and not (names.counterparts or names.delegates or names.events)
    return _by_name(signs) if is_place and _NAME.search(signs.text) else ()


def _besides_the_mayor(routes: tuple[Route, ...], signs: Signs) -> tuple[Route, ...]:
    """An office that is mentioned in a question of something else is not asked about."""
    others = tuple(route for route in routes if route is not Route.PERSON)
    return others if others and by_office_alone(signs.names) else routes


def _by_name(signs: Signs) -> tuple[Route, ...]:  # noqa: PLR0911 -- one sort of name a line
    """Something is named and nothing asked: what is wanted to know of such a thing."""
    names = signs.names
    if names.events:
        return (Route.ABOUT,)
    if signs.subject.event:
        if signs.says_ride and signs.subject.position is None:
            return (Route.GATHER,)
        return (Route.FLIGHT if signs.subject.is_flight else Route.WHEN,)
    if names.facts:
        return (Route.INFO,)
    if names.venues:
        return (Route.HOTEL if names.venues[0].is_hotel else Route.WHERE,)
    when = signs.when
    if names.cities or when.day or when.part or when.moment:
        return (Route.DAY,)
    return ()

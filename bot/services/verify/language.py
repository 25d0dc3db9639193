"""Whether people are spoken to in the language they read."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from bot.domain.text import Text
from bot.services.verify.transcript import Check, Transcript, checked, fault

_HANGUL = re.compile("[가-힣]")


def spoken_to_in_their_language(transcript: Transcript) -> Check:
    """Hangul to those who read Korean; none to others but what the trip has in no other form."""
    trips = {id(each.trip): each.trip for each in transcript.itineraries.values()}
    kept = {key: re.compile(_any_of(_only_so(trip))) for key, trip in trips.items()}

    def faults() -> Iterator[str]:
        for itinerary, heard in transcript.each():
            for said in heard:
                ours = kept[id(itinerary.trip)].sub("", said.text)
                if bool(_HANGUL.search(ours)) != (said.language == "ko"):
                    yield fault(said, f"not in {said.language}")

    return checked("in their language", len(transcript.said), faults())


def _only_so(thing: object) -> Iterator[str]:
    """Hangul that a trip has in one form only: Korean texts without English, addresses, names."""
    match thing:
        case Text():
            yield from () if thing.ko and thing.en else thing.forms()
        case str():
            yield thing
        case dict():
            for value in thing.values():
                yield from _only_so(value)
        case tuple():
            for value in thing:
                yield from _only_so(value)
        case _ if is_dataclass(thing):
            for field in fields(thing):
                yield from _only_so(getattr(thing, field.name))
        case _:
            pass


def _any_of(texts: Iterator[str]) -> str:
    """A pattern for any of the texts that hold Hangul, longest first; else one for nothing."""
    found = {text for text in texts if _HANGUL.search(text)}
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True))) or "(?!)"

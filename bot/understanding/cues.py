"""The signs in a text that show what is asked; the lists of a language stand in its own file."""

import re
from enum import StrEnum
from functools import cache

from bot.domain.text import Language
from bot.understanding.lists import lists


class Cue(StrEnum):
    """A sign in a text; most lead to the route of the same name."""

    WHEN = "when"
    UNTIL = "until"
    LENGTH = "length"
    WHERE = "where"
    GATHER = "gather"
    COAT = "coat"  # what the weather asks for
    LAYOVER = "layover"
    CHECKOUT = "checkout"
    RETURN = "return"  # back to the hotel
    VEHICLE = "vehicle"  # which of the coaches
    MUSTER = "muster"  # to gather, said outright: not just to leave
    WHO = "who"
    MEET = "meet"
    WHY = "why"
    WHAT = "what"
    PROGRAMME = "programme"
    DRESS = "dress"
    FLIGHT = "flight"
    ARRIVE = "arrive"
    CLOCK = "clock"
    ZONES = "zones"
    HOTEL = "hotel"
    ROOM = "room"
    PHONE = "phone"
    NOTES = "notes"
    MEMBERS = "members"
    FIRMS = "firms"
    WEATHER = "weather"
    EATING = "eating"
    CONTACT = "contact"
    URGENT = "urgent"
    FREE = "free"
    MEANWHILE = "meanwhile"
    TRIP = "trip"
    TRIPS = "trips"
    CHANGES = "changes"
    NEXT = "next"
    AFTER = "after"  # after a thing that is named
    NOW = "now"
    SCHEDULE = "schedule"
    DOING = "doing"
    ENDING = "ending"  # not when it begins, when it ends
    ORDER = "order"
    KOREAN = "korean"
    ENGLISH = "english"
    LANGUAGE = "language"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    MINE = "mine"
    OWN_GROUP = "own group"  # the group of the one who asks
    WHOLE = "whole"  # of the whole trip
    PARTING = "parting"
    BEYOND = "beyond"  # what files of trips do not tell
    BEFORE = "before"  # before a thing that is named
    ORDER_OF = "order of"  # the numbered items, said outright
    EXPLAIN = "explain"  # what it is, said outright
    OWN = "own"  # one's own phone or notes
    DOOR = "door"  # a room, without the word
    OTHERS = "others"
    PEOPLE = "people"  # a group as people, not as an adjective


def cues_in(text: str) -> dict[Cue, int]:
    """The signs in a text and where they stand first. Korean is read without its spaces."""
    found: dict[Cue, int] = {}
    if any(sign > "\u3130" for sign in text):
        places = [n for n, sign in enumerate(text) if sign != " "]
        flat = text.replace(" ", "")
        for cue, sign in signs("ko"):
            match = sign.search(flat)
            if match and match.start() < len(places):
                found[cue] = places[match.start()]
    if any("a" <= sign <= "z" for sign in text):
        for cue, sign in signs("en"):
            match = sign.search(text)
            if match:
                found[cue] = min(match.start(), found.get(cue, match.start()))
    return found


@cache
def signs(language: Language) -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    """The signs of a language, compiled when it is first spoken: that takes a while.

    In ASCII mode a Latin word ends where a Hangul particle begins: "Wednesday에".
    """
    written = lists(f"cues.{language}.txt")
    return tuple(
        (Cue(cue), re.compile("|".join(lines), re.ASCII)) for cue, lines in written.items()
    )

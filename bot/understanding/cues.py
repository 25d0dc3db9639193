"""The signs in a text that show what is asked; the lists of a language stand in its own file."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from bot.domain.text import Language
from bot.understanding.lists import lists
from bot.understanding.pattern import Index, Pattern


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
    SETTINGS = "settings"
    PRIVACY = "privacy"
    FORGET = "forget"
    STOP = "stop"  # no more messages
    HELP = "help"
    SELF = "self"  # who answers here
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
        flat = text.replace(" ", "")
        places = [n for n, sign in enumerate(text) if sign != " "]
        _note(found, flat, "ko", places)
    if any("a" <= sign <= "z" for sign in text):
        _note(found, text, "en", range(len(text)))
    return found


def _note(found: dict[Cue, int], text: str, language: Language, places: Sequence[int]) -> None:
    for sign, cue in signs(language).likely(text):
        at = sign.place(text)
        if 0 <= at < len(places):
            found[cue] = min(places[at], found.get(cue, places[at]))


@cache
def signs(language: Language) -> Index[Cue]:
    """The signs of a language, put in order when it is first spoken: that takes a while.

    In ASCII mode a Latin word ends where a Hangul particle begins: "Wednesday에".
    """
    written = lists(f"cues.{language}.txt")
    return Index(
        (Pattern(line, re.ASCII), Cue(cue)) for cue, lines in written.items() for line in lines
    )

"""The signs in a text that show what is asked. They stand in files of their own, a language each."""

import re
from collections import defaultdict
from enum import StrEnum
from functools import cache
from importlib.resources import files

from bot.domain.text import Language


class Cue(StrEnum):
    """A sign in a text; most lead to the route of the same name."""

    WHEN = "when"
    UNTIL = "until"
    LENGTH = "length"
    WHERE = "where"
    GATHER = "gather"
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
    OTHERS = "others"
    PEOPLE = "people"  # a group as people, not as an adjective


GENERIC = frozenset(
    "점심 저녁 아침 조식 호텔 숙소 비행기 버스 회의 미팅 방문 일정 행사 도착 출발 공항 오늘 내일 첫 "
    "마지막 다음 지금 한국어 영어 식사 밥 방 전화 시간 주소 누구 어디 언제 이동 전체 체크인 체크아웃 "
    "담당자 환승 transit 집결 모이는 assembly lunch dinner breakfast hotel flight plane bus coach meeting visit schedule airport today "
    "tomorrow next meal now here there where when who what time address phone room checkin checkout "
    "arrival departure day transfer".split()
)
"""Words that never name one thing, whatever the file of a trip says."""

_HEADING = re.compile(r"\[([a-z]+)\]")


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
    """The signs of a language, read when it is first spoken: they take a while to compile."""
    lines: dict[Cue, list[str]] = defaultdict(list)
    cue = Cue.WHEN
    written = files("bot.understanding").joinpath(f"cues.{language}.txt").read_text("utf-8")
    for line in written.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading:
            cue = Cue(heading[1])
        elif line and not line.startswith("#"):
            lines[cue].append(line)
    return tuple((cue, re.compile("|".join(found))) for cue, found in lines.items())

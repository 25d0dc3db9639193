"""A small made-up trip: a choir flies from Haneul to Lume and Brack and home again.

It has what a trip may have and the sample has not: a tentative item, a cancelled one, a changed
one, an item over midnight, texts in one language.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.audience import Audience
from bot.domain.event import Dress, Event, Gathering, Kind, ProgrammeItem, Status
from bot.domain.moment import Moment
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.text import Text
from bot.domain.trip import Trip


def both(ko: str, en: str) -> Text:
    return Text(ko=ko, en=en)


HANEUL = City("haneul", both("하늘", "Haneul"), ZoneInfo("Asia/Seoul"), "KR")
LUME = City("lume", both("루메", "Lume"), ZoneInfo("Europe/Lisbon"), "PT")
BRACK = City("brack", both("브락", "Brack"), ZoneInfo("Europe/Madrid"), "ES")

HALL = Venue(
    "hall",
    both("루메 음악당", "Lume Music Hall"),
    LUME,
    "hall",
    short=both("음악당", "Music Hall"),
    address="12 Rua Longa, Lume",
    latitude=38.71,
    longitude=-9.14,
)
INN = Venue("inn", both("항구 여관", "Harbour Inn"), LUME, "hotel")
FIELD = Venue("field", both("하늘 공항", "Haneul Airport"), HANEUL, "airport")

SINGERS = Group("singers", both("합창단", "singers"), "P1")
HELPERS = Group("helpers", both("도우미", "helpers"))

P1 = Delegate(
    "P1",
    both("지휘자", "conductor"),
    ("singers",),
    "ko",
    name=both("한별", "Hanbyeol"),
    salutation=both("지휘자님", "Maestro"),
)
P2 = Delegate("P2", both("단원", "singer"), ("singers",), "ko", phone="+1-202-555-0177")
P3 = Delegate(
    "P3", both("도우미", "helper"), ("helpers",), "en", is_coordinator=True, is_interpreter=True
)


def at(city: City, text: str) -> Moment:
    """Day of April 2026 and time of day: "2 09:30"."""
    day, clock = text.split()
    hour, minute = map(int, clock.split(":"))
    return Moment(datetime(2026, 4, int(day), hour, minute), city)  # noqa: DTZ001 -- a wall time


MEET = Event(
    "A1",
    Kind.ASSEMBLY,
    both("공항 집결", "Meet at the airport"),
    at(HANEUL, "1 20:00"),
    at(HANEUL, "1 21:00"),
    venue=FIELD,
    area=both("3층", "level 3"),
)
OUT = Event(
    "A2",
    Kind.FLIGHT,
    both("루메로 비행", "Flight to Lume"),
    at(HANEUL, "1 22:00"),
    at(LUME, "2 06:00"),
    venue=FIELD,
    flight="QQ 7",
    at_gate=at(HANEUL, "1 21:20"),
    illustrative=frozenset({"flight"}),
)
CHECK_IN = Event(
    "A3",
    Kind.HOTEL,
    both("여관 체크인", "Check-in"),
    at(LUME, "2 08:00"),
    at(LUME, "2 08:30"),
    venue=INN,
)
TALK = Event(
    "A4",
    Kind.MEETING,
    both("음악학교 방문", "Music school"),
    at(LUME, "2 10:00"),
    at(LUME, "2 11:00"),
    status=Status.TENTATIVE,
    revision=2,
)
BOATS = Event(
    "A5",
    Kind.VISIT,
    both("뱃놀이", "Boats"),
    at(LUME, "2 10:00"),
    at(LUME, "2 11:30"),
    audience=Audience(groups=frozenset({"helpers"})),
)
TOUR = Event(
    "A6",
    Kind.VISIT,
    both("시내 구경", "City tour"),
    at(LUME, "2 14:00"),
    at(LUME, "2 15:00"),
    status=Status.CANCELLED,
)
CONCERT = Event(
    "A7",
    Kind.PRESENTATION,
    both("첫 연주회", "First concert"),
    at(LUME, "2 19:00"),
    at(LUME, "2 21:00"),
    venue=HALL,
    purpose=both("새 노래를 들려줍니다.", "To sing new songs."),
    gatherings=(Gathering(at(LUME, "2 18:30"), both("음악당 뒷문", "Music Hall, back door")),),
    dress=Dress.FORMAL,
    bring=(Text(ko="악보"),),
    programme=(
        ProgrammeItem(1, both("합창", "Songs")),
        ProgrammeItem(2, both("다과", "Tea"), "A8"),
    ),
)
TEA = Event(
    "A8",
    Kind.MEAL,
    both("다과", "Tea"),
    at(LUME, "2 21:00"),
    at(LUME, "3 00:30"),
    venue=HALL,
)
RIDE = Event(
    "A9",
    Kind.TRANSFER,
    both("열차", "Train"),
    at(LUME, "3 09:00"),
    at(BRACK, "3 15:00"),
    gatherings=(Gathering(at(LUME, "3 08:40"), both("중앙역", "Central station")),),
    is_check_out=True,
    bags_out=at(LUME, "3 08:00"),
)
FAIR = Event(
    "A10",
    Kind.EXHIBITION,
    both("악기전", "Instrument fair"),
    at(BRACK, "4 10:00"),
    at(BRACK, "4 12:00"),
    area=both("시장", "market"),
)
HOME = Event(
    "A11",
    Kind.FLIGHT,
    both("하늘로 비행", "Flight to Haneul"),
    at(BRACK, "4 20:00"),
    at(HANEUL, "5 16:00"),
    flight="QQ 8",
)
GOODBYE = Event(
    "A12",
    Kind.ASSEMBLY,
    both("해산", "Goodbye"),
    at(HANEUL, "5 17:00"),
    at(HANEUL, "5 17:30"),
    venue=FIELD,
)

HEAD = Counterpart(
    "head",
    both("교장", "Head of the school"),
    ("A4",),
    name=Text(en="Ana Sol"),
    note=both("피아니스트", "a pianist"),
)
PUPILS = Counterpart("pupils", both("학생들", "the pupils"), ("A4",), is_named=False)
STRANGER = Counterpart("stranger", both("손님", "a guest"), (), is_named=False)
MAKERS = tuple(
    Exhibitor(kind, both(f"{kind} 공방", f"{kind} maker"), kind, both("악기", "lutes"), ("A10",))
    for kind in ("company", "university", "institute", "other")
)


def choir_trip() -> Trip:
    """Three people, twelve items, five days."""
    return Trip(
        id="choir-2026",
        name=both("합창단 여행", "The choir's journey"),
        first=date(2026, 4, 1),
        last=date(2026, 4, 5),
        home=HANEUL,
        home_clock=both("하늘 시각", "Haneul time"),
        cities={city.id: city for city in (HANEUL, LUME, BRACK)},
        venues={venue.id: venue for venue in (HALL, INN, FIELD)},
        groups={group.id: group for group in (SINGERS, HELPERS)},
        delegates={person.id: person for person in (P1, P2, P3)},
        events=(
            MEET,
            OUT,
            CHECK_IN,
            TALK,
            BOATS,
            TOUR,
            CONCERT,
            TEA,
            RIDE,
            FAIR,
            HOME,
            GOODBYE,
        ),
        counterparts=(HEAD, PUPILS, STRANGER),
        exhibitors=MAKERS,
    )

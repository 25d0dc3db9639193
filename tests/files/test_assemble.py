"""The trip around the programme."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.information import Fact, FactKind, Phone
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue, Weather
from bot.domain.text import Text
from bot.files import toml
from tests.files.broken_trips import BASE

TRIP = toml.load(BASE)
TALLINN = City(
    "tallinn",
    Text("탈린", "Tallinn"),
    ZoneInfo("Europe/Tallinn"),
    "EE",
    weather=(Weather(Text("탈린", "Tallinn"), 4, -3),),
)


def test_the_trip_has_its_names_and_days():
    assert (TRIP.id, TRIP.name) == (
        "porto-tallinn-2031",
        Text("포르투 공예인 방문단", "Makers of Porto abroad"),
    )
    assert TRIP.days == (date(2031, 3, 28), date(2031, 3, 29), date(2031, 3, 30))
    assert (TRIP.head, TRIP.desk, TRIP.summary, TRIP.version) == ("P1", None, None, 1)


def test_places():
    assert TRIP.cities == {"porto": TRIP.home, "tallinn": TALLINN}
    assert TRIP.venues["inn"] == Venue(
        "inn", Text("항구 여관", "Harbour Inn"), TALLINN, "hotel", latitude=59.44, longitude=24.75
    )


def test_people():
    assert TRIP.groups["crew"] == Group("crew", Text("진행", "crew"), "P4")
    assert TRIP.delegates["P1"] == Delegate(
        id="P1",
        role=Text("도예가", "potter"),
        groups=("makers",),
        language="ko",
        buddy="P2",
        proxy="P2",
        rooms={"inn": "12"},
    )
    assert TRIP.counterparts == (
        Counterpart(
            id="guild-hosts",
            title=Text("조합 관계자", "the hosts of the guild"),
            events=("K6", "K7"),
            is_named=False,
            city="tallinn",
        ),
    )
    assert TRIP.exhibitors == (
        Exhibitor(
            "tiles", Text("타일 공방", "Tile Works"), "company", Text("타일", "tiles"), ("K7",)
        ),
    )


def test_facts():
    emergency = Text("응급 신고", "Emergency")

    assert TRIP.facts == (
        Fact(
            id="emergency",
            kind=FactKind.PRACTICAL,
            title=emergency,
            text=Text("112로 전화하십시오.", "Dial 112."),
            cities=("tallinn",),
            phones=(Phone(emergency, "112"),),
        ),
    )

"""The buttons cards share."""

from dataclasses import replace
from datetime import date

from bot.chat.cards import buttons
from bot.chat.message import Action, Button
from bot.domain.information import Phone
from bot.domain.routes import Route
from tests.chat.cards.looking import look
from tests.trips import CONCERT, HALL, HELPERS, INN, TALK, both, choir_trip

VIEW = look(choir_trip(), "P2", "2026-04-02T09:00+01:00")


def test_buttons_carry_what_they_are_about():
    made = [
        buttons.today(VIEW),
        buttons.whole_day(VIEW, date(2026, 4, 3)),
        buttons.who(VIEW),
        buttons.who(VIEW, TALK),
        buttons.who_on(VIEW, date(2026, 4, 2)),
        buttons.order(VIEW, CONCERT),
        buttons.meanwhile(VIEW, HELPERS),
    ]

    assert made == [
        Button("오늘 일정", Action(Route.TODAY)),
        Button("4월 3일(금)", Action(Route.DAY, "2026-04-03")),
        Button("만나는 분", Action(Route.WHO)),
        Button("만나는 분", Action(Route.WHO, "A4")),
        Button("만나는 분", Action(Route.WHO, "2026-04-02")),
        Button("순서", Action(Route.PROGRAMME, "A7")),
        Button("지금 하는 일정", Action(Route.MEANWHILE, "helpers")),
    ]


def test_buttons_that_do_not_apply_are_not_there():
    made = [
        buttons.who(VIEW, CONCERT),
        buttons.order(VIEW, TALK),
        buttons.map_of(VIEW, None),
        buttons.map_of(VIEW, INN),
        buttons.call(VIEW),
    ]

    assert made == [None] * 5


def test_map_opens_the_place():
    url = "https://www.google.com/maps/search/?api=1&query=38.71,-9.14"

    assert buttons.map_of(VIEW, HALL) == Button("지도", url=url)


def test_call_dials_the_desk():
    desk = Phone(both("당번", "Desk"), "+1-202-555-0100")
    view = look(replace(choir_trip(), desk=desk), "P2", "2026-04-02T09:00+01:00", "en")

    assert buttons.call(view) == Button("Call a coordinator", url="tel:+1-202-555-0100")


def test_a_long_name_is_cut_to_fit_a_button():
    event = replace(TALK, title=both("긴 이름", "A very long name of a very small music school"))
    view = look(choir_trip(), "P2", "2026-04-02T09:00+01:00", "en")

    made = buttons.who_at(view, event)

    assert made == Button("A very long name of a very small music…", Action(Route.WHO, "A4"))

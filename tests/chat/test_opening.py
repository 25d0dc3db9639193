"""Where links lead."""

import pytest

from bot.chat.blocks import Heading, Paragraph, Person
from bot.chat.message import Action, Button, Message
from bot.chat.opening import international, is_page, written_out
from bot.domain.routes import Route

NEXT = Button("Next", Action(Route.NEXT))
PAGE = Button("Map", url="https://ansan.kr/")
TITLE = Heading("h")


@pytest.mark.parametrize(
    "url",
    [
        "https://ansan.kr",
        "http://ansan.kr:8080/a/?b=1&c=%20#d",
        "HTTPS://www.Ansan.kr/한국어",
        "https://127.0.0.1/",
    ],
)
def test_page_is_an_address_every_platform_opens(url: str):
    assert is_page(url)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="nothing"),
        pytest.param("ansan.kr", id="no scheme"),
        pytest.param("tel:911", id="a number"),
        pytest.param("tg://user?id=1", id="an app"),
        pytest.param("javascript:alert(1)", id="a script"),
        pytest.param("http://localhost/", id="a host without a dot"),
        pytest.param("https://who@ansan.kr/", id="a user"),
        pytest.param("https://-ansan.kr/", id="a hyphen first"),
        pytest.param("https://ansan.kr:99999/", id="a port too high"),
        pytest.param("https://ansan.kr/a b", id="a space"),
        pytest.param('https://ansan.kr/"', id="a quote"),
        pytest.param("https://ansan.kr/<b>", id="a tag"),
        pytest.param("https://ansan.kr/\u202e", id="an override of direction"),
        pytest.param("https://ansan.kr/" + "a" * 2000, id="too long"),
        pytest.param("https://안산.kr/", id="a name to be encoded"),
    ],
)
def test_page_is_nothing_else(url: str):
    assert not is_page(url)


@pytest.mark.parametrize(
    ("phone", "number"),
    [
        ("+1-202-555-0100", "+12025550100"),
        ("+82 (31) 481.2114", "+82314812114"),
        ("031-481-2114", None),
        ("911", None),
        ("+0123456789", None),
        ("+1234567890123456", None),
    ],
)
def test_number_is_international_with_its_country(phone: str, number: str | None):
    assert international(phone) == number


def test_message_whose_buttons_ask_or_open_stays_as_it_is():
    message = Message((TITLE,), ((NEXT, PAGE),))

    assert written_out(message) == message


def test_number_to_dial_becomes_a_line():
    message = Message(
        (TITLE,), ((NEXT, Button("Call", url="tel:911")), (Button("Call", url="tel:911"),))
    )

    assert written_out(message) == Message((TITLE, Paragraph(("Call: 911",))), ((NEXT,),))


@pytest.mark.parametrize("said", ["+1-202-555-0100", "+1 (202) 555-0100", "call +12025550100."])
def test_number_that_is_said_is_not_said_again(said: str):
    message = Message((Person("Desk", phone=said),), ((Button("Call", url="tel:+12025550100"),),))

    assert written_out(message) == Message(message.blocks)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        pytest.param("+1-202-555-01001", "+12025550100", id="within a longer one"),
        pytest.param("room 911", "911", id="short enough to be chance"),
    ],
)
def test_number_that_only_seems_to_be_said_is_written(said: str, number: str):
    message = Message((Heading(said),), ((Button("Call", url=f"tel:{number}"),),))

    assert written_out(message) == Message((Heading(said), Paragraph((f"Call: {number}",))))


def test_lines_that_do_not_fit_are_left_out():
    longs = tuple((Button(f"{n}", url="x" * 700),) for n in range(3))

    assert written_out(Message((TITLE,), longs)) == Message(
        (TITLE, Paragraph(tuple(f"{n}: {'x' * 700}" for n in range(2))))
    )

"""Messages as Telegram shows them."""

import json
from typing import Any

import pytest
from hypothesis import given

from bot.chat.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Person,
    Place,
)
from bot.chat.layout import split
from bot.chat.message import Action, Button, Message, Sound
from bot.chat.opening import written_out
from bot.chat.press import pressed
from bot.domain.routes import Route
from bot.platforms.telegram.render import Call, calls
from tests.platforms.messages import messages, squeezed, wording
from tests.platforms.telegram.reading import MENTION, read, units

CHAT = "7"
MAP = "https://www.google.com/maps/search/?api=1"
TEXT = {"chat_id": 7, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def html(*blocks: Block) -> str:
    text: str = calls(Message(blocks), CHAT)[0].params["text"]
    return text


def keyboard(*rows: tuple[Button, ...]) -> list[list[dict[str, str]]]:
    params = calls(Message((Heading("h"),), rows), CHAT)[0].params
    found: list[list[dict[str, str]]] = params.get("reply_markup", {}).get("inline_keyboard", [])
    return found


def test_message_is_one_call_with_its_buttons_below():
    message = Message(
        (Heading("Day 2"), Paragraph(("a < b", "c"))),
        ((Button("Today", Action(Route.TODAY)), Button("Map", url="https://ansan.kr/?a&b")),),
    )

    assert calls(message, CHAT) == (
        Call(
            "sendMessage",
            {
                **TEXT,
                "text": "<b>Day 2</b>\na &lt; b\nc",
                "reply_markup": {
                    "inline_keyboard": [
                        [
                            {"text": "Today", "callback_data": "1:today:"},
                            {"text": "Map", "url": "https://ansan.kr/?a&b"},
                        ]
                    ]
                },
            },
        ),
    )


@pytest.mark.parametrize(
    ("block", "text"),
    [
        pytest.param(
            Listing((Item("9:30 AM", "Tea", ("at the lab",)), Item("", "Free"))),
            "<b>9:30 AM</b> Tea\n  at the lab\nFree",
            id="list",
        ),
        pytest.param(
            Fields((Field("Dress", "formal"), Field("Bring", "cards"))),
            "<b>Dress</b> formal · <b>Bring</b> cards",
            id="fields",
        ),
        pytest.param(
            Place("Hall", "1 Road", 1.5, 2.5),
            f'<a href="{MAP}&amp;query=1.5,2.5">Hall</a>\n1 Road',
            id="place with a map",
        ),
        pytest.param(Place("Hall"), "Hall", id="place without anything"),
        pytest.param(
            Place("", "1 Road", 1.5, 2.5), f"1 Road\n{MAP}&amp;query=1.5,2.5", id="map alone"
        ),
        pytest.param(Person("Ada", "Host", "911"), "<b>Ada</b> · Host · 911", id="person"),
        pytest.param(Link("Site", "https://a.kr"), '<a href="https://a.kr">Site</a>', id="link"),
        pytest.param(Link("Site", "ftp://a.kr"), "Site: ftp://a.kr", id="link to no page"),
        pytest.param(Link("", "https://a.kr"), ": https://a.kr", id="link without a name"),
        pytest.param(Paragraph(("\u202e\u3164",)), "…", id="nothing that shows"),
    ],
)
def test_block_keeps_its_meaning(block: Block, text: str):
    assert html(block) == text


def test_blocks_are_apart_but_a_heading_stays_with_what_follows():
    assert html(Heading("h"), Paragraph(("a",)), Paragraph(("b",))) == "<b>h</b>\na\n\nb"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("ask @ada_1 now", "ask <code>@ada_1</code> now", id="a name"),
        pytest.param("@\u0333ada", "<code>@\u0333ada</code>", id="a sign Telegram takes out"),
        pytest.param("ada@ansan.kr", "ada@ansan.kr", id="an e-mail address stays one"),
        pytest.param("3 @ 5", "3 @ 5", id="an at sign"),
    ],
)
def test_mention_calls_nobody(text: str, shown: str):
    assert html(Paragraph((text,))) == shown


def test_mention_in_a_heading_interrupts_the_bold():
    assert html(Heading("with @ada here")) == "<b>with </b><code>@ada</code><b> here</b>"


def test_number_to_dial_is_written_out_since_no_button_may_carry_it():
    call = Button("Call", url="tel:+12025550100")

    sent = calls(Message((Heading("h"),), ((call,),)), CHAT)

    assert sent == (Call("sendMessage", {**TEXT, "text": "<b>h</b>\nCall: +12025550100"}),)


def test_place_with_address_and_coordinates_is_also_a_venue():
    sent = calls(Message((Place("The\nhall ", "1 Road", 36, -86.5),)), CHAT)

    assert sent[1:] == (
        Call(
            "sendVenue",
            {
                "chat_id": 7,
                "latitude": 36,
                "longitude": -86.5,
                "title": "The hall",
                "address": "1 Road",
                "disable_notification": True,
            },
        ),
    )


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(Place("Hall", None, 1.0, 1.0), id="no address"),
        pytest.param(Place("Hall", "\u200b", 1.0, 1.0), id="an address that does not show"),
        pytest.param(Place("Hall", "1 Road"), id="no coordinates"),
        pytest.param(Place("Hall", "1 Road", 91.0, 1.0), id="beyond the pole"),
        pytest.param(Place("Hall", "1 Road", 1.0, float("nan")), id="nowhere"),
        pytest.param(Person("Ada"), id="no number"),
        pytest.param(Person("Ada", phone="911"), id="a number of this country only"),
        pytest.param(Person("", phone="+12025550100"), id="no name"),
    ],
)
def test_card_to_tap_needs_all_its_parts(block: Block):
    assert [call.method for call in calls(Message((block,)), CHAT)] == ["sendMessage"]


def test_person_with_an_international_number_is_also_a_contact():
    sent = calls(Message((Person("Ada", "Host", "+1-202-555-0100"),)), CHAT)

    contact = {"chat_id": 7, "phone_number": "+12025550100", "first_name": "Ada"}
    assert sent[1:] == (Call("sendContact", {**contact, "disable_notification": True}),)


@pytest.mark.parametrize(
    ("sound", "silent"),
    [(Sound.QUIET, [True, True]), (Sound.NORMAL, [False, True]), (Sound.URGENT, [False, True])],
)
def test_message_sounds_at_most_once(sound: Sound, silent: list[bool]):
    sent = calls(Message((Person("Ada", phone="+12025550100"),), sound=sound), CHAT)

    assert [call.params.get("disable_notification", False) for call in sent] == silent


def test_channel_may_be_addressed_by_name():
    assert calls(Message((Heading("h"),)), "@ansan")[0].params["chat_id"] == "@ansan"


def test_button_without_a_label_that_shows_gets_one():
    assert keyboard((Button("\u200b", Action(Route.NEXT)),)) == [
        [{"text": "…", "callback_data": "1:next:"}]
    ]


def test_button_whose_argument_does_not_fit_is_left_out_with_its_row():
    far = Button("x", Action(Route.PROGRAMME, "한" * 40))

    assert keyboard((far,), (Button("y", Action(Route.NEXT)),)) == [
        [{"text": "y", "callback_data": "1:next:"}]
    ]


def test_keyboard_ends_at_a_hundred_buttons():
    row = (Button("x", Action(Route.NEXT)),) * 8

    assert [len(keys) for keys in keyboard(*[row] * 20)] == [8] * 12 + [4]


def test_long_message_comes_in_parts_with_the_buttons_below_the_last():
    long = Message(
        (Paragraph(("a" * 3000,)), Paragraph(("b" * 3000,))), ((Button("x", Action(Route.NEXT)),),)
    )

    first, last = calls(long, CHAT)

    assert (first.params["text"], last.params["text"]) == ("a" * 3000, "b" * 3000)
    assert ["reply_markup" in call.params for call in (first, last)] == [False, True]


@given(messages)
def test_text_reads_as_the_neutral_message(message: Message):
    texts = [call.params["text"] for call in calls(message, CHAT) if call.method == "sendMessage"]

    shown = [squeezed("".join(run.text for run in read(text))) for text in texts]

    parts = split(written_out(message))
    assert shown == [wording(part) or ["…"] for part in parts]


@given(messages)
def test_text_calls_nobody_and_leads_only_to_pages(message: Message):
    for call in calls(message, CHAT):
        runs = read(call.params.get("text", ""))
        tags = [run.tag for run in runs for _ in run.text]
        called = MENTION.finditer("".join(run.text for run in runs))

        assert {tags[mention.start()] for mention in called} <= {"code", "a"}
        assert all(run.href.startswith(("https://", "http://")) for run in runs if run.href)


@given(messages)
def test_calls_keep_within_what_telegram_takes(message: Message):
    for call in calls(message, CHAT):
        json.dumps(call.params, ensure_ascii=False).encode()
        text = "".join(run.text for run in read(call.params.get("text", "…")))
        assert 0 < units(text.strip()) <= 4096
        check_keyboard(call.params.get("reply_markup", {}).get("inline_keyboard", []))


def check_keyboard(rows: list[list[dict[str, Any]]]) -> None:
    assert sum(len(row) for row in rows) <= 100
    for row in rows:
        assert 0 < len(row) <= 8
        for key in row:
            assert key["text"].strip()
            if "callback_data" in key:
                assert len(key["callback_data"].encode()) <= 64
                assert pressed(key["callback_data"]) is not None
            else:
                assert key["url"].startswith(("https://", "http://"))

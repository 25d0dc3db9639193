"""Messages as Slack shows them."""

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
from bot.chat.message import Action, Button, Message, Sound, lines_of
from bot.chat.opening import written_out
from bot.chat.press import pressed
from bot.domain.routes import Route
from bot.platforms.slack.render import Call, calls, changed, home
from tests.platforms.messages import messages, squeezed, wording
from tests.platforms.slack.reading import fallback, keys, shown

CHANNEL = "D07"
NEXT = Button("Next", Action(Route.NEXT))


def text(text: str) -> dict[str, Any]:
    return {"type": "text", "text": text}


def bold(text: str) -> dict[str, Any]:
    return {"type": "text", "text": text, "style": {"bold": True}}


def elements(*blocks: Block) -> list[dict[str, Any]]:
    (block,) = calls(Message(blocks), CHANNEL)[0].params["blocks"]
    found: list[dict[str, Any]] = block["elements"][0]["elements"]
    return found


def test_message_is_one_call_with_its_buttons_below():
    message = Message(
        (Heading("Day 2"), Paragraph(("a < b", "c"))),
        ((NEXT, Button("Map", url="https://ansan.kr/?a&b")),),
    )
    label = {"type": "plain_text", "emoji": False}

    assert calls(message, CHANNEL) == (
        Call(
            "chat.postMessage",
            {
                "channel": CHANNEL,
                "text": "Day 2\na &lt; b\nc",
                "mrkdwn": False,
                "blocks": [
                    {"type": "header", "text": {**label, "text": "Day 2"}},
                    {
                        "type": "rich_text",
                        "elements": [
                            {"type": "rich_text_section", "elements": [text("a < b\nc")]}
                        ],
                    },
                    {
                        "type": "actions",
                        "elements": [
                            {
                                "type": "button",
                                "action_id": "press-0-0",
                                "text": {**label, "text": "Next"},
                                "value": "1:next:",
                            },
                            {
                                "type": "button",
                                "action_id": "open-0-1",
                                "text": {**label, "text": "Map"},
                                "url": "https://ansan.kr/?a&b",
                            },
                        ],
                    },
                ],
                "unfurl_links": False,
                "unfurl_media": False,
            },
        ),
    )


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            Listing((Item("9:30 AM", "Tea", ("at the lab",)), Item("", "Free"))),
            [bold("9:30 AM"), text(" Tea\n  at the lab\nFree")],
            id="list",
        ),
        pytest.param(
            Fields((Field("Dress", "formal"), Field("Bring", "cards"))),
            [bold("Dress"), text(" formal · "), bold("Bring"), text(" cards")],
            id="fields",
        ),
        pytest.param(
            Place("Hall", "1 Road", 1.5, 2.5),
            [
                {
                    "type": "link",
                    "url": "https://www.google.com/maps/search/?api=1&query=1.5,2.5",
                    "text": "Hall",
                },
                text("\n1 Road"),
            ],
            id="place with a map",
        ),
        pytest.param(Place("Hall"), [text("Hall")], id="place without anything"),
        pytest.param(
            Person("Ada", "Host", "911"), [bold("Ada"), text(" · Host · 911")], id="person"
        ),
        pytest.param(Person("", "", "911"), [text("911")], id="number without a name"),
        pytest.param(
            Link("Site", "https://a.kr"),
            [{"type": "link", "url": "https://a.kr", "text": "Site"}],
            id="link",
        ),
        pytest.param(Link("", "https://a.kr"), [text(": https://a.kr")], id="link without a name"),
        pytest.param(
            Place("", "1 Road", 1.5, 2.5),
            [text("1 Road\nhttps://www.google.com/maps/search/?api=1&query=1.5,2.5")],
            id="place without a name",
        ),
        pytest.param(Link("Site", "tel:911"), [text("Site: tel:911")], id="link to no page"),
        pytest.param(
            Paragraph(("*a* <!here> :smile:",)), [text("*a* <!here> :smile:")], id="marks"
        ),
        pytest.param(Paragraph(("\u202e\u3164",)), [text("…")], id="nothing that shows"),
        pytest.param(Heading(" "), [text("…")], id="heading that does not show"),
    ],
)
def test_block_keeps_its_meaning(block: Block, expected: list[dict[str, Any]]):
    assert elements(block) == expected


def test_later_heading_is_a_bold_line_with_what_follows():
    assert elements(Paragraph(("a",)), Heading("h"), Paragraph(("b",)), Paragraph(("c",))) == [
        text("a\n\n"),
        bold("h"),
        text("\nb\n\nc"),
    ]


def test_heading_alone_is_a_header_alone():
    (call,) = calls(Message((Heading("h"),)), CHANNEL)

    assert [block["type"] for block in call.params["blocks"]] == ["header"]


def test_number_to_dial_is_written_out():
    call = Button("Call", url="tel:+12025550100")

    (sent,) = calls(Message((Heading("h"),), ((call,), (NEXT,))), CHANNEL)

    assert shown(sent.params) == "h\nCall: +12025550100"
    assert [key["action_id"] for key in keys(sent.params)] == ["press-0-0"]


def test_sound_changes_nothing():
    quiet, loud = (
        calls(Message((Heading("h"),), sound=sound), CHANNEL)
        for sound in (Sound.QUIET, Sound.URGENT)
    )

    assert quiet == loud


def test_fallback_is_cut_between_escapes():
    (call,) = calls(Message((Paragraph(("<" * 1500,)),)), CHANNEL)

    assert call.params["text"] == "&lt;" * 1000


def test_button_without_a_label_that_shows_gets_one():
    (call,) = calls(Message((Heading("h"),), ((Button("\u200b", Action(Route.NEXT)),),)), CHANNEL)

    assert [key["text"]["text"] for key in keys(call.params)] == ["…"]


def test_rows_end_at_the_most_blocks_of_a_message():
    (call,) = calls(Message((Heading("h"), Paragraph(("a",))), ((NEXT,),) * 60), CHANNEL)

    assert len(call.params["blocks"]) == 50


def test_long_message_comes_in_parts_with_the_buttons_below_the_last():
    long = Message((Paragraph(("a" * 3000,)), Paragraph(("b" * 3000,))), ((NEXT,),))

    sent = calls(long, CHANNEL)

    assert [shown(call.params) for call in sent] == ["a" * 3000, "b" * 3000]
    assert [len(keys(call.params)) for call in sent] == [0, 1]


@given(messages)
def test_blocks_read_as_the_neutral_message_within_the_limits(message: Message):
    sent = calls(message, CHANNEL)

    parts = split(written_out(message))
    read = [squeezed(shown(call.params)) for call in sent]
    assert read == [wording(part) or ["…"] for part in parts]


@given(messages)
def test_fallback_begins_like_the_neutral_message_and_has_no_markup(message: Message):
    for call, part in zip(calls(message, CHANNEL), split(written_out(message)), strict=True):
        begins = "".join(squeezed(fallback(call.params)))
        whole = "".join(squeezed("\n".join(lines_of(part)))) or "…"

        assert whole.startswith(begins)
        assert call.params["mrkdwn"] is False


@given(messages)
def test_buttons_bring_back_what_they_carried(message: Message):
    for call in calls(message, CHANNEL):
        json.dumps(call.params, ensure_ascii=False).encode()
        values = [key["value"] for key in keys(call.params) if "value" in key]

        assert None not in {pressed(value) for value in values}


def test_message_changes_in_its_place():
    posted = calls(Message((Heading("Day 2"),)), CHANNEL)[0]

    assert changed(posted, CHANNEL, "1.5") == Call(
        "chat.update",
        {
            "channel": CHANNEL,
            "ts": "1.5",
            "text": posted.params["text"],
            "blocks": posted.params["blocks"],
        },
    )


@given(messages)
def test_home_page_shows_every_part(message: Message):
    page = home(message, "U07")

    parts = [call.params["blocks"] for call in calls(message, CHANNEL)]
    blocks = [block for part in parts for block in part][:100]
    view = {"type": "home", "blocks": blocks}
    assert page == Call("views.publish", {"user_id": "U07", "view": view})

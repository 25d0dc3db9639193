"""The reader refuses what Slack refuses, and what could be read as markup."""

from typing import Any

import pytest

from tests.platforms.slack.reading import InvalidBlocksError, fallback, shown

PLAIN = {"type": "plain_text", "text": "x", "emoji": False}
TEXT = {"type": "text", "text": "x"}


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    section = {"type": "rich_text_section", "elements": list(elements)}
    return {"type": "rich_text", "elements": [section]}


def button(name: str, **what: str) -> dict[str, Any]:
    return {"type": "button", "action_id": name, "text": PLAIN, **what}


def row(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def test_blocks_are_read_from_top_to_bottom():
    blocks = [{"type": "header", "text": PLAIN}, rich(TEXT, TEXT), row(button("a", value="1"))]

    assert shown({"blocks": blocks}) == "x\nxx"


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param([], id="nothing"),
        pytest.param([rich(TEXT)] * 51, id="too many"),
        pytest.param([{"type": "header", "text": {**PLAIN, "text": "x" * 151}}], id="long header"),
        pytest.param([{"type": "header", "text": {**PLAIN, "emoji": True}}], id="emoji codes"),
        pytest.param([{"type": "section", "text": PLAIN}], id="another block"),
        pytest.param([rich()], id="empty section"),
        pytest.param([rich({**TEXT, "text": ""})], id="empty text"),
        pytest.param([rich({"type": "user", "user_id": "U1"})], id="mention"),
        pytest.param([rich({**TEXT, "style": {"code": True}})], id="another style"),
        pytest.param([rich({"type": "link", "url": "tel:1", "text": "x"})], id="no page"),
        pytest.param([rich(TEXT), row()], id="empty row"),
        pytest.param(
            [rich(TEXT), row(button("a", value="1")), row(button("a", value="2"))], id="twins"
        ),
        pytest.param([rich(TEXT), row(button("a"))], id="button without effect"),
        pytest.param([rich(TEXT), row(button("a", value="x" * 2001))], id="long value"),
        pytest.param([rich(TEXT), row(button("a", url="tel:911"))], id="number to dial"),
    ],
)
def test_blocks_out_of_order_are_refused(blocks: list[dict[str, Any]]):
    with pytest.raises(InvalidBlocksError):
        shown({"blocks": blocks})


@pytest.mark.parametrize("text", ["", "x" * 4001, "<!channel>", "a & b", "&nbsp;"])
def test_fallback_out_of_order_is_refused(text: str):
    with pytest.raises(InvalidBlocksError):
        fallback({"text": text})

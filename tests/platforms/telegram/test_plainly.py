"""What is left of a text when Telegram cannot read its markup."""

import pytest

from bot.platforms.telegram.plainly import plainly
from bot.platforms.telegram.render import Call

LONG = "https://ansan.kr/" + "a" * 60


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<b>1</b> a &lt; b\n<code>@x</code>", "1 a < b\n@x", id="styles"),
        pytest.param(
            '<a href="https://a.kr/?a&amp;b">Map</a>', "Map (https://a.kr/?a&b)", id="link"
        ),
        pytest.param(f'<a href="{LONG}">Map</a>' + "x" * 4050, "Map" + "x" * 4050, id="too long"),
    ],
)
def test_text_reads_without_markup(markup: str, text: str):
    call = Call("sendMessage", {"chat_id": 7, "text": markup, "parse_mode": "HTML"})

    assert plainly(call) == Call("sendMessage", {"chat_id": 7, "text": text})

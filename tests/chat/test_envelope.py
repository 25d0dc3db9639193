from datetime import UTC, datetime

import pytest

from bot.chat.envelope import from_envelope, to_envelope
from bot.chat.message import Action
from bot.chat.request import Attachment, Request
from bot.domain.routes import Route

SAID_AT = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "request_",
    [
        Request("slack", "U1", "7", text="다음 <일정>?\n", said_at=SAID_AT),
        Request("slack", "U1", "7", action=Action(Route.NEXT), said_at=SAID_AT),
        Request("slack", "U1", "7", action=Action(Route.DAY, "2026-04-02"), said_at=SAID_AT),
        Request("slack", "U1", "7", attachment=Attachment.VOICE, said_at=SAID_AT),
        Request("slack", "U1", "7", nonce="n0nce", pressed="D1:7.1", said_at=SAID_AT),
        Request(
            "slack", "U1", "7", text="?", group="C1", name="@x", language="en", said_at=SAID_AT
        ),
    ],
    ids=["text", "button", "button with an argument", "voice", "deed", "in a group"],
)
def test_a_request_comes_back_whole(request_: Request):
    stored = to_envelope(request_)

    back = from_envelope(stored, platform="slack", address="U1", key="7", said_at=SAID_AT)

    assert back == request_


def test_a_request_of_a_later_version_is_refused():
    with pytest.raises(ValueError, match="request version 2 is not 1"):
        from_envelope('{"version":2}', platform="slack", address="U1", key="7", said_at=SAID_AT)

"""What a message carries so that it can be found again, should nobody know whether it arrived.

Metadata of messages can be read in the private chats we are in (docs.slack.dev, Message metadata).
"""

import hashlib
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.outcomes import NOT_SLACK
from bot.platforms.slack.payload import part, string
from bot.platforms.slack.render import Call
from bot.services.messenger import Sending

_KIND, _FIELD = "gildongmu_row", "row"
_LOOKED_AT = 50  # messages, the newest first


def stamp_of(sending: Sending) -> str:
    """The same for every attempt at a row. It says nothing of what the key says."""
    return hashlib.sha256(f"{sending.key}#{sending.part}".encode()).hexdigest()[:32]


def stamped(call: Call, stamp: str) -> Call:
    """The same call, to be found by its stamp."""
    metadata = {"event_type": _KIND, "event_payload": {_FIELD: stamp}}
    return Call(call.method, {**call.params, "metadata": metadata})


async def find(client: AsyncWebClient, sending: Sending, stamp: str) -> str | None:
    """The id of the message that arrived; None if it did not, or if Slack does not let us look."""
    try:
        channel = await _channel(client, sending.address)
        history = await client.conversations_history(
            channel=channel, limit=_LOOKED_AT, include_all_metadata=True
        )
    except NOT_SLACK:
        return None
    return next((_id(channel, each) for each in _messages(history) if _shows(each, stamp)), None)


async def _channel(client: AsyncWebClient, address: str) -> str:
    """The private chat with a person has an id of its own."""
    if not address.startswith(("U", "W")):
        return address
    opened = await client.conversations_open(users=address)
    return string(opened.get("channel"), "id")


def _messages(history: Any) -> list[object]:  # noqa: ANN401 -- the SDK's answer
    found = history.get("messages")
    return found if isinstance(found, list) else []


def _shows(message: object, stamp: str) -> bool:
    return string(part(message, "metadata", "event_payload"), _FIELD) == stamp


def _id(channel: str, message: object) -> str:
    return f"{channel}:{string(message, 'ts')}"

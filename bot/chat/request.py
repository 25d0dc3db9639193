"""What comes in from a person, whatever the platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.chat.message import Action
from bot.domain.text import Language

HOME = "home"
"""In place of a message's id: the page that Slack keeps for each person, always there."""


class Attachment(StrEnum):
    """Something sent instead of words."""

    PHOTO = "photo"
    VOICE = "voice"
    STICKER = "sticker"
    LOCATION = "location"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Request:
    """One thing a person said or pressed.

    `address` is who they are on the platform, and their private chat there; `key` is the
    platform's own number of the update, the same when it is delivered twice. Exactly one of text,
    action, nonce (of a button that changes something) and attachment is given. `said_at` is the
    instant that the platform names; None is now. `pressed` is the platform's id of the message
    whose button it was, `group` the chat if it was not said in private. `name` is how the platform
    calls the person and `language` the one their app speaks, both for people we do not know yet.
    """

    platform: str
    address: str
    key: str
    text: str | None = None
    action: Action | None = None
    nonce: str | None = None
    attachment: Attachment | None = None
    said_at: datetime | None = None
    pressed: str | None = None
    group: str | None = None
    name: str = ""
    language: Language | None = None

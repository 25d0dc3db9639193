"""What comes in from a person, whatever the platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.chat.message import Action


class Attachment(StrEnum):
    """Something sent instead of words."""

    PHOTO = "photo"
    VOICE = "voice"
    STICKER = "sticker"
    LOCATION = "location"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Request:
    """One thing a person said or pressed in a private chat.

    `address` is who they are on the platform; `key` is the platform's own number of the update,
    the same when it is delivered twice. Exactly one of text, action and attachment is given.
    `said_at` is the instant that the platform names; None is now.
    """

    platform: str
    address: str
    key: str
    text: str | None = None
    action: Action | None = None
    attachment: Attachment | None = None
    said_at: datetime | None = None

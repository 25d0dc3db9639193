"""What can be sent in place of words."""

from collections.abc import Mapping

from bot.chat.request import Attachment

_ATTACHMENTS = {
    # An animation has a document beside it, so it stands before that.
    "photo": Attachment.PHOTO,
    "video": Attachment.PHOTO,
    "voice": Attachment.VOICE,
    "audio": Attachment.VOICE,
    "video_note": Attachment.VOICE,
    "sticker": Attachment.STICKER,
    "animation": Attachment.STICKER,
    "dice": Attachment.STICKER,
    "location": Attachment.LOCATION,
    "venue": Attachment.LOCATION,
    "document": Attachment.FILE,
    "contact": Attachment.FILE,
    "poll": Attachment.FILE,
    "story": Attachment.FILE,
    "paid_media": Attachment.FILE,
    "checklist": Attachment.FILE,
    "game": Attachment.FILE,
}


def attachment(message: Mapping[str, object]) -> Attachment | None:
    """What a message brings; None for one that brings nothing we know."""
    return next((kind for name, kind in _ATTACHMENTS.items() if name in message), None)

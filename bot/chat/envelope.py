"""A request as versioned JSON: how it waits in the inbox until it is answered."""

import json
from datetime import datetime

from bot.chat.message import Action
from bot.chat.request import Attachment, Request
from bot.domain.routes import Route

VERSION = 1


def to_envelope(request: Request) -> str:
    """What was said, as one line of JSON; who said it where stands beside it in the inbox."""
    action = request.action
    value = {
        "version": VERSION,
        "text": request.text,
        "action": {"route": action.route, "argument": action.argument} if action else None,
        "nonce": request.nonce,
        "attachment": request.attachment,
        "pressed": request.pressed,
        "group": request.group,
        "name": request.name,
        "language": request.language,
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_envelope(
    text: str, *, platform: str, address: str, key: str, said_at: datetime
) -> Request:
    """The request that was stored. ValueError if a later version of the bot wrote it."""
    value = json.loads(text)
    if value["version"] != VERSION:
        raise ValueError(f"request version {value['version']} is not {VERSION}")
    action, attachment = value["action"], value["attachment"]
    return Request(
        platform,
        address,
        key,
        text=value["text"],
        action=Action(Route(action["route"]), action["argument"]) if action else None,
        nonce=value["nonce"],
        attachment=Attachment(attachment) if attachment else None,
        said_at=said_at,
        pressed=value["pressed"],
        group=value["group"],
        name=value["name"],
        language=value["language"],
    )
